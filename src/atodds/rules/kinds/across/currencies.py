"""Rules on amounts of one matter in two currencies."""

from __future__ import annotations

from collections.abc import Iterator

from ....comparison.judged import Passage
from ....model import Article, Finding, NumberMention
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...figures import Line, likely
from ...finding_builder import evidence, finding
from ...rule import Rule
from ..within.currencies import SLACK, rate_band
from .inverted_figures import currencies


@contract("first", "second")
def restated(rule: Rule, context: Context) -> Iterator[Finding]:
    """Amounts of one matter in two sources, in two currencies, at a rate that these did not have."""
    for one in context.judged(currencies):
        told = [_amount(context, part) for part in one.passages]
        (article, line, first), (other_article, _, second) = told
        band = rate_band(article, line, first, second)
        ratio = likely(second).over(likely(first))
        if band is not None and ratio is not None and ratio.apart(band.widened(SLACK)):
            passages = [
                evidence(article, first.start, first.end, reading=describe(first), side=0),
                evidence(other_article, second.start, second.end, reading=describe(second), side=1),
            ]
            values = {"first": first.text, "second": second.text}
            yield finding(rule, passages, values, outcome="conflict", matter=one.matter)


def _amount(context: Context, part: Passage) -> tuple[Article, Line, NumberMention]:
    """The amount of a judged passage, with its article and sentence."""
    article = context.articles[part.article]
    mention = next(m for m in article.mentions if isinstance(m, NumberMention) and m.start == part.start)
    line = next(line for line in context.lines(article) if line.start <= part.start < line.end)
    return article, line, mention
