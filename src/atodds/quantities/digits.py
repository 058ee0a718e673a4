"""Numbers in digits: separators, decimals, fractions, powers."""

from __future__ import annotations

import math
from typing import NamedTuple

from ..intervals import places, printed
from ..language.nouns import counts
from .number import MINUS, Numeral, scaled, signed
from .scan import Scan
from .tables import words

_SPACES = frozenset("\u00a0\u2009\u202f\u2007")
_POINTS = frozenset(".·")
_MEASURED = frozenset(("%", "percent", "per", "pct", "million", "billion"))
_SLASHES = frozenset("/⁄∕")
_LONGEST = 18
"""Digits of a number; what is longer is a code. 13 and 23 change nothing on 107 articles of news and in the rules'
examples."""


class _Digits(NamedTuple):
    """A printed number: token after it, value, powers of ten of its last digit and last non-zero one."""

    end: int
    value: float
    place: int
    zeros: int
    plain: bool


def from_digits(scan: Scan, index: int) -> Numeral:
    """The number whose first digits are at this token."""
    found = _digits(scan, index)
    base = Numeral(
        index, found.end, found.value, printed(found.value, found.place, found.zeros), plain=found.plain
    )
    if found.plain:
        fraction = _fraction(scan, base)
        if fraction is not None:
            return signed(scan, fraction)
    if scan.word(found.end) in scan.tables.fractions:
        value = found.value + scan.tables.fractions[scan.words[found.end]]
        base = base._replace(end=found.end + 1, value=value, bounds=printed(value, -2, -2), plain=False)
        return signed(scan, scaled(scan, base, 0.01, 0.01))
    power = _power(scan, found.end, found.value)
    if power is not None:
        end, factor = power
        value = float(f"{found.value:.15g}") * factor
        return signed(
            scan,
            base._replace(
                end=end, value=value, bounds=printed(value, found.place, found.place, factor), plain=False
            ),
        )
    return signed(scan, scaled(scan, base, 10.0**found.place, 10.0**found.zeros))


def point_first(scan: Scan, index: int) -> Numeral | None:
    """ ".498": a decimal point against digits, with nothing against it on the left."""
    lost = lost_point(scan, index + 1)
    lost_space = (
        scan.letters(index - 1) and scan.words[index - 1].islower() and len(scan.word(index + 1)) == 3
    )
    if (
        (scan.tight(index) and scan.words[index - 1] not in "($£€-−:" and not (lost_space or lost))
        or not (scan.tight(index + 1) or lost)
        or not scan.digits(index + 1)
    ):
        return None
    digits = scan.words[index + 1][:_LONGEST]
    value, size = float("0." + digits), -len(digits)
    return signed(
        scan,
        scaled(scan, Numeral(index, index + 2, value, printed(value, size, size)), 10.0**size, 10.0**size),
    )


def lost_point(scan: Scan, index: int) -> bool:
    """ "a level of. 09 percent": a point that a space parts from its decimals: after an article, or with a nought."""
    return (
        scan.word(index - 1) == "."
        and 1 < len(scan.words[index]) < 5
        and scan.digits(index)
        and (scan.letters(index - 2) or scan.word(index - 2) == "(")
        and (
            scan.word(index - 2) in ("a", "an", "the", "(")
            or (
                scan.word(index - 2) in words("before_points") and scan.tight(index) and scan.tight(index - 1)
            )
            or (scan.word(index).startswith("0") and scan.word(index + 1) in _MEASURED)
        )
    )


def number_end(scan: Scan, index: int) -> int:
    """Token after the digits, separators and decimals that start here."""
    return _digits(scan, index).end


def _digits(scan: Scan, index: int) -> _Digits:
    """Digit groups and decimals: "1,250", "3.40", "40 000", "14 . 8" before a per cent sign or scale."""
    words = scan.words
    whole, end = words[index], index + 1
    if len(whole) > _LONGEST:
        return _Digits(end, float(whole[:300]), 0, 0, False)
    if end >= scan.limit or (words[end] not in ",.·" and not words[end].isdecimal()):
        return _Digits(end, float(whole), *places(whole), True)
    whole, end = _grouped(scan, whole, end)
    grouped, decimals = end > index + 1, ""
    if (
        scan.word(end) in _POINTS
        and scan.digits(end + 1)
        and (_between(scan, end) or _loose_decimal(scan, end))
    ):
        decimals, end = words[end + 1][:_LONGEST], end + 2
    elif not grouped and _decimal_comma(scan, index, end):
        decimals, end = words[end + 1], end + 2
    elif not grouped and _lost_point(scan, index, end):
        decimals, end = words[end], end + 1
    place, zeros = places(whole, decimals)
    value = float(f"{whole}.{decimals}") if decimals else float(whole)
    return _Digits(end, value, place, zeros, not grouped and not decimals)


def _between(scan: Scan, index: int) -> bool:
    """Whether this token touches both its neighbours."""
    return scan.tight(index) and scan.tight(index + 1)


def _grouped(scan: Scan, whole: str, end: int) -> tuple[str, int]:
    """Groups of three: "1,250,000", "40 000"; or of two before the last three, as in India: "4,50,000"."""
    if len(whole) > 3 or whole[0] == "0":
        return whole, end
    lakhs = _pairs(scan, whole, end)
    if lakhs is not None:
        return lakhs
    start = end
    while (
        scan.word(end) == ","
        and scan.digits(end + 1)
        and len(scan.words[end + 1]) == 3
        and _between(scan, end)
    ):
        if len(whole) > _LONGEST:
            break
        whole, end = whole + scan.words[end + 1], end + 2
    return (whole, end) if end > start else _spaced(scan, whole, end)


def _pairs(scan: Scan, whole: str, end: int) -> tuple[str, int] | None:
    """ "12,34,567": groups of two digits and a last one of three; None where a group does not fit."""
    while len(whole) < _LONGEST and scan.word(end) == "," and scan.digits(end + 1) and _between(scan, end):
        group = scan.words[end + 1]
        if len(group) not in (2, 3):
            return None
        whole, end = whole + group, end + 2
        if len(group) == 3:
            return (whole, end) if len(whole) > 5 and len(scan.words[end - 3]) == 2 else None
    return None


def _spaced(scan: Scan, whole: str, end: int) -> tuple[str, int]:
    """ "40 000" and "1 500 000": with a no-break or thin space, or a plain one where nothing else makes sense."""
    while scan.digits(end) and len(scan.words[end]) == 3 and len(whole) < _LONGEST:
        gap = scan.text[scan.ends[end - 1] : scan.starts[end]]
        plain = gap == " " and _measures(scan, end)
        if not (gap in _SPACES or plain) or (scan.word(end + 1) == "," and scan.digits(end + 2)):
            break
        whole, end = whole + scan.words[end], end + 1
    return whole, end


def _measures(scan: Scan, end: int) -> bool:
    """Whether the group at this token is plainly the end of one number: zeros, or something measured right after."""
    while scan.digits(end + 1) and len(scan.words[end + 1]) == 3 and not scan.tight(end + 1):
        end += 1
    following = scan.word(end + 1)
    if scan.words[end] == "000" or counts(following) or following in _MEASURED:
        return True
    if scan.word(end - 2) in scan.tables.months or scan.word(end - 2) in scan.tables.forms:
        return False
    return following in scan.tables.unit_words or scan.cased(end + 1) in scan.tables.signs


def _loose_decimal(scan: Scan, index: int) -> bool:
    """ "14 . 8 %": spaces on both sides, and something measured right after."""
    apart = scan.starts[index] - scan.ends[index - 1] == 1 and scan.starts[index + 1] - scan.ends[index] == 1
    return apart and scan.word(index + 2) in _MEASURED


def _lost_point(scan: Scan, index: int, end: int) -> bool:
    """ "0 65 per cent": text whose points were stripped, where two numbers in a row mean nothing else."""
    if len(scan.words[index]) > 3 or not scan.digits(end) or len(scan.words[end]) > 2 or scan.tight(end):
        return False
    before = scan.word(index - 1)
    return (
        scan.word(end + 1) in _MEASURED
        and scan.text[scan.ends[index] : scan.starts[end]] == " "
        and before not in scan.tables.months
    )


def _decimal_comma(scan: Scan, index: int, end: int) -> bool:
    """ "1,3": one comma with one or two digits after it, in no list of numbers."""
    if (
        scan.word(end) != ","
        or not scan.digits(end + 1)
        or len(scan.words[end + 1]) > 2
        or not _between(scan, end)
    ):
        return False
    return not (scan.word(end + 2) == "," and scan.digits(end + 3)) and scan.word(index - 1) != ","


def _fraction(scan: Scan, base: Numeral) -> Numeral | None:
    """ "1/40", "2 1/2", "10-1/2"."""
    end, whole = base.end, 0.0
    if scan.digits(end) and scan.word(end + 1) in _SLASHES and not scan.tight(end):
        whole, end = base.value, end + 1
    elif scan.joined(end) and scan.digits(end + 1) and scan.word(end + 2) in _SLASHES:
        whole, end = base.value, end + 2
    if scan.word(end) not in _SLASHES or not _between(scan, end) or not scan.digits(end + 1):
        return None
    top, bottom = scan.words[end - 1], scan.words[end + 1]
    if (
        len(top) > 3
        or len(bottom) > 3
        or int(bottom) == 0
        or (scan.word(end + 2) in _SLASHES and scan.tight(end + 2))
    ):
        return None
    value = whole + int(top) / int(bottom)
    return base._replace(
        end=end + 2, value=value, bounds=printed(value, -3, -2), plain=False, fraction=whole == 0
    )


def _power(scan: Scan, end: int, value: float) -> tuple[int, float] | None:
    """A power after the digits: "e-3", "e14", "x10^6", "×10−5", "^23". Token after it, and factor."""
    word = scan.word(end)
    if not word or not scan.tight(end):
        return None
    if word == "^" and 0 < value < 1e4:
        raised = _exponent(scan, end + 1, value)
        return raised and (raised[0], raised[1] / value)
    if word == "e":
        return _exponent(scan, end + 1, 10.0)
    if word not in ("x", "×") or not _between(scan, end) or scan.word(end + 1) not in ("10", "2"):
        return None
    at = end + 3 if scan.word(end + 2) == "^" else end + 2
    if at == end + 2 and not (scan.word(at) and scan.words[at] in MINUS):
        return None
    return _exponent(scan, at, float(scan.words[end + 1]))


def _exponent(scan: Scan, at: int, base: float) -> tuple[int, float] | None:
    sign = 1
    if scan.word(at) and scan.words[at] in MINUS and scan.tight(at):
        sign, at = -1, at + 1
    elif scan.word(at) == "+" and scan.tight(at):
        at += 1
    if (
        not (scan.digits(at) and scan.tight(at))
        or len(scan.words[at]) > 2
        or (scan.tight(at + 1) and scan.letters(at + 1))
    ):
        return None
    power = sign * int(scan.words[at])
    return (at + 1, base**power) if abs(power * math.log10(base)) < 100 else None
