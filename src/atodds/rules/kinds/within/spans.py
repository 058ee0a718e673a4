"""Rules on a length of time beside its own beginning and end: "the two-hour concert began at 7 p.m. and ended at 10 p.m."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....facts.beside.before import of_a_series, took
from ....facts.beside.between import other_clause
from ....language.calendar import unit_days
from ....language.words import letters
from ....model import Article, Finding, NumberMention, TimeMention
from ....model.base import beginning
from ...context import Context
from ...contract import contract
from ...finding_builder import evidence, finding
from ...moments import days, moments, sentence
from ...rule import Rule
from ...words import first, group, has, last, words

_FEW, _MANY = 6, 12
"""Words that may stand between a length and its ends, and between the two ends. 4 for the former changes one of the rules'
examples; 8, and 8 and 16 for the latter, change nothing there and on 673 articles of news."""
_NOUN = 2
"""Words between a length and its days where no verb says that it runs: "the nine-day fair, from 3 July to 8 July". 1 and 3
change nothing on the 526 workshop articles and in the rules' examples."""
_SLACK = 0.05
"""Share by which a length between two clock times may be off, beside the rounding of its own figure. 0.03 and 0.07 change
nothing on 89 articles of news and in the rules' examples; with 0.1 three hours may be those from 8:10 to noon."""
_OPEN = ("~", "<", ">", "up", "down")


class BeginningAndEnd(NamedTuple):
    """Two times that one thing began and ended at, and the lengths in days that they allow."""

    first: TimeMention
    second: TimeMention
    spans: tuple[float, ...]
    journey: bool
    """It may end in another time zone than it began."""


@contract("length", "ends", "reading")
def mismatch(rule: Rule, context: Context) -> Iterator[Finding]:
    """A length that does not fit the two ends that the same sentence gives; whole days and years may count either way."""
    for article in context.articles:
        told = moments(article)
        lengths = [
            mention
            for mention in article.mentions
            if isinstance(mention, NumberMention) and _is_length(article, mention)
        ]
        for ends in _all_ends(article, told):
            start, end = sentence(article, ends.first.start)
            for length in beginning(lengths, start, end):
                if _of(article, length, ends) and not _fits(length, ends):
                    yield _finding(rule, article, length, ends)
                    break


def _is_length(article: Article, mention: NumberMention) -> bool:
    return (
        mention.kind == "quantity"
        and mention.unit in unit_days()
        and mention.modifier not in _OPEN
        and mention.change is None
        and mention.per is None
        and not isinstance(mention.value, tuple)
        and not of_a_series(article.text[max(0, mention.start - 12) : mention.start])
    )


def _all_ends(article: Article, told: Sequence[TimeMention]) -> Iterator[BeginningAndEnd]:
    for time in told:
        start, end = sentence(article, time.start)
        if time.form == "range":
            yield from filter(None, [_hours(time) if time.clock else _years(time) or _stretch(time)])
        following = beginning(told, time.end, end)
        other = next((later for later in following if later.form != "duration"), None)
        if other is None or other.approximate or time.approximate:
            continue
        spans = _between(time, other)
        if spans and _begins(article, start, time) and _ended(article.text[time.end : other.start]):
            clause = article.text[start:end]
            journey = has("times", "journeys", clause)
            stays = has("times", "one_zone", clause)
            yield BeginningAndEnd(time, other, spans, journey and not stays)


def _hours(stretch: TimeMention) -> BeginningAndEnd | None:
    first, _, last = (stretch.clock or "").partition("/")
    if not last or stretch.approximate:
        return None
    start, end = (int(clock[:2]) * 60 + int(clock[3:5]) for clock in (first, last))
    return BeginningAndEnd(stretch, stretch, ((end - start) % 1440 / 1440,), False) if start != end else None


def _years(stretch: TimeMention) -> BeginningAndEnd | None:
    found = days(stretch)
    if found is None or stretch.granularity != "year":
        return None
    years = found[1].year - found[0].year
    spans = (
        max(years - 1, 0) * unit_days()["year"],
        years * unit_days()["year"],
        (years + 1) * unit_days()["year"],
    )
    return BeginningAndEnd(stretch, stretch, spans, False) if years > 0 else None


def _stretch(stretch: TimeMention) -> BeginningAndEnd | None:
    """From one day to another, or one month: "from 3 July to 8 July", "from March to May"; the last may count or not."""
    found = days(stretch)
    if found is None or stretch.approximate or stretch.granularity not in ("day", "month"):
        return None
    first, last = found
    whole = float((last - first).days)
    if stretch.granularity == "month":
        months = (last.year - first.year) * 12 + last.month - first.month
        spans = tuple(each * unit_days()["month"] for each in (months, months + 0.5, months + 1))
    else:
        spans = whole, whole + 1
    return BeginningAndEnd(stretch, stretch, spans, False) if whole > 0 else None


def _minutes(clock: str) -> int:
    """Minutes from midnight to a clock time."""
    return int(clock[:2]) * 60 + int(clock[3:5])


def _between(moment: TimeMention, other: TimeMention) -> tuple[float, ...]:
    """The lengths that two moments allow: of clock times, days, or years."""
    if moment.clock and other.clock and "/" not in moment.clock + other.clock:
        first, second = _minutes(moment.clock), _minutes(other.clock)
        return ((second - first) % 1440 / 1440,) if _one_day(moment, other) else ()
    start, end = days(moment), days(other)
    if start is None or end is None or end[0] < start[0]:
        return ()
    if moment.granularity == other.granularity == "day":
        whole = float((end[0] - start[0]).days)
        return whole, whole + 1
    if moment.granularity == other.granularity == "year":
        years = end[0].year - start[0].year
        return (
            max(years - 1, 0) * unit_days()["year"],
            years * unit_days()["year"],
            (years + 1) * unit_days()["year"],
        )
    return ()


def _one_day(time: TimeMention, other: TimeMention) -> bool:
    """Whether two clock times may be of one day: at most one gives its day."""
    return days(time) is None or days(other) is None or days(time) == days(other)


def _begins(article: Article, start: int, time: TimeMention) -> bool:
    before = article.text[max(start, time.start - 60) : time.start]
    found = last("times", "begins", before)
    return found is not None and len(words(before[found[1] :])) <= _FEW


def _ended(between: str) -> bool:
    """Whether only the end of the same thing is told between two times: "and, in Selby, ended at"."""
    found = first("times", "ends", between)
    if found is None or len(words(between)) > _MANY or ";" in between:
        return False
    before = letters(between[: found[0]])
    return all(word[0].isupper() or word in group("times", "joining") for word in before)


def _of(article: Article, length: NumberMention, ends: BeginningAndEnd) -> bool:
    """Whether the length is said of what has these ends: before its beginning, or after its end."""
    if ends.journey or not _same_scale(length, ends):
        return False
    if length.end <= ends.first.start:
        return _stands_before(article, length, ends)
    if ends.second is ends.first:
        return False
    between = article.text[ends.second.end : length.start]
    after = words(article.text[length.end : length.end + 24])[:1]
    loose = after in (
        ["ago"],
        ["before"],
        ["after"],
        ["old"],
        ["a"],
        ["per"],
        ["each"],
        ["every"],
        ["earlier"],
    )
    return not loose and len(words(between)) <= _FEW and ";" not in between


def _stands_before(article: Article, length: NumberMention, ends: BeginningAndEnd) -> bool:
    """Whether a length before the ends is said of what has them."""
    between = article.text[length.end : ends.first.start]
    before = article.text[max(0, length.start - 30) : length.start]
    hyphened = "-" in length.text or took(before)
    if not hyphened or other_clause(between):
        return False
    if ends.second is ends.first and ends.first.granularity in ("day", "month"):
        return len(words(between)) <= _MANY if ends.first.clock else _runs(article, length, between)
    return len(words(between)) <= _MANY


def _runs(article: Article, length: NumberMention, between: str) -> bool:
    """Whether what has the length is said to run over the days behind it, or these stand right behind its noun."""
    start, end = sentence(article, length.start)
    if has("times", "not_whole", article.text[start:end]):
        return False
    found = last("times", "runs", between)
    if found is None:
        return len(words(between)) <= _NOUN
    return len(words(between[: found[0]])) <= _FEW and len(words(between[found[1] :])) <= _FEW


def _same_scale(length: NumberMention, ends: BeginningAndEnd) -> bool:
    """Whether the length is counted in the unit of its ends: hours of clock times, days of days, years of years."""
    if ends.first.clock is not None:
        return length.unit in ("hour", "minute")
    wide = {"day": ("day", "week"), "month": ("month",), "year": ("year", "decade")}
    return length.unit in wide.get(ends.first.granularity, ())


def _fits(length: NumberMention, ends: BeginningAndEnd) -> bool:
    unit = unit_days()[length.unit or "day"]
    low, high = length.strict[0], length.strict[1]
    if low is None or high is None:
        return True
    loose = _SLACK if ends.first.clock is not None else 0.02
    return any(low * unit * (1 - loose) <= span <= high * unit * (1 + loose) for span in ends.spans)


def _finding(rule: Rule, article: Article, length: NumberMention, ends: BeginningAndEnd) -> Finding:
    reading = _told(
        ends.spans[min(1, len(ends.spans) - 1)] if ends.first.granularity == "year" else ends.spans[0]
    )
    passages = [evidence(article, ends.first.start, ends.first.end, reading=reading, side=0)]
    if ends.second is not ends.first:
        passages.append(evidence(article, ends.second.start, ends.second.end, side=0))
    passages.append(evidence(article, length.start, length.end, side=1))
    both = ends.first.text if ends.second is ends.first else f"{ends.first.text} to {ends.second.text}"
    return finding(rule, passages, {"length": length.text, "ends": both, "reading": reading})


def _told(span: float) -> str:
    if span < 1:
        hours, minutes = divmod(round(span * 1440), 60)
        parts = [
            f"{count} {unit}{'s' * (count != 1)}"
            for count, unit in ((hours, "hour"), (minutes, "minute"))
            if count
        ]
        return " ".join(parts) or "no time"
    if span < 400:
        return f"{round(span)} days"
    return f"{round(span / unit_days()['year'])} years"
