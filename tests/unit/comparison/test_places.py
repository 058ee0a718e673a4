"""Where it happened."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged, matters, only, passages

REEF = "The ferry Aurora struck a reef 55 km {} of Lindholm on Sunday with 212 people aboard."
SHORE = "The earthquake struck {} Temba on Monday and was felt in the capital."


def test_two_directions_at_one_distance() -> None:
    given = matters(REEF.format("west"), REEF.format("south"), REEF.format("west"))
    one = next(one for one in given.judged if one.category == "place")
    assert one.outcome == "conflict"
    assert [(article, side) for article, _, side in passages(given, one)] == [(0, 0), (2, 0), (1, 1)]
    assert one.witnesses == (2, 1)
    assert one.values == {"first": "west of Lindholm", "second": "south of Lindholm"}


@pytest.mark.parametrize("direction", ["west", "southwest", "northwest"])
def test_neighbouring_directions_may_be_one(direction: str) -> None:
    assert judged(REEF.format("west"), REEF.format(direction), category="place") == []


def test_directions_at_two_distances_are_two_places() -> None:
    assert judged(REEF.format("west"), REEF.format("south").replace("55", "90"), category="place") == []


def test_one_source_alone_does_not_conflict_with_itself() -> None:
    both = REEF.format("west") + " A tug lay 55 km south of Lindholm."
    assert judged(both, "The ferry Aurora struck a reef on Sunday.", category="place") == []


def test_on_land_and_at_sea() -> None:
    one = only(SHORE.format("off the coast of"), SHORE.format("inland on"), category="place")
    assert (one.outcome, one.values["first"], one.values["second"]) == (
        "conflict",
        "on land",
        "off the coast",
    )
    assert [part.side for part in one.passages] == [0, 1]


@pytest.mark.parametrize("where", ["near", "off the north of", "the island of"])
def test_no_land_no_conflict(where: str) -> None:
    assert judged(SHORE.format("off the coast of"), SHORE.format(where), category="place") == []
