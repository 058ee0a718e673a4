"""Names: who is named, with which role, and which forms are one bearer."""

from __future__ import annotations

import pytest

from atodds import entities as names
from atodds import temporal as times
from atodds.annotations import Annotations, MentionDraft
from atodds.segmentation import segment


def read(text: str) -> list[MentionDraft]:
    blocks, sentences = segment(text)
    draft = Annotations(text, [block[:4] for block in blocks], sentences)
    draft.marks = times.read(draft)
    return names.read(draft)


def people(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (mark.fields["text"], mark.fields["entity"], mark.fields.get("role"))
        for mark in read(text)
        if mark.kind == "person"
    ]


def of_kind(kind: str, text: str) -> list[str]:
    return [mark.fields["text"] for mark in read(text) if mark.kind == kind]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Secretary of State Anna Holm spoke.", "Anna Holm", "Secretary of State"),
        ("NATO Secretary-General Lars Moe agreed.", "Lars Moe", "NATO Secretary-General"),
        ("Later Gen. CQ Stone, chairman of the board, left.", "CQ Stone", "Gen."),
        (
            "The White House national security adviser Jan Reed left.",
            "Jan Reed",
            "White House national security adviser",
        ),
        ("Minister for Foreign Affairs Marta Lind resigned.", "Marta Lind", "Minister for Foreign Affairs"),
        ("Prime Minister of Norway Erna Dahl left.", "Erna Dahl", "Prime Minister of Norway"),
        ("A statement by spokesman Ulo Kask followed.", "Ulo Kask", "spokesman"),
        ("Former President Maria Cruz won.", "Maria Cruz", "Former President"),
        ("Actor Tiit Sukk was there.", "Tiit Sukk", "Actor"),
    ],
)
def test_role_before_the_name(text: str, name: str, role: str) -> None:
    assert (name, name, role) in people(text)


def test_role_after_the_name() -> None:
    text = "Peter Vance, a retired Army colonel and former director at the council, noted that it rained."
    assert people(text) == [
        ("Peter Vance", "Peter Vance", "a retired Army colonel and former director at the council")
    ]


def test_an_apposition_never_takes_the_next_person() -> None:
    text = "Defense Secretary Paul Orr, security adviser Jack Soll, and Gen. Ben Brand met."
    assert people(text) == [
        ("Paul Orr", "Paul Orr", "Defense Secretary"),
        ("Jack Soll", "Jack Soll", "security adviser"),
        ("Ben Brand", "Ben Brand", "Gen."),
    ]


def test_an_unlisted_name_is_a_person_by_age_apposition_and_reuse() -> None:
    assert people("The driver was Xaq Zzyrt, 34, from the valley.")[0][0] == "Xaq Zzyrt"
    assert people("They met Xaq Zzyrt, a 22-year-old farmer from the valley.")[0][0] == "Xaq Zzyrt"
    found = people("They met Xaq Zzyrt on the road. Later Zzyrt said it was cold.")
    assert [(text, entity) for text, entity, _ in found] == [
        ("Xaq Zzyrt", "Xaq Zzyrt"),
        ("Zzyrt", "Xaq Zzyrt"),
    ]


def test_surname_stands_for_the_full_name_and_possessives_are_left_out() -> None:
    found = people("President Joe Hill won. Hill's team met Hill on Monday.")
    assert [(text, entity) for text, entity, _ in found] == [
        ("Joe Hill", "Joe Hill"),
        ("Hill", "Joe Hill"),
        ("Hill", "Joe Hill"),
    ]


def test_two_people_with_one_surname_are_not_merged() -> None:
    found = people("Bill Hart met Helen Hart. Hart was tired. Helen Hart left.")
    assert [entity for _, entity, _ in found] == ["Bill Hart", "Helen Hart", "Hart", "Helen Hart"]


def test_spellings_of_one_surname_join_only_with_the_same_given_name_or_role() -> None:
    same = people("President Ihor Petrenkyi came. President Petrenky left.")
    assert {entity for _, entity, _ in same} == {"Ihor Petrenkyi"}
    other = people("President Ihor Petrenkyi came. Coach Petrenky left.")
    assert {entity for _, entity, _ in other} == {"Ihor Petrenkyi", "Petrenky"}


def test_initials_and_middle_names_join_the_fullest_form() -> None:
    found = people("George W. Marsh spoke. George Marsh left. G. Marsh slept.")
    assert {entity for _, entity, _ in found} == {"George W. Marsh"}


def test_an_administration_names_a_person() -> None:
    assert people("In a shift, the Corvin administration agreed.")[0][0] == "Corvin"


def test_headings_take_only_known_and_certain_people() -> None:
    text = "Hill Signs Limited Trade Bill\n\nPresident Joe Hill signed the bill on Monday, his office said."
    assert [text for text, _, _ in people(text)] == ["Hill", "Joe Hill"]
    assert [text for text, _, _ in people("Emily Zarrow Checks Into Clinic Again\n\nIt rained.")] == [
        "Emily Zarrow"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "However, Moscow Airport was closed.",
        "The Tony Awards were held.",
        "General Motors fired a hundred workers.",
        "Will Russia answer?",
        "MentionDraft my words, said the baker.",
        "Russian-backed forces left.",
        "On Monday, May 30, it rained.",
        "The King County court sat.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert people(text) == []


def test_organisations() -> None:
    text = "The Ministry of Defence told CNN and the Red Cross that Acme Holdings and Amnesty International agreed."
    assert of_kind("organization", text) == [
        "Ministry of Defence",
        "CNN",
        "Red Cross",
        "Acme Holdings",
        "Amnesty International",
    ]


def test_a_person_of_an_organisation_is_a_person() -> None:
    text = "Michael Stern of the Boston Herald wrote it."
    assert of_kind("person", text) == ["Michael Stern"]
    assert of_kind("organization", text) == ["Boston Herald"]


def test_places_by_list_by_head_and_by_context() -> None:
    text = "In Hawkley, Germany, near Zorbek and in Humboldt County, the U.S. and Lake Orta. Zorbek slept."
    assert of_kind("place", text) == [
        "Hawkley",
        "Germany",
        "Zorbek",
        "Humboldt County",
        "U.S.",
        "Lake Orta",
        "Zorbek",
    ]


def test_abbreviations_keep_their_long_form() -> None:
    text = "The Army Tactical Widget System (ATWS) flew. The Coastal Watch Agency (CWA) saw it. ATWS is new."
    found = [(m.kind, m.fields["text"], m.fields["expansion"]) for m in read(text) if "expansion" in m.fields]
    assert found == [
        ("other", "ATWS", "Army Tactical Widget System"),
        ("organization", "CWA", "Coastal Watch Agency"),
        ("other", "ATWS", "Army Tactical Widget System"),
    ]


def test_brackets_that_spell_nothing_out() -> None:
    assert [m for m in read("The boat (ZZQ) sank. The team lost (FT).") if "expansion" in m.fields] == []


def test_offsets_are_exact() -> None:
    text = "“I agree,” said Lt. Gen. Karl-Heinz O’Brien Jr., 44, of São Paulo."
    for mark in read(text):
        assert text[mark.start : mark.end] == mark.fields["text"]
    assert people(text)[0][0] == "Karl-Heinz O’Brien Jr."


def test_a_run_of_names_ends_at_the_line() -> None:
    assert [text for text, _, _ in people("Anna Holm\nPeter Vance said so. Anna Holm left.")] == [
        "Anna Holm",
        "Peter Vance",
        "Anna Holm",
    ]


@pytest.mark.parametrize(
    "text", ["", "\n", "A", "'", "U.S.", "Mr.", "Gen. ", "O'", "A-", "(AB)", "Jr. of the of"]
)
def test_scraps_do_no_harm(text: str) -> None:
    assert all(text[mark.start : mark.end] for mark in read(text))


def test_an_unlisted_name_after_a_role_and_a_comma() -> None:
    assert people("The union's head, Xaq Zzyrt, said it rained.")[0][0] == "Xaq Zzyrt"
    assert people("In the town, Xaq Zzyrt, it rained.") == []


def test_an_adverb_before_a_name_is_no_part_of_it() -> None:
    assert [text for text, _, _ in people("Naturally Scott Brand left.")] == ["Scott Brand"]


def test_a_full_name_in_another_spelling_or_with_an_initial_is_the_first_bearer_that_fits() -> None:
    text = (
        "Tom Hargreaves spoke. Ann Hargreaves left. T. Hargreaves slept. Tom Hargreeves sang. Tom Holm ran."
    )
    assert [entity for _, entity, _ in people(text)] == [
        "Tom Hargreaves", "Ann Hargreaves", "Tom Hargreaves", "Tom Hargreaves", "Tom Holm",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        'William "Mo" Cowan left.',
        "William (Mo) Cowan left.",
        "William “Big Mo” Cowan left.",
        "William 'Mo' Cowan left.",
    ],
)
def test_a_nickname_in_marks_stands_inside_a_full_name(text: str) -> None:
    assert [entity for _, entity, _ in people(text)] == ["William Cowan"]


@pytest.mark.parametrize(
    "text",
    [  # traps: a party in brackets behind the name, a work, what is no given name before the marks
        "Anna Holm (R) and Otto Falk left.", 'Anna Holm "Winter" sold well.', 'Prime Minister "Iron" Holm left.',
    ],
)  # fmt: skip
def test_other_marks_make_no_full_name(text: str) -> None:
    assert not [entity for _, entity, _ in people(text) if len(entity.split()) > 2]
