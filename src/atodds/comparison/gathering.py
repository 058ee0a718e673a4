"""Matters of facts to judged matters: one judgement each, its passages in sides, with readings and an axis."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from ..language.nouns import plural
from ..language.tables import cached, read_table
from ..model import Article, Axis, Reading
from ..quantities.describe import describe, number
from ..units import convert, dimension
from .alignment import Matter
from .features import bearers_differ, nameless
from .judged import Judged, Passage
from .judging import Verdicts
from .kinds import Pairs
from .naming import name_of
from .outcome import Known, Verdict, apart, apart_by_a_tenth, far_beyond_a_bound, slip_aside
from .profiles import Profile
from .scoring import model, score
from .table import Row, digits_swapped, printed_value

_ORDER = ("conflict", "undecided", "update", "attributed_disagreement", "scope_difference", "equivalent")
"""Of several outcomes between the sides of a matter, the first of these is the matter's."""
_GRAVE = {outcome: place for place, outcome in enumerate(_ORDER)}


def gather(
    matters: Sequence[Matter],
    profiles: Sequence[Profile],
    articles: Sequence[Article],
    pairs: Pairs | None = None,
) -> list[Judged]:
    """The judgements of the matters, with their figures by source; ``pairs`` are those of the profiles.

    A matter that is reported holds the figures that are as sure as what it reports; where it has others too, all of them
    are listed beside it.
    """
    held = Pairs(profiles) if pairs is None else pairs
    verdicts = Verdicts(profiles, held, articles, Known(profiles))
    judged: list[Judged] = []
    for matter in matters:
        members = [profiles[place] for place in matter.members]
        found = _gravest(matter.members, profiles, held, verdicts)
        reported = found.sure and not matter.refused
        shown = [member for member in members if _as_sure(member, found)] if reported else members
        judged.append(_judged(found, shown, articles, reported=reported))
        if len(shown) < len(members):
            judged.append(_judged(found, members, articles, reported=False))
    return judged


class _Found(NamedTuple):
    """The pair of a matter that stands for it, how it is judged, and how sure it is that they are on one thing."""

    one: Profile
    other: Profile
    verdict: Verdict
    score: float

    @property
    def sure(self) -> bool:
        """Whether it is reported: sure, no two places in an order that may be of two things, of one thing, of something."""
        of_several = self.verdict.outcome == "undecided" and self.verdict.category == "ordinal"
        of_two = bearers_differ(self.one, self.other) or nameless(self.one, self.other)
        return self.score >= model().reported and not (
            of_several or of_two or self.verdict.doubtful or self._of_nothing
        )

    @property
    def _of_nothing(self) -> bool:
        """Whether no source prints what its bare figures count: "stopped at 30", "126 for four"."""
        return all(
            member.row.family == "[count]" and not member.row.mention.noun and member.noun in (None, "person")
            for member in (self.one, self.other)
        )


def _gravest(members: Sequence[int], profiles: Sequence[Profile], pairs: Pairs, verdicts: Verdicts) -> _Found:
    """The gravest outcome between two members, of the pair that is surest, and of these the first."""
    gravest = len(_ORDER)
    found: list[tuple[int, int]] = []
    for pair in combinations(members, 2):
        grave = _GRAVE[verdicts.of(*pair).outcome]
        if grave < gravest:
            gravest, found = grave, []
        if grave == gravest:
            found.append(pair)
    scores = [pairs.score(*pair) for pair in found]
    surest = max(scores)
    one, other = found[scores.index(surest)]
    return _Found(profiles[one], profiles[other], verdicts.of(one, other), surest)


def _as_sure(member: Profile, found: _Found) -> bool:
    """Whether a member is one of the two, or is as surely on the matter of one of them as a report asks."""
    if member is found.one or member is found.other:
        return True
    return max(score(member, found.one), score(member, found.other)) >= model().reported


def judge_matter(members: Sequence[Profile], articles: Sequence[Article], known: Known) -> Judged:
    """The judgement of a matter: the gravest outcome between two of its sides, of the pair that is surest."""
    pairs = Pairs(members)
    verdicts = Verdicts(members, pairs, articles, known)
    found = _gravest(range(len(members)), members, pairs, verdicts)
    return _judged(found, members, articles, reported=found.sure)


def _judged(
    found: _Found, members: Sequence[Profile], articles: Sequence[Article], *, reported: bool
) -> Judged:
    verdict, rows = found.verdict, [member.row for member in members]
    sides = _sides_of(verdict, rows)
    unit = scale(rows)
    matter = name_of([found.one.row, *rows], articles)
    category = verdict.category
    if category == "magnitude_slip" and len(sides) > 2:
        category = slip_aside(found.one.row, found.other.row)
    return Judged(
        category=category,
        matter=matter,
        outcome=verdict.outcome,
        reason=verdict.reason,
        passages=tuple(_passage(row, side, unit) for side, among in enumerate(sides) for row in among),
        strong=reported,
        listed=not reported,
        score=round(found.score, 4),
        axis=_axis(sides, unit) if len(sides) > 1 else None,
        witnesses=tuple(len({row.witness for row in among}) for among in sides),
        values=_values(found.one.row, found.other.row, verdict, sides, unit) | {"matter": matter},
    )


def _sides_of(verdict: Verdict, rows: Sequence[Row]) -> list[list[Row]]:
    if verdict.outcome == "equivalent":
        return [list(rows)]
    if verdict.category == "unit_slip":
        return _by_unit(rows)
    return _sides(rows)


def _sides(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows that agree, together: exact ones first, each in the first side all of whose members it meets, then each bound or
    vague one in the nearest such side ("over $970 billion" beside $973 billion, not $1.2 trillion)."""
    sides: list[list[Row]] = []
    kinds: list[dict[Hashable, Row]] = []
    for row in sorted(rows, key=_open):
        figure = _figure(row)
        fitting = (
            place
            for place, told in enumerate(kinds)
            if not any(_parted(row, member) for member in told.values())
        )
        place = _nearest(row, kinds, fitting) if _open(row) else next(fitting, None)
        if place is None:
            sides.append([row])
            kinds.append({figure: row})
        else:
            sides[place].append(row)
            kinds[place].setdefault(figure, row)
    order = {id(row): number for number, row in enumerate(rows)}
    return sorted(
        (sorted(side, key=lambda row: order[id(row)]) for side in sides), key=lambda side: order[id(side[0])]
    )


def _nearest(row: Row, kinds: Sequence[Mapping[Hashable, Row]], fitting: Iterable[int]) -> int | None:
    """Of the sides that a bound or a vague figure meets, the one with the figure nearest to it; None for none."""
    return min(fitting, key=lambda place: _from(row, kinds[place].values()), default=None)


def _open(row: Row) -> bool:
    """Whether a figure is a bound, or vague."""
    return row.mention.vague or not math.isfinite(row.low) or not math.isfinite(row.high)


def _from(row: Row, members: Iterable[Row]) -> float:
    """How far a figure is from the nearest of several, as the logarithm of their ratio."""
    return min(abs(math.log(_size(row) / _size(member))) for member in members)


def _size(row: Row) -> float:
    return max(abs(printed_value(row)), _LEAST)


_LEAST = 1e-9
"""Stands for nought, which has no logarithm."""


def _figure(row: Row) -> Hashable:
    """What a row is parted from others by: one of each such figure tells it of all."""
    return row.low, row.high, row.strict_low, row.strict_high, row.mention.vague, row.family


def _parted(row: Row, other: Row) -> bool:
    return apart(row, other) or apart_by_a_tenth(row, other) or far_beyond_a_bound(row, other)


def _by_unit(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows with one printed number, a side for each unit that it stands with."""
    sides: dict[str | None, list[Row]] = {}
    for row in rows:
        sides.setdefault(row.mention.unit, []).append(row)
    return list(sides.values())


@cached
def _scales() -> tuple[str, ...]:
    return tuple(read_table("comparison", "scales")["shown"])


_UNSCALED = ("count", "ordinal", "age", "percent")


def _scaled(family: str) -> bool:
    return family.startswith("[") and not any(word in family for word in _UNSCALED)


def scale(rows: Sequence[Row]) -> str:
    """The unit that rows of one matter are shown in: a usual one that a passage uses, else the first passage's.

    Empty for what has no unit to convert: counts, ranks, ages, shares, amounts of money, rates of counted things.
    """
    printed = [row.mention.unit for row in rows if row.mention.unit and _scaled(row.family)]
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
        return f"{own} = {_round(low)}–{_round(high)} {plural(unit)}"
    return (
        own
        if (low, high) == (strict_low, strict_high)
        else f"{own}, {_round(low)}–{_round(high)} at its loosest"
    )


def _axis(sides: Sequence[Sequence[Row]], unit: str) -> Axis:
    """All readings on one scale."""
    readings, rows = [], [row for members in sides for row in members]
    for place, row in enumerate(rows):
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
    return Axis(unit=unit or rows[0].mention.unit or "", readings=tuple(readings))


def _values(
    row: Row, other: Row, verdict: Verdict, sides: Sequence[Sequence[Row]], unit: str
) -> dict[str, str]:
    figures = [members[0].mention.text for members in sides]
    return {
        "first": row.mention.text,
        "second": other.mention.text,
        "figures": ", ".join(f"“{figure}”" for figure in dict.fromkeys(figures)),
        "gap": _gap(row, other, unit),
        "slip": "two digits swapped"
        if digits_swapped(row.mention, other.mention)
        else "the same digits at another power of ten",
        "reason": verdict.reason,
    }


def _gap(row: Row, other: Row, unit: str) -> str:
    """How far apart the two intervals are at least, in words; empty for counts and open ends."""
    ends = _ends_in(row, unit), _ends_in(other, unit)
    gaps = [
        low[0] - high[1] for low, high in (ends, ends[::-1]) if low[0] is not None and high[1] is not None
    ]
    apart_by = max(gaps, default=0.0)
    return (
        f"at least {_round(apart_by)} {unit if apart_by == 1 else plural(unit)} apart; "
        if apart_by > 0 and unit and row.family != "[count]"
        else ""
    )


def _round(value: float) -> str:
    """A number to three digits, as it is written: "6 million", "0.45"."""
    return number(float(f"{value:.3g}"))
