"""Where a new article falls among stories that stand already: into that of the article most like it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, Protocol

from .linkage import THRESHOLD
from .meeting import HOLDERS, SHARED
from .weights import RunRarity, counted, similarity, telling
from .words import StoryWords

NEAREST = 40
"""Articles of one story that a draft is held against at most: those most like it. A bound of cost: that many are read from
a store and compared within a second."""
_CANDIDATES = 60
"""Articles that are weighed against a draft: those that share the most telling words with it. A bound of cost."""


class Collection(Protocol):
    """Articles that are grouped into stories, by their places, and the words that lead to them."""

    @property
    def total(self) -> int:
        """How many articles."""
        ...

    def counts(self, words: Iterable[str]) -> tuple[dict[str, int], dict[str, int]]:
        """By word, the articles that hold it, and those that name it; without those that none does."""
        ...

    def holders(self, words: Sequence[str]) -> Iterator[Sequence[int]]:
        """For each word that tells of articles, their places; of very common words not all."""
        ...

    def words(self, places: Sequence[int]) -> list[StoryWords]:
        """The words of articles."""
        ...

    def stories(self, places: Sequence[int]) -> list[int]:
        """The stories of articles."""
        ...

    def members(self, story: int) -> Sequence[int]:
        """The places of the articles of a story, in order."""
        ...


class Placed(NamedTuple):
    """Where a draft falls."""

    story: int
    places: tuple[int, ...]
    """The articles that it is held against, in order."""
    size: int
    """Articles of the story."""


def placed(draft: StoryWords, among: Collection) -> Placed | None:
    """The story that a draft falls into: that of the article most like it; None where none is like enough."""
    near = _near(draft, among)
    if not near:
        return None
    given = among.words(near)
    rarity = _rarity([draft, *given], draft, among)
    own = rarity.weigh(draft)
    alike = sorted(
        (-similarity(own, rarity.weigh(words)), place) for words, place in zip(given, near, strict=True)
    )
    if -alike[0][0] < THRESHOLD:
        return None
    by_likeness = [place for _, place in alike]
    stories = among.stories(by_likeness)
    members = among.members(stories[0])
    best = (place for place, story in zip(by_likeness, stories, strict=True) if story == stories[0])
    chosen = members if len(members) <= NEAREST else islice(dict.fromkeys([*best, *members]), NEAREST)
    return Placed(stories[0], tuple(sorted(chosen)), len(members))


def _near(draft: StoryWords, among: Collection) -> list[int]:
    """The places of the articles that share the most telling words with a draft."""
    words = telling(_rarity([draft], draft, among).weigh(draft).words)
    shared = Counter(place for places in among.holders(words) for place in places)
    several = sorted((-number, place) for place, number in shared.items() if number >= SHARED)
    return sorted(place for _, place in several[:_CANDIDATES])


def _rarity(several: Sequence[StoryWords], draft: StoryWords, among: Collection) -> RunRarity:
    """How rare the words of some articles are in the collection."""
    words = sorted({word for words in several for word in (*words.counts, *words.names, *words.capitals)})
    held, named = among.counts(words)
    return RunRarity(
        {**dict.fromkeys(words, 0), **held}, {**dict.fromkeys(draft.names, 0), **named}, among.total
    )


@dataclass(frozen=True)
class Outline:
    """What leads to the articles of a collection."""

    held: Mapping[str, int]
    named: Mapping[str, int]
    holders: Mapping[str, Sequence[int]]
    """Word -> places of the articles of which it is telling; of very many those with the first keys, which are the same for
    all words of one large story."""


def outline(words: Sequence[StoryWords]) -> Outline:
    """The words that lead to articles."""
    held, named = counted(words)
    rarity = RunRarity(held, named, len(words))
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(range(len(words)), key=lambda place: words[place].key):
        for word in telling(rarity.weigh(words[place]).words):
            if len(holders[word]) < HOLDERS:
                holders[word].append(place)
    return Outline(held, named, dict(holders))


class Gathered:
    """A collection whose articles are at hand."""

    def __init__(self, words: Sequence[StoryWords], stories: Sequence[int]) -> None:
        self._words, self._stories, self._outline = words, stories, outline(words)
        self._members: defaultdict[int, list[int]] = defaultdict(list)
        for place, story in enumerate(stories):
            self._members[story].append(place)

    @property
    def total(self) -> int:
        """How many articles."""
        return len(self._words)

    def counts(self, words: Iterable[str]) -> tuple[dict[str, int], dict[str, int]]:
        """By word, the articles that hold it, and those that name it."""
        several, (held, named) = list(words), (self._outline.held, self._outline.named)
        return (
            {word: held[word] for word in several if word in held},
            {word: named[word] for word in several if word in named},
        )

    def holders(self, words: Sequence[str]) -> Iterator[Sequence[int]]:
        """For each word that tells of articles, their places."""
        return (self._outline.holders[word] for word in words if word in self._outline.holders)

    def words(self, places: Sequence[int]) -> list[StoryWords]:
        """The words of articles."""
        return [self._words[place] for place in places]

    def stories(self, places: Sequence[int]) -> list[int]:
        """The stories of articles."""
        return [self._stories[place] for place in places]

    def members(self, story: int) -> Sequence[int]:
        """The places of the articles of a story."""
        return self._members[story]
