"""A draft with marks in its margin: what supports each figure, date, quotation and name, and what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from ...clipping import clipped
from ...model import STANDINGS, Article, Corroboration, Evidence, Run
from ..standing import MARKS, WORDS, by_source, told
from .passages import Passage, Reader
from .segments import segments
from .sources import SourceView

_SHOWN = 6
_LONGEST = 70
"""Witnesses shown of a line of the draft, and characters of its words; the rest is counted."""


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the margin; it opens its evidence."""

    anchor: str
    line: Corroboration
    mark: str
    text: str
    said: str
    evidence: tuple[tuple[bool, Passage], ...]
    more: int


@dataclass(frozen=True, slots=True)
class DraftPiece:
    """A stretch of the draft's text; ``line`` is the one that it is marked for."""

    text: str
    line: LineView | None


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A block of the draft, with the lines of its margin."""

    kind: str
    pieces: tuple[DraftPiece, ...]
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A source held against the others."""

    source: SourceView
    title: str
    counts: tuple[tuple[str, str, int], ...]
    blocks: tuple[DraftBlock, ...]


def drafts(run: Run, reader: Reader) -> tuple[Draft, ...]:
    """The sources that have lines, in the order of the run."""
    made = []
    for path, lines in by_source(run.corroboration):
        article, source = reader.article(path), reader.sources.find(path)
        if article is not None and source is not None:
            made.append(_draft(article, source, lines, reader))
    return tuple(made)


def _draft(article: Article, source: SourceView, lines: Sequence[Corroboration], reader: Reader) -> Draft:
    number = Counter(line.verdict for line in lines)
    views = [_line(f"c{source.number}-{place}", line, reader) for place, line in enumerate(lines)]
    return Draft(
        source=source,
        title=source.title or PurePath(source.path).name,
        counts=tuple(
            (standing, f"{MARKS[standing]} {WORDS[standing]}", number[standing])
            for standing in STANDINGS
            if number[standing]
        ),
        blocks=tuple(_blocks(article, views)),
    )


def _line(anchor: str, line: Corroboration, reader: Reader) -> LineView:
    shown = [
        (
            witness.agrees,
            reader.passage(
                [
                    Evidence(
                        source=witness.source,
                        start=witness.start,
                        end=witness.end,
                        **_place(reader.article(witness.source), witness.start),
                        text=witness.text,
                        side=0 if witness.agrees else 1,
                    )
                ]
            ),
        )
        for witness in line.witnesses[:_SHOWN]
    ]
    text = clipped(" ".join(line.text.split()).strip('“”" '), _LONGEST)
    more = max(0, len(line.witnesses) - _SHOWN)
    return LineView(anchor, line, MARKS[line.verdict], text, told(line), tuple(shown), more)


def _place(article: Article | None, start: int) -> dict[str, Any]:
    return {"line": article.line(start), "place": article.place(start)} if article else {"line": 1}


def _blocks(article: Article, lines: Sequence[LineView]) -> list[DraftBlock]:
    blocks = [(block.kind, block.start, block.end) for block in article.blocks] or [
        ("paragraph", 0, len(article.text))
    ]
    made = []
    for kind, start, end in blocks:
        own = [line for line in lines if start <= line.line.start < end]
        spans = [(line.line.start, line.line.end) for line in own]
        pieces = [
            DraftPiece(article.text[low:high], own[_narrowest(spans, covering)] if covering else None)
            for low, high, covering in segments(spans, start, end)
        ]
        made.append(DraftBlock(kind, tuple(pieces), tuple(own)))
    return made


def _narrowest(spans: Sequence[tuple[int, int]], covering: Sequence[int]) -> int:
    return min(covering, key=lambda one: spans[one][1] - spans[one][0])
