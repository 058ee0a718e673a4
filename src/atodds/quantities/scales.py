"""Readings on scales: temperatures by a letter or below zero, and magnitudes of earthquakes."""

from __future__ import annotations

from ..language.nouns import counts, nouns, singular
from .number import MINUS
from .reader import Reading
from .scan import Scan
from .tables import Measure, words


def degrees(scan: Scan, reading: Reading) -> bool:
    """ "40C", "85F" with words of weather near."""
    name = {"C": "celsius", "F": "fahrenheit"}.get(scan.cased(reading.end))
    if name is None or not scan.tight(reading.end) or reading.number.words:
        return False
    if not (
        reading.low < 0
        or weather(scan, reading)
        or _converted(scan, reading.end + 1)
        or _converts(scan, reading)
    ):
        return False
    reading.measured(Measure(name, "[temperature]"), reading.end + 1)
    return True


_HOTTEST = 58
"""Degrees from which weather is told in Fahrenheit: no air has been hotter than 57 Celsius. 41 and 75 change
none of 4,407 pieces read of 317 articles."""
_ARTICLE = 300
"""Tokens on either side of bare degrees in which an article names its scale. 210 and 390 change none of 4,407 pieces read of
317 articles."""


def bare_degrees(scan: Scan, reading: Reading) -> None:
    """ "104 degrees" of weather: on the one scale that the article names near, or on the only one that allows so much."""
    scale = _scale_near(scan, reading) if _of_the_air(scan, reading) else None
    if scale is not None:
        reading.measured(Measure(scale, "[temperature]"), reading.end)
    elif weather(scan, reading):
        reading.dimension, reading.ambiguous = "[temperature]", True


def _scale_near(scan: Scan, reading: Reading) -> str | None:
    near = scan.lower[max(0, reading.first - _ARTICLE) : reading.first + _ARTICLE]
    named = [scale for scale in ("celsius", "fahrenheit") if scale in near]
    if len(named) == 1:
        return named[0]
    return "fahrenheit" if reading.low >= _HOTTEST else None


def _of_the_air(scan: Scan, reading: Reading) -> bool:
    """Whether degrees are those of weather, and no angle, no oven."""
    if scan.joined(reading.number.end):
        return False
    near = scan.lower[max(scan.low, reading.first - 12) : min(scan.limit, reading.end + 8)]
    return words("angles_and_ovens").isdisjoint(near) and (
        not words("of_the_air").isdisjoint(near) or _it_was(scan, reading)
    )


def _it_was(scan: Scan, reading: Reading) -> bool:
    """ "It was 104 degrees": what is so many degrees of itself is the air."""
    before = scan.word(reading.first - 1)
    return before in ("is", "was") and scan.word(reading.first - 2) == "it"


def _converted(scan: Scan, at: int) -> bool:
    """ "10C (50F)": the other scale in brackets right after."""
    if scan.word(at) != "(" or not scan.digits(at + 1):
        return False
    return any(scan.cased(at + step) in ("C", "F") and scan.tight(at + step) for step in (2, 4))


def _converts(scan: Scan, reading: Reading) -> bool:
    """Whether a temperature stands right before the bracket that this number opens."""
    before = reading.first - 1
    if scan.word(before) != "(" or not scan.marks:
        return False
    return (
        scan.marks[-1].fields.get("dimension") == "[temperature]"
        and scan.marks[-1].end == scan.ends[before - 1]
    )


def below_zero(scan: Scan, reading: Reading) -> None:
    """ "4 degrees below zero", "40 below zero", and "20 below" where the weather is spoken of."""
    at = reading.end
    if (
        scan.word(at) != "below"
        or reading.low <= 0
        or reading.dimension not in (None, "[temperature]", "dimensionless")
    ):
        return
    zero = scan.word(at + 1) in ("zero", "0")
    bare = scan.word(at + 1) in ("", ".", ",", "and") and reading.kind == "number" and weather(scan, reading)
    if zero or bare:
        reading.times(-1)
        reading.end = at + 1 + zero


def _bare(word: str) -> str:
    return word if word in words("bores") else word.removesuffix("s")


def qualified(scan: Scan, reading: Reading) -> None:
    """Name what a length before a noun belongs to ("an 18-inch barrel"); a calibre or a lens is a scale of its own."""
    if reading.dimension != "[length]":
        return
    small = reading.unit in ("millimetre", "inch")
    ahead = [_bare(scan.word(reading.end + step)) for step in range(4)]
    bore = next((word for word in ahead if word in words("bores")), None) if small else None
    if bore is not None and all(word.isalpha() or word == "-" for word in ahead[: ahead.index(bore)]):
        reading.dimension, reading.noun = "[bore]", bore
    elif scan.joined(reading.number.end) and scan.letters(reading.end):
        noun = singular(scan.word(reading.end))
        if noun not in nouns().stop and noun not in nouns().adjectives and noun not in words("ways_measured"):
            reading.noun = noun


def sign_of_change(scan: Scan, reading: Reading) -> None:
    """ "+3%", "DAX -1.1%", "(-4%)": a printed sign that is the direction of a change; "a rate of -0.5%" is a level."""
    if reading.kind != "percent" or reading.number.words:
        return
    plus = scan.word(reading.first - 1) == "+" and scan.tight(reading.first)
    minus = reading.low < 0 and scan.words[reading.first] in MINUS
    if plus:
        reading.first -= 1
        reading.turn = "up"
    elif minus and (
        scan.word(reading.first - 1) not in words("level_openers") or _after_change(scan, reading)
    ):
        reading.times(-1)
        reading.turn = "down"


def _after_change(scan: Scan, reading: Reading) -> bool:
    """ "+2.1% and -0.3%": a second signed percentage right after the first."""
    last = scan.marks[-1] if scan.marks else None
    if last is None or scan.word(reading.first - 1) != "and" or "change" not in last.fields:
        return False
    return last.kind == "percent" and last.end == scan.ends[reading.first - 2]


def magnitude(scan: Scan, reading: Reading) -> bool:
    """ "magnitude-6.1", "a magnitude of 6.1", "magnitude at 6.1", "4.4 in magnitude", "6.1 on the Richter", "a 5.6 quake"."""
    at = _magnitude_before(scan, reading.first)
    if at >= 0:
        reading.first, reading.bare_start = at, reading.first
    elif not _shaken(scan, reading):
        return False
    reading.measured(Measure("magnitude", "[magnitude]"), reading.end)
    return True


def _magnitude_before(scan: Scan, first: int) -> int:
    """The token of the word "magnitude" before the number, with small words between; -1 where there is none."""
    at = first - 1
    while at > first - 6 and (scan.word(at) in words("magnitude_links") or scan.hyphen(at)):
        at -= 1
    return at if scan.word(at) in ("magnitude", "magnitudes") else -1


def _shaken(scan: Scan, reading: Reading) -> bool:
    """Whether the words after the number say that it is a magnitude."""
    after = [scan.word(reading.end + step) for step in range(3)]
    if after == ["on", "the", "richter"] or after[:2] == ["in", "magnitude"]:
        return True
    number = reading.number
    if number.words or number.plain or not 1 < reading.low < 10 or number.end != number.first + 3:
        return False
    return after[0] in words("quakes") or (
        after[1] in words("quakes") and scan.letters(reading.end) and not counts(after[0])
    )


def weather(scan: Scan, reading: Reading) -> bool:
    """Whether words of weather stand near the reading."""
    near = scan.lower[max(scan.low, reading.first - 12) : min(scan.limit, reading.end + 8)]
    return any(word in scan.tables.weather for word in near)
