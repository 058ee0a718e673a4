"""The names of the articles of one story: who of them is a person, and what tells two names apart."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from ...entities.lexicon import lexicon as name_lexicon
from ...entities.written import Names, Written
from ...language.tables import read_table
from ...model import Article, NameMention

_PREPOSITION = 12
"""Characters before a name that hold the longest preposition."""


class StoryNames:
    """The names of the articles of one story as written, and who of them is a person."""

    def __init__(self, places: Sequence[int], articles: Sequence[Article], written: Sequence[Names]) -> None:
        self.places = places
        self.written = {place: written[place] for place in places}
        self.lower = frozenset().union(*(written[place].lower for place in places))
        self.persons = {place: _people(articles[place]) for place in places}
        self._starts = {place: [name.start for name in own] for place, own in self.persons.items()}
        self._articles = articles

    @cached_property
    def foreign(self) -> bool:
        """Whether the story names countries and peoples of other alphabets oftener than others."""
        others = frozenset(read_table("language", "transliteration")["alphabets"].split())
        named = Counter(word.key in others for word in self._countries())
        return named[True] > named[False]

    def _countries(self) -> Iterator[Written]:
        lexicon = name_lexicon()
        for place in self.places:
            for word, _ in self.written[place].parts():
                if word.key in lexicon.demonyms or word.key in lexicon.countries:
                    yield word

    def person(self, word: Written) -> NameMention | None:
        """The person in whose name a word stands."""
        own = self.persons[word.article]
        at = bisect_right(self._starts[word.article], word.start) - 1
        return own[at] if at >= 0 and word.start < own[at].end else None

    @cached_property
    def _given(self) -> dict[str, frozenset[str]]:
        """Surname -> the given names of the people who have it."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for own in self.persons.values():
            for mention in own:
                if mention.given and mention.surname:
                    found[mention.surname.casefold()].add(mention.given.casefold())
        return {surname: frozenset(given) for surname, given in found.items()}

    def two_people(self, surname: str, other: str) -> bool:
        """Whether people of other given names have these surnames."""
        mine, yours = (self._given.get(name, frozenset()) for name in (surname, other))
        return bool(mine) and bool(yours) and mine.isdisjoint(yours)

    def a_place(self, uses: Iterable[Written]) -> bool:
        """Whether one of the uses of a word stands behind a preposition of place: "the school in Chesoi"."""
        return any(self._placed(word) for word in uses)

    def _placed(self, word: Written) -> bool:
        text = self._articles[word.article].text
        before = text[max(0, word.start - _PREPOSITION) : word.start]
        owning = text[word.end : word.end + 2] in ("'s", "’s")
        return not owning and before.endswith(tuple(f" {front} " for front in name_lexicon().prepositions))

    def family(self, word: Written) -> bool:
        """Whether a word is the plural of the surname of somebody in the story: "the Mulherns"."""
        return word.key[-1:] == "s" and word.key[:-1] in self._given

    def named(self, word: Written) -> bool:
        """Whether a word is the given name or the surname of a person with both."""
        mention = self.person(word)
        return (
            mention is not None
            and mention.given is not None
            and word.key in (mention.given.casefold(), (mention.surname or "").casefold())
        )


def _people(article: Article) -> list[NameMention]:
    return [
        mention
        for mention in article.mentions
        if isinstance(mention, NameMention) and mention.kind == "person"
    ]
