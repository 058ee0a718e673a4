"""Dates and clock times that agree, brought together by the fitted score."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import matters

AGREEING = [
    ("The left-hander had elbow surgery in 2006 and missed 14 months of the season.",
     "They get a left elbow that was rebuilt in 2006, and a pitcher who missed 14 months.", "date", "2006"),
    ("Families who bought their cribs before 2006 will get a $75 voucher from Brightwell.",
     "Anything bought before 2006 and Brightwell gives families a voucher of $75 for the cribs.", "date", "2006"),
    ("A jury in Tarn convicted the guard of the 1994 murder of Kristen Vale.",
     "Elaine Vale wore the watch of Kristen Vale, stopped since 1994, to the jury's last day in Tarn.", "date", "1994"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "category", "text"), AGREEING)
def test_times_that_agree_are_one_matter(first: str, second: str, category: str, text: str) -> None:
    (found,) = [one for one in matters(first, second).judged if one.category == category]
    assert (found.outcome, [part.reading for part in found.passages]) == ("equivalent", [text, text])
    assert found.listed


TRAPS = [
    ("The talks were held on Tuesday, two people familiar with the talks said.",
     "The club waits for the physical on Thursday, the manager said of the talks."),
    ("The senator said in mid-October that the budget would pass the chamber.",
     "The chamber rejected the budget on Thursday, the senator said."),
    ("The cables off Sicily were cut on Friday, the ministry said.",
     "The ministry said the cables off Sicily may take until 31 December to mend."),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), TRAPS)
def test_times_of_two_things_are_not_brought_together(first: str, second: str) -> None:
    found = [one for one in matters(first, second).judged if one.category in ("date", "clock")]
    assert [one for one in found if one.outcome == "equivalent" or (not one.listed and one.strong)] == []


def test_a_time_that_agrees_joins_the_known_matter() -> None:
    known = "A patrol boat sank the pirate trawler Bahati off Kamara on November 18, the navy said."
    further = "The trawler Bahati of the pirates lay off Kamara on November 18 with a patrol boat beside it."
    found = [one for one in matters(known, known, further).judged if one.category == "date"]
    assert [(one.outcome, len({part.article for part in one.passages})) for one in found] == [
        ("equivalent", 3)
    ]
