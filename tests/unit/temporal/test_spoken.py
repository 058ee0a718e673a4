"""Clock times in words."""

from __future__ import annotations

import pytest

from tests.unit.temporal.reading import only, times


@pytest.mark.parametrize(
    ("text", "printed", "clock"),
    [
        ("The ferry ran aground a little before ten to nine.", "ten to nine", "08:50"),
        ("The snow let go just after twenty to two.", "twenty to two", "01:40"),
        ("The shop opened at half past six.", "half past six", "06:30"),
        ("The shop opened at half-past 6.", "half-past 6", "06:30"),
        (
            "The bell rang at a quarter past seven in the evening.",
            "a quarter past seven in the evening",
            "19:15",
        ),
        (
            "The bell rang at twenty-five to four in the afternoon.",
            "twenty-five to four in the afternoon",
            "15:35",
        ),
        ("The bell rang at five minutes to midnight.", "five minutes to midnight", "23:55"),
        ("At five to one he left.", "five to one", "00:55"),
        ("The siren sounded at twenty-two minutes past six.", "twenty-two minutes past six", "06:22"),
        ("The dam gave way at 17 minutes past four.", "17 minutes past four", "04:17"),
        ("The jury came back at 16 minutes to nine.", "16 minutes to nine", "08:44"),
    ],
)
def test_clock_times_in_words(text: str, printed: str, clock: str) -> None:
    found = only(text)
    assert (found["text"], found["form"], found["clock"]) == (printed, "clock", clock)


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("The train left at half past six on Thursday evening.", "2024-05-30T18:30"),
        ("The car hit a tree at quarter to eight on Thursday night.", "2024-05-30T19:45"),
        ("The gates opened at 6:30 on Thursday morning.", "2024-05-30T06:30"),
        ("The siren went at 2:15 Thursday night.", "2024-05-30T02:15"),
        ("The gates opened at 3:20 on Thursday afternoon.", "2024-05-30T15:20"),
    ],
)
def test_the_part_of_the_day_tells_the_half(text: str, earliest: str) -> None:
    assert only(text)["earliest"] == earliest


@pytest.mark.parametrize(
    "text",
    [
        "The side lost ten to nine.",
        "About five to nine workers left.",
        "The council passed it by a vote of ten to nine.",
        "Around ten to twelve percent stayed away.",
        "At ten to one odds nobody bet.",
        "A quarter to a third of the crop was lost.",
        "The train calls at half past the hour.",
    ],
)
def test_what_looks_like_a_clock_time_in_words(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They cut the trip from 22 minutes to nine.",
        "It takes 17 minutes to six villages.",
        "The bus was late by 17 minutes to nine stops.",
    ],
)
def test_lengths_before_a_number_are_no_clock_times(text: str) -> None:
    assert [found["form"] for found in times(text)] == ["duration"]
