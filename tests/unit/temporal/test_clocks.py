from __future__ import annotations

import pytest

from tests.unit.temporal.reading import only, times


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("It struck at 0737 GMT.", "07:37", "+00:00"),
        ("It struck at 7: 37 AM local time.", "07:37", "local"),
        ("It struck at 07: 37 a. m. UTC.", "07:37", "+00:00"),
        ("It struck at 3: 37 a. m. EDT.", "03:37", "-04:00"),
        ("It struck at 10.45pm.", "22:45", None),
        ("It struck at 1100 hours.", "11:00", None),
        ("It struck at 1140 a.m.", "11:40", None),
        ("It struck at noon.", "12:00", None),
        ("It struck at 12:05 a.m.", "00:05", None),
        ("It struck at 12 p.m.", "12:00", None),
        ("It struck at three o'clock.", "03:00", None),
        ("It struck at 3 o’clock p.m.", "15:00", None),
        ("It struck at six p.m.", "18:00", None),
        ("It struck at 6: 07: 15 PM GMT+01: 00.", "18:07:15", "+01:00"),
        ("It struck at 14:00 Greek time.", "14:00", "greek time"),
        ("It struck at 9 a.m. Eastern Daylight Time.", "09:00", "ET"),
        ("It struck at 07:28 Coordinated Universal Time (UTC).", "07:28", "+00:00"),
        ("It struck at 18: 07 (GMT+05: 00).", "18:07", "+05:00"),
        ("It struck at 15: 01 IST.", "15:01", "IST"),
        ("It struck at 5: 55p.", "17:55", None),
        ("It struck at 6 in the morning.", "06:00", None),
        ("It struck at 8 at night.", "20:00", None),
        ("It struck at 3 o'clock in the afternoon.", "15:00", None),
        ("It struck at 9: 25 hours.", "09:25", None),
    ],
)
def test_clock_times(text: str, clock: str, zone: str | None) -> None:
    fields = only(text, None)
    assert (fields["form"], fields["clock"], fields.get("zone")) == ("clock", clock, zone)
    assert "earliest" not in fields


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Tue Jul 2, 2013 1: 28PM GMT", "2013-07-02T13:28"),
        ("8: 41 p. m. EST, Tue March 3, 2009", "2009-03-03T20:41"),
        ("It struck at 3 p.m. Thursday.", "2024-05-30T15:00"),
        ("It struck on Tuesday at 07: 37 a. m. UTC.", "2024-05-28T07:37"),
        ("It struck early on Friday morning, around 1: 30 a. m.", "2024-05-31T01:30"),
        ("December 22nd, 2008 8: 55 am", "2008-12-22T08:55"),
        ("July 2, 2013 15: 01", "2013-07-02T15:01"),
        ("It struck yesterday at noon.", "2024-05-30T12:00"),
    ],
)
def test_a_day_and_a_clock_time_are_one_moment(text: str, moment: str) -> None:
    fields = only(text)
    assert (fields["earliest"], fields["latest"], fields["granularity"]) == (moment, moment, "minute")


def test_a_bracketed_second_zone_is_a_time_of_its_own() -> None:
    found = times("It struck on Tuesday at 07: 37 a. m. UTC (3: 37 a. m. EDT).")
    assert [one["clock"] for one in found] == ["07:37", "03:37"]
    assert found[1]["earliest"] == "2024-05-28T03:37"


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("It ran from 9 a.m. to 5 p.m.", "09:00/17:00"),
        ("It ran between 07:28 and 08:06 GMT.", "07:28/08:06"),
        ("It ran from 5 to 6 p.m.", "17:00/18:00"),
        ("It ran from 9 to 5 p.m.", "09:00/17:00"),
        ("It ran 9-11 a.m.", "09:00/11:00"),
    ],
)
def test_clock_ranges(text: str, clock: str) -> None:
    fields = only(text)
    assert (fields["form"], fields["clock"]) == ("range", clock)


def test_a_dated_clock_range() -> None:
    fields = only("It ran from 9 a.m. to 5 p.m. Thursday.")
    assert (fields["earliest"], fields["latest"]) == ("2024-05-30T09:00", "2024-05-30T17:00")


def test_a_range_over_days() -> None:
    fields = only("It ran from 8 p.m. Friday to 6 a.m. Monday.")
    assert (fields["earliest"], fields["latest"]) == ("2024-05-31T20:00", "2024-06-03T06:00")
    fields = only("It ran Thursday between 9 a.m. and 11 a.m.")
    assert (fields["earliest"], fields["latest"]) == ("2024-05-30T09:00", "2024-05-30T11:00")


@pytest.mark.parametrize(
    "text", ["The shop is open from 9 to 5.", "She works 9 to 5.", "They worked from 9 to 5, all told."]
)
def test_hours_of_work(text: str) -> None:
    assert only(text)["clock"] == "09:00/17:00"


@pytest.mark.parametrize(
    "text", ["The score fell from 9 to 5.", "Shops rose from 9 to 5 percent.", "It went from 5 to 9."]
)
def test_counts_are_no_hours_of_work(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize("text", ["It came at 17:06 pm.", "It came at 13:45 a.m."])
def test_impossible_halves_of_the_day(text: str) -> None:
    assert only(text)["problem"] == "impossible_clock"


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:1 in extra time.",
        "He quoted John 3:16 to them.",
        "A rate of 2.45 percent.",
        "It cost $4.30 or so.",
        "It lasted 12.30 on the tape.",
        "The 0800 number was busy.",
        "Version 10.45 is out.",
    ],
)
def test_not_clock_times(text: str) -> None:
    assert times(text) == []


def test_about_makes_a_clock_time_inexact() -> None:
    assert only("It struck at about 3 p.m.")["approximate"] is True


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He fell on Tuesday afternoon.", "2024-05-28T12:00", "2024-05-28T17:59"),
        ("He fell in the early hours of Sunday morning.", "2024-05-26T00:00", "2024-05-26T05:59"),
        ("He fell late on Thursday night.", "2024-05-30T18:00", "2024-05-30T23:59"),
        ("He fell this morning.", "2024-05-31T00:00", "2024-05-31T11:59"),
        ("He fell last night.", "2024-05-30T18:00", "2024-05-30T23:59"),
        ("He falls tonight.", "2024-05-31T18:00", "2024-05-31T23:59"),
    ],
)
def test_parts_of_the_day(text: str, first: str, last: str) -> None:
    fields = only(text)
    assert (fields["earliest"], fields["latest"], fields["granularity"]) == (first, last, "part_of_day")
