"""Results of matches and votes, and the pairs of numbers that are none."""

from __future__ import annotations

import pytest

from tests.unit.facts.reading import facts, only

MARLOW, THORNBY = ("marlow", "town"), ("thornby",)


@pytest.mark.parametrize(
    "text",
    [
        "Marlow Town beat Thornby 3-1 on Saturday.",
        "Thornby lost 1-3 at Marlow Town on Saturday.",
        "Thornby, who were beaten 3-1 by Marlow Town, are last.",
        "Marlow Town won 3 to 1 against Thornby.",
        "Marlow Town's 3-1 win over Thornby ended the day.",
        "Thornby went down 3-1 at Marlow Town.",
        "A crowd of boys saw Thornby suffer a 3-1 defeat by Marlow Town.",
        "Marlow Town 3, Thornby 1",
    ],
)
def test_one_match_has_one_result_however_it_is_told(text: str) -> None:
    told = only(text, "score").result
    assert told is not None
    assert (told.extent, told.points, told.winner, told.loser) == ("final", (3, 1), MARLOW, THORNBY)


@pytest.mark.parametrize(
    ("text", "extent", "stage"),
    [
        ("Marlow led 1-0 at half-time through Dale Orrin.", "partial", ("halftime",)),
        ("The Larks led 27-21 after the first quarter.", "partial", ("first", "quarter")),
        ("The Larks had a 45-36 lead with 13:41 to play.", "partial", ("821",)),
        ("Ines Falk lost the first set 6-4.", "partial", ("first", "set")),
        ("Marlow won the tie 5-3 on aggregate.", "aggregate", ()),
        ("Pinehurst lead the best-of-seven series 3-2.", "series", ()),
        ("The Kestrels improved to 10-3 with the win.", "record", ()),
        ("The Kestrels (10-3) play on Friday.", "record", ()),
        ("The Kestrels are 10-4 in the league.", "record", ("league",)),
        ("The Senate passed the fisheries bill 52-48.", "vote", ()),
        ("It was a 5-to-4 decision by the justices.", "vote", ()),
        ("The bill was rejected by 230 votes to 202.", "vote", ()),
        ("She had what she needed: 104 members in favour, 96 against.", "vote", ()),
        ("It was approved by 345 votes in favor and 201 against.", "vote", ()),
        ("The motion passed with 52 for and 48 against.", "vote", ()),
    ],
)
def test_what_is_no_whole_match_is_told_apart(text: str, extent: str, stage: tuple[str, ...]) -> None:
    told = only(text, "score").result
    assert told is not None
    assert (told.extent, told.stage) == (extent, stage)


def test_sets_are_one_result_as_the_winner_has_them() -> None:
    told = only("Dora Reiss lost 4-6, 6-7 to Ines Falk in the final.", "score").result
    assert told is not None
    assert (told.points, told.winner, told.loser) == ((6, 4, 7, 6), ("ines", "falk"), ("dora", "reiss"))


def test_a_lead_is_of_the_subject_of_its_sentence() -> None:
    found = facts("The Larks beat the Hornets 91-73, after leading 46-28 at halftime.", "score")
    assert {text: fact.result.winner for text, fact in found.items() if fact.result} == {
        "91-73": ("larks",),
        "46-28": ("larks",),
    }


@pytest.mark.parametrize(
    "text",
    [
        "He was a 5-1 favourite to win the race.",
        "The Larks shot 46.8 percent for the game (22-47).",
        "He finished 7-for-14 from the field and won.",
        "The party won 10 to 12 seats.",
        "They lost 10 to 15 pounds each.",
        "The number rose from 40 to 60 in a year.",
    ],
)
def test_other_pairs_of_numbers_are_no_result(text: str) -> None:
    assert facts(text, "score") == {}
