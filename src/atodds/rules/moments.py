"""The times of an article as rules see them: without furniture, with their days and their sentence."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from ..model import Article, QuotationMention, TimeMention

Days = tuple[dt.date, dt.date]
_SILENT = ("furniture", "caption")


def moments(article: Article) -> list[TimeMention]:
    """The time mentions that stand in the text proper, in reading order."""
    silent = [(block.start, block.end) for block in article.blocks if block.kind in _SILENT]
    return [
        mention
        for mention in article.mentions
        if isinstance(mention, TimeMention) and not any(start <= mention.start < end for start, end in silent)
    ]


def days(mention: TimeMention) -> Days | None:
    """First and last day of a resolved mention."""
    if mention.earliest is None or mention.latest is None:
        return None
    return dt.date.fromisoformat(mention.earliest[:10]), dt.date.fromisoformat(mention.latest[:10])


def sentence(article: Article, offset: int) -> tuple[int, int]:
    """Start and end of the sentence that holds the offset; the empty range at it where none does."""
    starts = [one.start for one in article.sentences]
    index = bisect_right(starts, offset) - 1
    if index >= 0 and offset < article.sentences[index].end:
        return article.sentences[index].start, article.sentences[index].end
    return offset, offset


def neighbours(article: Article) -> Iterator[tuple[TimeMention, TimeMention, str]]:
    """Each two times that follow each other in one sentence, with the words between them."""
    found = moments(article)
    for one, two in pairwise(found):
        if one.end <= two.start < sentence(article, one.start)[1]:
            yield one, two, article.text[one.end : two.start]


def quoted(article: Article, mention: TimeMention) -> bool:
    """Whether the mention stands in somebody's words."""
    return any(
        isinstance(one, QuotationMention) and one.start <= mention.start < one.end for one in article.mentions
    )


def plain(day: dt.date) -> str:
    """A day in words ("30 May 2024"), the same in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
