"""The passages of a matter stand on sides, with witnesses, readings and an axis."""

from __future__ import annotations

from atodds.comparison.connecting import connected
from atodds.language.nouns import plural
from tests.unit.comparison.comparing import matters, only, passages

RAID = "{} robbers burst into the Vantier store in Lansing and smashed its cases."
TANKER = "The tanker Mirelle lies {} from Cape Sorrow with a cargo of oil."


def test_sources_that_agree_stand_on_one_side() -> None:
    given = matters(RAID.format("Four"), RAID.format("Three"), RAID.format("Four").replace("cases", "glass"))
    (one,) = [matter for matter in given.judged if matter.category == "count"]
    assert passages(given, one) == [(0, "Four robbers", 0), (2, "Four robbers", 0), (1, "Three robbers", 1)]
    assert one.witnesses == (2, 1)


def test_three_figures_are_three_sides() -> None:
    one = only(TANKER.format("14 miles"), TANKER.format("35 miles"), TANKER.format("61 miles"))
    assert [part.side for part in one.passages] == [0, 1, 2]
    assert one.witnesses == (1, 1, 1)


def test_agreement_has_one_side_and_counts_its_witnesses() -> None:
    one = only(TANKER.format("14 miles"), TANKER.format("14 miles"), TANKER.format("23 kilometres"))
    assert [part.side for part in one.passages] == [0, 0, 0]
    assert one.witnesses == (3,)


def test_readings_share_one_axis() -> None:
    one = only(TANKER.format("14 miles"), TANKER.format("50 kilometres"))
    assert one.axis is not None
    assert [reading.evidence for reading in one.axis.readings] == [0, 1]
    first, second = one.axis.readings
    assert first.value is not None
    assert second.value is not None
    ratio = second.value / first.value
    assert abs(ratio - 50 / (14 * 1.609344)) < 1e-6
    assert all(
        reading.low is not None and reading.high is not None and reading.low < reading.high
        for reading in one.axis.readings
    )


def test_an_open_end_is_none_on_the_axis() -> None:
    one = only(TANKER.format("at least 40 miles"), TANKER.format("14 miles"))
    assert one.axis is not None
    assert one.axis.readings[0].high is None


def test_the_message_has_its_words() -> None:
    one = only(RAID.format("Four"), RAID.format("Three"))
    assert one.values["figures"] == "“Four robbers”, “Three robbers”"
    assert (one.values["first"], one.values["second"]) == ("Four robbers", "Three robbers")
    assert one.values["reason"] == one.reason
    assert one.matter == one.values["matter"] == "number of robbers"


def test_a_matter_names_what_it_is() -> None:
    assert "Cape Sorrow".lower() in only(TANKER.format("14 miles"), TANKER.format("14 miles")).matter.lower()


def test_what_hangs_together_is_one_set() -> None:
    assert connected([(1, 2), (5, 6), (2, 3)]) == [frozenset({1, 2, 3}), frozenset({5, 6})]
    assert connected([(3, 4), (1, 2), (2, 4)]) == [frozenset({1, 2, 3, 4})]
    assert connected([]) == []


def test_plurals() -> None:
    words = [
        "robber",
        "city",
        "boy",
        "church",
        "bus",
        "person",
        "policeman",
        "human",
        "police dog",
        "aircraft",
    ]
    assert [plural(word) for word in words] == [
        "robbers", "cities", "boys", "churches", "buses", "people", "policemen", "humans", "police dogs", "aircraft",
    ]  # fmt: skip
