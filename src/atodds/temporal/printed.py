"""What a time says by its own words, as printed: a year, a month, a day, a face of the clock, an offset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..language.calendar import month_stems
from ..language.tables import cached

_IN_DIGITS = re.compile(r"\d{1,2} ?/ ?\d{1,2} ?/ ?\d{2,4}")
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")
_DAY = re.compile(r"(?<![\d:.])(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\s?\d|\s?[ap]\.?\s?m\b)", re.IGNORECASE)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_NUMBERED = re.compile(r"\d[/.-]\d")
_LATE = re.compile(r"\b(?:night|evening|midnight|overnight|late|eve)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|dawn|morning)\b", re.IGNORECASE)
_HALF_TOLD = re.compile(
    r"\d{4}|\b0\d|[ap]\.? ?m\b|noon|midnight|morning|evening|night|dawn|gmt|utc|hours|hrs", re.IGNORECASE
)
_MINUTES = re.compile(r"\d[:.]\s?\d\d|\d{4}|(?:\d|[a-z]-[a-z]+) minutes? (?:past|to)\b")
_FACE = re.compile(r"\b(\d{1,2})\s?[:.]\s?(\d{2})(?!\d)|\b(\d{2})(\d{2})(?=\s*(?:gmt|utc|hours|hrs|local))")
_LEFT = r"\s+(?:left|to go|to play|remaining|on the clock)\b"
_GAME_CLOCK = re.compile(
    rf"\b(?P<minutes>\d{{1,2}}):\s?(?P<seconds>[0-5]\d){_LEFT}"
    rf"|\b(?P<words>\d{{1,2}}) minutes?,? (?:and )?(?P<rest>\d{{1,2}}) seconds?{_LEFT}",
    re.IGNORECASE,
)


class Printed(NamedTuple):
    """What a date says by its own words."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    part: str
    """The part of the day: "late" and "early" may be two names of one night."""


@cached
def _month() -> re.Pattern[str]:
    """A month, whole or shortened; its stem is the group."""
    return re.compile(rf"\b({'|'.join(month_stems())})[a-z]*\b", re.IGNORECASE)


def printed(text: str, weekday: int | None) -> Printed:
    """The calendar's words of a time, with the day of the week that was read of it."""
    month, year = _month().search(text), _YEAR.search(text)
    bare = _YEAR.sub(" ", text)
    day = _DAY.search(bare) if month or _NUMBERED.search(text) else None
    return Printed(
        int(year.group(1)) if year else None,
        month_stems().index(month.group(1).lower()) + 1 if month else None,
        int(day.group(1)) if day and month else None,
        weekday,
        "late" if _LATE.search(text) else ("early" if _EARLY.search(text) else ""),
    )


def in_digits(text: str) -> bool:
    """Whether a date is day, month and year in digits: "3/4/2021"."""
    return _IN_DIGITS.search(text) is not None


def weekday_at(text: str) -> tuple[int, int] | None:
    """Where the day of the week stands in a time; None without one."""
    found = _WEEKDAY.search(text)
    return found.span() if found else None


def half_told(text: str) -> bool:
    """Whether a clock time says which half of the day it is in."""
    return _HALF_TOLD.search(text) is not None


def to_the_minute(text: str) -> bool:
    """Whether a clock time has its minutes in digits, or in words that are no multiple of ten."""
    return _MINUTES.search(text) is not None


def face(text: str) -> str | None:
    """Hours and minutes as on the clock's face; None where minutes are not given."""
    lower = text.lower()
    found = _FACE.search(lower)
    if found is None:
        return None
    hours, minutes = found.group(1) or found.group(3), found.group(2) or found.group(4)
    hour = int(hours)
    if "pm" in lower.replace(" ", "").replace(".", "") and hour < 12:
        hour += 12
    return f"{hour:02d}:{minutes}" if hour < 24 and int(minutes) < 60 else None


def offset(zone: str) -> int | None:
    """The minutes from UTC of a zone in figures: "+05:30" is 330; None for a named one."""
    found = _OFFSET.fullmatch(zone)
    if found is None:
        return None
    minutes = int(found.group(2)) * 60 + int(found.group(3))
    return minutes if found.group(1) == "+" else -minutes


def game_clocks(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """What is left on a game's clock, between two places of the text: start, end and seconds of each."""
    for found in _GAME_CLOCK.finditer(text, start, end):
        minutes = found.group("minutes") or found.group("words")
        seconds = found.group("seconds") or found.group("rest")
        yield found.start(), found.end(), 60 * int(minutes) + int(seconds)
