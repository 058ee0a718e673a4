"""Dates and clock times across sources: one event, at two moments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.gathering import connected
from ....comparison.judged import Judged, Passage
from ....model import Article, Fact, Finding, TimeMention
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report
from .dated import Dated, Family, Pair, paired, told
from .game_clocks import remaining
from .moment_values import days_apart, minutes_apart, printed, slip

_CLOCK = re.compile(r"\b(\d{1,2})\s?[:.]\s?(\d{2})(?!\d)|\b(\d{2})(\d{2})(?=\s*(?:gmt|utc|hours|hrs|local))")
_PROSE = re.compile(r"\b[a-z]{4,}\b")
_STAMP = 2
"""A sentence with fewer words in lower case than this is a page's own time stamp."""
_MUCH_IN_COMMON = 5
"""Words of content in common from which a word of its own on each side makes no second event."""
_LONG, _HALF_DAY = 180.0, 720.0
"""Minutes beyond which two clock times are rather two moments of one day; and a.m. for p.m."""


Gap = Callable[[Dated, Dated], float | None]
_REPORTED, _LISTED = 0.75, 0.15
"""Scores from which two times that differ are reported, and listed."""
_SURE = 0.6
"""Score from which two times are of one matter."""


class Differing(NamedTuple):
    """A pair of a matter whose two times are apart."""

    score: float
    one: Dated
    other: Dated
    gap: float
    loud: bool


def dates(compared: ComparedSources) -> Iterator[Judged]:
    """One event on two days: an entry a matter, reported where the days differ as one event's do by a slip."""
    yield from _matters(compared, "date", days_apart)


def clocks(compared: ComparedSources) -> Iterator[Judged]:
    """One event at two clock times: an entry a matter."""

    def gap(one: Dated, other: Dated) -> float | None:
        return minutes_apart(one, other, compared.articles)

    yield from _matters(compared, "clock", gap)
    yield from remaining(compared)


def _matters(compared: ComparedSources, family: Family, gap: Gap) -> Iterator[Judged]:
    given = [one for one in told(compared) if one.family == family]
    place = {id(one): number for number, one in enumerate(given)}
    pairs = paired(given, _LISTED)
    sure = [(place[id(pair.one)], place[id(pair.other)]) for pair in pairs if pair.score >= _SURE]
    held: set[frozenset[str]] = set()
    for members in connected(sure):
        rows = [given[number] for number in sorted(members)]
        own = [pair for pair in pairs if place[id(pair.one)] in members and place[id(pair.other)] in members]
        apart = [one for one in _differing(own, given, gap) if _may_be_one(one)]
        found = max(apart, key=lambda one: (one.loud, one.score), default=None)
        if found is not None:
            held.add(_texts(found))
            yield _judged(found, _sides(rows, found, gap))
    for found in _differing(pairs, given, gap):
        if _slipped(found.one, found.other, found.gap) and _texts(found) not in held:
            held.add(_texts(found))
            yield _judged(found, [[found.one], [found.other]])


def _may_be_one(found: Differing) -> bool:
    """Whether two times may date one event: days that lie near, or any two that differ as by a slip."""
    days = {found.one.mention.granularity, found.other.mention.granularity}.isdisjoint(
        ("year", "month", "season")
    )
    return (days and found.gap <= _NEAR) or _slipped(found.one, found.other, found.gap)


_NEAR = 45
"""Days (for clock times, minutes) within which two times are listed though no slip explains them."""


def _texts(found: Differing) -> frozenset[str]:
    return frozenset((found.one.mention.text, found.other.mention.text, str(found.one.fact.role)))


def _differing(pairs: Sequence[Pair], given: Sequence[Dated], gap: Gap) -> list[Differing]:
    """The pairs that are apart, the surest first."""
    made = []
    for sure, one, other in pairs:
        apart = gap(one, other)
        if apart:
            loud = sure >= _REPORTED and _slipped(one, other, apart) and _one_event(given, one, other)
            made.append(Differing(sure, one, other, apart, loud))
    return made


def _slipped(one: Dated, other: Dated, gap: float) -> bool:
    if one.family == "date":
        return slip(one, other)
    return gap <= _LONG or gap == _HALF_DAY


def _one_event(given: Sequence[Dated], one: Dated, other: Dated) -> bool:
    """Whether nothing tells of two events: things or names of its own on each side, or both times in one source."""
    a, b = one.fact, other.fact
    if a.hypothetical or b.hypothetical or a.earlier != b.earlier or a.quoted != b.quoted:
        return False
    first, second = one.things | {a.role}, other.things | {b.role}
    if first - second and second - first and len(first & second) < _MUCH_IN_COMMON:
        return False
    if one.names and other.names and not one.names & other.names:
        return False
    return bool(first & second) and not (_also_told(given, one, other) or _also_told(given, other, one))


def _also_told(given: Sequence[Dated], one: Dated, other: Dated) -> bool:
    """Whether the source of one time tells the other one, too: then it knows of both."""
    return any(
        row.article == one.article
        and row.family == one.family
        and row.fact.sentence != one.fact.sentence
        and (row.low, row.high, printed(row)[:4]) == (other.low, other.high, printed(other)[:4])
        for row in given
    )


def _sides(rows: Sequence[Dated], found: Differing, gap: Gap) -> list[list[Dated]]:
    """The rows on the sides of the two that differ, and on further ones."""
    sides = [[found.one], [found.other]]
    for row in rows:
        if row in (found.one, found.other):
            continue
        for members in sides:
            if not any(gap(row, member) for member in members):
                members.append(row)
                break
        else:
            sides.append([row])
    return sides


def _judged(found: Differing, sides: Sequence[Sequence[Dated]]) -> Judged:
    one, other = found.one, found.other
    event = one.fact.role or other.fact.role or next(iter(one.fact.clause), "event")
    return Judged(
        category=one.family,
        matter=f"when it happened ({event})",
        outcome="conflict" if found.loud else "undecided",
        reason=f"“{one.mention.text}” against “{other.mention.text}” for what reads like one event",
        passages=tuple(
            Passage(row.article, row.fact.start, row.fact.end, row.mention.text, side)
            for side, members in enumerate(sides)
            for row in members
        ),
        strong=found.loud,
        score=round(found.score if found.loud else found.score * _UNSURE, 4),
        witnesses=tuple(len({row.witness for row in members}) for members in sides),
        values={"first": one.mention.text, "second": other.mention.text},
    )


_UNSURE = 0.8
"""Of the score of a matter whose times are apart but may be of two events."""


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


def zones(compared: ComparedSources) -> Iterator[Judged]:
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


@contract("matter", "reason", "face", "zones", parameters=Judging)
def zone_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One clock face in two zones."""
    yield from report(rule, context, zones)


@contract("matter", "reason", "first", "second", parameters=Judging)
def date_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One event on two days."""
    yield from report(rule, context, dates)


@contract("matter", "reason", "first", "second", parameters=Judging)
def clock_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One event at two clock times."""
    yield from report(rule, context, clocks)
