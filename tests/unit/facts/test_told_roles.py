"""The roles that a sentence tells of a named person: before a comma, and by a verb behind."""

from __future__ import annotations

import pytest

from atodds.facts.persons import traits
from tests.unit.facts.reading import article


def _roles(text: str) -> list[str]:
    return [trait.value for trait in traits(article(text)) if trait.attribute == "role"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            '"It is done," said the agency\'s deputy director, Karin Falk. A visit found no fault.',
            "the agency's deputy director",
        ),
        ("Norcell's chief executive, Marta Olsen, told analysts so.", "Norcell's chief executive"),
        (
            "So said a professor of law at the University of Orrin, Jane Petty.",
            "a professor of law at the University of Orrin",
        ),
        ("The judge heard Holt's roommate, Paige Lowell.", "Holt's roommate"),
        ("They came late, said Georg Haas, who leads the inquiry.", "head of the inquiry"),
        ("Jo Lowe, 43, who taught physics at Meadow Academy for 17 years, spoke.", "teacher of physics"),
        ("Mr Voss, 44, taught physics at Meadow Academy for 17 years.", "teacher of physics"),
        ("Ann Lee scored. The 34-year-old striker left late.", "striker"),
        ("Karl Voss, a father of two who works as a chef in Lorne, spoke.", "a chef"),
    ],
)
def test_a_role_is_told_before_a_comma_or_by_a_verb(text: str, role: str) -> None:
    assert role in _roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "He met the coach, Ann Lee and a trainer.",
        "When he saw the driver, Bob Lowe ran.",
        "In the second lap, Ann Lowe, 34, fell.",
        "Ann Lowe, who led the race for an hour, fell.",
        "Ann Lowe, who ran the marathon in May, fell.",
        "Ann Lowe, who owned a knife, fell.",
        "Ann Lowe taught him a lesson.",
        "The van hit Bob Lowe. The 34-year-old driver fled.",
        "Bob Ray met Ann Lowe. The 34-year-old striker fell.",
    ],
)
def test_the_second_of_a_list_and_a_deed_tell_no_role(text: str) -> None:
    assert _roles(text) == []
