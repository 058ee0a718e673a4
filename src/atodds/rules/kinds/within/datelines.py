"""Rules on the day that an article's dateline gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field

from ....language.calendar import day_in_words
from ....model import Article, Finding, TimeMention
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...moments import days
from ...rule import Rule

_YEAR = 365
"""Days of a year without a leap day."""


class Slack(Parameters):
    """``days``: how many days the dateline may be off beside the year."""

    days: int = Field(default=3, ge=0, le=30)


@contract("dateline", "published", parameters=Slack)
def year(rule: Rule, context: Context) -> Iterator[Finding]:
    """A dateline whose year is one off, by the day on which the article was published."""
    slack = Slack.of(rule).days
    for article in context.articles:
        published = article.published
        for mention in _in_datelines(article) if published is not None else ():
            found = days(mention)
            if published is not None and found is not None and _one_year_off(found[0], published, slack):
                passages = [evidence(article, mention.start, mention.end, reading=day_in_words(found[0]))]
                values = {"dateline": mention.text, "published": day_in_words(published)}
                yield finding(rule, passages, values)


def _in_datelines(article: Article) -> Iterator[TimeMention]:
    """The days that stand in datelines."""
    for block in article.blocks:
        if block.kind == "dateline":
            for mention in article.beginning(block.start, block.end):
                if isinstance(mention, TimeMention) and mention.granularity == "day":
                    yield mention


def _one_year_off(day: dt.date, published: dt.date, slack: int) -> bool:
    """Whether two days are a year apart, give or take a few days and the leap day."""
    return abs(abs((published - day).days) - _YEAR) <= slack + 1 and day.year != published.year
