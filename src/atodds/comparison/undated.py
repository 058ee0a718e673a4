"""Times that no date of publication resolves, held against each other as their words stand."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from ..annotations import Annotations
from ..language.tables import read_table
from ..model import TimeMention
from ..temporal import read

_SOME_DAY = dt.date(2001, 12, 31)
"""A day on which every month of its year has begun: what is read from it is compared, never shown."""
_SPREAD = 3.0
"""Days that the articles of one story may be apart where none of two is dated. In the 40 labelled clusters whose articles
are dated half are within two days of each other."""


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


def apart(one: Undated, other: Undated) -> float | None:
    """By how many days two such times are apart at least; None where they are of two sorts."""
    if one.calendar != other.calendar:
        return None
    gap = max(one.low - other.high, other.low - one.high, 0.0)
    return gap if one.calendar else max(0.0, gap - _SPREAD)


@lru_cache(maxsize=4096)
def _read(text: str) -> Undated | None:
    found = read(Annotations.of_text(text, _SOME_DAY))
    if len(found) != 1 or not found[0].fields.get("earliest"):
        return None
    first, last = (dt.date.fromisoformat(found[0].fields[end][:10]) for end in ("earliest", "latest"))
    calendar = _is_calendar(text)
    if calendar:
        first, last = (
            day.replace(year=_SOME_DAY.year, day=min(day.day, 28))
            if (day.month, day.day) == (2, 29)
            else day.replace(year=_SOME_DAY.year)
            for day in (first, last)
        )
    return Undated(calendar, float(first.toordinal()), float(last.toordinal())) if first <= last else None


def _is_calendar(text: str) -> bool:
    """Whether words name a part of a year, whichever: a month, a quarter, its end."""
    words = set(text.lower().replace("'", " ").replace("’", " ").replace(".", " ").replace("-", " ").split())
    table = read_table("language", "calendar")
    return bool(words & (set(table["months"]) | {"quarter", "end"})) and "ago" not in words
