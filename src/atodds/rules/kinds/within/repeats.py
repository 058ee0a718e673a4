"""Rules on a figure that an article gives twice, with another size, unit or bound."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import islice

from ....comparison.table import neighbours_swapped
from ....intervals import point, ranged
from ....model import Article, Finding, NumberMention
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, significant, with_modifier
from ...finding_builder import evidence, finding
from ...rule import Rule
from ...topics import near, noun, shared

_POWERS = (3, 6)
"""Powers of ten by which a slip of scale parts two figures: a thousand, a million. 2 and 4 for the former each change three
of the rules' examples, 5 and 7 for the latter nothing."""
_WITHIN = 200
"""Figures of an article that are held against each other. 140 and 260 change nothing on 336 articles of news and in the
rules' examples."""
_DIGITS = 4
"""Digits from which two neighbours swapped are a slip. On 89 articles of news and in the rules' examples, 3 changes
nothing, 5 1 of the examples."""
_LONGEST = 12
"""Digits up to which a number is no telephone number or code. 8 and 16 change nothing on 89 articles of news and in the
rules' examples."""
Place = tuple[SentenceView, NumberMention]


@contract("first", "second")
def magnitude(rule: Rule, context: Context) -> Iterator[Finding]:
    """The same digits a thousand times apart ("$3.4 million", "$3.4 billion"), or two digits swapped."""
    for article in context.articles:
        yield from _found(rule, context, article, _slipped)


@contract("first", "second")
def unit(rule: Rule, context: Context) -> Iterator[Finding]:
    """The same number with another unit or another denominator: barrels a day and barrels a year."""
    for article in context.articles:
        yield from _found(rule, context, article, _swapped)


@contract("first", "second")
def bound(rule: Rule, context: Context) -> Iterator[Finding]:
    """A figure given as exact and as a bound ("over $2.6 million", "$2.6 million"), or two bounds apart."""
    for article in context.articles:
        yield from _found(rule, context, article, _bounded)


def _found(
    rule: Rule, context: Context, article: Article, at_odds: Callable[[Place, Place], bool]
) -> Iterator[Finding]:
    """Pairs at odds, each figure at most once; of long articles only the first numbers are looked at."""
    numbers = ((line, number) for line in context.lines(article) for number in line.numbers)
    places = list(islice((number for number in numbers if _fit(number[1])), _WITHIN))
    done: set[int] = set()
    for index, item in enumerate(places):
        for other in places[index + 1 :]:
            if other[0] is not item[0] and item[1].start not in done and at_odds(item, other):
                done.update((item[1].start, other[1].start))
                yield _finding(rule, article, item[1], other[1])


def _fit(mention: NumberMention) -> bool:
    if mention.kind not in ("money", "quantity", "count") or point(mention) in (None, 0.0):
        return False
    return not (mention.vague or mention.partitive or mention.other or mention.change)


def _slipped(place: Place, other: Place) -> bool:
    first, second = place[1], other[1]
    if first.kind != second.kind or _unit(first) != _unit(second) or first.modifier != second.modifier:
        return False
    if not (_thousandfold(first, second) or _transposed(first.text, second.text)):
        return False
    return _one_thing(place, other, words=2) and _close(place, other)


def _thousandfold(first: NumberMention, second: NumberMention) -> bool:
    """Whether two figures have the same digits, two of them at least, and differ by a thousand or a million times."""
    ratio = abs((point(second) or 1) / (point(first) or 1))
    power = round(math.log10(ratio)) if ratio > 0 else 0
    same = abs(power) in _POWERS and math.isclose(ratio, 10.0**power, rel_tol=1e-6)
    return same and min(significant(first), significant(second)) >= 2


def _transposed(first: str, second: str) -> bool:
    """Whether two printed numbers of four digits or more are one but for two neighbouring digits: 8,568 and 8,586."""
    one, other = ("".join(filter(str.isdecimal, text)) for text in (first, second))
    return len(one) == len(other) and _DIGITS <= len(one) <= _LONGEST and neighbours_swapped(one, other)


def _swapped(place: Place, other: Place) -> bool:
    first, second = place[1], other[1]
    if point(first) != point(second) or significant(first) < 2 or first.kind != second.kind or _round(first):
        return False
    if first.restates is not None or second.restates is not None or first.per is second.per is None:
        same = (
            first.per is second.per is None
            and first.dimension == second.dimension
            and first.unit != second.unit
        )
        return (
            first.kind == "quantity"
            and same
            and not _restating(place, other)
            and _one_thing(place, other, words=3)
        )
    rates = first.per is not None and second.per is not None and first.per != second.per
    return rates and _head(first) == _head(second) and _one_thing(place, other, words=1)


def _restating(place: Place, other: Place) -> bool:
    """Whether one of the two is said again in another unit, as in "13 miles (21 km)"."""
    return any(mention.restates is not None for line, _ in (place, other) for mention in line.numbers)


def _head(mention: NumberMention) -> str | None:
    return noun(mention) or (mention.unit or "").partition(" per ")[0]


def _round(mention: NumberMention) -> bool:
    """Whether anyone may say the number of anything: a multiple of five below a hundred."""
    value = point(mention) or 0.0
    return value < 100 and value % 5 == 0


def _bounded(place: Place, other: Place) -> bool:
    first, second = place[1], other[1]
    if first.kind != second.kind or _unit(first) != _unit(second) or not _one_thing(place, other, words=2):
        return False
    if {first.modifier, second.modifier} == {">", "="} and point(first) == point(second):
        headed = "headline" in (place[0].kind, other[0].kind)  # a headline has no room for "more than"
        return not headed and first.kind != "count" and min(significant(first), significant(second)) >= 2
    if min(point(first) or 0, point(second) or 0) < 10 or "=" in (first.modifier, second.modifier):
        return False
    return (
        ranged(first.strict).apart(ranged(second.strict))
        and 0.9 < (point(first) or 1) / (point(second) or 1) < 1.12
    )


def _unit(mention: NumberMention) -> str | None:
    return noun(mention) if mention.kind == "count" else mention.unit


def _one_thing(place: Place, other: Place, words: int) -> bool:
    """Whether the sentences share this many words and, for counts, the noun."""
    if place[1].kind == "count" and (noun(place[1]) is None or noun(place[1]) != noun(other[1])):
        return False
    return len(shared(place[0], other[0])) >= words


def _close(place: Place, other: Place) -> bool:
    """Whether a content word stands close to both figures."""
    return place[1].kind == "count" or bool(near(*place) & near(*other))


def _finding(rule: Rule, article: Article, first: NumberMention, second: NumberMention) -> Finding:
    passages = [
        evidence(article, with_modifier(article, number), number.end, reading=describe(number), side=side)
        for side, number in enumerate((first, second))
    ]
    values = {"first": passages[0].text, "second": passages[1].text}
    return finding(rule, passages, values, outcome="conflict")
