"""Rules on the numbers of one article."""

from __future__ import annotations

from collections.abc import Iterator

from ...intervals import disjoint_in_units
from ...mentions.quantities.describe import describe
from ...model import Finding, NumberMention
from ..context import Context
from ..making import evidence, finding
from ..rule import Rule


def conversion(rule: Rule, context: Context) -> Iterator[Finding]:
    """A measure restated in another unit ("10 kilometres (10 miles)") whose two intervals do not meet."""
    for article in context.articles:
        numbers = [mention for mention in article.mentions if isinstance(mention, NumberMention)]
        by_start = {mention.start: mention for mention in numbers}
        for second in numbers:
            first = by_start.get(second.restates) if second.restates is not None else None
            if first is None or first.dimension is None or first.dimension != second.dimension:
                continue
            if not disjoint_in_units((first.low, first.high), first.unit, (second.low, second.high), second.unit):
                continue
            passages = [
                evidence(article, first.start, first.end, reading=describe(first), side=0),
                evidence(article, second.start, second.end, reading=describe(second), side=1),
            ]
            yield finding(rule, passages, {"first": first.text, "second": second.text})
