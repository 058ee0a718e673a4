"""Words that may be slips of each other, found without holding every word against every other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations

from rapidfuzz.distance import Levenshtein

from ...entities.likeness import folded

_BLOCK = 3
"""Two words a slip apart share as many letters at the front or at the end. Of the 2,537 findings and comparisons on the
526 workshop articles 2 changes one and 4 seven."""
_CROWDED = 60
"""Words of one beginning above which only those that share half of a word are held together: one slip leaves a half.
A bound of cost: 42 and 78 change nothing on the 526 workshop articles; 5,000 surnames take 0.8 and 0.7 s, as with 60."""
_SLIPS = 2
"""Letters by which two words of a crowded block differ at most. With 3, 5,000 surnames take 2.2 s and not 0.7; with 1,
57,507 pairs of them would go on, for none has a dozen neighbours."""
_LETTERS = 12
"""Letters of a word of a crowded block that are tried away; longer words agree in what comes after. 8 and 16 change
nothing on the 526 workshop articles, and no second of 5,000 surnames."""
_FAMILY = 12
"""A word that more others than this are as near to is a slip of none of them. 8 and 16 change nothing on the 526 workshop
articles; 5,000 surnames of one make have no pair with any of the three."""


def neighbours(found: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of words that begin or end alike, but for those of which one is near to a dozen others."""
    blocks = _blocks(found)
    pairs = {pair for keys in blocks if len(keys) <= _CROWDED for pair in combinations(keys, 2)}
    near = {pair for pair in chain(pairs, _held(blocks)) if _slipped(*pair)}
    family = _families(near)
    return {pair for pair in pairs | near if family.isdisjoint(pair)}


def _families(near: Iterable[tuple[str, str]]) -> set[str]:
    """Words that a dozen others are a slip or two from."""
    others = Counter(word for pair in near for word in pair)
    return {word for word, number in others.items() if number > _FAMILY}


def _blocks(found: Iterable[str]) -> list[list[str]]:
    """Words by what they begin with, and by what they end with."""
    blocks: defaultdict[tuple[bool, str], list[str]] = defaultdict(list)
    for key in sorted(found):
        plain = folded(key)
        blocks[True, plain[:_BLOCK]].append(key)
        blocks[False, plain[-_BLOCK:]].append(key)
    return list(blocks.values())


def _held(blocks: Iterable[list[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of words in crowded blocks that are held together; one may come more than once."""
    for keys in blocks:
        if len(keys) > _CROWDED:
            for part in _parted(keys):
                yield from combinations(part, 2)


def _slipped(word: str, other: str) -> bool:
    return (
        abs(len(word) - len(other)) <= 1 and Levenshtein.distance(word, other, score_cutoff=_SLIPS) <= _SLIPS
    )


def _parted(keys: list[str]) -> Iterator[list[str]]:
    """The parts of a block by the halves of its words; of a crowded half, by what is left without two letters."""
    yield from (
        part
        for half in _by(keys, _halves)
        for part in ([half] if len(half) <= _CROWDED else _by(half, _lessened))
        if 1 < len(part) <= _CROWDED
    )


def _by(keys: list[str], signs: Callable[[str], set[str]]) -> Iterable[list[str]]:
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for key in keys:
        for sign in signs(folded(key)):
            parts[sign].append(key)
    return parts.values()


def _halves(plain: str) -> set[str]:
    halves = {len(plain) // 2, (len(plain) - 1) // 2}
    return {f"{plain[:half]}-" for half in halves} | {f"-{plain[-half:]}" for half in halves}


def _lessened(plain: str) -> set[str]:
    """The word without one or two of its first letters: two words that two slips part have one such remainder in common."""
    found = {plain}
    for _ in range(_SLIPS):
        found |= {word[:at] + word[at + 1 :] for word in found for at in range(min(len(word), _LETTERS))}
    return found
