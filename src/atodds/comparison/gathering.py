"""Judged pairs to matters: one entry for each thing the sources speak of, its passages in sides."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ..language.lemmas import of_people, people_nouns
from ..language.tables import cached, read_table
from ..model import Axis, Outcome, Reading
from ..quantities.describe import describe
from ..units import convert, dimension
from .alignment import Binding
from .judged import Judged, Passage
from .outcome import Verdict, apart
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
    sides = _by_unit(kept) if best.verdict.category == "unit_slip" else _sides(kept)
    unit = scale(kept)
    outcome: Outcome = (
        "conflict" if any(pair.verdict.outcome == "conflict" for pair in conflicts) else best.verdict.outcome
    )
    return Judged(
        category=best.verdict.category,
        matter=label(best.one),
        outcome=outcome,
        reason=best.verdict.reason,
        passages=tuple(_passage(row, side, unit) for side, members in enumerate(sides) for row in members),
        strong=best.binding.strength == "strong",
        axis=_axis(sides, unit),
        witnesses=tuple(len({row.witness for row in members}) for members in sides),
        values=_values(best, sides, unit),
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


def _by_unit(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows with one printed number, a side for each unit that it stands with."""
    sides: dict[str | None, list[Row]] = {}
    for row in rows:
        sides.setdefault(row.mention.unit, []).append(row)
    return list(sides.values())


def _agreement(pairs: Sequence[Pair]) -> Judged:
    rows = {row.number: row for pair in pairs for row in (pair.one, pair.other)}
    ordered = [rows[number] for number in sorted(rows)]
    first = pairs[0]
    return Judged(
        category=first.verdict.category,
        matter=label(first.one),
        outcome="equivalent",
        reason=first.verdict.reason,
        passages=tuple(_passage(row, 0, scale(ordered)) for row in ordered),
        strong=any(pair.binding.strength == "strong" for pair in pairs),
        witnesses=(len({row.witness for row in ordered}),),
        values=_values(first, [[row] for row in ordered], scale(ordered)),
    )


def _pair(pair: Pair) -> Judged:
    unit = scale((pair.one, pair.other))
    return Judged(
        category=pair.verdict.category,
        matter=label(pair.one),
        outcome=pair.verdict.outcome,
        reason=pair.verdict.reason,
        passages=(_passage(pair.one, 0, unit), _passage(pair.other, 1, unit)),
        strong=pair.binding.strength == "strong",
        axis=_axis([[pair.one], [pair.other]], unit),
        witnesses=(1, 1),
        values=_values(pair, [[pair.one], [pair.other]], unit),
    )


@cached
def _scales() -> tuple[str, ...]:
    return tuple(read_table("comparison", "scales")["shown"])


_UNSCALED = re.compile(r"count|ordinal|age|percent|^[^\[]")


def scale(rows: Sequence[Row]) -> str:
    """The unit that rows of one matter are shown in: a usual one that a passage uses, else the first passage's.

    Empty for what has no unit to convert: counts, ranks, ages, shares, amounts of money, rates of counted things.
    """
    printed = [row.mention.unit for row in rows if row.mention.unit and not _UNSCALED.search(row.family)]
    known = [unit for unit in printed if dimension(unit) is not None]
    return next((unit for unit in known if unit in _scales()), known[0] if len(known) == len(rows) else "")


def _ends_in(row: Row, unit: str) -> tuple[float | None, float | None, float | None, float | None]:
    """The row's loose and strict ends in a unit; ends at infinity are None."""
    ends = (row.low, row.high, row.strict_low, row.strict_high)
    finite = [end if math.isfinite(end) else None for end in ends]
    if row.unit and unit and unit != row.unit:
        finite = [None if end is None else convert(end, row.unit, unit) for end in finite]
    return finite[0], finite[1], finite[2], finite[3]


def _passage(row: Row, side: int, unit: str) -> Passage:
    return Passage(row.article, row.fact.start, row.until, reading(row, unit), side)


def reading(row: Row, unit: str) -> str:
    """The reading of a row in plain words: in its own unit, and loosely in the one that the matter is shown in."""
    own = describe(row.mention)
    low, high, strict_low, strict_high = _ends_in(row, unit)
    if not unit or low is None or high is None:
        return own
    if unit != row.mention.unit:
        return f"{own} = {low:.3g}–{high:.3g} {plural(unit)}"
    return own if (low, high) == (strict_low, strict_high) else f"{own}, {low:.3g}–{high:.3g} at its loosest"


def _axis(sides: Sequence[Sequence[Row]], unit: str) -> Axis:
    """All readings on one scale."""
    readings = []
    for place, row in enumerate(row for members in sides for row in members):
        value = row.mention.value if not isinstance(row.mention.value, tuple) else sum(row.mention.value) / 2
        if row.mention.unit and unit and unit != row.mention.unit:
            value = convert(value, row.mention.unit, unit)
        low, high, strict_low, strict_high = _ends_in(row, unit)
        readings.append(
            Reading(
                evidence=place,
                low=low,
                high=high,
                strict_low=strict_low,
                strict_high=strict_high,
                value=value,
            )
        )
    first = next(row for members in sides for row in members)
    return Axis(unit=unit or first.mention.unit or "", readings=tuple(readings))


def _values(pair: Pair, sides: Sequence[Sequence[Row]], unit: str) -> dict[str, str]:
    one, other = pair.one, pair.other
    figures = [members[0].mention.text for members in sides]
    return {
        "first": one.mention.text,
        "second": other.mention.text,
        "figures": ", ".join(f"“{figure}”" for figure in dict.fromkeys(figures)),
        "gap": _gap(one, other, unit),
        "matter": label(one),
        "reason": pair.verdict.reason,
    }


def _gap(one: Row, other: Row, unit: str) -> str:
    """How far apart the two intervals are at least, in words; empty for counts and open ends."""
    ends = _ends_in(one, unit), _ends_in(other, unit)
    gaps = [
        low[0] - high[1] for low, high in (ends, ends[::-1]) if low[0] is not None and high[1] is not None
    ]
    apart_by = max(gaps, default=0.0)
    return (
        f"at least {apart_by:.3g} {plural(unit)} apart; "
        if apart_by > 0 and unit and one.family != "[count]"
        else ""
    )


def label(row: Row) -> str:
    """The matter in words: "distance from the border", "number of people killed"."""
    fact = row.fact
    fate = read_table("language", "roles")["shown"].get(fact.role or "", "")
    if row.family == "[count]":
        if fact.role in of_people() and fact.noun not in people_nouns():
            fate = ""
        return f"number of {plural(fact.noun or row.mention.unit or 'person')} {fate}".strip()
    if row.family == "[age]" and fact.anchor:
        return f"age of {fact.anchor[0].title()}"
    named = {"share": "percentage"}.get(fact.noun or "", fact.noun or row.mention.kind)
    if fact.anchor:
        words = " ".join(word.title() if word in fact.names else word for word in fact.anchor)
        article = "" if fact.anchor[-1] in fact.names or fact.noun != "distance" else "the "
        return f"{named} {'from' if named == 'distance' else 'of'} {article}{words} {fate}".strip()
    return f"{named} {fate}".strip()


def plural(noun: str) -> str:
    """The plural of an English noun, by rule and a few exceptions."""
    irregular: dict[str, str] = read_table("language", "noun_classes")["plurals"]
    last = noun.split()[-1]
    if last in irregular:
        return noun.removesuffix(last) + irregular[last]
    if last.endswith("man") and last != "human":
        return f"{noun[:-2]}en"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if last.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
