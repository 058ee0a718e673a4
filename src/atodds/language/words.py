"""Small words of English, by the work they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .tables import cached, read_table

_LETTERS = re.compile(r"[^\W\d_]+")


def letter_runs(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """The runs of letters of ``text[start:end]``, with their places in the text."""
    return _LETTERS.finditer(text, start, len(text) if end is None else end)


def letters(text: str, least: int = 1) -> list[str]:
    """The runs of letters of a text that have at least so many."""
    return [word for word in _LETTERS.findall(text) if len(word) >= least]


@cached
def function_words(group: str) -> frozenset[str]:
    """A group of ``function_words.toml``, lower-case; KeyError where there is none of that name."""
    return frozenset(read_table("language", "function_words")[group])


def initials(first: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one word is the first letters of several, small words counted or not: "un" and "united nations"."""
    small = function_words("small_in_names")
    return any(
        len(short) == 1 < len(long)
        and short[0]
        in ("".join(word[0] for word in long), "".join(word[0] for word in long if word not in small))
        for short, long in ((first, other), (other, first))
    )
