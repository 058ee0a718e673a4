"""Shares without a figure: "most of the fans", "most senators", "a majority of voters": more than half."""

from __future__ import annotations

from ..intervals import printed
from ..language.nouns import nouns, plural_like
from . import phrases
from .number import Numeral
from .numerals import opens
from .reader import Reading
from .scan import Scan
from .tables import words


def most(scan: Scan, index: int) -> Reading | None:
    """The share that "most" or "majority" at this token says; None for a superlative, a bound or a lead in a vote."""
    first = _majority(scan, index) if scan.lower[index] == "majority" else _share(scan, index)
    if first is None:
        return None
    reading = Reading.of(Numeral(first, index + 1, 0.5, printed(0.5, -3, -2), words=True, fraction=True))
    reading.kind, reading.shape = "ratio", "above"
    _of_what(scan, reading)
    return reading


def _majority(scan: Scan, index: int) -> int | None:
    """ "a majority of voters", "the vast majority of them"; but "a majority of 40" is a lead."""
    first = index - 1 if scan.word(index - 1) in words("majorities") else index
    if scan.word(first - 1) not in ("a", "the") or scan.word(index + 1) != "of" or opens(scan, index + 2):
        return None
    return first


def _share(scan: Scan, index: int) -> int | None:
    """ "most of them", or "most senators" where a clause or a phrase opens."""
    before, following = scan.word(index - 1), scan.word(index + 1)
    if scan.joined(index - 1) or before in words("superlatives"):
        return None
    if following == "of":
        whole = scan.word(index + 2)
        return index if whole in nouns().determiners or whole in nouns().pronouns else None
    opening = index == scan.low or not scan.letters(index - 1) or before in words("before_shares")
    plural = plural_like(following) and following not in nouns().stop
    return index if opening and plural else None


def _of_what(scan: Scan, reading: Reading) -> None:
    """The noun of the whole."""
    at = reading.end
    part = phrases.partitive(scan, at)
    if part is not None:
        if part.phrase is not None:
            reading.counted(part.phrase)
        reading.partitive, reading.end = True, reading.number.end if part.counted else part.end
    else:
        phrase = phrases.phrase(scan, at + (scan.word(at) == "of"))
        if phrase is not None:
            reading.counted(phrase)
    reading.kind = "ratio"
