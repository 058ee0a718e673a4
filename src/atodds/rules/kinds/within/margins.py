"""The rule on a printed margin beside the two figures that it lies between: "76-61, a margin of 15 points"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....intervals import Range, closest, point, tallied
from ....model import Fact, Finding, NumberMention
from ....model.base import beginning
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, plain
from ...finding_builder import evidence, figures, finding
from ...rule import Rule
from ...words import ends_with, group, words

_FAR = 9
"""Words between two counts, and between the second and the margin. 5 loses one of 31 wrong figures among 95 invented
sentences; 6 to 12 change nothing there, on 668 articles of news and in the rules' examples."""


@contract("first", "other", "made", "told")
def mismatch(rule: Rule, context: Context) -> Iterator[Finding]:
    """A difference, margin or majority that is not that of the result, or the two counts, of its sentence."""
    for article in context.articles:
        results = [fact for fact in article.facts if fact.result is not None and len(fact.result.points) == 2]
        for line in context.lines(article):
            for index, margin in enumerate(line.numbers):
                before = line.before(margin, 24)
                difference = ends_with("comparatives", "gaps", before)
                if point(margin) is None or not (
                    difference or ends_with("comparatives", "majorities", before)
                ):
                    continue
                yield from _of_result(rule, context, line, margin, beginning(results, line.start, line.end))
                if difference:
                    yield from _of_counts(rule, context, line, margin, line.numbers[:index])


def _of_result(
    rule: Rule, context: Context, line: SentenceView, margin: NumberMention, results: Sequence[Fact]
) -> Iterator[Finding]:
    """ "The motion was carried by 104 votes to 96, a majority of eight"."""
    told = next(iter(results), None)
    if told is None or told.result is None or len(results) > 1 or margin.kind not in ("count", "number"):
        return
    text = line.article.text
    gap = text[told.end : margin.start] if told.end <= margin.start else text[margin.end : told.start]
    if not group("comparatives", "beside_results").issuperset(words(gap)) or ";" in gap:
        return
    context.held(line.article, told, margin)
    high, low = told.result.points
    made = float(abs(high - low))
    if Range(made, made).apart(tallied(margin)):
        passages = [evidence(line.article, told.start, told.end), *figures(line.article, (), (margin,))]
        values = {"first": str(high), "other": str(low), "made": f"{made:,.0f}", "told": margin.text}
        yield finding(rule, passages, values, outcome="conflict")


def _of_counts(
    rule: Rule, context: Context, line: SentenceView, margin: NumberMention, before: Sequence[NumberMention]
) -> Iterator[Finding]:
    """ "75,600 votes and Kerrigan 64,400, the clerk said, a difference of 11,200"."""
    if len(before) != 2 or not all(map(plain, before)):
        return
    first, other = before
    if not _alike(first, other, margin):
        return
    gaps = line.between(first, other), line.between(other, margin)
    if any(len(words(gap)) > _FAR or ";" in gap for gap in gaps):
        return
    context.held(line.article, first, other, margin)
    larger, smaller = sorted((first, other), key=lambda number: point(number) or 0.0, reverse=True)
    if closest(larger).minus(closest(smaller)).apart(tallied(margin)):
        made = (point(larger) or 0.0) - (point(smaller) or 0.0)
        values = {"first": first.text, "other": other.text, "made": f"{made:,.10g}", "told": margin.text}
        yield finding(rule, figures(line.article, (first, other), (margin,)), values, outcome="conflict")


def _alike(first: NumberMention, other: NumberMention, margin: NumberMention) -> bool:
    """Whether the two figures count one thing, and the margin may count it."""
    kinds = {first.kind, other.kind}
    if kinds == {"money"} or kinds == {"quantity"}:
        return margin.kind == first.kind and len({(n.currency, n.unit) for n in (first, other, margin)}) == 1
    return (
        kinds <= {"count", "number"}
        and first.noun is not None
        and other.noun in (None, first.noun)
        and margin.kind in ("count", "number")
        and margin.noun in (None, first.noun)
    )
