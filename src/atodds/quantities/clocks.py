"""Clock times and dates in digits, to be masked; the time reader reads them."""

from __future__ import annotations

from ..intervals import Printed
from ..language.numbers import ordinal_suffixes
from .mask import Mask, measured_after
from .number import Numeral
from .reader import Reading
from .scan import Scan
from .tables import Measure, words

_SEPARATORS = frozenset(":.")


def game_clock(scan: Scan, index: int) -> Reading | None:
    """ "7:42 left in the first half", "7:41 to go": a length of time by the clock of a game, in minutes."""
    minutes = _minutes(scan, index + 1)
    if not minutes or scan.words[index + 1] != ":" or len(scan.words[index]) > 2:
        return None
    if scan.word(index - 1) in words("clock_cues"):
        return None
    following = scan.word(minutes)
    if following not in words("game_clock") and f"{following} {scan.word(minutes + 1)}" not in words(
        "game_clock"
    ):
        return None
    value, half = int(scan.words[index]) + int(scan.words[minutes - 1]) / 60, 0.5 / 60
    bounds = Printed((value - half, value + half), (value - half, value + half))
    reading = Reading.of(Numeral(index, minutes, value, bounds))
    reading.measured(Measure("minute", "[time]"), minutes)
    return reading


def clock(scan: Scan, index: int) -> Mask | None:
    """ "7:37 AM", "7: 37 AM", "10.45pm", "2pm", "0737 GMT", "17:06", "5 o'clock"."""
    hour, end = int(scan.words[index]), index + 1
    minutes = _minutes(scan, end)
    if minutes and scan.words[end] == ":":
        return (
            _colon(scan, index, minutes) if hour <= 24 else Mask(index, _hundredths(scan, minutes), "clock")
        )
    if minutes and hour <= 12:
        meridiem = _meridiem(scan, minutes)
        if meridiem or (scan.word(index - 1) == "at" and scan.word(minutes) in scan.tables.zones):
            return Mask(index, _zone(scan, meridiem or minutes), "clock")
    if hour <= 12 and len(scan.words[index]) <= 2 and scan.word(index - 1) != ".":
        meridiem = _meridiem(scan, end)
        if meridiem:
            return Mask(index, _zone(scan, meridiem), "clock")
    if scan.word(end) == "o" and scan.word(end + 1) in ("'", "’") and scan.word(end + 2) == "clock":
        return Mask(index, end + 3, "clock")
    return _military(scan, index)


def _colon(scan: Scan, index: int, minutes: int) -> Mask:
    end = _meridiem(scan, minutes) or minutes
    if scan.word(end) == ":" and scan.digits(end + 1) and len(scan.words[end + 1]) == 2:
        end += 2
    split = _hundredths(scan, end)
    if split > end:
        return Mask(index, split, "clock")
    return Mask(index, _zone(scan, _meridiem(scan, end) or end), "clock")


def _hundredths(scan: Scan, end: int) -> int:
    """Past the hundredths of a split time: "1:45.32"."""
    if scan.word(end) == "." and scan.tight(end) and scan.digits(end + 1) and scan.tight(end + 1):
        return end + 2
    return end


def _military(scan: Scan, index: int) -> Mask | None:
    """ "0737 GMT", "at 1500 hours"."""
    word, zone = scan.words[index], scan.word(index + 1)
    if len(word) != 4 or int(word) > 2400 or int(word) % 100 > 59 or zone not in scan.tables.zones:
        return None
    if zone in words("local_time") and scan.word(index + 2) in scan.tables.zones:
        return Mask(index, index + 3, "clock")
    if zone in words("local_time") and word[0] != "0" and scan.word(index - 1) not in words("before_clock"):
        return None
    return Mask(index, index + 2, "clock")


def _minutes(scan: Scan, at: int) -> int:
    """Token after the minutes ":37", ": 37" or ".45"; 0 where there are none."""
    if scan.word(at) not in _SEPARATORS or not scan.tight(at) or not scan.digits(at + 1):
        return 0
    if len(scan.words[at + 1]) != 2 or int(scan.words[at + 1]) > 59:
        return 0
    return at + 2 if scan.tight(at + 1) or scan.words[at] == ":" else 0


def _meridiem(scan: Scan, at: int) -> int:
    """Token after "am", "a.m.", "PM", "p. m."; 0 where there is none."""
    word = scan.word(at)
    if word in ("am", "pm"):
        return at + 1
    if word not in ("a", "p"):
        return 0
    if scan.word(at + 1) == "." and scan.word(at + 2) == "m" and scan.tight(at + 1):
        return at + 4 if scan.word(at + 3) == "." and scan.tight(at + 3) else at + 3
    return at + 2 if scan.word(at + 1) == "m" and not scan.tight(at + 2) else 0


def _zone(scan: Scan, end: int) -> int:
    if scan.word(end) == "(" and scan.word(end + 2) == ")":
        return end + 3 if scan.word(end + 1) in scan.tables.zones else end
    zone = end
    return (
        zone + 1
        if scan.word(zone) in scan.tables.zones and scan.word(zone) not in words("local_time")
        else end
    )


def date(scan: Scan, index: int) -> Mask | None:
    """ "May 30, 2024", "30 May", "2024-05-30", "12/05/2010", "12/05"."""
    day = int(scan.words[index]) if len(scan.words[index]) <= 2 else 99
    return _after_month(scan, index, day) or _before_month(scan, index, day) or _numeric(scan, index)


def _after_month(scan: Scan, index: int, day: int) -> Mask | None:
    tables, at = scan.tables, index - 1
    if scan.word(at) == "." and scan.word(at - 1) in tables.months:
        at -= 1
    if scan.word(at) not in tables.months or (
        not scan.capital(at) and scan.word(at) in words("months_also_words")
    ):
        return None
    if day <= 31 and not measured_after(scan, index):
        return Mask(at, _year_end(scan, _day_range(scan, index + 1)), "date")
    return Mask(at, index + 1, "date") if len(scan.words[index]) == 4 else None


def _before_month(scan: Scan, index: int, day: int) -> Mask | None:
    end = index + 1
    if scan.word(end) in ordinal_suffixes() and scan.tight(end):
        end += 1
    step = end + 1 if scan.word(end) == "of" else end
    if day <= 31 and scan.word(step) in scan.tables.months and scan.capital(step):
        return Mask(index, _year_end(scan, step + 1), "date")
    return None


def _day_range(scan: Scan, end: int) -> int:
    """ "May 3-5", with an ordinal ending."""
    if scan.word(end) in ordinal_suffixes() and scan.tight(end):
        end += 1
    if scan.hyphen(end) and scan.digits(end + 1) and len(scan.words[end + 1]) <= 2:
        end += 2
    return end


def _year_end(scan: Scan, end: int) -> int:
    """Past a year after a date: ", 2024", " 2024", " 11" at the end of a line."""
    step = end + 1 if scan.word(end) == "," else end
    if not scan.digits(step) or (
        scan.word(step + 1) in (",", ".")
        and scan.tight(step + 1)
        and scan.digits(step + 2)
        and scan.tight(step + 2)
    ):
        return end
    if len(scan.words[step]) == 4 and 1000 <= int(scan.words[step]) <= 2100:
        return step + 1
    short = (
        step == end
        and len(scan.words[step]) == 2
        and scan.word(step + 1) in ("", ".", ",", ")")
        and not scan.broken(step)
    )
    return step + 1 if short else end


def _numeric(scan: Scan, index: int) -> Mask | None:
    words, mark = scan.words, scan.word(index + 1)
    if mark not in ("/", "-", ".") or not scan.digits(index + 2) or len(words[index + 2]) > 2:
        return None
    if scan.word(index + 3) == mark and scan.digits(index + 4):
        first, last = len(words[index]), len(words[index + 4])
        apart = not scan.tight(index + 1)
        dotted = mark == "." and first == last == 2 and int(words[index]) <= 12
        fits = (
            dotted or (first == 4 and last <= 2) or (first <= 2 and last in ((4,) if mark == "." else (2, 4)))
        )
        if fits and (not apart or mark == "/") and int(words[index + 2]) <= 31:
            return Mask(index, index + 5, "date")
    if (
        mark != "/"
        or not (scan.tight(index + 1) and scan.tight(index + 2))
        or len(words[index]) > 2
        or len(words[index + 2]) != 2
    ):
        return None
    one, other = words[index], words[index + 2]
    if int(one) <= 31 and (one[0] == "0" or other[0] == "0" or (one in ("9", "7") and other == "11")):
        return Mask(index, index + 3, "date")
    return None
