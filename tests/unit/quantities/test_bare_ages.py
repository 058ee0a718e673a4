"""Ages told by a bare number, of people with and without a name; bare numbers that are no ages."""

from __future__ import annotations

import pytest

from tests.unit.quantities.reading import marks


def _ages(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks(text) if mark.kind == "age"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Alan Holloway, now 53, flew in from Selby.", "53"),
        ("He's 68, and the law cannot touch him.", "68"),
        ("She’s 39, she will say.", "39"),
        ("Lena Voss is still only 19 but has won twice.", "19"),
        ("Lena Voss is 19.", "19"),
        ("Voss, only 19, has won twice.", "19"),
        ("Paul Reed, who died on Friday, was 91.", "91"),
        ("Paul Reed, at 91, still walks to work.", "91"),
        ("At just 19, Lena Voss has won twice.", "19"),
        ("The suspect is 34.", "34"),
        ("The youngest was six.", "six"),
        ("A boy of 12 was hurt in the surge.", "12"),
        ("The driver, a woman of thirty, was hurt.", "thirty"),
        ("A farmer, now 53, left the co-op.", "53"),
    ],
)
def test_a_bare_number_is_an_age_where_somebody_is_told_of(text: str, printed: str) -> None:
    assert _ages(text) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "He's 5-3 up after two sets.",
        "He's 20 points ahead of Reed.",
        "The share is now 12 per cent, and rising.",
        "She was 12 over par.",
        "He was 7 under after 12 holes.",
        "Voss is 6 for 12 from the floor.",
        "Golden State is 9 and 3 this year.",
        "The death toll, now 25, will rise.",
        "The index, now 112, will rise.",
        "It's 68, and the sun is out.",
        "The crew was 12.",
        "He was the father of 12 in a town of 90.",
        "Oil, at 91, is dear.",
    ],
)
def test_other_bare_numbers_are_no_ages(text: str) -> None:
    assert _ages(text) == []
