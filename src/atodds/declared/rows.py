"""Declared fields as rows of the matrix: what each source states, and how the values stand to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..comparison.agreeing import Figure, Standing, standings
from ..documents import Measure, SourceCount, Stated
from ..model import Cell, MatterRow


def labelled(fields: Mapping[str, object]) -> dict[str, object]:
    """A document's values by what they are called; a value for each of several bearers stands for itself."""
    made: dict[str, object] = {}
    for name, value in fields.items():
        label = name.replace("_", " ")
        if isinstance(value, tuple):
            made |= {f"{label} ({one.of})" if one.of else label: one for one in value}
        else:
            made[label] = value
    return made


def matrix(documents: Mapping[str, Mapping[str, object]]) -> tuple[MatterRow, ...]:
    """A row of the matrix for each declared field that a source states; agreement by overlap of the intervals."""
    names = list(dict.fromkeys(name for fields in documents.values() for name in fields))
    rows = []
    for name in names:
        stated = [
            (path, fields[name]) for path, fields in documents.items() if isinstance(fields.get(name), Stated)
        ]
        if stated:
            values = [value for _, value in stated if isinstance(value, Stated)]
            cells = tuple(
                Cell(
                    source=path,
                    text=value.text,
                    reading=_plain(value),
                    start=value.start,
                    end=value.end,
                    agreement=standing.agreement,
                    reason=standing.reason,
                )
                for (path, _), value, standing in zip(stated, values, _standings(values), strict=True)
            )
            rows.append(MatterRow(matter=name.replace("_", " "), declared=True, cells=cells))
    return tuple(rows)


def _plain(value: Stated) -> str:
    if isinstance(value, Measure):
        return f"{value.value:.4g} {value.unit or ''}".strip()
    if isinstance(value, SourceCount):
        return f"{value.value}" + (f" and {value.others} others" if value.others else "")
    return value.text


def _standings(values: Sequence[Stated]) -> list[Standing]:
    """How the values of one field stand to each other."""
    if len(values) == 1:
        return [Standing("alone")]
    figures = [_figure(value) for value in values]
    if all(figures):
        return standings([figure for figure in figures if figure])
    if all(isinstance(value, SourceCount) for value in values):
        counts = {(value.value, value.others) for value in values if isinstance(value, SourceCount)}
        return [Standing("agree" if len(counts) == 1 else "differ")] * len(values)
    alike = len({" ".join(value.text.casefold().split()) for value in values}) == 1
    return [Standing("agree") if alike else Standing("near", "in other words")] * len(values)


def _figure(value: Stated) -> Figure | None:
    if not isinstance(value, Measure):
        return None
    loose, strict = (value.low, value.high), (value.strict_low, value.strict_high)
    unit = value.unit or ""
    return Figure((value.value,), loose, strict, unit, value.printed or unit, value.vague)
