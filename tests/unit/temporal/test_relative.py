from __future__ import annotations

import datetime as dt

import pytest

from tests.unit.temporal.reading import only, span, times


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He said on Thursday he was well.", "2024-05-30", "2024-05-30"),
        ("He said Friday he was well.", "2024-05-31", "2024-05-31"),
        ("He will speak on Monday.", "2024-06-03", "2024-06-03"),
        ("Results are expected Tuesday.", "2024-06-04", "2024-06-04"),
        ("The film will be released Wednesday.", "2024-06-05", "2024-06-05"),
        ("It did not take effect until Thursday.", "2024-05-30", "2024-05-30"),
        ("The order holds until Tuesday.", "2024-06-04", "2024-06-04"),
        ("He spoke last Friday.", "2024-05-24", "2024-05-24"),
        ("He speaks next Friday.", "2024-06-07", "2024-06-07"),
        ("He speaks this Sunday.", "2024-06-02", "2024-06-02"),
        ("He spoke on Tuesday of last week.", "2024-05-21", "2024-05-21"),
        ("He spoke yesterday.", "2024-05-30", "2024-05-30"),
        ("He speaks tomorrow.", "2024-06-01", "2024-06-01"),
        ("He spoke this week.", "2024-05-27", "2024-06-02"),
        ("He spoke last week.", "2024-05-20", "2024-05-26"),
        ("He spoke earlier this week.", "2024-05-27", "2024-05-30"),
        ("He spoke earlier this month.", "2024-05-01", "2024-05-30"),
        ("He speaks later this year.", "2024-06-01", "2024-12-31"),
        ("He speaks early next month.", "2024-06-01", "2024-06-10"),
        ("He spoke late last year.", "2023-09-02", "2023-12-31"),
        ("He spoke earlier in the week.", "2024-05-27", "2024-05-30"),
        ("He spoke last quarter.", "2024-01-01", "2024-03-31"),
        ("He speaks by the end of the year.", "2024-09-01", "2024-12-31"),
        ("He spoke over the weekend.", "2024-06-01", "2024-06-02"),
        ("He spoke last weekend.", "2024-05-25", "2024-05-26"),
        ("He spoke two days ago.", "2024-05-29", "2024-05-29"),
        ("He spoke two weeks ago.", "2024-05-14", "2024-05-20"),
        ("He spoke more than two weeks ago.", "2024-05-03", "2024-05-16"),
        ("He spoke nearly two weeks ago.", "2024-05-14", "2024-05-20"),
        ("He spoke a few days ago.", "2024-05-26", "2024-05-29"),
        ("He spoke days ago.", "2024-05-21", "2024-05-29"),
        ("He spoke a year ago.", "2022-11-29", "2023-11-30"),
        ("He spoke in recent weeks.", "2024-04-05", "2024-05-31"),
        ("He spoke in the past two weeks.", "2024-05-17", "2024-05-31"),
        ("He spoke in the last 24 hours.", "2024-05-30", "2024-05-31"),
        ("He speaks in the next 12 to 18 months.", "2024-05-31", "2025-11-30"),
        ("He speaks in the coming days.", "2024-05-31", "2024-06-08"),
        ("The hall will open in two days.", "2024-06-02", "2024-06-02"),
        ("It is calm now.", "2024-05-31", "2024-05-31"),
        ("He spoke two days before Christmas.", "2023-12-23", "2023-12-23"),
    ],
)
def test_counted_from_publication(text: str, first: str, last: str) -> None:
    fields = only(text)
    assert (fields["earliest"], fields["latest"]) == (first, last)
    assert fields["resolution"] == "publication"


@pytest.mark.parametrize(
    "text",
    [
        "He said on Thursday he was well.",
        "He spoke two weeks ago.",
        "He spoke last week.",
        "He spoke two days later.",
    ],
)
def test_unresolved_without_an_anchor(text: str) -> None:
    fields = only(text, None)
    assert "earliest" not in fields
    assert fields.get("resolution", "unresolved") == "unresolved"


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("Two days later", "2024-05-15", "2024-05-15"),
        ("The next day", "2024-05-14", "2024-05-14"),
        ("The following week", "2024-05-20", "2024-05-26"),
        ("The next week", "2024-05-20", "2024-05-26"),
        ("A week earlier", "2024-05-03", "2024-05-09"),
        ("The previous day", "2024-05-12", "2024-05-12"),
        ("The day before", "2024-05-12", "2024-05-12"),
        ("The year before", "2023-01-01", "2023-12-31"),
        ("The next morning", "2024-05-14T00:00", "2024-05-14T11:59"),
        ("The next night", "2024-05-14T18:00", "2024-05-14T23:59"),
    ],
)
def test_counted_from_the_day_told_before(told: str, first: str, last: str) -> None:
    found = times(f"They met on May 13. {told}, they agreed.")
    assert (found[1]["earliest"], found[1]["latest"]) == (first, last)
    assert found[1]["resolution"] == "narrative"


def test_the_day_of_saying_is_not_the_day_told() -> None:
    found = times("They met on May 13, police said Thursday. Two days later they agreed.")
    assert found[-1]["earliest"] == "2024-05-15"


def test_a_story_told_in_the_past_does_not_run_past_publication() -> None:
    assert "earliest" not in times("They met on May 30. Two weeks later they agreed.")[1]


@pytest.mark.parametrize(
    "text",
    ["He won on April 18 of that year.", "The following decade was calm.", "The previous month was calm."],
)
def test_what_follows_needs_a_day_told_before(text: str) -> None:
    assert "earliest" not in only(text)


@pytest.mark.parametrize(
    ("text", "published", "first", "last"),
    [
        ("He was killed on June 24 in Rome.", dt.date(2007, 5, 2), "2006-06-24", "2006-06-24"),
        ("He spoke this summer.", dt.date(2013, 9, 9), "2013-06-01", "2013-08-31"),
        ("It opens this summer.", dt.date(2013, 4, 9), "2013-06-01", "2013-08-31"),
        ("They agreed at the weekend to go.", dt.date(2010, 5, 5), "2010-05-01", "2010-05-02"),
        ("They will agree at the weekend.", dt.date(2010, 5, 5), "2010-05-08", "2010-05-09"),
        ("He announced plans Tuesday to resume.", dt.date(2009, 3, 4), "2009-03-03", "2009-03-03"),
        ("Word got out Friday that he will sing.", dt.date(2008, 12, 13), "2008-12-12", "2008-12-12"),
        ("He said it would end by Dec. 31.", dt.date(2024, 5, 31), "2024-12-31", "2024-12-31"),
        ("They must act by May 9.", dt.date(2009, 4, 27), "2009-05-09", "2009-05-09"),
    ],
)
def test_the_verb_decides_which_way(text: str, published: dt.date, first: str, last: str) -> None:
    assert span(text, published) == (first, last)


def test_the_fifth_in_four_years_is_no_day_to_come() -> None:
    assert only("He will be the fifth coach in four years.")["form"] == "duration"


def test_a_time_far_from_the_day_told_is_not_counted_from_it() -> None:
    from atodds.annotations import Annotations
    from atodds.temporal import read

    text = "They met on May 13.\n" + "Nothing else was said.\n" * 5 + "Two days later they agreed."
    lines = [(0, 0)]
    for line in text.split("\n"):
        lines.append((lines[-1][1] + (len(lines) > 1), lines[-1][1] + (len(lines) > 1) + len(line)))
    sentences = [(start, end, 0) for start, end in lines[1:]]
    draft = Annotations(text, [("paragraph", 0, len(text), None)], sentences, dt.date(2024, 5, 31))
    assert "earliest" not in read(draft)[-1].fields


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It took two weeks.", 10.5, 17.5),
        ("A three-year deal.", 2.5 * 365.2425, 3.5 * 365.2425),
        ("It took 10 seconds.", 9.5 / 86400, 10.5 / 86400),
        ("It took half an hour.", 0.5 / 24, 0.5 / 24),
        ("It took two and a half days.", 2.45, 2.55),
        ("It took 1,000 days.", 999.5, 1000.5),
        ("It took twenty-four hours.", 23.5 / 24, 24.5 / 24),
        ("It took for a week.", 7.0, 7.0),
        ("It took several days.", 3.0, 10.0),
        ("It took three to five days.", 3.0, 5.0),
        ("It took 10-15 minutes.", 10 / 1440, 15 / 1440),
        ("It took hundreds of years.", 200 * 365.2425, 999 * 365.2425),
        ("It took more than two days.", 2.0, 4.0),
        ("A two-and-a-half-day visit.", 2.45, 2.55),
        ("It took a couple of days.", 2.0, 2.0),
        ("It took two hundred days.", 199.5, 200.5),
        ("It took at least four days.", 4.0, 8.0),
        ("It took up to four days.", 3.0, 4.0),
    ],
)
def test_durations(text: str, low: float, high: float) -> None:
    fields = only(text)
    assert fields["form"] == "duration"
    assert fields["days"] == pytest.approx((low, high))
    assert "earliest" not in fields


@pytest.mark.parametrize(
    ("text", "form", "number"),
    [
        ("The 80th anniversary of the landings.", "anniversary", 80.0),
        ("The tenth anniversary of the fire.", "anniversary", 10.0),
        ("The twenty-fifth anniversary.", "anniversary", 25.0),
        ("The 10-year anniversary.", "anniversary", 10.0),
        ("The twenty-year anniversary.", "anniversary", 20.0),
        ("The bicentennial was marked.", "anniversary", 200.0),
        ("Day 823: trenches again.", "day_count", 823.0),
        ("The 100th day of the strike.", "day_count", 100.0),
        ("On day three of the trial.", "day_count", 3.0),
    ],
)
def test_anniversaries_and_day_counts_keep_their_number(text: str, form: str, number: float) -> None:
    fields = only(text)
    assert (fields["form"], fields["number"]) == (form, number)
    assert "earliest" not in fields


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("He was previously a clerk.", "vague"),
        ("It is not yet clear.", "deictic"),
        ("In the past he was a clerk.", "vague"),
        ("A long-standing rule.", "vague"),
        ("Later, he left.", "vague"),
        ("Meanwhile he left.", "vague"),
        ("It is ongoing.", "deictic"),
    ],
)
def test_vague_words(text: str, form: str) -> None:
    assert only(text)["form"] == form


def test_recently_lies_in_the_weeks_before() -> None:
    assert span("He recently left.") == ("2024-04-01", "2024-05-31")


def test_a_war_of_the_past_dates_what_came_since() -> None:
    assert span("The largest since World War II.") == ("1939-01-01", "1945-12-31")
    assert times("A World War II veteran.") == []
