"""What makes two figures comparable, and what keeps them apart."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged, only


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Three thieves raided the Vantier store in Lansing.",
            "Four robbers raided the Vantier store in Lansing.",
        ),
        (
            "The quake that shook Temba on Monday struck at a depth of 12 miles, the survey said.",
            "The temblor that shook Temba on Monday was 40 miles deep, the survey said.",
        ),
        (
            "Norcell bought Orrin Carriers for $2.6 billion.",
            "Norcell acquired Orrin Carriers for $2.9 billion.",
        ),
        (
            "Norcell will cut 400 jobs in Tarnby this year.",
            "Norcell will cut 650 positions in Tarnby this year.",
        ),
    ],
)
def test_words_of_one_meaning_meet(first: str, second: str) -> None:
    assert only(first, second).outcome == "conflict"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The flood in Kessing killed 12 people.", "The flood in Kessing hurt 40 people."),
        ("Four robbers fled from the Vantier store.", "Three judges heard the Vantier store's case."),
        ("The tanker lies 14 miles from Cape Sorrow.", "The tanker lies 40 miles from Dunmore port."),
        ("The tanker lies 14 miles north of Cape Sorrow.", "The tanker lies 40 miles south of Cape Sorrow."),
        ("Norcell earned a profit of $4 million.", "Norcell had revenue of $60 million."),
        ("Norcell sold the mill for 40 million euros.", "Norcell sold the mill for 55 million dollars."),
        ("Norcell pays drivers $4 an hour in Holm.", "Norcell pays drivers $90 a day in Holm."),
        ("Profit at Norcell rose by $12 million.", "Profit at Norcell was $40 million."),
        ("Three robbers fled the Vantier store.", "Two other robbers fled the Vantier store."),
        ("The shaft in Marl is 40 metres deep.", "The shaft in Marl is 12 metres wide."),
        ("The trial of Paul Kern lasted 12 days.", "The trial of Paul Kern cost $12 million."),
    ],
)
def test_other_things_never_meet(first: str, second: str) -> None:
    assert [one for one in judged(first, second) if one.outcome != "equivalent"] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The bus crash in Oruro in 2009 killed 40 pupils.",
            "The bus crash in Oruro in 2011 killed 30 pupils.",
        ),
        ("In April, Norcell cut 400 jobs.", "In June, Norcell cut 900 jobs."),
    ],
)
def test_other_times_never_meet(first: str, second: str) -> None:
    lines = "Farmers stacked sandbags.", "Soldiers brought bread.", "The mayor wept.", "It rained on."
    texts = ["\n\n".join((*lines, text)) for text in (first, second)]
    assert [one for one in judged(*texts) if one.outcome not in ("equivalent", "scope_difference")] == []


def test_one_noun_in_two_deeds_is_not_one_matter() -> None:
    assert judged("Rosvik FC won 12 games under Petra Lind.", "Norrvik lost 14 games in the rain.") == []


def test_many_figures_of_a_noun_are_told_apart_by_their_places() -> None:
    lists = "Police seized {} rifles in Orsa, {} rifles in Marl, {} rifles in Holm and {} rifles in Arden."
    found = judged(lists.format(4, 7, 9, 12), lists.format(5, 8, 11, 14))
    figures = [one.values["figures"] for one in found if one.outcome == "conflict"]
    assert figures == [f"“{a} rifles”, “{b} rifles”" for a, b in ((4, 5), (7, 8), (9, 11), (12, 14))]


def test_generic_people_meet_a_kind_of_people() -> None:
    text = "The fire trapped {} in the tram tunnel at Holm on Monday."
    dates = ("2024-03-05", "2024-03-06")
    assert only(text.format("212 passengers"), text.format("190 people"), dates=dates).outcome == "update"
    assert only(text.format("190 passengers"), text.format("212 people")).outcome == "undecided"


def test_durations_are_of_what_lasted() -> None:
    trial = "The trial of Paul Kern in Orsa lasted {} days, the court said."
    one = only(trial.format(12), trial.format(25))
    assert (one.category, one.outcome, one.listed) == ("duration", "conflict", False)
    found = judged(trial.format(12), "The strike at the mill of Paul Kern lasted 25 days, the union said.")
    assert [one for one in found if one.outcome == "conflict" and not one.listed] == []


def test_ages_are_of_one_bearer() -> None:
    text = "Maria Santos, {}, beat Paulo Reis, {}, for mayor of Pradella on Sunday."
    ages = {
        one.matter: one.outcome
        for one in judged(text.format(34, 61), text.format(43, 61), category="person_age")
    }
    assert ages == {"the age of Maria Santos": "conflict", "the age of Paulo Reis": "equivalent"}
    ages = {
        one.matter: one.outcome
        for one in judged(text.format(34, 61), text.format(35, 61), category="person_age")
    }
    assert ages == {"the age of Maria Santos": "undecided", "the age of Paulo Reis": "equivalent"}


def test_superlative_ranks_of_one_thing_bind_strongly() -> None:
    text = "The Kessing mill, the town's {}-largest employer, burned down on Monday."
    one = only(text.format("second"), text.format("third"))
    assert (one.category, one.outcome, one.strong) == ("ordinal", "conflict", True)


def test_a_name_that_one_source_alone_prints_is_no_other_set() -> None:
    text = "The court at Tolosa tried {} Vantier robbers and set bail on Monday."
    assert only(text.format(4), text.replace("Vantier ", "").format(9)).outcome == "conflict"


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Four victims with ties to Hadley were shot on Harbor Street.", "Ten victims were shot on Harbor Street."),
        ("The first 14 shots of Eve Cole hit the target in Harn.", "Eve Cole hit the target in Harn with 31 shots."),
        ("Nine members of the Marl choir died in the crash at Pelin.", "Sixteen singers of the Marl choir died in the crash at Pelin."),
    ],
)  # fmt: skip
def test_a_part_of_a_set_is_no_conflict_with_the_whole(part: str, whole: str) -> None:
    assert [one for one in judged(part, whole) if one.outcome == "conflict" and not one.listed] == []


def test_a_part_is_not_larger_than_the_whole() -> None:
    text = "{} victims{} were shot on Harbor Street in Westport on Monday."
    one = only(text.format("Fourteen", " with ties to Hadley"), text.format("Ten", ""))
    assert one.outcome == "conflict"


def test_shares_of_two_wholes() -> None:
    text = "Turnout fell on Sunday in Beledo: {} percent of {} voted for Lucia Prado, the council said."
    found = judged(text.format(60, "women"), text.format(41, "men"))
    assert [one for one in found if one.outcome == "conflict"] == []
    one = only(text.format(60, "women"), text.format(41, "women"))
    assert one.outcome == "conflict"


def test_a_month_apart_in_two_leads_with_one_place_is_one_event() -> None:
    text = "A bus crash near Oruro on the Potosi road in {} killed {} pupils from Marl."
    found = judged(text.format("April", 40), text.format("June", 31), category="count")
    assert [one.outcome for one in found] == ["undecided"]


def test_a_tally_of_a_past_year_grows_no_more() -> None:
    lines = "Farmers stacked sandbags.", "Soldiers brought bread.", "The mayor wept.", "It rained on."
    text = "The flood in Kessing in 1953 killed {} people and drowned the cattle of the valley."
    texts = ["\n\n".join((*lines, text.format(number))) for number in (40, 61)]
    assert only(*texts, category="count").outcome == "conflict"
