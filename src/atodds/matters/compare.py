"""The comparison of articles: stories, witnesses, and every judged matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..model import Article, Comparison, Coverage, MatterRow, TimelineEntry
from . import (
    copying,
    moments,
    ordering,
    outline,
    parties,
    parts,
    permits,
    places,
    polarity,
    sourcing,
    speech,
    spellings,
    twins,
)
from .copies import near_copies
from .gathering import Pair, gather
from .judged import Judged
from .judging import Known, judge
from .pairing import Weights, bind
from .stories import group, label
from .table import Row, candidate_pairs, rows


@dataclass(frozen=True)
class Matters:
    """What the comparison of the articles gave. Article numbers are places in the sequence given."""

    articles: Sequence[Article]
    stories: tuple[int, ...] = ()
    story_labels: tuple[str, ...] = ()
    copied: dict[int, int] = field(default_factory=dict)
    """Near-copy -> the article whose text it shares."""
    judged: tuple[Judged, ...] = ()
    compared: frozenset[tuple[int, int]] = frozenset()
    """(article, start) of every number that met another."""
    bound: frozenset[tuple[int, int]] = frozenset()
    """(article, start) of every number that could be compared."""

    @property
    def copies(self) -> dict[str, str]:
        """Near-copies by path."""
        return {
            self.articles[copy].path: self.articles[original].path for copy, original in self.copied.items()
        }

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every judged matter as the run's output has it."""
        return outline.comparisons(self.articles, self.judged)

    @cached_property
    def rows(self) -> tuple[MatterRow, ...]:
        """The matrix of matters by source."""
        return outline.matrix(self.articles, self.judged)

    @cached_property
    def timeline(self) -> tuple[TimelineEntry, ...]:
        """Dated passages in order of time."""
        return outline.timeline(self.articles)

    @cached_property
    def coverage(self) -> Coverage:
        """What was seen, bound and compared."""
        return outline.coverage(self.articles, self.bound, self.compared)


def compare(articles: Sequence[Article]) -> Matters:
    """Group the articles into stories, pair their facts, judge every pair, gather the matters."""
    stories = group(articles)
    copies = near_copies(articles, stories) if len(articles) > 1 else {}
    witnesses = [copies.get(place, place) for place in range(len(articles))]
    table = rows(articles, stories, witnesses)
    pairs = _pairs(table, articles)
    judged = [*gather(pairs), *_others(articles, stories, copies, witnesses, table)]
    return Matters(
        articles=articles,
        stories=stories,
        story_labels=_labels(articles, stories),
        copied=copies,
        judged=tuple(judged),
        compared=frozenset((row.article, row.fact.start) for pair in pairs for row in (pair.one, pair.other)),
        bound=frozenset((row.article, row.fact.start) for row in table),
    )


def _others(
    articles: Sequence[Article],
    stories: Sequence[int],
    copies: dict[int, int],
    witnesses: Sequence[int],
    table: Sequence[Row],
) -> Iterator[Judged]:
    """Everything but the pairs of numbers."""
    if len(articles) < 2:
        return
    timed = moments.moments(articles, stories)
    yield from twins.twins(table)
    yield from twins.currencies(table)
    yield from parts.totals(table, articles)
    yield from sourcing.source_counts(articles, stories, witnesses)
    yield from sourcing.first_reports(articles, stories)
    yield from places.directions(table)
    yield from sourcing.strengths(articles, stories)
    yield from sourcing.citations(articles)
    yield from places.shores(articles, stories, witnesses)
    yield from polarity.conflicts(articles, stories, table)
    yield from parties.swapped(articles, stories)
    yield from ordering.swapped(articles, stories)
    yield from moments.clocks(timed)
    yield from moments.dates(timed)
    yield from speech.altered(articles, stories, witnesses)
    yield from permits.conflicts(articles, stories)
    yield from spellings.people(articles, stories)
    yield from spellings.things(articles, stories)
    yield from copying.near(copies, articles)
    yield from copying.altered(copies, articles)


def _pairs(table: Sequence[Row], articles: Sequence[Article]) -> list[Pair]:
    weights = Weights.of(table)
    known = Known.of(table)
    made = []
    for a, b in candidate_pairs(table):
        one, other = table[a], table[b]
        binding = bind(one, other, weights)
        if binding is not None:
            verdict = judge(one, other, binding, (articles[one.article], articles[other.article]), known)
            if verdict.outcome == "conflict" and known.scattered(one, other):
                if binding.strength == "weak":
                    continue
                binding = binding._replace(strength="weak")
            made.append(Pair(one, other, binding, verdict))
    return made


def _labels(articles: Sequence[Article], stories: Sequence[int]) -> tuple[str, ...]:
    members: dict[int, list[Article]] = {}
    for article, story in zip(articles, stories, strict=True):
        members.setdefault(story, []).append(article)
    return tuple(label(members[story]) for story in sorted(members))
