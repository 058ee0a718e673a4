"""Rules on one event that an article dates twice: one day of two months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from pydantic import Field

from ....language.calendar import day_in_words
from ....language.lemmas import meaning
from ....model import Article, Fact, Finding, TimeMention
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...moments import days
from ...rule import Rule
from ...words import group, has, words

_CROWD = 40
"""Days told in one article beyond which it is a list of dates. 28 and 52 change nothing on 89 articles of news and in the
rules' examples."""


_CLAUSE = 10
"""Words before a date within which the noun stands whose clause it is in. 7 and 13 change nothing on the 526 workshop
articles and in the rules' examples."""


class Apart(Parameters):
    """``months``: how many months apart the two dates may lie to be one, slipped."""

    months: int = Field(default=2, ge=1, le=6)


class Dated(NamedTuple):
    """A day told of an event."""

    day: dt.date
    fact: Fact
    mention: TimeMention


@contract("first", "second", "event", parameters=Apart)
def month(rule: Rule, context: Context) -> Iterator[Finding]:
    """One event that an article puts on the same day of two months."""
    months = Apart.of(rule).months
    for article in context.articles:
        told = _told(article)
        found: set[tuple[dt.date, dt.date]] = set()
        for event, two in combinations(told[:_CROWD], 2):
            pair = (min(event.day, two.day), max(event.day, two.day))
            if pair not in found and _slipped(pair, months) and _one_event(article, event, two):
                found.add(pair)
                yield _finding(rule, article, event, two)


def _told(article: Article) -> list[Dated]:
    made = []
    for fact in article.facts:
        mention = article.mentions[fact.mention]
        if (
            not isinstance(mention, TimeMention)
            or mention.form not in ("date", "datetime")
            or fact.hypothetical
        ):
            continue
        found = days(mention)
        if found is not None and found[0] == found[1]:
            made.append(Dated(found[0], fact, mention))
    return made


def _slipped(pair: tuple[dt.date, dt.date], most: int) -> bool:
    first, second = pair
    apart = (second.year - first.year) * 12 + second.month - first.month
    return first.day == second.day and 0 < apart <= most


def _one_event(article: Article, event: Dated, two: Dated) -> bool:
    """Whether two sentences tell of one deed: a thing and a name in common, or two things; and none says "another"."""
    shared = _things(event.fact) & _things(two.fact)
    heads = _heads(article, event, two)
    if (
        heads is None
        or event.fact.sentence == two.fact.sentence
        or any(_another(article, dated, shared) for dated in (event, two))
    ):
        return False
    shared |= heads
    names = set(event.fact.names) & set(two.fact.names)
    roles = {event.fact.role, two.fact.role}
    if len(roles - {None}) == 2 and not _nominal(article, event) and not _nominal(article, two):
        return False
    if _each_of_its_own(event, two):
        return False
    return len(shared) >= 2 or bool(shared & _taking_part(event) and names)


def _each_of_its_own(event: Dated, two: Dated) -> bool:
    """Whether each date stands right behind a thing of which the other sentence does not tell: "sold the winger on"."""
    beside = [_beside(dated) for dated in (event, two)]
    return all(beside) and beside[0] not in _parties(two) and beside[1] not in _parties(event)


def _beside(dated: Dated) -> str:
    """The word nearest to a date, where it is no verb."""
    nearest = next(iter(dated.fact.near), "")
    occasion = dated.fact.occasion
    return (
        nearest if occasion is not None and nearest in occasion.parties and nearest != dated.fact.role else ""
    )


def _heads(article: Article, event: Dated, two: Dated) -> set[str] | None:
    """The nouns whose clauses two dates stand in; None where one of them is not in the other's sentence."""
    heads = {_head(article, event), _head(article, two)} - {""}
    return heads if heads <= _parties(event) & _parties(two) else None


def _head(article: Article, dated: Dated) -> str:
    """The noun whose relative clause the date stands in: "the budget that Parliament adopted on 14 April"."""
    start = article.sentences[dated.fact.sentence].start
    before = words(article.text[start : dated.mention.start])[-_CLAUSE:]
    occasion = dated.fact.occasion
    for word, after in pairwise(reversed(before)):
        if word in group("times", "relatives"):
            head = meaning(after)
            return head if occasion is not None and head in occasion.parties else ""
    return ""


def _taking_part(dated: Dated) -> frozenset[str]:
    """What takes part in what a date dates: no verb is of it."""
    occasion = dated.fact.occasion
    return frozenset(occasion.parties if occasion is not None else ())


def _parties(dated: Dated) -> set[str]:
    """All that a date's sentence tells of, as far as it takes part."""
    return {*_things(dated.fact), *dated.fact.context, *_taking_part(dated)}


def _nominal(article: Article, dated: Dated) -> bool:
    """Whether the date belongs to a noun: "the truce of 19 July", "the 19 July truce"."""
    before = article.text[max(0, dated.mention.start - 4) : dated.mention.start]
    return before.endswith((" of ", "the ", "'s ", "’s "))


def _things(fact: Fact) -> set[str]:
    return {word for word in fact.clause if len(word) > 2 and not word.isdecimal()}


def _another(article: Article, dated: Dated, shared: set[str]) -> bool:
    """Whether a sentence calls what it dates another one, or says that it comes again."""
    found = article.sentences[dated.fact.sentence]
    said = words(article.text[found.start : found.end])
    marked = group("times", "another")
    if any(
        word in marked and shared & set(map(meaning, said[at + 1 : at + 3])) for at, word in enumerate(said)
    ):
        return True
    before = article.text[found.start : dated.mention.start].replace(";", ",").rpartition(",")[2]
    rest = "" if _head(article, dated) else article.text[dated.mention.end : found.end]
    after = rest.replace(";", ",").partition(",")[0]
    return has("times", "again", f"{before} {after}")


def _finding(rule: Rule, article: Article, one: Dated, two: Dated) -> Finding:
    passages = [
        evidence(article, dated.mention.start, dated.mention.end, reading=day_in_words(dated.day), side=side)
        for side, dated in enumerate((one, two))
    ]
    event = _named(sorted(_things(one.fact) & _things(two.fact)))
    return finding(
        rule,
        passages,
        {"first": one.mention.text, "second": two.mention.text, "event": event},
        outcome="conflict",
    )


def _named(shared: Sequence[str]) -> str:
    return ", ".join(shared[:3])
