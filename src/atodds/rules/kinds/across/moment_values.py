"""Two times of one event: whether they are apart, by as much as each of them is meant to say."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from typing import Protocol

from ....comparison.undated import apart, day_of_year, undated
from ....language.calendar import unit_days
from ....model import Article, TimeMention
from ....temporal import printed as temporal
from ....temporal.printed import Printed
from ...words import lexicon

_WHOLE_HOUR, _QUARTER, _LOOSE, _NEARLY, _EXACT = 20.0, 5.0, 30.0, 15.0, 1.0
"""Minutes to either side that a clock time may mean: "3 p.m.", "3:15", "about 3", "about 3:40", "3:07". Moved by 30 % down
and up, of the findings and comparisons on 673 articles of news ``_LOOSE`` changes 2 and none, the others none."""
_HALF_DAY = 720.0
"""Minutes of half a day: a.m. for p.m."""


class Timed(Protocol):
    """A date or a clock time of an article, with its ends in days or minutes."""

    @property
    def article(self) -> int:
        """Number of its article."""

    @property
    def mention(self) -> TimeMention:
        """The passage."""

    @property
    def low(self) -> float:
        """Earliest day (proleptic ordinal) or minute of the day."""

    @property
    def high(self) -> float:
        """Latest day or minute."""


Gap = Callable[[Timed, Timed], float | None]
"""By how much two times are apart at least: 0 where they may be one, None where nothing tells."""


def printed(row: Timed) -> Printed:
    """The calendar's words of a time."""
    return temporal.printed(row.mention.text, row.mention.weekday)


def days_apart(time: Timed, other: Timed) -> float | None:
    """By how many days two dates are apart at least: 0 where they may be one, None where nothing tells."""
    a, b = printed(time), printed(other)
    if _told_alike(time.mention, other.mention):
        return 0.0
    if a.day and b.day and a.month and b.month and not (a.year and b.year and a.year != b.year):
        ahead = (a.month - b.month) * unit_days()["month"] + a.day - b.day
        return 0.0 if _one_night(a.part, b.part, ahead) else abs(ahead)
    if all(map(math.isfinite, (time.low, time.high, other.low, other.high))):
        gap = max(time.low - other.high, other.low - time.high, 0.0)
        return 0.0 if _one_night(a.part, b.part, time.low - other.low) else gap
    told = _as_they_stand(time, other)
    return told if told is not None else _by_words(a, b)


def _one_night(first: str, other: str, ahead: float) -> bool:
    """Whether two days, the first so many days ahead, may name one night: late on the first, early on the next."""
    sooner, later = (first, other) if ahead < 0 else (other, first)
    return abs(ahead) <= 1 and sooner == "late" and later == "early"


def _told_alike(time: TimeMention, other: TimeMention) -> bool:
    """Whether two times of the same words are counted from a day told before, which may be read wrongly."""
    if time.text.lower() != other.text.lower() or "relative" not in (time.form, other.form):
        return False
    return "narrative" in (time.resolution, other.resolution)


def _by_words(a: Printed, b: Printed) -> float | None:
    """By how many days two times are apart of which no day is known: by weekday, year or month."""
    if a.weekday is not None and b.weekday is not None:
        ahead = (a.weekday - b.weekday + 3) % 7 - 3
        return 0.0 if _one_night(a.part, b.part, ahead) else float(abs(ahead))
    if a.year and b.year and a.year != b.year:
        return abs(a.year - b.year) * 365.0
    return _months_apart(a, b)


def _months_apart(a: Printed, b: Printed) -> float | None:
    if not a.month or not b.month or a.month == b.month or (a.year and b.year):
        return None
    return abs(a.month - b.month) * 30.0


def _as_they_stand(time: Timed, other: Timed) -> float | None:
    """By how many days two dates are apart of which one at least has no year; None where their words do not tell."""
    a, b = undated(time.mention), undated(other.mention)
    if a is not None and b is not None:
        return apart(a, b)
    first, second = _day_of_year(time), _day_of_year(other)
    if first is None or second is None or (a is None and b is None):
        return None
    return abs(first - second)


def _day_of_year(row: Timed) -> float | None:
    """A single day, its year left out, in days of mean months."""
    told = printed(row)
    if told.day and told.month:
        return told.month * unit_days()["month"] + told.day
    if not math.isfinite(row.low) or row.low != row.high:
        return None
    return day_of_year(dt.date.fromordinal(int(row.low)))


def slip(time: Timed, other: Timed) -> bool:
    """Whether two dates differ as one event's do where somebody slipped: by days, by the month alone, by the year alone."""
    a, b = printed(time), printed(other)
    gap = days_apart(time, other)
    if not gap:
        return False
    if gap <= _FEW_DAYS or _digit_slipped(a, b):
        return True
    if a.day and a.day == b.day and a.month and b.month:
        return abs(a.month - b.month) <= 2
    return bool(a.day is None and b.day is None and a.year and b.year and _years_slipped(a.year, b.year))


def within_month(time: Timed, other: Timed) -> bool:
    """Whether two days are printed of one month and one year, the year with both of them."""
    a, b = printed(time), printed(other)
    return bool(a.day and b.day and a.year) and (a.year, a.month) == (b.year, b.month)


def _digit_slipped(a: Printed, b: Printed) -> bool:
    """Whether two days of one month differ by a digit that was lost, or by two changed round: 4 and 14, 12 and 21."""
    if not a.day or not b.day or a.month != b.month or (a.year and b.year and a.year != b.year):
        return False
    first, other = sorted((str(a.day), str(b.day)), key=len)
    return other[-1] == first if len(first) < len(other) else first == other[::-1]


def _years_slipped(first: int, other: int) -> bool:
    """Whether two years are neighbours, or have two digits changed round: 1968, 1986."""
    return abs(first - other) == 1 or sorted(str(first)) == sorted(str(other))


_FEW_DAYS = 3
"""Days by which two dates of one month differ at most to be a slip of counting. On 673 articles of news and in the rules'
examples, 2 changes 2 of the findings and comparisons, 4 2."""


def minutes_apart(time: Timed, other: Timed, articles: Sequence[Article]) -> float | None:
    """By how many minutes two clock times are apart at least; None where a zone or "after" leaves it open.

    One face is one time where one source alone tells the zone ("1755 GMT", "5.55pm").
    """
    if {time.mention.zone, other.mention.zone} - {None, "local"} and time.mention.zone != other.mention.zone:
        one_zone = None in (time.mention.zone, other.mention.zone)
        return 0.0 if one_zone and (time.low, time.high) == (other.low, other.high) else None
    first, second = _meant(time, articles[time.article]), _meant(other, articles[other.article])
    if first is None or second is None:
        return None
    gap = max(time.low - other.high, other.low - time.high, 0.0)
    if _half_open(time.mention) or _half_open(other.mention):
        gap = min(gap % _HALF_DAY, -gap % _HALF_DAY)
    elif gap == _HALF_DAY:
        return gap
    gap = min(gap, 2 * _HALF_DAY - gap)
    return max(0.0, gap - first - second)


def _half_open(mention: TimeMention) -> bool:
    """Whether a clock time leaves open which half of the day it is in: "at 6:30", "half past six"."""
    return int((mention.clock or "24")[:2]) <= _TWELVE and not temporal.half_told(mention.text)


_TWELVE = 12
"""Hour of the face up to which a clock time may be of either half of the day."""


def _meant(row: Timed, article: Article) -> float | None:
    """Minutes to either side that the words of a clock time leave open; None where they name a bound only."""
    before = article.text[max(0, row.mention.start - 30) : row.mention.start].lower().rstrip()
    before = before.removesuffix(" at")
    times = lexicon("times")
    text = row.mention.text.lower()
    exact = _precision(row.mention)
    whole = exact == _WHOLE_HOUR
    if row.mention.approximate or any(
        before.endswith(word) or text.startswith(word) for word in times["loosely"]
    ):
        return _LOOSE if whole else _NEARLY
    if any(before.endswith(word) for word in times["bounded"]):
        return None
    return exact


def _precision(mention: TimeMention) -> float:
    """Minutes to either side that a clock time leaves open by how it is written, no word before it."""
    minutes = (mention.clock or "")[3:5]
    if temporal.to_the_minute(mention.text):
        return _QUARTER if (mention.clock or "")[-2:] in _QUARTERS else _EXACT
    return _WHOLE_HOUR if minutes == "00" else _QUARTER


_QUARTERS = ("00", "15", "30", "45")
