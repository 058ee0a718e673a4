"""Numbers that count, differ or share: ordinals of a tally, differences, decades of life, game clocks, one in so many."""

from __future__ import annotations

import pytest

from tests.unit.quantities.reading import marks, one, spans


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It was Dolan's third drunk-driving arrest.", "arrest"),
        ("She won her fifth title on Sunday.", "title"),
        ("He was fined for the second time.", "time"),
        ("It is the fourth flood in Marly since 2010.", "flood"),
        ("The third man was held.", None),
        ("A second tremor followed.", None),
    ],
)
def test_an_ordinal_counts_where_somebody_owns_it_or_a_time_is_told(text: str, noun: str | None) -> None:
    first = next(mark for mark in marks(text) if mark.kind == "ordinal")
    assert first.fields.get("noun") == noun


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Voss has 13 more wins than Kerr.", "up"),
        ("He needs eight fewer than his rival.", "down"),
        ("They paid $7.5 million less in cash.", "down"),
        ("It weighs 3 kilograms more than the others.", "up"),
        ("The city sent 13 more people.", None),
        ("It hired 40 people, more than ever.", None),
    ],
)
def test_more_than_makes_a_difference_and_no_level(text: str, change: str | None) -> None:
    assert one(text).get("change") == change


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("a woman in her 60s was found", 60, 70),
        ("the premier, in his late 50s, resigned", 56, 60),
        ("a scientist in her mid-40s", 43, 48),
        ("a rider in his early thirties", 30, 35),
    ],
)
def test_a_decade_of_life_is_an_age(text: str, low: float, high: float) -> None:
    found = one(text)
    assert (found["kind"], found["low"], found["high"]) == ("age", low, high)


@pytest.mark.parametrize(
    "text", ["It was built in the 60s.", "the music of the 1960s", "in his thirties' style of the '30s"]
)
def test_a_decade_of_the_calendar_is_no_age(text: str) -> None:
    assert not [mark for mark in marks(text) if mark.kind == "age" and text[mark.start].isdecimal()]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("He scored with 7:42 left in the first half.", 7.7),
        ("They led with 0:30 to go.", 0.5),
        ("Ito hit it with 11:15 remaining.", 11.25),
    ],
)
def test_a_game_clock_is_a_length_of_time(text: str, minutes: float) -> None:
    found = one(text)
    assert (found["unit"], found["value"]) == ("minute", pytest.approx(minutes))


@pytest.mark.parametrize(
    "text", ["The train of 7:42 was late.", "He at 7:42 left the station.", "It opened at 10:30."]
)
def test_a_time_of_day_is_no_game_clock(text: str) -> None:
    assert [kind for kind, _ in spans(text)] == ["clock"]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The number of victims was increasing at a rate of 50 percent.", "up"),
        ("Sales grew at an annual pace of 12 percent.", "up"),
        ("The glacier is shrinking at a rate of about 3 percent.", "down"),
        ("Unemployment rose to a rate of 9 percent.", None),
        ("The drug works at a rate of 60 percent.", None),
        ("It was convicted at a rate of 40 percent.", None),
    ],
)
def test_a_pace_of_change_is_a_change(text: str, change: str | None) -> None:
    assert one(text).get("change") == change


def test_one_person_in_so_many_is_a_share() -> None:
    found = one("Only one person in 4.2 million would match.")
    assert (found["kind"], found["noun"]) == ("ratio", "person")
    assert [kind for kind, _ in spans("one man in two cars")] == ["count", "count"]


def test_blood_alcohol_is_given_in_per_cent() -> None:
    assert one("Her blood-alcohol level was.41, police said.")["unit"] == "percentage"
    assert one("The coefficient was .41, they said.")["kind"] == "number"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A southpaw who turned 32 last month signed.", "age"),
        ("Lind turned 52 on Friday.", "age"),
        ("The bank's chief, 58, will step down.", "age"),
        ("She turned 5 double plays.", "count"),
    ],
)
def test_birthdays_and_offices_make_ages(text: str, kind: str) -> None:
    assert one(text)["kind"] == kind
