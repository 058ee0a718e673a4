"""Denials, the strength of a claim, circles of credit and the order of events."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import articles, compare, judged, only

TRAIN = "A train left the rails at Holm and {}, the police said."
DRONE = "{} that a drone hit the oil depot at Kamara and burned two of its tanks."
CLOSING = "The reactor at Halden will close next year, {} reported."


def test_some_against_none() -> None:
    one = only(TRAIN.format("killed 12 people"), TRAIN.format("no one was killed"), category="polarity")
    assert one.outcome == "conflict"
    assert (one.values["none"], one.values["some"]) == ("no one was killed", "12 people")


@pytest.mark.parametrize(
    "denial",
    [
        "there were no immediate reports of anyone killed",
        "no one has so far been reported killed",
    ],
)
def test_an_early_report_only_does_not_know(denial: str) -> None:
    found = judged(TRAIN.format("killed 12 people"), TRAIN.format(denial), category="polarity")
    assert {one.outcome for one in found} <= {"update"}


def test_a_later_count_is_an_update() -> None:
    texts = TRAIN.format("killed 12 people"), TRAIN.format("no one was killed")
    assert only(*texts, category="polarity", dates=("2024-03-02", "2024-03-01")).outcome == "update"
    assert only(*texts, category="polarity", dates=("2024-03-01", "2024-03-02")).outcome == "conflict"


@pytest.mark.parametrize(
    ("some", "none"),
    [
        ("hurt 12 people", "no one was killed"),
        ("killed 12 people", "nobody was on time"),
        ("killed 12 people", "no one was killed in 2019"),
        ("killed 12 people", "12 people were killed"),
    ],
)
def test_a_denial_of_something_else(some: str, none: str) -> None:
    assert judged(TRAIN.format(some), TRAIN.format(none), category="polarity") == []


def test_confirmed_and_claimed_is_disclosed() -> None:
    one = only(DRONE.format("The ministry confirmed"), DRONE.format("Rebels claimed"), category="strength")
    assert one.outcome == "attributed_disagreement"
    assert (one.values["first"], one.values["second"]) == ("confirmed", "claimed")


@pytest.mark.parametrize("second", ["The ministry confirmed", "The ministry said"])
def test_claims_of_one_strength(second: str) -> None:
    assert judged(DRONE.format("The ministry confirmed"), DRONE.format(second), category="strength") == []


def test_another_claim_has_its_own_strength() -> None:
    other = "Rebels claimed that the ministry at Kamara had sold three ships to a bank."
    assert judged(DRONE.format("The ministry confirmed"), other, category="strength") == []


def circles(first: str, second: str, publishers: tuple[str, str]) -> list[str]:
    given = articles(CLOSING.format(first), CLOSING.format(second), publishers=publishers)
    return [one.outcome for one in compare(given).judged if one.category == "citation"]


def test_two_outlets_that_credit_each_other_make_a_circle() -> None:
    assert circles("the Herald", "the Courier", ("The Courier", "The Herald")) == ["conflict"]
    assert circles("the Herald", "Reuters", ("The Courier", "The Herald")) == []
    assert circles("the Courier", "the Herald", ("The Courier", "The Herald")) == []


def test_opposite_orders() -> None:
    strike = "The Holm tram union announced its strike {} the tram company published its contract offer."
    one = only(strike.format("before"), strike.format("after"), category="order")
    assert one.outcome == "conflict"
    assert judged(strike.format("before"), strike.format("before"), category="order") == []


def test_after_at_the_head_is_the_same_order() -> None:
    head = "After the tram company published its contract offer, the Holm tram union announced its strike."
    tail = "The Holm tram union announced its strike {} the tram company published its contract offer."
    assert judged(head, tail.format("after"), category="order") == []
    assert len(judged(head, tail.format("before"), category="order")) == 1
