"""What each source says on each matter: a table a story, or a list where a story has many sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...model import Cell, Finding, MatterRow, Run
from . import words
from .passages import Reader, block_anchor
from .sources import SourceView

WIDEST = 8
"""Sources that a table can hold as columns."""
_LONGEST = 90
MARKS = {"agree": "✓", "near": "≈", "differ": "✗", "alone": "·"}
AGREEMENT = {"agree": "agrees", "near": "close", "differ": "differs", "alone": "only here"}
_OUTCOMES = {
    "conflict": "at odds",
    "equivalent": "agree",
    "update": "updated",
    "scope_difference": "other scope",
    "attributed_disagreement": "disputed",
}


@dataclass(frozen=True, slots=True)
class CellView:
    """A value as printed, how it was read, and how it stands to the others."""

    label: str
    side: int | None
    text: str
    reading: str
    mark: str
    agreement: str
    said: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class RowView:
    """A matter; ``cells`` by the number of the source, in the order of the sources."""

    matter: str
    declared: bool
    outcome: str
    finding: str | None
    cells: dict[int, tuple[CellView, ...]]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matters of one story; a table where ``columns`` are few enough, else a list."""

    story: str
    columns: tuple[SourceView, ...]
    shared: tuple[RowView, ...]
    alone: tuple[RowView, ...]
    table: bool


def matrices(run: Run, reader: Reader, shown: Mapping[str, Shown]) -> tuple[Matrix, ...]:
    """One matrix for each story that has a matter, in the order of the stories."""
    by_story: dict[int, list[RowView]] = {}
    for row in run.matters:
        view = _row(row, reader, shown)
        by_story.setdefault(_story(view, reader), []).append(view)
    return tuple(_matrix(story, rows, run, reader) for story, rows in sorted(by_story.items()))


@dataclass(frozen=True, slots=True)
class Shown:
    """Where the finding on a matter stands, and on which of its sides each source is."""

    anchor: str
    sides: Mapping[str, int]


def shown_by_matter(findings: Sequence[Finding], anchors: Sequence[str]) -> dict[str, Shown]:
    """The first finding on each matter, so that a row can lead to it."""
    found: dict[str, Shown] = {}
    for finding, anchor in zip(findings, anchors, strict=True):
        if finding.matter:
            sides = {one.source: one.side for one in reversed(finding.evidence)}
            found.setdefault(finding.matter, Shown(anchor, sides))
    return found


def _matrix(story: int, rows: list[RowView], run: Run, reader: Reader) -> Matrix:
    numbers = sorted({number for row in rows for number in row.cells})
    own = [one.number for one in reader.sources.all if one.story == story]
    columns = own if len(own) <= WIDEST and set(numbers) <= set(own) else numbers
    rows = sorted(rows, key=lambda row: not row.declared)
    shared = tuple(row for row in rows if len(row.cells) > 1 or row.declared or row.finding)
    kept = {id(row) for row in shared}
    label = run.stories[story] if len(run.stories) > 1 and story < len(run.stories) else ""
    return Matrix(
        story=words.sentence(label),
        columns=tuple(reader.sources.all[number] for number in columns),
        shared=shared,
        alone=tuple(row for row in rows if id(row) not in kept),
        table=len(columns) <= WIDEST,
    )


def _story(row: RowView, reader: Reader) -> int:
    if not row.cells:
        return 0
    return Counter(reader.sources.all[number].story for number in row.cells).most_common(1)[0][0]


def _row(row: MatterRow, reader: Reader, shown: Mapping[str, Shown]) -> RowView:
    finding = shown.get(row.matter)
    cells: dict[int, list[CellView]] = {}
    for cell in row.cells:
        found = reader.sources.find(cell.source)
        if found is not None:
            cells.setdefault(found.number, []).append(_cell(cell, found, reader, finding))
    return RowView(
        matter=words.sentence(row.matter),
        declared=row.declared,
        outcome=_OUTCOMES.get(row.outcome or "", row.outcome or ""),
        finding=finding.anchor if finding else None,
        cells={number: tuple(own) for number, own in sorted(cells.items())},
    )


def _cell(cell: Cell, source: SourceView, reader: Reader, finding: Shown | None) -> CellView:
    article = reader.article(cell.source)
    return CellView(
        label=source.label,
        side=finding.sides.get(source.path) if finding else None,
        text=words.clipped(cell.text, _LONGEST),
        reading=words.clipped(cell.reading, _LONGEST) if cell.reading != cell.text else "",
        mark=MARKS.get(cell.agreement, "·"),
        agreement=cell.agreement if cell.agreement in MARKS else "alone",
        said=AGREEMENT.get(cell.agreement, cell.agreement),
        anchor=block_anchor(source, article, cell.start) if article and cell.end > cell.start else None,
    )
