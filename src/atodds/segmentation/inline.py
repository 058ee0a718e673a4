"""Page furniture that scraping ran into a paragraph: gallery counters with their captions, counts of shares, "3 days ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.tables import cached, read_table
from .lines import TextLine

_SENTENCE = re.compile(r"[.!?][\"”’')\]]?\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_HOLDS = re.compile(r"\d| ago")
_OPENS = re.compile(r"(?:\A|[.!?:][\"”’')\]]?\s{1,3}|\s[|·•]\s)\Z")
_COUNTED = re.compile(r"\d\s?(?:of|/)\s?\d")
_CLOSED = ".!?\"”’'"
"""What a sentence ends with, and no counter."""
_LONGEST = 300
"""Characters at the end of a text within which counters of shares and comments are looked for. 210 and 390 change
nothing on 107 articles of news and in the rules' examples."""


@cached
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = {
        name: "|".join(rows) for name, rows in read_table("segmentation", "furniture")["counted"].items()
    }
    gallery = re.compile(
        rf"(?:{words['pictures']})\s(\d{{1,3}})\s?(?:of|/)\s?(\d{{1,3}})(?=\s?[:.–—-]|\s+[A-Z\"“]|\s*\Z)"
    )
    buttons, count = f"(?:{words['buttons']})s?", r"\d{1,3}(?:[,.]\d{1,3})?[KkMm]?"
    counter = rf"(?:{buttons}\b:?\s?\(?{count}\)?|{count}\s{buttons}\b)"
    counters = re.compile(rf"{counter}(?:\s*[|·•,/]?\s*{counter}){{1,8}}\s*\Z")
    ago = re.compile(
        rf"(?:{words['stamped']})\b:?\s+(?:about |over |almost |more than )?(?:\d{{1,3}}|an?|{words['few']})\s"
        r"(?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago\b\.?(?=\s*\Z|\s+[A-Z\"“|·•])",
        re.IGNORECASE,
    )
    return gallery, counters, ago


def apart(lines: list[TextLine]) -> list[TextLine]:
    """The lines, with what is furniture inside a line as a line of its own that gives its reason."""
    return [part for line in lines for part in (_parts(line) if _may_hold(line) else (line,))]


def _may_hold(line: TextLine) -> bool:
    return not line.reason and _HOLDS.search(line.text) is not None


def _parts(line: TextLine) -> Iterator[TextLine]:
    found = sorted(_found(line.text))
    at = 0
    gap = line.gap
    for start, end, reason in found:
        if start < at:
            continue
        if line.text[at:start].strip():
            yield _piece(line, at, start, gap)
            gap = 0
        yield _piece(line, start, end, gap, reason)
        at, gap = end, 0
    if at == 0:
        yield line
    elif line.text[at:].strip():
        yield _piece(line, at, len(line.text), gap)


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Each kind of furniture is looked for where what it cannot do without stands."""
    gallery, counters, ago = _patterns()
    if _COUNTED.search(text) is not None:
        yield from _galleries(text, gallery)
    if not text.rstrip().endswith(tuple(_CLOSED)):
        last = counters.search(text, max(0, len(text) - _LONGEST))
        if last is not None and _opens(text, last):
            yield last.start(), len(text), "share"
    if " ago" in text.lower():
        yield from ((*found.span(), "stamp") for found in ago.finditer(text) if _opens(text, found))


def _galleries(text: str, gallery: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    for found in gallery.finditer(text):
        if int(found.group(1)) <= int(found.group(2)) and _opens(text, found):
            yield found.start(), _caption_end(text, found.end()), "caption_gallery"


def _opens(text: str, found: re.Match[str]) -> bool:
    """Whether a line, a sentence or a separated part begins at a match."""
    return _OPENS.search(text, max(0, found.start() - 5), found.start()) is not None


def _caption_end(text: str, start: int) -> int:
    """Where the caption after a counter ends: with its first sentence, or with the line."""
    end = _SENTENCE.search(text, start + 2)
    return end.start() + 1 if end is not None else len(text)


def _piece(line: TextLine, start: int, end: int, gap: int, reason: str = "") -> TextLine:
    raw = line.text[start:end]
    first = line.start + start + len(raw) - len(raw.lstrip())
    bare = raw.strip()
    whole = start == 0 and not reason
    return TextLine(
        first, first + len(bare), bare, gap, line.bullet if whole else 0, line.mark if whole else "", reason
    )
