"""Rules on what a run could not check."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import Article, Finding
from ...context import Context
from ...contract import contract
from ...finding_builder import evidence, finding
from ...rule import Rule


@contract("source", "what", scope="article")
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
