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

_SURE, _UNSURE = 0.65, 0.6
"""Score of two statements from which their times are held against each other, and what share of it the matter has. Of the
matters on what was read some eight in ten from 0.65 are worth showing, one in two from 0.5. They bring one conflict more on
fresh real news; elsewhere none, and on what is only run none of two matters."""


@dataclass(frozen=True)
class StatedPair:
    """Two times by their places in the table, and how likely their statements tell one thing, 0 to 1."""

    one: int
    other: int
    score: float


def differing(
    compared: ComparedSources, family: Family, gap: Gap, known: Sequence[Judged]
) -> Iterator[Judged]:
    """The times of a family that two statements tell of one thing, apart, unless a known entry holds them both."""
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


def _entries(compared: ComparedSources, place: int, together: dict[tuple[int, int], set[int]]) -> set[int]:
    row = compared.times[place]
    return together.get((row.article, row.fact.start), set())


def _pairs(compared: ComparedSources, family: Family, gap: Gap) -> Iterator[StatedPair]:
    times: defaultdict[int, list[TimeRow]] = defaultdict(list)
    for row in compared.times:
        if row.family == f"[{family}]":
            times[row.article].append(row)
    for story in compared.statements:
        inside = [_time_of(stated, times[stated.article]) for stated in story.told]
        for link in story.links:
            one, other = inside[link.first], inside[link.other]
            if link.score >= _SURE and one and other and _may_differ(one, other) and gap(one, other):
                yield StatedPair(one.number, other.number, link.score)


def _time_of(stated: WeighedStatement, times: Sequence[TimeRow]) -> TimeRow | None:
    """The one time that a statement tells; None for none, and for several."""
    told = stated.statement
    found = [row for row in times if told.start <= row.fact.start < told.end]
    return found[0] if len(found) == 1 else None


def _may_differ(row: TimeRow, other: TimeRow) -> bool:
    """Whether two times are as exact, and of no two known events."""
    if abs(grain(row.mention) - grain(other.mention)) > 1:
        return False
    events = [
        set(fact.occasion.events) & known_events() if fact.occasion else set()
        for fact in (row.fact, other.fact)
    ]
    return not all(events) or bool(events[0] & events[1])


def _judged(
    compared: ComparedSources, found: StatedPair, members: Sequence[int], family: Family, gap: Gap
) -> Judged:
    one, other = compared.times[found.one], compared.times[found.other]
    sides = _sides(one, other, [compared.times[place] for place in members], gap)
    told = [
        (row.fact, row.fact.occasion.events if row.fact.occasion else (), compared.articles[row.article])
        for row in (one, other)
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


def _sides(one: TimeRow, other: TimeRow, rows: Sequence[TimeRow], gap: Gap) -> list[list[TimeRow]]:
    """Two times that are apart, and the others of their matter, each in the first side all of whose times it meets."""
    sides = [[one], [other]]
    for row in rows:
        if row in (one, other):
            continue
        side = next((side for side in sides if not any(gap(row, member) for member in side)), None)
        if side is None:
            sides.append([row])
        else:
            side.append(row)
    return sides
