"""A passage in its sentence: what stands before it and after it, and the marked words themselves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ...clipping import clipped
from ...model import Article, Evidence, PermissionMention, QuotationMention
from .segments import segments
from .sources import Sources, SourceView

_Spoken = TypeVar("_Spoken", QuotationMention, PermissionMention)
_NEIGHBOUR = 180
_LONGEST = 700
_WINDOW = 160
"""Characters of the sentence before and after a passage; of its own sentence to either side; and where it has no
sentence."""


@dataclass(frozen=True, slots=True)
class PassagePiece:
    """A stretch of a passage; ``side`` is None where it is not marked."""

    text: str
    side: int | None


@dataclass(frozen=True, slots=True)
class Passage:
    """Marked words in their sentence, with greyed neighbours; ``lead`` introduces a list item."""

    label: str
    source: SourceView | None
    where: str
    """"line 3", "page 2"."""
    start: int
    anchor: str | None
    lead: str
    before: str
    pieces: tuple[PassagePiece, ...]
    after: str
    readings: tuple[tuple[int, str], ...]
    reference: str | None = None


class Reader:
    """Finds the sentences around a span, in all articles of a run."""

    def __init__(self, articles: Sequence[Article], sources: Sources) -> None:
        self.sources = sources
        self.articles: Mapping[str, Article] = {article.id: article for article in articles} | {
            article.path: article for article in articles
        }
        self._starts: dict[str, list[int]] = {}
        self._quotations: dict[str, list[QuotationMention]] = {}
        self._permissions: dict[str, list[PermissionMention]] = {}

    def article(self, key: str) -> Article | None:
        """The article of a source, by path or id."""
        return self.articles.get(key)

    def sentences(self, article: Article, start: int, end: int) -> tuple[int, int]:
        """Half-open range of the indices of the sentences that a span touches."""
        if article.path not in self._starts:
            self._starts[article.path] = [sentence.start for sentence in article.sentences]
        starts = self._starts[article.path]
        first = max(0, bisect_right(starts, start) - 1)
        if first < len(starts) and article.sentences[first].end <= start:
            first += 1
        return first, max(first, bisect_left(starts, max(end, start + 1)))

    def quotations(self, article: Article, start: int, end: int) -> list[QuotationMention]:
        """The quotations that share a character with a range; those of an article do not overlap but may nest once."""
        if article.path not in self._quotations:
            self._quotations[article.path] = [
                mention for mention in article.mentions if isinstance(mention, QuotationMention)
            ]
        return _sharing(self._quotations[article.path], start, end)

    def permissions(self, article: Article, start: int, end: int) -> list[PermissionMention]:
        """The permissions that share a character with a range; they are one a clause."""
        if article.path not in self._permissions:
            self._permissions[article.path] = [
                mention for mention in article.mentions if isinstance(mention, PermissionMention)
            ]
        return _sharing(self._permissions[article.path], start, end)

    def passage(self, evidence: Sequence[Evidence]) -> Passage:
        """One passage that holds all of these spans, which stand close together in one source."""
        head = evidence[0]
        article = self.article(head.source)
        if head.reference is not None or article is None:
            return self._bare(evidence)
        start, end = min(passage.start for passage in evidence), max(passage.end for passage in evidence)
        first, last = self.sentences(article, start, end)
        low, high = _stretch(article, first, last, start, end)
        before, after, lead = _around(article, first, last)
        found = self.sources.find(head.source)
        return Passage(
            label=self.sources.label(head.source),
            source=found,
            where=_where(min(evidence, key=lambda passage: passage.start)),
            start=start,
            anchor=block_anchor(found, article, start),
            lead=lead,
            before=before,
            pieces=tuple(_pieces(article.text, evidence, low, high)),
            after=after,
            readings=_readings(evidence),
        )

    def _bare(self, evidence: Sequence[Evidence]) -> Passage:
        head = evidence[0]
        return Passage(
            label=self.sources.label(head.source),
            source=self.sources.find(head.source),
            where=_where(head),
            start=head.start,
            anchor=None,
            lead="",
            before="",
            pieces=tuple(PassagePiece(_shortened(passage.text), passage.side) for passage in evidence),
            after="",
            readings=_readings(evidence),
            reference=head.reference,
        )


def _sharing(own: list[_Spoken], start: int, end: int) -> list[_Spoken]:
    """Of mentions in order that nest once at most, those that share a character with a range."""
    first = max(0, bisect_right(own, start, key=lambda mention: mention.start) - 2)
    last = bisect_left(own, end, key=lambda mention: mention.start)
    return [mention for mention in own[first:last] if mention.end > start]


def _where(passage: Evidence) -> str:
    return passage.place or f"line {passage.line}"


def block_anchor(source: SourceView | None, article: Article, offset: int) -> str | None:
    """The id of the block of the article's full text that holds an offset."""
    if source is None:
        return None
    index = bisect_right(article.blocks, offset, key=lambda block: block.start) - 1
    return f"s{source.number}-{max(index, 0)}"


def _stretch(article: Article, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The sentences around the span, or a window where a sentence is missing or has no end."""
    low, high = start, end
    if first < last:
        low, high = min(start, article.sentences[first].start), max(end, article.sentences[last - 1].end)
    else:
        low, high = max(0, start - _WINDOW), min(len(article.text), end + _WINDOW)
    low = max(low, _word_edge(article.text, start - _LONGEST)) if start - low > _LONGEST else low
    high = min(high, end + _LONGEST)
    return low, high


def _word_edge(text: str, offset: int) -> int:
    space = text.find(" ", max(0, offset), max(0, offset) + 40)
    return space + 1 if space >= 0 else max(0, offset)


def _around(article: Article, first: int, last: int) -> tuple[str, str, str]:
    """The neighbouring sentences of the same block, and for a list item the words that introduce it."""
    if first >= last:
        return "", "", ""
    block = article.sentences[first].block
    before = after = ""
    if first > 0 and article.sentences[first - 1].block == block:
        sentence = article.sentences[first - 1]
        before = _tail(article.text[sentence.start : sentence.end])
    if last < len(article.sentences) and article.sentences[last].block == article.sentences[last - 1].block:
        sentence = article.sentences[last]
        after = _head(article.text[sentence.start : sentence.end])
    lead_in = article.blocks[block].lead_in if 0 <= block < len(article.blocks) else None
    lead = ""
    if lead_in is not None and 0 <= lead_in < len(article.blocks):
        lead = _tail(article.text[article.blocks[lead_in].start : article.blocks[lead_in].end])
    return before, after, lead


def _tail(text: str) -> str:
    return text if len(text) <= _NEIGHBOUR else "… " + text[_word_edge(text, len(text) - _NEIGHBOUR) :]


def _head(text: str) -> str:
    return clipped(text, _NEIGHBOUR)


def _pieces(text: str, evidence: Sequence[Evidence], low: int, high: int) -> list[PassagePiece]:
    pieces = []
    spans = [(passage.start, passage.end) for passage in evidence]
    for start, end, covering in segments(spans, low, high):
        side = (
            evidence[min(covering, key=lambda place: spans[place][1] - spans[place][0])].side
            if covering
            else None
        )
        pieces.append(PassagePiece(_shortened(text[start:end]), side))
    return pieces


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return (
        f"{text[: _LONGEST // 2].rsplit(' ', 1)[0]} […] {text[_word_edge(text, len(text) - _LONGEST // 4) :]}"
    )


def _readings(evidence: Sequence[Evidence]) -> tuple[tuple[int, str], ...]:
    seen = dict.fromkeys(
        (passage.side, passage.reading.rstrip(": ")) for passage in evidence if passage.reading
    )
    return tuple(seen)
