"""Streaks: "a fourth defeat in a row", "the fifth on the trot", "a third straight day", "five in a row"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .scan import Scan
from .tables import words

if TYPE_CHECKING:
    from .reader import Reading

STREAK = "streak"
"""What is counted: how many of a kind have followed each other."""
_NEAR = 4
"""Words behind the number, or behind what it counts, in which they are said to follow each other. 1 changes three of seven
invented pairs, 2 to 5 none."""


def count_streak(scan: Scan, reading: Reading) -> None:
    """Make an ordinal, or a number without a noun, of things that follow each other the count of a streak."""
    bare = reading.kind == "ordinal" or reading.kind == "number"
    if bare and reading.low == reading.high > 1 and _follow(scan, reading.number.end):
        reading.kind, reading.noun, reading.unit, reading.dimension = "count", STREAK, STREAK, "[count]"


def _follow(scan: Scan, at: int) -> bool:
    """Whether the words from a token on say of what is counted that one follows the other."""
    for place in range(at, at + _NEAR):
        word = scan.word(place)
        if word in words("streak_ends"):
            return False
        if word in words("in_succession") or _in_a_row(scan, place):
            return True
        if word == "running" and scan.word(place - 1) in words("running_units"):
            return True
    return False


def _in_a_row(scan: Scan, at: int) -> bool:
    """ "in a row", "on the trot", "in succession"."""
    if scan.word(at) not in words("row_openings"):
        return False
    return scan.word(at + 1) == "succession" or scan.word(at + 2) in words("rows")
