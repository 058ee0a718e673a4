"""The dates and clock times of a cluster as rows, for the fit alone: the engine compares them apart from the score."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence

from atodds import Article
from atodds.comparison.table import Stated
from atodds.model import Fact, TimeMention


def times(
    articles: Sequence[Article], stories: Sequence[int], witnesses: Sequence[int]
) -> list[Stated[TimeMention]]:
    """A row for every date and clock time that dates something, in the order of the articles; a moment gives both.

    The time stamps of a page are left out.
    """
    made: list[Stated[TimeMention]] = []
    for place, article in enumerate(articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if isinstance(mention, TimeMention) and not fact.negated and _told(article, fact):
                for family, low, high in _spans(mention):
                    about = (len(made), place, stories[place], witnesses[place], fact, mention, family)
                    made.append(Stated(*about, mention.end, "", low, high, low, high))
    return made


_PROSE = re.compile(r"\b[a-z]{4,}\b")
_STAMP = 2
"""A sentence with fewer words in lower case than this is a page's own time stamp."""


def _told(article: Article, fact: Fact) -> bool:
    sentence = article.sentences[fact.sentence]
    return len(_PROSE.findall(article.text, sentence.start, sentence.end)) >= _STAMP


def _spans(mention: TimeMention) -> Iterator[tuple[str, float, float]]:
    """Family and interval of a time: the day or days, and the minutes of the clock."""
    if mention.clock:
        first, _, last = mention.clock.partition("/")
        low, high = (_minutes(clock) for clock in (first, last or first))
        yield "[clock]", low, high if high >= low else low
    if mention.form != "clock":
        low, high = _day(mention.earliest, -math.inf), _day(mention.latest, math.inf)
        yield "[date]", low, high


def _minutes(clock: str) -> float:
    hours, _, minutes = clock.partition(":")
    return 60.0 * int(hours) + int(minutes[:2] or 0)


def _day(moment: str | None, unknown: float) -> float:
    try:
        return float(dt.date.fromisoformat(moment[:10]).toordinal()) if moment else unknown
    except ValueError:
        return unknown
