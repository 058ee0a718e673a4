"""Rules on amounts of one matter in two currencies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from ....comparison.judged import Passage
from ....intervals import likely
from ....model import Article, Evidence, Finding, NumberMention
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...figures import SentenceView
from ...finding_builder import evidence, finding
from ...rule import Rule
from ..within.currencies import SLACK, Rates
from .inverted_figures import currencies

_Amount: TypeAlias = tuple[Article, SentenceView, NumberMention]
"""An amount, and the sentence and article that it stands in."""


@contract("first", "second")
def restated(rule: Rule, context: Context) -> Iterator[Finding]:
    """Amounts of one matter in several sources and currencies, at a rate that these did not have; once a matter."""
    for judged in context.judged(currencies):
        told = [(part.side, _amount(context, part)) for part in judged.passages]
        first = dict(reversed(told))
        wrong = [pair for pair in combinations(sorted(first), 2) if _apart(*(first[side] for side in pair))]
        shown = list(dict.fromkeys(side for pair in wrong for side in pair))
        if wrong:
            values = {"first": first[shown[0]][2].text, "second": first[shown[1]][2].text}
            passages = list(_passages(told, shown))
            seen = tuple(judged.witnesses[side] for side in shown)
            yield finding(rule, passages, values, outcome="conflict", matter=judged.matter, witnesses=seen)


def _passages(told: Iterable[tuple[int, _Amount]], shown: Sequence[int]) -> Iterator[Evidence]:
    """The amounts on these sides, which are numbered anew."""
    for side, (article, _, mention) in told:
        if side in shown:
            reading = describe(mention)
            yield evidence(article, mention.start, mention.end, reading=reading, side=shown.index(side))


def _apart(amount: _Amount, other: _Amount) -> bool:
    """Whether no rate of the time makes one amount of the other."""
    article, line, first = amount
    if first.currency == other[2].currency:
        return False
    band = Rates(article).band(line, first, other[2])
    ratio = likely(other[2]).over(likely(first))
    return band is not None and ratio is not None and ratio.apart(band.widened(SLACK))


def _amount(context: Context, part: Passage) -> _Amount:
    """The amount of a judged passage, with its article and sentence."""
    article = context.articles[part.article]
    mention = next(m for m in article.mentions if isinstance(m, NumberMention) and m.start == part.start)
    line = next(line for line in context.lines(article) if line.start <= part.start < line.end)
    return article, line, mention
