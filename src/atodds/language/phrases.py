"""Lists of words and phrases, asked of a text: which stands in it, and where.

Each function takes the room, the file and the key of a list of a lexicon, and a text; phrases are whole words in any
case, the longest first, and a blank in one is any blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .tables import cached, read_table

_STOP = re.compile(r"[.;(]")


@cached
def group(room: str, name: str, key: str) -> frozenset[str]:
    """One list of a lexicon, as a set of lower-case words or phrases."""
    return frozenset(word.casefold() for word in read_table(room, name)[key])


@cached
def _pattern(room: str, name: str, key: str) -> re.Pattern[str]:
    phrases = sorted(read_table(room, name)[key], key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def has(room: str, name: str, key: str, text: str) -> bool:
    """Whether a word or phrase of the list stands in the text."""
    return _pattern(room, name, key).search(text) is not None


def first(room: str, name: str, key: str, text: str) -> tuple[int, int] | None:
    """Where the first of the list starts and ends in the text; None where none stands in it."""
    found = _pattern(room, name, key).search(text)
    return found.span() if found else None


def last(room: str, name: str, key: str, text: str) -> tuple[int, int] | None:
    """Where the last of the list starts and ends in the text; None where none stands in it."""
    spans = [found.span() for found in _pattern(room, name, key).finditer(text)]
    return spans[-1] if spans else None


def head(room: str, name: str, key: str, text: str) -> str | None:
    """The word or phrase of the list, as printed, that the text begins with; None without one."""
    found = _pattern(room, name, key).match(text)
    return found.group() if found else None


def ends_with(room: str, name: str, key: str, text: str) -> bool:
    """Whether the text ends with a word or phrase of the list, blanks, commas and colons aside."""
    found = last(room, name, key, text)
    return found is not None and found[1] == len(text.rstrip(" ,:"))


def starts_with(room: str, name: str, key: str, text: str, skip: int = 0) -> bool:
    """Whether a phrase of the list stands at the text's head, after at most ``skip`` words of its clause."""
    found = first(room, name, key, text)
    before = text[: found[0]] if found else ""
    return found is not None and len(before.split()) <= skip and not _STOP.search(before)


def joined_up(room: str, name: str, key: str, text: str) -> str:
    """The text with underscores for the blanks within the phrases of the list, so that each is one word."""
    return _pattern(room, name, key).sub(lambda found: found.group().replace(" ", "_"), text)


@cached
def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, words)) or "(?!)"
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


def longest(phrases: Iterable[str]) -> int:
    """Words of the longest of some phrases."""
    return max((len(phrase.split()) for phrase in phrases), default=0)


def places(words: Sequence[str], text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where any of these words or phrases, in any case, stands between two places of the text."""
    return [
        found.start()
        for found in _whole(tuple(words)).finditer(text, start, len(text) if end is None else end)
    ]


@cached
def _form(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])")


def rewritten(text: str, form: str, other: str) -> str:
    """The text with another form for one that stands there as whole words, hyphens being of a word."""
    return _form(form).sub(other, text)
