"""Results across sources: one match, vote or record in two numbers; and those that agree, shown beside the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.connecting import connected
from ....comparison.judged import Judged, Passage
from ....facts.result_sides import result_words
from ....model import Fact, Finding, Outcome
from ....model.result import Result
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report
from .margins import content, margins

_CROWD = 120
"""Results with one word or figure in common beyond which they tell nothing. A bound of cost: 84 and 156 change nothing on the
526 workshop articles."""
_RARE = 20
"""Points from which two equal results of one story are rather one than two. 14 and 26 change nothing on the 526 workshop
articles."""
_SURE, _EQUAL, _LIKELY = 0.85, 0.6, 0.4
"""Scores: both sides meet and the figures differ; the figures are equal; one side meets. Moved by 30 %, they change no more
than the scores of 34 comparisons on 673 articles of news."""
_VOTED_ALIKE, _VOTED_SURE = 2, 4
"""Words that two votes told as one must have in common: to be listed, to be reported. 1 lists one more vote on 673 articles
of news, 3 none less; 3 and 5 for the other change nothing there and in the rules' examples."""


class PlacedResult(NamedTuple):
    """A result with its place."""

    article: int
    story: int
    witness: int
    fact: Fact
    result: Result
    main: bool
    """The first of its article for its sides: not told as an earlier match."""

    @property
    def content(self) -> frozenset[str]:
        """Words of content and names of its sentence."""
        return content(self.fact)


class ResultLink(NamedTuple):
    """Two results that read like one match, vote or record."""

    one: int
    other: int
    score: float
    strong: bool
    apart: bool


Figures = dict[int, set[tuple[int, ...]]]
"""Article -> the figures that it gives as results."""


def results(compared: ComparedSources) -> Iterator[Judged]:
    """Every match, vote, part and record that two sources (or a headline and its text) tell, with its figures by side."""
    given = list(_told(compared))
    seen = _figures_by_article(given)
    links = [link for first, other in _candidates(given) if (link := _link(given, first, other, seen))]
    for members in connected([(link.one, link.other) for link in links]):
        own = [link for link in links if link.one in members]
        yield _judged([given[member] for member in sorted(members)], own, compared)


def _told(compared: ComparedSources) -> Iterator[PlacedResult]:
    for place, article in enumerate(compared.articles):
        seen: set[frozenset[str]] = set()
        for fact in article.facts:
            told = fact.result
            if told is None or fact.hypothetical or fact.negated:
                continue
            sides = frozenset((*told.winner, *told.loser)) - result_words("weak")
            main = not fact.earlier and (fact.headline or not sides or sides not in seen)
            if told.extent == "final" and not fact.headline:
                seen.add(sides)
            yield PlacedResult(place, compared.stories[place], compared.witnesses[place], fact, told, main)


def _candidates(given: Sequence[PlacedResult]) -> list[tuple[int, int]]:
    """Pairs of results of one story and one extent that have a word of a side, the body or the figures in common."""
    grouped: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, event in enumerate(given):
        told = event.result
        keys: list[object] = [*sorted({*told.winner, *told.loser} - result_words("weak")), told.points]
        keys += [("body", told.body)] if told.body else []
        keys += [("votes", votes) for votes in _telling(told)]
        for key in keys:
            grouped[event.story, told.extent, key].append(number)
    return sorted({pair for members in grouped.values() for pair in combinations(members[:_CROWD], 2)})


def _figures_by_article(given: Sequence[PlacedResult]) -> dict[int, set[tuple[int, ...]]]:
    """Article -> the figures that it gives as results of whole matches and votes."""
    found: defaultdict[int, set[tuple[int, ...]]] = defaultdict(set)
    for event in given:
        found[event.article].add(event.result.points)
    return found


def _link(given: Sequence[PlacedResult], a: int, b: int, seen: Figures) -> ResultLink | None:
    event, other = given[a], given[b]
    apart = event.result.points != other.result.points
    if not _comparable(event, other) or (apart and _two_events(event, other, seen)):
        return None
    if event.result.extent == "vote":
        graded = _votes(event, other, apart)
    elif event.result.extent in ("record", "partial"):
        graded = _standings(event, other, apart)
    else:
        graded = _matches(event, other, apart)
    return ResultLink(a, b, graded[0], graded[1] and apart, apart) if graded else None


def _comparable(event: PlacedResult, other: PlacedResult) -> bool:
    """Whether they stand in two articles, or in the headline and the text of one."""
    if event.article != other.article:
        return True
    return event.fact.headline != other.fact.headline and event.result.extent == "final"


def _two_events(event: PlacedResult, other: PlacedResult, seen: Figures) -> bool:
    """Whether two figures that differ are of two events: by time, or as a source that has one gives the other, too."""
    if event.fact.earlier != other.fact.earlier or _other_time(event.fact, other.fact):
        return True
    if event.article == other.article:
        return False
    return other.result.points in seen[event.article] or event.result.points in seen[other.article]


def _other_time(fact: Fact, other: Fact) -> bool:
    if not (fact.earliest and fact.latest and other.earliest and other.latest):
        return False
    return fact.latest < other.earliest or other.latest < fact.earliest


_BOTH = (True, True)
Way = tuple[bool | None, bool | None]


def _ways(first: Result, second: Result) -> tuple[Way, Way]:
    """Whether winner meets winner and loser loser; and whether they meet crosswise."""
    return (
        (_meeting(first.winner, second.winner), _meeting(first.loser, second.loser)),
        (_meeting(first.winner, second.loser), _meeting(first.loser, second.winner)),
    )


def _turned(first: Result, second: Result) -> bool:
    """Whether the two sides of a match have changed round: its winner is the other's loser."""
    straight, crossed = _ways(first, second)
    return not _drawn(first) and crossed == _BOTH != straight


def _matches(event: PlacedResult, other: PlacedResult, apart: bool) -> tuple[float, bool] | None:
    """Of results of whole matches: the score of their being one match, and whether it is sure."""
    first, second = event.result, other.result
    straight, crossed = _ways(first, second)
    if _BOTH in (straight, crossed):
        sure = first.extent == "final" and event.main and other.main
        turned = not apart and _turned(first, second)
        return (_LIKELY, False) if turned else ((_SURE if apart else _EQUAL), sure)
    if not apart:
        return (_EQUAL, False) if True in (*straight, *crossed) or _rare(event, other) else None
    return _one_side(event, other, straight) if True in straight else None


def _one_side(event: PlacedResult, other: PlacedResult, straight: Way) -> tuple[float, bool] | None:
    """Of results that differ and have one side in common: the headline and its text, or the other side is not named."""
    if event.article == other.article:
        return (_SURE, True) if set(event.result.points) & set(other.result.points) else None
    return (_LIKELY, False) if False not in straight and _alike(event, other) else None


def _alike(event: PlacedResult, other: PlacedResult) -> bool:
    return len(event.content & other.content) > _VOTED_ALIKE


def _drawn(told: Result) -> bool:
    return len(set(told.points)) == 1


def _meeting(item: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """Whether two names are of one side: one holds all of the other, and more than "City"; None where one is missing."""
    if not item or not other:
        return None
    first, second = set(item), set(other)
    return (
        bool((first & second) - result_words("weak")) and (first <= second or second <= first)
    ) or item == other


def _rare(event: PlacedResult, other: PlacedResult) -> bool:
    return min(event.result.points) >= _RARE and bool(set(event.fact.names) & set(other.fact.names))


def _votes(event: PlacedResult, other: PlacedResult, apart: bool) -> tuple[float, bool] | None:
    told = {_body(event), _body(other)}
    shared = len(event.content & other.content)
    one_side = not _telling(event.result).isdisjoint(_telling(other.result))
    if len(told - {None}) > 1 or not (one_side or shared >= _VOTED_ALIKE):
        return None
    if not apart:
        return _EQUAL, False
    if None in told:
        return (_LIKELY, False) if one_side else None
    return (_SURE if shared >= _VOTED_SURE else _LIKELY), shared >= _VOTED_SURE and event.main and other.main


def _body(event: PlacedResult) -> str | None:
    """The body that voted; None where only its members are told."""
    body = event.result.body
    return None if body in result_words("any_body") else body


def _telling(told: Result) -> frozenset[int]:
    """The sides of a vote by so many that two votes hardly share them."""
    return frozenset(votes for votes in told.points if told.extent == "vote" and votes >= _RARE)


def _standings(event: PlacedResult, other: PlacedResult, apart: bool) -> tuple[float, bool] | None:
    """Of records, and of parts of a match: the same owner or leader, of the same matches or the same part."""
    first, second = event.result, other.result
    if not _meeting(first.winner, second.winner) or first.stage != second.stage:
        return None
    if apart and first.extent == "partial" and not first.stage:
        return None
    return (_LIKELY if apart else _EQUAL), False


def _judged(rows: Sequence[PlacedResult], links: Sequence[ResultLink], compared: ComparedSources) -> Judged:
    sides: dict[tuple[object, ...], list[PlacedResult]] = {}
    for row in rows:
        sides.setdefault((row.result.points, _turned(rows[0].result, row.result)), []).append(row)
    strong = any(link.strong for link in links)
    first, second = _printed(sides.values(), compared)
    return Judged(
        category="result",
        matter=_matter(rows[0].result),
        outcome=_outcome(rows, len(sides) == 1, strong, compared),
        reason=f"“{first}” against “{second}”" if len(sides) > 1 else f"“{first}” in all",
        passages=tuple(
            Passage(row.article, row.fact.start, row.fact.end, _reading(row.result), side)
            for side, members in enumerate(sides.values())
            for row in members
        ),
        strong=strong,
        score=max((link.score for link in links if link.apart), default=links[0].score),
        witnesses=tuple(len({row.witness for row in members}) for members in sides.values()),
        values={"first": first, "second": second},
    )


def _reading(told: Result) -> str:
    figures = "-".join(map(str, told.points))
    winner = " ".join(told.winner).title()
    return f"{figures} for {winner}" if winner and told.extent != "record" else figures


def _printed(sides: Iterable[Sequence[PlacedResult]], compared: ComparedSources) -> tuple[str, str]:
    texts = [compared.articles[rows[0].article].text[rows[0].fact.start : rows[0].fact.end] for rows in sides]
    return texts[0], texts[-1]


def _outcome(rows: Sequence[PlacedResult], agreed: bool, strong: bool, compared: ComparedSources) -> Outcome:
    if agreed:
        return "equivalent"
    if strong:
        return "conflict"
    published = {compared.articles[row.article].published for row in rows}
    grown = rows[0].result.extent in ("record", "series") and None not in published and len(published) > 1
    return "update" if grown else "undecided"


def _matter(told: Result) -> str:
    names = " and ".join(" ".join(side).title() for side in (told.winner, told.loser) if side)
    if told.extent == "vote":
        return f"the vote of the {told.body}" if told.body else "the vote"
    if told.extent == "record":
        return f"the record of {names}"
    return f"{_WORDS[told.extent]} ({names})" if names else _WORDS[told.extent]


_WORDS = {
    "final": "the result of the match",
    "partial": "how the match stood",
    "aggregate": "the result on aggregate",
    "series": "how the series stands",
}


@contract("matter", "reason", "first", "second", parameters=Judging)
def result_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One match or vote with two results."""
    yield from report(rule, context, results, alone=True)
    yield from report(rule, context, margins)
