"""Rules on single times of one article: weekdays, days that do not exist, tenses, times without an anchor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import Field

from ....facts.beside.before import of_a_day
from ....facts.beside.between import broken, marked_off
from ....language.calendar import day_in_words, weekday_names
from ....model import Article, Evidence, Finding, TimeMention
from ....temporal.printed import in_digits, weekday_at
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...moments import days, moments, neighbours, quoted, sentence
from ...rule import Rule
from ...words import group, last, words

_DATED = ("date", "datetime")
_REACH = 60
"""Characters before a date in which the verb of its clause stands. 42 and 78 change nothing on 89 articles of news and in
the rules' examples."""


class Near(Parameters):
    """``near_days``: how far from publication a date without a year may lie."""

    near_days: int = Field(default=45, ge=0)


@contract("text", "date", "said", "is_", parameters=Near)
def weekday(rule: Rule, context: Context) -> Iterator[Finding]:
    """A weekday beside a date that falls on another; an inferred year counts only near publication."""
    near = Near.of(rule).near_days
    for article in context.articles:
        for mention in moments(article):
            found = days(mention)
            if mention.weekday is None or found is None or mention.form not in _DATED or found[0] != found[1]:
                continue
            day = found[0]
            if day.weekday() == mention.weekday or not _certain(article, mention, day, near):
                continue
            said, is_ = weekday_names()[mention.weekday], weekday_names()[day.weekday()]
            start, end = _dated_part(article, mention)
            passages = [
                evidence(article, mention.start, mention.end, reading=said, side=0),
                evidence(article, start, end, reading=f"{day_in_words(day)} is a {is_}", side=1),
            ]
            yield finding(
                rule, passages, {"text": mention.text, "date": day_in_words(day), "said": said, "is_": is_}
            )


def _dated_part(article: Article, mention: TimeMention) -> tuple[int, int]:
    """Where the date stands in a time that names its weekday, too."""
    text = article.text[mention.start : mention.end]
    found = weekday_at(text)
    if found is None:
        return mention.start, mention.end
    left, right = text[: found[0]], text[found[1] :]
    start = found[1] + len(right) - len(right.lstrip(" ,.()-—"))
    if any(map(str.isdecimal, right)):
        return mention.start + start, mention.end
    return mention.start, mention.start + max(1, len(left.rstrip(" ,.()-—")))


def _certain(article: Article, mention: TimeMention, day: dt.date, near: int) -> bool:
    """Whether the year is known, and the order of day and month does not matter."""
    if in_digits(mention.text) and day.day <= 12:
        swapped = dt.date(day.year, day.day, day.month)
        if swapped.weekday() == mention.weekday:
            return False
    if mention.resolution == "stated":
        return True
    return article.published is not None and abs((day - article.published).days) <= near


class Impossible(Parameters):
    """``problem``: the problem of a time to report."""

    problem: Literal["impossible_date", "impossible_clock"] = "impossible_date"


@contract("text", parameters=Impossible)
def impossible(rule: Rule, context: Context) -> Iterator[Finding]:
    """A day or a clock time that does not exist."""
    problem = Impossible.of(rule).problem
    for article in context.articles:
        for mention in moments(article):
            if mention.problem == problem:
                yield finding(rule, [evidence(article, mention.start, mention.end)], {"text": mention.text})


class Shown(Parameters):
    """``shown``: how many passages of each article the finding has at most."""

    shown: int = Field(default=3, ge=1)


@contract("first", "count", parameters=Shown, scope="run")
def unresolvable(rule: Rule, context: Context) -> Iterator[Finding]:
    """Times told from a publication date that the source does not give; one finding a run."""
    shown = Shown.of(rule).shown
    passages: list[Evidence] = []
    count = 0
    for article in context.articles:
        loose = _loose(article) if article.published is None else []
        count += len(loose)
        passages += [evidence(article, mention.start, mention.end) for mention in loose[:shown]]
    if passages:
        yield finding(rule, passages, {"count": count, "first": passages[0].text})


def _loose(article: Article) -> list[TimeMention]:
    return [
        mention
        for mention in moments(article)
        if mention.form in ("weekday", "relative") and mention.resolution == "unresolved"
    ]


class FromPublication(Parameters):
    """``slack_days``: how far from publication the day must lie."""

    slack_days: int = Field(default=2, ge=0)


@contract("text", "date", "side", "as_", "published", parameters=FromPublication)
def tense(rule: Rule, context: Context) -> Iterator[Finding]:
    """A day gone by that is spoken of as to come ("will meet on"), and the other way round."""
    slack = FromPublication.of(rule).slack_days
    for article in context.articles:
        if article.published is None:
            continue
        spoken = quoted(article)
        for mention in moments(article):
            found = days(mention)
            if found is None or mention.form not in (*_DATED, "month") or spoken(mention):
                continue
            start, side = None, ("", "")
            if (article.published - found[1]).days > slack:
                start, side = _spoken(article, mention, "to_come"), ("before", "to come")
            elif (found[0] - article.published).days > slack and mention.resolution == "stated":
                start, side = _spoken(article, mention, "gone_by"), ("after", "gone by")
            if start is not None:
                passage = evidence(article, start, mention.end, reading=day_in_words(found[1]))
                values = {
                    "text": mention.text,
                    "date": day_in_words(found[1]),
                    "side": side[0],
                    "as_": side[1],
                }
                yield finding(rule, [passage], {**values, "published": day_in_words(article.published)})


def _spoken(article: Article, mention: TimeMention, tense_: str) -> int | None:
    """Where words of the tense stand before the mention, with nothing between that turns them round."""
    start = max(sentence(article, mention.start)[0], mention.start - _REACH)
    before = article.text[start : mention.start]
    found = last("times", tense_, before)
    if found is None or marked_off(before[found[0] :]):
        return None
    between = words(before[found[1] :])
    if group("times", "not_to_come") & set(between):
        return None
    beside = mention.weekday is not None or of_a_day(before)
    if not beside or (tense_ == "gone_by" and len(between) > 5):
        return None
    return start + found[0]


@contract("first", "second", "said")
def order(rule: Rule, context: Context) -> Iterator[Finding]:
    """Two days joined by "before" or "after" that stand the other way round; ranges that run backwards."""
    for article in context.articles:
        for time, two, between in neighbours(article):
            first, second = days(time), days(two)
            if first is None or second is None or time.form not in _DATED or two.form not in _DATED:
                continue
            wrong = _contrary(
                words(between), first[0], second[0], article.text[max(0, time.start - 20) : time.start]
            )
            if wrong is None or time.resolution == "narrative" or two.resolution == "narrative":
                continue
            passages = [
                evidence(article, time.start, time.end, reading=day_in_words(first[0]), side=0),
                evidence(article, two.start, two.end, reading=day_in_words(second[0]), side=1),
            ]
            yield finding(rule, passages, {"first": time.text, "second": two.text, "said": wrong})


@contract("effect", "decided")
def sequence(rule: Rule, context: Context) -> Iterator[Finding]:
    """A measure that takes effect on a day before the one on which the article says it was decided.

    Only where an article gives one day for each, and the two sentences name the measure by one noun.
    """
    for article in context.articles:
        effects = _steps(article, "effect")
        if len(effects) != 1:
            continue
        effect = effects[0]
        decided = [step for step in _steps(article, "decision") if step.nouns & effect.nouns]
        if len(decided) != 1 or decided[0].when.start == effect.when.start or effect.day >= decided[0].day:
            continue
        passages = [
            evidence(article, step.start, step.when.end, reading=day_in_words(step.day), side=side)
            for side, step in enumerate((effect, decided[0]))
        ]
        yield finding(
            rule, passages, {"effect": day_in_words(effect.day), "decided": day_in_words(decided[0].day)}
        )


class Step(NamedTuple):
    """A verb of deciding or taking effect with its day, and the measures that its sentence names."""

    start: int
    when: TimeMention
    day: dt.date
    nouns: frozenset[str]


def _steps(article: Article, what: str) -> list[Step]:
    """The steps of a kind: the words of the lexicon with a dated day at most six words after them."""
    found = []
    for mention in moments(article):
        day = days(mention)
        if day is None or day[0] != day[1] or mention.form not in _DATED or mention.resolution == "narrative":
            continue
        start, end = sentence(article, mention.start)
        before = article.text[max(start, mention.start - _REACH) : mention.start]
        verb = last("times", what, before)
        if verb is None or len(words(before[verb[1] :])) > 6 or broken(before[verb[1] :]):
            continue
        nouns = group("times", "measures") & set(words(article.text[start:end]))
        found.append(Step(mention.start - len(before) + verb[0], mention, day[0], nouns))
    return found


def _contrary(between: list[str], first: dt.date, second: dt.date, before: str) -> str | None:
    """The word that says the order, where the days contradict it; only where it stands right beside both."""
    if not between or len(between) > 8 or group("times", "not_one_event") & set(between):
        return None
    links = [word for word in between if word in ("before", "after", "to", "until")]
    if len(links) != 1:
        return None
    link = links[0]
    if link in ("to", "until"):
        ranged = between == [link] and words(before)[-1:] == ["from"]
        return link if ranged and first > second else None
    if link == "before" and first > second:
        return link
    return link if link == "after" and first < second else None
