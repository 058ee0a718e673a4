"""One bearer, two spellings."""

from __future__ import annotations

import pytest

from atodds.rules.kinds.within.spelling import people_within, things_within
from tests.unit.comparison.comparing import judged, matters, only

MET = "{} met the governors in Orsa on Monday and promised aid for the flooded valley of Marl."
DHOW = "The navy stopped a dhow {} off Kamara on Tuesday and found two tons of hashish aboard."


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("President Viktor Zelenko", "President Viktor Zelenkko", "conflict"),
        ("Kristina Holt", "Christina Holt", "conflict"),
        ("Deshaun Grant", "Deshawn Grant", "conflict"),
        ("KRISTINA HOLTE", "Kristina Holt", "conflict"),
        ("Raj K. Chohan", "Raj Chowan", "conflict"),
        ("Robert Hale", "Bob Hale", "equivalent"),
        ("President Viktor Zarensky", "President Viktor Zarenskyy", "equivalent"),
    ],
)
def test_a_person_in_two_spellings(first: str, second: str, outcome: str) -> None:
    one = only(MET.format(first), MET.format(second), category="person_name")
    assert (one.outcome, one.strong) == (outcome, outcome == "conflict")
    assert [part.side for part in one.passages] == [0, 1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("President Viktor Zelenko", "President Viktor Zelenko"),
        ("President Viktor Zelenko", "Minister Oleg Zelenkko"),
        ("President Viktor Zelenko", "President Viktor Marenko"),
        ("President Anna Li", "President Anna Lu"),
        ("Daniel Voss", "Daniela Voss"),
        ("Mary Holt", "Mark Holt"),
    ],
)
def test_people_who_are_not_one(first: str, second: str) -> None:
    assert judged(MET.format(first), MET.format(second), category="person_name") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Jean Hale", "Joan Hale"),
        ("Anre Quillon", "Andre Quillon"),
        ("Director Paul Renner", "Director Pauline Renner"),
        ("Nora Holt", "Nora Hoit"),
    ],
)
def test_names_a_few_letters_apart_are_listed(first: str, second: str) -> None:
    one = only(MET.format(first), MET.format(second), category="person_name")
    assert (one.outcome, one.strong) == ("undecided", False)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Judge Lenore Aspinwall", "Judge Leonore Aspinwall"),
        ("Nurse Kirsten Maddow", "Nurse Kristen Maddow"),
        ("Judge Sean Maddow", "Judge Shaun Maddow"),
    ],
)
def test_given_names_beside_one_role_are_one_persons(first: str, second: str) -> None:
    one = only(MET.format(first), MET.format(second), category="person_name")
    assert (one.outcome, one.strong) == ("conflict", True)


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("Judge Lorna Aspinwall", "Judge Laura Aspinwall", "conflict"),
        ("Norcell's chief executive, Marguerite Voss,", "Norcell chief executive Margaret Voss", "conflict"),
        ("Harn's mayor, Paige Underhill,", "Paige Underwood, the mayor of Harn,", "conflict"),
        ("Mayor Thomas Aspinwall", "Mayor Robert Aspinwall", "undecided"),
    ],
)
def test_two_names_beside_one_office_are_listed(first: str, second: str, outcome: str) -> None:
    found = judged(MET.format(first), MET.format(second), category="person_name")
    assert [(one.outcome, one.strong) for one in found] == [(outcome, outcome == "conflict")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Senator Thomas Aspinwall", "Senator Robert Aspinwall"),
        ("Mayor Thomas Aspinwall", "Former mayor Robert Aspinwall"),
        ("Mayor Thomas Aspinwall", "Deputy mayor Robert Aspinwall"),
        ("Mayor Paige Underhill", "Mayor Paige Underwood"),
    ],
)
def test_namesakes_whose_office_others_hold_are_two(first: str, second: str) -> None:
    assert judged(MET.format(first), MET.format(second), category="person_name") == []


def test_brothers_are_two_whatever_a_third_spelling_says() -> None:
    both = MET.format("Deshawn Ferrante") + " His brother, Dashawn Ferrante, came too."
    found = judged(both, MET.format("Deshaun Ferrante"), category="person_name")
    strong = [one for one in found if one.strong]
    assert [{part.reading for part in one.passages} for one in strong] == [{"Deshawn", "Deshaun"}]


def test_two_officers_of_one_article_are_two() -> None:
    both = MET.format("Officer Dale Trumbull") + " Detective Dale Turnbull led the inquiry."
    assert judged(both, MET.format("Detective Dale Turnbull"), category="person_name") == []


def test_both_spellings_in_one_source_are_two_people() -> None:
    both = MET.format("President Viktor Zelenko") + " Viktor Zelenkko, a farmer, asked for more."
    assert judged(both, MET.format("President Viktor Zelenkko"), category="person_name") == []


@pytest.mark.parametrize("called", ["named {}", "called “{}”", "identified as {}"])
def test_a_thing_in_two_spellings_is_a_conflict(called: str) -> None:
    one = only(
        DHOW.format(called.format("Salahaddin")),
        DHOW.format(called.format("Salaluddin")),
        category="name_variant",
    )
    assert (one.outcome, one.strong) == ("conflict", True)
    assert [part.side for part in one.passages] == [0, 1]


@pytest.mark.parametrize("other", ["Salahaddin", "SALAHADDIN", "Barakat"])
def test_things_that_are_one_or_two(other: str) -> None:
    assert (
        judged(DHOW.format("named Salahaddin"), DHOW.format(f"named {other}"), category="name_variant") == []
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hurricane Beryl", "Hurricane Berryl"),
        ("the Gulf of Adran", "the Gulf of Edran"),
        ("Judge Aspinwall", "Judge Aspinwal"),
        ("Fort Tessel", "Fort Tesel"),
        ("the STELLA MARAN", "the Stella Marran"),
    ],
)
def test_a_kind_beside_a_name_says_what_is_meant(first: str, second: str) -> None:
    found = judged(f"They spoke of {first} on Monday in Orsa.", f"In Orsa they spoke on Monday of {second}.")
    assert [one.outcome for one in found if one.category in ("name_variant", "person_name")] == ["conflict"]


def test_one_title_before_two_full_names_is_two_people() -> None:
    assert (
        judged(MET.format("Mayor Anna Larsen"), MET.format("Mayor Erik Larson"), category="person_name") == []
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Robert Haskin", "Bob Haskins"),
        ("Jon Petersen", "John Peterson"),
        ("Emmanuel Adebayo", "Emanuel Adebayor"),
        ("Rhys Ifan", "Rhys Ifans"),
    ],
)
def test_given_name_and_surname_may_both_differ(first: str, second: str) -> None:
    one = only(MET.format(first), MET.format(second), category="person_name")
    assert (one.outcome, one.strong) == ("undecided", False)
    assert [part.side for part in one.passages] == [0, 1]


@pytest.mark.parametrize(
    ("first", "second"), [("Dan Marsh", "Don Marlow"), ("Robert Hale", "Rita Hall"), ("Jon Voss", "Eva Vost")]
)
def test_two_whole_names_that_share_little_are_two_people(first: str, second: str) -> None:
    assert judged(MET.format(first), MET.format(second), category="person_name") == []


@pytest.mark.parametrize("told", ["Ms. Lu said the sale ends in May.", "The sale ends in May, Lu said."])
def test_a_short_surname_alone_is_a_slip_of_the_only_one_in_the_article(told: str) -> None:
    found = people_within(
        matters(f"The plan was attractive, said Lisa Su, who runs the unit. {told}").sources
    )
    assert [(one.outcome, one.strong, len(one.passages)) for one in found] == [("undecided", False, 2)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The singer Bettie Page died on Friday. She was born Betty Page. Bettie Page sang. Bettie Page wept.",
            0,
        ),
        ("Ann Dorsey, née Dorsay, sang in Holm on Friday. Dorsey had been ill. The hall thanked Dorsey.", 0),
        (
            "The singer Ann Dorsey was born. Dorsay sang in Holm on Friday, and Dorsey wept. The hall thanked Dorsey.",
            1,
        ),
    ],
)
def test_a_name_given_at_birth_is_no_slip_of_the_later_one(text: str, told: int) -> None:
    assert len(list(people_within(matters(text).sources))) == told


@pytest.mark.parametrize(
    "text",
    [
        "The Christian choir sang in the Christmas market of Holm on Friday. Christmas comes but once, said the mayor.",
        "Lena became a born-again Christian in Holm. The farm was sold. They got an orange in their Christmas stockings.",
    ],
)
def test_two_words_of_english_are_no_slips_of_each_other(text: str) -> None:
    assert list(things_within(matters(text).sources)) == []


def test_spellings_that_only_a_heading_of_the_article_tells_are_told_across_sources() -> None:
    found = matters(
        "No. 9 Drake Bulldogs 53, No. 2 Orsa Bluejays 65\n\nThe Bulldgos came close on Friday.",
        "The Bulldogs of Drake lost on Friday. The Bulldogs had come close.",
    )
    assert [one.outcome for one in found.judged if one.category == "name_variant"] == ["conflict"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Darren Coyle and Dermot Doyle were held in Holm. Mr Doyle answered the judge, and Mr Coyle said nothing.",
            0,
        ),
        (
            "The Mulherns thanked the town. Declan Mulhern has not spoken. Noel Mulhearn, the chairman, called it a crime.",
            0,
        ),
        (
            "The union secretary Craig Donnellan wept. Craig Donnelly, who cut his price, thinks of a merger.",
            0,
        ),
        (
            "Families slept at the school in Chesoi. Joseph Cheboi, the chief, said that he would read the names.",
            0,
        ),
        ("The manager Carol Whitmore wept. Whitmore spoke in Holm. The crowd rose when Whitford scored.", 0),
        (
            "The minister Petra Hollenstein wept in Holm. Later Hollensten left the town, and Hollenstein slept.",
            1,
        ),
        (
            "The champion Anna Klitschko won. It came in Klitchsko's sixth bout. Klitschko wept, and Klitschko slept.",
            1,
        ),
    ],
)
def test_two_people_and_a_place_are_no_slips_of_a_person(text: str, told: int) -> None:
    assert len([one for one in people_within(matters(text).sources) if one.outcome == "conflict"]) == told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("four people died in Madhya Pradesh in 2022", "the lawyer Pradeep Shukla spoke", 0),
        ("the Bharat Nyaya Sanhita was cited", "the mother of the boy, Lata Sanhit, wept", 0),
        ("the 44-year-old North Dakotan won", "he lives in Grand Forks, North Dakota", 0),
        ("a dhow named Salahaddin was held", "the Salaluddin was let go", 1),
        ("the coach thanked Kilgarrick", "the coach thanked Kilgarick", 1),
    ],
)
def test_words_of_two_longer_names_are_no_spellings_of_one(first: str, second: str, told: int) -> None:
    text = "The river rose in Orsa on Monday, and {}, the mayor of Holm said on Tuesday."
    found = [
        one
        for category in ("person_name", "name_variant")
        for one in judged(text.format(first), text.format(second), category=category)
    ]
    assert len([one for one in found if one.outcome == "conflict"]) == told


def test_a_short_surname_that_somebody_has_is_no_slip() -> None:
    text = "The plan was attractive, said Lisa Su. The buyer, Tom Lu, agreed. Lu said the sale ends in May."
    assert list(people_within(matters(text).sources)) == []


def test_a_usual_word_in_a_long_name_has_slips_too() -> None:
    home = "Investigators of the Security {} Agency raided the home of the smuggler in Orsa on Monday."
    one = only(home.format("Intelligence"), home.format("Intellgence"), category="name_variant")
    assert (one.outcome, one.strong) == ("conflict", True)
    assert judged(home.format("Registration"), home.format("Regulation"), category="name_variant") == []


def test_one_name_in_one_word_and_in_two_is_equal() -> None:
    sale = "The chip maker AMR paid $334 million for {} on Monday, its chief said in Orsa."
    one = only(sale.format("SeaMicro"), sale.format("Sea Micro"), category="name_variant")
    assert one.outcome == "equivalent"
    talks = "The {} of the league met the rebels in Orsa on Monday."
    assert (
        judged(talks.format("Secretary General"), talks.format("Secretary-General"), category="name_variant")
        == []
    )


@pytest.mark.parametrize(("first", "second"), [("al-Rashidi", "al-Rashedi"), ("Vantix", "Vantyx")])
def test_a_word_that_stands_small_before_a_name_or_at_the_start_hides_it_not(first: str, second: str) -> None:
    told = "{} is the name that the court in Orsa read out on Monday when the trial over the bridge began."
    found = judged(
        told.format(first),
        f"On Monday the court named {second} when the trial over the bridge in Orsa began.",
    )
    assert [one.outcome for one in found if one.category in ("name_variant", "person_name")] == ["conflict"]


GREEK = "{}, head of the Greek union, said in Athens that Greece would strike again on Friday."
EGYPTIAN = "{}, an Egyptian lawyer, was jailed in Egypt for three years on Monday, the court said."
KAZAKH = "{}, the minister of Kazakhstan, resigned on Friday, the Kazakh press said."
OHIO = "{}, a clerk of the court in Ohio, resigned on Friday, American and Canadian papers said."


@pytest.mark.parametrize(
    ("form", "first", "second", "outcome"),
    [
        (GREEK, "Giannis Manolakis", "Yiannis Manolakis", "equivalent"),
        (GREEK, "Carolos Manolakis", "Karolos Manolakis", "equivalent"),
        (EGYPTIAN, "Khairat Mansour", "Kheirat Mansour", "equivalent"),
        (KAZAKH, "Qanat Sauda", "Kanat Sauda", "equivalent"),
        (GREEK, "Karolos Manolakis", "Karolos Manotakis", "conflict"),
        (OHIO, "Karl Denning", "Carl Denning", "conflict"),
        (OHIO, "Kristina Holt", "Christina Holt", "conflict"),
    ],
)
def test_names_of_another_alphabet_are_spelled_in_more_than_one_way(
    form: str, first: str, second: str, outcome: str
) -> None:
    one = only(form.format(first), form.format(second), category="person_name")
    assert (one.outcome, one.strong) == (outcome, outcome == "conflict")


def test_a_slip_that_an_article_makes_beside_the_right_spelling_is_told_once() -> None:
    slip = "The Sandhawks won on Friday in Orsa. They lost on Saturday, and the Sandhakws went home. The fans of the Sandhawks cried."
    found = matters(slip, "The Sandhawk team of Orsa won on Friday and lost on Sunday.")
    assert [one for one in found.judged if one.category == "name_variant"] == []
    assert [{part.article for part in one.passages} for one in things_within(found.sources)] == [{0}]


def test_each_side_is_read_as_the_word_that_it_prints() -> None:
    first, second = MET.format("Captain Ingrid Solborg"), MET.format("Captain Ingrid Solberg")
    for texts, names in (
        ((first, second), ["Ingrid Solborg", "Ingrid Solberg"]),
        ((second, first), ["Ingrid Solberg", "Ingrid Solborg"]),
    ):
        one = only(*texts, category="person_name")
        assert [part.reading for part in one.passages] == [name.split()[1] for name in names]
        assert [one.values["first"], one.values["second"]] == names


def test_two_houses_spell_one_name() -> None:
    first = "The glacier shrank by half, said Ann Lee of the Osvik Polar Centre after a survey of the ice on Monday."
    other = "The Osvik Polar Center surveyed the ice of the glacier on Monday, which shrank by half."
    one = only(first, other, category="name_variant")
    assert (one.outcome, one.listed, [part.side for part in one.passages]) == ("equivalent", True, [0, 1])


INTRODUCED = "The governor of Orsa picked the lawyer {}, to the seat. Cowan joined in 2009. {} said Cowan had his trust."


@pytest.mark.parametrize("full", ["William Cowan", 'William "Mo" Cowan', "William (Mo) Cowan"])
def test_a_surname_that_nobody_was_introduced_by_is_a_slip(full: str) -> None:
    text = INTRODUCED.format(full, "He") + " “I believe I can do the job,” said Cowen, who grew up in Tarn."
    given = matters(text)
    (found,) = [one for one in people_within(given.sources) if "Cowen" in one.values.values()]
    assert (found.outcome, found.strong) == ("conflict", True)


@pytest.mark.parametrize(
    "text",
    [  # traps: another person by full name, one by title, a place
        INTRODUCED.format("William Cowan", "He") + " His rival Petra Cowen said no.",
        INTRODUCED.format("William Cowan", "He") + " The seat was refused by Mr Cowen.",
        INTRODUCED.format("Simon Bolivar", "He").replace("Cowan", "Bolivar") + " He was born in Bolivia.",
    ],
)
def test_other_people_and_places_are_not(text: str) -> None:
    assert [
        one
        for one in (*people_within(matters(text).sources), *things_within(matters(text).sources))
        if one.strong
    ] == []


def test_what_an_article_tells_of_itself_is_listed_beside_the_other_sources() -> None:
    text = INTRODUCED.format("William Cowan", "He")
    slip = text + " “I believe I can do the job,” said Cowen, who grew up in Tarn."
    one = only(text, slip, category="person_name")
    assert (one.outcome, one.strong, one.listed) == ("conflict", False, True)
    assert {part.article for part in one.passages} == {0, 1}
