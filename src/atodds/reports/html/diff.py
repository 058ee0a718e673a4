"""Two wordings side by side: what only one of them has is marked, or, where little is shared, what both have."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"\S+")
_LONGEST = 200
"""Words a side; the cost is quadratic, and nobody reads a longer difference word by word."""
_FUNCTION = 3
"""Letters of a word that, alone, shows no common wording."""


@dataclass(frozen=True, slots=True)
class DiffRun:
    """A run of words; ``marked`` where the reader should look."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Diff:
    """Both wordings as runs of words, and how many words they share in the same order.

    ``common`` tells which words are marked: those that both have (where they are the fewer), else those of one alone.
    """

    first: tuple[DiffRun, ...]
    second: tuple[DiffRun, ...]
    shared: int
    longest: int
    common: bool


def diff(first: str, second: str) -> Diff:
    """Compare two wordings word by word; case, punctuation and the shape of quotation marks do not count."""
    left, right = _WORD.findall(first)[:_LONGEST], _WORD.findall(second)[:_LONGEST]
    pairs = _aligned([_bare(word) for word in left], [_bare(word) for word in right])
    longest = max(len(left), len(right))
    common = 2 * len(pairs) < min(len(left), len(right))
    return Diff(
        first=_runs(left, {one for one, _ in pairs}, common),
        second=_runs(right, {other for _, other in pairs}, common),
        shared=len(pairs),
        longest=longest,
        common=common,
    )


def _aligned(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """The heaviest common subsequence, as pairs of indices; a word of content weighs four function words."""
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for first in range(len(left) - 1, -1, -1):
        row, below = best[first], best[first + 1]
        weight = 4 if len(left[first]) > _FUNCTION else 1
        for other in range(len(right) - 1, -1, -1):
            same = below[other + 1] + weight if left[first] == right[other] else 0
            row[other] = max(same, below[other], row[other + 1])
    pairs = []
    first = other = 0
    while first < len(left) and other < len(right):
        if left[first] == right[other] and best[first][other] > max(
            best[first + 1][other], best[first][other + 1]
        ):
            pairs.append((first, other))
            first, other = first + 1, other + 1
        elif best[first + 1][other] >= best[first][other + 1]:
            first += 1
        else:
            other += 1
    return pairs


def _bare(word: str) -> str:
    letters = "".join(char for char in word.replace("’", "'") if char.isalnum() or char == "'")
    return letters.strip("'").casefold() or word


def _runs(words: list[str], shared: set[int], common: bool) -> tuple[DiffRun, ...]:
    runs: list[tuple[list[str], bool]] = []
    for index, word in enumerate(words):
        marked = (index in shared) == common
        if runs and runs[-1][1] == marked:
            runs[-1][0].append(word)
        else:
            runs.append(([word], marked))
    quiet = [
        (own, marked and not (common and all(len(_bare(word)) <= _FUNCTION for word in own)))
        for own, marked in runs
    ]
    return tuple(DiffRun(" ".join(own), marked) for own, marked in quiet)
