"""Who may or may not do what, where, with what."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.annotations import Annotations, MentionDraft
from atodds.model import PermissionMention
from atodds.permissions import read
from atodds.segmentation import segment


def permissions(text: str, *names: tuple[str, str]) -> list[tuple[str, dict[str, Any]]]:
    """The permissions of a text as (words, fields); ``names`` are (kind, words) that a reader before found."""
    blocks, sentences = segment(text)
    draft = Annotations(text, [block[:4] for block in blocks], sentences)
    draft.marks = sorted(
        (MentionDraft(kind, text.index(words), text.index(words) + len(words), {}) for kind, words in names),
        key=lambda mark: mark.start,
    )
    return [(text[mark.start : mark.end], mark.fields) for mark in read(draft)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The court authorized the ministry to search the office.", "permitted"),
        ("The mayor granted the club permission to march through the town.", "permitted"),
        ("Permission to march was granted on Monday.", "permitted"),
        ("Permission to march has been refused.", "prohibited"),
        ("The farm was denied permission to burn its straw.", "prohibited"),
        ("Residents were allowed to return to their homes.", "permitted"),
        ("Residents were not allowed to return to their homes.", "prohibited"),
        ("The law allows growers to sell seed abroad.", "permitted"),
        ("The law doesn't allow growers to sell seed abroad.", "prohibited"),
        ("The board refused to allow the club to play on Sundays.", "prohibited"),
        ("The city bans scooters from its parks.", "prohibited"),
        ("The city imposed a ban on scooters.", "prohibited"),
        ("The city lifted its ban on scooters.", "permitted"),
        ("The ban on scooters was lifted in May.", "permitted"),
        ("The prohibition on fishing remains in place.", "prohibited"),
        ("He is barred from entering the building.", "prohibited"),
        ("The old harbour remains off-limits.", "prohibited"),
        ("The use of drones is confined to areas near the coast.", "restricted"),
        ("The ministry imposed restrictions on travel to the islands.", "restricted"),
        ("The ministry eased restrictions on travel to the islands.", "permitted"),
        ("The rule had restricted growers from using the spray.", "prohibited"),
        ("Boats must carry only licensed pilots.", "restricted"),
        ("The waiver does not extend to cargo flights.", "prohibited"),
        ("The club asked for permission to march.", "requested"),
        ("The club has not sought permission to march beyond the square.", "not_sought"),
        ("The club's request to use the square came late.", "requested"),
        ("The club requested this policy change in May.", "requested"),
        ("Growers have been advocating for the policy change.", "advocated"),
        ("Unions urged the minister to allow such flights.", "advocated"),
        ("We must allow growers to sell seed abroad.", "advocated"),
        ("The ministry does not plan on widening this permission.", "unchanged"),
        ("The mayor gave the green light to the march.", "permitted"),
        ("The club is seeking a go-ahead for the march.", "requested"),
        ("Regulators approved the sale of the airline.", "permitted"),
        ("No other sale is permitted under the law.", "prohibited"),
        ("The council voted to permit fishing in the lake.", "permitted"),
        ("The club applied for a licence to brew beer.", "requested"),
        ("The minister's decision to allow drilling near the coast drew protests.", "permitted"),
        ("To deny growers the possibility of using the spray would ruin them.", "advocated"),
        ("Drivers are free to use the old bridge.", "permitted"),
        ("The policy of not allowing night flights remains unchanged.", "prohibited"),
    ],
)
def test_polarity(text: str, polarity: str) -> None:
    assert [fields["polarity"] for _, fields in permissions(text)] == [polarity]


@pytest.mark.parametrize(
    "text",
    [
        "He allowed three hits in the first inning.",
        "She allowed people to laugh at themselves.",
        "They met to allow more time.",
        "The minister is considering whether to allow flights.",
        "A bill would ban scooters from parks.",
        "Weather permitting, the march starts at noon.",
        "He lost his work permit.",
        "The office gives permits for filling ponds.",
        "About 900 prohibited phones were found.",
        "An authorized dealer sold the car.",
        "Firms undertaking or permitting projects must report.",
        "The firm did not respond to a request to comment.",
        "The ministry rejected an appeal to the public.",
        "They entered without permission to do so.",
        "It was a limited offer.",
        "The new tool can be used to cut glass.",
        "The interest rate remains unchanged.",
        "It can only get better.",
        "The road extends to the coast.",
        "He had the right of way.",
        "The lamp gave green light.",
        "You should not be permitted to continue.",
        "The bar on the corner closed.",
    ],
)
def test_what_is_no_permission(text: str) -> None:
    assert permissions(text) == []


def test_the_parts_of_a_permission() -> None:
    text = (
        "The ministry has quietly authorized growers to use drones to spray vines inside the park near the coast, "
        "officials said."
    )
    ((words, fields),) = permissions(text)
    assert words == text.removesuffix(", officials said.")
    assert fields == {
        "polarity": "permitted",
        "trigger": "authorized",
        "actor": "The ministry",
        "grantee": "growers",
        "action": "spray",
        "target": "vines",
        "instrument": "drones",
        "area": "inside the park near the coast",
    }


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The court barred the union from striking on Monday.",
            {"actor": "The court", "grantee": "the union", "action": "strike"},
        ),
        ("Residents were allowed to return.", {"grantee": "Residents", "action": "return"}),
        (
            "The club's request to use the hall came late.",
            {"actor": "The club", "action": "use", "instrument": "the hall"},
        ),
        ("A ban on exports remains.", {"action": "exports"}),
        (
            "The club asked for permission to march in Paris.",
            {"actor": "The club", "action": "march", "area": "in Paris"},
        ),
        ("The order, however, is limited to the harbour.", {"area": "the harbour"}),
        ("The city lifted its ban on growers using sprays.", {"action": "use", "instrument": "sprays"}),
    ],
)
def test_parts(text: str, parts: dict[str, str]) -> None:
    ((_, fields),) = permissions(text, *((("place", "Paris"),) if "Paris" in text else ()))
    assert {name: fields.get(name) for name in parts} == parts


def test_the_items_of_a_list_take_the_meaning_of_its_lead_in() -> None:
    text = (
        "The new rules were told on Monday by the harbour's office to all captains and crews of the town.\n"
        "Captains are prohibited from using these engines to:\n- enter the harbour at night;\n- pull barges.\n"
        "The office allows them to:\n- leave by day.\n"
    )
    found = permissions(text)
    assert [(words, fields["polarity"]) for words, fields in found] == [
        ("enter the harbour at night", "prohibited"),
        ("pull barges", "prohibited"),
        ("leave by day", "permitted"),
    ]
    assert found[0][1]["instrument"] == "these engines"
    assert found[0][1]["target"] == "the harbour"
    assert found[2][1]["grantee"] == "them"


def test_a_bare_can_counts_only_beside_a_permission() -> None:
    alone = "Barges, tugs, and old ferries can be targeted with fines."
    assert permissions(alone) == []
    found = permissions(f"The court authorized the office to act. {alone} Engines could be used to tow them.")
    assert [fields["polarity"] for _, fields in found] == ["permitted"] * 3
    assert found[1][1]["target"] == "Barges, tugs, and old ferries"
    assert found[2][1]["instrument"] == "Engines"


def test_two_permissions_in_one_sentence() -> None:
    text = "The order permits fishing near the coast, while the ban on nets remains, and boats must use only lines."
    assert [fields["polarity"] for _, fields in permissions(text)] == [
        "permitted",
        "prohibited",
        "restricted",
    ]


def test_a_person_may_allow() -> None:
    text = "Roe allowed reporters to enter the hall."
    assert permissions(text) == []
    assert len(permissions(text, ("person", "Roe"))) == 1


def test_furniture_and_hostile_text_are_read_without_harm() -> None:
    for text in (
        "allow " * 2000,
        "ban on " * 2000,
        "to permit, and " * 2000,
        "off-limits" * 500,
        "can use " * 2000,
        "",
    ):
        permissions(text)


@pytest.mark.parametrize(
    ("text", "polarity", "parts"),
    [
        (
            "Officials said residents would be allowed to return.",
            "permitted",
            {"grantee": "residents", "action": "return"},
        ),
        (
            "The council voted 7-2 to ban scooters in the park.",
            "prohibited",
            {"actor": "The council", "target": "scooters"},
        ),
        ("Flash photography is not allowed.", "prohibited", {"grantee": "Flash photography"}),
        ("The island remains off limits.", "prohibited", {"target": "The island"}),
        (
            "The court on Tuesday barred him from speaking.",
            "prohibited",
            {"actor": "The court", "action": "speak"},
        ),
        (
            "The firm received approval from the board to sell the drug.",
            "permitted",
            {"actor": "The firm", "action": "sell"},
        ),
        (
            "The state agreed to allow 20 trucks a day into the town.",
            "permitted",
            {"actor": "The state", "target": "20 trucks a day"},
        ),
        ("Women are now allowed to drive.", "permitted", {"grantee": "Women", "action": "drive"}),
    ],
)
def test_news_of_other_kinds(text: str, polarity: str, parts: dict[str, str]) -> None:
    ((_, fields),) = permissions(text)
    assert fields["polarity"] == polarity
    assert {name: fields.get(name) for name in parts} == parts


WORDS = [
    "allow",
    "allowed",
    "permits",
    "ban",
    "banned",
    "barred",
    "from",
    "to",
    "on",
    "use",
    "using",
    "can",
    "be",
    "used",
    "off",
    "-",
    "limits",
    "request",
    "permission",
    "denied",
    "not",
    "only",
    "must",
    "restricted",
    "policy",
    "unchanged",
    ",",
    "and",
    "the",
    "police",
    "has",
    "'s",
    ".",
    ":",
    "park",
    "deny",
    "possibility",
    "approval",
    "light",
    "green",
    "a",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_order_of_words_gives_sound_marks(words: list[str]) -> None:
    text = " ".join(words)
    blocks, sentences = segment(text)
    draft = Annotations(text, [block[:4] for block in blocks], sentences)
    end = 0
    for mark in read(draft):
        assert end <= mark.start < mark.end <= len(text)
        PermissionMention(
            kind="permission", start=mark.start, end=mark.end, text=text[mark.start : mark.end], **mark.fields
        )
        end = mark.end
