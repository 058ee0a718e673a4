"""Page furniture: what stands in a scraped text beside the article."""

from __future__ import annotations

import re
from itertools import accumulate

from .line_furniture import EDGE, alone, sentinel
from .lines import TextLine

_TITLE_WORD = re.compile(r"[A-Za-z][\w'’-]*")


def mark(lines: list[TextLine], headline: str | None, first: int) -> dict[int, str]:
    """Which lines are furniture or captions, with the reason; ``first`` is the index after the headline.

    A reason that begins with "caption" means a caption. Prose outside links and comments is never taken.
    """
    work = _Pass(lines)
    index = first
    while index < len(lines):
        if index in work.sentinels:
            index = _take(work, index)
            continue
        reason = alone(lines[index], headline)
        if reason is not None:
            work.found[index] = reason
        index += 1
    _take_tail(lines, work.found, first)
    return work.found


class _Pass:
    """The lines of one text, with what is found and how much prose stands before each."""

    def __init__(self, lines: list[TextLine]) -> None:
        self.lines = lines
        self.found: dict[int, str] = {}
        self.sentinels = {at: kind for at, line in enumerate(lines) if (kind := sentinel(line)) is not None}
        lengths = [len(line.text) if line.prose else 0 for line in lines] if self.sentinels else []
        self.prose = [0, *accumulate(lengths)]
        self.paragraphs = [0, *accumulate(int(length > 0) for length in lengths)]


def _take(work: _Pass, index: int) -> int:
    """Take a sentinel line and what it brings; the index after it."""
    lines, (does, reason) = work.lines, work.sentinels[index]
    before = work.paragraphs[index]
    if does == "closes" and before >= 2 and _closes(work, index):
        work.found.update((each, reason) for each in range(index, len(lines)))
        return len(lines)
    headed = reason == "navigation" and before > 0 and index + 1 < len(lines) and lines[index + 1].prose
    if headed or (does != "alone" and (before == 0 or _looks_subhead(lines, index, does))):
        return index + 1
    work.found[index] = reason
    index += 1
    while does != "alone" and index < len(lines) and not _is_body(lines[index], reason):
        work.found[index] = work.sentinels[index][1] if index in work.sentinels else reason
        index += 1
    return index


def _is_body(line: TextLine, reason: str) -> bool:
    """Whether the article goes on after a block of links: titles have no full stop, unlike slogans."""
    titles = reason in ("related", "popular")
    return line.prose or (titles and line.text.endswith(".") and len(line.text) >= 20)


def _closes(work: _Pass, index: int) -> bool:
    """A heading of comments ends the page unless more prose follows than went before."""
    return work.prose[-1] - work.prose[index] <= work.prose[index]


def _looks_subhead(lines: list[TextLine], index: int, does: str) -> bool:
    """One word such as "Popular" before prose is rather a heading of the article."""
    follows = index + 1 < len(lines) and lines[index + 1].prose and alone(lines[index + 1]) is None
    return follows and (does == "closes" or " " not in lines[index].text.strip(EDGE))


def _take_tail(lines: list[TextLine], found: dict[int, str], first: int) -> None:
    """Three or more lines of titles at the very end, after prose, are links to other pages."""
    end = len(lines)
    while end > first and end - 1 in found:
        end -= 1
    at = end
    while at > first and at - 1 not in found and _is_link(lines[at - 1]):
        at -= 1
    if end - at >= 3 and any(line.prose for line in lines[first:at]):
        for index in range(at, end):
            found[index] = "links"


def _is_link(line: TextLine) -> bool:
    """A title of another page: no sentence's end, most words in capitals."""
    if line.punctuated or not 25 <= len(line.text) <= 160 or line.bullet:
        return False
    words = [word for word in _TITLE_WORD.findall(line.text) if len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
