"""News without end: a public corpus, then copies of it in other names and numbers: every copy tells other stories."""

from __future__ import annotations

import calendar
import hashlib
import json
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ecbplus"
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
"""A word with a capital inside a sentence: it is a name, wherever it stands."""
_COMMON = re.compile(r"\b[a-z]{3,}")
_CALENDAR = frozenset([*calendar.day_name, *calendar.month_name])
_CAPITAL = re.compile(r"\b[A-Z][a-z]{2,}")
_DIGITS = re.compile(r"(?<![\d.,])[1-9]\d?(?![\d.,])")
_SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "du", "fe", "go", "hi", "ja", "wu")


def renamed(text: str, names: frozenset[str], copy: int) -> str:
    """The text with every name and every small number changed, alike in all articles of one copy."""

    def name(found: re.Match[str]) -> str:
        if found.group() not in names:
            return found.group()
        digest = hashlib.sha256(f"{copy} {found.group()}".encode()).digest()
        return "".join(_SYLLABLES[byte % 16] for byte in digest[:3]).capitalize()

    def number(found: re.Match[str]) -> str:
        return str(int(found.group()) + copy % 37)

    return _DIGITS.sub(number, _CAPITAL.sub(name, text)) if copy else text


def sources() -> Iterator[tuple[str, str]]:
    """Ids and texts without end: the corpus, then copy after copy of it."""
    read = [
        (path.stem, "\n".join(json.loads(path.read_text(encoding="utf-8"))["sentences"]))
        for path in sorted(CORPUS.glob("*/*.json"))
    ]
    common = {word for _, text in read for word in _COMMON.findall(text)}
    named = {name for _, text in read for name in _NAMED.findall(text)}
    names = frozenset(name for name in named if name not in _CALENDAR and name.lower() not in common)
    for copy in count():
        for name, text in read:
            yield f"{copy}-{name}", renamed(text, names, copy)
