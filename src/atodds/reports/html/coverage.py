"""What the run could check and what it could not, source by source and reason by reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Coverage, Run, SourceCoverage
from . import words
from .sources import Sources, SourceView

_SHOWN = 8
"""Examples of each reason; with hundreds of sources nobody reads more."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One source's numbers; ``share`` of the seen ones that were compared, in percent."""

    source: SourceView
    counts: SourceCoverage
    share: int


@dataclass(frozen=True, slots=True)
class Reason:
    """What was skipped for one reason: how often, and some of it."""

    reason: str
    number: int
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The coverage of a run, ready to be set."""

    rows: tuple[CoverageRow, ...]
    total: SourceCoverage
    reasons: tuple[Reason, ...]
    skipped: int
    undated: tuple[str, ...]
    assumed: tuple[str, ...]
    unsigned: tuple[str, ...]
    sentence: str


def _rows(run: Run, sources: Sources) -> Iterator[CoverageRow]:
    for counts in run.coverage.sources:
        source = sources.find(counts.source)
        if source is not None:
            share = round(100 * counts.compared / counts.seen) if counts.seen else 0
            yield CoverageRow(source, counts, share)


def coverage_view(run: Run, sources: Sources) -> CoverageView:
    """Rows in the order of the run; reasons by how often they occur, then by name."""
    total = run.coverage.total
    return CoverageView(
        rows=tuple(_rows(run, sources)),
        total=total,
        reasons=_reasons(run.coverage, sources),
        skipped=sum(run.coverage.reasons.values()) or total.seen - total.compared,
        undated=tuple(source.label for source in sources.all if source.date is None),
        assumed=tuple(source.label for source in sources.all if source.date and source.date_note),
        unsigned=tuple(source.label for source in sources.all if not source.publisher),
        sentence=_sentence(total, len(sources.all)),
    )


def _reasons(coverage: Coverage, sources: Sources) -> tuple[Reason, ...]:
    by_reason: dict[str, list[tuple[str, str]]] = {}
    for skipped in coverage.skipped:
        by_reason.setdefault(skipped.reason, []).append((sources.label(skipped.source), skipped.text))
    return tuple(
        Reason(reason, number, tuple(by_reason.get(reason, ())[:_SHOWN]))
        for reason, number in coverage.reasons.items()
    )


def _sentence(total: SourceCoverage, sources: int) -> str:
    if not total.seen:
        return "No number was seen in these sources, so no number was compared."
    compared = f"{total.compared:,} were" if total.compared != 1 else "1 was"
    seen = f"Of {words.count(total.seen, 'number')} seen in {words.count(sources, 'source')}"
    bound = f"{total.read:,} could be read, {total.bound:,} could be bound to what they are about"
    alone = " With one source nothing was compared across sources." if sources == 1 else ""
    return f"{seen}, {bound}, and {compared} compared with another figure or a reference.{alone}"
