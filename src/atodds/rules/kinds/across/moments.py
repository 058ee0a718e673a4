"""Dates and clock times across sources: one event, at two moments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.connecting import connected
from ....comparison.judged import Judged, Passage
from ....comparison.times import grain, in_prose
from ....facts.happenings import occasion_words
from ....model import Article, Fact, Finding, TimeMention
from ....temporal.printed import face as face_of
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .aligned_times import aligned
from .comparisons import Judging, report
from .dated import Dated, DatedPair, Family, knows_both, paired, passages_of, same_event, sides_of, told
from .event_names import moment_name
from .game_clocks import remaining
from .moment_values import Gap, Timed, days_apart, minutes_apart, slip, within_month
from .since import lasting
from .stated_times import differing

_LONG, _HALF_DAY = 180.0, 720.0
"""Minutes beyond which two clock times are rather two moments of one day; and a.m. for p.m. Moved by 30 %, each changes one
of the rules' examples, and nothing on 673 articles of news."""


_REPORTED, _LISTED = 0.75, 0.35
"""Scores from which two times that differ are reported, and listed. Moved by 30 % down and up, of the findings and
comparisons on 673 articles of news ``_REPORTED`` changes 4 and 16 (and 5 of the examples), ``_LISTED`` 5 and 6."""
_SURE = 0.5
"""Score from which two times are of one matter. Of the 2,154 findings and comparisons on the 526 workshop articles 0.35
changes 68 and 0.65 104."""
_CERTAIN = 0.9
"""Score from which two days of one month are reported however far apart: who did what is told in one way. 0.63
changes nothing on 668 articles of news."""
_FAR = 0.7
"""Of the score, where the two are apart by more than a slip. Of 3,933 findings and comparisons of 668 articles of news 0.49
and 0.91 change the score of 26 each."""


def dates(compared: ComparedSources) -> Iterator[Judged]:
    """One event on two days: an entry a matter, reported where the days differ as one event's do by a slip."""
    yield from _all(compared, "date", days_apart)


def clocks(compared: ComparedSources) -> Iterator[Judged]:
    """One event at two clock times: an entry a matter."""

    def gap(time: Timed, other: Timed) -> float | None:
        return minutes_apart(time, other, compared.articles)

    yield from _all(compared, "clock", gap)
    yield from remaining(compared)


def _all(compared: ComparedSources, family: Family, gap: Gap) -> Iterator[Judged]:
    """The matters of known events, then what the score and the statements bring together beside them."""
    given = [event for event in told(compared) if event.family == family]
    entries = list(aligned(compared, family, gap, list(_matters(compared, given, gap))))
    yield from entries
    yield from differing(compared, given, gap, entries)


def _matters(compared: ComparedSources, given: Sequence[Dated], gap: Gap) -> Iterator[Judged]:
    """The matters of sure pairs, differing or at one; then differing pairs that may be one, each matter once."""
    place = {id(event): number for number, event in enumerate(given)}
    pairs = [pair for pair in paired(given, gap, _LISTED) if pair.gap is not None]
    sure = [(place[id(pair.one)], place[id(pair.other)]) for pair in pairs if _links(pair)]
    held: set[int] = set()
    for members in connected(sure):
        rows = [given[number] for number in sorted(members)]
        inside = [
            pair for pair in pairs if place[id(pair.one)] in members and place[id(pair.other)] in members
        ]
        held.update(members)
        yield from filter(None, [_matter(given, rows, inside, gap, compared.articles)])
    for pair in pairs:
        ends = {place[id(pair.one)], place[id(pair.other)]}
        if pair.gap and not ends & held and _may_be_one(pair):
            held |= ends
            yield from filter(None, [_matter(given, [pair.one, pair.other], [pair], gap, compared.articles)])


def _may_be_one(pair: DatedPair) -> bool:
    """Whether a pair that differs is sure enough to be listed: what comes again, as sure as a matter."""
    again = same_event(pair.one, pair.other) <= occasion_words("recurring")
    return pair.score >= (_SURE if again else _LISTED)


def _links(pair: DatedPair) -> bool:
    """Whether two times are of one matter: surely of one event, and both days, both months or both years."""
    return pair.score >= _SURE and (pair.gap == 0 or grain(pair.one.mention) == grain(pair.other.mention))


def _matter(
    given: Sequence[Dated],
    rows: Sequence[Dated],
    pairs: Sequence[DatedPair],
    gap: Gap,
    articles: Sequence[Article],
) -> Judged | None:
    apart = [pair for pair in pairs if pair.gap and not knows_both(given, pair.one, pair.other)]
    if not apart:
        alike = max((pair for pair in pairs if pair.gap == 0), key=lambda pair: pair.score, default=None)
        return _agreed(sides_of(rows, alike, gap)[0], alike.score, articles) if alike is not None else None
    found = max(apart, key=lambda pair: (_is_loud(pair), pair.score))
    return _judged(found, sides_of(rows, found, gap), articles, loud=_is_loud(found))


def _is_loud(pair: DatedPair) -> bool:
    """Whether two times that differ are surely those of one event that was told once, and differ as by a slip."""
    event, other, shared = pair.one, pair.other, same_event(pair.one, pair.other)
    return (
        pair.score >= _REPORTED
        and (
            _slipped(event, other, pair.gap or 0.0) or (pair.score >= _CERTAIN and within_month(event, other))
        )
        and bool(shared - occasion_words("recurring"))
        and bool(event.parties & other.parties)
        and not (event.occasion.planned or other.occasion.planned)
        and event.fact.earlier == other.fact.earlier
        and event.fact.quoted == other.fact.quoted
    )


def _slipped(event: Dated, other: Dated, gap: float) -> bool:
    if event.family == "date":
        return slip(event, other)
    return gap <= _LONG or gap == _HALF_DAY


def _judged(
    found: DatedPair, sides: Sequence[Sequence[Dated]], articles: Sequence[Article], *, loud: bool
) -> Judged:
    event, other = found.one, found.other
    rank = 1.0 if loud else _UNSURE * (1.0 if _slipped(event, other, found.gap or 0.0) else _FAR)
    return Judged(
        category=event.family,
        matter=_label(event, other, articles),
        outcome="conflict" if loud else "undecided",
        reason=f"“{event.mention.text}” against “{other.mention.text}” for what reads like one event",
        passages=passages_of(sides),
        strong=loud,
        score=round(found.score * rank, 4),
        witnesses=tuple(len({row.witness for row in members}) for members in sides),
        values={"first": event.mention.text, "second": other.mention.text},
    )


def _agreed(rows: Sequence[Dated], sure: float, articles: Sequence[Article]) -> Judged:
    """A matter whose times are one, as far as their words tell."""
    return Judged(
        category=rows[0].family,
        matter=_label(rows[0], rows[-1], articles),
        outcome="equivalent",
        reason="the sources give one time",
        passages=passages_of([rows]),
        score=round(sure, 4),
        witnesses=(len({row.witness for row in rows}),),
        values={"first": rows[0].mention.text, "second": rows[-1].mention.text},
    )


def _label(event: Dated, other: Dated, articles: Sequence[Article]) -> str:
    same = same_event(event, other)
    told = [
        (
            row.fact,
            [name for name in row.occasion.events if name in same] or row.occasion.events,
            articles[row.article],
        )
        for row in (event, other)
    ]
    return moment_name(told, event.family)


_UNSURE = 0.8
"""Of the score of a matter whose times are apart but may be of two events. 0.56 and 1.04 change the scores of 44 comparisons
on 673 articles of news, and nothing else."""


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
        and in_prose(article, fact)
    ]


def zones(compared: ComparedSources) -> Iterator[Judged]:
    """One clock value with two zones: "0737 GMT" against "7:37 a.m. local time"."""
    grouped: defaultdict[tuple[int, str], list[Moment]] = defaultdict(list)
    for moment in moments(compared):
        face = face_of(moment.mention.text)
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
    yield from report(rule, context, lasting)


@contract("matter", "reason", "first", "second", parameters=Judging)
def clock_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One event at two clock times."""
    yield from report(rule, context, clocks)
