"""Names that no reader knows are what the figures behind their verbs are about."""

from __future__ import annotations

import pytest

from tests.unit.facts.reading import facts


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("Jonas Keller scored 21 points and Miro Babic scored 34 points.", "34 points", ("miro", "babic")),
        (
            "The court fined Alder Trust $2 million and Corbel Securities $5 million.",
            "$5 million",
            ("corbel", "securities"),
        ),
        ("Former auditor Piet Hauser must repay $310,000 to the trust.", "$310,000", ("piet", "hauser")),
    ],
)
def test_the_name_that_stands_nearer_is_the_subject(text: str, number: str, subject: tuple[str, ...]) -> None:
    assert facts(text)[number].subject == subject


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Jonas Keller scored 21 points against Miro Babic and took 34 shots.", "34 shots"),
        ("Jonas Keller beat Miro Babic with 21 points.", "21 points"),
    ],
)
def test_a_name_behind_a_preposition_or_another_verb_is_not(text: str, number: str) -> None:
    assert facts(text)[number].subject == ("jonas", "keller")
