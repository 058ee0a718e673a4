"""What is listed is ranked: a bound below a figure, a name above a count, and what agrees by its own score."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from atodds.comparison.judged import Category, Judged, Passage
from atodds.comparison.ranking import NAMES, features, rank

MATTER = Judged(
    category="count",
    matter="number of people rescued",
    outcome="conflict",
    reason="no rounding brings them together",
    passages=(Passage(0, 3, 9), Passage(1, 5, 9, side=1)),
    score=0.5,
)


def test_a_bound_sinks_and_a_name_rises() -> None:
    bound, name = (replace(MATTER, category=category) for category in ("bound", "person_name"))
    assert rank(bound) < rank(MATTER) < rank(name)


def test_the_surer_of_two_of_a_kind_stands_first() -> None:
    for category in ("count", "quotation"):
        scores = [rank(replace(MATTER, category=category, score=score)) for score in (0.0, 0.2, 0.6, 1.0)]
        assert scores == sorted(set(scores))


def test_an_update_is_no_conflict() -> None:
    assert rank(replace(MATTER, outcome="update")) < rank(MATTER)


def test_what_agrees_keeps_its_score() -> None:
    assert rank(replace(MATTER, outcome="equivalent", score=0.37)) == 0.37
    assert rank(replace(MATTER, outcome="scope_difference", score=0.37)) == 0.37


def test_every_kind_of_matter_has_its_features() -> None:
    for category in get_args(Category):
        given = features(replace(MATTER, category=category))
        assert len(given) == len(NAMES)
        assert sum(given[2:12]) == 1
