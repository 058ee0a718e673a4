"""The table of number facts, and the pairs that the join finds in it."""

from __future__ import annotations

import math

import pytest

from atodds.comparison.table import Row, candidate_pairs, keys, rows, unit_slip
from atodds.model import NumberMention
from tests.unit.comparison.comparing import articles


def table(*texts: str, stories: tuple[int, ...] | None = None) -> list[Row]:
    given = articles(*texts)
    return rows(given, stories or (0,) * len(given), range(len(given)))


def pairs(*texts: str, stories: tuple[int, ...] | None = None) -> list[tuple[str, str]]:
    made = table(*texts, stories=stories)
    return [(made[a].mention.text, made[b].mention.text) for a, b in candidate_pairs(made)]


def test_a_row_is_in_the_base_unit() -> None:
    (row,) = table("The tanker lies 2 kilometres from the cape.")
    assert (row.family, row.unit) == ("[length]", "metre")
    assert (row.strict_low, row.strict_high) == (1500.0, 2500.0)


def test_open_ends_are_infinite() -> None:
    (row,) = table("Police arrested at least 12 people.")
    assert (row.low, row.high) == (12.0, math.inf)


def test_small_counts_are_exact_and_large_ones_rounded() -> None:
    small, large = table("Police arrested 40 farmers and 2,000 drivers.")
    assert (small.low, small.high) == (40.0, 40.0)
    assert large.low < 2000.0 < large.high
    assert large.low == int(large.low)


def test_a_plain_share_is_as_exact_as_printed() -> None:
    (row,) = table("Turnout was 60 percent of voters.")
    assert (row.low, row.high) == (59.5, 60.5)


@pytest.mark.parametrize(
    "text",
    [
        "Three officials said the plant would close.",
        "Police did not arrest 12 people.",
        "The bank could cut 400 jobs.",
        "One of the robbers fled.",
        "It was the third.",
    ],
)
def test_what_states_nothing_comparable_has_no_row(text: str) -> None:
    assert table(text) == []


def test_a_restatement_has_no_row() -> None:
    assert [row.mention.text for row in table("The mine is 20 kilometres (12 miles) from the border.")] == [
        "20 kilometres"
    ]


@pytest.mark.parametrize(
    ("text", "family", "first_key"),
    [
        ("Four robbers fled.", "[count]", "noun:robber"),
        ("The flood killed 12 people.", "[count]", "noun:person"),
        ("The house cost $3 million.", "USD", "any"),
        ("The quake struck at a depth of 12 miles.", "[length]", "noun:depth"),
        ("It is the country's second-largest city.", "[ordinal]", "noun:city"),
    ],
)
def test_family_and_keys(text: str, family: str, first_key: str) -> None:
    (row,) = table(text)
    assert row.family == family
    assert next(iter(keys(row))) == first_key


def test_an_age_is_keyed_by_its_bearer() -> None:
    (row,) = table("Anna Berg, 34, won.")
    assert row.family == "[age]"
    assert [key.rsplit(":", 1)[1] for key in keys(row)] == ["berg"]


def test_people_meet_by_what_happened_to_them() -> None:
    (row,) = table("The flood killed 12 pupils and their dog.")
    assert "people:kill" not in set(keys(row)) or row.fact.noun in ("person", "student")
    (row,) = table("The flood killed 12 tourists.")
    assert set(keys(row)) == {"noun:tourist", "people:kill"}


def test_pairs_are_of_two_articles_of_one_story() -> None:
    two = ("Four robbers fled. Four robbers slept.", "Three robbers fled.")
    assert pairs(*two) == [("Four robbers", "Three robbers")] * 2
    assert pairs(*two, stories=(0, 1)) == []
    assert pairs(two[0]) == []


def test_pairs_need_a_key_in_common() -> None:
    assert pairs("Four robbers fled.", "Three judges slept.") == []
    assert pairs("The house cost $3 million.", "The house cost 3 million euros.") == []


def test_agreeing_figures_are_paired_too() -> None:
    assert pairs("Four robbers fled.", "Four robbers fled.") == [("Four robbers", "Four robbers")]


def test_the_join_keeps_open_ends_apart_from_nothing() -> None:
    assert pairs("At least 4 robbers fled.", "At least 9 robbers fled.") == [("4 robbers", "9 robbers")]


def _measure(value: float, unit: str, dimension: str = "[length]") -> NumberMention:
    return NumberMention(
        start=0, end=1, text="x", kind="quantity", value=value, unit=unit, dimension=dimension
    )


def test_one_number_with_two_units_is_a_slip() -> None:
    assert unit_slip(_measure(13, "mile"), _measure(13, "nautical mile"))
    assert not unit_slip(_measure(13, "mile"), _measure(14, "nautical mile"))
    assert not unit_slip(_measure(13, "mile"), _measure(13, "mile"))
    assert not unit_slip(_measure(13, "mile"), _measure(13, "tonne", "[mass]"))
    assert not unit_slip(_measure(13, "hour", "[time]"), _measure(13, "day", "[time]"))
    assert not unit_slip(_measure(13, "nonsense"), _measure(13, "other nonsense"))
