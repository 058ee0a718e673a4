"""Credits: who says it, how many, how firmly, and what."""

from __future__ import annotations

from typing import Any

import pytest

from atodds import attribution as attributions
from atodds import entities as names
from atodds import quotation as quotations
from atodds.annotations import Annotations
from atodds.segmentation import segment


def read(text: str) -> list[dict[str, Any]]:
    blocks, sentences = segment(text)
    draft = Annotations(text, [block[:4] for block in blocks], sentences)
    for reader in (names, quotations):
        draft.marks = sorted([*draft.marks, *reader.read(draft)], key=lambda mark: (mark.start, mark.end))
    return [mark.fields for mark in attributions.read(draft)]


def one(text: str) -> dict[str, Any]:
    (found,) = read(text)
    return found


@pytest.mark.parametrize(
    ("text", "holder", "count", "extra", "noun"),
    [
        ("The plan was dropped, according to two U.S. officials who spoke.", "two U.S. officials", 2, None, "official"),
        ("The plan, confirmed by three U.S. officials and two others, failed.", "three U.S. officials", 3, 2, "official"),
        ("This decision, reported by four US officials on Monday, was late.", "four US officials", 4, None, "official"),
        ("According to an official, it rained.", "an official", 1, None, "official"),
        ("It rained, according to three US sources familiar with it.", "three US sources", 3, None, "source"),
        ("It rained, 12 witnesses said.", "12 witnesses", 12, None, "witness"),
        ("U.S. officials revealed on Thursday that it rained.", "U.S. officials", None, None, "official"),
        ("One of the sources said that it rained.", "One of the sources", 1, None, "source"),
    ],
)  # fmt: skip
def test_anonymous_sources_and_their_number(
    text: str, holder: str, count: int | None, extra: int | None, noun: str
) -> None:
    found = one(text)
    assert (found["holder"], found["holder_kind"]) == (holder, "anonymous")
    assert (found.get("count"), found.get("extra"), found["noun"]) == (count, extra, noun)


@pytest.mark.parametrize(
    ("text", "holder", "strength"),
    [
        ("Politico was the first to report this news.", "Politico", "first_report"),
        ("Reuters first reported the deal on Monday.", "Reuters", "first_report"),
        ("Politico originally reported the decision.", "Politico", "first_report"),
        ("The deal was first reported by Reuters on Monday.", "Reuters", "first_report"),
        ("The ministry confirmed that it rained.", "The ministry", "confirmed"),
        ("The ministry denied that it rained.", "The ministry", "denied"),
        ("Critics argue that it rained.", "Critics", "claimed"),
        ("Analysts estimated that it rained for days.", "Analysts", "estimated"),
        ("The embassy in Oslo has not commented on this.", "The embassy", "declined"),
        ("The embassy declined to comment on this.", "The embassy", "declined"),
        ("The ministry would not confirm that it rained.", "The ministry", "declined"),
        ("The study shows it rained, witnesses said.", "witnesses", "said"),
    ],
)
def test_strength(text: str, holder: str, strength: str) -> None:
    found = one(text)
    assert (found["holder"], found["strength"]) == (holder, strength)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Holm said it rained.", "named"),
        ("CNN reported that it rained.", "outlet"),
        ("A newspaper reported that it rained.", "outlet"),
        ("The World Bank said it rained.", "organization"),
        ("A report said it rained.", "document"),
        ("Residents said it rained.", "anonymous"),
    ],
)
def test_kinds_of_holder(text: str, kind: str) -> None:
    assert one(text)["holder_kind"] == kind


def test_titles_lead_to_the_name() -> None:
    found = one("According to Washington correspondent Anna Holm, it rained.")
    assert (found["holder"], found["text"]) == (
        "Anna Holm",
        "According to Washington correspondent Anna Holm",
    )


def test_content_is_the_clause_or_the_quotation() -> None:
    text = "It rained for nine days, according to the mayor."
    content = one(text)["content"]
    assert text[content["start"] : content["end"]] == "It rained for nine days"
    text = "Anna Holm said that it rained for nine days."
    content = one(text)["content"]
    assert text[content["start"] : content["end"]] == "that it rained for nine days"
    text = '"It rained," Anna Holm said. The council met.'
    content = one(text)["content"]
    assert text[content["start"] : content["end"]] == '"It rained,"'
    text = 'It was dry. Anna Holm said: "It rained."'
    content = one(text)["content"]
    assert text[content["start"] : content["end"]] == '"It rained."'


def test_pronouns_without_a_person_credit_nobody() -> None:
    assert read("He said it rained. I said so. It was said.") == []


def test_no_content_where_nothing_is_said() -> None:
    assert "content" not in one("Anna Holm concurred.")


def test_participles_speak_for_the_subject_of_the_sentence() -> None:
    found = read("Anna Holm opened the bridge, saying it was late.")
    assert [(one_["holder"], one_["verb"]) for one_ in found] == [("Anna Holm", "saying")]


@pytest.mark.parametrize(
    "text",
    ["", "said", "according to", "According to .", "by", "confirmed by", "first to report", "and said"],
)
def test_scraps_credit_nobody(text: str) -> None:
    assert read(text) == []


def test_other_sources_are_counted_and_silence_is_told_from_denial() -> None:
    assert one("Two other sources confirmed that it rained.")["count"] == 2
    assert one("The envoy declined to say whether it rained.")["strength"] == "declined"
    assert one("The envoy refused to comment on it.")["strength"] == "declined"
    assert one("The envoy refused to leave the valley.")["strength"] == "denied"


def test_bodies_after_the_article() -> None:
    found = one("According to the Wall Street Journal, it rained.")
    assert (found["holder"], found["holder_kind"]) == ("Wall Street Journal", "outlet")
    assert one("It rained, according to the World Bank.")["holder"] == "World Bank"
    assert one("It rained, according to the NATO spokesman.")["holder"] == "the NATO spokesman"
