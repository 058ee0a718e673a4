"""Two names of one person that no letters tell: one surname or given name in two sources, beside one office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.people.nearness import near, of_two_sexes
from ....comparison.people.persons import Person
from ....entities.likeness import folded, likeness
from ....facts.persons.phrases import word_list
from ....model import Article, NameMention
from ...words import words
from .offices import Role, office_alike, role_of, role_words

_AROUND = 40
"""Characters before and after a name in which a word of family says that it is a relative's, as in ``name_spelling``.
28 and 52 change nothing on 668 articles of news."""
_SLIPS = 3
"""Letters by which two names differ at most that one writer may take for the other: Lorna, Laura; Underhill, Underwood.
Of 3,933 findings and comparisons of 668 articles of news 2 changes three, 4 none."""
_SHOWN = 2
"""Passages of one article on one side. 1 and 3 change nothing on 668 articles of news."""


class _Full(NamedTuple):
    """A person with given name and surname, folded, and the offices that are said of the bearer."""

    person: Person
    given: str
    surname: str
    offices: tuple[Role, ...]


def by_role(compared: ComparedSources) -> Iterator[Judged]:
    """Persons of one story under two names of which one word is the same, who hold one office and share no article.

    A conflict where the other word begins alike and few letters part it, else undecided.
    """
    blocks: defaultdict[tuple[int, bool, str], list[_Full]] = defaultdict(list)
    for person in compared.persons:
        full = _full(person)
        if full is not None and full.offices:
            blocks[person.bearer.story, True, full.surname].append(full)
            blocks[person.bearer.story, False, full.given].append(full)
    for (_, surname, _), members in blocks.items():
        for first, other in combinations(members, 2):
            if _one(compared.articles, first, other, surname=surname):
                yield _judged(first, other, surname=surname)


def _full(person: Person) -> _Full | None:
    named = next((mention for _, mention in person.bearer.names if mention.given and mention.surname), None)
    if named is None:
        return None
    roles = [role_of(said.trait.value) for said in person.of("role")]
    offices = tuple(role for role in roles if role.heads & role_words("held_by_one") and not role.times)
    return _Full(person, folded(named.given or ""), folded(named.surname or ""), offices)


def _one(articles: Sequence[Article], first: _Full, other: _Full, *, surname: bool) -> bool:
    """Whether two names are one person's: of one office, never in one article, no relatives, and not told by the letters."""
    words = _differing(first, other, surname=surname)
    if min(map(len, words)) < 2 or likeness(*words) != "other" or near(*words):
        return False
    if first.person.bearer.articles & other.person.bearer.articles:
        return False
    shared = any(
        office_alike(role, held) and (surname or role.rest & held.rest)
        for role in first.offices
        for held in other.offices
    )
    return shared and not any(_of_family(articles, full.person) for full in (first, other))


def _differing(first: _Full, other: _Full, *, surname: bool) -> tuple[str, str]:
    return (first.given, other.given) if surname else (first.surname, other.surname)


def _of_family(articles: Sequence[Article], person: Person) -> bool:
    """Whether a word of family stands at one of the full names."""
    relatives = word_list("relation", "words")
    return any(
        relatives.intersection(
            words(articles[place].text[max(0, mention.start - _AROUND) : mention.end + _AROUND])
        )
        for place, mention in person.bearer.names
        if mention.given
    )


def _judged(first: _Full, other: _Full, *, surname: bool) -> Judged:
    words = _differing(first, other, surname=surname)
    alike = _alike(*words)
    return Judged(
        category="person_name",
        matter=f"the name of {first.person.name}",
        outcome="conflict" if alike else "undecided",
        reason="two names beside one office: one person, or two",
        passages=tuple(
            Passage(place, mention.start, mention.end, mention.text, side)
            for side, full in enumerate((first, other))
            for place, mention in _shown(full.person)
        ),
        strong=alike,
        score=0.75 if alike else 0.5,
        values={"first": first.person.name, "second": other.person.name},
    )


def _alike(word: str, other: str) -> bool:
    """Whether one writer may take one name for the other: they begin alike, and few letters or the ends alone part them."""
    if word[0] != other[0] or of_two_sexes(word, other):
        return False
    half = min(len(word), len(other)) // 2
    return OSA.distance(word, other) <= _SLIPS or word[:half] == other[:half]


def _shown(person: Person) -> Iterator[tuple[int, NameMention]]:
    """The first full names of each article."""
    seen: defaultdict[int, int] = defaultdict(int)
    for place, mention in person.bearer.names:
        if mention.given and seen[place] < _SHOWN:
            seen[place] += 1
            yield place, mention
