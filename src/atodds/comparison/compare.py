"""The comparison of articles: stories, witnesses, and every judged matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..entities.written import Names, names
from ..model import Article
from .alignment import Matter, align
from .copies import near_copies
from .gathering import gather
from .judged import Judged
from .kinds import Pairs
from .people.ages import with_bearers
from .people.persons import Person, persons
from .people.spelling import Story
from .profiles import Profile, profiles
from .statements import StoryStatements, matched
from .stories import adopt, group, label
from .table import Row, rows
from .times import TimeRow, times


class Known(NamedTuple):
    """What was found of articles before; None for what was not."""

    stories: tuple[int, ...]
    copied: Mapping[int, int] | None = None
    numbers: tuple[Judged, ...] | None = None


@dataclass(frozen=True)
class ComparedSources:
    """The articles of a run, grouped and compared. Article numbers are places in the sequence given.

    Everything is computed when it is first asked for: a rule about quotations needs no pairs of numbers.
    """

    articles: Sequence[Article]
    drafts: frozenset[int] = frozenset()
    """Drafts that are held against the rest: one that is alike to no story joins the nearest one."""
    known: Known | None = None
    """What is known of them already, as where their stories were compared one by one."""

    @cached_property
    def stories(self) -> tuple[int, ...]:
        """The story of each article."""
        if self.known is not None:
            return self.known.stories
        return adopt(self.articles, group(self.articles), self.drafts)

    @cached_property
    def copied(self) -> dict[int, int]:
        """Near-copy -> the article whose text it shares."""
        if self.known is not None and self.known.copied is not None:
            return dict(self.known.copied)
        return near_copies(self.articles, self.stories) if len(self.articles) > 1 else {}

    @cached_property
    def witnesses(self) -> list[int]:
        """For each article, the one whose text it shares (itself where it is no copy)."""
        return [self.copied.get(place, place) for place in range(len(self.articles))]

    @cached_property
    def written(self) -> list[Names]:
        """The names of each article as written."""
        return [names(place, article) for place, article in enumerate(self.articles)]

    @cached_property
    def name_stories(self) -> tuple[Story, ...]:
        """The names of each story as written."""
        return tuple(
            Story(
                [place for place, number in enumerate(self.stories) if number == story],
                self.articles,
                self.written,
            )
            for story in sorted(set(self.stories))
        )

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The people of each story, with what is said of them."""
        return persons(self.articles, self.stories)

    @cached_property
    def table(self) -> list[Row]:
        """Every number fact that can be compared."""
        return with_bearers(rows(self.articles, self.stories, self.witnesses), self.persons)

    @cached_property
    def profiles(self) -> list[Profile]:
        """The number facts as the score sees them, in the order of the table."""
        return profiles(self.table, self.articles)

    @cached_property
    def pairs(self) -> Pairs:
        """The scores of their pairs."""
        return Pairs(self.profiles)

    @cached_property
    def matters(self) -> list[Matter]:
        """The numbers on one matter, by their places in the table."""
        return align(self.profiles, self.pairs)

    @cached_property
    def numbers(self) -> tuple[Judged, ...]:
        """The judged matters of numbers."""
        if self.known is not None and self.known.numbers is not None:
            return self.known.numbers
        return tuple(gather(self.matters, self.profiles, self.articles, self.pairs))

    @cached_property
    def times(self) -> list[TimeRow]:
        """Every date and clock time that can be compared."""
        return times(self.articles, self.stories, self.witnesses)

    @cached_property
    def time_profiles(self) -> list[Profile]:
        """The dates and clock times as the score sees them, in the order of their table."""
        return profiles(self.times, self.articles)

    @cached_property
    def time_matters(self) -> list[Matter]:
        """The dates and clock times on one matter, by their places in their table."""
        return align(self.time_profiles)

    @cached_property
    def statements(self) -> tuple[StoryStatements, ...]:
        """The statements of each story, and which of them are told alike."""
        return matched(self.articles, self.stories, self.witnesses)

    @property
    def copies(self) -> dict[str, str]:
        """Near-copies by path."""
        return {
            self.articles[copy].path: self.articles[original].path for copy, original in self.copied.items()
        }

    @property
    def story_labels(self) -> tuple[str, ...]:
        """What each story is called, by number."""
        return _labels(self.articles, self.stories)


def _labels(articles: Sequence[Article], stories: Sequence[int]) -> tuple[str, ...]:
    members: dict[int, list[Article]] = {}
    for article, story in zip(articles, stories, strict=True):
        members.setdefault(story, []).append(article)
    return tuple(label(members[story]) for story in sorted(members))
