"""Rules on one moment told in two time zones: "8:00 a.m. local time (0300 GMT)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import Field

from ....facts.beside.between import only_bracket
from ....model import Article, Finding, TimeMention
from ....temporal.printed import offset
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...moments import neighbours
from ...rule import Rule
from ...words import lexicon

_DAY = 1440
"""Minutes of a day."""
_QUARTER = 15
"""Minutes; the offset of every zone in use is a whole number of quarters. On 89 articles of news and in the rules'
examples, 11 changes 3 of the examples, 19 3 of the examples."""


class ClockPair(NamedTuple):
    """Two clock times that stand for one moment, and by how many minutes the first is ahead, within a day."""

    one: TimeMention
    two: TimeMention
    ahead: int


class Zones(Parameters):
    """``slack_minutes``: 60 forgives summer time told under its winter name."""

    slack_minutes: int = Field(default=60, ge=0)


@contract("first", "second", "problem", parameters=Zones)
def mismatch(rule: Rule, context: Context) -> Iterator[Finding]:
    """A clock time and its restatement in brackets whose zones do not lie that far apart.

    An unknown local zone may lie any number of quarter hours from the other, but one article's local times must
    agree.
    """
    slack = Zones.of(rule).slack_minutes
    for article in context.articles:
        local: dict[str, ClockPair] = {}
        for pair in _pairs(article):
            problem = _problem(pair, slack)
            if problem is None and pair.one.zone == "local":
                earlier = local.setdefault(str(pair.two.zone), pair)
                if earlier.ahead != pair.ahead:
                    problem = f"local time is {_apart(pair.ahead)} here and {_apart(earlier.ahead)} in “{earlier.one.text}”"
            if problem is not None:
                yield _finding(rule, article, pair, problem)


def _pairs(article: Article) -> Iterator[ClockPair]:
    for time, two, between in neighbours(article):
        first, second = _minutes(time), _minutes(two)
        if first is None or second is None or two.zone is None or time.approximate != two.approximate:
            continue
        if only_bracket(between) and article.text[two.end : two.end + 2].lstrip()[:1] == ")":
            yield ClockPair(time, two, (first - second + _DAY // 2) % _DAY - _DAY // 2)


def _minutes(mention: TimeMention) -> int | None:
    if mention.clock is None or "/" in mention.clock or mention.problem is not None:
        return None
    return int(mention.clock[:2]) * 60 + int(mention.clock[3:5])


def _problem(pair: ClockPair, slack: int) -> str | None:
    """Why the two cannot be one moment, in words; None where they can."""
    first, second = _offsets(pair.one.zone), _offsets(pair.two.zone)
    if first and second:
        expected = [(one - two + _DAY // 2) % _DAY - _DAY // 2 for one in first for two in second]
        if any(abs(pair.ahead - hours) <= slack for hours in expected):
            return None
        return f"the zones are {_apart(expected[0])}, the times {_apart(pair.ahead)}"
    if pair.ahead % _QUARTER:
        return f"the times are {_apart(pair.ahead)}, and no zone is"
    return None


def _offsets(zone: str | None) -> list[int]:
    """The minutes from UTC that a zone may stand at; none where it is not known."""
    if zone is None:
        return []
    minutes = offset(zone)
    return list(lexicon("times")["zones"].get(zone, ())) if minutes is None else [minutes]


def _apart(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    told = f"{hours} hours {rest} minutes" if rest else f"{hours} hours"
    return f"{told} {'behind' if minutes < 0 else 'ahead'}" if minutes else "the same"


def _finding(rule: Rule, article: Article, pair: ClockPair, problem: str) -> Finding:
    passages = [
        evidence(article, pair.one.start, pair.one.end, reading=_reading(pair.one), side=0),
        evidence(article, pair.two.start, pair.two.end, reading=_reading(pair.two), side=1),
    ]
    return finding(rule, passages, {"first": pair.one.text, "second": pair.two.text, "problem": problem})


def _reading(mention: TimeMention) -> str:
    zone = mention.zone or "zone not given"
    return f"{mention.clock} ({'UTC' + zone if zone[0] in '+-' else zone})"
