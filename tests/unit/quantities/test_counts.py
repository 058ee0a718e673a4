"""Counted noun phrases, partitives, ratios."""

from __future__ import annotations

import pytest

from atodds.language.nouns import plural, singular
from tests.unit.quantities.cases import has, lacks
from tests.unit.quantities.reading import marks, one, values


@pytest.mark.parametrize(
    ("text", "noun", "modifiers"),
    [
        ("three senior U.S. officials said", "official", ("senior", "U.S.")), ("two U. S. officials", "official", ("U. S.",)),
        ("four US officials confirmed", "official", ("US",)), ("three WHO experts", "expert", ("WHO",)), ("105 runs", "run", ()), ("5.8 million TV viewers", "viewer", ("TV",)), ("one protester threw a bomb", "protester", ()), ("one place Lindsay liked", "place", ()), ("23 pirates", "pirate", ()), ("12 Somalis were held", "Somali", ()), ("11 Yemenis", "Yemeni", ()),
        ("seven AK-47 assault rifles", "rifle", ("AK-47", "assault")), ("six AK 47 rifles", "rifle", ("AK", "47")), ("seven AK-47s", "AK-47", ()),
        ("24 dead", "person", ("dead",)), ("at least 24 people were killed", "person", ()), ("43 RBIs", "RBI", ()), ("47 KO's", "KO", ()),
        ("23 Somali and Yemeni pirates", "pirate", ("Somali", "and", "Yemeni")), ("two arms dealers", "dealer", ("arms",)),
        ("four armed robbers", "robber", ("armed",)), ("a 10-juror majority", "juror", ()), ("an eight round decision", "round", ()),
        ("2,507-member assembly", "member", ()), ("six children", "child", ()), ("two police officers killed", "officer", ("police",)),
        ("five separate undersea cables were cut", "cable", ("separate", "undersea")), ("87 Lives Lost", "life", ()),
        ("one political party", "party", ("political",)), ("one U.S. official said", "official", ("U.S.",)), ("300-plus members", "member", ()),
        ("4.5m people", "person", ()), ("26 Somali crew", "crew", ("Somali",)), ("two fishermen", "fisherman", ()),
        ("1,300 federal and independent scientists", "scientist", ("federal", "and", "independent")),
    ],
)  # fmt: skip
def test_the_counted_noun_and_its_modifiers(text: str, noun: str, modifiers: tuple[str, ...]) -> None:
    found = one(text)
    assert (found["kind"], found["noun"], found.get("modifiers", ())) == ("count", noun, modifiers)


@pytest.mark.parametrize(
    "text",
    [
        "killing at least five.",
        "140 were injured",
        "injuring dozens in the city",
        "The answer is 42, he said",
    ],
)
def test_a_bare_number_has_no_noun(text: str) -> None:
    found = one(text)
    assert (found["kind"], found.get("noun")) == ("number", None)


def test_a_further_set_is_marked() -> None:
    first, second = marks("three U.S. officials and two others")
    assert "other" not in first.fields
    assert (second.fields["noun"], second.fields["other"]) == ("other", True)
    assert one("three other rifles")["other"] is True
    assert one("called another four engines")["other"] is True
    assert one("injuring five more people")["unit"] == "person"


def test_people_beside_people_are_people() -> None:
    found = marks("killed five people and wounded three others")
    assert (found[1].fields["noun"], found[1].fields["other"]) == ("person", True)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("one of the officials", "official"), ("one of his three sons", "son"), ("one of Ashgabat's voting precincts", "precinct"),
        ("one of the world's biggest heists", "heist"), ("one of six women", "woman"), ("23 of the raiders", "raider"),
        ("one of hundreds of foreign leaders", "leader"), ("one of the most photographed people", "person"),
    ],
)  # fmt: skip
def test_a_part_of_a_set(text: str, noun: str) -> None:
    found = marks(text)[0].fields
    assert (found["noun"], found["partitive"]) == (noun, True)


def test_two_of_them_is_a_part_without_a_noun() -> None:
    found = one("two of them escaped")
    assert (found["kind"], found["partitive"], found.get("noun")) == ("count", True, None)


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("1 in 5 adults", 0.2, "adult"),
        ("three out of four lines", 0.75, "line"),
        ("two-thirds of pensioners", 2 / 3, "pensioner"),
        ("nine out of every 10 voters", 0.9, "voter"),
    ],
)
def test_ratios(text: str, value: float, noun: str) -> None:
    found = one(text)
    assert (found["kind"], found["value"], found["noun"]) == ("ratio", pytest.approx(value), noun)


@pytest.mark.parametrize("text", ["one in 2008 left", "2 in 30 minutes"])
def test_a_year_or_a_time_after_in_makes_no_ratio(text: str) -> None:
    assert all(mark.kind != "ratio" for mark in marks(text))


@pytest.mark.parametrize(
    ("many", "one_of_them"),
    [
        ("officials", "official"), ("countries", "country"), ("churches", "church"), ("boxes", "box"), ("houses", "house"), ("buses", "bus"),
        ("lives", "life"), ("women", "woman"), ("servicewomen", "servicewoman"), ("crises", "crisis"), ("series", "series"), ("people", "person"),
        ("schoolchildren", "schoolchild"), ("heroes", "hero"), ("movies", "movie"), ("Somalis", "Somali"), ("virus", "virus"), ("glass", "glass"),
        ("SUVs", "SUV"), ("housewives", "housewife"), ("salespeople", "salesperson"), ("Paris", "Paris"), ("official", "official"),
    ],
)  # fmt: skip
def test_singulars_of_news_nouns(many: str, one_of_them: str) -> None:
    assert singular(many) == one_of_them


@pytest.mark.parametrize(
    "word",
    [
        "official",
        "country",
        "church",
        "box",
        "life",
        "woman",
        "person",
        "foot",
        "hero",
        "crisis",
        "police officer",
        "day",
    ],
)
def test_a_plural_comes_back_as_its_singular(word: str) -> None:
    assert singular(plural(word).rpartition(" ")[2]) == word.rpartition(" ")[2]


def test_people_and_dogs_are_two_counts() -> None:
    assert values("12 people and 3 dogs") == [(12, "person"), (3, "dog")]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The three bank workers-two women and a man-were at work.", ["worker", "woman"]),
        ("Six nations-four of them islands-signed; the winners-three riders and a coach-flew home.", ["nation", "rider"]),
        ("Two twenty-one-gun salutes were fired.", ["salute"]),
        ("The court heard 14 father-of-two jokes.", ["joke"]),
    ],
)  # fmt: skip
def test_a_hyphen_between_a_plural_and_a_number_is_a_dash(text: str, nouns: list[str]) -> None:
    assert [mark.fields["noun"] for mark in marks(text) if mark.fields.get("noun")] == nouns


@pytest.mark.parametrize(
    ("text", "part", "value"),
    [
        ("A fifth passenger died on Monday.", "fifth passenger", 5),
        ("Police arrested a fourth man.", "fourth man", 4),
        ("A sixth worker, 34, has died.", "sixth worker", 6),
    ],
)
def test_an_ordinal_by_which_a_tally_grows_is_a_count(text: str, part: str, value: int) -> None:
    has(text, part, kind="count", value=value)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Two people died and a third person was hurt.", "third"),
        ("A fifth player was sent off.", "fifth"),
        ("A fifth child was born on Monday.", "fifth"),
        ("Selby killed off the game with a fifth goal.", "fifth"),
    ],
)
def test_other_ordinals_count_nobody(text: str, part: str) -> None:
    lacks(text, part, kind="count")
