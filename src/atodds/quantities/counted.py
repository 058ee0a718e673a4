"""Counted nouns: the phrase after a number, a larger set after "of", measures of each counted thing."""

from __future__ import annotations

from ..language.nouns import nouns, singular
from . import ages, measures, phrases
from .numerals import numeral, opens
from .reader import Reading
from .scan import Scan
from .tables import words


def counted(scan: Scan, reading: Reading) -> list[Reading]:
    """Give the reading its counted noun; returns the readings of measures before that noun ("four 500-kg bombs")."""
    inner = _measured_between(scan, reading)
    if inner is not None:
        return [inner]
    _noun(scan, reading)
    return []


def _measured_between(scan: Scan, reading: Reading) -> Reading | None:
    """ "four 500-kg bombs", "300 5-kilogram bags", "two 19-year-old men": each of the counted things has a measure."""
    number = reading.number
    if (
        number.fraction
        or reading.end != number.end
        or not opens(scan, reading.end)
        or scan.broken(reading.end)
    ):
        return None
    second = numeral(scan, reading.end)
    if second is None or second.ordinal or second.fraction:
        return None
    inner = Reading.of(second)
    if not ages.age(scan, inner):
        found = measures.after(scan, second.end, digits=not second.words)
        if found is None:
            return None
        inner.measured(found.measure, found.end)
    phrase = phrases.phrase(scan, inner.end, single=number.value == 1)
    if phrase is None:
        return None
    each = scan.text[scan.starts[second.first] : scan.ends[inner.end - 1]]
    unit = f"{each.lower()} {phrase.unit}"
    reading.counted(phrase._replace(end=reading.end, modifiers=(each, *phrase.modifiers), unit=unit))
    return inner


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
    phrase = _phrase(scan, reading, at)
    if phrase is None or _measures(scan, reading, phrase):
        return
    reading.counted(_others(scan, phrase))
    if number.fraction:
        reading.kind = "ratio"
    if scan.word(number.first - 1) in words("others_before"):
        reading.other = True


def _phrase(scan: Scan, reading: Reading, at: int) -> phrases.Phrase | None:
    """The phrase at this token, with its head or with an adjective alone whose head stands later."""
    number = reading.number
    single = number.value == 1 and not number.fraction
    article = scan.word(number.first - 1) in ("a", "an")
    found = phrases.phrase(scan, at, single=single, article=article)
    return _ellipsis(scan, at) if found is None and not number.fraction else found


def _qualifies(scan: Scan, at: int) -> bool:
    """Whether the word at this token may be an adjective: "Latvian", "male"; no day, no month."""
    word = scan.word(at)
    if not scan.letters(at) or word in scan.tables.weekdays or word in scan.tables.months:
        return False
    return scan.capital(at) or word in nouns().adjectives or word in words("also_adjectives")


def _ellipsis(scan: Scan, at: int) -> phrases.Phrase | None:
    """ "12 Latvian and 11 Finnish sailors": the noun stands once, after the second adjective."""
    word = scan.word(at)
    if not (_qualifies(scan, at) and scan.word(at + 1) == "and" and opens(scan, at + 2)):
        return None
    second = numeral(scan, at + 2)
    whole = phrases.phrase(scan, second.end) if second is not None else None
    if whole is None or not whole.modifiers:
        return None
    return phrases.Phrase(at + 1, whole.noun, (scan.words[at],), f"{word} {whole.noun}")


def _measures(scan: Scan, reading: Reading, phrase: phrases.Phrase) -> bool:
    """ "84 rushing yards", "11 consecutive months": the head of the phrase is a unit, which the words before it qualify."""
    if phrase.noun not in words("measured_heads") or any(not word.islower() for word in phrase.modifiers):
        return False
    ways = scan.tables.unit_words.get(phrase.noun, ())
    measure = next((way.measure for way in ways if not way.rest), None)
    if measure is None or reading.number.fraction:
        return False
    reading.measured(measure, phrase.end)
    reading.words, reading.other = phrase.modifiers, reading.other or phrase.other
    return True


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
    stopped = word in nouns().stop and word not in words("measuring_nouns")
    if stopped or word in nouns().adjectives or reading.number.value < 1:
        return True
    noun = singular(scan.words[at + 1]).lower()
    reading.counted(phrases.Phrase(at + 2, noun, (), noun))
    reading.idiom = word in words("hyphened_idioms")
    return True
