"""A passage for a terminal: its own line of the source, cut to a window, with carets below the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from textwrap import wrap

from ..model import Article, Evidence
from .plain import one_line, visible, width

Paint = Callable[[str, str], str]
COLUMNS = 120
"""Where the output is no terminal."""
_NARROWEST = 30
_MARGIN = 20
_LONGEST = 600
"""Characters of an excerpt at least, those of a line's margin, and those of a passage beyond which its middle is left
out."""


def where(passage: Evidence) -> str:
    """ "ferry.txt:3", "ferry.pdf, page 2"; for a reference its name."""
    return visible(passage.source if passage.reference is not None else passage.where)


def passage_lines(passage: Evidence, article: Article | None, paint: Paint, columns: int) -> Iterator[str]:
    """A passage on its line of the source, with carets and its reading, in so many columns."""
    window = max(_NARROWEST, columns - _MARGIN)
    reading = f" {visible(passage.reading)}" if passage.reading else ""
    if passage.reference is not None:
        yield paint(f"  --> {where(passage)} (reference)", "dim")
        yield from (
            f"    | {line}" for line in wrap(f"{one_line(passage.text)}{reading and '  ='}{reading}", window)
        )
        yield paint(f"    | {one_line(passage.reference)}", "dim")
        return
    yield paint(f"  --> {where(passage)}", "dim")
    before, marked, after = _excerpt(passage, article, window)
    if len(marked) > window:
        yield from (f"    > {paint(line, 'bold')}" for line in wrap(_clipped(marked), window))
        yield from (f"    | {paint('=' + reading, 'code')}" for _ in reading[:1])
        return
    carets = "^" * max(1, width(marked))
    yield f"    | {before}{paint(marked, 'bold')}{after}"
    if width(before) + len(carets) + len(reading) <= columns - 6:
        yield f"    | {' ' * width(before)}{paint(carets + reading, 'code')}"
    else:
        yield f"    | {' ' * width(before)}{paint(carets, 'code')}"
        yield from (f"    | {paint('=' + reading, 'code')}" for _ in reading[:1])


def _excerpt(passage: Evidence, article: Article | None, window: int) -> tuple[str, str, str]:
    """The words before, in and after the passage, on its own line of the source, cut to a window."""
    if article is None:
        return "", one_line(passage.text), ""
    text = article.text
    start, end = passage.start, passage.end
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    high = len(text) if high < 0 else high
    room = max(_NARROWEST // 2, (window - (end - start)) // 2 - 2)
    left = low if start - low <= room else _word_edge(text, start - room, start)
    right = high if high - end <= room else max(end, text.rfind(" ", end, end + room))
    before = ("… " if left > low else "") + one_line(text[left:start])
    after = one_line(text[end:right]).rstrip() + (" …" if right < high else "")
    return before, one_line(text[start:end]), after


def _word_edge(text: str, left: int, start: int) -> int:
    found = text.find(" ", left, start)
    return left if found < 0 else found + 1


def _clipped(text: str) -> str:
    half = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:half]} […] {text[-half:]}"
