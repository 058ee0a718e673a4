"""How two number facts on one matter stand to each other: five outcomes, each with its reason in words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from .. import intervals
from ..language.lemmas import growing, people_nouns
from ..model import Article, Outcome
from .alignment import Binding
from .judged import Category
from .table import Row, digits_swapped, significant, unit_slip

_FEW_THINGS = 10
"""Fewer things than this are known at once; only a count of people or of many things grows."""


class Verdict(NamedTuple):
    """The outcome of one pair."""

    outcome: Outcome
    category: Category
    reason: str


def apart(one: Row, other: Row) -> bool:
    """Whether no reading of the two numbers, however loose, brings them together."""
    return intervals.apart((one.low, one.high), (other.low, other.high))


def apart_strictly(one: Row, other: Row) -> bool:
    """Whether the two numbers differ when every printed digit is taken at its word."""
    return intervals.apart((one.strict_low, one.strict_high), (other.strict_low, other.strict_high))


def judge(one: Row, other: Row, binding: Binding, articles: tuple[Article, Article], known: Known) -> Verdict:
    """Judge a bound pair; ``articles`` are theirs, ``known`` what the other articles of the story give."""
    category = categorise(one, other)
    if category == "unit_slip":
        return Verdict("conflict", category, f"{one.mention.unit} and {other.mention.unit} are two units")
    if category == "age" and apart(one, other) and _birthday(one, other, articles):
        return Verdict("equivalent", category, "birthdays between the reports explain it")
    if not apart(one, other):
        if apart_strictly(one, other):
            return Verdict("equivalent", category, "the printed figures meet only at their loosest reading")
        return Verdict("equivalent", category, _equivalence(one, other))
    if binding.strength == "scope":
        return Verdict("scope_difference", category, binding.reason)
    if known.both_given(one, other):
        return Verdict("scope_difference", category, "one source gives both figures")
    update = _update(one, other, articles)
    if update:
        return Verdict("update", category, update)
    if _attributed(one, other):
        return Verdict(
            "attributed_disagreement",
            category,
            f"{one.fact.holder} and {other.fact.holder} give different figures",
        )
    return Verdict("conflict", category, "no rounding brings them together")


def _equivalence(one: Row, other: Row) -> str:
    if one.mention.value == other.mention.value and one.mention.unit == other.mention.unit:
        return "the same figure"
    if math.isinf(one.low) or math.isinf(one.high) or math.isinf(other.low) or math.isinf(other.high):
        return "one bound allows the other figure"
    return "both round from one value"


def _update(one: Row, other: Row, articles: tuple[Article, Article]) -> str:
    """Why the difference is a later figure replacing an earlier one; empty where it is not."""
    few = max(one.high, other.high) < _FEW_THINGS and one.fact.noun not in people_nouns()
    if (
        one.family != "[count]"
        or one.fact.role not in growing()
        or few
        or (one.fact.when and not one.fact.lead and _past(one))
    ):
        return ""
    first, second = articles[0].published, articles[1].published
    if first is None or second is None or first == second:
        return "a tally that grows as reports come in; nothing tells that they speak of one moment"
    later, earlier = (one, other) if first > second else (other, one)
    if later.low >= earlier.low:
        return f"later report: {max(first, second).isoformat()} against {min(first, second).isoformat()}"
    return ""


def _past(row: Row) -> bool:
    """Whether the fact's own words date it to a year: a tally of long ago no longer grows."""
    return any(len(word) == 4 and word.isdecimal() for word in row.fact.when)


_UNNAMED = frozenset(
    {
        "police",
        "officials",
        "authorities",
        "witnesses",
        "sources",
        "residents",
        "reports",
        "they",
        "he",
        "she",
    }
)


def _attributed(one: Row, other: Row) -> bool:
    """Whether two named holders disagree on something that is estimated rather than known."""
    a, b = one.fact.holder, other.fact.holder
    if not a or not b or a.lower() == b.lower() or not (a[:1].isupper() and b[:1].isupper()):
        return False
    if {name.lower().removeprefix("the ") for name in (a, b)} & _UNNAMED:
        return False
    return one.fact.noun == "magnitude" or "~" in (one.mention.modifier, other.mention.modifier)


def _birthday(one: Row, other: Row, articles: tuple[Article, Article]) -> bool:
    """Whether two ages differ by no more than a birthday, and the years between the reports."""
    first, second = articles[0].published, articles[1].published
    years = abs(first.year - second.year) if first and second else 0
    return max(one.low, other.low) - min(one.high, other.high) <= 1 + years


class Known(NamedTuple):
    """What the articles of each story give of one kind of thing, by (story, family, noun)."""

    figures: dict[tuple[int, str, str | None], list[Row]]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Known:
        """Rows by story, family and noun."""
        figures: defaultdict[tuple[int, str, str | None], list[Row]] = defaultdict(list)
        for row in rows:
            figures[row.story, row.family, row.fact.noun].append(row)
        return cls(dict(figures))

    def both_given(self, one: Row, other: Row) -> bool:
        """Whether some article of the story gives both figures: then they are figures of two things."""
        first = {row.article for row in self._like(one) if _same_figure(row, one)}
        second = {row.article for row in self._like(other) if _same_figure(row, other)}
        return bool(first & second)

    def scattered(self, one: Row, other: Row) -> bool:
        """Whether the story gives so many figures of this noun that two different ones say little.

        A figure that several independent articles give is worth more than one that a single article does.
        """
        like = self._like(one)
        values = {str(row.mention.value) for row in like}
        backed = min(len({row.witness for row in like if _same_figure(row, end)}) for end in (one, other))
        return len(values) > _FEW_FIGURES + (backed > 1)

    def _like(self, row: Row) -> list[Row]:
        return [
            known
            for noun in dict.fromkeys((row.fact.noun, None))
            for known in self.figures.get((row.story, row.family, noun), ())
            if (known.fact.noun == row.fact.noun or known.mention.partitive)
            and ("other" in known.fact.modifiers) == ("other" in row.fact.modifiers)
            and (row.fact.noun not in people_nouns() or known.fact.role == row.fact.role)
            and (
                row.fact.noun != "share"
                or known.fact.role == row.fact.role
                or set(known.fact.anchor) & set(row.fact.anchor)
            )
        ]


_FEW_FIGURES = 4


def _same_figure(one: Row, other: Row) -> bool:
    return not apart(one, other) and not apart_strictly(one, other)


def categorise(one: Row, other: Row) -> Category:
    """Which kind of difference it is: a slip of unit or magnitude, a bound, a vague word, or the plain one."""
    a, b = one.mention, other.mention
    if a.kind == "age":
        return "age"
    if a.kind == "ordinal":
        return "ordinal"
    if unit_slip(a, b):
        return "unit_slip"
    if magnitude_slip(one, other):
        return "magnitude_slip"
    if a.vague or b.vague:
        return "vague"
    if "<" in (a.modifier, b.modifier) or ">" in (a.modifier, b.modifier):
        return "bound"
    if one.family == "[time]":
        return "duration"
    if a.kind == b.kind == "percent":
        return "share"
    return "count" if one.family == "[count]" else "quantity"


def magnitude_slip(one: Row, other: Row) -> bool:
    """Whether two figures differ by a slip: the same digits at another power of ten, or two digits swapped."""
    a, b = one.mention.value, other.mention.value
    if isinstance(a, tuple) or isinstance(b, tuple) or a == b or min(a, b) <= 0 or not apart(one, other):
        return False
    if significant(a) == significant(b):
        return len(significant(a)) >= 2 or abs(math.log10(a / b)) >= 2.5
    return digits_swapped(one.mention, other.mention)
