"""From a number to its reading: money, measures, ages, percentages, counted nouns, compound measures."""

from __future__ import annotations

from ..language.nouns import counts, nouns
from . import ages, compounds, counted, match_minutes, measures, money, ranges, ratios, scales
from .numerals import Numeral
from .reader import Reading, rated
from .scan import Scan
from .tables import Measure, words


def compose(scan: Scan, number: Numeral) -> list[Reading]:
    """The readings that a number opens: one, or the two ends of a change or of an enumeration that share a unit."""
    reading = Reading.of(number)
    sign = money.currency_before(scan, number.first)
    if sign is not None:
        money.signed(scan, reading, sign)
    elif ratios.ratio(scan, reading) or ages.age(scan, reading):
        return [reading]
    else:
        _unit(scan, reading)
        match_minutes.after_minutes(scan, reading)
    _by_custom(scan, reading)
    scales.qualified(scan, reading)
    compounds.compound(scan, reading)
    scales.below_zero(scan, reading)
    scales.sign_of_change(scan, reading)
    pair = ranges.partner(scan, reading, _complete)
    if pair is not None:
        return pair
    inner: list[Reading] = []
    if reading.kind == "number":
        inner = counted.counted(scan, reading)
    rated(scan, reading)
    return [reading, *inner]


def _by_custom(scan: Scan, reading: Reading) -> None:
    """ "a blood-alcohol level of .41": a bare decimal below one after a measure that is always given in per cent."""
    if reading.kind != "number" or not 0 < reading.low < 1 or reading.number.words:
        return
    first = reading.first
    if _of_alcohol(scan, first):
        reading.measured(Measure("percentage", "[percent]"), reading.end)


def _of_alcohol(scan: Scan, first: int) -> bool:
    """Whether what is always given in per cent stands before: "alcohol level of .41", a drunk driver's "limit of 0.08"."""
    custom = words("percent_by_custom")
    if not custom.isdisjoint(scan.lower[max(scan.low, first - 6) : first]):
        return True
    limit = "limit" in scan.lower[max(scan.low, first - 3) : first]
    return limit and not (custom | words("drinking")).isdisjoint(
        scan.lower[max(0, first - _DRUNK) : first + _DRUNK]
    )


_DRUNK = 60
"""Tokens on either side of "the limit of 0.08" in which drinking is spoken of. 42 and 78 change none of 4,407 pieces read of
317 articles."""


def _complete(scan: Scan, reading: Reading) -> None:
    """Give the second number of a range its unit or noun."""
    sign = money.currency_before(scan, reading.number.first)
    if sign is not None:
        money.signed(scan, reading, sign)
    elif not ages.age(scan, reading):
        _unit(scan, reading)
        scales.below_zero(scan, reading)
        scales.sign_of_change(scan, reading)
        if reading.kind == "number":
            counted.counted(scan, reading)
    rated(scan, reading)


def _unit(scan: Scan, reading: Reading) -> None:
    """The unit after the number, where there is one."""
    money.letter_scale(scan, reading)
    number, at = reading.number, reading.end
    if scan.word(at) == "of" and (number.words or number.fraction):
        at += 2 if scan.word(at + 1) in ("a", "an") else 1
    elif scan.word(at) in ("a", "an") and number.fraction:
        at += 1
    found = measures.after(scan, at, digits=not number.words)
    if found is None or _refused(scan, found):
        if at == reading.end and not (money.trailing(scan, reading) or scales.degrees(scan, reading)):
            scales.magnitude(scan, reading)
        return
    if found.measure.code and _weighs(scan, reading, found):
        found = found._replace(measure=scan.tables.coin_measures[found.measure.name])
    reading.measured(found.measure, found.end)
    if found.measure.name == "pound-mass" and money.pays(scan, reading):
        reading.measured(scan.tables.signs["£"], found.end)
        reading.ambiguous = True
    elif found.measure.name == "degree":
        scales.bare_degrees(scan, reading)


def _weighs(scan: Scan, reading: Reading, found: measures.Match) -> bool:
    """Whether a word that is a coin and a measure is the measure here: "3 drams of oil", but "400 drams in Yerevan"."""
    if found.measure.name not in scan.tables.coin_measures or reading.number.scaled:
        return False
    if scan.word(found.end) == "of" and scan.word(found.end + 1) not in nouns().determiners:
        return True
    return reading.low < 20 and not money.pays(scan, reading)


def _refused(scan: Scan, found: measures.Match) -> bool:
    """Units that need more than their letters: "in", "st" before a name, picometres only after a decimal."""
    name = found.measure.name
    if name in ("picometre", "attometre") and scan.words[found.end - 1] in ("am", "pm"):
        return scan.word(found.first - 2) != "."
    if name == "stone":
        return scan.capital(found.end) or counts(scan.word(found.end))
    return False
