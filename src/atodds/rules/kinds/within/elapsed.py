"""Rules on the time between two moments: anniversaries, day counts, "ten years ago, in 2004", lengths."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import Field

from ....facts.beside import after, before
from ....facts.beside.between import apposed_time, bare_since, relative, since
from ....language.calendar import day_in_words, unit_days
from ....model import Article, Finding, TimeMention
from ....model.base import beginning
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...moments import Days, days, moments, neighbours, sentence
from ...references import ReferenceEvent
from ...rule import Rule
from ...words import ends_with, group, words

_REACH = 80
"""Characters behind a length in which "since" or "after" and its day stand. 56 and 104 change nothing on 336 articles of news
and in the rules' examples."""
_DATED_BACK = ("day", "week", "month", "year", "decade")
"""Units in which "ago" is told of a day."""
_DATED = ("date", "datetime", "month", "year")


class Began(NamedTuple):
    """When something happened, and the passage or reference that says so."""

    span: Days
    start: int
    end: int
    event: ReferenceEvent | None = None


class TimedSentence(NamedTuple):
    """A sentence with its times, and what its article and workspace know."""

    context: Context
    article: Article
    times: Sequence[TimeMention]


class Slack(Parameters):
    """``slack_years`` for anniversaries without a year of their own, ``slack_days`` for day counts."""

    slack_years: int = Field(default=1, ge=0)
    slack_days: int = Field(default=3, ge=0)


@contract("text", "reading", parameters=Slack)
def mismatch(rule: Rule, context: Context) -> Iterator[Finding]:
    """Anniversaries and day counts against the event's date, and "N years ago" against the date beside it."""
    for article in context.articles:
        told = moments(article)
        for mention in told:
            if mention.form in ("anniversary", "day_count"):
                start, end = sentence(article, mention.start)
                timed = TimedSentence(context, article, beginning(told, start, end))
                yield from (_anniversary if mention.form == "anniversary" else _day_count)(
                    rule, timed, mention
                )
        yield from _ago(rule, article)
        yield from _since(rule, article)


def _anniversary(rule: Rule, timed: TimedSentence, mention: TimeMention) -> Iterator[Finding]:
    article, began = timed.article, _began(timed, mention) or _founded(timed, mention)
    if began is None or mention.number is None or began.span[0].year != began.span[1].year:
        return
    told = _told(timed, mention, began)
    if told is None and article.published is None:
        return
    slack = 0 if told is not None else Slack.of(rule).slack_years
    held = told if told is not None else (article.published or dt.date.min).year
    years = held - began.span[0].year
    if years > 0 and abs(years - mention.number) > slack:
        reading = f"{held} is {years} years after {began.span[0].year}"
        yield _finding(rule, article, mention, began, reading)


def _told(timed: TimedSentence, mention: TimeMention, began: Began) -> int | None:
    """The year that the sentence itself gives to the anniversary, other than the event's."""
    years = set()
    for other in timed.times:
        found = days(other)
        if found is None or other.start in (mention.start, began.start):
            continue
        if relative(timed.article.text[mention.end : max(mention.end, other.start)]):
            continue
        if other.form in (*_DATED, "relative") and found[0].year == found[1].year:
            years.add(found[0].year)
    years.discard(began.span[0].year)
    return years.pop() if len(years) == 1 else None


def _day_count(rule: Rule, timed: TimedSentence, mention: TimeMention) -> Iterator[Finding]:
    article, began = timed.article, _begun(timed) or _began(timed, mention)
    if began is None or mention.number is None or article.published is None or began.span[0] != began.span[1]:
        return
    elapsed = (article.published - began.span[0]).days
    slack = Slack.of(rule).slack_days
    if elapsed >= 0 and not elapsed - slack <= mention.number <= elapsed + 1 + 1:
        reading = f"{day_in_words(article.published)} is {elapsed} days after {day_in_words(began.span[0])}"
        yield _finding(rule, article, mention, began, reading)


def _began(timed: TimedSentence, mention: TimeMention) -> Began | None:
    """The event after "of" or "since": a date in the text, else a reference event named there."""
    end = min(sentence(timed.article, mention.start)[1], mention.end + _REACH)
    reach = after.event(timed.article.text[mention.end : end])
    if reach is None:
        return None
    for other in beginning(timed.times, mention.end, mention.end + len(reach)):
        found = days(other)
        if found is not None and other.resolution == "stated" and other.form in _DATED:
            return Began(found, other.start, other.end)
    for event in timed.context.references.events:
        for name in (event.name, *event.aliases):
            at = reach.casefold().find(name.casefold())
            if at >= 0:
                return Began((event.date, event.date), mention.end + at, mention.end + at + len(name), event)
    return None


def _founded(timed: TimedSentence, mention: TimeMention) -> Began | None:
    """The year in which the sentence says that the thing came to be whose own anniversary it is."""
    if not before.owned(timed.article.text[max(0, mention.start - 8) : mention.start]):
        return None
    for other in timed.times:
        found = days(other) if other.form in _DATED and other.resolution == "stated" else None
        lead = timed.article.text[max(0, other.start - 30) : other.start]
        if found is not None and ends_with("times", "founded", before.without_preposition(lead)):
            return Began(found, other.start, other.end)
    return None


def _begun(timed: TimedSentence) -> Began | None:
    """A day of the sentence that stands behind "began", "begun" or "since"."""
    for other in timed.times:
        found = days(other) if other.resolution == "stated" and other.form == "date" else None
        if found is not None and before.began(timed.article.text[max(0, other.start - 25) : other.start]):
            return Began(found, other.start, other.end)
    return None


def _finding(rule: Rule, article: Article, mention: TimeMention, began: Began, reading: str) -> Finding:
    passages = [
        evidence(article, mention.start, mention.end, reading=reading, side=0),
        evidence(article, began.start, began.end, reading=_when(began), side=1),
    ]
    return finding(rule, passages, {"text": mention.text, "reading": reading})


def _when(began: Began) -> str:
    if began.event is not None:
        return f"{day_in_words(began.event.date)} ({began.event.source})"
    return str(began.span[0].year) if began.span[0] != began.span[1] else day_in_words(began.span[0])


def _days_of(ago: TimeMention) -> float | None:
    """Days of the unit that an "ago" is told in; None where it says nothing of a day."""
    return unit_days()[ago.granularity] if ago.granularity in _DATED_BACK else None


def _ago(rule: Rule, article: Article) -> Iterator[Finding]:
    """ "ten years ago, in 2004": two readings of one moment that lie further apart than the unit allows."""
    for time, two, between in neighbours(article):
        ago, stated = (time, two) if time.form == "relative" else (two, time)
        if ago.form != "relative" or not _counts(ago) or stated.resolution not in ("stated", "publication"):
            continue
        if stated.resolution == "publication" and ago.text.endswith("ago"):
            continue
        if stated.form not in ("year", "month", "date") or not _apposed(between, ago is time):
            continue
        far, near = days(ago), days(stated)
        unit = _days_of(ago)
        if far is None or near is None or unit is None:
            continue
        gap = max((far[0] - near[1]).days, (near[0] - far[1]).days)
        if gap > unit:
            reading = f"{ago.text} is {day_in_words(far[0])} to {day_in_words(far[1])}"
            passages = [
                evidence(article, ago.start, ago.end, reading=reading, side=0),
                evidence(article, stated.start, stated.end, side=1),
            ]
            yield finding(rule, passages, {"text": ago.text, "reading": reading})


def _since(rule: Rule, article: Article) -> Iterator[Finding]:
    """ "20 years since the 1994 floods": counted to the year of publication, one year more or less."""
    for time, two, between in neighbours(article):
        if time.form != "duration" or time.granularity != "year" or time.approximate or time.days is None:
            continue
        found = days(two)
        if found is None or two.form not in _DATED or two.resolution != "stated" or article.published is None:
            continue
        years = article.published.year - found[0].year
        if (
            _counted_from(article, time, between)
            and abs(years - sum(time.days) / 2 / unit_days()["year"]) > 1.1
        ):
            reading = f"{article.published.year} is {years} years after {found[0].year}"
            yield _finding(rule, article, time, Began(found, two.start, two.end), reading)


def _counted_from(article: Article, length: TimeMention, between: str) -> bool:
    """Whether a length is counted from the time behind it to publication: "It is 231 years since she was born in"."""
    start, _ = sentence(article, length.start)
    lead = article.text[start : length.start]
    return bare_since(between) or (
        since(between)
        and len(words(between)) <= 12
        and not before.past(lead)
        and not ends_with("times", "about", lead)
    )


def _counts(mention: TimeMention) -> bool:
    """Whether the words count from a day that is known: "ten years ago", "two days after May 3"."""
    if mention.text.endswith("ago"):
        return mention.resolution == "publication"
    return mention.resolution in ("stated", "publication") and (
        " before " in mention.text or " after " in mention.text
    )


def _apposed(between: str, ago_first: bool) -> bool:
    """Whether only a comma, a bracket or a preposition stands between: "ten years ago, in" or "in 2004, "."""
    return apposed_time(between) and (ago_first or "," in between)


class Rounding(Parameters):
    """``slack``: the relative slack for rounding."""

    slack: float = Field(default=0.1, ge=0, lt=1)


@contract("stretch", "length", "reading", parameters=Rounding)
def duration(rule: Rule, context: Context) -> Iterator[Finding]:
    """A stretch and its length side by side that do not fit: "from 9 a.m. to 5 p.m., ten hours".

    Both ends may count ("May 13 to 15" is two or three days).
    """
    slack = Rounding.of(rule).slack
    for article in context.articles:
        for time, two, between in neighbours(article):
            stretch, length = (time, two) if time.form == "range" else (two, time)
            if stretch.form != "range" or length.form != "duration" or length.days is None:
                continue
            if not _beside(article, between, length, after=length is two, clocked=stretch.clock is not None):
                continue
            spans = _spans(stretch, length)
            if not spans or any(
                length.days[0] * (1 - slack) <= span <= length.days[1] * (1 + slack) for span in spans
            ):
                continue
            passages = [
                evidence(article, stretch.start, stretch.end, reading=_length(spans[0]), side=0),
                evidence(article, length.start, length.end, side=1),
            ]
            values = {"stretch": stretch.text, "length": length.text, "reading": _length(spans[0])}
            yield finding(rule, passages, values)


def _beside(article: Article, between: str, length: TimeMention, *, after: bool, clocked: bool) -> bool:
    """Whether the length is said of the stretch: few words between, none after that turn it round."""
    told = words(between)
    if len(told) > 5 or not set(told) <= group("times", "fillers") or ";" in between:
        return False
    following = words(article.text[length.end : length.end + 20]) if after else []
    if clocked and following[:2] in (["a", "day"], ["each", "day"], ["every", "day"]):
        return True
    return not set(following[:1]) & group("times", "not_lengths")


def _spans(stretch: TimeMention, length: TimeMention) -> list[float]:
    """Lengths in days that the stretch allows: without and with its last unit."""
    if stretch.clock is not None and "/" in stretch.clock:
        if length.granularity not in ("hour", "minute"):
            return []
        first, last = (int(part[:2]) * 60 + int(part[3:5]) for part in stretch.clock.split("/"))
        minutes = (last - first) % 1440
        plain_hours = [minutes / 1440]
        return plain_hours if minutes else []
    found = days(stretch)
    if found is None:
        return []
    whole = (found[1] - found[0]).days + 1
    if stretch.granularity == "day" and length.granularity in ("day", "week"):
        return [float(whole - 1), float(whole)]
    if stretch.granularity == "year" and length.granularity == "year":
        year = unit_days()["year"]
        years = round(whole / year)
        return [(years - 1) * year, years * year]
    if stretch.granularity == "month" and length.granularity in ("month", "year"):
        month = unit_days()["month"]
        months = round(whole / month)
        return [(months - 2) * month, (months - 1) * month, months * month]
    return []


def _length(span: float) -> str:
    if span < 1:
        minutes = round(span * 1440)
        return f"{minutes // 60} hours {minutes % 60} minutes" if minutes % 60 else f"{minutes // 60} hours"
    return f"{round(span)} days" if span < 730 else f"{round(span / unit_days()['year'])} years"
