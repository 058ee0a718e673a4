"""What became of counted people where a noun or a phrase tells it, and no verb."""

from __future__ import annotations

import pytest

from tests.unit.facts.reading import facts


@pytest.mark.parametrize(
    ("text", "number", "role"),
    [
        ("The ferry sank with at least 80 deaths.", "80 deaths", "kill"),
        ("By noon divers had 43 bodies.", "43 bodies", "kill"),
        ("The fire cost 234 young lives.", "234 young lives", "kill"),
        ("Some 187 people lost their lives off Orsa.", "187 people", "kill"),
        ("The last two brought the toll to 301.", "301", "kill"),
        ("Police counted 606 survivors.", "606 survivors", "rescue"),
        ("120 were in hospital on Monday.", "120", "hospitalise"),
        ("Of the skiers, five are in critical condition.", "five", "critical"),
        ("The train, with 247 on board, struck a wall.", "247", "carry"),
    ],
)
def test_people_and_their_fate(text: str, number: str, role: str) -> None:
    fact = facts(text)[number]
    assert (fact.noun, fact.role) == ("person", role)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The sport has nine governing bodies.", "nine governing bodies"),
        ("The bridge takes a toll of $5 a car.", "$5"),
        ("Malaria brings 80 deaths a day.", "80 deaths a day"),
        ("The boxer won 43 fights.", "43 fights"),
    ],
)
def test_no_people_and_no_fate(text: str, number: str) -> None:
    assert facts(text)[number].noun != "person"


def test_a_state_told_of_another_is_none_of_the_counted() -> None:
    text = "The man who drove the train that killed 80 people is in hospital."
    assert facts(text)["80 people"].role == "kill"
