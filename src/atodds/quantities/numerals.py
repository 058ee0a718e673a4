"""The number at a token, in whatever way it is printed."""

from __future__ import annotations

from ..intervals import Printed, printed
from .digits import from_digits, point_first
from .fractions import leading
from .number import Numeral, collective, scaled
from .scan import UNREAD, Scan
from .vague import known_set, multiple, vague
from .wording import from_words

__all__ = ["Numeral", "numeral", "opens"]


def opens(scan: Scan, index: int) -> bool:
    """Whether a token plainly opens a number: digits or a cardinal number word."""
    word = scan.word(index)
    return scan.digits(index) or word in scan.tables.ones or word in scan.tables.tens


def numeral(scan: Scan, index: int) -> Numeral | None:
    """The number that starts at this token, with sign, scale and fraction; None where there is none."""
    found: Numeral | None = scan.known.get(("number", index), UNREAD)
    if found is UNREAD:
        found = scan.known["number", index] = _read(scan, index)
    return found


def _read(scan: Scan, index: int) -> Numeral | None:
    word = scan.lower[index]
    if word.isdecimal():
        return _with_rest(scan, from_digits(scan, index))
    if word in scan.tables.ones or word in scan.tables.tens:
        return from_words(scan, index, index, article=False)
    if word == ".":
        return point_first(scan, index)
    if word in scan.tables.fractions:
        value = scan.tables.fractions[word]
        return scaled(
            scan, Numeral(index, index + 1, value, printed(value, -2, -2), fraction=True), 0.01, 0.01
        )
    return _other_word(scan, index)


def _other_word(scan: Scan, index: int) -> Numeral | None:
    word, tables = scan.lower[index], scan.tables
    if word in tables.vague:
        return vague(scan, index)
    if word in tables.vague_multipliers:
        return multiple(scan, index)
    if word in tables.denominators:
        return leading(scan, index)
    if word in tables.sets:
        return known_set(scan, index)
    article = scan.word(index - 1) in ("a", "an")
    if word in tables.collectives:
        one = Numeral(index - 1, index, 1.0, printed(1.0, 0, 0), words=True)
        return collective(scan, one) if article else None
    if word in tables.scales and (article or (word == "hundred" and scan.word(index + 1) in tables.scales)):
        return from_words(scan, index - 1 if article else index, index, article=article)
    return None


def _with_rest(scan: Scan, found: Numeral) -> Numeral:
    """The smaller groups after a scale: "4 thousand 3 hundred and 21"."""
    if not found.scaled or found.value != int(found.value):
        return found
    last = scan.tables.scales.get(scan.lower[found.end - 1])
    linked = scan.word(found.end) == "and"
    at = found.end + 1 if linked else found.end
    if last is None or not opens(scan, at):
        return found
    if not (
        (linked and last <= 1000) or (not linked and last >= 1e3 and scan.word(at + 1) in scan.tables.scales)
    ):
        return found
    if scan.tables.scales.get(scan.word(at + 1), 0.0) >= last:
        return found
    rest = numeral(scan, at)
    if (
        rest is None
        or not 0 < rest.value < last
        or rest.value != int(rest.value)
        or rest.ordinal
        or rest.first != at
    ):
        return found
    value = found.value + rest.value
    bounds = Printed((value - 0.5, value + 0.5), (value - 0.5, value + 0.5))
    return found._replace(end=rest.end, value=value, bounds=bounds)
