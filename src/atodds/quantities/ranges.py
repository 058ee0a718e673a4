"""Two numbers in one reading: ranges, falls and rises from one level to another, numbers that share a unit, "±"."""

from __future__ import annotations

from collections.abc import Callable

from ..intervals import Printed
from .numerals import Numeral, numeral, opens
from .reader import Reading, rated
from .scan import Scan
from .tables import words

_LINKS = frozenset(("to", "-", "–", "—", "through"))
_SIGNS = frozenset(("about", "US", "-", "−", "–", "C", "A"))
_HUNDREDS = 1000.0
"""From here on a second round number has a scale of its own: "50 or 2,000 miles". 700 and 1300 change nothing on 673
articles of news and in the rules' examples."""
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
    if word == "or" and reading.kind == "number" and (reading.high < 20 or _tens(scan, reading)):
        return _shared(scan, reading, at + 1, complete, ranged=True)
    if word == "and" and scan.word(reading.first - 1) != "between":
        if reading.kind == "money":
            return _prices(scan, reading, at + 1, complete)
        return (
            _shared(scan, reading, at + 1, complete, ranged=False)
            if reading.kind == "number" and reading.number.plain
            else None
        )
    suspended = _suspended(scan, reading, complete)
    if suspended is not None:
        return suspended
    step = _second_at(scan, at, word)
    other = _second(scan, step, complete) if step else None
    if other is None:
        return None
    if word == "to" and _changes(scan, reading) and not _sized(scan, reading, other):
        return _levels(reading, other)
    return _joined(scan, reading, other)


def _prices(scan: Scan, reading: Reading, at: int, complete: Second) -> list[Reading] | None:
    """ "bids of $31 and $34 a share": the rate after the second price belongs to the first, too."""
    if reading.per or scan.cased(at) not in scan.tables.signs:
        return None
    other = _second(scan, at, complete)
    if other is None or other.kind != "money" or not other.per:
        return None
    _take_rate(reading, other)
    return [reading, other]


def _tens(scan: Scan, reading: Reading) -> bool:
    """ "40 or 50 miles", "twenty or thirty dozen eggs": two round numbers, the second no more than twice the first."""
    at = reading.end + 1
    number = numeral(scan, at) if reading.low % 10 == 0 and opens(scan, at) else None
    if number is None or scan.digits(at) != scan.digits(reading.first):
        return False
    if not (reading.number.plain or reading.number.words):
        return False
    after = number.value / _printed_scale(scan, number)
    return after % 10 == 0 and after < _HUNDREDS and reading.low < after <= 2 * reading.low


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
        if word in words("movers"):
            return scan.word(at + 1) == "from"
        if word in scan.tables.up or word in scan.tables.down or word in scan.tables.multiples:
            return not (word == "up" and scan.word(at + 1) == "to")
        if (
            word not in scan.tables.bridge
            and word not in ("from", "%", "percent", "per", "cent", "price", "rate", "to")
            and not scan.digits(at)
        ):
            return False
        at -= 1
    return False


def _sized(scan: Scan, reading: Reading, other: Reading) -> bool:
    """ "rose 3 to 5 percent": two sizes of one change, where no "from" makes them levels."""
    if (
        reading.unit is not None
        or other.kind not in ("percent", "quantity")
        or scan.word(reading.first - 1) == "from"
    ):
        return False
    return reading.low < other.low <= 10 * reading.low


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
    _take_rate(reading, other)
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
    _borrow_scale(scan, reading, other)
    if reading.low > other.low and not (reading.low < 0 or other.low < 0):
        return None
    if reading.unit is None:
        _share(reading, other)
    elif other.kind == "count":
        other.end = other.number.end
    _merge(scan, reading, other)
    return [reading]


def _take_rate(reading: Reading, other: Reading) -> None:
    """ "between $14 and $17 per share": the rate after the second number belongs to the first, too."""
    if other.per and reading.per is None and other.unit == f"{reading.unit} per {other.per}":
        reading.unit, reading.per, reading.dimension = other.unit, other.per, other.dimension


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


def _borrow_scale(scan: Scan, reading: Reading, other: Reading) -> None:
    """ "$1.5 to $2 million", "four and five hundred": the first number has the scale of the second, where the ends then rise.

    "$500 to $3 million" does not: each end has the scale printed with it.
    """
    factor = _printed_scale(scan, other.number)
    if factor == 1 or _printed_scale(scan, reading.number) > 1 or not 0 < reading.low * factor < other.low:
        return
    if reading.low < 1000 and (reading.number.words == other.number.words or factor >= 1e3):
        reading.times(factor)


def _printed_scale(scan: Scan, number: Numeral) -> float:
    """The product of the scale words or letters that end a number: 1e5 for "two hundred thousand", 12 for "two dozen"."""
    factor, at, tables = 1.0, number.end - 1, scan.tables
    while at >= number.first:
        word = scan.lower[at]
        step = tables.scales.get(word) or tables.short_scales.get(word) or tables.collectives.get(word)
        if step is None and at == number.end - 1 and number.scaled:
            step = tables.letter_scales.get(word)
        if step is None:
            break
        factor, at = factor * step, at - 1
    return factor


def _shared(scan: Scan, reading: Reading, at: int, complete: Second, *, ranged: bool) -> list[Reading] | None:
    """ "45 and 50 mg": the first number has the unit of the second; "two or three days" is a range."""
    if not (opens(scan, at) or (scan.cased(at) in scan.tables.signs and scan.digits(at + 1))):
        return None
    other = _second(scan, at, complete)
    if other is None or other.unit is None or other.kind == "age":
        return None
    if ranged:
        return (
            _joined(scan, reading, other)
            if other.low > reading.low
            and not (reading.low == 1 and other.low > 2 * _printed_scale(scan, other.number))
            else None
        )
    if other.kind not in ("quantity", "percent") or reading.low == 1:
        return None
    _share(reading, other)
    rated(scan, other)
    return [reading, other]


def _suspended(scan: Scan, reading: Reading, complete: Second) -> list[Reading] | None:
    """ "10- and 20-litre drums", "5- or 7-inch", "6-, 8- and 10-foot": a hyphen that waits for the unit."""
    found, at = [reading], reading.end
    while scan.hyphen(at) and scan.tight(at) and _waits(scan, at + 1):
        step = at + 2 if opens(scan, at + 2) else at + 3
        number = numeral(scan, step) if opens(scan, step) else None
        if number is None:
            return None
        found.append(Reading.of(number))
        at = number.end
    if len(found) == 1:
        return None
    complete(scan, found[-1])
    if found[-1].unit is None:
        return None
    for item in found[:-1]:
        _share(item, found[-1])
    return found


def _waits(scan: Scan, at: int) -> bool:
    """Whether a hyphen before this token hangs: a comma, or "and" or "or" apart from it."""
    return scan.word(at) == "," or (
        scan.word(at) in ("and", "or") and (not scan.tight(at) or scan.digits(at + 1))
    )


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
