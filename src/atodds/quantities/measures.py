"""Units after and before a number: measures, currencies, denominators of rates."""

from __future__ import annotations

from typing import NamedTuple

from ..language.nouns import counts, nouns
from .scan import UNREAD, Scan
from .tables import Measure, Way, words


class Match(NamedTuple):
    """A unit found: tokens ``first`` to ``end`` (exclusive)."""

    first: int
    end: int
    measure: Measure


_MIDDLE = frozenset(("[", "<", "{"))


def after(scan: Scan, end: int, *, digits: bool) -> Match | None:
    """The longest unit at token ``end``; ``digits`` says that the number before it is printed in digits."""
    if end >= scan.limit:
        return None
    found: Match | None = scan.known.get((end, digits), UNREAD)
    if found is UNREAD:
        found = scan.known[end, digits] = _after(scan, end, digits)
    return found


def _after(scan: Scan, end: int, digits: bool) -> Match | None:
    at = end
    if (
        scan.hyphen(at)
        and scan.tight(at)
        and at + 1 < scan.limit
        and (scan.tight(at + 1) or scan.letters(at + 1))
    ) or (scan.words[at] in _MIDDLE and scan.letters(at + 1) and scan.word(at + 2) in ("]", ">", "}")):
        at += 1
    if at > end - 1 and scan.broken(at):
        return None
    found = _longest(scan, at, scan.tables.unit_words.get(scan.lower[at]), cased=False)
    if digits:
        symbol = _longest(
            scan, at, scan.tables.unit_symbols.get(scan.words[at]), cased=True, touching=scan.tight(at)
        )
        if symbol is None and found is None:
            folded = scan.tables.unit_folded.get(scan.lower[at])
            symbol = _longest(scan, at, folded, cased=True, touching=scan.tight(at))
        if symbol is not None and (found is None or symbol.end > found.end):
            found = symbol
        if found is None or (found.measure.name == "inch" and scan.lower[at] == "in"):
            found = _inch(scan, at) or found
    if found is not None and at == end + 1 and not scan.hyphen(end):
        found = found._replace(end=found.end + 1)
    return found


def _longest(
    scan: Scan, at: int, ways: list[Way] | None, *, cased: bool, touching: bool = False
) -> Match | None:
    if ways is None:
        return None
    line = scan.words if cased else scan.lower
    for way in ways:
        last = _rest_end(scan, line, at + 1, way.rest)
        if not last:
            continue
        if way.letter and not _letter_fits(scan, at, touching):
            continue
        if cased and not way.measure.dimension and not touching and _goes_on(scan, last):
            continue
        if cased and way.rest == (".",) and (last >= scan.limit or scan.capital(last) or scan.broken(last)):
            continue
        if (
            cased
            and any(token in _TIGHT or token.isdecimal() for token in way.rest)
            and not _all_tight(scan, at, last)
        ):
            continue
        if cased and not way.rest and scan.letters(last) and scan.tight(last) and not touching:
            continue
        if (
            cased
            and len(scan.words[at]) <= 2
            and not touching
            and scan.tight(last)
            and scan.word(last) in ("-", "'", "’", "&")
        ):
            continue
        return Match(at, last, way.measure)
    return None


def _goes_on(scan: Scan, last: int) -> bool:
    """Whether a noun follows a rare symbol that stands apart ("5.8 million TV viewers"): then it is a word."""
    return scan.letters(last) and scan.word(last) not in nouns().stop


def _rest_end(scan: Scan, line: list[str], at: int, rest: tuple[str, ...]) -> int:
    """Token after the rest of a unit, hyphens passed over ("nautical-mile"); 0 where it does not match."""
    for token in rest:
        if scan.joined(at) and line[at] != token:
            at += 1
        if at >= scan.limit or line[at] != token:
            return 0
        at += 1
    return at


_TIGHT = frozenset("^²³-−/")


def _all_tight(scan: Scan, at: int, last: int) -> bool:
    """Whether the tokens of a symbol such as "m2" or "km/h" touch each other."""
    return all(scan.tight(step) for step in range(at + 1, last))


_AFTER_LETTER = frozenset((",", ".", ")", "/", ";", "'", "”", '"', "]", "-", "^"))
_SPACED_LETTERS = frozenset(("m", "g", "l", "L", "t", "V", "W", "h", "K", "J"))


def _letter_fits(scan: Scan, at: int, touching: bool) -> bool:
    """A one-letter unit touches its digits, or stands alone one space after them."""
    if scan.tight(at + 1) and scan.word(at + 1) not in _AFTER_LETTER:
        return False
    return touching or (scan.starts[at] - scan.ends[at - 1] == 1 and scan.words[at] in _SPACED_LETTERS)


def _inch(scan: Scan, at: int) -> Match | None:
    inch = Measure("inch", "[length]")
    if scan.lower[at] == "in" and scan.word(at + 1) in words("sizes"):
        return Match(at, at + 1, inch)
    if (
        scan.words[at] in ('"', "″")
        and scan.starts[at] - scan.ends[at - 1] <= 1
        and scan.word(at + 1) in words("after_inches")
    ):
        return Match(at, at + 1, inch)
    return None


class Rate(NamedTuple):
    """The denominator of a rate: tokens to ``end``, its words in the singular, its dimension."""

    end: int
    per: str
    dimension: str


def rate(scan: Scan, end: int) -> Rate | None:
    """ "per day", "a share", "an hour", "/hour", "-a-share", "for each share", "per 100,000 people", "per capita"."""
    if scan.word(end) == "for" and scan.word(end + 1) in words("each"):
        return _denominator(scan, end + 2, "a")
    return _linked(scan, end) if scan.word(end) else None


def _linked(scan: Scan, end: int) -> Rate | None:
    """The rate behind a linking word or sign that touches the figure or its unit."""
    at, word = end, scan.word(end)
    if word in scan.tables.rate_adverbs and not counts(scan.word(end + 1)):
        per = scan.tables.rate_adverbs[word]
        return Rate(at + 1, per, _denominator_dimension(scan, per))
    hyphened = scan.hyphen(at) and scan.word(at + 1) in words("rate_articles") and scan.hyphen(at + 2)
    if hyphened:
        return _denominator(scan, at + 3, "a")
    if word in ("per", "a", "an", "each", "every", "/") or (word == "-" and scan.word(at + 1) == "per"):
        at += 2 if word == "-" else 1
        if word == "/" and (scan.digits(at) or (not scan.tight(end) and scan.word(at) != "per")):
            return None
        if word == "/" and scan.word(at) == "per":
            at += 1
        return _denominator(scan, at, "per" if word in ("per", "/", "-") else "a")
    return None


def _denominator(scan: Scan, at: int, link: str) -> Rate | None:
    word = scan.word(at)
    if not word or scan.hyphen(at):
        return None
    if link == "a":
        if (
            word not in scan.tables.rate_articles
            or scan.word(at + 1) in scan.tables.rate_refusals
            or scan.joined(at + 1)
        ):
            return None
        return Rate(at + 1, word, _denominator_dimension(scan, word))
    if scan.digits(at) or word in words("large_denominators"):
        return _numbered(scan, at)
    found = _longest(scan, at, scan.tables.unit_words.get(word), cased=False) or _longest(
        scan, at, scan.tables.unit_symbols.get(scan.words[at]), cased=True, touching=True
    )
    if found is not None:
        return Rate(found.end, found.measure.name, found.measure.dimension or "[count]")
    if scan.letters(at) and word not in nouns().stop and word not in words("no_denominator"):
        return Rate(at + 1, word, "[count]")
    return None


def _denominator_dimension(scan: Scan, word: str) -> str:
    ways = scan.tables.unit_words.get(word, ())
    return next((way.measure.dimension for way in ways if not way.rest), "[count]")


def _numbered(scan: Scan, at: int) -> Rate | None:
    """ "per 100,000 people", "per million inhabitants"."""
    first = at
    while (
        at < scan.limit
        and at - first < 8
        and (scan.digits(at) or scan.word(at) == "," or scan.word(at) in words("scale_denominators"))
    ):
        at += 1
    if scan.letters(at) and scan.word(at) not in words("ends_denominator"):
        at += 1
    return Rate(at, scan.text[scan.starts[first] : scan.ends[at - 1]].lower(), "[count]")
