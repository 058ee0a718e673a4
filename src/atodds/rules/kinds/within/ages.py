"""Rules on how old a person is."""

from __future__ import annotations

from collections.abc import Iterator

from ....facts.beside.sentences import birth
from ....intervals import point
from ....model import Article, Finding, NameMention, NumberMention
from ....model.base import Span
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...figures import SentenceView
from ...finding_builder import evidence, finding
from ...rule import Rule
from ...words import has
from ..across.comparisons import Judging, report
from ..across.people import ages_within

_WINDOW = 60
"""Characters behind "born" or "died" in which its year stands. 42 and 78 change nothing on 336 articles of news and in the
rules' examples."""
_OLDEST = 120
"""Years of the oldest life. 84 and 156 change nothing on 336 articles of news and in the rules' examples."""


@contract("first", "second", "what", parameters=Judging)
def conflict(rule: Rule, context: Context) -> Iterator[Finding]:
    """An age and a year of birth in one sentence that do not fit, and one person with two ages."""
    for article in context.articles:
        for line in context.lines(article):
            yield from _births(rule, line)
        yield from report(rule, context.alone(article), ages_within, alone=True)


def _births(rule: Rule, line: SentenceView) -> Iterator[Finding]:
    ages = [number for number in line.numbers if number.kind == "age" and (point(number) or 0) >= 1]
    if len(ages) != 1 or len(_people(line)) > 1 or has("ages", "relatives", line.text):
        return
    born = birth(line.text, _WINDOW)
    if born is None or (born.death is None and _another_time(line)):
        return
    published = line.article.published
    now = born.death or (published.year if published else None)
    if now is None:
        return
    years = now - born.year
    age = point(ages[0]) or 0.0
    if 0 <= years <= _OLDEST and not years - 2 < age < years + 1.5 and ages[0].unit == "year":
        span = Span(start=line.start + born.start, end=line.start + born.end)
        what = f"born in {born.year} makes {years - 1} or {years} in {now}"
        yield _finding(rule, line.article, ages[0], span, what)


def _another_time(line: SentenceView) -> bool:
    """Whether the words of a sentence put its age into another time than the article's."""
    return has("ages", "past", line.text) or has("ages", "birthdays", line.text)


def _people(line: SentenceView) -> set[str]:
    return {m.entity for m in line.mentions if isinstance(m, NameMention) and m.kind == "person"}


def _finding(rule: Rule, article: Article, first: Span, second: Span, what: str) -> Finding:
    reading = describe(first) if isinstance(first, NumberMention) else ""
    passages = [
        evidence(article, first.start, first.end, reading=reading, side=0),
        evidence(article, second.start, second.end, side=1),
    ]
    values = {"first": passages[0].text, "second": passages[1].text, "what": what}
    return finding(rule, passages, values, outcome="conflict")
