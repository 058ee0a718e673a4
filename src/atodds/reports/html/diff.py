"""Two wordings side by side, the words that only one of them has marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+")
_LONGEST = 400
"""Words a side; matching is quadratic, and nobody reads a longer difference word by word."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words; ``shared`` where the other wording has them too, in this order."""

    text: str
    shared: bool


@dataclass(frozen=True, slots=True)
class Diff:
    """Both wordings as runs of words, and how many words they share."""

    first: tuple[Run, ...]
    second: tuple[Run, ...]
    shared: int
    longest: int


def diff(first: str, second: str) -> Diff:
    """Compare two wordings word by word; case, punctuation and the shape of quotation marks do not count."""
    left, right = _WORD.findall(first)[:_LONGEST], _WORD.findall(second)[:_LONGEST]
    matcher = SequenceMatcher(
        None, [_bare(word) for word in left], [_bare(word) for word in right], autojunk=False
    )
    blocks = matcher.get_matching_blocks()
    return Diff(
        first=_runs(left, [(block.a, block.a + block.size) for block in blocks]),
        second=_runs(right, [(block.b, block.b + block.size) for block in blocks]),
        shared=sum(block.size for block in blocks),
        longest=max(len(left), len(right)),
    )


def _bare(word: str) -> str:
    letters = "".join(char for char in word.replace("’", "'") if char.isalnum() or char == "'")
    return letters.strip("'").casefold() or word


def _runs(words: list[str], shared: list[tuple[int, int]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = 0
    for start, end in shared:
        if at < start:
            runs.append(Run(" ".join(words[at:start]), shared=False))
        if start < end:
            runs.append(Run(" ".join(words[start:end]), shared=True))
        at = end
    return tuple(runs)
