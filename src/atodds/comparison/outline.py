"""Judged matters as a reader gets them: comparisons, the matrix of matters by source, the timeline, the coverage."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import (
    Article,
    Cell,
    Comparison,
    Coverage,
    FactRef,
    MatterRow,
    NumberMention,
    Skipped,
    SourceCoverage,
    TimelineEntry,
    TimeMention,
)
from ..model.article import SILENT_BLOCKS
from .judged import Judged, Passage

_COUNTED = ("quantity", "count", "money", "percent", "ratio", "age", "number")
_MATRIX = frozenset(
    {
        "quantity",
        "count",
        "magnitude_slip",
        "unit_slip",
        "bound",
        "vague",
        "age",
        "person_age",
        "ordinal",
        "share",
        "source_count",
    }
)
_MOST_SKIPPED = 200


def _reference(articles: Sequence[Article], part: Passage) -> FactRef:
    article = articles[part.article]
    return FactRef(
        source=article.path,
        start=part.start,
        end=part.end,
        text=article.text[part.start : part.end],
        side=part.side,
    )


def comparisons(articles: Sequence[Article], judged: Sequence[Judged]) -> tuple[Comparison, ...]:
    """One comparison a judged matter, in order."""
    return tuple(
        Comparison(
            matter=one.matter,
            outcome=one.outcome,
            reason=one.reason,
            score=one.score,
            kind=one.category,
            facts=tuple(_reference(articles, part) for part in one.passages),
        )
        for one in judged
    )


def matrix(articles: Sequence[Article], judged: Sequence[Judged]) -> tuple[MatterRow, ...]:
    """A row for every matter of numbers that at least two sources state: differing ones first."""
    made = []
    for one in judged:
        if one.category in _MATRIX and len({part.article for part in one.passages}) > 1:
            cells = tuple(_cell(articles, one, part) for part in _first_of_each(one.passages))
            made.append(MatterRow(matter=one.matter, outcome=one.outcome, cells=cells))
    return tuple(sorted(made, key=lambda row: row.outcome == "equivalent"))


def _first_of_each(passages: Sequence[Passage]) -> list[Passage]:
    return list({part.article: part for part in reversed(passages)}.values())[::-1]


def _cell(articles: Sequence[Article], one: Judged, part: Passage) -> Cell:
    reference = _reference(articles, part)
    agreement = (
        "agree" if one.outcome == "equivalent" else ("differ" if one.outcome == "conflict" else "near")
    )
    return Cell(
        source=reference.source,
        text=reference.text,
        reading=part.reading,
        start=part.start,
        end=part.end,
        agreement=agreement,
    )


def timeline(articles: Sequence[Article]) -> tuple[TimelineEntry, ...]:
    """Resolved dates of a day or finer, outside furniture, in order of time."""
    made = []
    for place, article in enumerate(articles):
        outside = [block for block in article.blocks if block.kind in SILENT_BLOCKS]
        for mention in article.mentions:
            if (
                isinstance(mention, TimeMention)
                and mention.earliest
                and mention.latest
                and mention.granularity in ("minute", "hour", "part_of_day", "day")
                and not any(block.covers(mention) for block in outside)
            ):
                passage = FactRef(
                    source=article.path, start=mention.start, end=mention.end, text=mention.text
                )
                entry = TimelineEntry(
                    earliest=mention.earliest,
                    latest=mention.latest,
                    granularity=mention.granularity,
                    passage=passage,
                )
                made.append((mention.earliest, place, mention.start, entry))
    return tuple(entry for *_, entry in sorted(made, key=lambda item: item[:3]))


def coverage(
    articles: Sequence[Article], bound: frozenset[tuple[int, int]], compared: frozenset[tuple[int, int]]
) -> Coverage:
    """Numbers seen, read, bound and compared for each source, and those that were left aside, with the reason."""
    sources: list[SourceCoverage] = []
    skipped: list[Skipped] = []
    for place, article in enumerate(articles):
        facts = {fact.mention: fact for fact in article.facts}
        seen = read = tied = met = 0
        for index, mention in enumerate(article.mentions):
            if mention.kind == "designator":
                seen += 1
            elif isinstance(mention, NumberMention):
                seen, read = seen + 1, read + 1
                tied += (place, mention.start) in bound
                met += (place, mention.start) in compared
                reason = _skipped(mention, index in facts, (place, mention.start) in bound)
                if reason and len(skipped) < _MOST_SKIPPED:
                    skipped.append(
                        Skipped(
                            source=article.path,
                            start=mention.start,
                            end=mention.end,
                            text=mention.text,
                            reason=reason,
                        )
                    )
        sources.append(
            SourceCoverage(
                source=article.path, seen=seen, read=read, bound=tied, compared=met, facts=len(article.facts)
            )
        )
    return Coverage(sources=tuple(sources), skipped=tuple(skipped))


def _skipped(mention: NumberMention, has_fact: bool, bound: bool) -> str | None:
    if not has_fact:
        return (
            "a figure of speech" if mention.idiom else "in page furniture, a caption, or outside any sentence"
        )
    if bound or mention.kind not in _COUNTED:
        return None
    if mention.partitive:
        return "part of a larger set"
    if mention.restates is not None:
        return "restates the number before it"
    return "negated, hypothetical, or of a unit that is not known"
