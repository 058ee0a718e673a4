"""Ages: "22 year-old", "45-year-old", "five years old", "aged 34", "turned 52", "in his 30s"."""

from __future__ import annotations

from ..intervals import Printed
from ..language.nouns import counts, nouns, singular
from . import bare_ages, measures
from .bare_ages import LIFE
from .number import Numeral
from .reader import Reading
from .scan import Scan
from .tables import words

_CLOSERS = frozenset((".", ",", "", ")", ";", "in", "on", "when", "and", "at", "were", "was", "who"))
_THIRDS = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (6, 9)}
"""What a part of a decade of life is taken to span, in years; "mid" and its neighbours overlap. Each of them a year narrower
or wider changes none of 70,452 pieces read on 673 articles of news and of the rules' examples."""


def decade(scan: Scan, index: int) -> Reading | None:
    """ "a woman in her 60s", "in his late 50s": an age within ten years, or a part of them."""
    end = index + 2
    if scan.word(index + 1) in ("'", "’") and scan.tight(index + 1):
        end += 1
    if scan.word(end - 1) != "s" or not scan.tight(end - 1) or not scan.words[index].endswith("0"):
        return None
    return _decade(scan, index, end, int(scan.words[index]))


def decade_in_words(scan: Scan, index: int) -> Reading | None:
    """ "a man in his late sixties"."""
    return _decade(scan, index, index + 1, scan.tables.plural_tens.get(scan.lower[index], 0))


def _decade(scan: Scan, first: int, end: int, years: int) -> Reading | None:
    if not 10 <= years < 100:
        return None
    at = first - 2 if scan.hyphen(first - 1) else first - 1
    span = _THIRDS.get(scan.word(at))
    if span is not None:
        at -= 1
    if scan.word(at) not in words("life_possessives") or scan.word(at - 1) not in words("before_life"):
        return None
    low, high = (float(years + part) for part in span or (0, 9))
    number = Numeral(first, end, low, Printed((low, high + 1), (low, high + 1)), high=high, words=True)
    reading = Reading.of(number)
    reading.vague = False
    _made(reading, "year", end)
    return reading


def age(scan: Scan, reading: Reading) -> bool:
    """Make the reading an age where the words around the number say so."""
    return (
        _old(scan, reading)
        or _aged(scan, reading)
        or (bare_ages.bare(scan, reading) and _made(reading, "year", reading.end))
    )


def _made(reading: Reading, unit: str, end: int) -> bool:
    reading.kind, reading.unit, reading.dimension, reading.end = "age", unit, "[time]", end
    # An age is counted in completed years: 45 lasts until the 46th birthday.
    reading.bounds = Printed((reading.low, reading.high + 1), (reading.low, reading.high + 1))
    return True


def _old(scan: Scan, reading: Reading) -> bool:
    """ "45-year-old", "22 year-old", "five years old", "3 years of age", "87 yo"."""
    at = reading.end
    if (
        scan.word(at) in ("yo", "y")
        and not reading.number.words
        and (scan.word(at) == "yo" or scan.word(at + 1) == "/")
    ):
        return _made(reading, "year", at + 1)
    if scan.hyphen(at):
        at += 1
    found = measures.after(scan, at, digits=False)
    if found is None or found.measure.name not in words("age_units"):
        return False
    at = found.end
    if scan.hyphen(at):
        at += 1
    if scan.word(at) in ("old", "olds"):
        return _made(reading, found.measure.name, at + 1)
    if scan.word(at) == "of" and scan.word(at + 1) == "age":
        return _made(reading, found.measure.name, at + 2)
    return False


def _aged(scan: Scan, reading: Reading) -> bool:
    """ "aged 34", "age 87", "at the age of 12", "turned 52"."""
    before, second = scan.word(reading.first - 1), scan.word(reading.first - 2)
    if not reading.low <= LIFE or reading.number.fraction or reading.vague:
        return False
    if _called_aged(before, second):
        _range(scan, reading)
        return _made(reading, *_unit(scan, reading.end))
    if (
        before in ("over", "under")
        and reading.number.plain
        and reading.low > 12
        and singular(second) in nouns().people
    ):
        return (
            measures.after(scan, reading.end, digits=True) is None
            and (not counts(scan.word(reading.end)) or scan.word(reading.end) in words("verbs_in_s"))
            and _made(reading, "year", reading.end)
        )
    if _and_under(scan, reading):
        return _made(reading, "year", reading.end)
    turned = before in words("birthdays")
    if not (reading.number.plain or reading.number.words) or not _closed(scan, reading.end, turned=turned):
        return False
    died = before == "at" and any(
        word in words("deaths") for word in scan.lower[max(scan.low, reading.first - 8) : reading.first]
    )
    return (turned or (died and reading.low > 12)) and _made(reading, "year", reading.end)


def _unit(scan: Scan, at: int) -> tuple[str, int]:
    """The unit of a bare age and its end: "aged six to 36 months"; years where none is told."""
    found = measures.after(scan, at, digits=False)
    if found is None or found.measure.name not in words("age_units"):
        return "year", at
    return found.measure.name, found.end


def _called_aged(before: str, second: str) -> bool:
    """Whether the words before a number call it an age: "aged 34", "of age 12", "aged between 14"."""
    between = before == "between" and second in words("age_words")
    return between or before in words("age_words") or (before == "of" and second in ("age", "ages"))


def _closed(scan: Scan, at: int, *, turned: bool) -> bool:
    """Whether nothing is counted after a bare age; after "turned" a time may stand: "turned 32 last month"."""
    return scan.word(at) in _CLOSERS or (turned and scan.word(at) in words("after_birthdays"))


def _and_under(scan: Scan, reading: Reading) -> bool:
    """ "children 12 and under", "voters 65 or older"."""
    linked = scan.word(reading.end) in ("and", "or") and scan.word(reading.end + 1) in words("age_bounds")
    return linked and reading.number.plain and singular(scan.word(reading.first - 1)) in nouns().people


def _range(scan: Scan, reading: Reading) -> None:
    """ "aged 18 to 65", "ages 5-10", "between the ages of 5 and 10"; but "aged 24 and 31" are two ages."""
    at = reading.end
    between = (
        scan.word(at) == "and" and "between" in scan.lower[max(scan.low, reading.first - 4) : reading.first]
    )
    if (
        not (scan.word(at) == "to" or between or scan.joined(at))
        or not scan.digits(at + 1)
        or len(scan.words[at + 1]) > 3
    ):
        return
    high = float(scan.words[at + 1])
    if reading.low < high <= LIFE:
        reading.high, reading.end, reading.ranged = high, at + 2, True
