"""News without end: a public corpus, then copies of it in other names and numbers: every copy tells other stories."""

from __future__ import annotations

import calendar
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ecbplus"
_NAMED = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]{2,}|(?=\w*[a-z])[A-Z][A-Za-z]{3,}|[A-Z]{3,})\b")
"""A word with a capital inside a sentence: it is a name, wherever it stands."""
_COMMON = re.compile(r"\b[a-z]{3,}")
_KEPT = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name)) | frozenset(
    ("gmt", "utc", "est", "edt", "pst", "pdt", "cet", "bst", "the")
)
"""What is no name of a story: days, months, zones of time."""
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]{2,}\b")
_DIGITS = re.compile(r"(?<![\d.,])[1-9]\d?(?![\d.,])")
_SYLLABLES = tuple(consonant + vowel for consonant in "bdfghjklmnprstvwz" for vowel in "aeiou")
"""Three of them make a name, and 614,125 names. With 16 there were 4,096, where 33 copies need a hundred thousand: of 20,000
articles each made name stood in 25 clusters, and what had no name of its own became one story."""


def renamed(text: str, names: frozenset[str], copy: int) -> str:
    """The text with every name and every small number changed, alike in all articles of one copy.

    ``names``: in lower case.
    """

    def name(found: re.Match[str]) -> str:
        printed = found.group()
        if printed.lower() not in names:
            return printed
        digest = hashlib.sha256(f"{copy} {printed.lower()}".encode()).digest()
        made = "".join(_SYLLABLES[byte % len(_SYLLABLES)] for byte in digest[:3])
        return made.upper() if printed.isupper() else made.capitalize()

    def number(found: re.Match[str]) -> str:
        return str(int(found.group()) + copy % 37)

    return _DIGITS.sub(number, _CAPITAL.sub(name, text)) if copy else text


def named(texts: Sequence[str]) -> frozenset[str]:
    """The names in texts, in lower case: words that stand with a capital inside sentences, and more often than without."""
    small = Counter(word for text in texts for word in _COMMON.findall(text))
    large = Counter(word.lower() for text in texts for word in _NAMED.findall(text))
    return frozenset(word for word, number in large.items() if number > small[word]) - _KEPT


def sources() -> Iterator[tuple[str, str]]:
    """Ids and texts without end: the corpus, then copy after copy of it."""
    read = [
        (path.stem, "\n".join(json.loads(path.read_text(encoding="utf-8"))["sentences"]))
        for path in sorted(CORPUS.glob("*/*.json"))
    ]
    names = named([text for _, text in read])
    for copy in count():
        for name, text in read:
            yield f"{copy}-{name}", renamed(text, names, copy)
