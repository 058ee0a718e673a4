from __future__ import annotations

import pytest

from tests.unit.temporal.reading import times


@pytest.mark.parametrize(
    "text",
    [
        "They may strike again.",
        "At least 5 may have died.",
        "They march on the capital.",
        "Theresa May said so.",
        "April Smith said so.",
        "June Carter sang.",
        "He watched Friday Night Lights.",
        "The Sunday Times reported.",
        "Super Tuesday decides.",
        "A second man left.",
        "The sun rose and they sat.",
        "A 45-year-old man left.",
        "It sold 2,000 copies and 1500 tons.",
        "He earns $5 a day.",
        "They meet twice a week.",
        "The hotel has 2000 rooms.",
        "Flight 1549 landed.",
        "A last-minute deal.",
        "They charged him under Section 1983 and Route 2010.",
        "They meet every Friday and every two years.",
        "The Good Friday Agreement holds.",
        "A first century BC vase.",
        "He will be king some day.",
        "An end of days cult.",
        "He flew an F-16 and a Boeing 747.",
        "USA Today reported.",
        "She is in her 50s.",
        "It scored 24/7 and 1/2.",
        "They spoke in general.",
        "20th Century Fox made it.",
        "The mayor may, in part, agree.",
    ],
)
def test_no_time_is_read(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Mr. May met her in May.", ["May"]),
        ("They may march in March.", ["March"]),
        ("It ended in May. They wept.", ["May"]),
        ("“It was Tuesday. May 3 is a holiday,” he said.", ["Tuesday", "May 3"]),
        ("On Saturday. Aug 7, 2012 was worse.", ["Saturday", "Aug 7, 2012"]),
        ("In 2007 doctors said so.", ["2007"]),
        ("He got 2019 to 15 years.", ["15 years"]),
        ("The second vote in as many years.", []),
        ("It rained in 1999, 2000 and 2001.", ["1999", "2001"]),
        ("Thanksgiving, Friday and after.", ["Thanksgiving", "Friday"]),
        ("It is 12 hours from 3:30 p.m.", ["12 hours", "3:30 p.m."]),
    ],
)
def test_only_the_time_is_read(text: str, read: list[str]) -> None:
    assert [one["text"] for one in times(text)] == read


def test_lines_are_not_joined() -> None:
    found = times("It ends Tuesday\nMay 3, 2013 was the day")
    assert [one["text"] for one in found] == ["Tuesday", "May 3, 2013"]
