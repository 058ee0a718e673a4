"""The people of a run in a table: rows are persons, columns are sources, differences marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...clipping import clipped
from ...model import PersonAttribute, PersonCard, PersonValue, Run
from . import words
from .passages import Reader, block_anchor
from .sources import SourceView

WIDEST = 8
"""Sources that the table can hold as columns; with more, the sources that speak of a person stand in the cell."""
_LONGEST = 80
"""Characters of a value in a cell."""
_DIFFERING = frozenset({"conflict", "undecided", "attributed_disagreement", "update"})
MARKS = {
    "conflict": ("✗", "differ", "at odds"),
    "undecided": ("≈", "near", "undecided"),
    "attributed_disagreement": ("≈", "near", "disputed"),
    "update": ("≈", "near", "updated"),
    "scope_difference": ("·", "alone", "other scope"),
    "equivalent": ("✓", "agree", "agree"),
}


@dataclass(frozen=True, slots=True)
class Value:
    """What one source says, and where."""

    label: str
    text: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class AttributeLine:
    """One attribute of a person; ``cells`` by the number of the source."""

    name: str
    mark: str
    style: str
    said: str
    cells: Mapping[int, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person with one line an attribute."""

    name: str
    lines: tuple[AttributeLine, ...]


@dataclass(frozen=True, slots=True)
class People:
    """The table; ``differing`` are those on whom two sources differ, ``others`` the rest."""

    columns: tuple[SourceView, ...]
    differing: tuple[PersonView, ...]
    others: tuple[PersonView, ...]

    @property
    def shown(self) -> bool:
        """Whether there is anybody to show."""
        return bool(self.differing or self.others)


def people_view(run: Run, reader: Reader) -> People:
    """The table of a run's people, those on whom the sources differ first."""
    views = [(card, _person(card, reader)) for card in run.people]
    sources = {number for _, view in views for line in view.lines for number in line.cells}
    differing = [view for card, view in views if _differs(card)]
    others = [view for card, view in views if not _differs(card)]
    columns = tuple(reader.sources.all[number] for number in sorted(sources))
    return People(columns if len(columns) <= WIDEST else (), tuple(differing), tuple(others))


def _differs(card: PersonCard) -> bool:
    return any(attribute.outcome in _DIFFERING for attribute in card.attributes)


def _person(card: PersonCard, reader: Reader) -> PersonView:
    return PersonView(card.name, tuple(_line(attribute, reader) for attribute in card.attributes))


def _line(attribute: PersonAttribute, reader: Reader) -> AttributeLine:
    mark, style, said = MARKS.get(attribute.outcome or "", ("·", "alone", "not compared"))
    return AttributeLine(
        words.sentence(attribute.attribute), mark, style, said, _cells(attribute.values, reader)
    )


def _cells(values: Sequence[PersonValue], reader: Reader) -> dict[int, tuple[Value, ...]]:
    cells: dict[int, list[Value]] = {}
    for value in values:
        source, article = reader.sources.find(value.source), reader.article(value.source)
        if source is not None:
            anchor = block_anchor(source, article, value.start) if article else None
            cells.setdefault(source.number, []).append(
                Value(source.label, clipped(value.value, _LONGEST), anchor)
            )
    return {number: tuple(held) for number, held in sorted(cells.items())}
