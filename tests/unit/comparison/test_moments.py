"""Dates and clock times across sources."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged, matters, only, passages

SINKING = "A patrol boat sank the pirate trawler Bahati off Kamara on {}, the navy said."
LAUNCH = "The rocket lifted off from the pad at Kourou {} on Saturday with two satellites aboard."


def test_one_event_on_two_days() -> None:
    one = only(SINKING.format("November 18"), SINKING.format("November 19"), category="date")
    assert (one.outcome, one.matter) == ("conflict", "when it happened (sink)")
    assert one.values == {"first": "November 18", "second": "November 19"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("November 18", "Nov. 18"),
        ("November 18", "Tuesday"),
    ],
)
def test_days_that_do_not_conflict(first: str, second: str) -> None:
    assert judged(SINKING.format(first), SINKING.format(second), category="date") == []


def test_a_slip_of_the_month_and_two_days_far_apart() -> None:
    slipped = only(SINKING.format("November 18"), SINKING.format("December 18"), category="date")
    assert slipped.outcome == "conflict"
    far = only(SINKING.format("November 8"), SINKING.format("December 19"), category="date")
    assert (far.outcome, far.strong) == ("undecided", False)


def test_one_entry_an_event() -> None:
    twice = (
        SINKING.format("November 18")
        + " The Bahati, which the patrol boat sank off Kamara on November 18, was old."
    )
    given = matters(twice, SINKING.format("November 19"), SINKING.format("November 19"))
    found = [one for one in given.judged if one.category == "date"]
    assert [(one.outcome, sorted({part.side for part in one.passages})) for one in found] == [
        ("conflict", [0, 1])
    ]


def test_two_events_on_two_days() -> None:
    second = "Pirates off Kamara freed the tanker Mirelle on November 19, the navy said."
    found = judged(SINKING.format("November 18"), second, category="date")
    assert [one for one in found if one.outcome == "conflict"] == []


def test_a_time_stamp_dates_nothing() -> None:
    stamp = "Kamara, November {}\n\nA patrol boat sank the pirate trawler Bahati off Kamara, the navy said."
    assert judged(stamp.format(18), stamp.format(19), category="date") == []


@pytest.mark.parametrize(
    ("first", "second", "face"),
    [
        ("at 0737 GMT", "at 7:37 a.m. local time", "07:37"),
        ("at 9:05 p.m. EST", "at 21:05 GMT", "21:05"),
    ],
)
def test_one_face_with_two_zones(first: str, second: str, face: str) -> None:
    one = only(LAUNCH.format(first), LAUNCH.format(second), category="clock")
    assert (one.outcome, one.values["face"]) == ("conflict", face)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("at 21:05 GMT", "at 21:05 UTC"),
        ("at 0737 GMT", "at 2:37 p.m. local time"),
        ("at 0737 GMT", "at 7:37 a.m."),
        ("at 7 a.m. EST", "at 7 a.m. GMT"),
    ],
)
def test_clock_times_that_do_not_conflict(first: str, second: str) -> None:
    assert judged(LAUNCH.format(first), LAUNCH.format(second), category="clock") == []


def test_zones_are_sides() -> None:
    given = matters(*(LAUNCH.format(f"at 0737 {zone}") for zone in ("GMT", "local time", "GMT")))
    one = next(one for one in given.judged if one.category == "clock")
    assert [(article, side) for article, _, side in passages(given, one)] == [(1, 0), (0, 1), (2, 1)]
    assert one.witnesses == (1, 2)
