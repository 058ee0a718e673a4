"""Which words of the lexicons stand nowhere in the texts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.use.functions import ENGINE

_WORDS = 5
"""Blanks from which a text in a lexicon is a list of words, not a phrase."""
_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")


def entries() -> Iterator[tuple[Path, str]]:
    """Every word or phrase of every TOML lexicon, with its file. Lists that scripts make are not told one by one."""
    for path in sorted(ENGINE.rglob("lexicons/*.toml")):
        for entry in sorted(set(_leaves(tomllib.loads(path.read_text(encoding="utf-8"))))):
            yield path, entry


def _leaves(table: Any) -> Iterator[str]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield from [key] if isinstance(value, str) and " " not in value else ()
            yield from _leaves(value)
    elif isinstance(table, list):
        for value in table:
            yield from _leaves(value)
    elif isinstance(table, str):
        yield from table.split() if "\n" in table or table.count(" ") >= _WORDS else [table]


class Text:
    """All texts as one, for looking words up: single words by a set, phrases by a search."""

    def __init__(self, texts: Iterator[str]) -> None:
        self.all = " ".join(" ".join(texts).lower().split())
        self.words = {word for token in _TOKEN.findall(self.all) for word in (token, token.rstrip("."))}

    def has(self, entry: str) -> bool:
        """Whether the word or phrase stands in the texts, in whatever case."""
        lower = entry.lower()
        return lower in self.words or (not lower.isalpha() and lower in self.all)
