"""What happened to it, and from where it is measured."""

from __future__ import annotations

import pytest

from tests.unit.facts.reading import facts, only


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The flood killed 12 people.", "kill"),
        ("At least 12 people were reportedly killed by the flood.", "kill"),
        ("Police arrested 12 people.", "arrest"),
        ("Some 12 people were badly hurt.", "injure"),
        ("The dealer paid $4 million for the house.", "pay"),
        ("The house was sold for $4 million.", "sell"),
        ("Jewels worth $4 million were on show.", "worth"),
        ("About 12 houses were reportedly painted.", "paint"),
        ("Crews painted 12 houses.", "paint"),
        ("The city has 40 schools.", None),
    ],
)
def test_the_predicate_has_one_name(text: str, role: str | None) -> None:
    assert only(text).role == role


def test_each_number_of_a_list_gets_its_own_predicate() -> None:
    found = facts("The toll rose to 14 dead and 30 wounded in the village.")
    assert {words: fact.role for words, fact in found.items()} == {"14 dead": "kill", "30 wounded": "injure"}


def test_a_state_said_of_the_number_is_its_predicate() -> None:
    found = facts(
        "Three riders were killed and 57 hurt when the stand fell; two were arrested and nine missing."
    )
    assert {words: fact.role for words, fact in found.items()} == {
        "Three riders": "kill", "57 hurt": "injure", "two": "arrest", "nine missing": "miss",
    }  # fmt: skip


def test_a_predicate_beyond_a_subordinate_clause_is_another_one() -> None:
    assert only("A dozen farmers cheered because the mayor was killed.").role is None


def test_a_predicate_further_to_the_right_counts_last() -> None:
    assert only("Crews say 12 miners deep in the shaft died.").role == "kill"


@pytest.mark.parametrize(
    ("text", "anchor", "direction"),
    [
        ("The town is 20 kilometres from the Norrvik border.", ("norrvik", "border"), None),
        ("Beledo, 30 miles south of Orsa, was flooded.", ("orsa",), "south"),
        ("The wreck lies 50 km off the coast.", ("coast",), None),
        ("The mine is 12 miles (19 km) northern of the town of Marl.", ("marl",), "north"),
        ("He drove 30 miles, then slept.", (), None),
    ],
)
def test_a_distance_has_a_start_and_a_direction(
    text: str, anchor: tuple[str, ...], direction: str | None
) -> None:
    fact = next(iter(facts(text).values()))
    assert (fact.anchor, fact.direction) == (anchor, direction)


def test_a_share_knows_its_whole() -> None:
    assert only("Some 60 percent of voters backed the mayor.").anchor[0] == "voters"
    assert only("Some 60 percent backed the mayor.").anchor == ()


def test_a_count_has_no_anchor() -> None:
    assert only("Three robbers from Orsa fled.").anchor == ()
