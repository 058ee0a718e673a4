"""What is counted or measured."""

from __future__ import annotations

import pytest

from tests.unit.facts.reading import facts, only


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Three thieves fled on foot.", "robber"),
        ("Two temblors were felt in Orsa.", "earthquake"),
        ("Police counted 40 boats in the bay.", "vessel"),
        ("The museum lost 12 jewels.", "gem"),
        ("The city has 40 schools.", "school"),
    ],
)
def test_words_for_one_thing_get_one_noun(text: str, noun: str) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The quake struck at a depth of 10 kilometres.", "depth"),
        ("The shaft was 40 metres deep.", "depth"),
        ("The bridge is 300 metres long.", "length"),
        ("The crater is 60 metres wide.", "width"),
        ("The tower stands 90 metres tall.", "height"),
        ("Winds of 120 mph tore roofs off.", "speed"),
        ("The village lies 30 miles from the port.", "distance"),
        ("The strike lasted 12 hours.", "duration"),
        ("The bell weighs 4 tonnes.", "weight"),
        ("The fire covers 300 hectares.", "area"),
        ("A quake of magnitude 6.1 shook Orsa.", "magnitude"),
    ],
)
def test_a_measure_gets_its_attribute(text: str, noun: str) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The dealer paid $4 million for it.", "money"),
        ("Some 60 percent of voters backed the mayor.", "share"),
        ("Anna Berg, 34, won the race.", "age"),
    ],
)
def test_money_shares_and_ages_name_themselves(text: str, noun: str) -> None:
    assert only(text).noun == noun


def test_an_attribute_of_another_dimension_is_not_taken() -> None:
    assert only("The depth was reached by 40 tonnes of rock.").noun is None
    assert only("Within 40 miles nobody slept.").noun is None


def test_an_attribute_past_a_clause_is_not_taken() -> None:
    assert only("It has a depth that, say, some 30 tonnes fill.").noun is None


def test_a_restatement_stands_between_number_and_cue() -> None:
    found = facts("The mine lies 12 miles (19 km) north of the border.")
    assert found["12 miles"].noun == "distance"


def test_a_bare_number_with_a_predicate_of_people_counts_people() -> None:
    found = facts("Flooding in Kessing killed 12 people, while storms in Orsa killed 4.")
    assert found["4"].noun == "person"
    assert found["4"].role == "kill"


def test_words_before_the_noun_are_kept() -> None:
    assert only("Police held 12 female students.").modifiers == ("female",)


def test_a_further_set_is_marked() -> None:
    assert "other" in only("Police held three other students.").modifiers
    assert "other" not in only("Police held three students.").modifiers


def test_what_a_number_is_about_is_told_to_its_mention() -> None:
    from tests.unit.facts.reading import article

    read = article("Three robbers stole jewels from a shop.")
    number = next(mention for mention in read.mentions if mention.kind == "count")
    assert getattr(number, "about", "").split()[:2] == ["robber", "steal"]
