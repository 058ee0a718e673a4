"""Declared fields as rows: readings as a person would write them, and how counts of one field stand to each other."""

from __future__ import annotations

import pytest

from atodds.declared.rows import matrix
from atodds.documents import Measure


def measure(text: str, value: float, unit: str, **more: object) -> Measure:
    given = {"low": value, "high": value, "strict_low": value, "strict_high": value} | more
    return Measure.model_validate({"text": text, "start": 0, "end": 1, "value": value, "unit": unit, **given})


@pytest.mark.parametrize(
    ("stated", "reading"),
    [
        (measure("34 miles", 54.72, "kilometre"), "54.72 kilometres"),
        (measure("10 kilometres", 10, "kilometre"), ""),
        (measure("Five dead", 5, "person"), "5 people"),
        (measure("one body", 1, "person"), "1 person"),
        (measure("6.1-magnitude", 6.1, "magnitude"), ""),
        (measure("dozens of villagers", 62, "villager", vague=True, low=24, high=100), "24–100"),
    ],
)
def test_a_reading_says_what_its_words_do_not(stated: Measure, reading: str) -> None:
    (row,) = matrix({"a.txt": {"injured": stated}, "b.txt": {}})
    assert row.cells[0].reading == reading


def test_counts_of_one_field_are_held_against_each_other_whatever_is_counted() -> None:
    five, many = measure("five people", 5, "person"), measure("forty villagers", 40, "villager")
    (row,) = matrix({"a.txt": {"injured": five}, "b.txt": {"injured": many}})
    assert [cell.agreement for cell in row.cells] == ["differ", "differ"]
    euros, dollars = measure("5m euros", 5e6, "euro"), measure("$5m", 5e6, "dollar")
    (row,) = matrix({"a.txt": {"damage": euros}, "b.txt": {"damage": dollars}})
    assert [cell.reason for cell in row.cells] == ["in another unit"] * 2


def test_whom_a_value_is_of_has_capitals() -> None:
    (row,) = matrix({"a.txt": {"distance (port orlo)": measure("2 miles", 3.2, "kilometre")}})
    assert row.matter == "distance (Port Orlo)"
