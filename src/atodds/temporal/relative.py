"""Times told from another time: today, last Friday, this week, early next month, in recent weeks, day 823."""

from __future__ import annotations

from . import counts, durations
from .expression import DATE, PART, UNIT, WEEKDAY, Expression, View


def weekday(view: View, index: int) -> Expression | None:
    """A weekday's name, not a newspaper's or a programme's; abbreviations count only beside a date."""
    if not view.named(index):
        return None
    word, after = view.low[index], view.low[index + 1]
    if view.before(index) in view.lex.name_previous and view.capital(index - 1):
        return None
    if (after in view.lex.name_next and view.capital(index + 1)) or view.before(index) in ("every", "each"):
        return None
    if (
        view.capital(index + 1)
        and view.low[index + 2] in view.lex.name_next
        and view.capital(index + 2)
        and after not in view.lex.months
        and after not in view.lex.weekdays
    ):
        return None
    reading = Expression(index, index + 1, "weekday", "day", WEEKDAY, weekday=view.lex.weekdays[word])
    reading.weak = word in view.cues["short_weekdays"] and view.before(index) != "on"
    return reading


_BEYOND = frozenset([("day", "before", -1), ("day", "after", 1)])
""" "The day before yesterday", "the day after tomorrow"."""


def named_day(view: View, index: int) -> Expression | None:
    """Today, tonight, yesterday, tomorrow."""
    word = view.low[index]
    if view.before(index) == "usa" or (view.capital(index) and view.low[index + 1] == "show"):
        return None
    step = view.lex.days[word]
    reading = Expression(index, index + 1, "relative", "day", WEEKDAY, unit="day", step=step)
    if (view.before(index, 2), view.before(index), step) in _BEYOND and view.before(index, 3) == "the":
        reading.first, reading.step = index - 3, 2 * step
    if word == "tonight":
        reading.part, reading.has, reading.grain = view.lex.parts["night"], WEEKDAY | PART, "part_of_day"
    return reading


def part(view: View, index: int) -> Expression | None:
    """A part of the day; it counts beside a day, and alone only in "the early hours of the morning"."""
    word = view.low[index]
    first = index
    early = view.before(index, 1) in view.cues["early_hours"]
    if word == "hours":
        if not early:
            return None
        end = index + 1
        if view.low[end] == "of" and view.low[end + 1] == "the" and view.low[end + 2] == "morning":
            end += 3
        return Expression(index - 1, end, "vague", "part_of_day", PART, part=("00:00", "05:59"), weak=False)
    reading = Expression(first, index + 1, "vague", "part_of_day", PART, part=view.lex.parts[word], weak=True)
    reading.weak = not (word == "morning" and early)
    return reading


def step(view: View, index: int) -> Expression | None:
    """ "last Friday", "this week", "the next month", "the past two years", "this morning", "next March"."""
    word = view.low[index]
    at = index + 2 if view.low[index + 1] == "calendar" else index + 1
    first = index - 1 if view.before(index) == "the" else index
    sign = view.lex.steps[word]
    if word == "last" and view.low[at] == "week" and view.low[at + 1] == "of":
        return counts.period(view, index, at, 0)
    span = _stretch(view, first, at, word, sign)
    if span is not None:
        return span
    after = view.low[at]
    if after in view.lex.units:
        return _unit_step(view, first, at, word, sign)
    if after in view.lex.weekdays and word not in ("past", "current"):
        return _stepped(weekday(view, at), index, sign)
    if after in view.lex.months and view.capital(at):
        month = Expression(index, at + 1, "month", "month", DATE, month=view.lex.months[after])
        return _stepped(month, index, sign) if word in view.cues["month_steps"] else None
    if after in view.lex.parts and word in view.cues["part_steps"]:
        day = Expression(
            first, at + 1, "relative", "part_of_day", WEEKDAY | PART, unit="day", part=view.lex.parts[after]
        )
        day.step = -1 if word == "last" else 0 if word == "this" else 1
        day.anchor = "narrative" if word in ("next", "following") else ""
        return day
    return (
        season(view, at, index, sign)
        if after in view.lex.seasons and word in view.cues["month_steps"]
        else None
    )


def _stepped(reading: Expression | None, first: int, sign: int) -> Expression | None:
    if reading is not None:
        reading.first, reading.step, reading.weak = first, sign, False
    return reading


def _stretch(view: View, first: int, at: int, word: str, sign: int) -> Expression | None:
    """ "the past two years", "the next few days": a stretch that ends or begins at publication."""
    if word not in view.cues["long_steps"] or view.low[at] in ("a", "an"):
        return None
    counted = durations.amount(view, at)
    upper = durations.upper_count(view, counted[1]) if counted is not None else None
    if counted is not None and upper is not None and upper[0] > counted[0][0]:
        counted = (counted[0][0], upper[0]), upper[1], False
    if counted is not None and view.low[counted[1]] in view.lex.units:
        (low, high), end, _ = counted
        unit = view.lex.units[view.low[end]]
    elif word == "past" and view.low[at] in view.lex.units and view.before(first + 1) == "the":
        (low, high), end = (1.0, 1.0), at
        unit = view.lex.units[view.low[end]]
    elif word == "coming" and view.low[at] in view.lex.units and view.low[at].endswith("s"):
        (low, high), end = (2.0, 8.0), at
        unit = view.lex.units[view.low[end]]
    else:
        return None
    if unit not in view.lex.lengths:
        return None
    return Expression(
        first,
        end + 1,
        "relative",
        unit,
        UNIT,
        unit=unit,
        count=(low, high),
        sign=sign,
        edge="stretch",
        approximate=True,
    )


def _unit_step(view: View, first: int, at: int, word: str, sign: int) -> Expression | None:
    unit, plain = view.lex.units[view.low[at]], view.low[at]
    definite = view.low[first] == "the"
    if plain == "night":
        if word not in view.cues["night_steps"]:
            return None
        return Expression(
            first,
            at + 1,
            "relative",
            "part_of_day",
            WEEKDAY | PART,
            unit="day",
            step=sign,
            part=view.lex.parts["night"],
            anchor="" if word == "last" else "narrative",
        )
    if plain.endswith("s") or unit not in view.cues["spans"] or word == "past":
        return None
    if unit == "day" and word in view.cues["no_day_steps"]:
        return None
    anchor = "narrative" if word in view.cues["narrative_steps"] or unit == "day" else ""
    if definite and word == "next" and unit != "day":
        anchor = "either"
    has = WEEKDAY if unit == "day" else UNIT
    return Expression(
        first,
        at + 1,
        "relative",
        unit if unit != "weekend" else "day",
        has,
        unit=unit,
        step=sign,
        anchor=anchor,
    )


def season(view: View, index: int, first: int, sign: int | None) -> Expression | None:
    """ "last summer", "summer 2013", "the spring of 2012"; a bare season has no year and is left alone."""
    end, at = index + 1, index + 1
    if view.low[at] == "of":
        at += 1
    year = view.integer(at) if len(view.low[at]) == 4 else None
    if year is not None and 1500 <= year <= 2199:
        end = at + 1
    elif sign is None:
        return None
    else:
        year = None
    return Expression(first, end, "season", "season", DATE, unit=view.low[index], step=sign, year=year)


def edge(view: View, index: int, inner: Expression | None, at: int) -> Expression | None:
    """ "early", "mid-" or "late" set before a reading that starts at token ``at``."""
    if (
        inner is None
        or inner.first != at
        or inner.edge
        or inner.form in ("duration", "clock", "range", "holiday")
    ):
        return None
    if inner.count is not None or (inner.weak and not inner.has & (PART | WEEKDAY)):
        return None
    word = view.low[index]
    if word in view.cues["comparing_edges"] and not (
        inner.step is not None or inner.grain in view.cues["step_units"]
    ):
        return None
    if inner.part is not None and word == "early":
        inner.part = (inner.part[0], {"11:59": "08:59"}.get(inner.part[1], inner.part[1]))
    inner.edge, inner.first, inner.weak = view.lex.edges[word], index, inner.weak and not inner.has & WEEKDAY
    return inner


def bound_of(view: View, index: int, inner: Expression | None, at: int) -> Expression | None:
    """ "the end of the month", "the beginning of 2014": at is where the inner reading starts."""
    kind = {"end": "late", "close": "late", "start": "early", "beginning": "early", "middle": "mid"}[
        view.low[index]
    ]
    if inner is None:
        plain = at + 1 if view.low[at] == "the" else at
        unit = view.lex.units.get(view.low[plain], "")
        if unit not in view.cues["framed_units"] or view.low[plain].endswith("s"):
            return None
        inner = Expression(at, plain + 1, "relative", unit, UNIT, unit=unit, step=0)
    elif inner.grain not in view.cues["framed_units"] or inner.count or inner.edge:
        return None
    inner.first, inner.edge = index, kind
    return inner
