"""The engine that runs here: the stages one after the other, each by as many processes as it is worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..comparison.stories import StoryWords, adopt
from ..declared.filling import Filled, filled
from ..model import Article, RunError, Source
from ..model.packed import Packed
from . import processes, stages
from .merging import members
from .plan import Plan
from .stages import Checked, Compared

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""

_WORTH = 40
"""Sources from which starting processes saves more than it costs: of news files, 20 take as long with two processes as with
one, 40 a twentieth less, 60 an eighth less."""
_CHUNK = 10
"""Sources that a process is given at a time: few, so that none waits long for the last one."""


class Read(NamedTuple):
    """A source as read, and what is known of it alone."""

    article: Article
    words: StoryWords | None
    """None where nothing is grouped."""
    checked: Checked


@dataclass(frozen=True)
class Embedded:
    """The stages on this machine. ``jobs``: how many processes; None for as many as there are processors."""

    plan: Plan
    jobs: int | None = None
    progress: Progress | None = None

    def read(self, sources: Sequence[Source]) -> list[Read | RunError]:
        """The first stages of each source; the error in the place of one that cannot be read."""
        made: list[Read | RunError] = []
        jobs = self._jobs(len(sources))
        for reading in processes.each(first_stages, self.plan, sources, jobs, _CHUNK):
            made.append(reading)
            self._told("Reading", len(made), len(sources))
        made += (
            RunError(stage="reading", source=source.path, message="the process that read it died")
            for source in sources[len(made) :]
        )
        return made

    def documents(
        self, asked: str | None, articles: Sequence[Article], broken: list[RunError] | None
    ) -> Filled:
        """The ready document of each article that has one; ``asked`` and ``broken`` as of ``declared.filling.filled``."""
        return filled(None, asked, articles, broken)

    def group(self, read: Sequence[Read]) -> tuple[int, ...]:
        """The story of each article."""
        if len(read) == 1:
            return (0,)
        stories = stages.group([profiled(reading) for reading in read])
        return adopt([reading.article for reading in read], stories, drafted(read, self.plan))

    def compare(self, articles: Sequence[Article], stories: Sequence[int]) -> list[Compared]:
        """The last stage, for each story."""
        places = members(stories)
        order = _order(places)
        given = [places[story] for story in order]
        found: dict[int, Compared] = {}
        done = 0
        jobs = self._jobs(len(articles))
        for story, compared in zip(
            order, processes.each(_compare, (self.plan, articles), given, jobs, 1), strict=False
        ):
            found[story] = compared
            done += len(places[story])
            self._told("Comparing", done, len(articles))
        lost = RunError(stage="comparing", message="a process that compared sources died")
        return [found.get(story) or Compared(fallen=(lost,)) for story in range(len(places))]

    def _jobs(self, number: int) -> int:
        if self.jobs is not None:
            return self.jobs
        return min(processes.MOST, processes.cores()) if number >= _WORTH else 1

    def _told(self, what: str, done: int, total: int) -> None:
        if self.progress:
            self.progress(what, done, total)


def profiled(read: Read) -> StoryWords:
    """What grouping knows of an article as read."""
    return read.words or stages.profile(read.article)


def drafted(read: Sequence[Read], plan: Plan) -> frozenset[int]:
    """The places of the drafts of a plan."""
    return frozenset(place for place, reading in enumerate(read) if reading.article.id in plan.drafts)


def _order(places: Sequence[Sequence[int]]) -> list[int]:
    """Large stories before small ones, but for the smallest of several articles: it goes first, and readies the tables."""
    order = sorted(range(len(places)), key=lambda story: (-len(places[story]), story))
    small = [story for story in order if len(places[story]) > 1][-1:]
    return [*small, *(story for story in order if story not in small)]


def first_stages(plan: Plan, source: Source) -> Read | RunError:
    """What is known of a source alone; the error in its place where it cannot be read."""
    article = stages.read(source)
    if isinstance(article, RunError):
        return article
    words = stages.profile(article) if plan.by_story and plan.several else None
    checked = stages.check_article(article, plan)
    return Read(Packed.of(article) if plan.large else article, words, checked)


def _compare(held: tuple[Plan, Sequence[Article]], places: Sequence[int]) -> Compared:
    plan, articles = held
    return stages.check_story([articles[place].whole() for place in places], plan)
