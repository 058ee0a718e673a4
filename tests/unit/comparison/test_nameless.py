"""Ages of people whom a source does not name, held against those of another source."""

from __future__ import annotations

import pytest

from atodds.comparison.judged import Judged
from tests.unit.comparison.comparing import judged

HEAD = "A tram ran into a shop in Fallow Street."


def ages(first: str, second: str) -> list[Judged]:
    """What is judged of the ages in two articles of one story."""
    return judged(f"{HEAD}\n\n{first}", f"{HEAD}\n\n{second}", category="age")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A 26-year-old man was arrested.", "Joel Brandt, 28, was arrested."),
        ("The driver, who was 43, died.", "A 46-year-old died."),
        ("The 19-year-old apprentice never came home.", "Collins Mutua, a 21-year-old student, was killed."),
    ],
)
def test_an_age_without_a_name_may_be_that_of_a_named_one(first: str, second: str) -> None:
    assert [(one.outcome, one.strong) for one in ages(first, second)] == [("conflict", False)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A 26-year-old woman was arrested.", "Mr Joel Brandt, 28, the son of a baker, was arrested."),
        ("Ann Lee, 26, was arrested.", "Joel Brandt, 28, was arrested."),
        ("A passer-by, 68, filmed it all.", "Yuri Maksim, 68, bought bread."),
    ],
)
def test_a_man_and_a_woman_two_names_and_nothing_shared_but_the_age_are_two(first: str, second: str) -> None:
    assert ages(first, second) == []


def test_one_article_tells_of_two_people() -> None:
    assert judged("A 26-year-old man was arrested. Joel Brandt, 28, was hurt.", category="age") == []


def test_who_is_called_by_age_in_the_next_sentence_bears_the_name() -> None:
    named = "Callum Deakin scored for Marl. The 25-year-old struck again late."
    other = "Callum Deakin, 29, scored for Marl. Ann Lowe, 26, watched."
    found = [one for one in judged(named, other) if one.outcome == "conflict"]
    assert [{part.reading for part in one.passages} for one in found] == [{"25-year-old", "29"}]
