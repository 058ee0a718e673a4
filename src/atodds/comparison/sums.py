"""Figures that are two sums: of two stretches of time, or reckoned in two ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..facts.periods import NAMED_MONTH, SO_FAR
from ..language.calendar import weekdays
from ..language.lemmas import meaning
from ..language.nouns import plural
from ..language.numbers import ordinals
from ..language.tables import cached, read_table
from ..model import Fact
from ..quantities.streaks import STREAK
from .table import Row

_ADDING_UP = frozenset({"count", "money", "quantity", "number", "percent"})
_MANY_DAYS = frozenset({"month", "quarter", "year", "decade", SO_FAR})
"""Stretches that a figure told of a weekday, and of no stretch, does not add up over."""
_LONGER = frozenset({"year", "decade", SO_FAR})
"""Stretches that a month named may lie in; beside others it is rather when something happened."""


def two_sums(a: Row, b: Row) -> str:
    """Why two figures are two sums; empty where nothing says so."""
    if _two_stretches(a, b):
        first, other = (_shown(row.fact.period or "a day") for row in (a, b))
        return f"one adds up over {first}, the other over {other}"
    mine, yours = _ways(a.fact.near), _ways(b.fact.near)
    if mine and yours and not set(mine) & set(yours):
        return f"one is {mine[0]}, the other {yours[0]}"
    return ""


def limited(part: Row, whole: Row) -> str:
    """The first or last stretch of time that the smaller of two figures alone is told for: "in its first month"."""
    told = part.fact.period or ""
    of_some = told.split(" ")[0] in ordinals() or told.startswith("last ")
    return _shown(told) if of_some and whole.fact.period is None and part.high < whole.low else ""


def _shown(period: str) -> str:
    """A stretch as a reader would write it: "5 days", "the first 2 weeks", "Friday to Sunday", "the time so far"."""
    if period == SO_FAR:
        return "the time so far"
    words = [word.capitalize() if word in weekdays() else word for word in period.split()]
    if any(word.isdecimal() and int(word) > 1 for word in words):
        words[-1] = plural(words[-1])
    told = " ".join(words)
    return f"the {told}" if told[0].islower() and words[0] != "a" else told


def _two_stretches(a: Row, b: Row) -> bool:
    """Whether two figures add up over two stretches of time."""
    if {a.mention.kind, b.mention.kind} - _ADDING_UP or a.family == "[time]":
        return False
    if a.fact.period and b.fact.period:
        return _apart(a.fact.period, b.fact.period)
    return any(
        one.period in _MANY_DAYS and _a_day(other) for one, other in ((a.fact, b.fact), (b.fact, a.fact))
    )


def _a_day(fact: Fact) -> bool:
    return fact.period is None and bool(_days(fact))


def _days(fact: Fact) -> frozenset[int]:
    """The days of the week that a figure is told of."""
    return frozenset(weekdays()[word] for word in fact.when if word in weekdays())


def two_days(a: Row, b: Row) -> bool:
    """Whether two figures are told of two days of the week; a streak goes on for days."""
    mine, yours = _days(a.fact), _days(b.fact)
    return STREAK not in (a.fact.noun, b.fact.noun) and bool(mine) and bool(yours) and not mine & yours


def _apart(first: str, other: str) -> bool:
    """Whether two stretches are of other units, other ones of them, or other numbers of them."""
    if NAMED_MONTH in (first, other):
        return not _LONGER.isdisjoint((first, other))
    words, others = first.split(), other.split()
    if SO_FAR in (first, other) or words[-1] != others[-1]:
        return first != other
    return bool(words[:-1] and others[:-1]) and words != others


def _ways(near: Sequence[str]) -> list[str]:
    """The words for ways to reckon among the meanings of others: net, operating."""
    return [word for means, word in _reckonings().items() if means in near]


@cached
def _reckonings() -> Mapping[str, str]:
    """Meaning -> the word for a way to reckon."""
    return {meaning(word): word for word in read_table("facts", "frames")["reckonings"]}
