"""Two quotations of which one has two phrases of the other in each other's place: "weeks, not days" and "days, not weeks"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ....quotation.wording import QuotedWord, small
from ...words import group
from .quoted import Change, Stretch, printed

_PHRASE = 3
"""Words of a phrase that has changed places, at most. 1 changes two of nine invented pairs, 2 and 4 none."""
_SHORTEST = 3
"""Words of the shorter quotation at least: "days, not weeks", which 4 loses. 2 changes none of those pairs."""
_LONGEST = 30
"""Words of the longer one at most: more are compared as they stand. A bound of cost: 8 changes two of those pairs, 12 to 39
none."""


class _Places(NamedTuple):
    """Words in common at both ends of two quotations of one length, and the lengths of the two phrases between."""

    head: int
    tail: int
    first: int
    other: int


def exchanged(first: Sequence[QuotedWord], second: Sequence[QuotedWord]) -> Stretch | None:
    """The stretch that holds two phrases in each other's place; None where there are none.

    Two items of one list are no change: such a stretch has no changes.
    """
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    size = len(shorter)
    if size < _SHORTEST or len(longer) > _LONGEST:
        return None
    texts, short = [word.text for word in longer], [word.text for word in shorter]
    for start in range(len(texts) - size + 1):
        window = texts[start : start + size]
        if window == short:
            return None
        places = _places(window, short)
        if places is not None:
            part = longer[start : start + size]
            return _stretch(part, shorter, places) if longer is first else _turned(part, shorter, places)
    return None


def _places(window: list[str], other: list[str]) -> _Places | None:
    if sorted(window) != sorted(other):
        return None
    head, tail = _alike(window, other), _alike(window[::-1], other[::-1])
    inner, turned = window[head : len(window) - tail], other[head : len(other) - tail]
    for left in range(1, _PHRASE + 1):
        for right in range(1, _PHRASE + 1):
            end = len(inner) - right
            phrases = inner[:left], inner[end:]
            if left <= end and [*phrases[1], *inner[left:end], *phrases[0]] == turned:
                tells = not any(all(map(small, phrase)) for phrase in phrases)
                return _Places(head, tail, left, right) if tells else None
    return None


def _alike(first: Sequence[str], second: Sequence[str]) -> int:
    """How many words are equal before the first that is not."""
    return next(i for i, (word, other) in enumerate(zip(first, second, strict=True)) if word != other)


def _turned(part: Sequence[QuotedWord], shorter: Sequence[QuotedWord], places: _Places) -> Stretch:
    """The same, where the shorter quotation is the first: its phrases stand the other way round."""
    return _stretch(shorter, part, places._replace(first=places.other, other=places.first))


def _stretch(first: Sequence[QuotedWord], second: Sequence[QuotedWord], places: _Places) -> Stretch:
    """The two with the words that changed places."""
    left, right = places.first, places.other
    start, end = places.head, len(first) - places.tail
    moved, replaced = first[start : start + left], first[end - right : end]
    between = {word.text for word in first[start + left : end - right]}
    changes = () if _of_a_list(between) else (Change(printed(moved), printed(replaced), "telling"),)
    equal = len(first) - left - right
    return Stretch(first, second, equal, sum(not small(word.text) for word in first), changes)


def _of_a_list(between: set[str]) -> bool:
    """Whether the phrases are items of one list, or a word moved past its neighbour: nothing that tells between them."""
    return not between or (bool(between & group("quoted", "listing")) and all(map(small, between)))
