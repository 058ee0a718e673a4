"""Numbers in digits and words."""

from __future__ import annotations

import pytest

from tests.unit.quantities.reading import one, spans, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567", 1234567), ("40 000", 40000), ("40\u202f000", 40000), ("1.25", 1.25), (".25", 0.25), ("(.498)", 0.498),
        ("1,3", 1.3), ("14 . 8 %", 14.8), ("-1.5", -1.5), ("minus ninety", -90), ("negative one", -1), ("1/40", 0.025),
        ("2 1/2", 2.5), ("2½", 2.5), ("½", 0.5), ("1.3x10^6", 1.3e6), ("2.48×10−5", 2.48e-5), ("12.32e+14", 1.232e15),
        ("1.1^2", 1.21), ("10k", 10000), ("3.4 million", 3.4e6), ("10 bln", 1e10), ("1 crore", 1e7), ("1.2b", 1.2e9),
        ("4 thousand 3 hundred and 21", 4321), ("one hundred and four", 104), ("twenty-one trillion", 2.1e13),
        ("three million, two hundred & forty", 3000240), ("three lakh crore", 3e12), ("two hundred and two thousand", 202000),
        ("fifty   two", 52), ("a hundred", 100), ("a dozen", 12), ("three dozen", 36), ("half a million", 5e5),
        ("a quarter of a million", 2.5e5), ("two and a half million", 2.5e6), ("3 million and a half", 3.5e6), ("one and a half", 1.5),
        ("five and a quarter", 5.25), ("two-thirds", 2 / 3), ("three twenty-firsts", 3 / 21), ("one - fourth", 0.25),
        ("one hundred thirty fifths", 100 / 35), ("three quarters billion", 7.5e8), ("two million and three fifths", 2.6e6),
        ("one billion and a half million", 1.0005e9), ("a hundredth", 0.01), ("nine point nought four", 9.04),
        ("two hundred point seventy-one", 200.71), ("five point five million", 5.5e6), ("one out of three", 1 / 3),
        ("half a dozen", 6), ("a half", 0.5), ("a fifth of it", 0.2), ("423 0000", 423), ("hundred thousand", 1e5),
        ("9 ± 1", (8, 10)), ("5 +/- 2", (3, 7)), ("one over twenty", 0.05), ("a couple of", 2),
    ],
)  # fmt: skip
def test_a_number_is_read_in_every_way_it_is_printed(text: str, value: float) -> None:
    assert values(text)[0][0] == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of firefighters", 24, 100),
        ("hundreds of foreign leaders", 200, 1000),
        ("tens of thousands of fans", 20000, 100000),
        ("hundreds of thousands of fans", 200000, 1000000),
        ("several hundred fans", 200, 900),
        ("a few thousand fans", 2000, 9000),
        ("a handful of fans", 2, 9),
    ],
)
def test_vague_words_are_intervals(text: str, low: float, high: float) -> None:
    found = one(text)
    assert (found["value"], found["low"], found["high"], found["vague"]) == ((low, high), low, high, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the second-largest city", 2), ("21st", 21), ("twenty-first", 21), ("one hundred twenty-fifth", 125), ("the third time", 3),
        ("the third-most-populous state", 3), ("her 500th goal", 500), ("the eighth-round stoppage", 8),
    ],
)  # fmt: skip
def test_ordinals(text: str, value: float) -> None:
    found = one(text)
    assert (found["kind"], found["value"]) == ("ordinal", value)


def test_an_ordinal_says_what_it_ranks() -> None:
    found = one("the second-largest city in the country")
    assert (found["noun"], found["modifiers"], found["text"]) == ("city", ("largest",), "second-largest city")
    assert one("the third-most-populous state")["modifiers"] == ("most populous",)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("45-year-old", 45, "year"), ("a 22 year-old resident", 22, "year"), ("five years old", 5, "year"), ("ten months old", 10, "month"),
        ("a boy aged 18 months", 18, "month"), ("3 years of age", 3, "year"), ("an 87 yo man", 87, "year"), ("aged 34", 34, "year"), ("at the age of 12", 12, "year"),
        ("Jane Doe, 34, said", 34, "year"), ("Comeaux Jr., 49, fled", 49, "year"), ("She was 91.", 91, "year"),
        ("She died Thursday at 91.", 91, "year"), ("Doe (34) said", 34, "year"),
    ],
)  # fmt: skip
def test_ages(text: str, value: float, unit: str) -> None:
    found = one(text)
    assert (found["kind"], found["value"], found["unit"]) == ("age", value, unit)
    assert (found["low"], found["high"]) == (value, value + 1)


def test_people_over_an_age() -> None:
    found = one("women over 65 voted")
    assert (found["kind"], found["value"], found["modifier"], found["high"]) == ("age", 65, ">", None)


@pytest.mark.parametrize("text", ["May, 34, 35", "In 2010, 12, left", "London, 1,200 left"])
def test_a_number_after_a_comma_is_not_always_an_age(text: str) -> None:
    assert all(kind != "age" or "34" in found for kind, found in spans(text))


@pytest.mark.parametrize(
    "text",
    [
        "no one came",
        "one another",
        "this one is better",
        "the one who left",
        "every one of them",
        "No-one was hurt",
    ],
)
def test_the_pronoun_one_is_no_number(text: str) -> None:
    assert values(text) == []


def test_figures_of_speech_are_marked() -> None:
    assert one("with one hand tied behind its back")["idiom"] is True
    assert one("my two cents worth")["idiom"] is True
    assert "idiom" not in one("one official said")


def test_a_number_of_twenty_digits_is_no_quantity() -> None:
    assert spans("1" * 400) == [("number", "1" * 400)]
