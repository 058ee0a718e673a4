"""Game clocks across sources: "7:42 left in the first half" against "7:41 to go" for one play. Listed, never reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....language.lemmas import meanings
from ....model import Article
from ....model.article import SILENT_BLOCKS
from ....temporal.printed import game_clocks
from ...words import group

_NEAR = 5
"""Seconds by which two readings of one clock differ; more is another play. 3 and 7 change nothing on 61 articles of
news and in the rules' examples."""
_ALIKE = 3
"""Words that two plays told as one must have in common. 2 and 4 change nothing on 61 articles of news and in the rules'
examples."""
_CROWD = 80
"""Readings of clocks held against each other in a story. A bound of cost. 56 and 104 change nothing on 89 articles of news
and in the rules' examples."""


class Play(NamedTuple):
    """A clock's reading in a sentence, with the words around it."""

    article: int
    story: int
    start: int
    end: int
    seconds: int
    words: frozenset[str]


def remaining(compared: ComparedSources) -> Iterator[Judged]:
    """Pairs of plays of two sources with much in common whose clocks differ by a few seconds."""
    plays = [
        play for place, article in enumerate(compared.articles) for play in _plays(place, compared, article)
    ]
    told: set[frozenset[str]] = set()
    for first, other in _pairs(plays[:_CROWD]):
        texts = frozenset(
            compared.articles[play.article].text[play.start : play.end] for play in (first, other)
        )
        if texts not in told:
            told.add(texts)
            yield _judged(compared.articles, first, other)


def _plays(place: int, compared: ComparedSources, article: Article) -> Iterator[Play]:
    for sentence in article.sentences:
        if article.blocks[sentence.block].kind in SILENT_BLOCKS:
            continue
        for start, end, seconds in game_clocks(article.text, sentence.start, sentence.end):
            words = meanings(article.text[sentence.start : sentence.end])
            yield Play(
                place,
                compared.stories[place],
                start,
                end,
                seconds,
                words - group("periods", "of_clocks"),
            )


def _pairs(plays: Sequence[Play]) -> list[tuple[Play, Play]]:
    found = [
        (play, other)
        for play, other in combinations(plays, 2)
        if play.story == other.story
        and play.article != other.article
        and 0 < abs(play.seconds - other.seconds) <= _NEAR
        and len(play.words & other.words) >= _ALIKE
    ]
    return sorted(found, key=lambda pair: -len(pair[0].words & pair[1].words))


def _judged(articles: Sequence[Article], one: Play, other: Play) -> Judged:
    first, second = (articles[play.article].text[play.start : play.end] for play in (one, other))
    return Judged(
        category="clock",
        matter="what the game clock showed",
        outcome="undecided",
        reason=f"“{first}” against “{second}” for what reads like one play",
        passages=(
            Passage(one.article, one.start, one.end, first, 0),
            Passage(other.article, other.start, other.end, second, 1),
        ),
        strong=False,
        score=round(min(0.7, 0.3 + 0.05 * len(one.words & other.words)), 4),
        witnesses=(1, 1),
        values={"first": first, "second": second},
    )
