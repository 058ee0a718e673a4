"""How long something has lasted in one source against its beginning in another; listed only."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import matters


def lengths(first: str, second: str, published: str = "2026-02-10") -> list[tuple[str, list[str]]]:
    """Outcome and readings of the matters of a length and a time."""
    found = matters(first, second, dates=(published, published) if published else ()).judged
    return [
        (matter.outcome, [part.reading for part in matter.passages])
        for matter in found
        if matter.matter.startswith("how long")
    ]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "The Nationals lost the seat of Karrawin, which they have held for 46 years.",
            "The Nationals, who had held Karrawin since 1979, lost the seat.",
            ["46 years", "1979"],
        ),
        (
            "Deshawn Pruitt, who is on trial in Marl, has been in jail for 17 months.",
            "Deshawn Pruitt is on trial in Marl. He has been held in the jail since his arrest in September 2024.",
            ["17 months", "September 2024"],
        ),
        (
            "Cody Lanning pitched for the Mudcats from 2017 to 2022.",
            "Cody Lanning played six seasons for the Mudcats.",
            ["six seasons", "from 2017 to 2022"],
        ),
        (
            "Crews fought the fire at the Velm mill from 8:10 a.m. until 11:10 a.m. on Monday.",
            "Crews fought the fire at the Velm mill for three hours on Monday.",
            ["three hours", "from 8:10 a.m. until 11:10 a.m. on Monday"],
        ),
        (
            "A 51-year-old bridge that had been under repair collapsed in part on Tuesday in Surajgarh.",
            "The bridge in Surajgarh was opened in 1974 and links Belgaon with 30 villages.",
            ["1974", "51-year-old"],
        ),
        (
            "The 90-year-old newspaper will close in May, its owner said.",
            "The newspaper, founded in 1935, is to close in May.",
            ["1935", "90-year-old"],
        ),
    ],
)
def test_a_length_that_fits_a_beginning_is_at_one_with_it(first: str, second: str, told: list[str]) -> None:
    assert [(outcome, sorted(readings)) for outcome, readings in lengths(first, second)] == [
        ("equivalent", sorted(told))
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A 51-year-old bus driver died when the bridge collapsed in Surajgarh on Tuesday.",
            "The bridge in Surajgarh was opened in 1974.",
        ),
        (
            "A 51-year-old bridge collapsed in Surajgarh on Tuesday.",
            "The mayor opened the school in Surajgarh in 1974.",
        ),
        (
            "The clinic's 12-year-old scanner broke down in Marl.",
            "The clinic in Marl treated 40 patients in 2014.",
        ),
    ],
)
def test_the_age_of_another_thing_or_of_somebody_is_no_such_length(first: str, second: str) -> None:
    assert lengths(first, second) == []


def test_without_a_day_of_publication_the_years_of_the_story_tell() -> None:
    first = "The Nationals lost the seat of Karrawin, which they have held for 46 years. They won in 2023."
    second = "The Nationals, who had held the seat of Karrawin since 1979, lost it."
    assert lengths(first, second, "") == [("equivalent", ["46 years", "1979"])]


def test_a_length_that_cannot_be_that_of_what_is_told_alike_is_listed() -> None:
    first = "Rangers beat the Mudcats on Monday. Coach Cody Lanning has coached the Mudcats for 12 years."
    second = "Rangers beat the Mudcats on Monday. Coach Cody Lanning has coached the Mudcats since 1999."
    assert lengths(first, second) == [("undecided", ["12 years", "1999"])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # a plan
            "The council of Marl will pay for the bridge for eight years.",
            "The bridge of Marl will be built by 2034, the council said.",
        ),
        (  # weeks are not counted from a year
            "The ministry declared an end to the outbreak after four weeks without a case.",
            "The worst outbreak was that of 2022, the ministry said.",
        ),
        (  # a year in which it ended
            "Cody Lanning played six seasons for the Mudcats and pleaded guilty on Monday.",
            "Cody Lanning, who left the Mudcats in 2022, pleaded guilty on Monday.",
        ),
        (  # two things
            "Calloway has done 14 deals in ten years, the bank said.",
            "Ana Ruiz, a swimmer from Marl, has lived in Orsa since 2016.",
        ),
    ],
)
def test_what_may_be_two_things_is_not_compared(first: str, second: str) -> None:
    assert lengths(first, second) == []
