"""Rules on what an article says twice: sentences that are one but for a figure, a time, an opposite, a negation."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from ....comparison.alterations import Alteration
from ....comparison.repeats import altered_repeats
from ....model import Article, Finding
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...rule import Rule


class Alike(Parameters):
    """From how many shared content words on a difference has the rule's severity; it is a warning below.

    A time that differs is a warning at most: two sittings of a court, or two nights of a concert, are told in one frame.
    """

    words: int = Field(default=4, ge=3)


@contract("first", "second", parameters=Alike)
def altered(rule: Rule, context: Context) -> Iterator[Finding]:
    """Two sentences of one article that are one but for one thing."""
    words = Alike.of(rule).words
    for article in context.articles:
        for repeat in altered_repeats(article):
            sure = repeat.words >= words and repeat.alteration.kind != "time"
            yield _finding(rule, article, repeat.alteration, sure=sure)


def _finding(rule: Rule, article: Article, found: Alteration, *, sure: bool) -> Finding:
    passages = [
        evidence(article, start, end, reading=article.text[start:end], side=side)
        for side, (start, end) in enumerate(((found.start, found.end), (found.other_start, found.other_end)))
    ]
    severity = rule.severity if sure or rule.severity == "info" else "warning"
    values = {"first": passages[0].text, "second": passages[1].text}
    return finding(rule, passages, values, outcome="conflict", severity=severity)
