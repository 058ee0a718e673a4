"""The words of the calendar, and days in words: the same in every locale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from .tables import cached, read_table


@cached
def months() -> Mapping[str, int]:
    """Names and abbreviations of the months, lower-case, with their numbers from 1."""
    return dict(read_table("language", "calendar")["months"])


@cached
def weekdays() -> Mapping[str, int]:
    """Names and abbreviations of the days of the week, lower-case, with their numbers; 0 is Monday."""
    return dict(read_table("language", "calendar")["weekdays"])


@cached
def unit_days() -> Mapping[str, float]:
    """Units of time with the days that one of them lasts: of the mean Gregorian calendar."""
    return {unit: float(days) for unit, days in read_table("language", "calendar")["lengths"].items()}


@cached
def month_names() -> tuple[str, ...]:
    """The whole names of the months, January first."""
    return _whole(months())


@cached
def weekday_names() -> tuple[str, ...]:
    """The whole names of the days, Monday first."""
    return _whole(weekdays())


@cached
def month_stems() -> tuple[str, ...]:
    """The first three letters of each month, lower-case, January first."""
    return tuple(name[:3].lower() for name in month_names())


def day_in_words(day: dt.date) -> str:
    """ "30 May 2024"."""
    return f"{day.day} {month_names()[day.month - 1]} {day.year}"


def _whole(numbered: Mapping[str, int]) -> tuple[str, ...]:
    first: dict[int, str] = {}
    for word, number in numbered.items():
        first.setdefault(number, word.capitalize())
    return tuple(first[number] for number in sorted(first))


def printed_years(words: Iterable[str]) -> frozenset[str]:
    """The words of four digits: years as printed."""
    return frozenset(word for word in words if len(word) == 4 and word.isdecimal())
