"""Neighbouring readings that are one expression: weekday and date, date and clock time, ends of a range."""

from __future__ import annotations

from collections.abc import Callable

from .expression import CLOCK, DASHES, DATE, PART, UNIT, WEEKDAY, Expression, View

_LINKS = frozenset(
    [
        (),
        (",",),
        (".",),
        (".", ","),
        ("(",),
        (",", "the"),
        ("the",),
        ("of",),
        ("on",),
        ("in", "the"),
        (",", "on"),
    ]
)
_AFTERTHOUGHTS = frozenset([(",", "a"), ("(", "a")])
_CLOCK_LINKS = frozenset(
    [
        (),
        (",",),
        ("at",),
        ("@",),
        ("|",),
        ("-",),
        ("–",),
        (",", "at"),
        ("at", "about"),
        ("at", "around"),
        ("around",),
        ("about",),
        ("on",),
        (",", "on"),
        (",", "around"),
        ("t",),
        ("(",),
        ("just", "before"),
        ("just", "after"),
        ("by",),
        (":",),
    ]
)
_RANGE_LINKS = frozenset([("to",), ("until",), ("till",), ("through",), *((dash,) for dash in DASHES)])


def joined(view: View, readings: list[Expression]) -> list[Expression]:
    """Join neighbours: first what makes one moment, then the ends of ranges, then a day beside a range of hours."""
    for join in (_moment, _ends, _moment):
        readings = _pass(view, readings, join)
    return readings


def _pass(
    view: View, readings: list[Expression], join: Callable[[View, Expression, Expression], Expression | None]
) -> list[Expression]:
    out: list[Expression] = []
    for reading in readings:
        whole: Expression | None = reading
        while out and whole is not None:
            reading, whole = whole, join(view, out[-1], whole)
            if whole is not None:
                reading = whole
                out.pop()
        out.append(reading)
    return out


def _gap(view: View, one: Expression, two: Expression) -> tuple[str, ...] | None:
    """The at most two tokens between, on one line."""
    distance = two.first - one.last
    if distance > 2 or distance < 0 or not one.has or not two.has:
        return None
    if "\n" in view.draft.text[view.ends[one.last - 1] : view.starts[two.first]]:
        return None
    return tuple(view.low[one.last : two.first])


def _ends(view: View, one: Expression, two: Expression) -> Expression | None:
    """The two as the ends of a range, or None where they are not."""
    gap = _gap(view, one, two)
    if gap is not None and one.edge == "early" and two.edge == "late" and one.until is None:
        return _from_edge(one, two) if gap[:1] in _RANGE_LINKS and gap[1:] in ((), ("the",)) else None
    return _range(view, one, two) if gap is not None and _is_range(view, one, two, gap) else None


def _from_edge(one: Expression, two: Expression) -> Expression:
    """ "from the start of 2004 to the end of March 2009"."""
    one.until, one.last, one.form, one.has = two, two.last, "range", one.has | two.has
    return one


def _moment(view: View, one: Expression, two: Expression) -> Expression | None:
    """The two as one moment, or None where they are two."""
    if one.form == "duration":
        return _counted_from(view, one, two)
    gap = _gap(view, one, two)
    if (
        gap is None
        or one.until is not None
        or (two.until is not None and not (two.has == CLOCK and _is_day(one)))
    ):
        return None
    if (one.has & two.has and not _same_part(one, two, gap)) or not _fits(view, one, two, gap):
        return None
    return _merged(view, one, two, gap)


def _counted_from(view: View, one: Expression, two: Expression) -> Expression | None:
    """ "two days before Christmas", "three weeks after Nov. 20": counted from the day beside it."""
    if two.first - one.last != 1 or one.unit in (None, "second", "minute", "hour"):
        return None
    link = view.low[one.last]
    if link not in view.cues["moment_links"] or two.has & CLOCK or two.until is not None:
        return None
    if not (_is_day(two) or two.holiday is not None) or two.weak:
        return None
    one.sign, one.base, one.last, one.form = (-1 if link == "before" else 1), two, two.last, "relative"
    one.days, one.has, one.grain = None, UNIT, one.unit or "day"
    return one


def _fits(view: View, one: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    has = one.has | two.has
    if one.count or two.count or one.holiday or two.holiday or one.years or two.years:
        return bool((one.holiday or two.holiday) and has & ~DATE in (WEEKDAY, PART) and gap == ())
    if two.has & CLOCK or (one.has & CLOCK and not two.has & UNIT):
        return gap in _CLOCK_LINKS and (_is_day(one) or _is_day(two) or bool(has & PART))
    if two.has == UNIT or one.has == UNIT:
        return _unit_fits(one, two, gap)
    if has & DATE and has & WEEKDAY:
        return _day_fits(view, one, two, gap)
    return gap in _LINKS and gap not in ((",",), (".",)) and bool(has & PART)


def _day_fits(view: View, one: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    """A weekday's name and a date; a full stop between them must belong to an abbreviation."""
    dated, named = (one, two) if one.has & DATE else (two, one)
    if dated.day is None or named.weekday is None or gap == ("on",):
        return False
    if gap not in _LINKS and (gap not in _AFTERTHOUGHTS or dated is two):
        return False
    last = view.low[one.last - 1]
    if "." in gap and not (last.isalpha() and len(last) <= 5):
        return False
    return gap[:1] != ("(",) or view.low[two.last] == ")"


def _same_part(one: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    """ "the early hours of Sunday morning": the part of the day is said twice."""
    return gap == () and one.has == WEEKDAY | PART and two.has == PART


def _unit_fits(one: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    """ "Tuesday of last week", "December 15 of this year", "April last year"."""
    unit, other = (two, one) if two.has == UNIT else (one, two)
    if unit.edge or gap not in ((), ("of",), (",",), ("on",)):
        return False
    if unit.unit == "week":
        return other.weekday is not None and not other.has & DATE
    return unit.unit == "year" and other.month is not None and other.year is None and two is unit


def _is_day(reading: Expression) -> bool:
    return bool(reading.has & WEEKDAY) or reading.day is not None


def _merged(view: View, one: Expression, two: Expression, gap: tuple[str, ...]) -> Expression:
    lead, other = (one, two) if one.has & DATE or not two.has & (DATE | WEEKDAY) else (two, one)
    if lead.has & CLOCK and other.has & WEEKDAY and not lead.has & DATE:
        lead, other = other, lead
    for name in (
        "weekday",
        "clock",
        "zone",
        "part",
        "unit",
        "step",
        "year",
        "month",
        "day",
        "until",
        "edge",
        "problem",
    ):
        if getattr(lead, name) is None:
            setattr(lead, name, getattr(other, name))
    lead.first, lead.last = one.first, two.last + (gap[:1] == ("(",) and view.low[two.last] == ")")
    lead.has = one.has | two.has
    lead.weak = False
    lead.anchor = lead.anchor or other.anchor
    lead.approximate = one.approximate or two.approximate
    if lead.has & CLOCK:
        lead.form, lead.grain = ("datetime" if lead.until is None else "range"), "minute"
    elif lead.has & PART:
        lead.grain = "part_of_day"
    elif lead.day is not None and lead.until is None:
        lead.form = "date"
    return lead


def _is_range(view: View, one: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    if one.until is not None or two.until is not None or one.problem or two.problem:
        return False
    if one.month == two.month and one.day and two.day and one.day > two.day and one.year in (None, two.year):
        return False
    shared = one.has & two.has & (DATE | WEEKDAY | CLOCK)
    if not shared or one.grain != two.grain or one.count or two.count or one.holiday or two.holiday:
        return False
    if gap in _RANGE_LINKS:
        return not (one.weak and two.weak and gap == ("to",) and view.before(one.first) != "from")
    return gap == ("and",) and view.before(one.first) == "between"


def _range(view: View, one: Expression, two: Expression) -> Expression:
    first = one.first - 1 if view.before(one.first) in ("between", "from") else one.first
    whole = one
    if two.year is None:
        two.year = one.year
    if one.year is None and two.year is not None and one.month is not None:
        one.year = two.year - (one.month > (two.month or 12))
    if one.step is None and two.step is not None and two.unit == "year":
        one.unit, one.step = two.unit, two.step
    if not _is_day(one) and _is_day(two) and one.clock is not None:
        for name in ("weekday", "year", "month", "day", "unit", "step"):
            setattr(one, name, getattr(two, name))
    if one.years is not None and two.years is not None:
        one.years = (one.years[0], two.years[1])
    if one.month is None and one.day is None and one.year and two.year and one.years is None:
        one.years = (one.year, two.year)
    whole.first, whole.last, whole.until, whole.form, whole.weak = first, two.last, two, "range", False
    whole.zone = one.zone or two.zone
    whole.has |= two.has
    return whole
