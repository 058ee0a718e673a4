"""Vague number words: dozens, tens of thousands, several hundred, a handful, a couple."""

from __future__ import annotations

from ..intervals import Printed, printed
from .number import Numeral
from .scan import Scan
from .tables import words

_ONLY_OF = frozenset(("scores", "tens"))


def vague(scan: Scan, index: int) -> Numeral | None:
    """ "dozens of", "tens of thousands of", "hundreds of thousands", "a handful of"."""
    word = scan.lower[index]
    low, high = scan.tables.vague[word]
    first, end = index, index + 1
    if word == "handful":
        if scan.word(index - 1) not in words("before_handful") or scan.word(end) != "of":
            return None
        first = index - 1 if scan.word(index - 1) == "a" else index
    elif word in _ONLY_OF and scan.word(end) != "of":
        return None
    if scan.word(end) == "of" and scan.word(end + 1) in words("multiplied_amounts"):
        factor = scan.tables.vague[scan.word(end + 1)][0] / 2
        low, high, end = low * factor, high * factor, end + 2
    return _interval(first, end, low, high)


def multiple(scan: Scan, index: int) -> Numeral | None:
    """ "several hundred", "a few thousand", "a few dozen"."""
    word = scan.word(index + 1)
    factor = scan.tables.scales.get(word) or (12.0 if word == "dozen" else None)
    if factor is None:
        return None
    low, high = (end * factor for end in scan.tables.vague_multipliers[scan.lower[index]])
    first = index - 1 if scan.word(index - 1) == "a" else index
    return _interval(first, index + 2, low, high)


def _interval(first: int, end: int, low: float, high: float) -> Numeral:
    bounds = Printed((low, high), (low, high))
    return Numeral(first, end, low, bounds, high=high, words=True, scaled=low >= 1e3)


def known_set(scan: Scan, index: int) -> Numeral | None:
    """ "a couple of", "a pair of", "a trio of"; a couple may be three."""
    word = scan.lower[index]
    if scan.word(index - 1) != "a" or scan.word(index + 1) != "of":
        return None
    value = float(scan.tables.sets[word])
    bounds = printed(value, 0, 0)
    if word == "couple":
        bounds = Printed(bounds.strict, (value - 0.5, value + 1.5))
    return Numeral(index - 1, index + 1, value, bounds, words=True)
