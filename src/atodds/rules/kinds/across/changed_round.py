"""Two figures of one kind changed round between two owners: each has in one source what the other has in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import isfinite

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.table import Row
from ....model import Finding
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

Owner = frozenset[str]
Owned = Mapping[Owner, Mapping[float, Row]]
"""Owner -> the figures that one article gives of it, by their values in the base unit."""

_MANY = 40
"""Owners of figures of one kind in one article, beyond which it is a table. A bound of cost: 28 and 52 change
nothing on the 526 workshop articles."""


def swapped(compared: ComparedSources) -> Iterator[Judged]:
    """Pairs of figures of one kind in two sources of one story whose owners are changed round."""
    grouped: defaultdict[tuple[int, str, str], list[Row]] = defaultdict(list)
    for row in compared.table:
        if row.mention.modifier == "=" and not row.mention.vague:
            grouped[row.story, row.family, row.fact.noun or ""].append(row)
    for key in sorted(grouped):
        owned = {place: _owned(rows) for place, rows in _by_article(grouped[key]).items()}
        for first, other in combinations(sorted(owned), 2):
            yield from _changed(owned[first], owned[other])


def _by_article(rows: Sequence[Row]) -> dict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.article].append(row)
    return dict(found)


def _owned(rows: Sequence[Row]) -> Owned:
    found: defaultdict[Owner, dict[float, Row]] = defaultdict(dict)
    for row in rows:
        owner = _owner(row)
        if owner and isfinite(row.low + row.high):
            found[owner].setdefault(row.low + row.high, row)
    return found if len(found) <= _MANY else {}


def _owner(row: Row) -> Owner:
    """Whose figure it is: its subject, the name behind it, else the name that stands nearest."""
    fact = row.fact
    if fact.subject:
        return frozenset(fact.subject)
    names = {*fact.names, *((fact.agent,) if fact.agent else ())}
    behind = names.intersection(fact.complement)
    if behind:
        return frozenset(behind)
    return frozenset([word for word in fact.near if word in names][:1])


def _changed(owned: Owned, other: Owned) -> Iterator[Judged]:
    """What two owners, whom both sources name, have changed round."""
    for first, second in combinations(sorted(owned.keys() & other.keys(), key=sorted), 2):
        for value, more in _turned(owned, other, first, second):
            rows = (owned[first][value], owned[second][more], other[first][more], other[second][value])
            yield _judged(rows, (first, second))


def _turned(owned: Owned, other: Owned, first: Owner, second: Owner) -> Iterator[tuple[float, float]]:
    """The values that the first owner has in one source and the second in the other, and none has in both."""
    for value in sorted(owned[first].keys() & other[second].keys()):
        for more in sorted(owned[second].keys() & other[first].keys()):
            own = owned[first].keys() & other[first].keys() | owned[second].keys() & other[second].keys()
            if value != more and not own & {value, more}:
                yield value, more


def _judged(rows: tuple[Row, Row, Row, Row], owners: tuple[Owner, Owner]) -> Judged:
    """One judgement of each owner's two figures; sure where each source tells both in one sentence."""
    together = all(rows[at].fact.sentence == rows[at + 1].fact.sentence for at in (0, 2))
    names = [
        " ".join(word.title() for word in _in_order(row, owner))
        for row, owner in zip(rows, owners, strict=False)
    ]
    return Judged(
        category="swapped",
        matter=f"the figures of {names[0]} and {names[1]}",
        outcome="conflict",
        reason="each has in one source the figure that the other has in another",
        passages=tuple(
            Passage(row.article, row.fact.start, row.fact.end, describe(row.mention), side)
            for row, side in zip(rows, (0, 0, 1, 1), strict=True)
        ),
        strong=together,
        score=0.9 if together else 0.5,
        listed=not together,
        witnesses=(1, 1),
        values={
            "first": names[0],
            "second": names[1],
            "figures": f"“{rows[0].mention.text}” and “{rows[1].mention.text}”",
        },
    )


def _in_order(row: Row, owner: Owner) -> list[str]:
    """The words of an owner as they stand in the text."""
    told = [*row.fact.subject, *row.fact.complement, *row.fact.near]
    return list(dict.fromkeys(word for word in told if word in owner))


@contract("matter", "reason", "first", "second", "figures", parameters=Judging)
def changed_round(rule: Rule, context: Context) -> Iterator[Finding]:
    """Two figures of one kind that two owners have changed round. Parameters as of ``comparisons.judged``."""
    yield from report(rule, context, swapped)
