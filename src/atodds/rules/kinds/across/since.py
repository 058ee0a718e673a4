"""How long something has lasted in one source, and when it began, or from when to when it was, in another; listed only."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.rarity import StoryRarity
from ....comparison.table import Row
from ....comparison.times import spans
from ....facts.beside.before import since_when
from ....facts.things import ThingNoun, spanned
from ....intervals import overlaps
from ....language.calendar import unit_days
from ....language.lemmas import all_people_nouns
from ....language.tables import read_table
from ....model import Article, TimeMention
from .things import Use, score

_DAY = 86400.0
"""Seconds."""
_UNITS = ("minute", "hour", "day", "week", "month", "year", "decade")
"""Units in which a length is held against dates."""
_COUNTED = frozenset({"season", "term", "edition"})
"""What a count of is a length in years."""


_CROWD = 300
"""Times of one story that its lengths are held against: a bound of cost, that no story of the 317 articles reaches."""
_FORMS = frozenset({"range", "year", "month", "date"})


_NEAREST = 2
"""Words beside an age of which none is one for people where it is a thing's: of a "51-year-old bus driver" the second is.
1 and 3 change nothing on 811 articles of news."""


class Length(NamedTuple):
    """How long something lasted, in days, and the unit that it is printed in, in days."""

    use: Use
    text: str
    low: float
    high: float
    unit: float
    age: bool
    """It is the age of a thing."""


class Stretch(NamedTuple):
    """When something began and, where that is told, ended: days, or parts of a day."""

    use: Use
    text: str
    low: float
    high: float
    length: tuple[float, float] | None
    """In days, from a beginning to an end that are both told."""
    unit: float
    """Days of what it is told to: a year, a month, a day."""
    since: bool


class LengthAndStretch(NamedTuple):
    """A length and a stretch of two sources that may be of one thing."""

    score: float
    length: Length
    stretch: Stretch
    fits: bool


def lasting(compared: ComparedSources) -> Iterator[Judged]:
    """The lengths that sources give and the beginnings that others give: at one where they fit."""
    lengths, stretches = list(_lengths(compared)), list(_stretches(compared))
    uses = [*(length.use for length in lengths), *(stretch.use for stretch in stretches)]
    rarity = StoryRarity((use.story, use.article, use.thing.content | use.thing.names) for use in uses)
    now = _Now(compared)
    begun: defaultdict[int, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        begun[stretch.use.story].append(stretch)
    made = [
        pair
        for length in lengths
        for stretch in begun[length.use.story][:_CROWD]
        if length.use.article != stretch.use.article
        if (pair := _pair(length, stretch, now, rarity.of(length.use.story)))
    ]
    taken: set[tuple[int, int]] = set()
    for pair in sorted(made, key=lambda pair: (-pair.fits, -pair.score, pair.length.use, pair.stretch.use)):
        ends = {_place(pair.length.use), _place(pair.stretch.use)}
        if taken.isdisjoint(ends):
            taken |= ends
            yield _judged(pair)


def _place(use: Use) -> tuple[int, int]:
    return use.article, use.thing.start


def _pair(
    length: Length, stretch: Stretch, now: _Now, weights: Mapping[str, float]
) -> LengthAndStretch | None:
    """The two where they fit and are told alike, or, told much alike, do not."""
    if length.unit < stretch.unit or not _may_meet(length, stretch):
        return None
    sure = score(length.use, stretch.use, weights)
    known = now.of(length.use.article, stretch)
    if known is None:
        return None
    fits = _fits(length, stretch, known.days)
    if fits:
        return (
            LengthAndStretch(sure, length, stretch, fits) if sure >= _least(length, stretch, known) else None
        )
    lasts = _goes_on(length, stretch) or stretch.length is not None
    return LengthAndStretch(sure, length, stretch, fits) if lasts and known.sure and sure >= _APART else None


def _goes_on(length: Length, stretch: Stretch) -> bool:
    """Whether something goes on from that time: "since 1979"; for the age of a thing, when it was opened or built."""
    events = stretch.use.thing.events
    return stretch.since or (
        length.age and not events.isdisjoint(read_table("facts", "occasions")["words"]["come_to_be"])
    )


def _least(length: Length, stretch: Stretch, known: _Written) -> float:
    """The score from which a length and a time that fit are one matter."""
    if _goes_on(length, stretch):
        return _SINCE if known.sure else _UNDATED
    return _AT_ONE


def _may_meet(length: Length, stretch: Stretch) -> bool:
    """Whether the time is a stretch or goes on, or the same happens beside both; and a word is shared."""
    a, b = length.use.thing, stretch.use.thing
    if length.age:
        return _goes_on(length, stretch) and not a.content.isdisjoint(b.content)
    if not a.near.isdisjoint(b.near):
        return True
    shared = (a.content & b.content) | (a.names & b.names)
    return bool(shared) and (stretch.since or stretch.length is not None)


def _fits(length: Length, stretch: Stretch, now: tuple[float, float]) -> bool:
    """Whether the length is that from the beginning to the end, or to the time of writing, to half a unit more or less."""
    if stretch.length is not None:
        low, high = stretch.length
    else:
        low, high = now[0] - stretch.high, now[1] - stretch.low
    slack = length.unit / 2
    return overlaps((length.low - slack, length.high + slack), (low, high))


class _Written(NamedTuple):
    """The days between which an article was written; ``sure`` where its publication tells them."""

    days: tuple[float, float]
    sure: bool


class _Now:
    """When the articles were written: their days of publication, else the latest year that their story tells of."""

    def __init__(self, compared: ComparedSources) -> None:
        self._articles = compared.articles
        latest: defaultdict[int, float] = defaultdict(lambda: -math.inf)
        for place, article in enumerate(compared.articles):
            latest[compared.stories[place]] = max([latest[compared.stories[place]], *_stated(article)])
        self._latest = [latest[story] for story in compared.stories]

    def of(self, article: int, stretch: Stretch) -> _Written | None:
        """When the article of a length was written; None where nothing tells."""
        if stretch.length is not None:
            return _Written((0.0, 0.0), sure=True)
        published = self._articles[article].published or self._articles[stretch.use.article].published
        if published is not None:
            return _Written((float(published.toordinal()),) * 2, sure=True)
        last, year = self._latest[article], unit_days()["year"]
        if stretch.since and math.isfinite(last):
            return _Written((max(stretch.high, last - _BACK * year), last + _AHEAD * year), sure=False)
        return _Written((last, last + year), sure=False) if last > stretch.high else None


def _stated(article: Article) -> Iterator[float]:
    """The last days of the years, months and days that an article prints, plans aside."""
    for fact in article.facts:
        mention = article.mentions[fact.mention]
        planned = fact.occasion is not None and fact.occasion.planned
        if isinstance(mention, TimeMention) and mention.resolution == "stated" and not planned:
            yield from (low for family, low, _ in spans(mention) if family == "[date]" and math.isfinite(low))


def _lengths(compared: ComparedSources) -> Iterator[Length]:
    grouped: defaultdict[int, list[Row]] = defaultdict(list)
    for row in compared.table:
        if _unit(row) in _UNITS:
            grouped[row.article].append(row)
    for place, rows in sorted(grouped.items()):
        by_start = {row.fact.start: row for row in rows}
        for use in _uses(compared, place, {start: row.fact.end for start, row in by_start.items()}):
            row = by_start[use.thing.start]
            factor = 1 / _DAY if row.family == "[time]" else unit_days()["year"]
            yield Length(
                use,
                row.mention.text,
                row.low * factor,
                row.high * factor,
                unit_days()[str(_unit(row))],
                row.family == "[age]",
            )


def _days_of(unit: str, otherwise: float) -> float:
    return unit_days()[unit] if unit in _UNITS else otherwise


def _unit(row: Row) -> str | None:
    if row.family == "[age]":
        return row.mention.unit if _of_a_thing(row) else None
    if row.family == "[count]":
        return "year" if row.mention.noun in _COUNTED else None
    return row.mention.unit if row.family == "[time]" and not row.fact.hypothetical else None


def _of_a_thing(row: Row) -> bool:
    """Whether an age is that of a thing: "a 51-year-old bridge"."""
    return not row.fact.personal and all_people_nouns().isdisjoint(row.fact.near[:_NEAREST])


def _stretches(compared: ComparedSources) -> Iterator[Stretch]:
    for place, article in enumerate(compared.articles):
        times = dict(_begun(article))
        for use in _uses(compared, place, {start: mention.end for start, mention in times.items()}):
            mention = times[use.thing.start]
            since = since_when(article.text[max(0, mention.start - 12) : mention.start])
            if (bounds := _bounds(mention)) is not None:
                unit = _days_of(mention.granularity, 0.0)
                yield Stretch(use, mention.text, *bounds, unit, since)


def _begun(article: Article) -> Iterator[tuple[int, TimeMention]]:
    """The times at which something began that goes on, or from which to which it went, by their starts."""
    for fact in article.facts:
        mention, occasion = article.mentions[fact.mention], fact.occasion
        if not isinstance(mention, TimeMention) or mention.form not in _FORMS:
            continue
        if occasion is None or not (occasion.planned or occasion.edge in ("until", "by")):
            yield mention.start, mention


def _bounds(mention: TimeMention) -> tuple[float, float, tuple[float, float] | None] | None:
    """First and last day of a beginning; for what has an end too, the least and the greatest length in days."""
    found = {family: (low, high) for family, low, high in spans(mention)}
    if mention.form == "range" and mention.clock and "/" in mention.clock:
        low, high = found["[clock]"]
        length = (high - low) / 1440
        return (low, high, (length, length)) if length > 0 else None
    low, high = found.get("[date]", (-math.inf, math.inf))
    if not (math.isfinite(low) and math.isfinite(high)) or mention.resolution != "stated":
        return None
    if mention.form != "range":
        return low, high, None
    unit = _days_of(mention.granularity, 1.0)
    return low, high, (high - low + 1 - unit, high - low + 1)


def _uses(compared: ComparedSources, place: int, ends: Mapping[int, int]) -> Iterator[Use]:
    words = {start: (end, ThingNoun("length", "length", ())) for start, end in ends.items()}
    for thing in spanned(compared.articles[place], words):
        yield Use(place, compared.stories[place], compared.witnesses[place], thing, only=False)


_AT_ONE, _SINCE, _UNDATED, _APART = 0.1, 0.03, 0.15, 0.3
"""Scores from which a length and a time are one matter: where they fit; where the time goes on ("since"), with and without
a day of publication; and where they do not fit. Of the 8 matters on 317 articles
30 % of ``_AT_ONE`` change 1 and 2, of ``_SINCE`` 1, of ``_APART`` and ``_UNDATED`` none."""
_BACK, _AHEAD = 4, 2
"""Years before and behind the latest one that a story tells of in which it may have been written, where nothing else tells:
some tell of what is to come, some only of what was. Of those 8 matters 1 year ahead leaves out one,
3 and 5 back change none."""


def _judged(pair: LengthAndStretch) -> Judged:
    length, stretch = pair.length, pair.stretch
    told_by: tuple[Length | Stretch, ...] = (length, stretch)
    return Judged(
        category="date",
        matter=f"how long: {length.text}, {stretch.text}",
        outcome="equivalent" if pair.fits else "undecided",
        reason="the length fits the time" if pair.fits else "the length does not fit the time",
        passages=tuple(
            Passage(
                told.use.article,
                told.use.thing.start,
                told.use.thing.end,
                told.text,
                0 if pair.fits else side,
            )
            for side, told in enumerate(told_by)
        ),
        strong=False,
        listed=True,
        score=round(min(0.6, pair.score), 4),
        witnesses=(len({length.use.witness, stretch.use.witness}),) if pair.fits else (1, 1),
        values={"first": length.text, "second": stretch.text},
    )
