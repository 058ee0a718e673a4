"""One figure told two ways: with the sign turned round, or of another fate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.connecting import connected
from ....comparison.judged import Category, Judged, Passage
from ....comparison.naming import amount_label
from ....comparison.profiles import Profile
from ....comparison.scoring import model, score_but
from ....comparison.table import Row
from ....language.tables import cached, read_table
from ....model import Finding
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_GRANTED = frozenset({"role differs", "noun differs"})
"""What two passages that turn one figure differ in by their nature."""
_TELLING = 20
"""A figure below this turns up twice by chance. 14 and 26 change nothing on 61 articles of news and in the rules'
examples."""


class _FigureTurn(NamedTuple):
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
    grouped: defaultdict[tuple[int, str, str], list[Profile]] = defaultdict(list)
    for profile in compared.profiles:
        row = profile.row
        grouped[row.story, row.family, f"{row.low:.9g} {row.high:.9g}"].append(profile)
    for key in sorted(grouped):
        for place, first in enumerate(grouped[key]):
            for other in grouped[key][place + 1 :]:
                told = _told(first.row, other.row) if first.row.article != other.row.article else None
                if told and not _both_ways([like.row for like in grouped[key]], first.row, other.row):
                    sure = _same(first, other)
                    if sure >= model().listed:
                        yield _judged(first.row, other.row, told, sure)


def _told(row: Row, other: Row) -> _FigureTurn | None:
    """How the two passages turn one figure; None where they do not."""
    a, b = row.mention, other.mention
    if a.change and b.change and a.change != b.change:
        return _FigureTurn("sign", a.change, b.change)
    roles = frozenset(role for role in (row.fact.role, other.fact.role) if role)
    if len(roles) == 2 and roles in _opposed("pairs") and a.kind == "money":
        return _FigureTurn("sign", row.fact.role or "", other.fact.role or "")
    large = not isinstance(a.value, tuple) and a.value >= _TELLING
    if len(roles) == 2 and roles in _opposed("fates") and large and a.modifier == b.modifier == "=":
        return _FigureTurn("role", row.fact.role or "", other.fact.role or "")
    return None


def _same(profile: Profile, other: Profile) -> float:
    """How sure it is that two passages that turn one figure are about one thing; 0 where names or years part them."""
    if (profile.names and other.names and not profile.names & other.names) or (
        profile.years and other.years and not profile.years & other.years
    ):
        return 0.0
    return score_but(profile, other, _GRANTED)


def _both_ways(like: Sequence[Row], first: Row, other: Row) -> bool:
    """Whether either source also tells the figure the other's way."""
    ways = {(row.article, row.fact.role, row.mention.change) for row in like}
    return (first.article, other.fact.role, other.mention.change) in ways or (
        other.article,
        first.fact.role,
        first.mention.change,
    ) in ways


def _judged(row: Row, other: Row, told: _FigureTurn, sure: float) -> Judged:
    return Judged(
        category=told.category,
        matter=f"what {row.mention.text} is",
        outcome="conflict",
        reason=f"one figure, told as {told.first} and as {told.second}",
        passages=(
            Passage(row.article, row.fact.start, row.fact.end, f"{describe(row.mention)} ({told.first})", 0),
            Passage(
                other.article,
                other.fact.start,
                other.fact.end,
                f"{describe(other.mention)} ({told.second})",
                1,
            ),
        ),
        listed=sure < model().reported,
        score=round(sure, 4),
        witnesses=(1, 1),
        values={"figure": row.mention.text, "first": told.first, "second": told.second},
    )


def currencies(compared: ComparedSources) -> Iterator[Judged]:
    """Amounts of one matter in two currencies, once a matter; whether their rate is likely is a rule's to say."""
    grouped: defaultdict[tuple[int, str], list[Profile]] = defaultdict(list)
    for profile in compared.profiles:
        mention = profile.row.mention
        if mention.kind == "money" and mention.currency and profile.role:
            grouped[profile.row.story, profile.role].append(profile)
    for key in sorted(grouped):
        alike: list[tuple[int, int]] = []
        for one, other, sure in _in_two_currencies(grouped[key]):
            first, second = grouped[key][one].row, grouped[key][other].row
            if first.mention.value == second.mention.value:
                yield _slipped(first, second, sure)
            elif first.fact.lead and second.fact.lead:
                alike.append((one, other))
        for members in connected(alike):
            yield _restated([grouped[key][member].row for member in sorted(members)], key[1])


def _in_two_currencies(profiles: Sequence[Profile]) -> Iterator[tuple[int, int, float]]:
    """Pairs of two sources and currencies that speak of one matter, by their places, and how sure that is."""
    for place, profile in enumerate(profiles):
        for later, other in enumerate(profiles[place + 1 :], start=place + 1):
            apart = profile.row.article != other.row.article and profile.row.family != other.row.family
            if apart and (sure := _same(profile, other)) >= model().listed:
                yield place, later, sure


def _restated(rows: Sequence[Row], role: str) -> Judged:
    """One matter in several currencies: a side an amount."""
    amounts = list(dict.fromkeys((row.family, row.mention.value) for row in rows))
    sides = [amounts.index((row.family, row.mention.value)) for row in rows]
    return Judged(
        category="currency",
        matter=amount_label(role),
        outcome="equivalent",
        reason="two currencies",
        passages=tuple(
            Passage(row.article, row.fact.start, row.fact.end, describe(row.mention), side)
            for row, side in zip(rows, sides, strict=True)
        ),
        witnesses=tuple(
            len({row.witness for row, own in zip(rows, sides, strict=True) if own == side})
            for side in range(len(amounts))
        ),
        values={
            "first": rows[sides.index(0)].mention.text,
            "second": rows[sides.index(1)].mention.text,
        },
    )


def _slipped(row: Row, other: Row, sure: float) -> Judged:
    """One printed amount with two currencies."""
    return Judged(
        category="unit_slip",
        matter=amount_label(row.fact.role),
        outcome="conflict",
        reason=f"{row.mention.unit} and {other.mention.unit} are two currencies",
        passages=(
            Passage(row.article, row.fact.start, row.fact.end, describe(row.mention), 0),
            Passage(other.article, other.fact.start, other.fact.end, describe(other.mention), 1),
        ),
        strong=False,
        listed=sure < model().reported,
        score=round(sure, 4),
        witnesses=(1, 1),
        values={"figures": f"“{row.mention.text}”, “{other.mention.text}”"},
    )


@contract("matter", "reason", "figure", "first", "second", parameters=Judging)
def turned(rule: Rule, context: Context) -> Iterator[Finding]:
    """One figure told two ways: with the sign turned round, or of another fate."""
    yield from report(rule, context, inverted)
