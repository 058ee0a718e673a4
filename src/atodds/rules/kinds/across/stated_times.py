"""Dates and clock times that stand in two statements told alike, and differ; listed only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ....comparison import ComparedSources
from ....comparison.alignment import FactLink
from ....comparison.connecting import connected
from ....comparison.judged import Judged
from ....comparison.statements import WeighedStatement
from ....comparison.times import grain
from .dated import Dated, DatedPair, knows_both, passages_of, sides_of, two_events
from .event_names import moment_name
from .moment_values import Gap

_SURE, _UNSURE = 0.65, 0.6
"""Score of two statements from which their times are held against each other, and what share of it the matter has. Of the
matters on what was read some eight in ten from 0.65 are worth showing, one in two from 0.5. They bring one conflict more on
fresh real news; elsewhere none, and on what is only run none of two matters. On 811 articles of news 0.45 lists seven more,
0.85 three fewer."""


def differing(
    compared: ComparedSources, given: Sequence[Dated], gap: Gap, known: Sequence[Judged]
) -> Iterator[Judged]:
    """Of the times of a family, those that two statements tell of one thing, apart, unless a known entry holds them both."""
    entries = _entries(given, known)
    pairs = [
        pair for pair in _pairs(compared, given, gap) if entries[pair.one].isdisjoint(entries[pair.other])
    ]
    for members in connected((pair.one, pair.other) for pair in pairs):
        found = max((pair for pair in pairs if pair.one in members), key=lambda pair: pair.score)
        one, other = given[found.one], given[found.other]
        pair = DatedPair(found.score, one, other, gap(one, other))
        yield _judged(compared, pair, sides_of([given[number] for number in sorted(members)], pair, gap))


def _entries(given: Sequence[Dated], known: Sequence[Judged]) -> list[set[int]]:
    """Of each time, the known entries that hold it, by number."""
    together: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for number, entry in enumerate(known):
        for part in entry.passages:
            together[part.article, part.start].add(number)
    return [together[event.article, event.fact.start] for event in given]


def _pairs(compared: ComparedSources, given: Sequence[Dated], gap: Gap) -> Iterator[FactLink]:
    times: defaultdict[int, list[int]] = defaultdict(list)
    for number, event in enumerate(given):
        times[event.article].append(number)
    for story in compared.statements:
        for link in story.links:
            if link.score < _SURE:
                continue
            one, other = (_time_of(story.told[end], given, times) for end in link[:2])
            if one is not None and other is not None and _differ(given, given[one], given[other], gap):
                yield FactLink(one, other, link.score)


def _time_of(
    stated: WeighedStatement, given: Sequence[Dated], times: Mapping[int, Sequence[int]]
) -> int | None:
    """The one time that a statement tells; None for none, and for several."""
    statement = stated.statement
    found = [
        number
        for number in times.get(stated.article, ())
        if statement.start <= given[number].fact.start < statement.end
    ]
    return found[0] if len(found) == 1 else None


def _differ(given: Sequence[Dated], one: Dated, other: Dated, gap: Gap) -> bool:
    """Whether two times are apart and about as exact, and nothing tells two events."""
    alike = abs(grain(one.mention) - grain(other.mention)) <= 1
    return (
        alike and bool(gap(one, other)) and not two_events(one, other) and not knows_both(given, one, other)
    )


def _judged(compared: ComparedSources, found: DatedPair, sides: Sequence[Sequence[Dated]]) -> Judged:
    one, other = found.one, found.other
    naming = [(row.fact, row.occasion.events, compared.articles[row.article]) for row in (one, other)]
    return Judged(
        category=one.family,
        matter=moment_name(naming, one.family),
        outcome="undecided",
        reason=f"“{one.mention.text}” against “{other.mention.text}” in what likely tells one thing",
        passages=passages_of(sides),
        strong=False,
        listed=True,
        score=round(found.score * _UNSURE, 4),
        witnesses=tuple(len({row.witness for row in side}) for side in sides),
        values={"first": one.mention.text, "second": other.mention.text},
    )
