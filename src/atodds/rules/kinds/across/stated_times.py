"""Dates and clock times that stand in two statements told alike, and differ; listed only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....comparison import ComparedSources
from ....comparison.connecting import connected
from ....comparison.judged import Judged, Passage
from ....comparison.statements import WeighedStatement
from ....comparison.times import TimeRow, grain
from ....facts.happenings import known_events
from .aligned_times import Gap
from .dated import Family
from .event_names import moment_name

_SURE = 0.65


@dataclass(frozen=True)
class StatedPair:
    """Two times by their places in the table, and how likely their statements tell one thing, 0 to 1."""

    one: int
    other: int
    score: float


def differing(
    compared: ComparedSources, family: Family, gap: Gap, known: Sequence[Judged]
) -> Iterator[Judged]:
    """The times of a family that two statements tell of one thing, apart; those that stand together in a known entry are its."""
    together: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for number, entry in enumerate(known):
        for part in entry.passages:
            together[part.article, part.start].add(number)
    pairs = [
        pair
        for pair in _pairs(compared, family, gap)
        if not _entries(compared, pair.one, together) & _entries(compared, pair.other, together)
    ]
    for members in connected((pair.one, pair.other) for pair in pairs):
        inside = [pair for pair in pairs if pair.one in members]
        yield _judged(compared, max(inside, key=lambda pair: pair.score), sorted(members), family, gap)


def _entries(
    compared: ComparedSources, place: int, together: dict[tuple[int, int], set[int]]
) -> set[int]:
    row = compared.times[place]
    return together.get((row.article, row.fact.start), set())


def _pairs(compared: ComparedSources, family: Family, gap: Gap) -> Iterator[StatedPair]:
    for story in compared.statements:
        inside = [_time_of(compared, stated, family) for stated in story.told]
        for link in story.links:
            one, other = inside[link.first], inside[link.other]
            if link.score >= _SURE and one is not None and other is not None:
                if _may_differ(compared.times[one], compared.times[other]) and gap(
                    compared.times[one], compared.times[other]
                ):
                    yield StatedPair(one, other, link.score)


def _time_of(compared: ComparedSources, stated: WeighedStatement, family: Family) -> int | None:
    """The one time of a family that a statement tells; None for none, and for several."""
    told = stated.statement
    found = [
        row.number
        for row in compared.times
        if row.article == stated.article
        and row.family == f"[{family}]"
        and told.start <= row.fact.start < told.end
    ]
    return found[0] if len(found) == 1 else None


def _may_differ(row: TimeRow, other: TimeRow) -> bool:
    """Whether two times are as exact, and of no two known events."""
    if abs(grain(row.mention) - grain(other.mention)) > 1:
        return False
    events = [set(fact.occasion.events) & known_events() if fact.occasion else set() for fact in (row.fact, other.fact)]
    return not all(events) or bool(events[0] & events[1])


def _judged(
    compared: ComparedSources, found: StatedPair, members: Sequence[int], family: Family, gap: Gap
) -> Judged:
    one, other = compared.times[found.one], compared.times[found.other]
    sides = [[one], [other]]
    for row in (compared.times[place] for place in members if place not in (found.one, found.other)):
        for side in sides:
            if not any(gap(row, member) for member in side):
                side.append(row)
                break
        else:
            sides.append([row])
    rows = [one, other]
    told = [
        (row.fact, row.fact.occasion.events if row.fact.occasion else (), compared.articles[row.article])
        for row in rows
    ]
    return Judged(
        category=family,
        matter=moment_name(told, family),
        outcome="undecided",
        reason=f"“{one.mention.text}” against “{other.mention.text}” in what likely tells one thing",
        passages=tuple(
            Passage(row.article, row.fact.start, row.fact.end, row.mention.text, number)
            for number, side in enumerate(sides)
            for row in side
        ),
        strong=False,
        listed=True,
        score=round(found.score * _UNSURE, 4),
        witnesses=tuple(len({row.witness for row in side}) for side in sides),
        values={"first": one.mention.text, "second": other.mention.text},
    )


_UNSURE = 0.6
