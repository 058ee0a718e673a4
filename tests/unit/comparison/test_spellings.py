"""One bearer, two spellings."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged, only

MET = "{} met the governors in Orsa on Monday and promised aid for the flooded valley of Marl."
DHOW = "The navy stopped a dhow {} off Kamara on Tuesday and found two tons of hashish aboard."


def test_a_person_in_two_spellings_is_a_note() -> None:
    one = only(
        MET.format("President Viktor Zelenko"),
        MET.format("President Viktor Zelenkko"),
        category="name_variant",
    )
    assert (one.outcome, one.strong) == ("equivalent", False)
    assert {one.values["first"], one.values["second"]} == {"Zelenko", "Zelenkko"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("President Viktor Zelenko", "President Viktor Zelenko"),
        ("President Viktor Zelenko", "Minister Oleg Zelenkko"),
        ("President Viktor Zelenko", "President Viktor Marenko"),
        ("President Anna Li", "President Anna Lu"),
    ],
)
def test_people_who_are_not_one(first: str, second: str) -> None:
    assert judged(MET.format(first), MET.format(second), category="name_variant") == []


def test_both_spellings_in_one_source_are_two_people() -> None:
    both = MET.format("President Viktor Zelenko") + " Viktor Zelenkko, a farmer, asked for more."
    assert judged(both, MET.format("President Viktor Zelenkko"), category="name_variant") == []


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
