"""Where and when it holds, who says so, and whether it is stated at all."""

from __future__ import annotations

import pytest

from tests.unit.facts.reading import article, facts, only

TITLE = "Flood kills 12 in Kessing"
BODY = (
    "A flood killed 12 people in Kessing on Monday.\n\nThe river rose fast.\n\nThe mayor wept.\n\n"
    "Soldiers brought bread.\n\nIn all, 40 houses were wrecked."
)


def test_places_after_a_preposition_are_the_scope() -> None:
    assert only("Police arrested 12 people in Orsa.").scope == ("orsa",)
    assert only("In Orsa, police arrested 12 people.").scope == ("orsa",)
    assert only("Police arrested 12 people with a song.").scope == ()


def test_a_place_beyond_another_number_is_that_numbers() -> None:
    found = facts("Floods killed 12 people in Kessing, while storms killed 4 in Orsa.")
    assert found["12 people"].scope == ("kessing",)
    assert found["4"].scope == ("orsa",)


@pytest.mark.parametrize(
    ("text", "number", "scope"),
    [
        ("The tsunami killed 230,000 people in 13 countries.", "230,000 people", ("countries",)),
        ("The melons made 61 people ill in nine states.", "61 people", ("states",)),
        ("Norcell will cut 2,500 jobs across 30 countries.", "2,500 jobs", ("countries",)),
        ("Norcell, which has 2,500 workers, sells to 30 countries.", "2,500 workers", ()),
        ("The team of 24 runners won in 13 minutes.", "24 runners", ()),
        ("The court in Orsa heard 40 witnesses and 13 countries joined.", "40 witnesses", ("orsa",)),
    ],
)
def test_large_areas_counted_behind_in_are_the_scope(text: str, number: str, scope: tuple[str, ...]) -> None:
    assert facts(text)[number].scope == scope


def test_a_verb_ends_the_place() -> None:
    assert only("Police at the stadium said Orsa fans threw 12 bottles.").scope == ("stadium",)


def test_names_of_the_clause_stand_apart_from_the_sentences() -> None:
    fact = facts("Floods in Kessing killed 12 people, while storms in Orsa killed 4.")["12 people"]
    assert fact.own_names == ("kessing",)
    assert fact.names == ("kessing", "orsa")


def test_days_and_months_are_no_names() -> None:
    assert only("Police arrested 12 people on Monday in April.").names == ()


def test_words_of_the_clause_stand_apart_from_the_rest() -> None:
    fact = facts("Floods killed 12 people, while storms fell on trees.")["12 people"]
    assert fact.clause == ("flood", "kill")
    assert set(fact.context) == {"storm", "fall", "tree"}


def test_when_is_the_time_of_the_clause() -> None:
    fact = facts("In 2009, a quake killed 300 people there.")["300 people"]
    assert fact.when == ("2009",)
    assert (fact.earliest, fact.latest) == ("2009-01-01", "2009-12-31")


def test_without_a_time_there_is_no_when() -> None:
    fact = only("A quake killed 300 people there.")
    assert (fact.when, fact.earliest, fact.latest) == ((), None, None)


def test_a_time_dates_the_nearest_event() -> None:
    fact = only("The navy sank the trawler on November 18, and its crew later complained.", "time")
    assert fact.role == "sink"
    assert only("It was warm on November 18.", "time").role is None


def test_lead_and_headline() -> None:
    read = article(BODY, TITLE)
    by_words = {read.text[fact.start : fact.end]: fact for fact in read.facts if fact.kind == "number"}
    assert by_words["12 people"].lead
    assert not by_words["12 people"].headline
    assert not by_words["40 houses"].lead


def test_a_headline_in_the_text_is_lead() -> None:
    read = article(f"{TITLE}\n\n{BODY}", TITLE)
    first = next(fact for fact in read.facts if fact.kind == "number")
    assert (first.headline, first.lead) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "Police did not find 12 people.",
        "Officials denied that 12 people died.",
        "Without 12 people it fails.",
    ],
)
def test_what_is_denied_is_negated(text: str) -> None:
    assert only(text).negated


@pytest.mark.parametrize(
    "text",
    [
        "The bank could cut 400 jobs.",
        "If 400 jobs go, the town is lost.",
        "The bank expected 400 jobs to go.",
    ],
)
def test_what_may_be_is_hypothetical(text: str) -> None:
    assert only(text).hypothetical
    assert not only("The bank cut 400 jobs.").hypothetical


def test_another_earlier_event_is_marked() -> None:
    assert only("Previously, 40 people had died in Temba.").earlier
    assert only("In the past, 40 people had died in Temba.").earlier
    assert not only("On Monday 40 people died in Temba.").earlier


def test_the_holder_is_who_says_so() -> None:
    assert only("Floods killed 12 people, Reuters reported.").holder == "Reuters"
    assert only("Floods killed 12 people.").holder is None


def test_a_number_in_somebodys_words_is_quoted() -> None:
    assert facts("“We lost 40 cows,” said Anna Berg.")["40 cows"].quoted
    assert not facts("“We lost cows,” said Anna Berg, who had 40 cows.")["40 cows"].quoted


def test_quotations_permissions_and_credits_are_facts() -> None:
    read = article(
        "“We lost everything in the flood,” said Anna Berg. The navy is allowed to board tankers in the bay."
    )
    assert {"quotation", "permission", "attribution"} <= {fact.kind for fact in read.facts}


def test_figures_of_speech_are_no_facts() -> None:
    assert facts("He fought with one hand tied behind his back.") == {}


def test_furniture_gives_no_facts() -> None:
    read = article(
        "A flood killed 12 people in Kessing on Monday.\n\nSoldiers brought bread to the houses.\n\n"
        "Read more: 5 things to know about floods\n\nSign up for our newsletter with 40 stories a day"
    )
    assert [read.text[fact.start : fact.end] for fact in read.facts if fact.kind == "number"] == ["12 people"]


def test_every_fact_points_to_its_mention_and_sentence() -> None:
    read = article(BODY)
    for fact in read.facts:
        mention, sentence = read.mentions[fact.mention], read.sentences[fact.sentence]
        assert (fact.start, fact.end) == (mention.start, mention.end)
        assert sentence.covers(fact)


def test_hyphens_and_thousands_do_not_end_a_clause() -> None:
    plain = only("Police arrested 12 people in Orsa.")
    assert only("Police arrested 1,200 people in Orsa.").clause == plain.clause
    assert "arrest" in plain.clause
