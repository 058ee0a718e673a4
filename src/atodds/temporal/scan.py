"""From tokens to readings: one lookup a token, an anchored parser where it hits, then joins."""

from __future__ import annotations

from collections.abc import Callable

from ..language.tables import cached
from . import clocks, composed, counts, dates, durations, numeric, portions, relative, spoken, vague, years
from .expression import APOSTROPHES, DASHES, PART, UNIT, Expression, View
from .lexicon import lexicon
from .merging import joined

Parser = Callable[[View, int], Expression | None]


def scan(view: View) -> list[Expression]:
    """Every time in the view, in order and not overlapping; neighbours that are one expression are joined."""
    found: list[Expression] = []
    table = parsers()
    done = 0
    low = view.low
    for index in [i for i in range(view.size) if low[i] in table or low[i].isdecimal()]:
        if index < done:
            continue
        reading = table.get(low[index], _number)(view, index)
        if reading is None:
            continue
        if reading.first < done:
            reading.first = done
        done = reading.last
        found.append(reading)
    return [spoken.settled(view, reading) for reading in joined(view, found) if not reading.weak]


@cached
def parsers() -> dict[str, Parser]:
    """The parser that each trigger word starts."""
    lex = lexicon()
    table: dict[str, Parser] = dict.fromkeys(lex.numbers, _number_word)
    table.update(dict.fromkeys(lex.parts, relative.part), hours=relative.part)
    table.update(dict.fromkeys(lex.vague, vague.vague), recent=vague.recent)
    table.update(dict.fromkeys(lex.ordinals, _ordinal_word))
    table.update(dict.fromkeys(lex.jubilees, counts.jubilee))
    table.update(dict.fromkeys(lex.months, dates.from_month))
    table.update(dict.fromkeys(lex.weekdays, relative.weekday))
    table.update(dict.fromkeys(lex.days, relative.named_day))
    table.update(dict.fromkeys(lex.named_clock, clocks.clock))
    table.update(dict.fromkeys(lex.seasons, _season))
    table.update(dict.fromkeys(lex.steps, relative.step), previous=_previous)
    table.update(dict.fromkeys(lex.edges, _edge), day=counts.day_count, weekend=_weekend, q=counts.quarter)
    table.update(dict.fromkeys(lex.cues["step_units"], counts.unit_before))
    table.update(dict.fromkeys(lex.cues["bounds"], _bound))
    plurals = [word for word, unit in lex.units.items() if word.endswith("s") and unit in lex.lengths]
    for word in plurals:
        table[word] = _either(durations.bare, table.get(word))
    for first in lex.vague_phrases:
        table[first] = _either(vague.phrase, table.get(first))
    for first in lex.holidays:
        table[first] = _either(vague.holiday, table.get(first))
    for first in lex.eras:
        table[first] = _either(vague.era, table.get(first))
    _composed(table)
    return table


def _composed(table: dict[str, Parser]) -> None:
    """Put what is told in several words before what begins with the same one."""
    lex = lexicon()
    for word in lex.cues["step_units"]:
        table[word] = _either(portions.unit_end, table.get(word))
    for word in (*lex.ordinals, "last"):
        table[word] = _either(_portion, table.get(word))
    for word in lex.numbers:
        table[word] = _either(_length, table.get(word))
    for first in ("half", "quarter", *lex.numbers):
        table[first] = _either(spoken.spoken, table.get(first))


def _either(first: Parser, second: Parser | None) -> Parser:
    if second is None:
        return first
    return lambda view, index: first(view, index) or second(view, index)


def _number(view: View, index: int) -> Expression | None:
    """Digits: a numeric date, a clock time, a day of a month, an ordinal, a duration or a year."""
    if len(view.low[index]) > 4:
        return durations.duration(view, index)
    after = view.low[index + 1]
    if after in ("/", "-", "."):
        reading = numeric.numeric(view, index)
        if reading is not None:
            return reading
    return (
        clocks.clock(view, index)
        or _oclock(view, index)
        or dates.from_day(view, index)
        or counts.ordinal(view, index)
        or durations.duration(view, index)
        or years.year(view, index)
        or years.two_digit_decade(view, index)
    )


def _oclock(view: View, index: int) -> Expression | None:
    """ "9 o'clock", "17 minutes past four"."""
    if view.low[index + 1] in ("minute", "minutes"):
        return spoken.spoken(view, index)
    hour = view.integer(index, 2)
    return clocks.oclock(view, index, hour) if hour is not None and view.low[index + 1] == "o" else None


def _number_word(view: View, index: int) -> Expression | None:
    low, high = view.lex.numbers[view.low[index]]
    if (
        low == high
        and low <= 12
        and view.low[index + 1] in view.cues["after_hour"]
        and view.low[index] not in ("a", "an")
    ):
        reading = clocks.oclock(view, index, int(low))
        if reading is not None:
            return reading
    if low >= 10 or view.low[index + 1] in DASHES:
        reading = counts.ordinal(view, index)
        if reading is not None:
            return reading
    return durations.duration(view, index)


def _ordinal_word(view: View, index: int) -> Expression | None:
    if view.low[index] == "second" and view.low[index + 1] not in view.cues["after_second"]:
        return None
    return dates.from_day(view, index) or counts.ordinal(view, index)


def _portion(view: View, index: int) -> Expression | None:
    return portions.weekday_of(view, index) or portions.quarter_alone(view, index)


def _length(view: View, index: int) -> Expression | None:
    return composed.composed(view, index) or composed.aged(view, index)


def _season(view: View, index: int) -> Expression | None:
    return relative.season(view, index, index, None)


def _previous(view: View, index: int) -> Expression | None:
    return relative.step(view, index) or vague.vague(view, index)


def _weekend(view: View, index: int) -> Expression | None:
    """ "at the weekend", "over the weekend": the one nearest before publication."""
    if view.before(index) != "the" or view.before(index, 2) not in view.cues["before_weekend"]:
        return None
    return Expression(index - 1, index + 1, "relative", "day", UNIT, unit="weekend", step=0, direction="past")


def _edge(view: View, index: int) -> Expression | None:
    """ "early next month", "mid-May", "late on Thursday", "earlier in the week"."""
    at = index + 1
    if view.low[at] in DASHES:
        at += 1
    if view.low[at] in ("in", "on") and view.low[index] != "mid":
        at += 1
    if view.low[at] == "the" and view.low[at + 1] in view.cues["edged_units"]:
        return _edge_of_unit(view, index, at)
    if view.low[at] in ("the", "that"):
        at += 1
    inner = _inner(view, at)
    reading = relative.edge(view, index, inner, at)
    if reading is None and view.low[index] in view.lex.vague:
        return vague.vague(view, index)
    return reading


def _edge_of_unit(view: View, index: int, at: int) -> Expression | None:
    unit = view.lex.units.get(view.low[at + 1])
    if unit in view.cues["step_units"] and view.low[index] in view.cues["edges_of_unit"]:
        return Expression(index, at + 2, "relative", unit, UNIT, unit=unit, step=0, edge=view.low[index])
    part = view.lex.parts.get(view.low[at + 1])
    if part is not None and view.low[index] in ("early", "late"):
        part = (part[0], "08:59") if (part[1], view.low[index]) == ("11:59", "early") else part
        return Expression(index, at + 2, "vague", "part_of_day", PART, part=part)
    return None


def _bound(view: View, index: int) -> Expression | None:
    if view.low[index + 1] != "of":
        return None
    at = index + 2
    inner = None if view.low[at] == "the" else _inner(view, at)
    if view.low[at] == "the" and view.low[at + 1] not in view.lex.units:
        inner = _inner(view, at + 1)
        at += 1
    return relative.bound_of(view, index, inner, at)


def _inner(view: View, at: int) -> Expression | None:
    """The reading that a word like "early" stands before; edges do not nest."""
    word = view.low[at]
    if word in view.lex.edges or at >= view.size:
        return None
    if word in view.lex.months and view.capital(at) and view.integer(at + 1, 2) is None:
        return dates.from_month(view, at) or Expression(
            at, at + 1, "month", "month", 1, month=view.lex.months[word]
        )
    parse = parsers().get(word) or (_number if word.isdecimal() else None)
    if parse is _bound or parse is None or word in APOSTROPHES:
        return None
    return parse(view, at)
