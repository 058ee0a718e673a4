"""Each article in full: its blocks, findings marked in the text, readings of its numbers and times."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from ...clipping import clipped
from ...model import SEVERITIES, Article, Block, Mention, NumberMention, TimeMention
from ...model.article import SILENT_BLOCKS
from . import words
from .findings import FindingView
from .segments import segments
from .sources import Sources, SourceView

_LONGEST_MARK = 900
"""A finding on a longer span (a copied text) has a margin note and no mark in the text."""
_TITLE = 90
"""Characters of a headline in the list of articles."""
_HEADS = {"headline": "h3", "subhead": "h4"}


@dataclass(frozen=True, slots=True)
class TextRun:
    """A run of text: a finding's mark (``href``), a reading, or plain."""

    text: str
    href: str | None = None
    severity: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A margin note that leads to a finding."""

    anchor: str
    severity: str
    rule: str
    heading: str


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the text; ``dim`` for what is no part of the article."""

    anchor: str
    tag: str
    kind: str
    dim: str | None
    runs: tuple[TextRun, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article in full, with how many findings of each severity touch it."""

    source: SourceView
    title: str
    blocks: tuple[BlockView, ...]
    counts: tuple[tuple[str, int], ...]
    words: int


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    view: FindingView
    reading: str


def article_views(
    articles: Sequence[Article], findings: Sequence[FindingView], sources: Sources
) -> tuple[ArticleView, ...]:
    """All articles, in the order of the sources."""
    marks: dict[int, list[_Mark]] = {}
    for view in findings:
        for passage in view.finding.evidence:
            source = sources.find(passage.source)
            if source is not None and passage.reference is None:
                marks.setdefault(source.number, []).append(
                    _Mark(passage.start, passage.end, view, passage.reading)
                )
    views = []
    for article in articles:
        source = sources.find(article.path)
        if source is not None:
            views.append(_view(article, source, marks.get(source.number, [])))
    return tuple(sorted(views, key=lambda view: view.source.number))


def _view(article: Article, source: SourceView, marks: list[_Mark]) -> ArticleView:
    marks = sorted(
        marks, key=lambda mark: (mark.start, SEVERITIES.index(mark.view.finding.severity), mark.end)
    )
    anchors = {mark.view.anchor: mark.view.finding.severity for mark in marks}
    counts = tuple(
        (severity, number)
        for severity in SEVERITIES
        if (number := sum(anchor == severity for anchor in anchors.values()))
    )
    blocks = _blocks(article)
    own = _by_block(marks, blocks)
    readings = _readings(article)
    at = 0
    views = []
    for index, block in enumerate(blocks):
        inside = []
        while at < len(readings) and readings[at][0] < block.end:
            if readings[at][0] >= block.start and readings[at][1] <= block.end:
                inside.append(readings[at])
            at += 1
        views.append(_block(article, block, f"s{source.number}-{index}", own[index], inside))
    return ArticleView(source, _title(article, source), tuple(views), counts, len(article.text.split()))


def _title(article: Article, source: SourceView) -> str:
    """The source's title, its headline, or how its text begins."""
    headline = next((block for block in article.blocks if block.kind == "headline"), None)
    begins = article.text[headline.start : headline.end] if headline else article.text.lstrip()[: _TITLE + 20]
    begins = clipped(" ".join(begins.split()), _TITLE)
    return source.title or begins or PurePath(source.path).name


def _blocks(article: Article) -> tuple[Block, ...]:
    if article.blocks:
        return article.blocks
    return (Block(kind="paragraph", start=0, end=len(article.text)),) if article.text else ()


def _by_block(marks: list[_Mark], blocks: Sequence[Block]) -> list[list[_Mark]]:
    """For each block the marks that touch it; both are in reading order."""
    own: list[list[_Mark]] = [[] for _ in blocks]
    first = 0
    for mark in marks:
        while first < len(blocks) - 1 and blocks[first].end <= mark.start:
            first += 1
        for index in range(first, len(blocks)):
            if blocks[index].start >= max(mark.end, mark.start + 1) and index > first:
                break
            own[index].append(mark)
    return own


def _block(
    article: Article, block: Block, anchor: str, marks: list[_Mark], readings: list[tuple[int, int, str]]
) -> BlockView:
    notes = {
        mark.view.anchor: Note(
            mark.view.anchor, mark.view.finding.severity, mark.view.finding.rule, mark.view.heading
        )
        for mark in marks
        if mark.start >= block.start or block.start == 0
    }
    dim = None
    if block.kind in SILENT_BLOCKS:
        dim = f"{block.kind}, not checked" + (f": {block.reason}" if block.reason else "")
    return BlockView(
        anchor=anchor,
        tag=_HEADS.get(block.kind, "p"),
        kind=block.kind,
        dim=dim,
        runs=tuple(_runs(article.text, block, marks, readings)),
        notes=tuple(notes.values()),
    )


def _runs(text: str, block: Block, marks: list[_Mark], readings: list[tuple[int, int, str]]) -> list[TextRun]:
    marks = [mark for mark in marks if mark.end - mark.start <= _LONGEST_MARK]
    runs: list[TextRun] = []
    for start, end, covering in segments([(mark.start, mark.end) for mark in marks], block.start, block.end):
        if covering:
            runs.append(_marked(text[start:end], [marks[one] for one in covering]))
        else:
            first, last = bisect_left(readings, (start,)), bisect_left(readings, (end,))
            inside = [item for item in readings[first:last] if item[1] <= end]
            runs.extend(_plain(text, start, end, inside))
    return runs


def _marked(text: str, marks: list[_Mark]) -> TextRun:
    """A mark leads to the narrowest of the gravest findings on it; its title names them all."""
    head = min(
        marks,
        key=lambda mark: (
            SEVERITIES.index(mark.view.finding.severity),
            mark.end - mark.start,
            mark.view.anchor,
        ),
    )
    names = dict.fromkeys(f"{mark.view.finding.rule} {mark.view.heading}" for mark in marks)
    title = "; ".join(names) + (f". Reading: {head.reading}" if head.reading else "")
    return TextRun(text, href=head.view.anchor, severity=head.view.finding.severity, title=title)


def _plain(text: str, start: int, end: int, readings: list[tuple[int, int, str]]) -> list[TextRun]:
    runs = []
    for low, high, covering in segments([(item[0], item[1]) for item in readings], start, end):
        title = readings[covering[-1]][2] if covering else None
        runs.append(TextRun(text[low:high], title=title))
    return runs


def _readings(article: Article) -> list[tuple[int, int, str]]:
    found = []
    for mention in article.mentions:
        said = reading(mention)
        if said:
            found.append((mention.start, mention.end, said))
    return sorted(found)


def reading(mention: Mention) -> str | None:
    """How a number or a time was read, in plain words; None for what needs no explaining."""
    if isinstance(mention, NumberMention):
        return _number(mention)
    if isinstance(mention, TimeMention):
        if mention.earliest is None or mention.latest is None:
            return f"{mention.form.replace('_', ' ')}, not resolved to a date"
        return words.moment(mention.earliest, mention.latest, mention.granularity)
    return None


def _number(mention: NumberMention) -> str:
    unit = mention.unit or ""
    low, high = mention.low, mention.high
    if low is None and high is None:
        return f"{mention.kind}, no interval"
    if low is None or high is None:
        bound = f"{words.figure(high)} or less" if high is not None else f"{words.figure(low or 0.0)} or more"
    else:
        bound = words.figure(low) if low == high else f"{words.figure(low)}–{words.figure(high)}"
    about = f", about: {mention.about}" if mention.about else ""
    return f"{mention.kind}: {bound} {unit}".rstrip() + about
