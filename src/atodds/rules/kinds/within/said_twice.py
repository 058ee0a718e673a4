"""Rules on what an article says twice: in sentences that are one but for one thing, and in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import Field

from ....comparison.alterations import Alteration
from ....comparison.restated import Restated, restated
from ....model import Article, Evidence, Finding
from ....quantities.describe import describe
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
        for repeat in context.repeats(article):
            sure = repeat.words >= words and repeat.alteration.kind != "time"
            yield _altered(rule, article, repeat.alteration, sure=sure)


class Sure(Parameters):
    """How likely two figures have to be of one thing, 0 to 1, for the rule's severity; less sure ones are a warning."""

    likely: float = Field(default=0.7, ge=0.0, le=1.0)


@contract("first", "second", parameters=Sure)
def figures(rule: Rule, context: Context) -> Iterator[Finding]:
    """One figure that an article states twice, differently and in other words; each figure is shown once.

    Headlines have a rule of their own.
    """
    least = Sure.of(rule).likely
    for article in context.articles:
        shown = {
            place
            for repeat in context.repeats(article)
            for place in (repeat.alteration.start, repeat.alteration.other_start)
        }
        for found in restated(article):
            places = {found.one.row.fact.start, found.other.row.fact.start}
            headed = found.one.row.fact.headline or found.other.row.fact.headline
            if not headed and not places & shown:
                shown |= places
                yield _figures(rule, article, found, sure=found.score >= least)


def _figures(rule: Rule, article: Article, found: Restated, *, sure: bool) -> Finding:
    passages = [
        evidence(article, fact.row.fact.start, fact.row.until, reading=describe(fact.row.mention), side=side)
        for side, fact in enumerate((found.one, found.other))
    ]
    return _two(rule, passages, sure=sure)


def _altered(rule: Rule, article: Article, found: Alteration, *, sure: bool) -> Finding:
    passages = [
        evidence(article, start, end, reading=article.text[start:end], side=side)
        for side, (start, end) in enumerate(((found.start, found.end), (found.other_start, found.other_end)))
    ]
    return _two(rule, passages, sure=sure)


def _two(rule: Rule, passages: Sequence[Evidence], *, sure: bool) -> Finding:
    """The finding of two passages, of the rule's severity or, where that is not sure, a warning at most."""
    severity = rule.severity if sure or rule.severity == "info" else "warning"
    values = {"first": passages[0].text, "second": passages[1].text}
    return finding(rule, passages, values, outcome="conflict", severity=severity)
