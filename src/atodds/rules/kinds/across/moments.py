"""Dates and clock times across sources: one event, at two moments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....model import Article, Fact, Finding, TimeMention
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_CLOCK = re.compile(r"\b(\d{1,2})\s?[:.]\s?(\d{2})(?!\d)|\b(\d{2})(\d{2})(?=\s*(?:gmt|utc|hours|hrs|local))")
_PROSE = re.compile(r"\b[a-z]{4,}\b")
_STAMP = 2
"""A sentence with fewer words in lower case than this is a page's own time stamp."""


class Moment(NamedTuple):
    """A dated or timed passage."""

    article: int
    story: int
    fact: Fact
    mention: TimeMention


def moments(compared: ComparedSources) -> list[Moment]:
    """The dates and clock times that date an event, outside quotations and headlines."""
    return [
        Moment(place, compared.stories[place], fact, mention)
        for place, article in enumerate(compared.articles)
        for fact in article.facts
        if fact.kind == "time"
        and isinstance(mention := article.mentions[fact.mention], TimeMention)
        and not fact.hypothetical
        and not mention.approximate
        and _told(article, fact)
    ]


def _told(article: Article, fact: Fact) -> bool:
    sentence = article.sentences[fact.sentence]
    return len(_PROSE.findall(article.text, sentence.start, sentence.end)) >= _STAMP


def clocks(compared: ComparedSources) -> Iterator[Judged]:
    """One clock value with two zones: "0737 GMT" against "7:37 a.m. local time"."""
    grouped: defaultdict[tuple[int, str], list[Moment]] = defaultdict(list)
    for moment in moments(compared):
        face = _face(moment.mention)
        if face and moment.mention.zone:
            grouped[moment.story, face].append(moment)
    for (_, face), members in sorted(grouped.items()):
        zones: dict[str, list[Moment]] = {}
        for moment in members:
            zones.setdefault(_zone(moment.mention.zone or ""), []).append(moment)
        if len(zones) > 1 and len({moment.article for moment in members}) > 1:
            yield _clock(face, zones)


_NAMES = {"gmt": "utc", "utc": "utc", "z": "utc", "+00:00": "utc"}


def _zone(zone: str) -> str:
    return _NAMES.get(zone.lower(), zone.lower())


def _face(mention: TimeMention) -> str | None:
    """Hours and minutes as on the clock's face, from the words; None where minutes are not given."""
    found = _CLOCK.search(mention.text.lower())
    if found is None:
        return None
    hours, minutes = found.group(1) or found.group(3), found.group(2) or found.group(4)
    hour = int(hours)
    lower = mention.text.lower().replace(" ", "").replace(".", "")
    if "pm" in lower and hour < 12:
        hour += 12
    return f"{hour:02d}:{minutes}" if hour < 24 and int(minutes) < 60 else None


def _clock(face: str, zones: dict[str, list[Moment]]) -> Judged:
    sides = [zones[zone] for zone in sorted(zones)]
    return Judged(
        category="clock",
        matter=f"the moment given as {face}",
        outcome="conflict",
        reason=f"{face} stands with {' and '.join(sorted(zones))}",
        passages=tuple(
            Passage(moment.article, moment.fact.start, moment.fact.end, f"{face} {moment.mention.zone}", side)
            for side, members in enumerate(sides)
            for moment in members
        ),
        witnesses=tuple(len({moment.article for moment in members}) for members in sides),
        values={"face": face, "zones": " and ".join(sorted(zones))},
    )


def dates(compared: ComparedSources) -> Iterator[Judged]:
    """One event with two dates: same verb, same things, same names, another day."""
    grouped: defaultdict[tuple[int, str], list[Moment]] = defaultdict(list)
    for moment in moments(compared):
        if moment.mention.form in ("date", "datetime") and moment.fact.role and _day(moment.mention):
            grouped[moment.story, moment.fact.role].append(moment)
    for members in (grouped[key] for key in sorted(grouped)):
        for place, one in enumerate(members):
            for other in members[place + 1 :]:
                if (
                    one.article != other.article
                    and _other_day(one.mention, other.mention)
                    and _one_event(one, other)
                ):
                    yield _date(one, other)


_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")
_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)  # fmt: skip


def _day(mention: TimeMention) -> tuple[str, int] | None:
    """Month and day as printed."""
    month, day = _MONTH.search(mention.text), _DAY.search(mention.text)
    return (month.group(1).lower(), int(day.group(1))) if month and day else None


def _other_day(one: TimeMention, other: TimeMention) -> bool:
    first, second = _day(one), _day(other)
    if not first or not second or first == second:
        return False
    return first[0] == second[0] and abs(first[1] - second[1]) <= 3


def _one_event(one: Moment, other: Moment) -> bool:
    words, others = _things(one.fact), _things(other.fact)
    both = words & others
    names = set(one.fact.names) & set(other.fact.names)
    return len(both) >= 2 or bool(both and names)


def _things(fact: Fact) -> set[str]:
    return {word for word in (*fact.clause, *fact.context) if word != fact.role}


def _date(one: Moment, other: Moment) -> Judged:
    return Judged(
        category="date",
        matter=f"when it happened ({one.fact.role})",
        outcome="conflict",
        reason=f"“{one.mention.text}” against “{other.mention.text}” for what reads like one event",
        passages=(
            Passage(one.article, one.fact.start, one.fact.end, one.mention.text, 0),
            Passage(other.article, other.fact.start, other.fact.end, other.mention.text, 1),
        ),
        witnesses=(1, 1),
        values={"first": one.mention.text, "second": other.mention.text},
    )


@contract("matter", "reason", "face", "zones", parameters=Judging)
def zone_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One clock face in two zones."""
    yield from report(rule, context, clocks)


@contract("matter", "reason", "first", "second", parameters=Judging)
def date_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One event on two days."""
    yield from report(rule, context, dates)
