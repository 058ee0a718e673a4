"""What a number says by its own words, as printed: its digits, and the whole that it is a part of."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_INSIDE = re.compile(
    r"[\w,.-]+(?: hundred| thousand)? (?:out of|of) (?:the |those |its |their |these |his |her |all )?"
    r"(\d+(?:,\d{3})*(?![\d.,-])|[A-Za-z]+)(?![\w-])(?! (?:million|billion|thousand|hundred))"
)
_PART = re.compile(r"\bof (?:(?:the|his|her|its|their|our|those|these) )?(\w+)")

MATCH_MINUTE = "match minute"
"""The noun of a figure that a match's clock shows: no length of time, but a place on the clock."""


def significant(text: str) -> int:
    """How many printed digits carry meaning at least: "23,000" has 2, "2.60" has 3, a number word has 1."""
    found = _DIGITS.search(text)
    if found is None:
        return 1
    digits = found.group().replace(",", "").replace(".", "").lstrip("0")
    return len(digits) if found.group(1) else max(1, len(digits.rstrip("0")))


def whole(text: str) -> str | None:
    """The number that a count is a part of, as printed at its head: "12 of the 50 students" gives "50"."""
    found = _INSIDE.match(text)
    return found.group(1) if found else None


def part_of(text: str) -> str | None:
    """The word behind "of the" in a number's words, lower-case: "three of the seven bullets" gives "seven"."""
    found = _PART.search(text.lower())
    return found.group(1) if found else None
