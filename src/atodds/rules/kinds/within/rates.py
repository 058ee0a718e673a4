"""Rules on one amount that an article prints as two rates, and on a factor printed beside its two levels."""

from __future__ import annotations

from collections.abc import Iterator

from ....facts.beside.between import restated
from ....intervals import Range, likely, point
from ....model import Finding, NumberMention
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, main_unit
from ...finding_builder import figures, finding
from ...rule import Rule
from ...words import ends_with, has, lexicon

_FACTOR_ROOM = 0.1
"""A factor in a word ("doubled") is right within a tenth: 38 to 80 has doubled, 40 to 60 has not. 0.07 and 0.13 change
nothing on 336 articles of news and in the rules' examples."""
_NEARLY_ROOM = 0.2
"""A factor with "nearly" or "about" is right within a fifth. 0.14 and 0.26 change nothing on 336 articles of news and in
the rules' examples."""


@contract("first", "second")
def pair(rule: Rule, context: Context) -> Iterator[Finding]:
    """One amount as two rates ("£730m a year, or £200,000 a day") that do not multiply, at any usual number of days."""
    for article in context.articles:
        for line in context.lines(article):
            for first, gap, second in line.gaps():
                if not restated(gap) or not _one_thing(first, second):
                    continue
                factors = _factors(first.per, second.per)
                if factors and all(_apart(first, second, factor) for factor in factors):
                    yield _found(rule, line, (first,), second, {"first": first.text, "second": second.text})


def _one_thing(first: NumberMention, second: NumberMention) -> bool:
    """Whether the two rates are of one currency, unit or noun."""
    if None in (first.per, second.per) or first.per == second.per or first.kind != second.kind:
        return False
    if first.kind == "money":
        return first.currency == second.currency is not None
    return second.noun in (None, first.noun) and _head(first) == _head(second)


def _head(mention: NumberMention) -> str:
    return (mention.unit or "").partition(" per ")[0]


def _factors(first: str | None, second: str | None) -> list[float]:
    """How many of the one period may make the other: days of a year are 365, or those on which people work."""
    found = lexicon("periods")["many"]
    direct = found.get(f"{second} per {first}")
    if direct is not None:
        return [float(many) for many in direct]
    return [1 / many for many in found.get(f"{first} per {second}", ())]


def _apart(first: NumberMention, second: NumberMention, factor: float) -> bool:
    """Whether the first is not ``factor`` times the second."""
    made = likely(second).scaled(factor * main_unit(second))
    return made.apart(likely(first).scaled(main_unit(first)))


@contract("factor", "computed")
def multiple(rule: Rule, context: Context) -> Iterator[Finding]:
    """A factor in a word beside the two levels that it leads from and to ("doubled from 40,000 to 60,000")."""
    for article in context.articles:
        for line in context.lines(article):
            for index, factor in enumerate(line.numbers[:-2]):
                levels = line.numbers[index + 1 : index + 3]
                if factor.kind != "ratio" or factor.noun is not None or None in map(point, (factor, *levels)):
                    continue
                order = _order(line, factor, *levels)
                if order is None or not _alike(*order):
                    continue
                made = _value(order[1]).over(_value(order[0]))
                if made is not None and made.apart(allowed(factor)):
                    values = {
                        "factor": factor.text,
                        "computed": f"{(point(order[1]) or 0) / (point(order[0]) or 1):.3g}",
                    }
                    yield _found(rule, line, levels, factor, values)


def _order(
    line: SentenceView, factor: NumberMention, number: NumberMention, other: NumberMention
) -> tuple[NumberMention, NumberMention] | None:
    """The old and the new level, where "from" and "to" stand before them right after the factor."""
    first, second = line.between(factor, number), line.between(number, other)
    if len(first.split()) > 8 or len(second.split()) > 8 or has("periods", "breaks", first + " | " + second):
        return None
    if ends_with("periods", "from_words", first) and ends_with("periods", "to_words", second):
        return number, other
    if ends_with("periods", "to_words", first) and ends_with("periods", "from_words", second):
        return other, number
    return None


def _alike(number: NumberMention, other: NumberMention) -> bool:
    if number.kind in ("percent", "money", "quantity") or other.kind in ("percent", "money", "quantity"):
        return number.kind == other.kind and (number.currency, number.dimension) == (
            other.currency,
            other.dimension,
        )
    return number.noun is None or other.noun is None or number.noun == other.noun


def _value(mention: NumberMention) -> Range:
    return likely(mention).scaled(main_unit(mention))


def allowed(factor: NumberMention) -> Range:
    """The factors that a printed one allows."""
    return factors(point(factor) or 0.0, factor.modifier)


def factors(value: float, modifier: str) -> Range:
    """The factors that one with this modifier allows."""
    if modifier == ">":
        return Range(value, float("inf"))
    if modifier == "<":
        return Range(0.0, value)
    room = _NEARLY_ROOM if modifier == "~" else _FACTOR_ROOM
    return Range(value * (1 - room), value * (1 + room))


def _found(
    rule: Rule,
    line: SentenceView,
    numbers: tuple[NumberMention, ...],
    claim: NumberMention,
    values: dict[str, str],
) -> Finding:
    return finding(rule, figures(line.article, numbers, (claim,)), values, outcome="conflict")
