"""How many unnamed sources each outlet counts, and who reported first."""

from __future__ import annotations

from tests.unit.comparison.comparing import judged, matters, only, passages

CLAIM = "The cabinet will close the Halden reactor next year, {}. The town of Halden fears for its jobs."


def test_other_numbers_of_sources_are_disclosed_not_judged() -> None:
    one = only(
        CLAIM.format("two officials said"), CLAIM.format("four officials said"), category="source_count"
    )
    assert one.outcome == "attributed_disagreement"
    assert one.reason == "each outlet counts its own sources"
    assert one.values["counts"] == "2, 4"
    assert one.witnesses == (1, 1)


def test_equal_numbers_are_equivalent() -> None:
    one = only(CLAIM.format("two officials said"), CLAIM.format("two people said"), category="source_count")
    assert (one.outcome, one.reason) == ("equivalent", "the same number")


def test_sides_go_by_number() -> None:
    given = matters(*(CLAIM.format(f"{number} officials said") for number in ("four", "two", "four")))
    one = next(one for one in given.judged if one.category == "source_count")
    assert [(article, side) for article, _, side in passages(given, one)] == [(1, 0), (0, 1), (2, 1)]
    assert one.witnesses == (1, 2)


def test_only_the_lead_counts() -> None:
    filler = "\n\nThe reactor opened in 1979.\n\nThe river cools it.\n\nIts owner is Norcell.\n\n"
    later = "Four sources familiar with the minister's plans said he would not run again."
    assert (
        judged(
            CLAIM.format("two officials said") + filler + later,
            CLAIM.format("officials said") + filler + later,
            category="source_count",
        )
        == []
    )


def test_one_counted_source_is_no_count() -> None:
    assert (
        judged(CLAIM.format("one official said"), CLAIM.format("two officials said"), category="source_count")
        == []
    )


def test_who_was_first() -> None:
    one = only(
        "Reuters first reported the closing of the Halden reactor on Friday.",
        "Politico first reported the closing of the Halden reactor on Friday.",
        category="first_report",
    )
    assert one.outcome == "conflict"
    assert one.values["holders"] == "Reuters, Politico"


def test_the_same_outlet_first_is_no_conflict() -> None:
    text = "Reuters first reported the closing of the Halden reactor on Friday."
    found = judged(text, text.replace("on Friday", "last week"), category="first_report")
    assert [one for one in found if one.outcome == "conflict"] == []
