"""Rules on the quotations of one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from pydantic import Field

from ....facts.beside.sentences import from_tokens
from ....facts.passages import Passages
from ....model import Article, Finding, QuotationMention
from ....quotation.pairing import LONGEST_CARRY
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...rule import Rule

_MOST = 20
"""Marks of one text that are shown one by one; where more do not pair, its marks follow another use, and are counted. 14 and
26 change nothing on 673 articles of news and in the rules' examples."""


class Problems(Parameters):
    """``problems`` maps a problem of a quotation to what is said of it."""

    problems: dict[Literal["unclosed", "unopened", "tail_outside"], str] = Field(min_length=1)


@contract("what", "text", parameters=Problems)
def marks(rule: Rule, context: Context) -> Iterator[Finding]:
    """Quotation marks that do not pair, or that close before the speech ends.

    Of a text with more than twenty, the last one shown tells how many are left out.

    A text whose marks stand apart from their words was taken from tokens, and its marks say nothing: it is left alone.
    """
    problems: dict[str | None, str] = dict(Problems.of(rule).problems.items())
    for article in context.articles:
        if from_tokens(article.text):
            continue
        quotations = _in_body(article)
        nested = _nested(quotations)
        faulty = [
            index
            for index, quotation in enumerate(quotations)
            if quotation.problem in problems and index not in nested
        ]
        for number, index in enumerate(faulty[:_MOST], 1):
            before = quotations[index - 1] if index else None
            left = _left_out(len(faulty) - number) if number == _MOST else ""
            yield _finding(
                rule, article, quotations[index], before, f"{left}{problems[quotations[index].problem]}"
            )


def _in_body(article: Article) -> list[QuotationMention]:
    passages = Passages(article)
    return [
        mention
        for mention in article.mentions
        if isinstance(mention, QuotationMention) and passages.body(mention.start)
    ]


def _nested(quotations: Sequence[QuotationMention]) -> set[int]:
    """The two ends of a long quotation that holds others in the same marks: one not closed, the next fault not opened."""
    faulty = [
        index for index, quotation in enumerate(quotations) if quotation.problem in ("unclosed", "unopened")
    ]
    pairs = {
        (first, last)
        for first, last in pairwise(faulty)
        if (quotations[first].problem, quotations[last].problem) == ("unclosed", "unopened")
        and last - first > 1
        and quotations[last].end - quotations[first].start <= LONGEST_CARRY
    }
    return {index for pair in pairs for index in pair}


def _left_out(number: int) -> str:
    """What is told of marks that are not shown."""
    return f"{number:,} more marks of this text do not pair, either. " if number else ""


def _finding(
    rule: Rule, article: Article, quotation: QuotationMention, before: QuotationMention | None, what: str
) -> Finding:
    """One finding for a defect; the quotation before is shown where it is part of it."""
    passages = []
    joined = before is not None and quotation.start - before.end <= 3
    if (
        before is not None
        and joined
        and (before.problem == "closed_early" or quotation.problem == "tail_outside")
    ):
        passages.append(evidence(article, before.start, before.end, reading="quoted"))
    passages.append(evidence(article, quotation.start, quotation.end, reading=what))
    return finding(rule, passages, {"what": what, "text": _short(quotation.text)})


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else f"{words[:40].rstrip()} … {words[-35:].lstrip()}"
