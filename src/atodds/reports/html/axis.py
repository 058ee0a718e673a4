"""The readings of a finding on one scale: positions in percent of the width, for an inline SVG.

Positions in percent let the drawing follow the width of the page while its text keeps its size.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...model import Finding, Reading
from .scale import Scale, handy, scale_for, ticks_for
from .sources import Sources
from .words import figure

ROW = 26
"""Height of one reading, in pixels; the labels beside the drawing have the same."""
FOOT = 30
"""Height of the scale below the readings, in pixels."""


@dataclass(frozen=True, slots=True)
class Row:
    """One reading: x positions in percent, None where the reading has no such part."""

    side: int
    label: str
    y: int
    loose: tuple[str, str]
    strict: tuple[str, str] | None
    dot: str | None
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True)
class AxisView:
    """A drawing: rows, ticks, the stretch that no reading allows, and the same in words."""

    unit: str
    height: int
    base: int
    rows: tuple[Row, ...]
    ticks: tuple[tuple[str, str], ...]
    gap: tuple[str, str] | None
    """Where it begins, and how wide it is."""
    title: str
    description: str
    legend: str


def axis_view(finding: Finding, sources: Sources, heading: str) -> AxisView | None:
    """The drawing of a finding's axis; None where it has none, or none with a finite end."""
    axis = finding.axis
    if axis is None:
        return None
    rows = _folded(finding, sources)
    values = [value for _, _, reading in rows for value in _finite(reading)]
    if not values:
        return None
    rows = [(side, label, _within(reading)) for side, label, reading in rows]
    factor, unit = handy(axis.unit, max(map(abs, values)))
    rows = [(side, label, _scaled(reading, factor)) for side, label, reading in rows]
    values = [value / factor for value in values]
    opens = [reading.low is None for *_, reading in rows], [reading.high is None for *_, reading in rows]
    scale = scale_for(values, open_low=any(opens[0]), open_high=any(opens[1]))
    ticks = ticks_for(scale, whole=all(value == int(value) for value in values))
    gap = _gap(rows)
    base = ROW * len(rows)
    return AxisView(
        unit=unit,
        height=base + FOOT,
        base=base,
        rows=tuple(_row(number, row, scale) for number, row in enumerate(rows)),
        ticks=tuple((_percent(scale.at(value)), figure(value)) for value in ticks),
        gap=(_percent(scale.at(gap[0])), _percent(scale.at(gap[1]) - scale.at(gap[0]))) if gap else None,
        title=f"{heading}: readings in {unit}",
        description=_description(rows, gap, unit),
        legend=_legend([reading for _, _, reading in rows], gap),
    )


def _within(reading: Reading) -> Reading:
    """The reading with its strict interval inside the loose one."""
    low, high = reading.strict_low, reading.strict_high
    if low is not None and reading.low is not None:
        low = max(low, reading.low)
    if high is not None and reading.high is not None:
        high = min(high, reading.high)
    if low is not None and high is not None and low > high:
        low = high = None
    return reading.model_copy(update={"strict_low": low, "strict_high": high})


def _scaled(reading: Reading, factor: float) -> Reading:
    ends = reading.model_dump(exclude={"evidence"})
    return reading.model_copy(
        update={name: None if value is None else value / factor for name, value in ends.items()}
    )


def _finite(reading: Reading) -> list[float]:
    ends = (reading.low, reading.high, reading.strict_low, reading.strict_high, reading.value)
    return [value for value in ends if value is not None and math.isfinite(value)]


def _folded(finding: Finding, sources: Sources) -> list[tuple[int, str, Reading]]:
    """Readings that are the same on the same side share a row; their sources are named together."""
    rows: dict[tuple[object, ...], tuple[int, list[str], Reading]] = {}
    for reading in finding.axis.readings if finding.axis else ():
        if not 0 <= reading.evidence < len(finding.evidence):
            continue
        passage = finding.evidence[reading.evidence]
        label = "reference" if passage.reference is not None else sources.label(passage.source)
        key = (passage.side, *reading.model_dump(exclude={"evidence"}).values())
        labels = rows.setdefault(key, (passage.side, [], reading))[1]
        if label not in labels:
            labels.append(label)
    ordered = sorted(rows.values(), key=lambda row: row[0])
    return [(side, ", ".join(labels), reading) for side, labels, reading in ordered]


def _row(number: int, row: tuple[int, str, Reading], scale: Scale) -> Row:
    side, label, reading = row
    low, high = _ends(reading)
    strict = None
    if reading.strict_low is not None and reading.strict_high is not None:
        strict = (_percent(scale.at(reading.strict_low)), _percent(scale.at(reading.strict_high)))
    return Row(
        side=side,
        label=label,
        y=ROW * number + ROW // 2,
        loose=(
            _percent(0.0 if low is None else scale.at(low)),
            _percent(100.0 if high is None else scale.at(high)),
        ),
        strict=strict,
        dot=None if reading.value is None else _percent(scale.at(reading.value)),
        open_low=low is None,
        open_high=high is None,
    )


def _ends(reading: Reading) -> tuple[float | None, float | None]:
    low = reading.low if reading.low is not None and math.isfinite(reading.low) else None
    high = reading.high if reading.high is not None and math.isfinite(reading.high) else None
    return low, high


def _percent(position: float) -> str:
    return f"{position:.2f}%"


def _gap(rows: list[tuple[int, str, Reading]]) -> tuple[float, float] | None:
    """The stretch between two sides that do not meet at their loosest readings."""
    hulls: dict[int, tuple[float, float]] = {}
    for side, _, reading in rows:
        low, high = _ends(reading)
        low, high = (-math.inf if low is None else low), (math.inf if high is None else high)
        known = hulls.get(side, (low, high))
        hulls[side] = (min(known[0], low), max(known[1], high))
    if len(hulls) != 2:
        return None
    (_, first_end), (second_start, _) = sorted(hulls.values())
    return (first_end, second_start) if first_end < second_start else None


def _legend(readings: list[Reading], gap: tuple[float, float] | None) -> str:
    """What the lines mean, where they are more than points."""
    if any((reading.low, reading.high) != (reading.strict_low, reading.strict_high) for reading in readings):
        said = "Thick: as precise as printed. Thin: the loosest reading."
    elif any(reading.low != reading.high for reading in readings):
        said = "Bar: as precise as printed."
    else:
        return ""
    return said + (" Shaded: neither side reaches." if gap else "")


def _description(rows: list[tuple[int, str, Reading]], gap: tuple[float, float] | None, unit: str) -> str:
    parts = []
    for _, label, reading in rows:
        low, high = _ends(reading)
        if low is None:
            span = f"no more than {figure(high)}" if high is not None else "any value"
        elif high is None:
            span = f"{figure(low)} or more"
        else:
            span = figure(low) if low == high else f"{figure(low)} to {figure(high)}"
        parts.append(f"{label}: {span} {unit}.")
    if gap:
        parts.append(f"The two do not meet: {figure(gap[1] - gap[0])} {unit} lie between them.")
    return " ".join(parts)
