"""Source -> structure: blocks (headline, paragraph, list item, furniture …) and sentences, by offset."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import furniture
from .counter_lines import mark_counters
from .datelines import dateline_end, is_stamp
from .front_matter import front_matter_span
from .inline import apart
from .line_furniture import alone, chrome
from .lines import TextLine, cut
from .markdown import heading_level, is_rule, shape
from .sentences import split
from .unmarked_lists import items_after

__all__ = ["BlockTuple", "SentenceTuple", "segment"]

BlockTuple = tuple[str, int, int, int | None, str | None]
"""(kind, start, end, lead_in, reason), as in ``model.Block``."""
SentenceTuple = tuple[int, int, int]
"""(start, end, block), as in ``model.Sentence``."""

_LONGEST_HEADLINE, _LONGEST_SUBHEAD, _SUBHEAD_WORDS = 160, 90, 8
"""Characters of a headline and of a subhead; words of a subhead that is no title. Of 15,920 pieces read on 107 articles
of news and of the rules' examples, ``_LONGEST_HEADLINE`` at 112 changes 9, at 208 nothing; ``_SUBHEAD_WORDS`` at 6
changes 1, at 10 nothing; the others nothing."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = 4
"""Letters from which a word of a title has a capital. 3 and 5 change nothing on 107 articles of news and in the rules'
examples."""
_CHROME = 5
"""Lines of a page's own at the top before which the headline is not looked for. 3 and 7 change nothing on 107 articles
of news and in the rules' examples."""
_DATELINES = 3
"""Paragraphs at the top that may open with a dateline. 2 and 4 change nothing on 107 articles of news and in the rules'
examples."""


@dataclass
class _Pass:
    """One segmentation in progress."""

    text: str
    media_type: str
    title: str | None
    lines: list[TextLine]
    blocks: list[BlockTuple] = field(default_factory=list)
    sentences: list[SentenceTuple] = field(default_factory=list)
    lead_in: int | None = None
    paragraphs: int = 0
    listed: int = -1
    """Index of the last line of a list without bullets."""

    def add(self, kind: str, start: int, end: int, reason: str | None = None, skip: int = 0) -> None:
        """Add a block, and its sentences after ``skip`` characters of markup."""
        number = len(self.blocks)
        self.blocks.append((kind, start, end, self.lead_in if kind == "list_item" else None, reason))
        self.sentences.extend((first, last, number) for first, last in split(self.text, start + skip, end))


def segment(
    text: str, *, title: str | None = None, media_type: str = "text/plain"
) -> tuple[list[BlockTuple], list[SentenceTuple]]:
    """Cut a text into blocks and sentences, in reading order; both are trimmed and never overlap.

    A known title helps to find the headline, also where no newline parts it from the body. Furniture and
    captions carry the reason; a list item points to the block that introduces its list.
    """
    start = 0
    work = _Pass(text, media_type, title, [])
    span = front_matter_span(text) if media_type in ("text/plain", "text/markdown") else None
    if span is not None:
        close = text.index("---", span[1])
        work.blocks.append(("furniture", 0, close + 3, None, "front_matter"))
        start = close + 3
    work.lines = _with_title_apart(cut(text, start), title)
    mark_counters(work.lines)
    first = _headline(work)
    work.lines[first:] = apart(work.lines[first:])
    headline = work.lines[first - 1].text if first else None
    marked = furniture.mark(work.lines, headline, first)
    for index in range(first, len(work.lines)):
        _place(work, index, marked)
    return work.blocks, work.sentences


def _with_title_apart(lines: list[TextLine], title: str | None) -> list[TextLine]:
    """A title that runs into the body on one line becomes a line of its own."""
    bare = title.strip() if title else ""
    if not lines or not bare or not lines[0].text.startswith(bare):
        return lines
    first = lines[0]
    rest = first.text[len(bare) :]
    if not rest.strip() or not rest[0].isspace() or len(rest) < 60:
        return lines
    body = rest.strip()
    middle = first.start + len(bare)
    at = middle + rest.index(body)
    return [TextLine(first.start, middle, bare, first.gap), TextLine(at, first.end, body, 0), *lines[1:]]


def _headline(work: _Pass) -> int:
    """Place the headline, and what the page has above it; the index of the line after, 0 where there is none."""
    at = next((at for at, line in enumerate(work.lines[:_CHROME]) if not chrome(line)), 0)
    for first in dict.fromkeys((at, 0)):
        if first < len(work.lines) and _is_headline(work, first):
            break
    else:
        return 0
    for line in work.lines[:first]:
        work.add("furniture", line.start, line.end, "navigation")
    line = work.lines[first]
    skip = heading_level(line.text)[1] if work.media_type == "text/markdown" else 0
    work.add("headline", line.start, line.end, skip=skip)
    return first + 1


def _is_headline(work: _Pass, at: int) -> bool:
    line, after = work.lines[at], work.lines[at + 1 : at + 16]
    if work.title and line.text.casefold() == work.title.strip().casefold():
        return not (line.prose and line.text.endswith("."))
    if not after or len(line.text) > _LONGEST_HEADLINE or line.bullet:
        return False
    if work.media_type == "text/markdown" and heading_level(line.text)[0]:
        return True
    if line.text[-1] in ":;,-–—" or dateline_end(line.text) or is_stamp(line.text):
        return False
    if alone(line) not in (None, "related") or not any(other.prose for other in after):
        return False
    if line.text.rstrip("\"'”’»)").endswith((".", "…")):
        return False
    return not line.punctuated or (after[0].gap > 0 and len(line.text) <= 120)


def _place(work: _Pass, index: int, marked: dict[int, str]) -> None:
    line = work.lines[index]
    reason = marked.get(index)
    if reason == "stamp":
        work.add("dateline", line.start, line.end)
        return
    if reason is not None:
        work.add("caption" if reason.startswith("caption") else "furniture", line.start, line.end, reason)
        return
    if work.media_type == "text/markdown" and _place_markdown(work, line):
        return
    kind = _kind(work, index, marked)
    if kind == "list_item":
        work.add(kind, line.start, line.end, skip=line.bullet)
        return
    work.lead_in = len(work.blocks) if kind == "lead_in" else None
    if kind == "paragraph":
        _paragraph(work, line)
    else:
        work.add(kind, line.start, line.end)


def _place_markdown(work: _Pass, line: TextLine) -> bool:
    if is_rule(line.text):
        work.blocks.append(("furniture", line.start, line.end, None, "rule"))
        return True
    kind, skip, tail = shape(line.text)
    if kind is None:
        return False
    work.lead_in = None
    work.add(kind, line.start, line.end - tail, skip=skip)
    return True


def _kind(work: _Pass, index: int, marked: dict[int, str]) -> str:
    line = work.lines[index]
    following = next((at for at in range(index + 1, len(work.lines)) if at not in marked), None)
    after = work.lines[following] if following is not None else None
    if (line.bullet and _in_list(work, index)) or index <= work.listed:
        return "list_item"
    if line.text.endswith(":") and after is not None:
        bare = 0 if after.bullet else items_after(work.lines, index)
        work.listed = index + bare if bare else work.listed
        if after.bullet or bare:
            return "lead_in"
    if is_stamp(line.text):
        return "dateline"
    if after is not None and _is_subhead(line, after):
        return "subhead"
    return "paragraph"


def _in_list(work: _Pass, index: int) -> bool:
    """A bullet is an item at once; a number, letter or dash only beside another, or under a lead-in."""
    line = work.lines[index]
    if line.mark in ("•", "▪", "■", "●", "◦", "‣", "○", "*", "·", "-") or work.lead_in is not None:
        return True
    return any(
        0 <= near < len(work.lines) and work.lines[near].bullet and work.lines[near].mark[-1] == line.mark[-1]
        for near in (index - 1, index + 1)
    )


def _stands_like_a_subhead(line: TextLine, after: TextLine) -> bool:
    """Whether a line has the length, the first letter and the end that a subhead may have."""
    text = line.text
    asks = text[-1] == "?" and line.gap > 0 and after.gap > 0 and text.count(" ") < _SUBHEAD_WORDS
    ends = text[-1] not in ":;,-–—`'’\"”" and (asks or not line.punctuated)
    begins = (text[0].isupper() or text[0].isdecimal() or text[0] in "\"'“‘`") and not text.startswith("``")
    return ends and begins and len(text) <= _LONGEST_SUBHEAD and not line.bullet


def _is_subhead(line: TextLine, after: TextLine) -> bool:
    """A short line without a sentence's end, before a longer one that is prose."""
    text = line.text
    if not _stands_like_a_subhead(line, after):
        return False
    words = _WORD.findall(text)
    short = len(words) <= 5 and line.gap + after.gap > 0 and after.punctuated and len(after.text) > len(text)
    if not words or not (after.prose or short or after.bullet or after.text.endswith(":")):
        return False
    capital = sum(word[0].isupper() for word in words if len(word) >= _SMALL)
    titled = capital == sum(len(word) >= _SMALL for word in words)
    return titled or (len(words) <= _SUBHEAD_WORDS and "," not in text)


def _dateline_end(work: _Pass, text: str) -> int:
    """Where the dateline ends; in Markdown it may be bold."""
    bold = work.media_type == "text/markdown" and text.startswith("**")
    end = dateline_end(text.replace("**", "", 2) if bold else text)
    return end + 4 if end and bold else end


def _paragraph(work: _Pass, line: TextLine) -> None:
    """A paragraph; on top of the article, with its dateline as a block of its own."""
    end = _dateline_end(work, line.text) if work.paragraphs < _DATELINES else 0
    work.paragraphs += 1
    if end:
        work.blocks.append(("dateline", line.start, line.start + end, None, None))
        rest = line.text[end:]
        start = line.start + end + len(rest) - len(rest.lstrip())
    else:
        start = line.start
    if start < line.end:
        work.add("paragraph", start, line.end)
