"""Phrases of a table are found by their first two words, where these stand side by side."""

from __future__ import annotations

import pytest

from atodds.facts.persons.phrases import Groups, Phrases, phrases
from atodds.facts.persons.trait import Clause
from atodds.model import Article

GROUPS = Groups(
    home=Phrases(["was born in", "born in"]),
    court=Phrases(["convicted * of", "acquitted"]),
    tie=Phrases(["wasn't seen", "half-brother of"]),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She was born in Selby.", [("home", "was born in")]),
        ("She was then BORN in Selby, and was born at sea.", [("home", "BORN in")]),
        ("The jury convicted Ann Lee of theft and acquitted", [("court", "convicted Ann Lee of"), ("court", "acquitted")]),
        ("He wasn't seen; the half-brother of Lee was.", [("tie", "wasn't seen"), ("tie", "half-brother of")]),
        ("A brother of Lee was seen.", []),
    ],
)  # fmt: skip
def test_phrases_are_found_by_their_first_two_words(text: str, found: list[tuple[str, str]]) -> None:
    clause = Clause(Article(id="a", path="a", text=text), 0, len(text), (), ())
    assert [(said, match.group()) for said, match in phrases(clause, GROUPS)] == found
