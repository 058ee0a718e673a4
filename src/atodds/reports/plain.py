"""Plain text for a terminal: nothing that a source holds can move the cursor or break a line."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)

NAMED = 12
"""Names that are told one by one; of more, how many. A dozen codes of rules, six columns each, fill a terminal's 80."""


def visible(text: str) -> str:
    """The text with control and direction characters made visible; line breaks and tabs stay."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """The text on one line, with every break and tab as one space, so that offsets keep."""
    return visible(re.sub(r"[\t\r\n\f\v\x1c-\x1e\x85\u2028\u2029]", " ", text))


def width(text: str) -> int:
    """Columns that the text takes in a terminal."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
