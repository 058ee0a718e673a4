"""What a passage says of a person, and the sentence it is read in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, KeysView, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...model import Article, NameMention, NumberMention
from ...model.article import SILENT_BLOCKS

_WORD = re.compile(r"\w+")
_CARRIES = re.compile(r"\W*(?:he|she|his|her)\b", re.IGNORECASE)
"""What opens a sentence that names nobody and goes on about the person of the sentence before."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing said of one person. ``start`` and ``end`` are the words that say it, ``bearer`` where the name starts."""

    attribute: str
    """age, role, employer, residence, birthplace, nationality, relation, charge, plea, verdict, sentence, bail …"""
    bearer: int
    start: int
    end: int
    value: str
    number: float | None = None
    about: str = ""
    """What it is about, where that matters: the charge of a plea."""


@dataclass(frozen=True)
class Clause:
    """A sentence that bears witness, with the people and numbers in it, and the people of the sentence before, or of the one
    that a row of sentences about "he" or "she" follows.
    """

    article: Article
    start: int
    end: int
    people: tuple[NameMention, ...]
    numbers: tuple[NumberMention, ...]
    before: tuple[NameMention, ...] = ()
    holders: Mapping[str, Mapping[str, NameMention]] = field(default_factory=dict)
    """Title or role, lower-case -> who bears it in the article, by entity."""

    @cached_property
    def text(self) -> str:
        """The sentence as printed."""
        return self.article.text[self.start : self.end]

    @cached_property
    def cut(self) -> tuple[list[str], list[int]]:
        """The words of the sentence, lower-case, and where each begins in it."""
        found = list(_WORD.finditer(self.text))
        return [match[0].casefold() for match in found], [match.start() for match in found]

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Which of its words each word of the sentence is, lower-case."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.cut[0]):
            found[word].append(place)
        return found

    @property
    def words(self) -> KeysView[str]:
        """The words of the sentence, lower-case."""
        return self.places.keys()

    def between(self, start: int, end: int) -> str:
        """The words between two offsets of the article."""
        return self.article.text[start:end]

    def last_before(self, offset: int) -> NameMention | None:
        """The last person named before an offset of the article in this sentence."""
        return next((person for person in reversed(self.people) if person.end <= offset), None)

    def first_after(self, offset: int) -> NameMention | None:
        """The first person named from an offset of the article on in this sentence."""
        return next((person for person in self.people if person.start >= offset), None)

    def trait(
        self,
        attribute: str,
        value: str,
        bearer: NameMention,
        span: tuple[int, int],
        about: str = "",
        number: float | None = None,
    ) -> Trait:
        """What the words of a span (offsets of the sentence) say of a person; with the name, where it is in the sentence."""
        start, end = self.start + span[0], self.start + span[1]
        if bearer.start >= self.start:
            start, end = min(start, bearer.start), max(end, bearer.end)
        return Trait(attribute, bearer.start, start, end, value, number, about)


def clauses(article: Article) -> Iterator[Clause]:
    """The sentences of an article outside furniture and captions."""
    people, numbers = _by_sentence(article)
    holders = _holders(person for named in people for person in named)
    before: tuple[NameMention, ...] = ()
    for place, sentence in enumerate(article.sentences):
        block = article.blocks[sentence.block].kind if 0 <= sentence.block < len(article.blocks) else ""
        if block not in SILENT_BLOCKS:
            named = tuple(people[place])
            clause = Clause(
                article, sentence.start, sentence.end, named, tuple(numbers[place]), before, holders
            )
            yield clause
            if named or not _CARRIES.match(clause.text):
                before = named


def _holders(people: Iterable[NameMention]) -> dict[str, dict[str, NameMention]]:
    """Who bears each title or role."""
    found: defaultdict[str, dict[str, NameMention]] = defaultdict(dict)
    for person in people:
        if person.role:
            found[person.role.casefold()][person.entity] = person
    return found


def _by_sentence(article: Article) -> tuple[list[list[NameMention]], list[list[NumberMention]]]:
    """The people and the numbers of each sentence."""
    starts = [sentence.start for sentence in article.sentences]
    people: list[list[NameMention]] = [[] for _ in starts]
    numbers: list[list[NumberMention]] = [[] for _ in starts]
    for mention in article.mentions:
        place = bisect_right(starts, mention.start) - 1
        if place < 0:
            continue
        if isinstance(mention, NameMention) and mention.kind == "person":
            people[place].append(mention)
        elif isinstance(mention, NumberMention):
            numbers[place].append(mention)
    return people, numbers
