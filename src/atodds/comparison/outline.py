"""Judged matters as a reader gets them: comparisons, the matrix of matters by source, the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import (
    Article,
    Cell,
    Comparison,
    FactRef,
    MatterRow,
    NumberMention,
    TimelineEntry,
    TimeMention,
)
from ..model.article import SILENT_BLOCKS
from ..model.base import Covering
from .agreeing import Figure, Standing, standings
from .judged import Judged, Passage
from .ranking import rank

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
        "strict",
    }
)


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
            matter=matter.matter,
            outcome=matter.outcome,
            reason=matter.reason,
            score=rank(matter),
            kind=matter.category,
            facts=tuple(_reference(articles, part) for part in matter.passages),
        )
        for matter in judged
    )


def matrix(articles: Sequence[Article], judged: Sequence[Judged]) -> tuple[MatterRow, ...]:
    """A row for every matter of numbers that at least two sources state: differing ones first."""
    made = []
    for matter in judged:
        if matter.category in _MATRIX and len({part.article for part in matter.passages}) > 1:
            cells = _cells(articles, matter, _first_of_each(matter.passages))
            made.append(MatterRow(matter=matter.matter, outcome=matter.outcome, cells=cells))
    return tuple(sorted(made, key=lambda row: row.outcome == "equivalent"))


def _first_of_each(passages: Sequence[Passage]) -> list[Passage]:
    return list({part.article: part for part in reversed(passages)}.values())[::-1]


def _cells(articles: Sequence[Article], judged: Judged, parts: Sequence[Passage]) -> tuple[Cell, ...]:
    """The cells of a row. Where the matter is at one, each says how its own figure stands to the others."""
    figures = [_figure(articles[part.article], part) for part in parts]
    if judged.outcome == "equivalent" and all(figures):
        shown = standings([figure for figure in figures if figure])
    elif judged.outcome == "equivalent":
        shown = [Standing("near", judged.reason)] * len(parts)
    elif judged.outcome == "conflict":
        shown = [Standing("differ")] * len(parts)
    else:
        shown = [Standing("near", judged.reason)] * len(parts)
    return tuple(_cell(articles, part, standing) for part, standing in zip(parts, shown, strict=True))


def _figure(article: Article, part: Passage) -> Figure | None:
    """The figure that a passage begins with."""
    here = article.beginning(part.start, part.start + 1)
    return next((Figure.of(mention) for mention in here if isinstance(mention, NumberMention)), None)


def _cell(articles: Sequence[Article], part: Passage, standing: Standing) -> Cell:
    reference = _reference(articles, part)
    return Cell(
        source=reference.source,
        text=reference.text,
        reading=part.reading,
        start=part.start,
        end=part.end,
        agreement=standing.agreement,
        reason=standing.reason,
    )


def timeline(articles: Sequence[Article]) -> tuple[TimelineEntry, ...]:
    """Resolved dates of a day or finer, outside furniture, in order of time."""
    made = []
    for place, article in enumerate(articles):
        outside = Covering(block for block in article.blocks if block.kind in SILENT_BLOCKS)
        for mention in article.mentions:
            if (
                isinstance(mention, TimeMention)
                and mention.earliest
                and mention.latest
                and mention.granularity in ("minute", "hour", "part_of_day", "day")
                and not outside.holds(mention.start, mention.end)
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
