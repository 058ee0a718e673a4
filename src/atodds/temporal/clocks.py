"""Clock times: "0737 GMT", "7: 37 AM local time", "10.45pm", "3 p.m.", "1100 hours", noon, three o'clock."""

from __future__ import annotations

from .expression import APOSTROPHES, CLOCK, DASHES, Expression, View


def clock(view: View, index: int, *, ranged: bool = True) -> Expression | None:
    """A clock time whose hour is the digits at ``index``; noon and midnight."""
    hour = view.integer(index)
    if hour is None:
        return _in_words(view, index)
    if view.glued(index) and view.before(index) in "$£€.,:#/":
        return None
    if len(view.low[index]) >= 3:
        return _compact(view, index, hour)
    minute, second, last, dotted = _minutes(view, index)
    half, after = meridiem(view, last)
    if half is None and hour <= 12 and view.before(index) in view.cues["before_clocks"]:
        half, after = _in_the_part(view, last)
    zone, end = zone_at(view, after)
    colon = minute is not None and not dotted
    if half is None and zone is None and not colon:
        return _open_range(view, index, hour) if ranged else None
    if half is None and dotted and zone is None:
        return None
    if minute is not None and half is None and view.low[end] in ("hours", "hrs"):
        end += 1
    weak = half is None and zone is None and view.before(index) not in view.cues["before_clocks"]
    return _made(view, index, end, (hour, minute or 0, second), half, zone, weak)


def _open_range(view: View, index: int, hour: int) -> Expression | None:
    """ "5 to 6 p.m.", "9-11 a.m.": the first hour takes its half of the day from the second."""
    link = view.low[index + 1]
    if link not in ("to", *DASHES) and not (link == "and" and view.before(index) == "between"):
        return None
    second = view.integer(index + 2, 2)
    if not 1 <= hour <= 12 or second is None:
        return None
    previous = view.before(index)
    if (previous == "from" or previous in view.lex.opening) and _is_opening(view, index, second):
        until = Expression(index + 2, index + 3, "clock", "minute", CLOCK, clock=f"{second + 12:02d}:00")
        start = index - (previous == "from")
        return Expression(start, until.last, "range", "minute", CLOCK, clock=f"{hour:02d}:00", until=until)
    end = clock(view, index + 2, ranged=False)
    if end is None or end.clock is None or end.weak or end.until is not None or end.problem:
        return None
    last = int(end.clock[:2])
    first = hour % 12 + (12 if last >= 12 and hour % 12 <= last - 12 else 0)
    start = index - 1 if view.before(index) in ("between", "from") else index
    return Expression(
        start,
        end.last,
        "range",
        "minute",
        CLOCK,
        clock=f"{first:02d}:00",
        zone=end.zone,
        until=end,
    )


def _is_opening(view: View, index: int, second: int) -> bool:
    """ "open from 9 to 5": hours of work, with a word of opening before and nothing counted after."""
    hour, after = view.integer(index) or 0, view.low[index + 3]
    if not 5 <= hour <= 11 or not 1 <= second <= 9 or second + 12 <= hour:
        return False
    if not (
        after in ("", ",", ".", ";", ")") or after in view.lex.weekdays or after in view.cues["after_opening"]
    ):
        return False
    if after == "." and view.glued(index + 4):
        return False
    return any(view.before(index, back) in view.lex.opening for back in range(1, 7))


def _made(
    view: View,
    first: int,
    last: int,
    time: tuple[int, int, int | None],
    half: str | None,
    zone: str | None,
    weak: bool,
) -> Expression | None:
    hour, minute, second = time
    problem = None
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    if (half == "pm" and 12 < hour < 24) or (half == "am" and 12 < hour < 24):
        problem = "impossible_clock"
    elif half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    text = f"{hour % 24:02d}:{minute:02d}" + (f":{second:02d}" if second is not None and second < 60 else "")
    approximate = view.before(first) in view.lex.approximate
    return Expression(
        first,
        last,
        "clock",
        "minute",
        CLOCK,
        clock=text,
        zone=zone,
        weak=weak,
        problem=problem,
        approximate=approximate,
    )


def _minutes(view: View, index: int) -> tuple[int | None, int | None, int, bool]:
    """Minutes and seconds after the hour: (minute, second, next token, written with a dot)."""
    mark = view.low[index + 1]
    if mark not in (":", ".") or len(view.low[index + 2]) != 2:
        return None, None, index + 1, False
    minute = view.integer(index + 2)
    if minute is None or not view.glued(index + 1) or (mark == "." and not view.glued(index + 2)):
        return None, None, index + 1, False
    if view.low[index + 3] == ":" and view.glued(index + 3) and len(view.low[index + 4]) == 2:
        second = view.integer(index + 4)
        if second is not None:
            return minute, second, index + 5, False
    return minute, None, index + 3, mark == "."


def meridiem(view: View, index: int) -> tuple[str | None, int]:
    """ "am", "p. m.", "p" at a token: ("am" or "pm" or None, next token)."""
    word = view.low[index]
    if word in ("am", "pm"):
        return word, index + 1
    if word in ("a", "p"):
        if view.low[index + 1] == "." and view.low[index + 2] == "m":
            end = index + 3
            return word + "m", end + 1 if view.low[end] == "." and view.glued(end) else end
        if view.low[index + 1] == "m" and view.integer(index - 1) is not None:
            return word + "m", index + 2
        if view.glued(index) and (view.low[index + 1] != "." or view.low[index + 2] != "m"):
            return word + "m", index + 1
    return None, index


def _in_the_part(view: View, index: int) -> tuple[str | None, int]:
    """ "at 6 in the morning", "at 8 at night"."""
    if view.low[index] == "in" and view.low[index + 1] == "the":
        half = {"morning": "am", "afternoon": "pm", "evening": "pm"}.get(view.low[index + 2])
        return (half, index + 3) if half else (None, index)
    if view.low[index] == "at" and view.low[index + 1] == "night":
        return "pm", index + 2
    return None, index


def half_of(view: View, index: int) -> tuple[str | None, int]:
    """Half of the day at a token, "p.m." or "in the evening": ("am" or "pm" or None, next token)."""
    half, end = meridiem(view, index)
    return (half, end) if half is not None else _in_the_part(view, index)


def zone_at(view: View, index: int) -> tuple[str | None, int]:
    """A zone at a token, also "(GMT+05: 00)": (offset, abbreviation or "local"; next token)."""
    start = index + 1 if view.low[index] == "(" else index
    word = view.low[start]
    found: str | None = None
    end = start
    if word in view.lex.zones and (view.words[start].isupper() or word == "zulu"):
        found, end = _abbreviated(view, start)
    elif word in view.lex.zone_words or (view.capital(start) and view.low[start + 1] == "time"):
        found, end = _long_name(view, start)
    if found is None:
        return None, index
    if view.low[end] == "(" and view.low[end + 1] in view.lex.zones and view.low[end + 2] == ")":
        end += 3
    if start > index:
        if view.low[end] != ")":
            return None, index
        end += 1
    return found, end


def _abbreviated(view: View, index: int) -> tuple[str, int]:
    offset = view.lex.zones[view.low[index]] or view.words[index]
    end = index + 1
    if (
        view.low[index] in ("gmt", "utc")
        and view.low[end] in ("+", "-")
        and view.integer(end + 1, 2) is not None
    ):
        hours, sign = view.integer(end + 1, 2), view.low[end]
        minutes, end = 0, end + 2
        if view.low[end] == ":" and view.integer(end + 1, 2) is not None:
            minutes, end = view.integer(end + 1, 2) or 0, end + 2
        offset = f"{sign}{hours:02d}:{minutes:02d}"
    elif view.low[end] == "time":
        end += 1
    return offset, end


def _long_name(view: View, index: int) -> tuple[str | None, int]:
    """ "local time", "Eastern Daylight Time", "Coordinated Universal Time", "Moscow time"."""
    for end in range(index + 1, index + 4):
        if view.low[end] == "time":
            named = view.lex.zone_words.get(view.low[index])
            return named or view.low[index] + " time", end + 1
        if view.low[end] not in view.cues["zone_kinds"]:
            break
    return None, index


def _compact(view: View, index: int, number: int) -> Expression | None:
    """ "0737 GMT", "1100 hours", "1140 a.m."; three digits only before a.m. or p.m."""
    width = len(view.low[index])
    if width > 4:
        return None
    half, after = meridiem(view, index + 1)
    zone, end = zone_at(view, after)
    hours = half is None and zone is None and view.low[after] in view.cues["hours_words"]
    if hours:
        zone, end = zone_at(view, after + 1)
        end = max(end, after + 1)
        if number % 100 and number >= 1000 and view.before(index) not in view.cues["before_clocks"]:
            return None
    if half is None and (width < 4 or not (hours or zone)):
        return None
    return _made(view, index, end, (number // 100, number % 100, None), half, zone, weak=False)


def _in_words(view: View, index: int) -> Expression | None:
    """ "three o'clock", "three p.m."; noon and midnight."""
    word = view.low[index]
    if word in view.lex.named_clock:
        return Expression(
            index,
            index + 1,
            "clock",
            "minute",
            CLOCK,
            clock=view.lex.named_clock[word],
            approximate=view.before(index) in view.lex.approximate,
        )
    return None


def oclock(view: View, index: int, hour: int) -> Expression | None:
    """An hour in words or digits before "o'clock" or a.m./p.m."""
    end = index + 1
    if view.low[end] == "o" and view.low[end + 1] in APOSTROPHES and view.low[end + 2] == "clock":
        end += 3
        half, end = meridiem(view, end)
        if half is None:
            half, end = _in_the_part(view, end)
    else:
        half, end = meridiem(view, end)
        if half is None:
            return None
    if not 1 <= hour <= 12:
        return None
    zone, end = zone_at(view, end)
    return _made(view, index, end, (hour, 0, None), half, zone, weak=False)
