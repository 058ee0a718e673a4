"""Figures that are told of two days of the week are listed, never reported; a streak goes on."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Gunmen killed 16 policemen on Friday at a police station in Tarn.",
         "Gunmen killed 21 policemen on Saturday at a police station in Tarn."),
        ("Shares of Nordvia lost 3.1 percent on Tuesday in Orsa.", "Shares of Nordvia lost 5.2 percent on Wednesday in Orsa."),
        ("Holm scored 24 points on Friday against Vell.", "Holm scored 31 points on Sunday against Vell."),
    ],
)  # fmt: skip
def test_two_days_are_not_reported(first: str, second: str) -> None:
    figures = [one for one in judged(first, second) if one.category not in ("date", "clock")]
    assert [one for one in figures if one.strong and one.outcome == "conflict"] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [  # traps: one day, no day, a streak
        ("Gunmen killed 16 policemen on Friday at a police station in Tarn.",
         "Gunmen killed 21 policemen on Friday at a police station in Tarn."),
        ("Gunmen killed 16 policemen on Friday at a police station in Tarn.",
         "Gunmen killed 21 policemen at a police station in Tarn."),
        ("Saturday's game sent the Herons of Vell to their fifth loss in a row.",
         "The Herons of Vell spoke on Sunday of the team's fourth consecutive loss."),
    ],
)  # fmt: skip
def test_one_day_is(first: str, second: str) -> None:
    assert [one for one in judged(first, second) if one.outcome in ("conflict", "update", "undecided")]
