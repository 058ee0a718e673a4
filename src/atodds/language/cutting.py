"""How text is cut into words, for each use one way: with their places where a pattern's match is given."""

from __future__ import annotations

import re
from typing import TypeAlias

Cut: TypeAlias = re.Match[str]
"""A word with its place."""

_BARE = re.compile(r"[^\W_]+")
_SIGNED = re.compile(r"\d[\d,.]*\d|\w+(?:['’]\w+)*|[$£€¥%]")
_TERM = re.compile(r"\d[\d.,:]*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME_WORD = re.compile(r"[\w&-]+")
_TELLING = re.compile(r"[^\W\d_]{2,}|\d[\d,.]*\d|\d")
_INNER_NAME = re.compile(r"(?<=[a-z,’'`”\"] )[A-Z][^\W\d_]{2,}")
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{2,}")


def bare_words(text: str) -> list[str]:
    """Runs of letters and digits."""
    return _BARE.findall(text)


def signed_words(text: str, start: int, end: int) -> list[Cut]:
    """Words, numbers, and the signs of currency and percent, between two places."""
    return list(_SIGNED.finditer(text, start, end))


def signed(text: str, start: int, end: int) -> list[str]:
    """What ``signed_words`` finds, as printed."""
    return _SIGNED.findall(text, start, end)


def terms(text: str, start: int, end: int) -> list[Cut]:
    """Words, those joined by a hyphen or apostrophe as one, and numbers, between two places."""
    return list(_TERM.finditer(text, start, end))


def hyphened_words(text: str) -> list[str]:
    """Runs of letters, those joined by a hyphen as one."""
    return _HYPHENED.findall(text)


def name_words(name: str) -> list[str]:
    """The words of a name: "&" and hyphens are of them."""
    return _NAME_WORD.findall(name)


def telling_words(text: str, start: int, end: int) -> list[str]:
    """Words of two letters or more, and numbers, between two places."""
    return _TELLING.findall(text, start, end)


def inner_names(text: str, start: int, end: int) -> list[str]:
    """Capitalised words that open no sentence, between two places."""
    return _INNER_NAME.findall(text, start, end)


def capitals(text: str, start: int, end: int) -> list[str]:
    """Capitalised words, between two places."""
    return _CAPITAL.findall(text, start, end)
