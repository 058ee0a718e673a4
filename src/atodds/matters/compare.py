"""The comparison of articles: stories, witnesses, and every judged matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Article
from .copies import near_copies
from .gathering import Pair, gather
from .judged import Judged
from .judging import judge
from .pairing import Weights, bind
from .stories import group, label
from .table import Row, candidate_pairs, rows


@dataclass(frozen=True)
class Matters:
    """What the comparison of the articles gave. Article numbers are places in the sequence given."""

    articles: Sequence[Article]
    stories: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    copies: dict[int, int] | None = None
    judged: tuple[Judged, ...] = ()
    rows: tuple[Row, ...] = ()
    compared: frozenset[tuple[int, int]] = frozenset()
    """(article, start) of every number that met another."""


def compare(articles: Sequence[Article]) -> Matters:
    """Group the articles into stories, pair their facts, judge every pair, gather the matters."""
    stories = group(articles)
    copies = near_copies(articles) if len(articles) > 1 else {}
    table = rows(articles, stories, [copies.get(place, place) for place in range(len(articles))])
    pairs = list(_pairs(table, articles))
    judged = gather(pairs, articles)
    return Matters(
        articles=articles,
        stories=stories,
        labels=_labels(articles, stories),
        copies=copies,
        judged=tuple(judged),
        rows=tuple(table),
        compared=frozenset(
            (row.article, row.fact.start) for pair in pairs for row in (pair.one, pair.other)
        ),
    )


def _pairs(table: Sequence[Row], articles: Sequence[Article]) -> list[Pair]:
    weights = Weights.of(table)
    made = []
    for a, b in candidate_pairs(table):
        one, other = table[a], table[b]
        binding = bind(one, other, weights)
        if binding is not None:
            verdict = judge(one, other, binding, (articles[one.article], articles[other.article]))
            made.append(Pair(one, other, binding, verdict))
    return made


def _labels(articles: Sequence[Article], stories: Sequence[int]) -> tuple[str, ...]:
    members: dict[int, list[Article]] = {}
    for article, story in zip(articles, stories, strict=True):
        members.setdefault(story, []).append(article)
    return tuple(label(members[story]) for story in sorted(members))
