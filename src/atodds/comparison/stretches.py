"""Where two rows of words differ: Ratcliff and Obershelp's longest matching blocks, as in ``difflib``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

Place = tuple[int, int, int, int]
"""A half-open range of the one row, and of the other."""


def stretches(first: Sequence[str], other: Sequence[str]) -> Iterator[Place]:
    """The stretches in which two rows differ, in order: what ``SequenceMatcher`` without "junk" calls anything but equal.

    Two rows of one length that differ in words which the other nowhere has need no search: no longer block than those
    between these words can match, and of blocks as long the matcher takes the first. That is the case of a sentence told
    again with a figure or a name changed, and costs an eighth.
    """
    if len(first) == len(other):
        apart = [place for place, pair in enumerate(zip(first, other, strict=True)) if pair[0] != pair[1]]
        own, others = (frozenset(row[place] for place in apart) for row in (first, other))
        if own.isdisjoint(other) and others.isdisjoint(first):
            yield from ((low, high, low, high) for low, high in _runs(apart))
            return
    for tag, *places in SequenceMatcher(None, first, other, autojunk=False).get_opcodes():
        if tag != "equal":
            yield places[0], places[1], places[2], places[3]


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Places that follow each other, as half-open ranges."""
    for _, run in groupby(enumerate(places), lambda item: item[1] - item[0]):
        held = [place for _, place in run]
        yield held[0], held[-1] + 1
