"""Rules on what a run could not check."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from ....model import Article, Finding, NumberMention
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...rule import Rule

_NUMBERS = ("quantity", "count", "money", "percent", "age")


class Least(Parameters):
    """``least``: the share of a source's numbers that must be bound to a fact."""

    least: float = Field(default=0.25, ge=0, le=1)


@contract("source", "what", parameters=Least)
def unbound(rule: Rule, context: Context) -> Iterator[Finding]:
    """A source of whose numbers fewer than ``least`` could be bound to a fact."""
    least = Least.of(rule).least
    for article in context.articles:
        numbers = [m for m in article.mentions if isinstance(m, NumberMention) and m.kind in _NUMBERS]
        facts = {fact.mention for fact in article.facts}
        bound = sum(1 for place, m in enumerate(article.mentions) if m.kind in _NUMBERS and place in facts)
        if numbers and bound < least * len(numbers):
            yield _note(rule, article, numbers[0].start, numbers[0].end, f"{bound} of {len(numbers)} numbers")


@contract("source", "what")
def nothing_to_compare(rule: Rule, context: Context) -> Iterator[Finding]:
    """A source without a single fact that could be compared."""
    for article in context.articles:
        if not article.facts and article.text.strip():
            first = article.sentences[0] if article.sentences else None
            start, end = (first.start, first.end) if first else (0, min(len(article.text), 80))
            yield _note(rule, article, start, end, "no number, time, quotation or permission")


@contract("source", "what")
def alone(rule: Rule, context: Context) -> Iterator[Finding]:
    """A source that no other source of the run shares a story with."""
    if len(context.articles) < 2:
        return
    stories = context.compared.stories
    for place, article in enumerate(context.articles):
        if stories.count(stories[place]) == 1 and article.sentences:
            first = article.sentences[0]
            yield _note(rule, article, first.start, first.end, "no other source tells this story")


def _note(rule: Rule, article: Article, start: int, end: int, what: str) -> Finding:
    return finding(
        rule, [evidence(article, start, end, reading=what)], {"source": article.path, "what": what}
    )
