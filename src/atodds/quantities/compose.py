"""From a number to its reading: money, measures, ages, percentages, counted nouns, compound measures."""

from __future__ import annotations

from ..intervals import Printed
from . import ages, measures, money, phrases, ranges, ratios
from .nouns import counts, nouns, singular
from .numerals import Numeral, numeral, opens
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
    _compound(scan, reading)
    pair = ranges.partner(scan, reading, _complete)
    if pair is not None:
        return pair
    if reading.kind == "number":
        _noun(scan, reading)
    rated(scan, reading)
    return [reading]


def _complete(scan: Scan, reading: Reading) -> None:
    """Give the second number of a range its unit or noun."""
    sign = money.currency_before(scan, reading.number.first)
    if sign is not None:
        money.signed(scan, reading, sign)
    elif not ages.age(scan, reading):
        _unit(scan, reading)
        if reading.kind == "number":
            _noun(scan, reading)
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
        if at == reading.end and not (money.trailing(scan, reading) or _degrees(scan, reading)):
            _magnitude(scan, reading)
        return
    reading.measured(found.measure, found.end)
    if found.measure.name == "pound-mass" and money.pays(scan, reading):
        reading.measured(scan.tables.signs["£"], found.end)
        reading.ambiguous = True
    elif found.measure.name == "degree" and _weather(scan, reading):
        reading.dimension, reading.ambiguous = "[temperature]", True


def _degrees(scan: Scan, reading: Reading) -> bool:
    """ "40C", "85F" with words of weather near."""
    name = {"C": "celsius", "F": "fahrenheit"}.get(scan.cased(reading.end))
    if name is None or not scan.tight(reading.end) or reading.number.words or not _weather(scan, reading):
        return False
    reading.measured(Measure(name, "[temperature]"), reading.end + 1)
    return True


def _magnitude(scan: Scan, reading: Reading) -> None:
    """ "magnitude-6.1", "a magnitude of 6.1", "6.1 on the Richter scale"."""
    at = reading.first - 1
    if scan.hyphen(at) or scan.word(at) in ("of", "a"):
        at -= 1
    if scan.word(at) in ("magnitude", "magnitudes"):
        reading.first, reading.bare_start = at, reading.first
    elif [scan.word(reading.end + step) for step in range(3)] != ["on", "the", "richter"]:
        return
    reading.measured(Measure("magnitude", "[magnitude]"), reading.end)


def _refused(scan: Scan, found: measures.Match) -> bool:
    """Units that need more than their letters: "in", "st" before a name, picometres only after a decimal."""
    name = found.measure.name
    if name in ("picometre", "attometre") and scan.words[found.end - 1] in ("am", "pm"):
        return scan.word(found.first - 2) != "."
    if name == "stone":
        return scan.capital(found.end) or counts(scan.word(found.end))
    return False


def _weather(scan: Scan, reading: Reading) -> bool:
    near = scan.lower[max(scan.low, reading.first - 12) : min(scan.limit, reading.end + 8)]
    return any(word in scan.tables.weather for word in near)


def _compound(scan: Scan, reading: Reading) -> None:
    """ "5 ft 11 in", "6-foot-4", "two hours and ten minutes", "13 dollars and 45 cents", "15 dollars 50"."""
    smaller = scan.tables.compounds.get(reading.unit or "")
    while smaller is not None and reading.number.value == int(reading.number.value) and not reading.vague:
        at = reading.end
        if scan.word(at) in ("and", ",") or scan.joined(at):
            at += 1
        number = numeral(scan, at) if opens(scan, at) else None
        if number is None:
            return
        found = measures.after(scan, number.end, digits=not number.words)
        name = found.measure.name if found else _implied(scan, reading, number)
        if name not in smaller or number.value >= smaller[name]:
            return
        inches = name == "inch" and scan.word(number.end) == "in"
        _merge(reading, number, smaller[name], found.end if found else number.end + inches)
        smaller = {key: factor for key, factor in smaller.items() if factor > smaller[name]}


def _implied(scan: Scan, reading: Reading, number: Numeral) -> str:
    """The smaller unit that goes without saying: "6-foot-4", "15 dollars 50"."""
    if reading.unit == "foot" and (
        scan.joined(reading.end) or (scan.word(number.end) == "in" and scan.tight(number.end))
    ):
        return "inch"
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


def _noun(scan: Scan, reading: Reading) -> None:
    """The counted noun phrase, a larger set after "of", or a share's whole."""
    at, number = _past_plus(scan, reading.end), reading.number
    if scan.word(at) == "of":
        part = phrases.partitive(scan, at)
        if part is not None and not number.vague:
            _partitive(reading, part)
            return
        at += 1 if number.words or number.fraction else 0
    elif scan.joined(at) and scan.letters(at + 1):
        if _hyphened(scan, reading, at):
            return
        at += 1
    elif scan.hyphen(at):
        return
    if number.fraction:
        reading.kind = "ratio"
        if scan.word(reading.end) != "of":
            return
    article = scan.word(number.first - 1) in ("a", "an")
    phrase = phrases.phrase(scan, at, single=number.value == 1 and not number.fraction, article=article)
    if phrase is None:
        return
    reading.counted(_others(scan, phrase))
    if number.fraction:
        reading.kind = "ratio"
    if scan.word(number.first - 1) in ("another", "further", "additional", "other"):
        reading.other = True


def _others(scan: Scan, phrase: phrases.Phrase) -> phrases.Phrase:
    """ "five people … and three others" are people; after any other noun the others may be anything."""
    if phrase.noun != "other" or not scan.marks or scan.marks[-1].start < scan.starts[scan.low]:
        return phrase
    return (
        phrase._replace(noun="person", unit="person")
        if scan.marks[-1].fields.get("noun") == "person"
        else phrase
    )


def _past_plus(scan: Scan, at: int) -> int:
    """Past "+" and "-plus": "300-plus members", "50+ people"."""
    if scan.word(at) == "+" and scan.tight(at):
        return at + 1
    return at + 2 if scan.hyphen(at) and scan.word(at + 1) in ("plus", "odd") else at


def _partitive(reading: Reading, part: phrases.Partitive) -> None:
    if part.phrase is not None:
        reading.counted(part.phrase)
    reading.partitive, reading.end = True, reading.number.end if part.counted else part.end
    if reading.number.fraction:
        reading.kind = "ratio"
    elif reading.kind == "number":
        reading.kind, reading.dimension = "count", "[count]"


def _hyphened(scan: Scan, reading: Reading, at: int) -> bool:
    """ "two-man crew", "12-page document": the noun stands in the singular after a hyphen."""
    word = scan.word(at + 1)
    if word in nouns().stop or word in nouns().adjectives or reading.number.value < 1:
        return True
    noun = singular(scan.words[at + 1]).lower()
    reading.counted(phrases.Phrase(at + 2, noun, (), noun))
    reading.idiom = word in words("hyphened_idioms")
    return True
