"""Parts of months and years, and lengths told in two units."""

from __future__ import annotations

import pytest

from tests.unit.temporal.reading import only, times


@pytest.mark.parametrize(
    ("text", "printed", "first", "last"),
    [
        ("The mill was founded four and a half years ago.", "four and a half years ago", "2019-08-31", "2020-02-29"),
        ("The two met less than a month ago.", "less than a month ago", "2024-04-30", "2024-05-31"),
        ("He fell ill a year and two months ago.", "a year and two months ago", "2023-03-16", "2023-04-15"),
        ("He left a decade and a half ago.", "a decade and a half ago", "2006-11-30", "2011-11-30"),
        ("Voters decide in two years' time.", "in two years' time", "2025-11-29", "2026-11-30"),
        ("The ship sails in a week's time.", "in a week's time", "2024-06-04", "2024-06-10"),
        ("The sale will be completed by year's end.", "year's end", "2024-09-01", "2024-12-31"),
        ("He will retire at year-end.", "year-end", "2024-09-01", "2024-12-31"),
        ("The bridge will open before the year is out.", "the year is out", "2024-09-01", "2024-12-31"),
        ("He will be sentenced five weeks from Monday.", "five weeks from Monday", "2024-07-08", "2024-07-08"),
        ("The fair is held on the second Saturday of the month.", "second Saturday of the month", "2024-05-11", "2024-05-11"),
        ("The fair was held on the last Friday of May.", "last Friday of May", "2024-05-31", "2024-05-31"),
        ("The fair was held on the first Monday in September 2012.", "first Monday in September 2012", "2012-09-03", "2012-09-03"),
        ("The new line starts in the second half of 2012.", "second half of 2012", "2012-07-01", "2012-12-31"),
        ("The deal will close in the fourth quarter.", "fourth quarter", "2024-10-01", "2024-12-31"),
        ("The deal should close in the fourth quarter.", "fourth quarter", "2024-10-01", "2024-12-31"),
        ("Profit fell in the fourth quarter.", "fourth quarter", "2023-10-01", "2023-12-31"),
        ("He came the day before yesterday.", "the day before yesterday", "2024-05-29", "2024-05-29"),
        ("Cribs made from the start of 2004 to the end of March 2009 are unsafe.",
         "start of 2004 to the end of March 2009", "2004-01-01", "2009-03-31"),
    ],
)  # fmt: skip
def test_parts_of_months_and_years(text: str, printed: str, first: str, last: str) -> None:
    found = only(text)
    assert (found["text"], found["earliest"], found["latest"]) == (printed, first, last)


@pytest.mark.parametrize(
    ("text", "printed", "days"),
    [
        ("He missed a year and two months.", "a year and two months", 14 * 30.436875),
        ("The three-decades-old feud went on.", "three-decades-old", 3 * 3652.425),
    ],
)
def test_lengths(text: str, printed: str, days: float) -> None:
    found = only(text)
    assert (found["text"], found["form"]) == (printed, "duration")
    low, high = found["days"]
    assert low < days < high


@pytest.mark.parametrize(
    "text",
    [
        "The kicker scored twice in the fourth quarter.",
        "The second Saturday was worse.",
        "The 30-year-old man fled.",
        "The year-end-party of the firm was loud.",
    ],
)
def test_what_is_no_part_of_a_year(text: str) -> None:
    assert [found for found in times(text) if found["form"] not in ("weekday",)] == []


def test_without_a_date_nothing_is_guessed() -> None:
    found = only("The deal will close in the fourth quarter.", None)
    assert (found.get("earliest"), found.get("latest")) == (None, None)
