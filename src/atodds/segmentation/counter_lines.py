"""Lines that a page's counters stand on: "3 of 14 A plough clears the runway", "14 comments | 220 shares"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..language.tables import cached, read_table
from .lines import TextLine

_PLACED = re.compile(
    r"(\d{1,3})\s?(of|/)\s?(\d{1,3})\b(?:\s*[:.–—-])?(?:\s+[\"“‘'(\[]?([A-Z][\w'’-]*)|\s*\Z)"
)
_WHOLE = 5
"""Pictures from which "2/5" is a place among them; below stand measures of a kitchen: "1/3 Cup", "2/3 Cup". 3 and 7 change
nothing on 673 articles of news and in the rules' examples."""


class Placed(NamedTuple):
    """A line that may count a picture: its place, of how many, whether a slash parts them, the word behind."""

    place: int
    of: int
    slash: bool
    word: str


@cached
def _counters() -> re.Pattern[str]:
    """A whole line of the counts of a page's buttons."""
    count = r"\d{1,3}(?:[,.]\d{1,3}){0,2}[KkMm]?"
    buttons = "|".join(read_table("segmentation", "furniture")["counted"]["buttons"])
    one = rf"(?:(?:{buttons})s?:?\s?\(?{count}\)?|{count}\s(?:{buttons})s?)"
    return re.compile(rf"{one}(?:\s*[|·•,/–—-]?\s*{one}){{0,8}}\s*\Z", re.IGNORECASE)


def mark_counters(lines: Sequence[TextLine]) -> None:
    """Give their reason to the lines that are a page's counters.

    A sentence may begin so ("2 of 14 miners were rescued."): a counter has a capital behind it, and a neighbour in the same
    gallery, or a caption without a sentence's end that opens with an article.
    """
    found = {at: placed for at, line in enumerate(lines) if (placed := _placed(line)) is not None}
    seen = {(placed.of, placed.slash, placed.place) for placed in found.values()}
    for at, one in found.items():
        near = {(one.of, one.slash, one.place + step) for step in (-1, 1)}
        if not seen.isdisjoint(near) or _lone(one, lines[at]):
            lines[at].reason = "caption_gallery"
    for line in lines:
        if line.text[-1:].isalnum() and _counts_buttons(line):
            line.reason = "share"


def _placed(line: TextLine) -> Placed | None:
    found = _PLACED.match(line.text) if line.text[:1].isdecimal() else None
    if found is None or not found.group(1).isascii() or not found.group(3).isascii():
        return None
    place, of, slash = int(found.group(1)), int(found.group(3)), found.group(2) == "/"
    if not 1 <= place <= of or (slash and of < _WHOLE):
        return None
    return Placed(place, of, slash, found.group(4) or "")


def _lone(placed: Placed, line: TextLine) -> bool:
    """Whether a counter without a neighbour opens a caption, or stands for itself."""
    articles = read_table("segmentation", "furniture")["counted"]["articles"]
    return not placed.slash and not line.punctuated and (not placed.word or placed.word in articles)


def _counts_buttons(line: TextLine) -> bool:
    return len(line.text) <= _LONGEST and _counters().match(line.text) is not None


_LONGEST = 120
"""Characters of a line of counts. 84 and 156 change nothing on 673 articles of news and in the rules' examples."""
