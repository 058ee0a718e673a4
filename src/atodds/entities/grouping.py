"""One bearer, many forms: names of an article grouped without merging two people."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz import fuzz

from .candidate import NamedRun
from .lexicon import NameLexicon

_LIKE = 88.0
"""Least similarity of two spellings of one surname (rapidfuzz ratio). 61.6 and 114 change nothing on 107 articles of
news and in the rules' examples."""
_SHORTEST = 6
"""Letters from which two nearly like surnames are one, misspelt. 4 and 8 change nothing on 107 articles of news and in
the rules' examples."""


def _words(found: NamedRun, lex: NameLexicon) -> list[str]:
    return [part.lower for part in found.parts if part.lower.rstrip(".") not in lex.endings]


def _compatible(item: list[str], other: list[str]) -> bool:
    """Whether two full names can be one person's: same given name, or one of them an initial of the other."""
    a, b = item[0].rstrip("."), other[0].rstrip(".")
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _like_roles(run: NamedRun, other: NamedRun) -> bool:
    return bool(run.role and other.role and run.role.lower().split()[-1] == other.role.lower().split()[-1])


class _Person:
    """The forms of one bearer; ``number`` counts the bearers in the order in which they are met."""

    __slots__ = ("forms", "given", "number", "surname")

    def __init__(self, found: NamedRun, words: list[str], number: int = 0) -> None:
        self.forms: list[NamedRun] = [found]
        self.number = number
        self.given = words[0] if len(words) > 1 else ""
        self.surname = words[-1]


def _same_full(person: _Person, words: list[str]) -> bool:
    if not person.given or not _compatible([person.given], words):
        return False
    if person.surname == words[-1]:
        return True
    return person.given == words[0] and _spelt_alike(person.surname, words[-1])


def _spelt_alike(word: str, other: str) -> bool:
    return (
        min(len(word), len(other)) >= _SHORTEST and word[0] == other[0] and fuzz.ratio(word, other) >= _LIKE
    )


def _full_names(people: list[NamedRun], lex: NameLexicon) -> list[_Person]:
    persons: list[_Person] = []
    by_given: dict[tuple[str, str], list[_Person]] = defaultdict(list)
    by_surname: dict[str, list[_Person]] = defaultdict(list)
    for found in people:
        words = _words(found, lex)
        if len(words) < 2:
            continue
        called = by_given[words[0], words[-1][0]]
        person = _first(words, by_surname[words[-1]], called)
        if person is None:
            person = _Person(found, words, len(persons))
            persons.append(person)
            called.append(person)
            by_surname[person.surname].append(person)
        else:
            person.forms.append(found)
    return persons


def _first(words: list[str], named: list[_Person], called: list[_Person]) -> _Person | None:
    """The first bearer of a full name: of those with its surname (``named``), or its given name and the first letter of its
    surname (``called``).
    """
    either = (
        next((person for person in some if _same_full(person, words)), None) for some in (named, called)
    )
    return min(
        (person for person in either if person is not None), key=lambda person: person.number, default=None
    )


def _bearer(
    found: NamedRun, word: str, surnames: dict[str, list[_Person]], givens: dict[str, list[_Person]]
) -> _Person | None:
    exact = surnames.get(word)
    if exact:
        return exact[0] if len(exact) == 1 else None
    if not found.role and len(givens.get(word, ())) == 1:
        return givens[word][0]
    if not found.role:
        return None
    alike = [
        group[0]
        for surname, group in surnames.items()
        if len(group) == 1
        and _spelt_alike(surname, word)
        and any(_like_roles(found, form) for form in group[0].forms)
    ]
    return alike[0] if len(alike) == 1 else None


def group_people(people: list[NamedRun], lex: NameLexicon) -> None:
    """Set the entity of every person: the fullest form of the bearer in this article.

    A surname that two people share, alone, stays by itself.
    """
    persons = _full_names(people, lex)
    surnames: dict[str, list[_Person]] = defaultdict(list)
    givens: dict[str, list[_Person]] = defaultdict(list)
    for person in persons:
        surnames[person.surname].append(person)
        givens[person.given].append(person)
    for found in people:
        words = _words(found, lex)
        if len(words) != 1:
            continue
        bearer = _bearer(found, words[0], surnames, givens)
        if bearer is not None:
            bearer.forms.append(found)
        elif words[0] not in surnames:
            person = _Person(found, words)
            persons.append(person)
            surnames[words[0]].append(person)
        else:
            found.entity = text_of(found)
    for person in persons:
        fullest = max(person.forms, key=lambda form: (len(form.parts), -form.start))
        for form in person.forms:
            form.entity = text_of(fullest)


def text_of(found: NamedRun) -> str:
    """A name as it is printed, one space between its words."""
    return " ".join(part.text for part in found.parts)
