"""Lengths of time and what is counted with them: "three-year", "more than two weeks ago"."""

from __future__ import annotations

from . import composed
from .expression import APOSTROPHES, DASHES, UNIT, Expression, View
from .tense import tense

_HYPHENS = DASHES
_ONE = (1.0, 1.0)
"""A single one, told exactly."""


def amount(view: View, index: int) -> tuple[tuple[float, float], int, bool] | None:
    """A count before a unit: ((lowest, highest), next token, exact as printed); None where there is none."""
    word = view.low[index]
    if word.isdecimal():
        return _in_digits(view, index)
    if word not in view.lex.numbers:
        return None
    low, high = view.lex.numbers[word]
    end, exact = index + 1, low == high
    if word in ("a", "an") and view.low[end] in view.cues["article_amounts"]:
        return amount(view, end)
    if word in view.cues["amounts_of"] and view.low[end] == "of":
        return (low, high), end + 1, exact and word != "couple"
    if word == "half":
        return _half(view, end)
    if low >= 20 and low % 10 == 0 and low < 100:
        at = end + 1 if view.low[end] in _HYPHENS else end
        ones = view.lex.numbers.get(view.low[at])
        if ones and ones[0] == ones[1] and 1 <= ones[0] <= 9 and view.low[at] not in view.cues["no_ones"]:
            low, high, end = low + ones[0], high + ones[0], at + 1
    if view.low[end] == "hundred" and low < 10:
        low, high, end = low * 100, high * 100, end + 1
    half = _and_a_half(view, end)
    if half is not None:
        low, high, end = low + 0.5, high + 0.5, half
    return (low, high), end, exact and word not in view.cues["inexact"]


def _and_a_half(view: View, index: int) -> int | None:
    """The token after "and a half" or "-and-a-half"."""
    for phrase in (("and", "a", "half"), ("-", "and", "-", "a", "-", "half")):
        if view.matches(index, phrase):
            return index + len(phrase)
    return None


def bare(view: View, index: int) -> Expression | None:
    """ "hours later", "weeks ago": a unit in the plural without a count."""
    offset = view.lex.offsets.get(view.low[index + 1])
    if offset is None or view.low[index + 1] in view.cues["no_bare_offsets"]:
        return None
    return _moment(view, index, index + 1, (2.0, 10.0), view.lex.units[view.low[index]])


def _in_digits(view: View, index: int) -> tuple[tuple[float, float], int, bool] | None:
    text, end = view.low[index], index + 1
    if not text.isascii() or (view.glued(index) and view.before(index) in "$£€.,:#/"):
        return None
    while view.low[end] == "," and view.glued(end) and view.glued(end + 1) and len(view.low[end + 1]) == 3:
        if not view.low[end + 1].isdecimal() or len(text) > 12:
            return None
        text, end = text + view.low[end + 1], end + 2
    if view.low[end] == "." and view.glued(end) and view.glued(end + 1) and view.low[end + 1].isdecimal():
        text, end = f"{text}.{view.low[end + 1]}", end + 2
    if len(text) > 12:
        return None
    return (float(text), float(text)), end, True


def _half(view: View, index: int) -> tuple[tuple[float, float], int, bool]:
    """ "half an hour", "half-century"."""
    end = index
    if view.low[end] in ("a", "an") or view.low[end] in _HYPHENS:
        end += 1
    return (0.5, 0.5), end, False


def duration(view: View, index: int) -> Expression | None:
    """A count and a unit from this token on, with what makes it a moment ("ago", "later") or a stretch."""
    counted = amount(view, index)
    if counted is None or (view.low[index] == "many" and view.before(index) == "as"):
        return None
    (low, high), at, exact = counted
    upper = upper_count(view, at)
    if upper is not None and upper[0] <= low:
        return None
    if upper is not None:
        high, at, exact = max(high, upper[0]), upper[1], False
    hyphen = view.low[at] in _HYPHENS and at + 1 < view.size
    unit_at = at + 1 if hyphen else at
    if view.low[unit_at] in view.cues["between_count_and_unit"]:
        unit_at += 1
    unit = view.lex.units.get(view.low[unit_at])
    if unit is None or unit not in view.lex.lengths or (not view.low[unit_at].isalpha()):
        return None
    end = unit_at + 1
    if _is_trap(view, index, unit_at, counted[0]):
        return None
    lone_article = view.low[index] in ("a", "an") and at == index + 1
    reading = _moment(view, index, end, (low, high), unit) if not hyphen else None
    if reading is not None:
        return _within(view, _modified(view, reading))
    if lone_article and not (_is_stretch(view, index) or view.low[end] in view.cues["stretch_after"]):
        return None
    width = view.lex.lengths[unit]
    slack = 0.5 if exact and low == high else 0.0
    if slack and low != int(low):
        slack = 0.05
    made = Expression(
        index,
        end,
        "duration",
        unit,
        count=(low, high),
        unit=unit,
        days=(max(0.0, low - slack) * width, (high + slack) * width),
    )
    made.approximate = low != high
    return _to_come(view, made) or _modified(view, made)


def _to_come(view: View, reading: Expression) -> Expression | None:
    return composed.in_time(view, reading) or _ahead(view, reading)


def _ahead(view: View, reading: Expression) -> Expression | None:
    """ "will open in two weeks": counted from publication, where the verb before speaks of the future."""
    index = reading.first
    if view.before(index) != "in" or reading.unit in view.cues["never_ahead"]:
        return None
    if any(view.before(index, back) in view.lex.ordinals for back in range(2, 9)):
        return None
    if view.low[reading.last] == "of" or tense(view, index - 1, reading.last) <= 0:
        return None
    reading.first, reading.form, reading.has = index - 1, "relative", UNIT
    reading.sign, reading.anchor, reading.days = 1, "publication", None
    return reading


def upper_count(view: View, at: int) -> tuple[float, int] | None:
    """ "three to five years", "10-15 minutes": the upper count and the token after it."""
    if view.low[at] not in ("to", "or", "and", *_HYPHENS) or view.low[at] in ("a", "an"):
        return None
    if view.low[at + 1] in view.cues["no_upper_count"]:
        return None
    second = amount(view, at + 1)
    if second is None or (view.low[second[1]] not in view.lex.units and view.low[second[1]] not in _HYPHENS):
        return None
    return second[0][1], second[1]


def _is_trap(view: View, index: int, unit_at: int, count: tuple[float, float]) -> bool:
    """An age ("19-year-old"), a rate ("$5 a day"), an ordinal ("one second"), "60 min" of a sports clock."""
    after = view.low[unit_at + 1]
    at = unit_at + 2 if after in _HYPHENS else unit_at + 1
    if view.low[at] in ("old", "olds") or (after == "of" and view.low[unit_at + 2] == "age"):
        return True
    if view.before(index) in ("every", "each") or (
        view.low[index] == "some" and not view.low[unit_at].endswith("s")
    ):
        return True
    if view.low[index].isdecimal():
        if view.glued(index) and view.before(index) in _HYPHENS:
            return True
        if len(view.low[index]) == 4 and 1900 <= count[0] <= 2099 and not view.low[unit_at].endswith("s"):
            return True
    if view.low[unit_at] in view.cues["short_units"] and not view.low[index].isdecimal():
        return True
    return view.low[unit_at] in ("second",) and count != _ONE and view.low[unit_at - 1] not in _HYPHENS


def _is_stretch(view: View, index: int) -> bool:
    """Whether "a week" is a length, not a rate ("twice a week")."""
    return view.before(index) in view.cues["stretch_before"]


def _moment(view: View, index: int, at: int, count: tuple[float, float], unit: str) -> Expression | None:
    """ "two weeks ago", "two days later", "a year before": counted from publication or from the narrative."""
    word = view.low[at]
    if view.low[at] in APOSTROPHES:
        return None
    offset = view.lex.offsets.get(word)
    if offset is None and word == "from" and view.low[at + 1] == "now":
        offset, at = (1, "publication"), at + 1
    elif offset is None and word == "prior" and view.low[at + 1] != "to":
        offset = (-1, "narrative")
    if offset is None:
        return None
    sign, anchor = offset
    if word == "back" and view.low[at + 1].isalpha():
        return None
    if word == "before" and _goes_on(view, at + 1):
        return None
    if word == "earlier" and view.low[at + 1] == "than":
        return None
    grain = unit if unit not in ("weekend", "fortnight") else "week"
    return Expression(
        index,
        at + 1,
        "relative",
        grain,
        UNIT,
        unit=unit,
        count=count,
        sign=sign,
        anchor=anchor,
        approximate=count[0] != count[1],
    )


def _goes_on(view: View, index: int) -> bool:
    """Whether "before" governs what follows ("two days before the vote") instead of ending the phrase."""
    return view.low[index].isalnum()


def _modified(view: View, reading: Expression) -> Expression:
    """Take in what stands before: "more than two weeks ago", "nearly three weeks", "at least a month"."""
    index = reading.first
    previous, second = view.before(index), view.before(index, 2)
    direction = view.lex.approximate.get(previous, "")
    start = index - 1
    if previous == "than" and second in view.cues["compared"]:
        direction, start = (">" if second in view.cues["longer"] else "<"), index - 2
    elif previous == "least" and second == "at":
        direction, start = ">", index - 2
    elif previous == "to" and second == "up":
        direction, start = "<", index - 2
    if not direction or (previous == "some" and view.low[index].isalpha()):
        return reading
    if previous == "over" and reading.form == "duration":
        return reading
    reading.direction, reading.approximate = direction, True
    reading.first = start
    if reading.days is not None:
        reading.days = _widened(reading.days, direction)
    return reading


def _within(view: View, reading: Expression) -> Expression:
    """ "less than a month ago" reaches up to publication, "nearly a month ago" does not."""
    if reading.direction == "<" and view.low[reading.first] in view.cues["reaching"]:
        reading.direction = "<<"
    return reading


def _widened(days: tuple[float, float], direction: str) -> tuple[float, float]:
    middle = (days[0] + days[1]) / 2
    if direction == ">":
        return middle, middle * 2
    if direction == "<":
        return middle * 0.75, middle
    return days[0] * 0.75, days[1] * 1.25
