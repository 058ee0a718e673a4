"""A margin in one source, the two figures of the result in another: "by six votes", "104 votes to 96"; listed only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.table import Row
from ....facts.beside import after, before
from ....model import Fact
from ....model.result import Result
from ...words import group

_WINDOW = 60
"""Characters on either side of a figure in which it is called a margin. A bound of cost: 10 to 78 give the same 8 matters on
213 articles."""
_ALIKE = 3
"""Digits of a margin, and words of content and names that it has in common with a result of a match that it fits, together:
of those 8 matters, all of which are right, 2 adds none and 4 loses two."""
_APART = 3
"""Words in common where they do not fit: 0 adds eight, of other things; 1 to 6 change nothing there."""
_EQUAL, _LIKELY = 0.5, 0.4
"""Scores: the margin is that of the result; it is another. Moved by 30 %, the former changes the scores of eight comparisons
on 673 articles of news, and nothing else; the latter nothing."""


class Margin(NamedTuple):
    """A figure by which one side is ahead."""

    row: Row
    vote: bool


class PlacedScore(NamedTuple):
    """A result of two figures with its place."""

    article: int
    fact: Fact
    result: Result
    gap: int


def margins(compared: ComparedSources) -> Iterator[Judged]:
    """Margins and results of two sources of one story, each held against the one most like it."""
    told: defaultdict[int, list[PlacedScore]] = defaultdict(list)
    for place, story in enumerate(compared.stories):
        told[story].extend(_told(compared, place))
    for row in compared.table:
        margin = _margin(compared, row) if told[row.story] else None
        if margin is not None:
            yield from _met(
                compared, margin, [found for found in told[row.story] if _may_meet(margin, found)]
            )


def _told(compared: ComparedSources, place: int) -> Iterator[PlacedScore]:
    for fact in compared.articles[place].facts:
        result = fact.result
        if result is None or fact.hypothetical or fact.negated or fact.earlier or len(result.points) != 2:
            continue
        if result.extent in ("vote", "final", "partial"):
            yield PlacedScore(place, fact, result, abs(result.points[0] - result.points[1]))


def _margin(compared: ComparedSources, row: Row) -> Margin | None:
    """The figure as a margin, where the words beside it call it one."""
    fact, text = row.fact, compared.articles[row.article].text
    if row.family != "[count]" or fact.hypothetical or fact.negated or fact.earlier:
        return None
    noun = row.mention.noun
    if noun is not None and noun not in group("comparatives", "scored"):
        return None
    ahead = before.margin(text[max(0, fact.start - _WINDOW) : fact.start])
    if not (ahead or after.margin(text[fact.end : fact.end + _WINDOW])):
        return None
    return Margin(row, noun in group("comparatives", "voted"))


def content(fact: Fact) -> frozenset[str]:
    """Words of content and names of a fact's sentence."""
    return frozenset((*fact.clause, *fact.context, *fact.names))


def _may_meet(margin: Margin, told: PlacedScore) -> bool:
    """Whether the two are of two articles, and of a vote or of a match."""
    row = margin.row
    if told.article == row.article:
        return False
    return row.mention.noun is None or margin.vote == (told.result.extent == "vote")


def _met(compared: ComparedSources, margin: Margin, results: Sequence[PlacedScore]) -> Iterator[Judged]:
    """The best result for the margin, of each other article: at one where it fits, and undecided where no result fits."""
    own = content(margin.row.fact)
    by_article: dict[int, list[tuple[int, PlacedScore]]] = {}
    for told in results:
        by_article.setdefault(told.article, []).append((len(own & content(told.fact)), told))
    for found in by_article.values():
        fitting = [each for each in found if margin.row.low <= each[1].gap <= margin.row.high]
        shared, told = max(fitting or found, key=lambda each: (each[0], -each[1].fact.start))
        least = _ALIKE - len(str(told.gap)) if fitting else _APART
        if shared >= (1 if told.result.extent == "vote" else least) and (fitting or _single(found)):
            yield _judged(compared, margin, told, bool(fitting))


def _single(found: Sequence[tuple[int, PlacedScore]]) -> bool:
    """Whether the article gives one result, of the whole, that a margin that fits none may be of."""
    return len({told.result.points for _, told in found}) == 1 and found[0][1].result.extent != "partial"


def _judged(compared: ComparedSources, margin: Margin, told: PlacedScore, fits: bool) -> Judged:
    row = margin.row
    texts = (row.mention.text, compared.articles[told.article].text[told.fact.start : told.fact.end])
    return Judged(
        category="result",
        matter=f"by how much: {texts[0]}, {texts[1]}",
        outcome="equivalent" if fits else "undecided",
        reason=f"“{texts[1]}” is {told.gap} apart" if not fits else "the margin is that of the result",
        passages=(
            Passage(row.article, row.fact.start, row.fact.end, texts[0], 0),
            Passage(told.article, told.fact.start, told.fact.end, f"{texts[1]}: {told.gap}", int(not fits)),
        ),
        strong=False,
        listed=True,
        score=_EQUAL if fits else _LIKELY,
        witnesses=(len({row.witness, compared.witnesses[told.article]}),) if fits else (1, 1),
        values={"first": texts[0], "second": texts[1]},
    )
