"""Readings in plain words."""

from __future__ import annotations

import pytest

from atodds.quantities.describe import describe, number
from tests.unit.quantities.reading import mention


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("19 miles", "18.5–19.5 miles"), ("up to 200 miles", "at most 200 miles"), ("about 40 houses", "about 40 houses"), ("three of the officials", "3 officials (of a larger set)"),
        ("three U.S. officials", "3 U.S. officials"), ("$3.4 million", "3.4 million dollars"), ("rose 5%", "up 5%"), ("45-year-old", "45 years old"), ("twenty-first", "21st"),
        ("the second-largest city", "2nd largest city"), ("hundreds of people", "200–1,000 people"), ("two others", "2 others (besides others)"), ("at least 24 people", "at least 24 people"),
        ("between 10 and 15 percent", "10–15%"), ("two-thirds of voters", "0.6667 of voters"), ("$78.30 a barrel", "78.3 dollars per barrel"), ("magnitude 6.1", "6.05–6.15 magnitude"),
        ("one hand tied", "1 hand (figure of speech)"), ("The answer is 42", "42"), ("one official", "1 official"), ("a 6-foot-4 man", "6.2917–6.375 feet"), ("20 years", "19.5–20.5 years"),
    ],
)  # fmt: skip
def test_a_reading_in_plain_words(text: str, words: str) -> None:
    assert describe(mention(text)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1.5e9, "1.5 billion"),
        (0, "0"),
        (-3.0, "-3"),
        (1e-7, "1e-07"),
        (12345.678, "12,345.678"),
        (2e12, "2 trillion"),
    ],
)
def test_numbers_for_reading(value: float, words: str) -> None:
    assert number(value) == words
