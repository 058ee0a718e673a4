"""Interval arithmetic of figures, and the lines that rules look at."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from atodds.intervals import Range, closest, likely, loosest, tallied
from atodds.model import Article, NumberMention, Source
from atodds.pipeline import read_article
from atodds.rules.figures import lines, significant, with_modifier

values = st.floats(min_value=0.001, max_value=1e9)
widths = st.floats(min_value=0.0, max_value=0.4)


def around(value: float, width: float) -> Range:
    return Range(value * (1 - width), value * (1 + width))


def number(text: str) -> tuple[Article, NumberMention]:
    article = read_article(Source.from_text(text))
    return article, next(mention for mention in article.mentions if isinstance(mention, NumberMention))


@given(values, widths, values, widths)
def test_arithmetic_holds_every_result(one: float, spread: float, other: float, breadth: float) -> None:
    first, second = around(one, spread), around(other, breadth)
    exact = Range(one, one), Range(other, other)
    assert not (first + second).apart(exact[0] + exact[1])
    assert not first.times(second).apart(exact[0].times(exact[1]))
    assert not first.minus(second).apart(exact[0].minus(exact[1]))
    quotient, inside = first.over(second), exact[0].over(exact[1])
    assert quotient is not None
    assert inside is not None
    assert not quotient.apart(inside)


@given(values, widths, values, widths)
def test_apart_is_symmetric_and_touching_is_not_apart(
    one: float, spread: float, other: float, breadth: float
) -> None:
    first, second = around(one, spread), around(other, breadth)
    assert first.apart(second) == second.apart(first)
    assert not first.apart(Range(first.high, first.high + 1))


def test_open_ends() -> None:
    endless = Range(5.0, math.inf)
    assert endless.over(Range(-1.0, 2.0)) is None
    assert Range(1.0, 2.0).over(endless) == Range(0.0, 0.4)
    assert Range(0.0, 1.0).times(endless) == Range(0.0, math.inf)
    assert Range.__add__(endless, 3) is NotImplemented


def test_a_count_is_what_was_counted_unless_round_or_modified() -> None:
    assert tallied(number("They held 23 sailors.")[1]) == Range(23, 23)
    assert tallied(number("They held 1,283 sailors.")[1]) == Range(1283, 1283)
    assert tallied(number("They held 1,200 sailors.")[1]) == Range(1150, 1250)
    assert tallied(number("They held about 23 sailors.")[1]).low < 22


def test_three_widths_of_one_figure() -> None:
    hundred = number("It cost $100 million.")[1]
    assert loosest(hundred) == Range(50e6, 150e6)
    assert likely(hundred) == Range(97.5e6, 102.5e6)
    assert closest(hundred) == Range(99.5e6, 100.5e6)
    two = number("It cost $2 billion.")[1]
    assert likely(two) == Range(1.5e9, 2.5e9)
    assert closest(two) == Range(1.95e9, 2.05e9)
    between = number("It cost between $2 billion and $3 billion.")[1]
    assert likely(between) == loosest(between)


def test_significant_digits() -> None:
    assert significant(number("It took 23,000 tiles.")[1]) == 2
    assert significant(number("It cost $2.60.")[1]) == 3
    assert significant(number("Seven tiles fell.")[1]) == 1


def test_the_passage_takes_in_its_modifier() -> None:
    for text, shown in (
        ("It cost over $2.6 million.", "over $2.6 million"),
        ("It cost $2.6 million.", "$2.6 million"),
        ("It drew at least 300 people.", "at least 300 people"),
    ):
        article, mention = number(text)
        assert article.text[with_modifier(article, mention) : mention.end] == shown


def test_furniture_is_no_witness_and_the_headline_is_told() -> None:
    text = "Mayor buys 12 new boats for the island\n\nThe mayor bought 12 boats on Monday, he said.\n\nThere were 13 boats in the harbour."
    article = read_article(Source.from_text(text))
    kinds = ("headline", *("paragraph" for _ in article.blocks[2:]), "furniture")
    blocks = [
        block.model_copy(update={"kind": kind}) for block, kind in zip(article.blocks, kinds, strict=True)
    ]
    read = lines(article.model_copy(update={"blocks": tuple(blocks)}))
    assert [number.text for line in read for number in line.numbers] == ["12 new boats", "12 boats"]
    assert read[0].kind == "headline"
    assert list(read[0].gaps()) == []
