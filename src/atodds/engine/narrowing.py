"""What of much evidence is looked at: the stories that the drafts fall into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from ..comparison.stories import StoryWords
from ..comparison.stories.placing import Collection, Gathered, Placed, placed
from . import stages
from .embedded import Read, profiled

WHOLE = 200
"""Articles of evidence up to which all are looked at, whatever their stories: so few are chosen by hand, and a report shows
them on one page."""
_Label = tuple[str, int]


class Evidence(Collection, Protocol):
    """A collection whose articles can be had as read."""

    def reads(self, places: Sequence[int]) -> list[Read]:
        """Articles as read, and what is known of them alone."""
        ...


class Looked(NamedTuple):
    """What of a run is compared."""

    read: list[Read]
    stories: tuple[int, ...] | None = None
    """The story of each; None where they are still to be grouped."""
    notes: tuple[str, ...] = ()


class Beside(Gathered):
    """Evidence that is at hand, as read."""

    def __init__(self, read: Sequence[Read]) -> None:
        words = [profiled(reading) for reading in read]
        super().__init__(words, stages.group(words))
        self._read = read

    def reads(self, places: Sequence[int]) -> list[Read]:
        """Articles as read."""
        return [self._read[place] for place in places]


def narrowed(read: Sequence[Read], drafts: frozenset[str]) -> Looked:
    """What is looked at of sources some of which are drafts (by id): all, or the drafts and the stories they fall into."""
    own = [reading for reading in read if reading.article.id in drafts]
    others = [reading for reading in read if reading.article.id not in drafts]
    if not own or len(others) <= WHOLE:
        return Looked(list(read))
    return among(own, Beside(others), {reading.article.id: place for place, reading in enumerate(read)})


def among(drafts: Sequence[Read], evidence: Evidence, order: Mapping[str, int] | None = None) -> Looked:
    """The drafts and the articles of the stories that they fall into. Evidence is grouped without the drafts.

    ``order``: places by id; without it the drafts come first.
    """
    if evidence.total <= WHOLE:
        return Looked([*drafts, *evidence.reads(range(evidence.total))])
    words = [profiled(draft) for draft in drafts]
    found = [placed(story_words, evidence) for story_words in words]
    chosen = sorted({place for near in found if near for place in near.places})
    labels = [*_labels(words, found), *(("story", story) for story in evidence.stories(chosen))]
    several = list(zip([*drafts, *evidence.reads(chosen)], labels, strict=True))
    if order is not None:
        several.sort(key=lambda item: order[item[0].article.id])
    number: dict[_Label, int] = {}
    stories = tuple(number.setdefault(label, len(number)) for _, label in several)
    notes = tuple(_notes(drafts, found, len(chosen), evidence.total))
    return Looked([reading for reading, _ in several], stories, notes)


def _labels(words: Sequence[StoryWords], found: Sequence[Placed | None]) -> Iterator[_Label]:
    """The story of each draft; those that fall into none have stories of their own, in which they may meet."""
    lone = iter(
        stages.group([story_words for story_words, where in zip(words, found, strict=True) if where is None])
    )
    for where in found:
        yield ("story", where.story) if where else ("new", next(lone))


def _notes(drafts: Sequence[Read], found: Sequence[Placed | None], looked: int, total: int) -> Iterator[str]:
    yield f"looked at {looked:,} of the {total:,} articles of the evidence: those of the stories that the drafts fall into"
    for reading, where in zip(drafts, found, strict=True):
        if where is None:
            yield f"{reading.article.path} falls into no story of the evidence: nothing of it was compared with that"
        elif len(where.places) < where.size:
            yield (
                f"{reading.article.path} falls into a story of {where.size:,} articles, and was held against the "
                f"{len(where.places)} most like it"
            )
