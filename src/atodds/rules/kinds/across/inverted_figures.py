"""One figure told two ways: with the sign turned round, or of another fate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.alignment import Weights, different_times, shared
from ....comparison.judged import Category, Judged, Passage
from ....comparison.table import Row
from ....language.tables import cached, read_table
from ....model import Finding
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_SHARED = 0.35
"""What the two passages must have in common."""
_SLIPPED = 0.6
"""What two equal amounts in two currencies must share for one of the signs to be a slip."""
_TELLING = 20
"""A figure below this turns up twice by chance."""


class _Told(NamedTuple):
    category: Category
    first: str
    second: str


@cached
def _opposed(name: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in read_table("language", "roles")[name])


def inverted(compared: ComparedSources) -> Iterator[Judged]:
    """Pairs of equal figures in two sources of one story that are told as opposites, or of two fates.

    Silent where either source tells the figure both ways, or where the two are told of different names or times.
    """
    rows = compared.table
    weights = Weights.of(rows)
    grouped: defaultdict[tuple[int, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.story, row.family, f"{row.low:.9g} {row.high:.9g}"].append(row)
    for key in sorted(grouped):
        for place, one in enumerate(grouped[key]):
            for other in grouped[key][place + 1 :]:
                told = _told(one, other) if one.article != other.article else None
                if told and _same(one, other, weights) and not _both_ways(grouped[key], one, other):
                    yield _judged(one, other, told)


def _told(one: Row, other: Row) -> _Told | None:
    """How the two passages turn one figure; None where they do not."""
    a, b = one.mention, other.mention
    if a.change and b.change and a.change != b.change:
        return _Told("sign", a.change, b.change)
    roles = frozenset(role for role in (one.fact.role, other.fact.role) if role)
    if len(roles) == 2 and roles in _opposed("pairs") and a.kind == "money":
        return _Told("sign", one.fact.role or "", other.fact.role or "")
    large = not isinstance(a.value, tuple) and a.value >= _TELLING
    if len(roles) == 2 and roles in _opposed("fates") and large and a.modifier == b.modifier == "=":
        return _Told("role", one.fact.role or "", other.fact.role or "")
    return None


def _same(one: Row, other: Row, weights: Weights) -> bool:
    names = (set(row.fact.own_names) - weights.common[row.story] for row in (one, other))
    first, second = names
    told_apart = first and second and not first & second
    return (
        not told_apart
        and not different_times(one.fact, other.fact)
        and shared(one, other, weights) >= _SHARED
    )


def _both_ways(like: Sequence[Row], one: Row, other: Row) -> bool:
    """Whether either source also tells the figure the other's way."""
    ways = {(row.article, row.fact.role, row.mention.change) for row in like}
    return (one.article, other.fact.role, other.mention.change) in ways or (
        other.article,
        one.fact.role,
        one.mention.change,
    ) in ways


def _judged(one: Row, other: Row, told: _Told) -> Judged:
    return Judged(
        category=told.category,
        matter=f"what {one.mention.text} is",
        outcome="conflict",
        reason=f"one figure, told as {told.first} and as {told.second}",
        passages=(
            Passage(one.article, one.fact.start, one.fact.end, f"{describe(one.mention)} ({told.first})", 0),
            Passage(
                other.article,
                other.fact.start,
                other.fact.end,
                f"{describe(other.mention)} ({told.second})",
                1,
            ),
        ),
        witnesses=(1, 1),
        values={"figure": one.mention.text, "first": told.first, "second": told.second},
    )


def currencies(compared: ComparedSources) -> Iterator[Judged]:
    """Pairs of amounts of one matter in two currencies; whether their rate is likely is a rule's to say."""
    rows = compared.table
    weights = Weights.of(rows)
    grouped: defaultdict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.mention.kind == "money" and row.mention.currency and row.fact.role:
            grouped[row.story, row.fact.role].append(row)
    for key in sorted(grouped):
        for place, one in enumerate(grouped[key]):
            for other in grouped[key][place + 1 :]:
                apart = one.article != other.article and one.family != other.family
                if not apart or not _same(one, other, weights):
                    continue
                if one.mention.value == other.mention.value:
                    if shared(one, other, weights) >= _SLIPPED:
                        yield _slipped(one, other)
                elif one.fact.lead and other.fact.lead:
                    yield Judged(
                        category="currency",
                        matter=f"amount of money ({key[1]})",
                        outcome="equivalent",
                        reason="two currencies",
                        passages=(
                            Passage(one.article, one.fact.start, one.fact.end, describe(one.mention), 0),
                            Passage(
                                other.article, other.fact.start, other.fact.end, describe(other.mention), 1
                            ),
                        ),
                        witnesses=(1, 1),
                        values={"first": one.mention.text, "second": other.mention.text},
                    )


def _slipped(one: Row, other: Row) -> Judged:
    """One printed amount with two currencies."""
    return Judged(
        category="unit_slip",
        matter=f"amount of money ({one.fact.role})",
        outcome="conflict",
        reason=f"{one.mention.unit} and {other.mention.unit} are two currencies",
        passages=(
            Passage(one.article, one.fact.start, one.fact.end, describe(one.mention), 0),
            Passage(other.article, other.fact.start, other.fact.end, describe(other.mention), 1),
        ),
        strong=False,
        witnesses=(1, 1),
        values={"figures": f"“{one.mention.text}”, “{other.mention.text}”"},
    )


@contract("matter", "reason", "figure", "first", "second", parameters=Judging)
def turned(rule: Rule, context: Context) -> Iterator[Finding]:
    """One figure told two ways: with the sign turned round, or of another fate."""
    yield from report(rule, context, inverted)
