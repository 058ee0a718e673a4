"""Dates and clock times across sources."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged, matters, only, passages

SINKING = "A patrol boat sank the pirate trawler Bahati off Kamara on {}, the navy said."
LAUNCH = "The rocket lifted off from the pad at Kourou {} on Saturday with two satellites aboard."


def test_one_event_on_two_days() -> None:
    one = only(SINKING.format("November 18"), SINKING.format("November 19"), category="date")
    assert (one.outcome, one.matter) == ("conflict", "date of the sinking of the pirate trawler Bahati")
    assert one.values == {"first": "November 18", "second": "November 19"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("November 18", "Nov. 18"),
        ("November 18", "Tuesday"),
    ],
)
def test_days_that_do_not_conflict(first: str, second: str) -> None:
    assert judged(SINKING.format(first), SINKING.format(second), category="date") == []


def test_a_slip_of_the_month_and_two_days_far_apart() -> None:
    slipped = only(SINKING.format("November 18"), SINKING.format("December 18"), category="date")
    assert slipped.outcome == "conflict"
    far = only(SINKING.format("November 8"), SINKING.format("December 19"), category="date")
    assert (far.outcome, far.strong) == ("undecided", False)


def test_one_entry_an_event() -> None:
    twice = (
        SINKING.format("November 18")
        + " The Bahati, which the patrol boat sank off Kamara on November 18, was old."
    )
    given = matters(twice, SINKING.format("November 19"), SINKING.format("November 19"))
    found = [one for one in given.judged if one.category == "date"]
    assert [(one.outcome, sorted({part.side for part in one.passages})) for one in found] == [
        ("conflict", [0, 1])
    ]


def test_two_events_on_two_days() -> None:
    second = "Pirates off Kamara freed the tanker Mirelle on November 19, the navy said."
    found = judged(SINKING.format("November 18"), second, category="date")
    assert [one for one in found if one.outcome == "conflict"] == []


@pytest.mark.parametrize(
    ("first", "second", "category"),
    [
        ("The dam above Cornel burst on Saturday. It was built in 1978 by miners.",
         "Mud hit Cornel as a dam collapsed. The dam was built in 1987, the mayor said.", "date"),
        ("A nurse was sentenced to 12 years on June 4 for poisoning Otto Rahn.",
         "The nurse who poisoned Otto Rahn was given a 12-year sentence on June 14.", "date"),
        ("A first hearing for Karel Bonn is scheduled for April 8.",
         "Karel Bonn is due in court for a hearing on April 18.", "date"),
        ("The ferry Alma Rose capsized at 9:15 p.m. off Marrow Point.",
         "A ferry, the Alma Rose, overturned at 9:45 p.m. near Marrow Point.", "clock"),
        ("The dam above Cornel gave way shortly after 6:40 a.m. on its western side.",
         "The dam above Cornel collapsed at about 5:40 a.m. and buried two streets.", "clock"),
        ("Shareholders of the paint maker Telluric will vote on May 21.",
         "Telluric's shareholders vote on the offer on May 12.", "date"),
    ],
)  # fmt: skip
def test_other_words_for_one_event(first: str, second: str, category: str) -> None:
    assert only(first, second, category=category).outcome in ("conflict", "undecided")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Joran Beck was killed on March 13 in Pell.", "Beck's suspected killer had surgery on March 14 in Pell."),
        ("A first hearing for Karel Bonn is set for April 8.", "The trial of Karel Bonn began on June 3."),
        ("The quake near Torrel struck on Friday, the survey said.", "The survey said on Thursday the quake near Torrel struck."),
        ("The club in Lowick was founded in 1896 by weavers.", "The club in Lowick last won the cup in 1974."),
        ("The ferry sank in June off Kamara.", "The ferry sank off Kamara on June 4."),
        ("Kestrel opened a shop in Marl on June 4.", "A blue 2013 Kestrel was opened by thieves in Marl on Friday."),
    ],
)  # fmt: skip
def test_times_of_two_events_or_one_time(first: str, second: str) -> None:
    assert [one for one in judged(first, second) if one.category in ("date", "clock")] == []


def test_a_plan_is_listed_and_a_tally_beside_it_tells_two_events() -> None:
    plan = "The phone of Kestrel, the K9, will go on sale on October {} in Marl."
    found = only(plan.format(11), plan.format(12), category="date")
    assert (found.outcome, found.strong) == ("undecided", False)
    crash = "The bus crash in Oruro in {} killed {} pupils."
    assert judged(crash.format(2009, 40), crash.format(2010, 31), category="date") == []


def test_a_source_that_knows_both_times_contradicts_neither() -> None:
    other = "The trawler Bahati was sunk off Kamara on November 18, the navy said, correcting November 19."
    both = SINKING.format("November 19") + " The boat sank a second trawler off Kamara on November 18."
    assert [one.outcome for one in judged(other, both, category="date")] == []


def test_times_that_agree_are_one_matter() -> None:
    given = matters(SINKING.format("November 18"), SINKING.format("Nov. 18"))
    assert [one.outcome for one in given.judged if one.category == "date"] == ["equivalent"]


def test_a_time_stamp_dates_nothing() -> None:
    stamp = "Kamara, November {}\n\nA patrol boat sank the pirate trawler Bahati off Kamara, the navy said."
    assert judged(stamp.format(18), stamp.format(19), category="date") == []


@pytest.mark.parametrize(
    ("first", "second", "face"),
    [
        ("at 0737 GMT", "at 7:37 a.m. local time", "07:37"),
        ("at 9:05 p.m. EST", "at 21:05 GMT", "21:05"),
    ],
)
def test_one_face_with_two_zones(first: str, second: str, face: str) -> None:
    one = only(LAUNCH.format(first), LAUNCH.format(second), category="clock")
    assert (one.outcome, one.values["face"]) == ("conflict", face)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("at 21:05 GMT", "at 21:05 UTC"),
        ("at 0737 GMT", "at 2:37 p.m. local time"),
        ("at 0737 GMT", "at 7:37 a.m."),
        ("at 7 a.m. EST", "at 7 a.m. GMT"),
    ],
)
def test_clock_times_that_do_not_conflict(first: str, second: str) -> None:
    assert judged(LAUNCH.format(first), LAUNCH.format(second), category="clock") == []


def test_zones_are_sides() -> None:
    given = matters(*(LAUNCH.format(f"at 0737 {zone}") for zone in ("GMT", "local time", "GMT")))
    one = next(one for one in given.judged if one.category == "clock" and one.outcome == "conflict")
    assert [(article, side) for article, _, side in passages(given, one)] == [(1, 0), (0, 1), (2, 1)]
    assert one.witnesses == (1, 2)


AGREEING = [
    ("Dockers at Port Sela ended their strike yesterday after 11 days.", "2018-06-20",
     "Port Sela works again. Dockers had ended their strike on June 19 after a pay rise.", "2018-06-21"),
    ("Ash from Mount Ruha, which erupted last week, grounded flights.", "2017-03-15",
     "Ash drifted from Mount Ruha. The volcano, Mount Ruha, erupted on March 8.", "2017-03-15"),
    ("Pelicor plans to complete the sale of its paper unit by the end of the year.", "2014-09-09",
     "Landau expected to complete the purchase of Pelicor's paper unit by December 31.", "2014-09-09"),
    ("The car of Ben Farrow hit a tree at quarter to eight on Saturday night in Marl.", "2010-10-10",
     "Ben Farrow was hurt when his car hit a tree in Marl at 7:45 p.m. Saturday.", "2010-10-10"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "one", "second", "other"), AGREEING)
def test_times_that_agree_in_other_words(first: str, one: str, second: str, other: str) -> None:
    found = [
        entry
        for entry in matters(first, second, dates=(one, other)).judged
        if entry.category in ("date", "clock")
    ]
    assert {entry.outcome for entry in found} == {"equivalent"}


def test_a_day_told_from_publication_against_another_one() -> None:
    found = only(
        "A ferry with 60 people aboard sank off Talu island yesterday, the coast guard said.",
        "Fifteen were missing after a ferry sank off the island of Talu on Friday.",
        category="date",
        dates=("2015-05-24", "2015-05-24"),
    )
    assert (found.outcome, found.values) in (
        ("conflict", {"first": "yesterday", "second": "Friday"}),
        ("undecided", {"first": "yesterday", "second": "Friday"}),
    )


@pytest.mark.parametrize(
    ("first", "second", "category", "outcome"),
    [
        ("The ferry Aurora hit the pier at Vik at 7:45 p.m. on Saturday.",
         "The ferry Aurora hit the pier at Vik at quarter to eight on Saturday.", "clock", "equivalent"),
        ("The ferry Aurora hit the pier at Vik at ten to nine on Saturday.",
         "The ferry Aurora hit the pier at Vik at 9:50 a.m. on Saturday.", "clock", "conflict"),
        ("The tenor Luca Ferrante was born in Savena on 4 March 1941.",
         "Luca Ferrante, a tenor, was born on 14 March 1941 in Savena.", "date", "conflict"),
        ("Norcell expects to complete the purchase of the dairy Lund in the fourth quarter.",
         "The purchase of the dairy Lund by Norcell should be completed by year's end.", "date", "equivalent"),
        ("The nurse Ida Holm will surrender to a prison in Marl by July 31.",
         "The nurse Ida Holm will surrender to the prison in Marl at the end of July.", "date", "equivalent"),
        ("The skipper Jan Bohl drowned off Lenn on Tuesday night.",
         "The skipper Jan Bohl drowned off Lenn early on Wednesday.", "date", "equivalent"),
    ],
)  # fmt: skip
def test_times_as_their_words_stand(first: str, second: str, category: str, outcome: str) -> None:
    assert [one.outcome for one in matters(first, second).judged if one.category == category] == [outcome]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Orbix will release its X7 phone on October 3.",
            "The Orbix T4 tablet will be released on October 10.",
        ),
        (
            "The firm was told of the leak a week earlier, it said.",
            "The firm was told of the leak a week earlier, it said.",
        ),
    ],
)
def test_dates_that_are_not_held_against_each_other(first: str, second: str) -> None:
    assert [
        one for one in judged(first, second, category="date") if one.outcome in ("conflict", "undecided")
    ] == []


def test_a_matter_that_agrees_holds_no_time_that_differs() -> None:
    first = "Raj Hall was hit by a car in Queens at 7 p.m. on Friday. Another car hit Eva Hall in Queens at 5 a.m. on Sunday."
    second = "A car hit Raj Hall in Queens at 7 p.m. on Friday, police said."
    found = [
        one
        for one in matters(first, second).judged
        if one.outcome == "equivalent" and one.category == "clock"
    ]
    assert all("5 a.m." not in part.reading for one in found for part in one.passages)
