"""What the words of a whole sentence, list or text say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...language.calendar import month_names
from ...language.tables import cached

_BORN = re.compile(r"\bborn\b")
_DIED = re.compile(r"\b(?:died|killed|dead|death)\b")
_LIVED = re.compile(r"\b(?:18|19|20)\d\d\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BASE = re.compile(r"\ba (?:year|month|week|quarter|day) (?:earlier|before|ago)\b")
_NO_LIST = re.compile(r"\d|[\"“”()?!:]|\s[—–]\s|--")
_LEADING_AND = re.compile(r"^and\s+")
_AND = re.compile(r"\s+and\s+")
_INNER_AND = re.compile(r"\sand\s|\s&\s")
_ITEM_WORDS = re.compile(r"[\s_]+")
_ITEM = re.compile(r",\s+(?:and\s+)?|\s+and\s+|;\s*(?:and\s+)?")
_LAST_ITEM = re.compile(r"\band\b[^,.;]*")
_CLOSING = {"(": re.compile(r"\)"), ":": re.compile(r"[.;]\s|[.;]?$")}
_DASH_CLOSING = re.compile(r"—|–|--|[.;]\s|[.;]?$")
_NAMES = re.compile(r"(?<=[\w,'’] )[A-Z][\w&]+")
_WORD = re.compile(r"u\.s\.|[\w']+")
_RUN = re.compile(r"\w+")
_STRAY = re.compile(r"``|[,.!?] [\"”](?=\s|\Z)|“ |\w ?[\"”] s\b")
_ORDER = re.compile(
    r"\b(before|after)\b"
    r"(?! (?:that|this|which|noon|midnight|dawn|dark|just|only|nearly|about|almost|more|less|one|two|three|four|five|\d))",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|nobody|no one|none)\b((?:\s+[a-z]+){0,6})", re.IGNORECASE)


class Birth(NamedTuple):
    """A birth with its year, where they stand, and the year of a death told after it."""

    start: int
    end: int
    year: int
    death: int | None


def birth(text: str, reach: int) -> Birth | None:
    """A birth whose year stands within so many characters; None without one."""
    born = _BORN.search(text)
    year = _LIVED.search(text, born.end(), born.end() + reach) if born else None
    if born is None or year is None:
        return None
    died = _DIED.search(text, year.end())
    death = _LIVED.search(text, died.end(), died.end() + reach) if died else None
    return Birth(born.start(), year.end(), int(year.group()), int(death.group()) if death else None)


def years(text: str) -> list[int]:
    """The years of the last century and this one, as printed."""
    return [int(year) for year in _YEAR.findall(text)]


def without_base(text: str) -> str:
    """The text without what a change is counted from: "a year earlier"."""
    return _BASE.sub("", text)


def no_list(text: str) -> bool:
    """Whether a figure or mark stands in it that no list of plain items has."""
    return _NO_LIST.search(text) is not None


def split_last(text: str) -> tuple[bool, list[str]]:
    """The last stretch of a list: whether "and" opens it, and the items that "and" joins in it."""
    last = _LEADING_AND.sub("", text)
    return last != text, [item.strip() for item in _AND.split(last)]


def joined(text: str) -> int:
    """How often "and" or "&" joins words within."""
    return len(_INNER_AND.findall(text))


def item_words(item: str) -> list[str]:
    """The words of an item, underscores as blanks."""
    return _ITEM_WORDS.split(item)


def items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items of the list between two places of a text start and end; blank ones are left out."""
    joints = list(_ITEM.finditer(text, start, end))
    opens = [start, *(found.end() for found in joints)]
    closes = [*(found.start() for found in joints), end]
    return [(low, high) for low, high in zip(opens, closes, strict=True) if text[low:high].strip()]


def last_item_ends(text: str, start: int) -> int | None:
    """Where the item behind the "and" of a list ends; None without one."""
    found = _LAST_ITEM.search(text, start)
    return found.end() if found else None


def closing(text: str, opening: str, start: int, end: int) -> int | None:
    """Where what a bracket, colon or dash opened is closed, between two places of the text."""
    found = _CLOSING.get(opening, _DASH_CLOSING).search(text, start, end)
    return found.start() if found else None


def inner_names(text: str) -> frozenset[str]:
    """Capitalised words but for the first of a sentence."""
    return frozenset(_NAMES.findall(text))


def bare_words(text: str) -> frozenset[str]:
    """The words of a lower-case text; "u.s." is one."""
    return frozenset(_WORD.findall(text))


def count_words(text: str) -> int:
    """How many words and numbers a stretch has."""
    return len(_RUN.findall(text))


def from_tokens(text: str) -> bool:
    """Whether a text was put together from tokens: quotation marks stand apart from their words."""
    return _STRAY.search(text) is not None


def in_order(text: str) -> tuple[str, str] | None:
    """What is told as the earlier and as the later by "before" or "after"; None without one that joins two clauses."""
    found = _ORDER.search(text)
    if found is None:
        return None
    left, right = text[: found.start()], text[found.end() :]
    if found.start() == 0:
        right, _, left = text[found.end() :].partition(",")
    return (left, right) if found.group().lower() == "before" else (right, left)


def of_another_time(text: str) -> bool:
    """Whether words put a sentence at another time than the news; "may" is more often the verb."""
    return _other_time().search(text) is not None


@cached
def _other_time() -> re.Pattern[str]:
    named = "|".join(name for name in month_names() if name != "May")
    return re.compile(rf"\b(?:{named}|last|earlier|ago|previous|(?:19|20)\d\d)\b", re.IGNORECASE)


def denied(text: str) -> Iterator[tuple[int, int, str]]:
    """Words of denial, each with up to six words behind it: where it starts, where those start, and those, lower-case."""
    for found in _NONE.finditer(text):
        yield found.start(), found.start(1), found.group(1).lower()
