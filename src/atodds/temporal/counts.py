"""Ordinals and counts of time: "80th anniversary", "the 19th century", "Day 823"."""

from __future__ import annotations

from ..language.calendar import unit_days
from .dates import year_after
from .expression import DASHES, DATE, UNIT, WEEKDAY, Expression, View


def ordinal(view: View, index: int) -> Expression | None:
    """ "80th anniversary", "the 19th century", "100th day of"; the ordinal in digits or as a word."""
    found = _ordinal_value(view, index)
    if found is None:
        return None
    number, at = found
    if view.low[at] in DASHES:
        at += 1
    word = view.low[at]
    if word in _PIECES:
        return period(view, index, at, number)
    if word in ("anniversary", "anniversaries"):
        return _anniversary(index, at + 1, number)
    if (
        word == "century"
        and 1 <= number <= 22
        and view.low[at + 1] not in ("bc", "bce")
        and not (view.capital(at) and view.capital(at + 1))
    ):
        years = (number * 100 - 99, number * 100)
        return Expression(index, at + 1, "year", "century", DATE, years=years)
    if word == "day" and number >= 10 and view.low[at + 1] in ("of", "since"):
        return _day_count(index, at + 1, number)
    return None


_PIECES = {"half": 2, "quarter": 4, "week": 0}
"""How many of a piece a year has; 0 for what a month has, at most five."""


def period(view: View, index: int, at: int, number: int) -> Expression | None:
    """ "first week of July", "third quarter of 2013", "last week of the year"; number 0 is the last."""
    piece, after = view.low[at], at + 1
    many = _PIECES[piece]
    if number > (many or 5):
        return None
    if view.low[after] == "of" or view.integer(after) is not None:
        after += view.low[after] == "of"
    elif not (many and view.low[after] in view.lex.steps and view.low[after + 1] == "year"):
        return None
    found = whole(view, after, piece)
    if found is None:
        return None
    found.first, found.edge, found.grain = index, f"{piece} {number}", piece if piece != "half" else "quarter"
    found.form = "relative" if found.step is not None else "range"
    return found


def whole(view: View, at: int, piece: str) -> Expression | None:
    """The month or year that a week, quarter or half is part of."""
    year = view.integer(at) if len(view.low[at]) == 4 else None
    if year is not None and 1900 <= year <= 2099:
        return Expression(at, at + 1, "year", "year", DATE, year=year)
    if view.low[at] in view.lex.months and piece == "week" and view.named(at):
        month = view.lex.months[view.low[at]]
        year, end = year_after(view, at + 1)
        return Expression(at, end, "month", "month", DATE, year=year, month=month)
    step = view.lex.steps.get(view.low[at], 0 if view.low[at] == "the" else None)
    unit = view.low[at + 1]
    if step is None or unit not in ("year", "month") or (unit == "month" and piece != "week"):
        return None
    return Expression(at, at + 2, "relative", unit, UNIT, unit=unit, step=step)


def _ordinal_value(view: View, index: int) -> tuple[int, int] | None:
    number = view.integer(index)
    if number is not None:
        suffix = view.low[index + 1]
        glued = view.glued(index + 1)
        if suffix in view.lex.ordinal_suffixes and glued:
            return number, index + 2
        if suffix in DASHES and view.low[index + 2] == "year" and view.low[index + 3] in ("anniversary", "-"):
            return (number, index + 3) if view.low[index + 3] == "anniversary" else None
        return None
    word = view.low[index]
    if word in view.lex.ordinals:
        return view.lex.ordinals[word], index + 1
    tens = view.lex.numbers.get(word)
    if tens is not None and tens[0] == tens[1] and view.low[index + 1] in DASHES:
        if tens[0] >= 20 and view.lex.ordinals.get(view.low[index + 2], 99) < 10:
            return int(tens[0]) + view.lex.ordinals[view.low[index + 2]], index + 3
        if view.low[index + 2] == "year" and view.low[index + 3] == "anniversary":
            return int(tens[0]), index + 3
    return None


def quarter(view: View, index: int) -> Expression | None:
    """ "Q3 2013"."""
    number, glued = view.integer(index + 1, 1), view.glued(index + 1)
    year = view.integer(index + 2) if len(view.low[index + 2]) == 4 else None
    if number is None or not glued or not 1 <= number <= 4 or year is None or not 1900 <= year <= 2099:
        return None
    return Expression(index, index + 3, "range", "quarter", DATE, year=year, edge=f"quarter {number}")


def jubilee(view: View, index: int) -> Expression | None:
    """ "bicentennial": an anniversary with a name of its own."""
    return _anniversary(index, index + 1, view.lex.jubilees[view.low[index]])


def _anniversary(first: int, last: int, number: int) -> Expression:
    days = number * unit_days()["year"]
    return Expression(
        first, last, "anniversary", "day", 0, number=float(number), days=(days - 1.0, days + 1.0)
    )


def day_count(view: View, index: int) -> Expression | None:
    """ "Day 823": the days counted since something began; "the day before" is counted from the narrative."""
    if view.before(index) == "the" and view.low[index + 1] in ("before", "after"):
        return unit_before(view, index)
    number = view.integer(index + 1)
    end = index + 2
    if number is None:
        pair = view.lex.numbers.get(view.low[index + 1])
        if pair is None or pair[0] != pair[1] or view.low[end] != "of" or view.low[index + 1] in ("a", "an"):
            return None
        number = int(pair[0])
    elif view.low[end] in (":", "/", "%", ".") and view.glued(end) and view.glued(end + 1):
        return None
    if (
        not 1 <= number <= 5000
        or view.before(index) in view.cues["rate_openers"]
        or view.low[end] in view.lex.units
    ):
        return None
    return _day_count(index, end, number)


def unit_before(view: View, index: int) -> Expression | None:
    """ "the day before", "the year after", where nothing follows that they govern."""
    step = {"before": -1, "after": 1}.get(view.low[index + 1])
    if step is None or view.before(index) != "the" or view.low[index + 2].isalnum():
        return None
    unit = view.lex.units[view.low[index]]
    has = WEEKDAY if unit == "day" else UNIT
    return Expression(index - 1, index + 2, "relative", unit, has, unit=unit, step=step, anchor="narrative")


def _day_count(first: int, last: int, number: int) -> Expression:
    return Expression(
        first, last, "day_count", "day", 0, number=float(number), days=(number - 1.0, float(number))
    )
