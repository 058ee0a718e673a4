"""Lengths of time that are told in two units, or with "time" or "old" behind them: "a year and two months ago"."""

from __future__ import annotations

from . import durations
from .expression import APOSTROPHES, DASHES, UNIT, Expression, View

_IN_ONE = {
    ("year", "month"): 12.0,
    ("week", "day"): 7.0,
    ("decade", "year"): 10.0,
    ("century", "decade"): 10.0,
}
"""How many of the smaller unit the larger one has, where both are counted in whole numbers."""
_AGED = ("decade", "century")


def composed(view: View, index: int) -> Expression | None:
    """ "a decade and a half ago", "a year and two months": one length, counted in the smaller unit."""
    large = _counted(view, index)
    if large is None or view.low[large[2]] != "and":
        return None
    count, unit, at = large
    if view.matches(at, ("and", "a", "half")):
        return _made(view, index, at + 3, count + 0.5, unit)
    small = _counted(view, at + 1)
    if small is None or (unit, small[1]) not in _IN_ONE:
        return None
    return _made(view, index, small[2], count * _IN_ONE[unit, small[1]] + small[0], small[1])


def aged(view: View, index: int) -> Expression | None:
    """ "a three-decades-old dispute": how long a thing has lasted; "30-year-old" is an age and is none of these."""
    counted = durations.amount(view, index)
    if counted is None:
        return None
    (low, high), at, _ = counted
    unit = view.lex.units.get(view.low[at + 1])
    if unit not in _AGED or view.low[at] not in DASHES or view.low[at + 2] not in DASHES:
        return None
    if view.low[at + 3] != "old":
        return None
    width = view.lex.lengths[unit]
    days = (low - 0.5) * width, (high + 0.5) * width
    return Expression(index, at + 4, "duration", unit, count=(low, high), unit=unit, days=days)


def in_time(view: View, reading: Expression) -> Expression | None:
    """ "in two years' time": counted from publication, whatever the verb."""
    at = reading.last
    if view.before(reading.first) != "in" or view.low[at] not in APOSTROPHES:
        return None
    at += 2 if view.low[at + 1] == "s" else 1
    if view.low[at] != "time" or reading.unit in view.cues["clock_units"]:
        return None
    reading.first, reading.last, reading.form, reading.has = reading.first - 1, at + 1, "relative", UNIT
    reading.sign, reading.anchor, reading.days = 1, "publication", None
    return reading


def _counted(view: View, index: int) -> tuple[float, str, int] | None:
    """A whole number and its unit of days or more: (count, unit, next token)."""
    counted = durations.amount(view, index)
    if counted is None or counted[0][0] != counted[0][1] or counted[0][0] != int(counted[0][0]):
        return None
    unit = view.lex.units.get(view.low[counted[1]])
    return (counted[0][0], unit, counted[1] + 1) if unit in view.lex.lengths and unit is not None else None


def _made(view: View, first: int, at: int, count: float, unit: str) -> Expression:
    offset = view.lex.offsets.get(view.low[at])
    if offset is not None and view.low[at] in view.cues["plain_offsets"]:
        sign, anchor = offset
        return Expression(
            first, at + 1, "relative", unit, UNIT, unit=unit, count=(count, count), sign=sign, anchor=anchor
        )
    width = view.lex.lengths[unit]
    days = (count - 0.5) * width, (count + 0.5) * width
    return Expression(first, at, "duration", unit, count=(count, count), unit=unit, days=days)
