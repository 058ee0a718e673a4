"""The dates and clock times of the compared sources, and which of them date one event."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ....comparison import ComparedSources
from ....language.lemmas import canonical_roles
from ....model import Article, Fact, TimeMention

_PROSE = re.compile(r"\b[a-z]{4,}\b")
_STAMP = 2
"""A sentence with fewer words in lower case than this is a page's own time stamp."""
_CROWD = 80
"""Facts that share a word beyond which the word tells nothing."""
_COMMON = 0.35
"""Share of a story's sources that use a word from which it weighs half: all of them tell of it."""

Family = Literal["date", "clock"]


class Dated(NamedTuple):
    """A date or a clock time that dates something; days are proleptic ordinals, clock times minutes of the day."""

    article: int
    story: int
    witness: int
    fact: Fact
    mention: TimeMention
    family: Family
    low: float
    high: float
    things: frozenset[str]
    """Words of content of its clause."""
    beside: frozenset[str]
    """Words of content of the rest of its sentence."""
    names: frozenset[str]


class Pair(NamedTuple):
    """Two of them from two sources, with how sure it is that they date one event."""

    score: float
    one: Dated
    other: Dated


def told(compared: ComparedSources) -> list[Dated]:
    """Every date and clock time that dates something, in the order of the articles; a moment gives both."""
    return [
        Dated(
            place,
            compared.stories[place],
            compared.witnesses[place],
            fact,
            mention,
            family,
            low,
            high,
            frozenset(word for word in fact.clause if word != fact.role),
            frozenset(fact.context),
            frozenset(fact.own_names),
        )
        for place, article in enumerate(compared.articles)
        for fact in article.facts
        if isinstance(mention := article.mentions[fact.mention], TimeMention)
        and not fact.negated
        and _is_told(article, fact)
        for family, low, high in _spans(mention)
    ]


_SAYING = re.compile(
    r"\b(?:said|says|told \w+|wrote|announced|reported|added|confirmed|statement|posted)(?: on| late| early| in)?\s\Z",
    re.IGNORECASE,
)
_CREDIT = 30


def _is_told(article: Article, fact: Fact) -> bool:
    """Whether a time dates what happened: not the page, and not the saying of it."""
    sentence = article.sentences[fact.sentence]
    if _SAYING.search(article.text, max(sentence.start, fact.start - _CREDIT), fact.start):
        return False
    return len(_PROSE.findall(article.text, sentence.start, sentence.end)) >= _STAMP


def _spans(mention: TimeMention) -> Iterator[tuple[Family, float, float]]:
    if mention.clock and "/" not in mention.clock:
        hours, _, minutes = mention.clock.partition(":")
        at = 60.0 * int(hours) + int(minutes[:2] or 0)
        yield "clock", at, at
    if mention.form != "clock":
        yield "date", _day(mention.earliest, -math.inf), _day(mention.latest, math.inf)


def _day(moment: str | None, unknown: float) -> float:
    try:
        return float(dt.date.fromisoformat(moment[:10]).toordinal()) if moment else unknown
    except ValueError:
        return unknown


def paired(given: Sequence[Dated], least: float) -> list[Pair]:
    """Pairs of two sources of one story that may date one event, the surest first."""
    shared: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(given):
        for word in sorted(one.things | one.names | ({one.fact.role} if one.fact.role else set())):
            shared[one.story, one.family, str(word)].append(number)
    meeting = {
        (a, b)
        for numbers in shared.values()
        if len(numbers) <= _CROWD
        for place, a in enumerate(numbers)
        for b in numbers[place + 1 :]
        if given[a].article != given[b].article
    }
    weights = _weights(given)
    made = [
        Pair(sure, given[a], given[b])
        for a, b in sorted(meeting)
        if (sure := score(given[a], given[b], weights)) >= least
    ]
    return sorted(made, key=lambda pair: -pair.score)


Weights = dict[tuple[int, str], float]


def _weights(given: Sequence[Dated]) -> Weights:
    """Words that most sources of a story use weigh half."""
    used: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    sources: defaultdict[int, set[int]] = defaultdict(set)
    for one in given:
        sources[one.story].add(one.article)
        for word in one.things | one.beside | one.names:
            used[one.story, word].add(one.article)
    return {
        key: 0.5 for key, articles in used.items() if len(articles) > max(2, _COMMON * len(sources[key[0]]))
    }


def score(one: Dated, other: Dated, weights: Weights) -> float:
    """How sure it is that two times date one event, 0 to 1: the verb, the things and names of the two clauses."""
    a, b = one.fact, other.fact

    def weight(words: frozenset[str]) -> float:
        return math.fsum(weights.get((one.story, word), 1.0) for word in sorted(words))

    things, names = one.things & other.things, one.names & other.names
    total = _START + _THING * weight(things) + _NAME * weight(names)
    total += _BESIDE * weight((one.things | one.beside) & (other.things | other.beside) - things)
    if a.role is not None and b.role is not None:
        known = {a.role, b.role} <= canonical_roles()
        total += (_ROLE if known else _VERB) if a.role == b.role else -_ROLE
    if one.names and other.names and not names:
        total -= _OTHER
    total -= _OWN * min(len(one.things - things), len(other.things - things), 3)
    total -= _OTHER * ((a.earlier != b.earlier) + (a.hypothetical != b.hypothetical))
    return 1 / (1 + math.exp(-max(-20.0, min(20.0, total))))


_START, _THING, _NAME, _BESIDE = -2.8, 0.9, 1.0, 0.25
_ROLE, _VERB, _OTHER, _OWN = 1.6, 1.4, 1.2, 0.4
"""Weights of the score, set by hand on the pairs of the workshop and the rules' own examples."""
