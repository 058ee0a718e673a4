"""The table of the dates and clock times that can be compared, with their intervals."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from ..model import Article, Fact, TimeMention
from .table import Stated

TimeRow: TypeAlias = Stated[TimeMention]


def times(articles: Sequence[Article], stories: Sequence[int], witnesses: Sequence[int]) -> list[TimeRow]:
    """A row for every date and clock time that dates something, in the order of the articles; a moment gives both.

    The time stamps of a page are left out.
    """
    made: list[TimeRow] = []
    for place, article in enumerate(articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if isinstance(mention, TimeMention) and not fact.negated and in_prose(article, fact):
                for family, low, high in spans(mention):
                    about = (len(made), place, stories[place], witnesses[place], fact, mention, family)
                    made.append(Stated(*about, mention.end, "", low, high, low, high))
    return made


_STAMP = 2
"""A sentence with fewer words in lower case than this is a page's own time stamp. On 673 articles of news and in the rules'
examples, 1 changes 8 of the findings and comparisons, 3 28."""
_LONG = 4
"""Letters from which a word in lower case is one of prose; "am" and "et" are those of a stamp. On 673 articles of news and
in the rules' examples, 3 changes 4 of the findings and comparisons, 5 36."""


def in_prose(article: Article, fact: Fact) -> bool:
    """Whether a time stands in a sentence, not in a page's time stamp."""
    sentence = article.sentences[fact.sentence]
    words = article.text[sentence.start : sentence.end].split()
    return (
        sum(len(word) >= _LONG and word.strip(".,;:").isalpha() and word.islower() for word in words)
        >= _STAMP
    )


def spans(mention: TimeMention) -> Iterator[tuple[str, float, float]]:
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


def grain(mention: TimeMention) -> int:
    """0 for a day or less, 1 for a month, a quarter or a season, 2 for a year or more."""
    granularity = mention.granularity
    return (
        2
        if granularity in ("year", "decade", "century")
        else int(granularity in ("month", "quarter", "season"))
    )
