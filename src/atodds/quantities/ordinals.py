"""Ordinals: "second-largest city", "21st", "third"; the ones that name a date, a century or a quarter are masked."""

from __future__ import annotations

from ..intervals import exact
from ..language.nouns import nouns
from ..language.numbers import ordinal_suffixes
from . import match_minutes
from .mask import Mask
from .number import Numeral
from .phrases import phrase
from .reader import Reading
from .scan import Scan
from .tables import words


def digits_ordinal(scan: Scan, index: int) -> Reading | Mask | None:
    """ "21st", "2nd": digits with an ordinal ending against them."""
    grouped = index + 2
    if scan.word(index + 1) == "," and scan.word(index + 3) in ordinal_suffixes() and scan.tight(index + 3):
        if len(scan.word(grouped)) == 3 and scan.digits(grouped) and scan.tight(grouped):
            return _ordinal(scan, index, index + 4, float(scan.words[index] + scan.words[grouped]))
        return None
    if (
        scan.word(index + 1) not in ordinal_suffixes()
        or not scan.tight(index + 1)
        or len(scan.words[index]) > 6
    ):
        return None
    if scan.word(index + 1) == "st" and (scan.words[index][-1] != "1" or scan.words[index][-2:] == "11"):
        return None
    return _ordinal(scan, index, index + 2, float(scan.words[index]))


def spelled_ordinal(scan: Scan, number: Numeral) -> Reading | Mask:
    """ "twenty-first": an ordinal that the number words opened."""
    return _ordinal(scan, number.first, number.end, number.value)


def word_ordinal(scan: Scan, index: int) -> Reading | Mask | None:
    """ "second", "twenty-first", "third-largest"; None for the unit of time and for idioms."""
    word = scan.lower[index]
    value = scan.tables.ordinals.get(word)
    if value is None:
        return None
    first = index
    before = scan.word(index - 1)
    if (
        before in words("one_words")
        and value > 2
        and (scan.word(index + 1) == "of" or value >= 100 or scan.word(index - 2) == "by")
    ):
        return None
    if (
        before in words("before_part")
        and word in words("denominator_ordinals")
        and scan.word(index + 1) in ("of", "later", "after", "before", "")
    ):
        return None
    if word == "first" and before == "at":
        return None
    return _ordinal(scan, first, index + 1, float(value))


def _ordinal(scan: Scan, first: int, end: int, value: float) -> Reading | Mask:
    at = end + 1 if scan.hyphen(end) else end
    if scan.word(end) == "of" and scan.word(end + 1) in scan.tables.months:
        return Mask(first, end + 2, "date")
    if scan.word(end) in scan.tables.months and scan.capital(end):
        return Mask(first, end + 1, "date")
    before = first - 2 if scan.word(first - 1) == "the" else first - 1
    if scan.word(before) in scan.tables.months and scan.capital(before) and scan.digits(first):
        return Mask(before, end, "date")
    if scan.word(at) in words("periods") and (scan.hyphen(end) or not scan.hyphen(end)):
        return Mask(
            first,
            at + 1,
            "section" if scan.word(at) in words("sections") else "period",
        )
    timed = match_minutes.minute_at(scan, first, end, value)
    if timed is not None:
        return timed
    number = Numeral(first, end, value, exact(value))
    reading = Reading.of(number)
    if _counts_people(scan, reading):
        return reading
    reading.kind = "ordinal"
    _named(scan, reading)
    return reading


_SO_MANY = 4
"""The first ordinal that counts the people of one fate: "two died and a third was hurt" counts those of two.
3 and 5 change none of 4,411 pieces read of 317 articles."""
_TO_A_FATE = 6
"""Tokens behind "a fifth passenger" in which what became of them stands. 4 and 8 change none of those pieces."""


def _counts_people(scan: Scan, reading: Reading) -> bool:
    """ "A fifth passenger died", "arrested a fourth man": make a count of the ordinal by which a tally grows."""
    first, end = reading.first, reading.end
    if scan.word(first - 1) != "a" or reading.low < _SO_MANY or scan.word(end) not in nouns().people:
        return False
    fates = words("tallied_fates")
    found = phrase(scan, end, single=True)
    if found is None or fates.isdisjoint(
        (scan.word(first - 2), *scan.lower[end + 1 : min(scan.limit, end + _TO_A_FATE)])
    ):
        return False
    reading.counted(found)
    return True


def _named(scan: Scan, reading: Reading) -> None:
    """Give an ordinal the noun of what it ranks or counts."""
    first, end = reading.first, reading.end
    if scan.hyphen(end) and scan.letters(end + 1):
        _ranked(scan, reading, end + 1)
    elif _tallies(scan, first, end):
        _tallied(scan, reading, end)


def _tallies(scan: Scan, first: int, end: int) -> bool:
    """Whether an ordinal counts what happened so far: "her fifth title", "for the second time", "the fourth flood since".

    "The third man" only tells one from others.
    """
    before = scan.word(first - 1)
    if before in words("owners") or (before == "s" and scan.word(first - 2) in ("'", "’")):
        return True
    if before in ("'", "’") and scan.lower[first - 2].endswith("s"):
        return True
    if before in ("a", "an") or scan.word(end) == "time":
        return scan.word(end) == "time"
    return before == "the" and any(
        word in words("since_when") for word in scan.lower[end + 1 : min(scan.limit, end + _TALLY)]
    )


_TALLY = 5
"""Tokens behind an ordinal in which "since" or "this year" may stand. 3 and 7 change nothing on 107 articles of news
and in the rules' examples."""


def _tallied(scan: Scan, reading: Reading, at: int) -> None:
    """Give a counting ordinal its noun; its span stays that of the ordinal."""
    if scan.word(at) in words("in_a_row"):
        at += 1
    found = phrase(scan, at, single=True)
    if found is not None:
        reading.noun, reading.words = found.noun, found.modifiers


def _ranked(scan: Scan, reading: Reading, at: int) -> None:
    """ "second-largest city", "third-most-populous state", "eighth-round": what is ranked, by what."""
    superlative, reading.end = scan.cased(at), at + 1
    if scan.word(at) == "most" and scan.joined(at + 1):
        superlative, reading.end = f"most {scan.cased(at + 2)}", at + 3
    elif not superlative.endswith("est") and superlative not in words("ranks"):
        reading.noun = superlative.lower()
        return
    reading.words = (superlative,)
    found = phrase(scan, reading.end, single=True)
    if found is not None:
        reading.noun, reading.end, reading.words = found.noun, found.end, (superlative, *found.modifiers)
