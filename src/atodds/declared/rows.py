"""Declared fields as rows of the matrix: what each source states, and how the values stand to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..comparison.agreeing import Figure, Standing, standings
from ..documents import Measure, SourceCount, Stated
from ..language.nouns import plural
from ..language.tables import cached
from ..model import Cell, MatterRow
from ..units import currencies, is_unit


def labelled(fields: Mapping[str, object]) -> dict[str, object]:
    """A document's values by what they are called; a value for each of several bearers stands for itself."""
    made: dict[str, object] = {}
    for name, value in fields.items():
        label = name.replace("_", " ")
        if isinstance(value, tuple):
            made |= {f"{label} ({entry.of})" if entry.of else label: entry for entry in value}
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
            rows.append(MatterRow(matter=_named(name), declared=True, cells=cells))
    return tuple(rows)


def _named(name: str) -> str:
    """A field as it is shown; whom a value is of, with capitals."""
    field, bracket, of = name.replace("_", " ").partition(" (")
    return f"{field}{bracket}{of.title()}"


def _plain(value: Stated) -> str:
    if isinstance(value, Measure):
        return _measured(value)
    if isinstance(value, SourceCount):
        return f"{value.value}" + (f" and {value.others} others" if value.others else "")
    return value.text


def _measured(value: Measure) -> str:
    """The reading of a measure, where it says more than its words: "54.7 kilometres" of "34 miles", "24–100" of "dozens"."""
    if value.vague and value.low is not None and value.high is not None:
        return f"{value.low:,.4g}–{value.high:,.4g}"
    unit = value.unit or ""
    if not unit or unit in value.text.lower() or value.text.replace(",", "") == f"{value.value:.15g}":
        return ""
    return f"{value.value:,.4g} {unit if value.value == 1 else plural(unit)}"


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
    if not (
        is_unit(unit) or unit in _money()
    ):  # a field asks one question: "5 people" and "62 villagers" answer it
        return Figure((value.value,), loose, strict, "", "", value.vague)
    return Figure((value.value,), loose, strict, unit, value.printed or unit, value.vague)


@cached
def _money() -> frozenset[str]:
    """Codes and names of currencies."""
    known = currencies().values()
    return frozenset({currency.code for currency in known} | {currency.name for currency in known})
