"""Judged pairs to matters: one entry for each thing the sources speak of, its passages in sides."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ..facts.lemmas import table
from ..mentions.quantities.describe import describe
from ..model import Axis, Outcome, Reading
from ..units import convert
from .judged import Judged, Passage
from .judging import Verdict, apart
from .pairing import Binding
from .table import Row


class Pair(NamedTuple):
    """A bound and judged pair of rows."""

    one: Row
    other: Row
    binding: Binding
    verdict: Verdict


def gather(pairs: Sequence[Pair]) -> list[Judged]:
    """One judged matter for each connected set of comparable facts; scope differences and updates stay pairs."""
    joined = [pair for pair in pairs if pair.verdict.outcome not in ("scope_difference", "update")]
    apart_by_nature = [pair for pair in pairs if pair.verdict.outcome in ("scope_difference", "update")]
    return [*map(_matter, _components(joined)), *map(_pair, apart_by_nature)]


def connected(pairs: Sequence[tuple[int, int]]) -> list[frozenset[int]]:
    """Numbers that hang together through any pair, in the order of their first pair."""
    parent: dict[int, int] = {}

    def root(number: int) -> int:
        while parent.setdefault(number, number) != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for one, other in pairs:
        a, b = root(one), root(other)
        parent[max(a, b)] = min(a, b)
    members: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        members[root(one)].update((one, other))
    return [frozenset(numbers) for numbers in members.values()]


def _components(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Pairs that hang together, through any fact."""
    groups = connected([(pair.one.number, pair.other.number) for pair in pairs])
    place = {number: index for index, group in enumerate(groups) for number in group}
    found: list[list[Pair]] = [[] for _ in groups]
    for pair in pairs:
        found[place[pair.one.number]].append(pair)
    return found


def _matter(pairs: list[Pair]) -> Judged:
    """One matter of a component: the conflict at its heart where there is one, else the agreement."""
    conflicts = [pair for pair in pairs if pair.verdict.outcome != "equivalent"]
    if not conflicts:
        return _agreement(pairs)
    best = max(conflicts, key=lambda pair: (pair.binding.strength == "strong", pair.binding.shared))
    kept = _around(best, pairs)
    sides = _sides(kept)
    outcome: Outcome = (
        "conflict" if any(pair.verdict.outcome == "conflict" for pair in conflicts) else best.verdict.outcome
    )
    return Judged(
        category=best.verdict.category,
        matter=label(best.one),
        outcome=outcome,
        reason=best.verdict.reason,
        passages=tuple(_passage(row, side) for side, members in enumerate(sides) for row in members),
        strong=best.binding.strength == "strong",
        axis=_axis(sides),
        witnesses=tuple(len({row.witness for row in members}) for members in sides),
        values=_values(best, sides),
    )


def _around(best: Pair, pairs: Sequence[Pair]) -> list[Row]:
    """The rows bound directly to either end of the best pair, one for each article and figure."""
    ends = {best.one.number, best.other.number}
    rows: dict[int, Row] = {best.one.number: best.one, best.other.number: best.other}
    for pair in pairs:
        if pair.one.number in ends:
            rows[pair.other.number] = pair.other
        if pair.other.number in ends:
            rows[pair.one.number] = pair.one
    kept: dict[tuple[int, object, str | None], Row] = {}
    for number in sorted(rows):
        row = rows[number]
        kept.setdefault((row.article, row.mention.value, row.mention.unit), row)
    return list(kept.values())


def _sides(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows that agree, together; a row joins the first side all of whose members it meets."""
    sides: list[list[Row]] = []
    for row in rows:
        for members in sides:
            if not any(apart(row, member) for member in members):
                members.append(row)
                break
        else:
            sides.append([row])
    return sides


def _agreement(pairs: Sequence[Pair]) -> Judged:
    rows = {row.number: row for pair in pairs for row in (pair.one, pair.other)}
    ordered = [rows[number] for number in sorted(rows)]
    first = pairs[0]
    return Judged(
        category=first.verdict.category,
        matter=label(first.one),
        outcome="equivalent",
        reason=first.verdict.reason,
        passages=tuple(_passage(row, 0) for row in ordered),
        strong=any(pair.binding.strength == "strong" for pair in pairs),
        witnesses=(len({row.witness for row in ordered}),),
    )


def _pair(pair: Pair) -> Judged:
    return Judged(
        category=pair.verdict.category,
        matter=label(pair.one),
        outcome=pair.verdict.outcome,
        reason=pair.verdict.reason,
        passages=(_passage(pair.one, 0), _passage(pair.other, 1)),
        strong=pair.binding.strength == "strong",
        axis=_axis([[pair.one], [pair.other]]),
        witnesses=(1, 1),
        values=_values(pair, [[pair.one], [pair.other]]),
    )


def _passage(row: Row, side: int) -> Passage:
    return Passage(row.article, row.fact.start, row.fact.end, describe(row.mention), side)


def _axis(sides: Sequence[Sequence[Row]]) -> Axis:
    """All readings on one scale, in the base unit."""
    readings = []
    rows = [row for members in sides for row in members]
    for place, row in enumerate(rows):
        middle = row.mention.value if not isinstance(row.mention.value, tuple) else sum(row.mention.value) / 2
        readings.append(
            Reading(
                evidence=place,
                low=_finite(row.low),
                high=_finite(row.high),
                strict_low=_finite(row.strict_low),
                strict_high=_finite(row.strict_high),
                value=convert(middle, row.mention.unit, row.unit)
                if row.mention.unit and row.unit != row.mention.unit
                else middle,
            )
        )
    return Axis(unit=rows[0].unit, readings=tuple(readings))


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _values(pair: Pair, sides: Sequence[Sequence[Row]]) -> dict[str, str]:
    one, other = pair.one, pair.other
    gap = max(other.low - one.high, one.low - other.high)
    figures = [members[0].mention.text for members in sides]
    return {
        "first": one.mention.text,
        "second": other.mention.text,
        "figures": ", ".join(f"“{figure}”" for figure in dict.fromkeys(figures)),
        "gap": f"{gap:.3g} {one.unit}" if math.isfinite(gap) and gap > 0 else "",
        "matter": label(one),
        "reason": pair.verdict.reason,
    }


def label(row: Row) -> str:
    """The matter in words: "distance from border", "number of robber (steal)"."""
    fact = row.fact
    if row.family == "[count]":
        counted = fact.noun or row.mention.unit or "person"
        return f"number of {plural(counted)}" + (f" ({fact.role})" if fact.role else "")
    named = fact.noun or row.mention.kind
    if fact.anchor:
        return (
            f"{named} from {' '.join(fact.anchor)}"
            if named == "distance"
            else f"{named} of {' '.join(fact.anchor)}"
        )
    return f"{named} ({fact.role})" if fact.role else str(named)


def plural(noun: str) -> str:
    """The plural of an English noun, by rule and a few exceptions."""
    irregular: dict[str, str] = table("nouns")["plurals"]
    last = noun.split()[-1]
    if last in irregular:
        return noun.removesuffix(last) + irregular[last]
    if last.endswith("man") and last != "human":
        return f"{noun[:-2]}en"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if last.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
