"""What a date or a clock time hangs on."""

from __future__ import annotations

import pytest

from atodds.model import Occasion
from tests.unit.facts.reading import facts


def occasion(text: str, time: str) -> Occasion | None:
    fact = facts(text, kind="time").get(time)
    return fact.occasion if fact is not None else None


@pytest.mark.parametrize(
    ("text", "time", "event", "party"),
    [
        ("The mill was built in 1978 by a timber company.", "1978", "build", "mill"),
        ("The barge Elsa Ruhn was launched in 1998 and refitted in 2012.", "2012", "renovate", "barge"),
        ("On Tuesday, police in Pell arrested two dockers.", "Tuesday", "arrest", "docker"),
        ("The sentencing of Karel Bonn on June 4 drew a crowd.", "June 4", "sentence", "bonn"),
        ("A jury found the nurse Eva Trane guilty on Thursday of theft.", "Thursday", "convict", "trane"),
        ("Police found the nurse Eva Trane asleep on Thursday.", "Thursday", "find", "trane"),
        ("A first hearing in the case is scheduled for April 8.", "April 8", "hearing", "case"),
        ("Karel Bonn is due in court for a hearing on April 18.", "April 18", "hearing", "bonn"),
        ("Norcell agreed on Sunday to buy the dairy Lund.", "Sunday", "agree", "lund"),
        ("The council of Marl will vote on the plan on May 21.", "May 21", "vote", "council"),
        ("Ada Lenz, who was born in 1977, led the choir.", "1977", "bear", "lenz"),
        ("The November 18 sinking of the barge angered fishermen.", "November 18", "sink", "barge"),
        ("Karel Bonn sold a painting of the great fire on Friday.", "Friday", "sell", "bonn"),
        ("Karel Bonn died in the raid on Friday.", "Friday", "attack", "bonn"),
        ("Fans of Tuesday's match sang on the way home.", "Tuesday", "play", "fan"),
        ("The club plays at home; kick-off is at 3 p.m. and seats are free.", "3 p.m.", "play", "club"),
    ],
)
def test_the_event_and_who_takes_part(text: str, time: str, event: str, party: str) -> None:
    found = occasion(text, time)
    assert found is not None
    assert found.events[0] == event
    assert party in found.parties


def test_it_and_she_stand_for_what_was_told_before() -> None:
    text = "The dam above Cornel burst. Fourteen people died. It was built in 1978 by miners."
    found = occasion(text, "1978")
    assert found is not None
    assert "dam" in found.parties
    text = "Ines Corrado poisoned three patients. Police arrested her in March 2018."
    found = occasion(text, "March 2018")
    assert found is not None
    assert "corrado" in found.parties


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The mayor of Marl said on Tuesday that the mill was sold.", "Tuesday"),
        ("The firm typically issues its patches on the second Tuesday of the month.", "Tuesday"),
        ("Police in Marl posted a video of the mill raid on Friday.", "Friday"),
        ("A blue 2013 saloon was parked at the mill.", "2013"),
        ("Nobody left the hall before 3 p.m. that day.", "3 p.m."),
        ("Marl, March 3, 2021", "March 3, 2021"),
    ],
)
def test_a_time_that_dates_no_event(text: str, time: str) -> None:
    assert occasion(text, time) is None


def test_two_events_of_one_sentence() -> None:
    text = "Joran Beck was killed on March 13, and the suspect had surgery on his hand on March 14."
    first, second = occasion(text, "March 13"), occasion(text, "March 14")
    assert first is not None
    assert second is not None
    assert (first.events, second.events) == (("kill",), ("operate",))


@pytest.mark.parametrize(
    ("text", "edge", "planned"),
    [
        ("The school in Marl will stay closed until October 14.", "until", True),
        ("The school in Marl was closed on October 14.", "", False),
        ("Repairs at the school must be finished by October 14.", "by", False),
        ("The ban on cars expires on October 14.", "", False),
        ("The choir has sung in the school since October 14.", "since", False),
    ],
)
def test_edges_and_plans(text: str, edge: str, planned: bool) -> None:
    found = occasion(text, "October 14")
    assert found is not None
    assert (found.edge, found.planned) == (edge, planned)


def test_the_storys_own_event() -> None:
    text = "Dam bursts above Cornel\n\nA dam gave way on Saturday in Cornel. It had been built in 1978 by miners."
    found = facts(text, kind="time", title="Dam bursts above Cornel")
    own = {time: fact.occasion.own for time, fact in found.items() if fact.occasion is not None}
    assert own == {"Saturday": True, "1978": False}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The mill will shut this Monday", "this Monday"),
        ("The talks began at a 12 a.m.", "12 a.m"),
        ("It opens the Friday", "Friday"),
    ],
)
def test_a_time_may_be_the_last_word_of_a_text(text: str, time: str) -> None:
    assert any(time in found or found in time for found in facts(text, kind="time"))


@pytest.mark.parametrize(
    ("text", "time", "events"),
    [
        ("The ferry sank off Talu yesterday with sixty aboard.", "yesterday", {"sink"}),
        ("Ash from Mount Ruha, which erupted last week, grounded flights.", "last week", {"explode"}),
        ("Zentek will open its plant in the first quarter of 2015.", "first quarter of 2015", {"open"}),
        (
            "Marl was rebuilt after the dam collapse that killed 44 people ten years ago.",
            "ten years ago",
            {"kill", "collapse"},
        ),
        (
            "Bells rang for the 44 who were killed when the dam collapsed in 2010.",
            "2010",
            {"kill", "collapse"},
        ),
        ("Forty-four people were killed in 2010 when the dam collapsed.", "2010", {"kill", "collapse"}),
    ],
)
def test_relative_times_and_deeds_of_one_moment(text: str, time: str, events: set[str]) -> None:
    found = occasion(text, time)
    assert found is not None
    assert events <= set(found.events)


@pytest.mark.parametrize(
    ("text", "time", "event"),
    [
        ("The mayor resigned on Tuesday after the dam collapsed.", "Tuesday", "collapse"),
        ("The mayor resigned in 2010, and when the dam was built he was a boy.", "2010", "build"),
    ],
)
def test_two_deeds_of_two_moments(text: str, time: str, event: str) -> None:
    found = occasion(text, time)
    assert found is not None
    assert event not in found.events


@pytest.mark.parametrize(
    ("text", "time", "party"),
    [
        ("Norcell's chief executive Ada Lenz, in the job since 2008, said sales fell.", "2008", "lenz"),
        ("Ada Lenz has led the dairy Norcell since 2008.", "2008", "lenz"),
    ],
)
def test_since_when_somebody_holds_an_office(text: str, time: str, party: str) -> None:
    found = occasion(text, time)
    assert found is not None
    assert (found.events, found.edge) == (("appoint",), "")
    assert party in found.parties


def test_a_thing_that_has_lasted_since_a_year_is_no_office() -> None:
    found = occasion("The dairy Norcell has sold milk since 2008.", "2008")
    assert found is not None
    assert (found.events, found.edge) == (("sell",), "since")


def test_the_event_alone_has_the_parties_of_the_sentence_that_told_of_it() -> None:
    text = (
        "A bus of pensioners plunged off a bridge near Zelm. The crash happened at about 9 p.m. on Saturday."
    )
    found = occasion(text, "9 p.m. on Saturday")
    assert found is not None
    assert {"bus", "bridge"} <= set(found.parties)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Orbix will release its X7 phone on October 3.", "x7"),
        ("The firm will ship Vista 8.1 on October 3.", "vista8.1"),
    ],
)
def test_the_name_of_a_model_takes_part(text: str, code: str) -> None:
    found = occasion(text, "October 3")
    assert found is not None
    assert code in found.parties


def test_a_score_names_no_model() -> None:
    found = occasion("Creighton beat Drake 65-53 on October 3.", "October 3")
    assert found is not None
    assert all(party.isalpha() for party in found.parties)
