from __future__ import annotations

import datetime as dt

import pytest

from atodds.annotations import Annotations
from atodds.temporal import publication_date, read


def stated(text: str) -> dt.date | None:
    return publication_date(Annotations.of_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Quake strikes coast\nTue Jul 2, 2013 1: 28PM GMT\nA strong quake struck.",
        "Quake strikes coast\nPublished July 2, 2013\nA strong quake struck.",
        "Quake strikes coast\nPosted: 07 / 02 / 2013 11: 10 am EDT\nA strong quake struck.",
        "2 July 2013 Last updated at 11: 11 GMT\nA strong quake struck.",
        "Quake strikes coast\nAFP, Tuesday 2 Jul 2013\nA strong quake struck.",
        "JAKARTA, July 2, 2013 (AP) - A strong quake struck the coast, officials said.",
        "Posted July 2, 2013\nUpdated July 3, 2013\nA strong quake struck.",
        "Quake strikes coast\nBy Jane Doe\nJuly 2, 2013\nIt broke what was built on May 5, 1990.",
    ],
)
def test_a_dateline_is_taken(text: str) -> None:
    assert stated(text) == dt.date(2013, 7, 2)


@pytest.mark.parametrize(
    "line",
    [
        "Fri 31 May 2024 10.15 BST",
        "7:03 PM EDT, Fri May 31, 2024",
        "By AP | May 31, 2024 | Updated: 10:15",
        "Updated on: May 31, 2024 / 10:15 AM / CBS News",
        "2024-05-31T10:15:00Z",
        "31.05.2024 14:22",
        "May 31, 2024Updated 3:15 p.m. ET",
        "Jane Doe, BBC News, 31 May 2024",
        "Last modified on Fri 31 May 2024 06.00 BST",
        "Posted on May 31, 2024 by admin in News",
        "5 min read May 31, 2024, 6:00 AM UTC",
    ],
)
def test_stamps_of_many_houses(line: str) -> None:
    assert stated(f"Army takes the hill\n{line}\nIt took the hill on Thursday.") == dt.date(2024, 5, 31)


@pytest.mark.parametrize(
    "text",
    [
        "The raid of July 2, 2013 was the first of many that the court would hear of.",
        "She was born on April 22, 1923, in Nashville, Tennessee.",
        "Quake strikes coast\n05 / 02 / 2013\nA strong quake struck.",
        "May 3, 2013\nA trial\nJune 20, 2013\nAnother trial.",
        "Quake strikes coast\nJuly 2\nA strong quake struck.",
        "February 30, 2013\nA strong quake struck.",
        "She checked herself in on Tuesday, December 9, 2008.",
        "April 22, 1923\nShe rose to fame in 1951, left in 1957 and was found again in 1990.",
        "No date at all.",
        "",
    ],
)
def test_nothing_uncertain_is_taken(text: str) -> None:
    assert stated(text) is None


def test_the_stated_date_anchors_the_rest() -> None:
    marks = read(Annotations.of_text("Quake strikes coast\nWednesday, July 3, 2013\nIt struck on Tuesday."))
    assert marks[-1].fields["earliest"] == "2013-07-02"


def test_a_date_given_with_the_source_comes_first() -> None:
    text = "Quake strikes coast\nWednesday, July 3, 2013\nIt struck on Tuesday."
    assert read(Annotations.of_text(text, dt.date(2013, 7, 10)))[-1].fields["earliest"] == "2013-07-09"
