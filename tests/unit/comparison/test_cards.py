"""What the sources say of one person, attribute by attribute."""

from __future__ import annotations

import pytest

from atodds import Source
from atodds.comparison.judged import Category, Judged, Passage
from atodds.comparison.people.cards import cards
from atodds.comparison.people.persons import persons
from atodds.model import Outcome
from atodds.pipeline import read_article
from tests.unit.comparison.comparing import matters, only


def attribute(first: str, second: str, name: str) -> Judged | None:
    """What two sources are to each other on an attribute of a person; None where nothing is compared."""
    found = [one for one in matters(first, second).judged if one.matter.startswith(f"the {name} of ")]
    assert len(found) < 2, found
    return found[0] if found else None


DIFFER = [
    (
        "role",
        "Lind, 48, would replace Justice Howard Brandt, who steps down on November 30 after 22 years.",
        "Chief Justice Howard Brandt, whom Lind succeeds, has been on the court in Orsa for 22 years.",
    ),
    (
        "role",
        "Ann Pell, a teacher from Selby, was hit by a tram in Orsa on Friday and died.",
        "Ann Pell, 52, a nurse from Selby, died on Friday after a tram struck her in Orsa.",
    ),
    (
        "role",
        "The patch is out, said Security Response Alliance director Mike Orrin on Tuesday.",
        "Mike Orrin, director of the Security Response Center, said on Tuesday that the patch is out.",
    ),
    (
        "employer",
        "Dan Roe, 45, an engineer at Vantix, was tried for fraud in Orsa on Monday.",
        "Dan Roe, 45, who works for Delphis, was tried for fraud in Orsa on Monday.",
    ),
    (
        "relation",
        "The dead are Travis Odell, 34, and his cousin Brent Odell, 29, both of Kamsley.",
        "Travis Odell ran a shop in Kamsley with his brother Brent Odell, 29; both died in the slide.",
    ),
    (
        "nationality",
        "Dan Roe, a German national, was arrested in Orsa on Monday for spying on the port.",
        "Dan Roe, an Austrian citizen, was arrested in Orsa on Monday for spying on the port.",
    ),
    (
        "charge",
        "Dan Roe, 45, was charged with manslaughter in Orsa on Monday over the crash at Velm.",
        "Dan Roe, 45, was charged with murder in Orsa on Monday over the crash at Velm.",
    ),
    (
        "sentence",
        "Dan Roe was sentenced to nine years in prison in Orsa on Monday for the fraud at Velm.",
        "A judge in Orsa on Monday sentenced Dan Roe to life in prison for the fraud at Velm.",
    ),
    (
        "bail",
        "Dan Roe was released on $50,000 bail in Orsa on Monday after the crash at Velm.",
        "Dan Roe was held without bail in Orsa on Monday after the crash at Velm.",
    ),
    (
        "injury",
        "The striker Eva Pell broke an ankle in the cup match at Velm on Monday.",
        "Eva Pell broke her left wrist in the cup match at Velm on Monday.",
    ),
    (
        "manner of death",
        "Kristen Mayhew, 20, was last seen in October. She had been stabbed, the examiner said.",
        "Kristen Mayhew, 20, had been strangled when she was found in October in a creek.",
    ),
    (
        "state of health",
        "Eva Pell was in critical condition on Monday after the fall at Velm, her doctor said.",
        "Eva Pell was in stable condition on Monday after the fall at Velm, doctors said.",
    ),
]


@pytest.mark.parametrize(("name", "first", "second"), DIFFER)
def test_what_two_sources_say_differently_of_a_person_is_listed(name: str, first: str, second: str) -> None:
    one = attribute(first, second, name)
    assert one is not None
    assert (one.outcome, one.listed, one.category) == ("undecided", True, "person_attribute")
    assert [(part.article, part.side) for part in one.passages] == [(0, 0), (1, 1)]


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        (
            "role",
            "Eva Pell, the deputy minister of health, resigned in Orsa on Monday over the vaccines.",
            "Deputy Health Minister Eva Pell resigned in Orsa on Monday over the vaccines.",
        ),
        (
            "employer",
            "Paul Kern, a researcher with Trend Labs, found the flaw in the Orsa meters in May.",
            "Paul Kern, a researcher from the software firm Trend Labs Ltd, found the flaw in the Orsa meters in May.",
        ),
        (
            "charge",
            "Dan Roe was charged with fraud and theft in Orsa on Monday over the Velm bank.",
            "Dan Roe was charged with theft in Orsa on Monday over the Velm bank.",
        ),
        (
            "sentence",
            "Dan Roe was sentenced to two years in prison in Orsa on Monday for the fraud at Velm.",
            "A judge in Orsa on Monday sentenced Dan Roe to 24 months in prison for the fraud at Velm.",
        ),
        (
            "relation",
            "Her mother, Eva Pell, found the girl in the cellar in Velm on Monday, police said.",
            "Her mum, Eva Pell, found the girl in the cellar in Velm on Monday, police said.",
        ),
        (
            "residence",
            "Dan Roe, 45, of Selby, was tried for fraud in Orsa on Monday.",
            "The court in Orsa tried Dan Roe, 45, of Selby, for fraud on Monday.",
        ),
    ],
)
def test_what_two_sources_agree_on_is_told_too(name: str, first: str, second: str) -> None:
    one = attribute(first, second, name)
    assert one is not None
    assert (one.outcome, {part.article for part in one.passages}) == ("equivalent", {0, 1})
    assert {part.side for part in one.passages} == {0}


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        (  # one asks for it, and the other is what the court gave
            "sentence",
            "Prosecutors asked that Dan Roe be sentenced to nine years in prison in Orsa on Monday.",
            "A judge in Orsa on Monday sentenced Dan Roe to six years in prison.",
        ),
        (  # two people
            "role",
            "Teacher Ann Pell was hit by a tram in Orsa on Friday. Nurse Eva Pell was not.",
            "A tram struck teacher Ann Pell in Orsa on Friday.",
        ),
        (  # a place of which one is resident is no body that one works for
            "employer",
            "South Marl resident Paul Kern saw the crash in Orsa on Monday.",
            "Velm resident Paul Kern saw the crash in Orsa on Monday.",
        ),
    ],
)
def test_what_is_of_another_person_or_only_asked_for_differs_in_nothing(
    name: str, first: str, second: str
) -> None:
    one = attribute(first, second, name)
    assert one is None or one.outcome == "equivalent"


FULL = "Kristen Mayhew, 20, of Orsa was last seen leaving the library at Velm on Monday, the court heard."


@pytest.mark.parametrize(
    "other",
    [
        "Mayhew, who was 21, was last seen leaving the library at Velm on Monday, the court in Orsa heard.",
        "Mayhew (21) was last seen leaving the library at Velm on Monday, the court in Orsa heard.",
        "Kristen, a 21-year-old student, was last seen leaving the library at Velm on Monday, the court in Orsa heard.",
    ],
)
def test_an_age_tells_that_one_word_is_somebody_of_the_story(other: str) -> None:
    found = attribute(FULL, other, "age")
    assert found is not None
    assert {part.reading for part in found.passages} >= {"20"}
    assert found.outcome != "equivalent"


@pytest.mark.parametrize(
    "other",
    [
        "Mayhew, a 21-year-old firm, was last seen leaving the market at Velm on Monday, the court in Orsa heard.",
        "Mayhew, now 130 years old, was last seen leading the league at Velm on Monday, the court in Orsa heard.",
        "In Mayhew, 21 people were last seen leaving the library at Velm on Monday, the court in Orsa heard.",
        "Karen, a 21-year-old student, was last seen leaving the library at Velm on Monday, the court in Orsa heard.",
    ],
)
def test_a_firm_a_club_a_place_and_another_given_name_have_no_age_of_hers(other: str) -> None:
    assert attribute(FULL, other, "age") is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Police arrested Owen Price, a Dayton resident, on Friday.", "Owen Price, an Elgin man, was arrested on Friday."),
        ("Elgin man Owen Price was arrested on Friday.", "Owen Price, 31, of Dayton, was arrested on Friday."),
        ("Owen Price, whose last known address was in Dayton, gave up.", "Owen Price, 31, of Elgin, gave up on Friday."),
        ("Owen Price's home in Dayton was searched on Friday.", "Police searched the house of Owen Price, 31, of Elgin."),
        (
            "The dead are Ann Moor, 33, and Owen Price, 35, both of Elgin.",
            "The dead are Ann Moor and Owen Price, 35, of Dayton.",
        ),
    ],
)  # fmt: skip
def test_where_one_lives_is_said_in_many_ways(first: str, second: str) -> None:
    one = attribute(first, second, "residence")
    assert one is not None
    assert (one.outcome, one.matter) == ("conflict", "the residence of Owen Price")


def test_a_third_residence_is_told_beside_the_second() -> None:
    one = only(
        "Police arrested Owen Price, a Dayton resident, on Friday.",
        "Owen Price, an Elgin man, was arrested on Friday.",
        "Owen Price, 31, of Boise, was arrested on Friday.",
        category="person_attribute",
    )
    assert one.values["second"] == "Elgin” or “Boise"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hale's father Owen Price was arrested on Friday.", "Owen Price, 61, of Dayton, was arrested."),
        ("Owen Price, a Norwegian man, was arrested.", "Owen Price, a Dayton man, was arrested."),
        ("Owen Price, who grew up in Elgin, lives in Dayton.", "Owen Price, 31, of Dayton, was born in Elgin."),
        ("Ann Moor, 33, of Elgin, met Owen Price of Dayton.", "Ann Moor, 33, and Owen Price, 35, both came from Dayton."),
    ],
)  # fmt: skip
def test_a_people_or_a_birthplace_is_no_residence(first: str, second: str) -> None:
    one = attribute(first, second, "residence")
    assert one is None or one.outcome == "equivalent"


@pytest.mark.parametrize(
    ("first", "second", "score"),
    [
        ("free-agent first baseman Owen Price", "First baseman Owen Price", None),
        ("Undersheriff Owen Price", "Undersheriff Owen Price", None),
        ("midfielder Owen Price", "Striker Owen Price", 0.45),
        ("biologist Owen Price", "chemist Owen Price", 0.45),
        ("novelist Owen Price", "painter Owen Price", 0.12),
    ],
)
def test_of_two_roles_of_one_kind_one_person_has_one(first: str, second: str, score: float | None) -> None:
    one = attribute(f"The prize went to {first} on Friday.", f"On Friday {second} took the prize.", "role")
    assert (one and one.score if one and one.outcome == "undecided" else None) == score


def test_what_opens_with_a_verb_is_no_role() -> None:
    found = attribute(
        "Owen Price, 34, was engaged to a reporter until May.",
        "Owen Price, a teacher, married in May.",
        "role",
    )
    assert found is None


def test_a_card_takes_the_gravest_outcome_of_the_matters_on_its_own_passages() -> None:
    text = "Ann Pell, 52, was a nurse. Dan Roe, 45, was a judge. " * 2
    article = read_article(Source.from_text(text, published="2014-03-04"))
    people = persons([article], [0])
    ages = [said.trait for person in people for said in person.of("age")]
    first, last = ages[0], ages[-1]
    judged = [
        _judged("person_age", "undecided", first.start, first.end),
        _judged("person_age", "conflict", first.end, last.start),
        _judged("person_name", "conflict", 0, len(text)),
        _judged("person_attribute", "update", 0, len(text)),
    ]
    told = {
        (card.name, one.attribute): one.outcome
        for card in cards([article], people, judged)
        for one in card.attributes
    }
    assert told["Ann Pell", "age"] == "conflict"
    assert told["Ann Pell", "spelling"] == "conflict"
    judged[1] = _judged("person_age", "conflict", first.end, first.end + 1)
    told = {
        (card.name, one.attribute): one.outcome
        for card in cards([article], people, judged)
        for one in card.attributes
    }
    assert told["Ann Pell", "age"] == "undecided"
    assert told["Dan Roe", "age"] is None


def _judged(category: Category, outcome: Outcome, start: int, end: int) -> Judged:
    return Judged(
        category=category,
        matter="the role of Ann Pell",
        outcome=outcome,
        reason="",
        passages=(Passage(0, start, end, "", 0),),
        strong=False,
        listed=True,
        score=0.5,
    )
