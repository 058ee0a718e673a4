"""Figures that add up over two stretches of time, or are reckoned in two ways, are two sums."""

from __future__ import annotations

import pytest

from atodds.facts.periods import NAMED_MONTH, SO_FAR
from tests.unit.comparison.comparing import articles, judged, only

APART = [
    # markets
    ("The comedy took $44.7 million over the Christmas weekend, its studio said.",
     "The comedy has taken $70.5 million in five days, its studio said.", "quantity"),
    ("Ticket sales reached $12 million between Friday and Sunday.",
     "Ticket sales reached $17 million between Wednesday and Sunday.", "quantity"),
    ("The firm made a net profit of £210 million.", "The firm made an operating profit of £340 million.", "quantity"),
    ("The firm made a pre-tax profit of £31 million.", "The firm made a net profit of £22 million.", "quantity"),
    ("The airline carried 1.2 million passengers in November.",
     "The airline carried 14.8 million passengers in the year to November.", "count"),
    ("The index of Orsa has gained 12 percent this year.", "The index of Orsa gained 2 percent on Friday.", "share"),
    # politics: by whom
    ("Aid of $350 million was pledged by Washington.", "Aid of $500 million was pledged by Tokyo.", "quantity"),
    # science
    ("Some 90 millimetres of rain fell on Orsa in 24 hours.",
     "Some 210 millimetres of rain fell on Orsa in three days.", "quantity"),
    # sport
    ("The club has sold 120,000 shirts in its first week.", "The club has sold 340,000 shirts so far.", "count"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "category"), APART)
def test_two_sums_are_no_conflict(first: str, second: str, category: str) -> None:
    assert only(first, second, category=category).outcome == "scope_difference"


@pytest.mark.parametrize(
    ("first", "second", "category"),
    [  # traps: one stretch, one way, or a month in which something happened
        ("The comedy took $44.7 million over the weekend, its studio said.",
         "The comedy took $41.2 million over the three-day weekend, its studio said.", "quantity"),
        ("The firm made a net profit of £310 million.", "The firm made a net profit of £220 million.", "quantity"),
        ("The levy of 5 shillings a litre was repealed in August.",
         "The levy of 7 shillings a litre was repealed after a week of protests in August.", "quantity"),
    ],
)  # fmt: skip
def test_one_sum_is(first: str, second: str, category: str) -> None:
    assert only(first, second, category=category).outcome == "conflict"


def test_the_first_stretch_alone_leaves_it_open() -> None:
    one = only("The record raised £4.2 million in its first month, the charity in Orsa said.",
               "The record has raised £7.5 million, the charity in Orsa said.", category="quantity")  # fmt: skip
    assert (one.outcome, one.strong, one.reason) == ("undecided", False, "one is told for the first month")


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (*APART[0][:2], "one adds up over the weekend, the other over 5 days"),
        (*APART[1][:2], "one adds up over Friday to Sunday, the other over Wednesday to Sunday"),
        (*APART[4][:2], "one adds up over a month, the other over the year"),
    ],
)
def test_the_reason_names_the_stretches(first: str, second: str, reason: str) -> None:
    assert reason in [one.reason for one in judged(first, second)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("It earned $8 million in its opening weekend.", "first weekend"),
        ("It earned $8 million in its first two weeks.", "first 2 week"),
        ("It earned $8 million in May.", NAMED_MONTH),
        ("It has earned $8 million since it opened.", SO_FAR),
        ("It has earned $8 million to date.", SO_FAR),
        ("It earned $8 million from Friday to Sunday.", "friday to sunday"),
        ("It earned $8 million in Spain.", None),
        ("It earned $8 million in two days, and the sequel is planned in three years.", "2 day"),
    ],
)
def test_the_stretch_that_a_figure_is_told_for(text: str, period: str | None) -> None:
    (article,) = articles(text)
    (told,) = [fact.period for fact in article.facts if article.mentions[fact.mention].kind == "money"]
    assert told == period
