"""Bare degrees of heat have no known scale: they meet other bare degrees, and nothing else."""

from __future__ import annotations

import pytest

from atodds import Source, read
from atodds.comparison import ComparedSources

NEWS = "Pupils of the Harn school were sent home when its classrooms reached {} on Monday, the head of the school said."


@pytest.mark.parametrize(
    ("one", "other", "outcomes"),
    [
        ("35 degrees", "31 degrees Celsius", []),
        ("35 degrees", "95 degrees Fahrenheit", []),
        ("35 degrees", "31 degrees", ["conflict"]),
        ("35 degrees Celsius", "95 degrees Fahrenheit", ["equivalent"]),
    ],
)
def test_degrees_meet_on_one_scale(one: str, other: str, outcomes: list[str]) -> None:
    sources = [Source.from_text(NEWS.format(told), id=told) for told in (one, other)]
    found = ComparedSources(read(sources)).numbers
    assert [matter.outcome for matter in found] == outcomes
