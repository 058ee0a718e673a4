"""Statements that two sources make alike: each one's best in the other article where that is mutual, by a fitted score."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from ..facts.statements import Statement, statements
from ..language.tables import cached
from ..model import Article
from .profiles import Words
from .rarity import StoryRarity
from .scoring import fitted, log_odds

NAMES = (
    "clause", "clause weight", "sentence", "sentence weight", "position", "contained", "words", "bare weight",
)  # fmt: skip
"""What the clauses share against the mean of both, and by its weight; the same of their sentences; how near they stand to one
place in their articles; what they share against the shorter one; how many words; by weight without names."""
MOST = 100
"""Articles of one story whose statements are held against each other, the first ones: a bound of cost, which the coverage
tells. Of 1,000 invented articles of one story with 20 words between them 60 take 1.4 s, 100 3.7 s, all 19 s."""
_MANY = 2000
"""Statements of one story that are held against each other, the first ones of each article: a bound of cost.
1,400 and 2,600 change none of 6,315 findings and comparisons on 668 articles of news."""
_SHARED = 2
"""Words of content that two clauses have in common at least: with one, 39 further pairs of one matter and 3 of two on what
is only run, and names alone ("the quake", "in Holm"). On 673 articles of news and in the rules' examples, 1 changes 529 of
the findings and comparisons, 3 1,150."""


class WeighedStatement(NamedTuple):
    """A statement of an article of a story, its words and those of its sentence with their weights."""

    article: int
    statement: Statement
    words: Words
    around: Words


class StatementLink(NamedTuple):
    """Two statements by number, and how likely they tell one thing, 0 to 1."""

    first: int
    other: int
    score: float


class StoryStatements(NamedTuple):
    """The statements of a story, and which of them are each other's best in two articles."""

    told: list[WeighedStatement]
    links: list[StatementLink]


@cached
def _model() -> tuple[tuple[float, ...], float, float]:
    table, weights = fitted("statements", NAMES)
    return weights, table["constant"], table["told"]


def matched(
    articles: Sequence[Article], stories: Sequence[int], witnesses: Sequence[int]
) -> tuple[StoryStatements, ...]:
    """The statements of each story that several articles tell."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for place, story in enumerate(stories):
        members[story].append(place)
    several = [told(articles, members[story]) for story in sorted(members) if len(members[story]) > 1]
    return tuple(StoryStatements(given, links(given, witnesses)) for given in several)


def told(articles: Sequence[Article], members: Sequence[int]) -> list[WeighedStatement]:
    """The statements of a story's articles in order; of a large story the first ones of its first articles."""
    found = [(place, list(statements(articles[place]))) for place in members[:MOST]]
    if sum(len(made) for _, made in found) > _MANY:
        found = [(place, made[: _MANY // len(found)]) for place, made in found]
    rarity = StoryRarity((0, place, statement.around) for place, made in found for statement in made).of(0)
    return [
        WeighedStatement(
            place, statement, _weighed(statement.words, rarity), _weighed(statement.around, rarity)
        )
        for place, made in found
        for statement in made
    ]


def _weighed(words: frozenset[str], rarity: Mapping[str, float]) -> Words:
    return Words((word, rarity[word]) for word in sorted(words))


def features(first: WeighedStatement, other: WeighedStatement, sentence: float) -> tuple[float, ...]:
    """The features of a pair, as many as there are ``NAMES``; ``sentence`` is what their sentences share."""
    both = [word for word in first.words if word in other.words]
    clause = sum([first.words[word] for word in both])
    plain = [word for word in both if word[0] != "#"]
    bare = sum([first.words[word] for word in plain if word not in first.statement.names])
    return (
        clause / math.sqrt(first.words.total * other.words.total),
        clause / (clause + 2),
        sentence / math.sqrt(first.around.total * other.around.total),
        sentence / (sentence + 2),
        1 - abs(first.statement.position - other.statement.position),
        clause / min(first.words.total, other.words.total),
        len(plain) / (len(plain) + 2),
        bare / (bare + 1),
    )


def shared(words: Words, other: Words) -> float:
    """The weight of the words that two bags of one story share."""
    if len(words) > len(other):
        words, other = other, words
    return sum([weight for word, weight in words.items() if word in other])


def links(given: Sequence[WeighedStatement], witnesses: Sequence[int]) -> list[StatementLink]:
    """The pairs that are each other's best in the other's article, the surest first; a copy meets nothing of its original."""
    by_article: defaultdict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(given):
        by_article[one.article].append(number)
    found: list[StatementLink] = []
    indexes = {article: _index(given, numbers) for article, numbers in by_article.items()}
    for first, other in combinations(by_article, 2):
        if witnesses[first] != witnesses[other]:
            found += _mutual(_scored(given, by_article[first], indexes[other]))
    return sorted(found, key=lambda link: (-link.score, link))


def _index(given: Sequence[WeighedStatement], numbers: Sequence[int]) -> dict[str, list[int]]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number in numbers:
        for word in given[number].words:
            index[word].append(number)
    return index


def _scored(
    given: Sequence[WeighedStatement], numbers: Sequence[int], index: Mapping[str, list[int]]
) -> Iterator[StatementLink]:
    """The pairs of two articles that tell one thing, as far as the score says."""
    weights, constant, least = _model()
    floor = math.log(least / (1 - least))
    sentences: dict[tuple[int, int], float] = {}
    for number in numbers:
        one = given[number]
        for place in _met(one, index):
            other = given[place]
            both = one.statement.sentence, other.statement.sentence
            if both not in sentences:
                sentences[both] = shared(one.around, other.around)
            odds = log_odds(features(one, other, sentences[both]), weights, constant)
            if odds >= floor:
                yield StatementLink(number, place, 1 / (1 + math.exp(-odds)))


def _met(one: WeighedStatement, index: Mapping[str, list[int]]) -> list[int]:
    """The statements of the other article that share enough words with one."""
    number: defaultdict[int, int] = defaultdict(int)
    for word in one.words:
        if word[0] != "#":
            for place in index.get(word, ()):
                number[place] += 1
    return [place for place, words in number.items() if words >= _SHARED]


def _mutual(scored: Iterator[StatementLink]) -> list[StatementLink]:
    """Of the links of two articles, those that are the best of both their ends."""
    made = list(scored)
    best: defaultdict[int, float] = defaultdict(float)
    for link in made:
        for end in link[:2]:
            best[end] = max(best[end], link.score)
    return [link for link in made if link.score == best[link.first] == best[link.other]]
