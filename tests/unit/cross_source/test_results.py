"""Results across sources: found, listed and left alone."""

from __future__ import annotations

import pytest

from atodds.comparison import ComparedSources
from atodds.comparison.judged import Judged
from atodds.rules.kinds.across.results import results
from tests.unit.comparison.comparing import articles


def found(*texts: str, dates: tuple[str, ...] = ()) -> list[Judged]:
    return list(results(ComparedSources(articles(*texts, dates=dates))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ravenhall City thumped Oldbridge 4-0 on Saturday. Ben Asare scored a hat-trick.",
            "Oldbridge went down 4-1 at Ravenhall City on Saturday. Ben Asare had three for the hosts.",
        ),
        (
            "The Supreme Court of Velland ruled 6-3 on Thursday that the city's curfew was unlawful.",
            "In a 5-4 decision on Thursday, the Supreme Court of Velland said the city's curfew was unlawful.",
        ),
        (
            "Lawmakers in Ostrava approved the pension law by 112 votes to 87 on Wednesday evening.",
            "Parliament approved the pension law by 121 votes to 87 on Wednesday evening in Ostrava.",
        ),
        (
            "Elin Dahl made 33 saves as the Wolves blanked the Comets 2-0 in Harrow on Friday.",
            "Elin Dahl stopped 33 shots in the Wolves' 3-0 shutout of the Comets in Harrow on Friday.",
        ),
    ],
)
def test_two_results_of_one_match_or_vote_conflict(one: str, other: str) -> None:
    (judged,) = found(one, other)
    assert (judged.outcome, judged.strong) == ("conflict", True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Larks trailed the Hornets 54-49 at halftime on Tuesday but won 101-96.",
            "The Larks, who trailed the Hornets 52-49 at halftime on Tuesday, won 101-96.",
        ),
        (
            "Sporting Almada beat Dornbach 2-1 in the opening match on Wednesday.",
            "Dornbach beat Sporting Almada 2-1 in the opening match on Wednesday.",
        ),
        (
            "Improving to 12-4, the Miners beat Dunes State on Saturday in Orsa.",
            "The Miners (12-5) beat Dunes State on Saturday in Orsa.",
        ),
        (
            "The Larks won the cup semifinal 3-1 on Tuesday in Orsa before a sold-out crowd.",
            "The Larks beat the Hornets 2-1 in the cup semifinal on Tuesday in Orsa before a sold-out crowd.",
        ),
    ],
)
def test_parts_records_and_changed_winners_are_listed_only(one: str, other: str) -> None:
    differing = [judged for judged in found(one, other) if judged.outcome != "equivalent"]
    assert [(judged.outcome, judged.strong) for judged in differing] == [("undecided", False)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Larks trailed the Hornets 54-49 at halftime but won 101-96 on Tuesday.",
            "The Larks, behind 54-49 at the half, beat the Hornets 101-96 on Tuesday.",
        ),
        (
            "Calder Rovers beat Stoke Vale 2-1 on Sunday, having lost 3-0 to the same side in October.",
            "Calder Rovers lost 3-0 to Stoke Vale in October and will want revenge.",
        ),
        (
            "Norwood beat Eastfield 4-2 on penalties after a 1-1 draw on Sunday.",
            "Norwood and Eastfield drew 1-1 on Sunday before Norwood won the shootout 4-2.",
        ),
        (
            "Ravenhall City beat Stoke Vale 2-1 on Sunday in front of 9,000.",
            "Ravenhall United beat Stoke Vale 4-1 on Sunday in front of 9,000.",
        ),
        (
            "The budget committee approved the pension law 14-9 on Monday.",
            "The full assembly approved the pension law 112-87 on Wednesday.",
        ),
    ],
)
def test_what_stood_before_and_other_meetings_are_no_conflict(one: str, other: str) -> None:
    assert {judged.outcome for judged in found(one, other)} <= {"equivalent"}


def test_records_of_two_days_are_an_update() -> None:
    (judged,) = found(
        "The Kestrels (9-1) travel to Dunes State for the cup.",
        "The Kestrels (9-2) travel to Dunes State for the cup again.",
        dates=("2024-03-01", "2024-03-09"),
    )
    assert judged.outcome == "update"


def test_a_headline_with_a_digit_lost_is_held_against_its_text() -> None:
    (judged,) = found(
        "Creighton 65, Drake 5\n\nThe Bluejays defeated Drake 65-53 on Friday in the quarter-final."
    )
    assert (judged.outcome, judged.strong) == ("conflict", True)
