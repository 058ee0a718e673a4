"""Measures in two units: feet and inches, stone and pounds, hours and minutes, dollars and cents."""

from __future__ import annotations

from ..intervals import Printed, printed
from ..language.nouns import counts
from . import measures
from .number import Numeral
from .numerals import numeral, opens
from .reader import Reading
from .scan import Scan
from .tables import Measure

_FEET, _INCHES = frozenset("'’′"), frozenset('"”″')


def compound(scan: Scan, reading: Reading) -> None:
    """Add the smaller unit that belongs to the measure.

    "5 ft 11 in", "6-foot-4", "two hours and ten minutes", "13 dollars and 45 cents", "15 dollars 50".
    """
    _primes(scan, reading)
    if reading.kind == "quantity" and reading.low == int(reading.low):
        and_a_half(scan, reading)
    smaller = scan.tables.compounds.get(reading.unit or "")
    while smaller is not None and reading.number.value == int(reading.number.value) and not reading.vague:
        number = _more(scan, reading)
        if number is None:
            return
        found = measures.after(scan, number.end, digits=not number.words)
        name = _smaller(reading, found) if found else _implied(scan, reading, number)
        if name not in smaller or number.value >= smaller[name]:
            return
        inches = name == "inch" and scan.word(number.end) == "in"
        _merge(reading, number, smaller[name], found.end if found else number.end + inches)
        smaller = {key: factor for key, factor in smaller.items() if factor > smaller[name]}


def _more(scan: Scan, reading: Reading) -> Numeral | None:
    """The number of smaller units that may follow a measure: after "and", a comma, a hyphen, or at once."""
    at = reading.end
    if scan.word(at) == "," and reading.unit in scan.tables.loose:
        return None
    if scan.word(at) in ("and", ",") or scan.joined(at):
        at += 1
    return numeral(scan, at) if opens(scan, at) else None


def and_a_half(scan: Scan, reading: Reading) -> None:
    """ "a mile and a half", "two years and a quarter": a part of the unit after it, with nothing more to measure."""
    at = reading.end
    if [scan.word(at), scan.word(at + 1)] != ["and", "a"] or scan.word(at + 2) not in ("half", "quarter"):
        return
    following = scan.word(at + 3)
    if counts(following) or following in scan.tables.unit_words or scan.joined(at + 3) or reading.ranged:
        return
    part = 0.5 if scan.word(at + 2) == "half" else 0.25
    reading.low, reading.high = reading.low + part, reading.high + part
    reading.bounds = printed(reading.low, -1, -1)
    reading.end = at + 3


def _smaller(reading: Reading, found: measures.Match) -> str:
    """The unit after the second number; an "m" after hours means minutes."""
    hours = reading.unit == "hour" and found.measure.name == "metre"
    return "minute" if hours else found.measure.name


def _primes(scan: Scan, reading: Reading) -> None:
    """ "6′ 2″", "6'2\"", "9′", "7″": primes of feet and inches; straight marks only as a pair."""
    at = reading.end
    if reading.kind != "number" or reading.number.words or not scan.tight(at):
        return
    mark = scan.word(at)
    if mark == "″" or (mark == "′" and not scan.digits(at + 1)):
        reading.measured(Measure("inch" if mark == "″" else "foot", "[length]"), at + 1)
    elif mark in _FEET and scan.digits(at + 1) and scan.word(at + 2) in _INCHES and scan.tight(at + 2):
        small = numeral(scan, at + 1)
        if small is not None and small.end == at + 2 and small.value < 12 and len(scan.words[at + 1]) <= 2:
            reading.measured(Measure("foot", "[length]"), at + 1)
            _merge(reading, small, 12, at + 3)


def _implied(scan: Scan, reading: Reading, number: Numeral) -> str:
    """The smaller unit that goes without saying: "6-foot-4", "15 dollars 50"."""
    if reading.unit == "foot" and (
        scan.joined(reading.end) or (scan.word(number.end) == "in" and scan.tight(number.end))
    ):
        return "inch"
    if reading.unit == "foot" and scan.word(reading.end - 1) == "foot" and number.first == reading.end:
        return "inch" if scan.word(number.end) in ("", ".", ",", ")", "and", "tall", "but") else ""
    if (
        reading.unit == "stone"
        and number.first == reading.end
        and scan.word(number.end) in (".", "", ",", ")")
    ):
        return "pound-mass"
    close = scan.word(number.end) in (".", "", ",", "more") and number.end == number.first + 1
    plain = number.first == reading.end and number.value >= 10 and (number.plain or number.words)
    if reading.kind == "money" and plain and (close or (number.words and scan.word(number.end) in (".", ""))):
        return "penny" if reading.unit == "pound sterling" else "cent"
    return ""


def _merge(reading: Reading, number: Numeral, factor: int, end: int) -> None:
    value = reading.low + number.value / factor
    strict, loose = number.bounds
    half = (strict[1] or 0) - number.value, (loose[1] or 0) - number.value
    reading.low = reading.high = value
    reading.bounds = Printed(*((value - step / factor, value + step / factor) for step in half))
    reading.end = end
