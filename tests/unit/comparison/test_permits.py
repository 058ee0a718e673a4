"""Permissions across sources."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged, only

ALLOWED = "The ministry allowed Verania to strike {} with {} on Monday, officials said."
BARRED = "The ministry barred Verania from striking {} with {} on Monday, officials said."


def test_one_permits_what_the_other_forbids() -> None:
    one = only(
        ALLOWED.format("depots", "missiles"), BARRED.format("depots", "missiles"), category="permission"
    )
    assert (one.outcome, one.witnesses) == ("conflict", (1, 1))
    assert [part.side for part in one.passages] == [0, 1]
    assert one.passages[0].reading.startswith("permitted: ")
    assert one.passages[1].reading.startswith("prohibited: ")


@pytest.mark.parametrize("texts", [(ALLOWED, BARRED), (BARRED, ALLOWED)])
def test_the_order_of_the_sources_does_not_matter(texts: tuple[str, str]) -> None:
    made = [text.format("depots", "missiles") for text in texts]
    one = only(*made, category="permission")
    assert one.passages[0].reading.startswith("permitted")


def test_a_broader_kind_holds_a_narrower_one() -> None:
    found = judged(
        ALLOWED.format("bombers", "missiles"), BARRED.format("aircraft", "missiles"), category="permission"
    )
    assert [one.values["target"] for one in found] == ["aircraft"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("depots", "missiles"), ("bridges", "missiles")),
        (("depots", "artillery"), ("depots", "missiles")),
        (("targets", "missiles"), ("targets", "missiles")),
        (("Kamara", "missiles"), ("Kamara", "missiles")),
    ],
)
def test_other_targets_or_weapons_or_vague_ones_do_not_meet(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert judged(ALLOWED.format(*first), BARRED.format(*second), category="permission") == []


def test_two_permissions_agree() -> None:
    text = ALLOWED.format("depots", "missiles")
    assert judged(text, text.replace("Monday", "Tuesday"), category="permission") == []


def test_stories_stay_apart() -> None:
    first = (
        "The minister, Ada Reis, allowed farmers in Marl to shoot wolves that come near their sheep at night."
    )
    second = (
        "A court barred the circus Barnabas from keeping wolves; its owner, Otto Hahn, appealed in Tolosa."
    )
    assert judged(first, second, category="permission") == []


def test_what_holds_for_a_part_is_listed() -> None:
    first = ALLOWED.format("depots", "missiles")
    second = BARRED.format("depots", "missiles")
    whole, part = (
        only(first, told, category="permission") for told in (second, second.replace("depots", "most depots"))
    )
    assert (whole.listed, part.listed) == (False, True)
