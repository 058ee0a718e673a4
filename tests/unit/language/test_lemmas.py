"""Lemmas: all forms of a word meet, and no two words do."""

from __future__ import annotations

import pytest

from atodds.language.lemmas import by_rule, lemma


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("fired", "fire"), ("voting", "vote"), ("brought", "bring"), ("kept", "keep"), ("fled", "flee"), ("dying", "die"),
        ("agreed", "agree"), ("planned", "plan"), ("planes", "plane"), ("tied", "tie"), ("thieves", "thief"), ("crises", "crisis"),
        ("killings", "kill"), ("wounded", "wound"), ("founded", "found"), ("found", "find"), ("hearings", "hearing"),
        ("species", "species"), ("injuries", "injury"), ("oldest", "old"), ("policemen", "policeman"),
    ],
)  # fmt: skip
def test_the_lemma_of_a_form(form: str, expected: str) -> None:
    assert lemma(form) == expected


@pytest.mark.parametrize(
    ("one", "other"), [("plane", "plan"), ("founded", "find"), ("wounded", "wind"), ("hoped", "hop")]
)
def test_two_words_stay_two(one: str, other: str) -> None:
    assert lemma(one) != lemma(other)


def test_unknown_words_follow_the_spelling() -> None:
    assert [by_rule(word) for word in ("blorped", "zarving", "grellies", "snoshes", "blurfs")] == [
        "blorp",
        "zarve",
        "grelly",
        "snosh",
        "blurf",
    ]
