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


def _gap(view: View, expression: Expression, two: Expression) -> tuple[str, ...] | None:
    """The at most two tokens between, on one line."""
    distance = two.first - expression.last
    if distance > 2 or distance < 0 or not expression.has or not two.has:
        return None
    if "\n" in view.draft.text[view.ends[expression.last - 1] : view.starts[two.first]]:
        return None
    return tuple(view.low[expression.last : two.first])


def _ends(view: View, expression: Expression, two: Expression) -> Expression | None:
    """The two as the ends of a range, or None where they are not."""
    gap = _gap(view, expression, two)
    if gap is not None and expression.edge == "early" and two.edge == "late" and expression.until is None:
        return _from_edge(expression, two) if gap[:1] in _RANGE_LINKS and gap[1:] in ((), ("the",)) else None
    return (
        _range(view, expression, two) if gap is not None and _is_range(view, expression, two, gap) else None
    )


def _from_edge(expression: Expression, two: Expression) -> Expression:
    """ "from the start of 2004 to the end of March 2009"."""
    expression.until, expression.last, expression.form, expression.has = (
        two,
        two.last,
        "range",
        expression.has | two.has,
    )
    return expression


def _moment(view: View, expression: Expression, two: Expression) -> Expression | None:
    """The two as one moment, or None where they are two."""
    if expression.form == "duration":
        return _counted_from(view, expression, two)
    gap = _gap(view, expression, two)
    if (
        gap is None
        or expression.until is not None
        or (two.until is not None and not (two.has == CLOCK and _is_day(expression)))
    ):
        return None
    if (expression.has & two.has and not _same_part(expression, two, gap)) or not _fits(
        view, expression, two, gap
    ):
        return None
    return _merged(view, expression, two, gap)


def _counted_from(view: View, expression: Expression, two: Expression) -> Expression | None:
    """ "two days before Christmas", "three weeks after Nov. 20": counted from the day beside it."""
    if two.first - expression.last != 1 or expression.unit in (None, "second", "minute", "hour"):
        return None
    link = view.low[expression.last]
    if link not in view.cues["moment_links"] or two.has & CLOCK or two.until is not None:
        return None
    if not (_is_day(two) or two.holiday is not None) or two.weak:
        return None
    expression.sign, expression.base, expression.last, expression.form = (
        (-1 if link == "before" else 1),
        two,
        two.last,
        "relative",
    )
    expression.days, expression.has, expression.grain = None, UNIT, expression.unit or "day"
    return expression


def _fits(view: View, expression: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    has = expression.has | two.has
    if expression.count or two.count or expression.holiday or two.holiday or expression.years or two.years:
        return bool((expression.holiday or two.holiday) and has & ~DATE in (WEEKDAY, PART) and gap == ())
    if two.has & CLOCK or (expression.has & CLOCK and not two.has & UNIT):
        return gap in _CLOCK_LINKS and (_is_day(expression) or _is_day(two) or bool(has & PART))
    if two.has == UNIT or expression.has == UNIT:
        return _unit_fits(expression, two, gap)
    if has & DATE and has & WEEKDAY:
        return _day_fits(view, expression, two, gap)
    return gap in _LINKS and gap not in ((",",), (".",)) and bool(has & PART)


def _day_fits(view: View, expression: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    """A weekday's name and a date; a full stop between them must belong to an abbreviation."""
    dated, named = (expression, two) if expression.has & DATE else (two, expression)
    if dated.day is None or named.weekday is None or gap == ("on",):
        return False
    if gap not in _LINKS and (gap not in _AFTERTHOUGHTS or dated is two):
        return False
    last = view.low[expression.last - 1]
    if "." in gap and not (last.isalpha() and len(last) <= 5):
        return False
    return gap[:1] != ("(",) or view.low[two.last] == ")"


def _same_part(expression: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    """ "the early hours of Sunday morning": the part of the day is said twice."""
    return gap == () and expression.has == WEEKDAY | PART and two.has == PART


def _unit_fits(expression: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    """ "Tuesday of last week", "December 15 of this year", "April last year"."""
    unit, other = (two, expression) if two.has == UNIT else (expression, two)
    if unit.edge or gap not in ((), ("of",), (",",), ("on",)):
        return False
    if unit.unit == "week":
        return other.weekday is not None and not other.has & DATE
    return unit.unit == "year" and other.month is not None and other.year is None and two is unit


def _is_day(reading: Expression) -> bool:
    return bool(reading.has & WEEKDAY) or reading.day is not None


def _merged(view: View, expression: Expression, two: Expression, gap: tuple[str, ...]) -> Expression:
    lead, other = (
        (expression, two) if expression.has & DATE or not two.has & (DATE | WEEKDAY) else (two, expression)
    )
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
    lead.first, lead.last = expression.first, two.last + (gap[:1] == ("(",) and view.low[two.last] == ")")
    lead.has = expression.has | two.has
    lead.weak = False
    lead.anchor = lead.anchor or other.anchor
    lead.approximate = expression.approximate or two.approximate
    if lead.has & CLOCK:
        lead.form, lead.grain = ("datetime" if lead.until is None else "range"), "minute"
    elif lead.has & PART:
        lead.grain = "part_of_day"
    elif lead.day is not None and lead.until is None:
        lead.form = "date"
    return lead


def _is_range(view: View, expression: Expression, two: Expression, gap: tuple[str, ...]) -> bool:
    if expression.until is not None or two.until is not None or expression.problem or two.problem:
        return False
    if (
        expression.month == two.month
        and expression.day
        and two.day
        and expression.day > two.day
        and expression.year in (None, two.year)
    ):
        return False
    shared = expression.has & two.has & (DATE | WEEKDAY | CLOCK)
    if (
        not shared
        or expression.grain != two.grain
        or expression.count
        or two.count
        or expression.holiday
        or two.holiday
    ):
        return False
    if gap in _RANGE_LINKS:
        return not (
            expression.weak and two.weak and gap == ("to",) and view.before(expression.first) != "from"
        )
    return gap == ("and",) and view.before(expression.first) == "between"


def _range(view: View, expression: Expression, two: Expression) -> Expression:
    first = expression.first - 1 if view.before(expression.first) in ("between", "from") else expression.first
    whole = expression
    if two.year is None:
        two.year = expression.year
    if expression.year is None and two.year is not None and expression.month is not None:
        expression.year = two.year - (expression.month > (two.month or 12))
    if expression.step is None and two.step is not None and two.unit == "year":
        expression.unit, expression.step = two.unit, two.step
    if not _is_day(expression) and _is_day(two) and expression.clock is not None:
        for name in ("weekday", "year", "month", "day", "unit", "step"):
            setattr(expression, name, getattr(two, name))
    if expression.years is not None and two.years is not None:
        expression.years = (expression.years[0], two.years[1])
    if (
        expression.month is None
        and expression.day is None
        and expression.year
        and two.year
        and expression.years is None
    ):
        expression.years = (expression.year, two.year)
    whole.first, whole.last, whole.until, whole.form, whole.weak = first, two.last, two, "range", False
    whole.zone = expression.zone or two.zone
    whole.has |= two.has
    return whole
