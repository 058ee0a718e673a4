"""Words for numbers, dates and names, as a person would say them."""

from __future__ import annotations

import datetime as dt
import math

from ...language.calendar import day_in_words, month_names
from ..plain import NAMED

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count(number: int, singular: str, plural: str | None = None) -> str:
    """ "three sources"; digits from eleven on."""
    word = _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"
    return f"{word} {singular if number == 1 else plural or singular + 's'}"


def listed(parts: list[str]) -> str:
    """ "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def some(labels: list[str]) -> str:
    """ "a, b and c" of sources; where there are many, how many and the first of them."""
    if len(labels) <= NAMED:
        return listed(labels)
    return f"{len(labels):,} sources ({', '.join(labels[:3])} …)"


def sentence(words: str) -> str:
    """The words with a capital letter in front."""
    return words[:1].upper() + words[1:]


def moment(earliest: str, latest: str, granularity: str) -> str:
    """A dated passage's time in words; what does not parse is shown as it stands."""
    first, last = _parse(earliest), _parse(latest)
    if first is None or last is None:
        return earliest if earliest == latest else f"{earliest} to {latest}"
    if first == last:
        return day_in_words(first) + _clock(earliest, latest, granularity)
    if granularity == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{month_names()[first.month - 1]} {first.year}"
    if granularity == "year" and first.year == last.year:
        return str(first.year)
    return _span(first, last)


def _clock(earliest: str, latest: str, granularity: str) -> str:
    if len(earliest) < 16 or len(latest) < 16 or granularity not in ("minute", "hour", "part_of_day"):
        return ""
    begin, end = earliest[11:16], latest[11:16]
    return f", {begin}" if begin == end else f", {begin}–{end}"


def _span(first: dt.date, last: dt.date) -> str:
    """ "26–29 May 2024", "30 May – 2 June 2024"."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_in_words(last)}"
    if first.year == last.year:
        return f"{first.day} {month_names()[first.month - 1]} – {day_in_words(last)}"
    return f"{day_in_words(first)} – {day_in_words(last)}"


def _parse(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def figure(value: float) -> str:
    """A number for a scale: thousands separated, large ones in words, no more than six digits."""
    size = abs(value)
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if size >= scale and math.isfinite(value):
            return f"{value / scale:.4g} {word}".replace("-", "−")
    text = f"{value:,.6g}" if size >= 1e-4 or value == 0 else f"{value:.3g}"
    if "e" in text and size >= 1:
        text = f"{value:,.0f}"
    return text.replace("-", "−")
