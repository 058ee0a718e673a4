"""Dates and clock times in statements told alike: side by side where they differ, unless they are of two events."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import matters


def differing(first: str, second: str) -> list[set[str]]:
    """The differing times of two texts, by what each matter holds."""
    return [
        {part.reading for part in one.passages}
        for one in matters(first, second).judged
        if one.category in ("date", "clock") and one.outcome in ("undecided", "conflict")
    ]


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        # politics
        ("Both parties will hold their special-election primaries in mid May. The seat in Orsa is vacant.",
         "The special-election primary would be held on April 30. The seat in Orsa is vacant.", {"mid May", "April 30"}),
        # science
        ("The probe Hesta spent 31 hours drilling under the ice of Tarn in February 2025, its makers said.",
         "In March 2025 the probe Hesta spent 31 hours drilling under the ice of Tarn, its makers said.",
         {"February 2025", "March 2025"}),
        # sport
        ("The players were told of it at a 2 p.m. meeting in the team's auditorium in Vell.",
         "The players met in the team's auditorium in Vell at 3:30 p.m. to be told of it.", {"2 p.m.", "3:30 p.m."}),
    ],
)  # fmt: skip
def test_times_of_one_statement_stand_side_by_side(first: str, second: str, times: set[str]) -> None:
    assert times in differing(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [  # traps: a time of saying, two models, two known events, a source that knows both
        ("The quake near Torrel struck on Friday, the survey said.",
         "The survey said on Thursday the quake near Torrel struck."),
        ("Orbix will release its X7 phone on October 3.", "The Orbix T4 tablet will be released on October 10."),
        ("An express left the rails at Holm junction on Monday evening.",
         "A fifth passenger died in hospital on Tuesday after the express left the rails at Holm junction."),
        ("The ferry Alda sank off Kamara on May 3. The ferry Alda sank again in the harbour on May 9.",
         "The ferry Alda sank off Kamara on May 9."),
    ],
)  # fmt: skip
def test_times_of_two_events_do_not(first: str, second: str) -> None:
    assert differing(first, second) == []


def test_one_face_is_one_time_where_one_source_tells_the_zone() -> None:
    first = "The video had its premiere on television in Orsa at 1755 GMT, the makers of the record said."
    second = "The video had its premiere on television in Orsa at 5.55pm, the makers of the record said."
    (one,) = [one for one in matters(first, second).judged if one.category == "clock"]
    assert one.outcome == "equivalent"
