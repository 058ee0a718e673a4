"""Two numbers in one reading: ranges, falls and rises from one level to another, numbers that share a unit, "±"."""

from __future__ import annotations

from collections.abc import Callable

from ..intervals import Printed
from .numerals import numeral, opens
from .reader import Reading, rated
from .scan import Scan

_LINKS = frozenset(("to", "-", "–", "—", "through"))
_SIGNS = frozenset(("about", "US", "-", "−", "–", "C", "A"))
Second = Callable[[Scan, Reading], None]


def partner(scan: Scan, reading: Reading, complete: Second) -> list[Reading] | None:
    """A second number that makes a range with the first, a change from it, or shares its unit.

    ``complete`` gives the second number its unit or noun. None where the first number stands alone.
    """
    at, word = reading.end, scan.word(reading.end)
    if reading.vague or not word:
        return None
    if word in ("±", "+") and reading.number.high is None:
        return _tolerance(scan, reading, complete)
    if word in ("x", "×"):
        return _sides(scan, reading, complete)
    if word == "or" and reading.high < 20 and reading.kind == "number":
        return _shared(scan, reading, at + 1, complete, ranged=True)
    if word == "and" and scan.word(reading.first - 1) != "between":
        return (
            _shared(scan, reading, at + 1, complete, ranged=False)
            if reading.kind == "number" and reading.number.plain
            else None
        )
    step = _second_at(scan, at, word)
    other = _second(scan, step, complete) if step else None
    if other is None:
        return None
    if word == "to" and _changes(scan, reading):
        return _levels(reading, other)
    return _joined(scan, reading, other)


def _second_at(scan: Scan, at: int, word: str) -> int:
    """Token of the second number of a range, 0 where nothing links one: "8- to 16-meter", "3.5–4.0", "44 to 50"."""
    if scan.hyphen(at) and scan.word(at + 1) == "to":
        return at + (3 if scan.hyphen(at + 2) else 2)
    if scan.hyphen(at):
        even = scan.tight(at) == scan.tight(at + 1) or word == "–" or scan.cased(at + 1) in scan.tables.signs
        return at + 1 if even else 0
    return at + 1 if word in _LINKS or word == "and" else 0


def _second(scan: Scan, at: int, complete: Second) -> Reading | None:
    """The reading of the second number, with its own sign and unit."""
    start = at
    while (
        at < scan.limit
        and at - start < 3
        and (scan.words[at] in scan.tables.signs or scan.words[at] in _SIGNS)
    ):
        at += 1
    if not (opens(scan, at) or scan.word(at) in scan.tables.fractions):
        return None
    number = numeral(scan, at)
    if number is None or number.vague or number.ordinal:
        return None
    reading = Reading.of(number)
    complete(scan, reading)
    return reading


def _changes(scan: Scan, reading: Reading) -> bool:
    """ "rose from $350 to $680", "up 5% to $20": a verb of change before the first number makes two readings."""
    at = reading.first - 1
    for _ in range(6):
        word = scan.word(at)
        if word in scan.tables.up or word in scan.tables.down:
            return not (word == "up" and scan.word(at + 1) == "to")
        if (
            word not in scan.tables.bridge
            and word not in ("from", "%", "percent", "price", "rate", "to")
            and not scan.digits(at)
        ):
            return False
        at -= 1
    return False


def _levels(reading: Reading, other: Reading) -> list[Reading]:
    if reading.unit is None and other.kind in ("percent", "quantity", "money"):
        _share(reading, other)
    return [reading, other]


def _share(reading: Reading, other: Reading) -> None:
    reading.kind, reading.unit, reading.dimension, reading.code = (
        other.kind,
        other.unit,
        other.dimension,
        other.code,
    )
    reading.ambiguous, reading.noun, reading.words, reading.per = (
        other.ambiguous,
        other.noun,
        other.words,
        other.per,
    )


def _joined(scan: Scan, reading: Reading, other: Reading) -> list[Reading] | None:
    """One range of two numbers; the first takes the second's unit and scale where it has none."""
    if (
        reading.unit is not None
        and other.unit is not None
        and reading.unit != other.unit
        and other.kind != "count"
    ):
        return None
    if reading.unit is not None and reading.kind != "money" and other.unit is None:
        return None
    if reading.number.fraction != other.number.fraction and reading.unit is None and other.unit is None:
        return None
    if other.number.scaled and not reading.number.scaled and reading.low < 1000 <= other.low:
        _borrow_scale(reading, other)
    if reading.low > other.low and not (reading.low < 0 or other.low < 0):
        return None
    if reading.unit is None:
        _share(reading, other)
    elif other.kind == "count":
        other.end = other.number.end
    _merge(scan, reading, other)
    return [reading]


def _merge(scan: Scan, reading: Reading, other: Reading) -> None:
    first, second = reading.bounds.strict, other.bounds.strict
    low, high = min(reading.low, other.low), max(reading.high, other.high)
    ends = [end for bounds in (first, second) for end in bounds if end is not None]
    if scan.word(reading.first - 1) in ("between", "from"):
        reading.bare_start = reading.first - 1
    reading.bounds = Printed((min(ends), max(ends)), (min(ends), max(ends)))
    reading.low, reading.high, reading.ranged = low, high, True
    reading.end, reading.partitive, reading.other = other.end, other.partitive, other.other
    reading.number = other.number._replace(first=reading.first)
    if reading.per is None:
        rated(scan, reading)


def _borrow_scale(reading: Reading, other: Reading) -> None:
    """ "$1.5 to $2 million": the first number means millions too."""
    reading.times(next(step for step in (1e12, 1e9, 1e6, 1e3) if other.low >= step))


def _shared(scan: Scan, reading: Reading, at: int, complete: Second, *, ranged: bool) -> list[Reading] | None:
    """ "45 and 50 mg": the first number has the unit of the second; "two or three days" is a range."""
    if not opens(scan, at):
        return None
    other = _second(scan, at, complete)
    if other is None or other.unit is None or other.kind == "age":
        return None
    if ranged:
        return (
            _joined(scan, reading, other)
            if other.low > reading.low and not (reading.low == 1 and other.low > 2)
            else None
        )
    if other.kind not in ("quantity", "percent") or reading.low == 1:
        return None
    _share(reading, other)
    rated(scan, other)
    return [reading, other]


def _sides(scan: Scan, reading: Reading, complete: Second) -> list[Reading] | None:
    """ "146.7 x 71.5 x 7.4 mm": sides that share the unit of the last."""
    found = [reading]
    while scan.word(found[-1].end) in ("x", "×") and len(found) < 4:
        other = _second(scan, found[-1].end + 1, complete)
        if other is None:
            break
        found.append(other)
    last = found[-1]
    if len(found) == 1 or last.kind != "quantity":
        return None
    for side in found[:-1]:
        if side.unit is None:
            _share(side, last)
    return found


def _tolerance(scan: Scan, reading: Reading, complete: Second) -> list[Reading] | None:
    """ "9.83 ± 0.02 km", "5 +/- 1": a value and how far it may be off."""
    at = reading.end
    if scan.word(at) == "+":
        if scan.word(at + 1) != "/" or scan.word(at + 2) not in ("-", "−"):
            return None
        at += 2
    if not scan.digits(at + 1):
        return None
    number = numeral(scan, at + 1)
    if number is None:
        return None
    other = Reading.of(number._replace(first=at + 1, value=abs(number.value)))
    complete(scan, other)
    value, off = reading.low, abs(other.low)
    reading.low, reading.high, reading.ranged = value - off, value + off, True
    reading.bounds = Printed((value - off, value + off), (value - off, value + off))
    if reading.unit is None:
        _share(reading, other)
    reading.end = other.end
    return [reading]
