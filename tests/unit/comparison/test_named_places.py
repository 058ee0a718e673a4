"""The places by name that two sources give one act: one place, or two of a kind; listed only."""

from __future__ import annotations

import pytest

from atodds.comparison.judged import Judged
from tests.unit.comparison.comparing import judged


def placed(first: str, second: str) -> list[tuple[str, list[str]]]:
    """Outcome and readings of the matters of places."""
    found: list[Judged] = judged(first, second, category="place")
    return [(matter.outcome, [part.reading for part in matter.passages]) for matter in found]


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        (
            "A lorry crossed the centre line of Route 9 on Friday and killed a couple from Lansing.",
            "A couple from Lansing was killed on Route 6 on Friday when a lorry hit their car.",
            ["Route 9", "Route 6"],
        ),
        (
            "Ana Ruiz was hit by a car in Queens on Friday and was pronounced dead at Jamaica Hospital.",
            "Ana Ruiz was pronounced dead at Sinai Hospital after a car hit her in Queens on Friday.",
            ["Jamaica Hospital", "Sinai Hospital"],
        ),
        (
            "The high chairs, which broke 23 times, were made in Vietnam, the firm Tumbler said.",
            "Tumbler said that the high chairs were made in China.",
            ["Vietnam", "China"],
        ),
        (
            "The probe's maker held its annual meeting at the Grand Hotel on Monday, and shares fell.",
            "Shares of the probe's maker fell on Monday as it met at the Station Hotel for its annual meeting.",
            ["Grand Hotel", "Station Hotel"],
        ),
    ],
)
def test_two_places_of_one_kind_in_one_act_are_listed(first: str, second: str, sides: list[str]) -> None:
    assert ("undecided", sides) in placed(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A lorry hit a car on Route 9 on Friday and killed a couple.",
            "A couple was killed on Highway 9 on Friday when a lorry hit their car.",
        ),
        (
            "Ana Ruiz was pronounced dead at Jamaica Hospital on Friday.",
            "On Friday Ana Ruiz was taken to Jamaica Hospital, where she was pronounced dead.",
        ),
    ],
)
def test_one_place_is_at_one(first: str, second: str) -> None:
    assert [outcome for outcome, _ in placed(first, second)] == ["equivalent"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # one source knows of both roads
            "A lorry hit a car on Route 9 on Friday and killed a couple. Route 6 was closed, too.",
            "A couple was killed on Route 6 on Friday when a lorry hit their car.",
        ),
        (  # a quarter of a town and the town
            "A grandmother was hit and killed in Richmond Hill on Friday by a drunk driver.",
            "A drunk driver hit and killed a grandmother in Queens on Friday.",
        ),
        (  # two acts
            "The chairs were made in Vietnam and recalled on Monday, the firm Tumbler said.",
            "Tumbler, which recalled its chairs on Monday, has hired 40 people in China.",
        ),
    ],
)
def test_what_may_be_two_acts_or_one_place_in_another_is_not(first: str, second: str) -> None:
    assert [readings for outcome, readings in placed(first, second) if outcome != "equivalent"] == []
