"""Times that no date of publication resolves, held against each other as their words stand."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from ..annotations import Annotations
from ..language.calendar import unit_days
from ..language.tables import read_table
from ..model import TimeMention
from ..temporal import read

_SOME_DAY = dt.date(2001, 12, 31)
"""A day on which every month of its year has begun: what is read from it is compared, never shown."""
_SPREAD = 3.0
"""Days by which two articles of one story are taken to be apart where neither is dated. 2.1 and 3.9 change nothing on 89
articles of news and in the rules' examples."""
_AMONG_SALES = "Sales in the "
"""Words that a quarter without a year is read behind."""


class Undated(NamedTuple):
    """A time by its words: days of some year, or days from an unknown publication."""

    calendar: bool
    low: float
    high: float


def undated(mention: TimeMention) -> Undated | None:
    """A time that is not resolved, from its words alone; None where these say neither a part of a year nor a distance."""
    if mention.earliest is not None or mention.form in ("clock", "weekday", "year", "datetime"):
        return None
    return _read(mention.text)


def apart(time: Undated, other: Undated) -> float | None:
    """By how many days two such times are apart at least; None where they are of two sorts."""
    if time.calendar != other.calendar:
        return None
    gap = max(time.low - other.high, other.low - time.high, 0.0)
    return gap if time.calendar else max(0.0, gap - _SPREAD)


@lru_cache(maxsize=4096)
def _read(text: str) -> Undated | None:
    tried = (read(Annotations.of_text(words, _SOME_DAY)) for words in (text, _AMONG_SALES + text))
    found = next(filter(None, tried), ())
    if len(found) != 1 or not found[0].fields.get("earliest"):
        return None
    first, last = (dt.date.fromisoformat(found[0].fields[end][:10]) for end in ("earliest", "latest"))
    if _is_calendar(text):
        return Undated(True, day_of_year(first), day_of_year(last)) if first.year == last.year else None
    return Undated(False, float(first.toordinal()), float(last.toordinal()))


def day_of_year(day: dt.date) -> float:
    """A day, its year left out, in days of mean months."""
    return day.month * unit_days()["month"] + day.day


def _is_calendar(text: str) -> bool:
    """Whether words name a part of a year, whichever: a month, a quarter, its end."""
    words = set(text.lower().replace("'", " ").replace("’", " ").replace(".", " ").replace("-", " ").split())
    table = read_table("language", "calendar")
    return bool(words & (set(table["months"]) | {"quarter", "end"})) and "ago" not in words
