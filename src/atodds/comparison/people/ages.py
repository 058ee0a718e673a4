"""Ages whose bearer stands in another sentence: "The 58-year-old was led out" after a sentence that names one person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...model import NameMention
from ..table import Row
from .persons import Person


class _Told(NamedTuple):
    """Offsets of an age in its article, and the name of the one whose it is."""

    start: int
    end: int
    name: tuple[str, ...]


def with_bearers(rows: Sequence[Row], people: Iterable[Person]) -> list[Row]:
    """The rows; an age whose sentence names nobody gets the name of the person whom the readers of people gave it to."""
    told = _told(people)
    return [_of_somebody(row, told) if row.mention.kind == "age" else row for row in rows]


def _told(people: Iterable[Person]) -> dict[int, list[_Told]]:
    found: dict[int, list[_Told]] = {}
    for person in people:
        names = {(place, mention.start): mention for place, mention in person.bearer.names}
        for said in person.of("age"):
            mention = names.get((said.article, said.trait.bearer))
            if mention is not None:
                span = _Told(said.trait.start, said.trait.end, _words(mention, person))
                found.setdefault(said.article, []).append(span)
    return found


def _words(mention: NameMention, person: Person) -> tuple[str, ...]:
    words = (mention.given or "", mention.surname or person.name)
    return tuple(word.casefold() for part in words for word in part.split()[-1:])


def _of_somebody(row: Row, told: dict[int, list[_Told]]) -> Row:
    if row.fact.personal and row.fact.anchor:
        return row
    start, end = row.mention.start, row.mention.end
    names = {
        bearer.name for bearer in told.get(row.article, ()) if bearer.start <= start and end <= bearer.end
    }
    if len(names) != 1:
        return row
    name = names.pop()
    known = {"subject": name, "personal": True, "anchor": (name[-1], *row.fact.anchor)}
    return row._replace(fact=row.fact.model_copy(update=known))
