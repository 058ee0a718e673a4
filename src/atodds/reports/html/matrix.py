"""What each source says on each matter: a table a story, or a list where a story has many sources."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ...clipping import clipped
from ...model import Cell, Finding, MatterRow, Run
from . import words
from .passages import Reader, block_anchor
from .sources import SourceView

WIDEST = 14
"""Sources that a table can hold as columns."""
_VALUES = 4
"""Values of one source on one matter that are shown."""
_LONGEST = 90
"""Characters of a value in a cell."""
MARKS = {"differ": "✗", "agree": "✓", "near": "≈", "alone": "·"}
"""From what a reader must see first to what can wait."""
AGREEMENT = {"agree": "agrees", "near": "close", "differ": "differs", "alone": "only here"}
_OUTCOMES = {
    "conflict": "at odds",
    "attributed_disagreement": "disputed",
    "undecided": "undecided",
    "update": "updated",
    "equivalent": "agree",
    "scope_difference": "other scope",
}


@dataclass(frozen=True, slots=True)
class CellView:
    """A value as printed, how it was read, and how it stands to the others."""

    label: str
    side: int | None
    text: str
    reading: str
    agreement: str
    anchor: str | None
    reason: str = ""
    """Why a near value is no more than near."""

    @property
    def mark(self) -> str:
        """The sign beside the value."""
        return MARKS[self.agreement]

    @property
    def said(self) -> str:
        """The sign in words."""
        return AGREEMENT[self.agreement]


@dataclass(frozen=True, slots=True)
class RowView:
    """A matter; ``cells`` by the number of the source, in the order of the sources."""

    matter: str
    declared: bool
    outcomes: tuple[str, ...]
    finding: str | None
    score: int | None
    cells: Mapping[int, tuple[CellView, ...]]

    @property
    def values(self) -> tuple[tuple[CellView, ...], ...]:
        """Cells with the same value together, for a list."""
        groups: dict[tuple[object, ...], list[CellView]] = {}
        for own in self.cells.values():
            for cell in own:
                groups.setdefault((cell.text.casefold(), cell.agreement, cell.side), []).append(cell)
        return tuple(tuple(group) for group in groups.values())


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matters of one story; ``apart`` differ only because they speak of different things."""

    story: str
    columns: tuple[SourceView, ...]
    shared: tuple[RowView, ...]
    apart: tuple[RowView, ...]
    alone: tuple[RowView, ...]
    table: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """Where the finding on a matter stands, and on which of its sides each source is."""

    anchor: str
    sides: Mapping[str, int]


def shown_by_matter(findings: Sequence[Finding], anchors: Sequence[str]) -> dict[str, list[Shown]]:
    """The findings on each matter, so that a row can lead to the one on its sources."""
    found: dict[str, list[Shown]] = {}
    for finding, anchor in zip(findings, anchors, strict=True):
        if finding.matter:
            sides = {passage.source: passage.side for passage in reversed(finding.evidence)}
            found.setdefault(finding.matter, []).append(Shown(anchor, sides))
    return found


def matrices(run: Run, reader: Reader, shown: Mapping[str, Sequence[Shown]]) -> tuple[Matrix, ...]:
    """One matrix for each story that has a matter, in the order of the stories."""
    scores: dict[str, float] = {}
    for comparison in run.comparisons:
        scores[comparison.matter] = max(comparison.score, scores.get(comparison.matter, 0.0))
    stories: dict[int, dict[tuple[str, bool], list[tuple[MatterRow, Cell, SourceView]]]] = {}
    for row in run.matters:
        for cell in row.cells:
            source = reader.sources.find(cell.source)
            if source is not None:
                rows = stories.setdefault(source.story, {})
                rows.setdefault((row.matter, row.declared), []).append((row, cell, source))
    return tuple(
        _matrix(story, [_row(own, reader, shown, scores) for own in rows.values()], run, reader)
        for story, rows in sorted(stories.items())
    )


def _matrix(story: int, rows: list[RowView], run: Run, reader: Reader) -> Matrix:
    numbers = sorted({number for row in rows for number in row.cells})
    own = [source.number for source in reader.sources.all if source.story == story]
    columns = own if len(own) <= WIDEST else numbers
    label = run.stories[story] if len(run.stories) > 1 and story < len(run.stories) else ""
    groups: dict[str, list[RowView]] = {"shared": [], "apart": [], "alone": []}
    for row in sorted(rows, key=lambda row: (not row.declared, row.finding is None, -(row.score or 0))):
        groups[_group(row)].append(row)
    return Matrix(
        story=words.sentence(label),
        columns=tuple(reader.sources.all[number] for number in columns),
        shared=tuple(groups["shared"]),
        apart=tuple(groups["apart"]),
        alone=tuple(groups["alone"]),
        table=len(columns) <= WIDEST,
    )


def _group(row: RowView) -> str:
    if row.declared or row.finding:
        return "shared"
    if row.outcomes == ("other scope",):
        return "apart"
    return "shared" if len(row.cells) > 1 else "alone"


def _row(
    own: list[tuple[MatterRow, Cell, SourceView]],
    reader: Reader,
    shown: Mapping[str, Sequence[Shown]],
    scores: Mapping[str, float],
) -> RowView:
    """One row of all that the sources of one story say on one matter."""
    head = own[0][0]
    paths = {source.path for _, _, source in own}
    finding = next((one for one in shown.get(head.matter, ()) if paths & set(one.sides)), None)
    cells: dict[int, dict[str, CellView]] = {}
    ranks = list(MARKS)
    for _, cell, source in own:
        view = _cell(cell, source, reader, finding)
        known = cells.setdefault(source.number, {})
        before = known.get(view.text.casefold())
        if before is None or ranks.index(view.agreement) < ranks.index(before.agreement):
            known[view.text.casefold()] = view
    said = {row.outcome for row, _, _ in own if row.outcome}
    return RowView(
        matter=words.sentence(head.matter),
        declared=head.declared,
        outcomes=_outcomes(said, {cell.agreement for views in cells.values() for cell in views.values()}),
        finding=finding.anchor if finding else None,
        score=round(100 * scores[head.matter]) if head.matter in scores else None,
        cells={
            number: tuple(sorted(known.values(), key=lambda cell: ranks.index(cell.agreement)))[:_VALUES]
            for number, known in sorted(cells.items())
        },
    )


def _outcomes(said: Collection[str], agreement: Collection[str]) -> tuple[str, ...]:
    """The outcomes of a row in words; figures of which none is another's equal are close, and do not agree."""
    close = "near" in agreement and "agree" not in agreement
    named = {**_OUTCOMES, "equivalent": AGREEMENT["near"]} if close else _OUTCOMES
    return tuple(name for outcome, name in named.items() if outcome in said)


def _cell(cell: Cell, source: SourceView, reader: Reader, finding: Shown | None) -> CellView:
    article = reader.article(cell.source)
    return CellView(
        label=source.label,
        side=finding.sides.get(source.path) if finding else None,
        text=clipped(cell.text, _LONGEST),
        reading=clipped(cell.reading, _LONGEST) if cell.reading != cell.text else "",
        agreement=cell.agreement if cell.agreement in MARKS else "alone",
        anchor=block_anchor(source, article, cell.start) if article and cell.end > cell.start else None,
        reason=clipped(cell.reason, _LONGEST),
    )
