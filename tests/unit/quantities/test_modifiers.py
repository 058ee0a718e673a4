"""Modifiers as intervals, and the direction of a change."""

from __future__ import annotations

import pytest

from tests.unit.quantities.reading import marks, one


@pytest.mark.parametrize(
    ("text", "modifier", "low", "high"),
    [
        ("19 miles", "=", 18.5, 19.5), ("just 19 miles", "=", 18.5, 19.5), ("a mere 20 kilometers", "=", 15, 25), ("up to 200 miles", "<", None, 250),
        ("at least 24 miles", ">", 23.5, None), ("more than 24 miles", ">", 23.5, None), ("no fewer than 24 miles", ">", 23.5, None),
        ("less than 24 miles", "<", None, 24.5), ("no more than 24 miles", "<", None, 24.5), ("as many as 24 miles", "<", None, 24.5),
        ("about 19 miles", "~", 15.2, 22.8), ("nearly 19 miles", "~", 17.1, 19.5), ("some 19 miles", "~", 15.2, 22.8), ("19 miles or so", "~", 15.2, 22.8),
        ("just over 19 miles", ">", 18.5, 20.9), ("just under 19 miles", "~", 17.1, 19.5), ("24 miles or more", ">", 23.5, None), ("24 miles at most", "<", None, 24.5),
        ("a bit more than 19 miles", ">", 18.5, 20.9), ("a shade under 19 miles", "~", 17.1, 19.5), ("a fraction over 19 miles", ">", 18.5, 20.9),
        ("over those three miles", "=", 2.5, 3.5), ("at least some 24 miles", ">", 23.5, None), ("24+ miles", ">", 23.5, None), ("an average of 24 miles", "=", 23.5, 24.5),
        ("between 10 and 15 miles", "=", 9.5, 15.5), ("from 10 to 15 miles", "=", 9.5, 15.5), ("up to 10 to 15 miles", "<", None, 15.5),
    ],
)  # fmt: skip
def test_a_modifier_shapes_the_interval(
    text: str, modifier: str, low: float | None, high: float | None
) -> None:
    found = one(text)
    assert found["modifier"] == modifier
    assert (found["low"], found["high"]) == (pytest.approx(low), pytest.approx(high))


def test_the_mark_leaves_the_modifier_out() -> None:
    assert one("up to 200 miles away")["text"] == "200 miles"
    assert one("between $178 million and $184 million now")["text"] == "$178 million and $184 million"


def test_the_strict_interval_keeps_the_bound() -> None:
    assert one("up to 200 miles")["strict"] == (None, 200.5)
    assert one("20 miles")["strict"] == (19.5, 20.5)
    assert one("3.4 million miles")["strict"] == (3.35e6, 3.45e6)


def test_more_than_doubled_is_a_ratio_above_two() -> None:
    found = one("Profits more than doubled")
    assert (found["kind"], found["value"], found["modifier"]) == ("ratio", 2, ">")


def test_doubled_alone_is_left_to_the_verb() -> None:
    assert marks("Profits doubled") == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("rose 5%", "up"), ("raised rates by half a percentage point", "up"), ("raised $25.3 million", None), ("cut deaths by a third", "down"), ("fell by 3.2 percent", "down"), ("up 0.65 per cent", "up"), ("a 5% rise", "up"), ("5% higher", "up"), ("a 10 percent drop", "down"),
        ("fell 32.5 points", "down"), ("gained about $3", "up"), ("rose to 5%", None), ("fell to $45.88", None), ("up to 5%", None), ("5% of voters", None),
        ("lost two sons", None), ("sank 12 nautical miles off", None), ("fell 150ft", "down"), ("rose 500 units", "up"), ("inflation at 5%", None), ("down almost five points", "down"), ("a 5% year-on-year growth", "up"),
    ],
)  # fmt: skip
def test_the_direction_of_a_change(text: str, change: str | None) -> None:
    assert one(text).get("change") == change


def test_a_second_number_of_a_change_shares_its_direction() -> None:
    first, second = marks("fell 32.5 points, or about 0.5%")
    assert (first.fields["change"], second.fields["change"]) == ("down", "down")
    assert second.fields["modifier"] == "~"


def test_over_belongs_to_the_number_after_it() -> None:
    first, second = marks("leaving 24 dead and over 200 injured")
    assert (first.fields["modifier"], second.fields["modifier"]) == ("=", ">")
    first, second = marks("with 1,400 injured and more than 100 missing")
    assert (first.fields["modifier"], second.fields["modifier"]) == ("=", ">")
    assert one("those aged 65 and over")["modifier"] == ">"
