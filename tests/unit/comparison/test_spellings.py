"""One bearer, two spellings."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged, only

MET = "{} met the governors in Orsa on Monday and promised aid for the flooded valley of Marl."
DHOW = "The navy stopped a dhow {} off Kamara on Tuesday and found two tons of hashish aboard."


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("President Viktor Zelenko", "President Viktor Zelenkko", "conflict"),
        ("Kristina Holt", "Christina Holt", "conflict"),
        ("Deshaun Grant", "Deshawn Grant", "conflict"),
        ("KRISTINA HOLTE", "Kristina Holt", "conflict"),
        ("Raj K. Chohan", "Raj Chowan", "conflict"),
        ("Robert Hale", "Bob Hale", "equivalent"),
        ("President Viktor Zarensky", "President Viktor Zarenskyy", "equivalent"),
    ],
)
def test_a_person_in_two_spellings(first: str, second: str, outcome: str) -> None:
    one = only(MET.format(first), MET.format(second), category="person_name")
    assert (one.outcome, one.strong) == (outcome, outcome == "conflict")
    assert [part.side for part in one.passages] == [0, 1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("President Viktor Zelenko", "President Viktor Zelenko"),
        ("President Viktor Zelenko", "Minister Oleg Zelenkko"),
        ("President Viktor Zelenko", "President Viktor Marenko"),
        ("President Anna Li", "President Anna Lu"),
        ("Daniel Voss", "Daniela Voss"),
        ("Mary Holt", "Mark Holt"),
        ("Jean Hale", "Joan Hale"),
    ],
)
def test_people_who_are_not_one(first: str, second: str) -> None:
    assert judged(MET.format(first), MET.format(second), category="person_name") == []


def test_both_spellings_in_one_source_are_two_people() -> None:
    both = MET.format("President Viktor Zelenko") + " Viktor Zelenkko, a farmer, asked for more."
    assert judged(both, MET.format("President Viktor Zelenkko"), category="person_name") == []


@pytest.mark.parametrize("called", ["named {}", "called “{}”", "identified as {}"])
def test_a_thing_in_two_spellings_is_a_conflict(called: str) -> None:
    one = only(
        DHOW.format(called.format("Salahaddin")),
        DHOW.format(called.format("Salaluddin")),
        category="name_variant",
    )
    assert (one.outcome, one.strong) == ("conflict", True)
    assert [part.side for part in one.passages] == [0, 1]


@pytest.mark.parametrize("other", ["Salahaddin", "SALAHADDIN", "Barakat"])
def test_things_that_are_one_or_two(other: str) -> None:
    assert (
        judged(DHOW.format("named Salahaddin"), DHOW.format(f"named {other}"), category="name_variant") == []
    )
