"""Rules on a draft and its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import Finding
from ...context import Context
from ...contract import contract
from ...finding_builder import evidence, finding
from ...rule import Rule


@contract("figure", "sources")
def nowhere_else(rule: Rule, context: Context) -> Iterator[Finding]:
    """A figure of a draft that stands in no source of its evidence; nothing where no source is a draft."""
    if not context.drafts:
        return
    articles = {article.path: article for article in context.articles}
    for figure in context.figures:
        if figure.verdict == "alone":
            values = {"figure": figure.text, "sources": figure.support.sources}
            yield finding(rule, [evidence(articles[figure.source], figure.start, figure.end)], values)
