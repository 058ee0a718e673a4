"""Ratios of two numbers: "one in five", "two out of three", "nine of 10 people", "one over twenty"."""

from __future__ import annotations

from ..intervals import Printed
from ..language.nouns import nouns
from . import measures, phrases
from .numerals import Numeral, numeral, opens
from .reader import Reading
from .scan import Scan
from .tables import words


def part_of_whole(kind: str, value: object) -> bool:
    """Whether a number is a part of a whole, as a percentage is: "one in 500 users", "half of the houses"."""
    return kind == "ratio" and isinstance(value, float) and 0 < value < 1


def ratio(scan: Scan, reading: Reading) -> bool:
    """Make the reading a ratio where a larger number follows after "in", "out of", "over"."""
    if reading.number.vague or reading.number.fraction or reading.low <= 0:
        return False
    if _fold(scan, reading) or _times(scan, reading):
        return True
    step = _whole(scan, reading)
    if not step:
        return _person_in(scan, reading)
    if not (opens(scan, step) or scan.word(step) in scan.tables.scales):
        return False
    over = scan.word(reading.end) == "over"
    whole = numeral(scan, step)
    if whole is None or whole.value <= 0 or (not over and whole.value <= reading.low) or whole.fraction:
        return False
    if scan.word(reading.end) == "in" and (
        (len(scan.words[step]) == 4 and scan.digits(step))
        or measures.after(scan, whole.end, digits=not whole.words)
    ):
        return False
    value, half = reading.low / whole.value, 0.5 / whole.value
    reading.kind, reading.low, reading.high = "ratio", value, value
    reading.per = scan.text[scan.starts[step] : scan.ends[whole.end - 1]]
    reading.bounds = Printed((value - half, value + half), (value - half, value + half))
    reading.end = whole.end
    _of_what(scan, reading)
    return True


def _person_in(scan: Scan, reading: Reading) -> bool:
    """ "one person in 4.2 million": what is counted stands before the whole."""
    at = reading.end
    if reading.low != 1 or scan.word(at) not in nouns().people or scan.word(at + 1) != "in":
        return False
    whole = numeral(scan, at + 2) if opens(scan, at + 2) else None
    if whole is None or whole.value <= 1 or whole.fraction or _counts_more(scan, at + 2, whole):
        return False
    value, half = 1 / whole.value, 0.5 / whole.value
    reading.kind, reading.low, reading.high = "ratio", value, value
    reading.per = scan.text[scan.starts[at + 2] : scan.ends[whole.end - 1]]
    reading.bounds = Printed((value - half, value + half), (value - half, value + half))
    reading.noun, reading.unit, reading.end = scan.word(at), scan.word(at), whole.end
    return True


def _counts_more(scan: Scan, first: int, whole: Numeral) -> bool:
    """Whether the number after "in" is a year, a measure or a count of its own: "one man in 2004", "in two cars"."""
    if len(scan.words[first]) == 4 and scan.digits(first) and whole.plain:
        return True
    measured = measures.after(scan, whole.end, digits=not whole.words)
    return measured is not None or phrases.phrase(scan, whole.end) is not None


def _fold(scan: Scan, reading: Reading) -> bool:
    """ "10-fold", "six-fold", "10fold", "1.5 fold": a multiple."""
    at = reading.end + 1 if scan.joined(reading.end) else reading.end
    if scan.word(at) != "fold" or (reading.low <= 1 and reading.number.words):
        return False
    reading.kind, reading.end = "ratio", at + 1
    return True


def _times(scan: Scan, reading: Reading) -> bool:
    """ "five times the limit", "three times as big", "four times higher": a multiple, no count of times."""
    at = reading.end
    if scan.word(at) != "times" or scan.word(at + 2) == "same":
        return False
    if scan.word(at + 1) not in words("multiplied"):
        return False
    reading.kind, reading.end = "ratio", at + 1
    return True


def _whole(scan: Scan, reading: Reading) -> int:
    """Token of the larger number, 0 where no ratio can stand."""
    at, word = reading.end, scan.word(reading.end)
    if scan.joined(at) and scan.word(at + 1) == "in" and scan.joined(at + 2):
        return at + 3
    if word == "out" and scan.word(at + 1) == "of":
        return at + (3 if scan.word(at + 2) == "every" else 2)
    if (
        word == "in"
        and reading.low < 10
        and (reading.number.words or reading.low == 1 or scan.word(at + 1) in words("ratio_wholes"))
    ):
        return at + (2 if scan.word(at + 1) == "every" else 1)
    if (
        word == "over"
        and reading.number.first == scan.low
        and scan.word(at + 1)
        and reading.number.bounds.strict[0] is not None
    ):
        return at + 1
    return 0


def _of_what(scan: Scan, reading: Reading) -> None:
    phrase = phrases.phrase(scan, reading.end)
    if phrase is not None:
        reading.noun, reading.words, reading.unit, reading.end = (
            phrase.noun,
            phrase.modifiers,
            phrase.unit,
            phrase.end,
        )
