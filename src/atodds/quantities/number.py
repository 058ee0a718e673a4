"""A number as printed, with its span and its intervals; signs and scales that every kind of number may have."""

from __future__ import annotations

from typing import NamedTuple

from ..intervals import Printed, linear, printed
from .scan import Scan
from .tables import words

MINUS = frozenset("-−–")
_LARGEST = 1e15
"""Factor from which no further word of scale is taken: a thousand trillion. 7e+14 and 1.3e+15 change nothing on 107
articles of news and in the rules' examples."""
_INDENT = 40
"""Characters before a number at the head of a line, a list's number among them. 28 and 52 change nothing on 107
articles of news and in the rules' examples."""
_OPENERS = frozenset("($€£[")


class Numeral(NamedTuple):
    """A number in the text: tokens ``first`` to ``end`` (exclusive).

    ``high`` is there for a vague number word only; ``plain`` is a bare run of digits; ``scaled`` has a scale word or letter;
    ``fraction`` is a share ("two-thirds", "1/4"); ``ordinal`` is a place in an order ("twenty-first").
    """

    first: int
    end: int
    value: float
    bounds: Printed
    high: float | None = None
    plain: bool = False
    scaled: bool = False
    words: bool = False
    fraction: bool = False
    ordinal: bool = False

    @property
    def vague(self) -> bool:
        """Whether it is an interval by itself: dozens, hundreds."""
        return self.high is not None

    @property
    def span(self) -> tuple[float, float]:
        """The value as (low, high)."""
        return self.value, self.value if self.high is None else self.high


def clean(value: float) -> float:
    """The value without the dust of binary arithmetic: fifteen significant digits."""
    return float(f"{value:.15g}")


def signed(scan: Scan, found: Numeral) -> Numeral:
    """A minus sign against the number after a space, a bracket or the start; "minus", "negative" before it."""
    before = found.first - 1
    if scan.joined(before) and scan.word(before - 1) in ("minus", "negative"):
        before -= 1
    word = scan.word(before)
    if word not in ("minus", "negative") and not (word and word in MINUS and _is_sign(scan, before)):
        return found
    flipped = Printed(linear(found.bounds.strict, -1), linear(found.bounds.loose, -1))
    return found._replace(first=before, value=-found.value, bounds=flipped, plain=False)


def _is_sign(scan: Scan, at: int) -> bool:
    """Whether the dash at this token touches the number after it and nothing but a bracket or currency sign before.

    At the head of a line it opens a list item, unless a per cent or degree sign or no word at all follows.
    """
    if not scan.tight(at + 1) or (scan.tight(at) and scan.words[at - 1] not in _OPENERS):
        return False
    return not opens_item(scan, at) or not _items(scan, at + 1)


def opens_item(scan: Scan, at: int) -> bool:
    """Whether the token stands at the head of a line."""
    before = scan.text[max(0, scan.starts[at] - _INDENT) : scan.starts[at]]
    return not before.rpartition("\n")[2].strip() and ("\n" in before or scan.starts[at] <= _INDENT)


def _items(scan: Scan, at: int) -> bool:
    """Whether words begin a list item here: a number word, or digits with a word after them."""
    if scan.letters(at):
        return True
    return scan.letters(at + 1) and not scan.tight(at + 1) and scan.word(at + 1) not in words("after_sign")


def scaled(scan: Scan, found: Numeral, unit: float, loose: float) -> Numeral:
    """The number with the scale words after it: "3.4 million", "1 crore", "10k", "3 million and a half".

    ``unit`` and ``loose`` are the sizes of the last printed digit and of the last that is not zero.
    """
    end, factor = found.end, 1.0
    while end < scan.limit and factor < _LARGEST:
        at, step = _scale(scan, end, first=factor == 1.0)
        if step is None or scan.broken(end):
            break
        factor, end = factor * step, at + 1
    if factor == 1.0:
        return collective(scan, found)
    strict, wide = 0.5 * unit * factor, 0.5 * loose * factor
    value = clean(found.value * factor)
    bounds = Printed((value - strict, value + strict), (value - wide, value + wide))
    found = found._replace(end=end, value=value, bounds=bounds, plain=False, scaled=True)
    return _with_half(scan, found, factor)


def _scale(scan: Scan, end: int, *, first: bool) -> tuple[int, float | None]:
    tables, word = scan.tables, scan.lower[end]
    step = tables.scales.get(word) or tables.short_scales.get(word)
    if step is not None:
        return end, None if word == "mill" and not scan.tight(end) else step
    if scan.joined(end) and scan.word(end + 1) in tables.scales:
        return end + 1, tables.scales[scan.lower[end + 1]]
    if first and word == "k" and scan.tight(end) and not (scan.tight(end + 1) and scan.letters(end + 1)):
        return end, 1e3
    return end, None


def _with_half(scan: Scan, found: Numeral, factor: float) -> Numeral:
    """ "3 million and a half"."""
    at = found.end
    if [scan.word(at + step) for step in range(3)] != ["and", "a", "half"] or scan.word(
        at + 3
    ) in scan.tables.scales:
        return found
    value = found.value + 0.5 * factor
    return found._replace(end=at + 3, value=value, bounds=printed(value, -1, -1, factor))


def collective(scan: Scan, found: Numeral) -> Numeral:
    """ "three dozen", "3 dozens", "a dozen"."""
    word = scan.word(found.end)
    if word not in scan.tables.collectives or found.value != int(found.value):
        return found
    value = found.value * scan.tables.collectives[word]
    bounds = Printed((value - 0.5, value + 0.5), (value - 2, value + 2))
    return found._replace(end=found.end + 1, value=value, bounds=bounds, plain=False, words=True)
