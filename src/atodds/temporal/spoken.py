"""Clock times in words: "half past six", "a quarter to eight", "ten to nine", "twenty-two minutes past four"."""

from __future__ import annotations

from .clocks import half_of, zone_at
from .expression import CLOCK, DASHES, Expression, View

_BACK = {"to": -1, "till": -1, "past": 1}
"""How "ten to nine" and "ten past nine" count from the hour."""
_MINUTES = frozenset([5.0, 10.0, 20.0, 25.0])
"""Minutes that are told so without "minutes"; a quarter and a half have words of their own."""
_HOUR = 60
"""Minutes of an hour."""
_TENS = 20
"""The first number whose ones stand behind a hyphen: "twenty-two"."""
_NOON = 12 * 60


def spoken(view: View, index: int) -> Expression | None:
    """A clock time in words that begins at the token, or None.

    "ten to nine" and "five past three" need a word of time before them ("at", "just after"), so that "lost ten to nine" and
    "five to nine workers" are none. The half of the day is that of "in the evening" behind it, where there is one.
    """
    part = _quarters(view, index) or _counted(view, index)
    if part is None:
        return None
    minutes, at, sure = part
    hour = _hour(view, at + 1)
    if hour is None:
        return None
    number, end = hour
    if _length(view, index, at, end) or (not sure and view.before(index) not in view.lex.before_clock):
        return None
    return _made(view, index, end, (number * 60 + _BACK[view.low[at]] * minutes) % (2 * _NOON))


def _quarters(view: View, index: int) -> tuple[int, int, bool] | None:
    """ "half past", "quarter to", "a quarter past": minutes, the token of "past" or "to", and that it is sure."""
    word = view.low[index]
    at = index + 1
    if word == "a" and view.low[at] == "quarter":
        word, at = "quarter", at + 1
    if word not in ("half", "quarter"):
        return None
    if view.low[at] in DASHES:
        at += 1
    if view.low[at] == "past":
        return (30 if word == "half" else 15), at, True
    return (15, at, True) if word == "quarter" and view.low[at] in ("to", "till") else None


def _counted(view: View, index: int) -> tuple[int, int, bool] | None:
    """ "twenty-five to", "ten past", "seven minutes to", "twenty-two minutes past", "17 minutes past"."""
    minutes, at = _minute(view, index)
    named = view.low[at] in ("minute", "minutes")
    at += named
    if not 1 <= minutes < _HOUR or view.low[at] not in _BACK or not (named or minutes in _MINUTES):
        return None
    return int(minutes), at, named


def _minute(view: View, index: int) -> tuple[float, int]:
    """A number of minutes in words, or in digits before "minutes", and the token after it; 0 where there is none."""
    digits = view.integer(index, 2)
    if digits is not None:
        return (digits, index + 1) if view.low[index + 1] in ("minute", "minutes") else (0, index + 1)
    low, high = view.lex.numbers.get(view.low[index], (0.0, 1.0))
    if low != high or view.low[index] in view.cues["no_minutes"]:
        return 0, index + 1
    ones = view.lex.numbers.get(view.low[index + 2], (0.0, 1.0))
    if low >= _TENS and low % 10 == 0 and view.low[index + 1] in DASHES and ones[0] == ones[1] < 10:
        return low + ones[0], index + 3
    return low, index + 1


def _hour(view: View, index: int) -> tuple[int, int] | None:
    """The hour that is counted from, and the token after it."""
    named = view.lex.named_clock.get(view.low[index])
    if named is not None:
        return int(named[:2]), index + 1
    number = view.integer(index, 2)
    if number is None:
        low, high = view.lex.numbers.get(view.low[index], (0.0, 1.0))
        number = int(low) if low == high and view.low[index] not in view.cues["no_minutes"] else 0
    if not 1 <= number <= 12 or _fraction(view, index + 1):
        return None
    return number, index + 1


def _fraction(view: View, index: int) -> bool:
    return (
        view.glued(index) and view.low[index] in (".", ":", ",", "%") and view.integer(index + 1) is not None
    )


def _length(view: View, index: int, at: int, end: int) -> bool:
    """Whether it is a length or a count: "from 17 minutes to 4", "ten minutes to six villages"."""
    ranged = view.low[at] in ("to", "till") and view.before(index) in view.cues["before_lengths"]
    return ranged or _counts(view, end)


def _counts(view: View, index: int) -> bool:
    """Whether what follows is counted: "five to nine workers", "ten to twelve percent"."""
    word = view.low[index]
    if word in view.lex.units or word in DASHES or word in view.lex.counted:
        return True
    return word.isalpha() and word not in view.lex.behind_clock and not view.capital(index)


def _made(view: View, first: int, end: int, minute: int) -> Expression:
    half, end = half_of(view, end)
    if half == "pm" and minute < _NOON:
        minute += _NOON
    zone, end = zone_at(view, end)
    return Expression(
        first,
        end,
        "clock",
        "minute",
        CLOCK,
        clock=f"{minute // 60:02d}:{minute % 60:02d}",
        zone=zone,
        approximate=view.before(first) in view.lex.approximate,
    )


_MORNING, _LATE = 5, 12
"""Hours on the face between which a clock time of an evening or a night lies before midnight. Of 70,452 pieces read on 673
articles of news and of the rules' examples, 3 for the former changes none and 7 one, 8 and 16 for the latter one each."""


def settled(view: View, reading: Expression) -> Expression:
    """A clock time of twelve hours with the half of the day that the part beside it tells: "half past six in the evening"."""
    if reading.clock is None or reading.part is None or reading.until is not None:
        return reading
    hour, late = int(reading.clock[:2]), reading.part[0] >= "12:00"
    if not late or not (_MORNING <= hour < _LATE or (hour and reading.part[0] == "12:00")):
        return reading
    if hour < _LATE and "am" not in view.low[reading.first : reading.last] and not _military(view, reading):
        reading.clock = f"{hour + _LATE:02d}{reading.clock[2:]}"
    return reading


def _military(view: View, reading: Expression) -> bool:
    """Whether it is told by a clock of 24 hours, or with a half of the day of its own."""
    told = view.low[reading.first : reading.last]
    return (
        reading.zone is not None
        or "a" in told
        or any(len(word) == 4 and word.isdecimal() and word[0] == "0" for word in told)
    )
