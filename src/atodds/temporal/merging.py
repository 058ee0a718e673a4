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


def _gap(view: View, left: Expression, right: Expression) -> tuple[str, ...] | None:
    """The at most two tokens between, on one line."""
    distance = right.first - left.last
    if distance > 2 or distance < 0 or not left.has or not right.has:
        return None
    if "\n" in view.draft.text[view.ends[left.last - 1] : view.starts[right.first]]:
        return None
    return tuple(view.low[left.last : right.first])


def _ends(view: View, left: Expression, right: Expression) -> Expression | None:
    """The two as the ends of a range, or None where they are not."""
    gap = _gap(view, left, right)
    if gap is not None and left.edge == "early" and right.edge == "late" and left.until is None:
        return _from_edge(left, right) if gap[:1] in _RANGE_LINKS and gap[1:] in ((), ("the",)) else None
    return _range(view, left, right) if gap is not None and _is_range(view, left, right, gap) else None


def _from_edge(left: Expression, right: Expression) -> Expression:
    """ "from the start of 2004 to the end of March 2009"."""
    left.until, left.last, left.form, left.has = right, right.last, "range", left.has | right.has
    return left


def _moment(view: View, left: Expression, right: Expression) -> Expression | None:
    """The two as one moment, or None where they are two."""
    if left.form == "duration":
        return _counted_from(view, left, right)
    gap = _gap(view, left, right)
    if (
        gap is None
        or left.until is not None
        or (right.until is not None and not (right.has == CLOCK and _is_day(left)))
    ):
        return None
    if (left.has & right.has and not _same_part(left, right, gap)) or not _fits(view, left, right, gap):
        return None
    return _merged(view, left, right, gap)


def _counted_from(view: View, left: Expression, right: Expression) -> Expression | None:
    """ "two days before Christmas", "three weeks after Nov. 20": counted from the day beside it."""
    if right.first - left.last != 1 or left.unit in (None, "second", "minute", "hour"):
        return None
    link = view.low[left.last]
    if link not in view.cues["moment_links"] or right.has & CLOCK or right.until is not None:
        return None
    if not (_is_day(right) or right.holiday is not None) or right.weak:
        return None
    left.sign, left.base, left.last, left.form = (
        (-1 if link == "before" else 1),
        right,
        right.last,
        "relative",
    )
    left.days, left.has, left.grain = None, UNIT, left.unit or "day"
    return left


def _fits(view: View, left: Expression, right: Expression, gap: tuple[str, ...]) -> bool:
    has = left.has | right.has
    if left.count or right.count or left.holiday or right.holiday or left.years or right.years:
        return bool((left.holiday or right.holiday) and has & ~DATE in (WEEKDAY, PART) and gap == ())
    if right.has & CLOCK or (left.has & CLOCK and not right.has & UNIT):
        return gap in _CLOCK_LINKS and (_is_day(left) or _is_day(right) or bool(has & PART))
    if right.has == UNIT or left.has == UNIT:
        return _unit_fits(left, right, gap)
    if has & DATE and has & WEEKDAY:
        return _day_fits(view, left, right, gap)
    return gap in _LINKS and gap not in ((",",), (".",)) and bool(has & PART)


def _day_fits(view: View, left: Expression, right: Expression, gap: tuple[str, ...]) -> bool:
    """A weekday's name and a date; a full stop between them must belong to an abbreviation."""
    dated, named = (left, right) if left.has & DATE else (right, left)
    if dated.day is None or named.weekday is None or gap == ("on",):
        return False
    if gap not in _LINKS and (gap not in _AFTERTHOUGHTS or dated is right):
        return False
    last = view.low[left.last - 1]
    if "." in gap and not (last.isalpha() and len(last) <= 5):
        return False
    return gap[:1] != ("(",) or view.low[right.last] == ")"


def _same_part(left: Expression, right: Expression, gap: tuple[str, ...]) -> bool:
    """ "the early hours of Sunday morning": the part of the day is said twice."""
    return gap == () and left.has == WEEKDAY | PART and right.has == PART


def _unit_fits(left: Expression, right: Expression, gap: tuple[str, ...]) -> bool:
    """ "Tuesday of last week", "December 15 of this year", "April last year"."""
    unit, other = (right, left) if right.has == UNIT else (left, right)
    if unit.edge or gap not in ((), ("of",), (",",), ("on",)):
        return False
    if unit.unit == "week":
        return other.weekday is not None and not other.has & DATE
    return unit.unit == "year" and other.month is not None and other.year is None and right is unit


def _is_day(reading: Expression) -> bool:
    return bool(reading.has & WEEKDAY) or reading.day is not None


def _merged(view: View, left: Expression, right: Expression, gap: tuple[str, ...]) -> Expression:
    lead, other = (left, right) if left.has & DATE or not right.has & (DATE | WEEKDAY) else (right, left)
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
    lead.first, lead.last = left.first, right.last + (gap[:1] == ("(",) and view.low[right.last] == ")")
    lead.has = left.has | right.has
    lead.weak = False
    lead.anchor = lead.anchor or other.anchor
    lead.approximate = left.approximate or right.approximate
    if lead.has & CLOCK:
        lead.form, lead.grain = ("datetime" if lead.until is None else "range"), "minute"
    elif lead.has & PART:
        lead.grain = "part_of_day"
    elif lead.day is not None and lead.until is None:
        lead.form = "date"
    return lead


def _is_range(view: View, left: Expression, right: Expression, gap: tuple[str, ...]) -> bool:
    if left.until is not None or right.until is not None or left.problem or right.problem:
        return False
    if (
        left.month == right.month
        and left.day
        and right.day
        and left.day > right.day
        and left.year in (None, right.year)
    ):
        return False
    shared = left.has & right.has & (DATE | WEEKDAY | CLOCK)
    if not shared or left.grain != right.grain or left.count or right.count or left.holiday or right.holiday:
        return False
    if gap in _RANGE_LINKS:
        return not (left.weak and right.weak and gap == ("to",) and view.before(left.first) != "from")
    return gap == ("and",) and view.before(left.first) == "between"


def _range(view: View, left: Expression, right: Expression) -> Expression:
    first = left.first - 1 if view.before(left.first) in ("between", "from") else left.first
    whole = left
    if right.year is None:
        right.year = left.year
    if left.year is None and right.year is not None and left.month is not None:
        left.year = right.year - (left.month > (right.month or 12))
    if left.step is None and right.step is not None and right.unit == "year":
        left.unit, left.step = right.unit, right.step
    if not _is_day(left) and _is_day(right) and left.clock is not None:
        for name in ("weekday", "year", "month", "day", "unit", "step"):
            setattr(left, name, getattr(right, name))
    if left.years is not None and right.years is not None:
        left.years = (left.years[0], right.years[1])
    if left.month is None and left.day is None and left.year and right.year and left.years is None:
        left.years = (left.year, right.year)
    whole.first, whole.last, whole.until, whole.form, whole.weak = first, right.last, right, "range", False
    whole.zone = left.zone or right.zone
    whole.has |= right.has
    return whole
