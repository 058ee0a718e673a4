"""Near-copies: what one copy changed. One figure, name or quoted word altered in equal text is a sign of an error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....comparison import ComparedSources
from ....comparison.alterations import Alteration, alterations
from ....comparison.judged import Judged, Passage
from ....model import Article, Finding
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_MOST_CHANGES = 3
"""A text with more changes than this was rewritten for another case; each change is then no slip."""
_SURE = 0.95
"""Equal sentences are about one thing. 0.665 and 1.23 change nothing on 61 articles of news and in the rules'
examples."""


def near(compared: ComparedSources) -> Iterator[Judged]:
    """One note for each article whose text another shares."""
    articles = compared.articles
    for copy, original in sorted(compared.copied.items()):
        yield Judged(
            category="near_copy",
            matter="one text, two sources",
            outcome="equivalent",
            reason="they share most of their text and count as one witness",
            passages=tuple(
                _opening(articles[place], place, side) for side, place in enumerate((original, copy))
            ),
            values={"original": articles[original].path, "copy": articles[copy].path},
        )


def _opening(article: Article, place: int, side: int) -> Passage:
    body = [s for s in article.sentences if article.blocks[s.block].kind in ("paragraph", "lead_in")]
    first = body[0] if body else article.sentences[0]
    return Passage(place, first.start, first.end, "shared text", side)


def altered(compared: ComparedSources) -> Iterator[Judged]:
    """What near-copies say otherwise in sentences that they share."""
    articles = compared.articles
    for copy, original in sorted(compared.copied.items()):
        changes = list(alterations(articles[original], articles[copy]))
        if len(changes) <= _MOST_CHANGES:
            for found in changes:
                yield _judged(original, copy, found, articles)


def _judged(original: int, copy: int, found: Alteration, articles: Sequence[Article]) -> Judged:
    article, other = articles[original], articles[copy]
    first, second = article.text[found.start : found.end], other.text[found.other_start : found.other_end]
    updated = (
        found.kind == "number"
        and article.published
        and other.published
        and article.published != other.published
    )
    return Judged(
        category="altered_copy",
        matter="one sentence, copied with a change",
        outcome="update" if updated else "conflict",
        reason=f"the sentence is the same but for “{first}” and “{second}”",
        passages=(
            Passage(original, found.start, found.end, first, 0),
            Passage(copy, found.other_start, found.other_end, second, 1),
        ),
        score=_SURE,
        witnesses=(1, 1),
        values={"first": first, "second": second},
    )


@contract("matter", "reason", "original", "copy", parameters=Judging)
def near_copies(rule: Rule, context: Context) -> Iterator[Finding]:
    """Two sources that share most of their text."""
    yield from report(rule, context, near)


@contract("matter", "reason", "first", "second", parameters=Judging)
def altered_copies(rule: Rule, context: Context) -> Iterator[Finding]:
    """A figure, name or quoted word that one near-copy has otherwise."""
    yield from report(rule, context, altered)
