"""What the clock of a match shows: "in the 67th minute", "the 66th and 72nd minutes", "in the 118th", "(67, 80 mins)"."""

from __future__ import annotations

from ..intervals import Printed
from ..language.numbers import ordinal_suffixes, ordinals
from .number import Numeral
from .printed import MATCH_MINUTE
from .reader import Reading
from .scan import Scan
from .tables import Measure, words

_LONGEST = 135
"""Minutes of a match with extra time and what is added to it. Of 4,407 pieces of 317 articles, 95 changes 8, 175 none."""
_SHORTEST = 10
"""Minutes below which a bare "in the 9th" is rather an inning, a round or a lap. 7 and 13 change none of the pieces."""
_NEAR = 150
"""Tokens on either side of a bare "in the 67th" among which words of a match stand. 105 and 195 change none of the pieces."""
_ITEMS = 8
"""Tokens of a list of minutes: "12th, 45th and 67th minutes", "(12, 45 pen, 67 mins)". 6 and 10 change none of them."""


def minute_at(scan: Scan, first: int, end: int, value: float) -> Reading | None:
    """The minute of a match that an ordinal at these tokens tells, None where it orders something else."""
    if not 1 < value <= _LONGEST or value != int(value):
        return None
    last = _named(scan, end)
    if last or (value >= _SHORTEST and _bare(scan, first, end) and _of_a_match(scan, first)):
        beside = last == end + 1 or (last == end + 2 and scan.hyphen(end))
        return _reading(first, last if beside else end, value)
    return None


def _named(scan: Scan, at: int) -> int:
    """The token after "minute" behind an ordinal or behind the last of a list of them; 0 where there is none."""
    for step in range(at, min(scan.limit, at + _ITEMS)):
        if scan.word(step) in words("match_minutes"):
            added = scan.word(step + 1) == "of" and scan.word(step + 2) in words("added_time")
            return 0 if added else step + 1
        item = scan.digits(step) or scan.word(step) in ordinal_suffixes() or scan.word(step) in ordinals()
        if not (item or scan.word(step) in (",", "and", "-", "‑")):
            return 0
    return 0


def _bare(scan: Scan, first: int, end: int) -> bool:
    """ "in the 118th,": an ordinal alone, or one of several."""
    if scan.word(end) not in words("ends_bare_minutes"):
        return False
    for step in range(first - 1, max(scan.low, first - _ITEMS), -1):
        if scan.word(step) == "the":
            return scan.word(step - 1) == "in"
        if not (
            scan.digits(step) or scan.word(step) in ordinal_suffixes() or scan.word(step) in (",", "and")
        ):
            return False
    return False


def _of_a_match(scan: Scan, at: int) -> bool:
    """Whether words of a match that is timed in minutes stand near, and none of one that is told in innings."""
    near = scan.lower[max(0, at - _NEAR) : at + _NEAR]
    return not words("timed_matches").isdisjoint(near) and words("untimed_matches").isdisjoint(near)


def after_minutes(scan: Scan, reading: Reading) -> None:
    """ "equalised after 23 minutes", "on 23 minutes": the minute of a match, told as the time played until then."""
    number = reading.number
    if reading.unit != "minute" or not number.plain or not _SHORTEST <= number.value <= _LONGEST:
        return
    if scan.word(reading.first - 1) not in words("before_minutes_played") or reading.end != reading.first + 2:
        return
    if scan.word(reading.end) in words("ends_bare_minutes") and _of_a_match(scan, reading.first):
        reading.noun, reading.bounds = MATCH_MINUTE, _bounds(number.value)


def listed_minute(scan: Scan, index: int) -> Reading | None:
    """ "Lund (67, 80 mins)", "Holt (90+3)": one of the minutes in brackets behind a name, where some are told so."""
    if (
        len(scan.words[index]) > 3
        or not 1 <= int(scan.words[index]) <= _LONGEST
        or not _in_a_list(scan, index)
    ):
        return None
    if words("short_minutes").isdisjoint(scan.lower[scan.low : scan.limit]):
        return None
    value, end = int(scan.words[index]), index + 1
    if scan.word(end) == "+" and scan.digits(end + 1):
        value, end = value + int(scan.words[end + 1]), end + 2
    return _reading(index, end + (scan.word(end) in words("short_minutes")), value)


def _in_a_list(scan: Scan, index: int) -> bool:
    """Whether brackets behind a name hold this token, and nothing but minutes and how a goal was scored."""
    if "(" not in scan.lower[max(0, index - _ITEMS + 1) : index]:
        return False
    opening = next((i for i in range(index - 1, index - _ITEMS, -1) if scan.word(i) == "("), -1)
    closing = next((i for i in range(index, index + _ITEMS) if scan.word(i) == ")"), -1)
    inside = range(opening + 1, closing)
    told = all(scan.digits(i) or scan.word(i) in words("in_minute_lists") for i in inside)
    return min(opening, closing) >= 0 and told and scan.capital(opening - 1)


def _reading(first: int, end: int, value: float) -> Reading:
    reading = Reading.of(Numeral(first, end, value, _bounds(value)))
    reading.measured(Measure("minute", "[time]"), end)
    reading.noun = MATCH_MINUTE
    return reading


def _bounds(value: float) -> Printed:
    """Minute 67 runs from 66:00 to 67:00; two that tell of one goal differ by a minute at most."""
    return Printed((value - 1, value), (value - 1.4, value + 0.4))
