"""Words of an article in their order, so that a run of words is found wherever it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})


def spoken(text: str) -> list[str]:
    """The words of a text, lower-case, without marks; apostrophes are of one form."""
    return [word.translate(_APOSTROPHES).casefold() for word in _WORD.findall(text)]


class Wording:
    """The words of one text with their places."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]] | None = None) -> None:
        """``spans``: the parts of the text that count, in order; the whole text where there are none."""
        found = [
            match
            for start, end in (spans if spans is not None else [(0, len(text))])
            for match in _WORD.finditer(text, start, end)
        ]
        words = [match.group().translate(_APOSTROPHES).casefold() for match in found]
        self._places = [(match.start(), match.end()) for match in found]
        self._starts: list[int] = []
        at = 1
        for word in words:
            self._starts.append(at)
            at += len(word) + 1
        self._line = f" {' '.join(words)} "

    def find(self, words: list[str], after: int = 0) -> Iterator[tuple[int, int]]:
        """Spans of the text that hold these words in this order, from an offset of the text on."""
        if not words:
            return
        wanted = f" {' '.join(words)} "
        at = self._line.find(wanted)
        while at >= 0:
            first = bisect_right(self._starts, at + 1) - 1
            start, end = self._places[first][0], self._places[first + len(words) - 1][1]
            if start >= after:
                yield start, end
            at = self._line.find(wanted, at + 1)
