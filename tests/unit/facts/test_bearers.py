"""Whose age it is, by name, pronoun or office; and what shares and game clocks are of."""

from __future__ import annotations

import pytest

from atodds.model import Fact
from tests.unit.facts.reading import facts, only


def _ages(text: str) -> list[Fact]:
    return [fact for fact in facts(text).values() if fact.noun == "age"]


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("The captain, Robert Haskin, 58, passed a breath test.", ("haskin", "captain")),
        ("The captain, who is 61, passed a breath test.", ("captain",)),
        ("The bank's chief, 58, will step down in March.", ("chief",)),
        ("The 61-year-old captain was taken to hospital.", ("captain",)),
        ("A woman, 61, was taken to hospital.", ()),
        ("His brother, 29, was hurt.", ("brother",)),
        ("The couple's granddaughter, an 11-year-old, was thrown clear.", ("granddaughter",)),
        ("Their 9-year-old granddaughter was thrown clear.", ("granddaughter",)),
        ("His other brother, 29, was hurt.", ()),
        ("A brother, 29, was hurt.", ()),
        ("The brother, 29, was hurt.", ()),
        ("A captain, 44, was among the dead.", ()),
    ],
)
def test_an_age_belongs_to_a_name_or_an_office(text: str, anchor: tuple[str, ...]) -> None:
    assert [fact.anchor for fact in _ages(text)] == [anchor]


@pytest.mark.parametrize(
    ("second", "surname"),
    [("She is 48, and married.", "brandvold"), ("He is 61, and retires in May.", "sanders")],
)
def test_a_pronoun_takes_the_one_it_can_stand_for(second: str, surname: str) -> None:
    [fact] = _ages(f"Governor Paul Sanders chose Ellen Brandvold. {second}")
    assert fact.anchor == (surname,)


def test_an_earlier_sentence_answers_where_the_last_has_nobody_who_fits() -> None:
    found = facts("Ann Moss was charged. Karl Venn spoke for the bank. She stole $300, it said.")
    assert found["$300"].subject == ("ann", "moss")


def test_a_given_name_alone_is_the_one_named_in_full() -> None:
    found = facts("Carla Lathrop was sentenced. Carla took $300.")
    assert found["$300"].subject == ("lathrop",)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("One in 500 users was exposed to it.", "share"),
        ("Half of the houses were destroyed.", "share"),
        ("They lost 7 minutes 41 seconds in the pits.", None),
        ("He hit it with 7 minutes 41 seconds to go.", "remainder"),
        ("Ito scored with 7:41 left in the half.", "remainder"),
    ],
)
def test_what_a_share_and_a_game_clock_are_of(text: str, noun: str | None) -> None:
    assert only(text).noun == noun
