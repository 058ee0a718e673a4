from __future__ import annotations

import datetime as dt

import pytest

from tests.unit.temporal.reading import only, span, times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It opened on 30 May 2024.", "2024-05-30"),
        ("It opened on May 30, 2024.", "2024-05-30"),
        ("It opened on the 30th of May, 2024.", "2024-05-30"),
        ("It opened on May 30th 2024.", "2024-05-30"),
        ("It opened on Dec.14, 2012.", "2012-12-14"),
        ("It opened on Fri., May. 3, 2013.", "2013-05-03"),
        ("It opened on 10 Nov 11 to applause.", "2011-11-10"),
        ("It opened on 08-Aug-2012.", "2012-08-08"),
        ("It opened on July 4th of 1995.", "1995-07-04"),
        ("It opened on 26 June in 2019.", "2019-06-26"),
        ("It opened on Sep-23-2020.", "2020-09-23"),
        ("It opened on second of August 2001.", "2001-08-02"),
        ("It opened on 2013-09-26.", "2013-09-26"),
        ("It opened on 2012.08.08.", "2012-08-08"),
        ("It opened on 27 / 09 / 2013.", "2013-09-27"),
        ("It opened on 8/22/13.", "2013-08-22"),
        ("It opened on 08.07.2012.", "2012-07-08"),
        ("It opened on 5/6/69.", "1969-05-06"),
        ("It opened on wednesday, july 3, 2013.", "2013-07-03"),
    ],
)
def test_full_dates_stand_by_themselves(text: str, day: str) -> None:
    fields = only(text, None)
    assert (fields["earliest"], fields["latest"]) == (day, day)
    assert fields["resolution"] == "stated"
    assert fields["granularity"] == "day"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on May 30.", "2024-05-30"),
        ("They met on Dec. 20.", "2023-12-20"),
        ("They will meet on Dec. 20.", "2024-12-20"),
        ("They met on June 12.", "2024-06-12"),
        ("The fair will open on April 2.", "2025-04-02"),
        ("They met on 12/24.", "2023-12-24"),
        ("They met on December 15 of this year.", "2024-12-15"),
        ("They met on 3 March last year.", "2023-03-03"),
        ("The plan was due on February 29.", "2024-02-29"),
    ],
)
def test_a_date_without_a_year_is_the_one_nearest_publication(text: str, day: str) -> None:
    fields = only(text)
    assert (fields["earliest"], fields["latest"]) == (day, day)
    assert fields["resolution"] == "publication"


def test_a_date_without_a_year_stays_unresolved_without_publication() -> None:
    fields = only("They met on May 30.", None)
    assert "earliest" not in fields
    assert fields["form"] == "date"


def test_digits_in_either_order_are_read_towards_publication() -> None:
    assert span("It was signed on 05/06/2013.", dt.date(2013, 6, 7)) == ("2013-06-05", "2013-06-05")
    assert span("It was signed on 05/06/2013.", dt.date(2013, 5, 8)) == ("2013-05-06", "2013-05-06")


def test_weekday_and_date_are_one_time() -> None:
    fields = only("The hearing is on Tuesday, May 30, 2024, at the court.")
    assert fields["text"] == "Tuesday, May 30, 2024"
    assert (fields["weekday"], fields["earliest"]) == (1, "2024-05-30")
    assert only("It fell on Thursday (June 13) at last.")["text"] == "Thursday (June 13)"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It rained in May 1984.", "1984-05-01", "1984-05-31"),
        ("It rained in June, 2005.", "2005-06-01", "2005-06-30"),
        ("It rained in February of 2012.", "2012-02-01", "2012-02-29"),
        ("It rained in September.", "2023-09-01", "2023-09-30"),
        ("It rained in May.", "2024-05-01", "2024-05-31"),
        ("It will last until September.", "2024-09-01", "2024-09-30"),
        ("It rained last April.", "2024-04-01", "2024-04-30"),
        ("It rained last July.", "2023-07-01", "2023-07-31"),
        ("It will rain next March.", "2025-03-01", "2025-03-31"),
        ("It rained in April last year.", "2023-04-01", "2023-04-30"),
        ("It rained in mid-May.", "2024-05-11", "2024-05-21"),
        ("It rained in early June 2013.", "2013-06-01", "2013-06-10"),
        ("It rained at the end of March 2013.", "2013-03-22", "2013-03-31"),
        ("It rained in the first week of July 2013.", "2013-07-01", "2013-07-07"),
        ("It rained in the last week of July 2013.", "2013-07-25", "2013-07-31"),
        ("Sales fell in the third quarter of 2013.", "2013-07-01", "2013-09-30"),
        ("Sales fell in Q3 2013.", "2013-07-01", "2013-09-30"),
        ("Sales fell in the first half of last year.", "2023-01-01", "2023-06-30"),
        ("It rained in 2007.", "2007-01-01", "2007-12-31"),
        ("It rained in late 2012.", "2012-09-01", "2012-12-31"),
        ("The 2014 season began.", "2014-01-01", "2014-12-31"),
        ("Ellen hosts 2014 Oscars.", "2014-01-01", "2014-12-31"),
        ("It rained in the 1950s.", "1950-01-01", "1959-12-31"),
        ("It rained in the early 1990s.", "1990-01-01", "1993-12-31"),
        ("It rained in the mid-1980s.", "1984-01-01", "1985-12-31"),
        ("It rained in the late 19th century.", "1867-01-01", "1900-12-31"),
        ("It rained in the 1940's.", "1940-01-01", "1949-12-31"),
        ("It rained in the '50s.", "1950-01-01", "1959-12-31"),
        ("It rained in the 1800s.", "1800-01-01", "1899-12-31"),
        ("It rained in the 19th century.", "1801-01-01", "1900-12-31"),
        ("It rained in summer 2013.", "2013-06-01", "2013-08-31"),
        ("It rained last summer.", "2023-06-01", "2023-08-31"),
        ("It will snow next winter.", "2024-12-01", "2025-02-28"),
        ("It rains this spring.", "2024-03-01", "2024-05-31"),
    ],
)
def test_months_years_and_longer(text: str, first: str, last: str) -> None:
    assert span(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It ran from May 13 to May 15.", "2024-05-13", "2024-05-15"),
        ("It ran May 13-15.", "2024-05-13", "2024-05-15"),
        ("It ran on 13-15 May 2013.", "2013-05-13", "2013-05-15"),
        ("It ran October 1 to 2, 2013.", "2013-10-01", "2013-10-02"),
        ("It ran between 1991 and 1998.", "1991-01-01", "1998-12-31"),
        ("It ran from 2008 to 2012.", "2008-01-01", "2012-12-31"),
        ("The 2008-09 season.", "2008-01-01", "2009-12-31"),
        ("It ran from September 2010 to January 2011.", "2010-09-01", "2011-01-31"),
        ("It ran from November to March.", "2023-11-01", "2024-03-31"),
        ("It ran from Monday to Wednesday.", "2024-05-27", "2024-05-29"),
        ("It ran from December 20, 2012 to January 4, 2013.", "2012-12-20", "2013-01-04"),
        ("It ran between January and March this year.", "2024-01-01", "2024-03-31"),
        ("It ran from Monday, May 13 to Wednesday, May 15.", "2024-05-13", "2024-05-15"),
        ("It ran 10/13/2018-10/17/2018.", "2018-10-13", "2018-10-17"),
        ("The April-June quarter.", "2024-04-01", "2024-06-30"),
        ("It ran Jan-Feb 2017.", "2017-01-01", "2017-02-28"),
    ],
)
def test_ranges(text: str, first: str, last: str) -> None:
    fields = only(text)
    assert (fields["earliest"], fields["latest"]) == (first, last)
    assert fields["form"] == "range"


@pytest.mark.parametrize("text", ["It was 30 February.", "It was April 31, 2009.", "It was May 32, 2013."])
def test_days_that_do_not_exist_say_so(text: str) -> None:
    fields = only(text)
    assert fields["problem"] == "impossible_date"
    assert "earliest" not in fields


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It snowed on Christmas Eve.", "2023-12-24"),
        ("Thanksgiving 2013 was early.", "2013-11-28"),
        ("They met on Memorial Day.", "2024-05-27"),
        ("They met on Good Friday.", "2024-03-29"),
        ("Shops filled on Black Friday 2010.", "2010-11-26"),
        ("It opened on Easter Monday 2013.", "2013-04-01"),
    ],
)
def test_holidays(text: str, day: str) -> None:
    fields = only(text)
    assert (fields["form"], fields["earliest"], fields["latest"]) == ("holiday", day, day)


def test_feasts_of_other_calendars_stay_unresolved() -> None:
    assert only("They fasted in Ramadan.")["form"] == "holiday"
    assert span("They fasted in Ramadan.") == (None, None)


def test_offsets_are_exact() -> None:
    text = "It began (in February 2022) and “Tuesday, May 7, 2013”."
    assert [one["text"] for one in times(text)] == ["February 2022", "Tuesday, May 7, 2013"]
