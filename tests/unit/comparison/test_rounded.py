"""A figure that another one is, rounded or told as a bound, is as telling as an equal one."""

from __future__ import annotations

import pytest

from atodds.comparison.features import NAMES, features
from tests.unit.comparison.comparing import judged, matters, passages

SAME, FAR = NAMES.index("same value"), NAMES.index("far value")


def told(first: str, second: str) -> tuple[float, float]:
    """How telling two figures are as one, and how far they are apart."""
    one, other = matters(first, second).sources.profiles
    found = features(one, other)
    return found[SAME], found[FAR]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("There were 61,204 spectators.", "There were more than 61,000 spectators."),  # sport
        ("The study followed 47,816 adults.", "The study followed almost 48,000 adults."),  # science
        ("The settlement is $4.16 million.", "The settlement is $4.2 million."),  # markets
        ("The glacier moved 85 metres.", "The glacier moved 280 feet."),
    ],
)
def test_a_rounded_figure_is_telling(first: str, second: str) -> None:
    same, far = told(first, second)
    assert same > 0.4
    assert far == 0


@pytest.mark.parametrize(
    ("first", "second"),
    [  # traps: one digit, the wrong side of a bound, a step too far
        ("There were 1,912 strokes.", "There were fewer than 2,000 strokes."),
        ("There were 60,912 spectators.", "There were more than 61,000 spectators."),
        ("The settlement is $4.16 million.", "The settlement is $4.3 million."),
    ],
)
def test_another_figure_is_not(first: str, second: str) -> None:
    assert told(first, second)[0] == 0


def test_a_bound_stands_with_the_figure_nearest_to_it() -> None:
    text = "The bloc's combined gross domestic product is {}, the summit in Orsa heard."
    given = matters(
        text.format("$1.2 trillion"), text.format("over $970 billion"), text.format("$973 billion")
    )
    (one,) = [matter for matter in given.judged if matter.outcome == "conflict"]
    sides = {words: side for _, words, side in passages(given, one)}
    assert sides["$970 billion"] == sides["$973 billion"] != sides["$1.2 trillion"]


def test_a_vague_figure_stands_with_one_that_it_allows() -> None:
    text = "The couple in Orsa paid {} in federal taxes, their returns show."
    given = matters(
        text.format("tens of millions of dollars"), text.format("$43 million"), text.format("$47,885,310")
    )
    (one,) = [matter for matter in given.judged if matter.outcome == "conflict"]
    assert {one.values["first"], one.values["second"]} == {"$43 million", "$47,885,310"}


def test_the_wounded_beside_the_dead_are_no_others() -> None:
    found = judged("The blast killed 16 people and wounded 38 others in Orsa, the ministry said.",
               "The blast in Orsa killed 16 people, and 59 wounded were brought to hospitals, the ministry said.",
               "The blast killed 16 people and wounded 38 in Orsa.", category="count")  # fmt: skip
    (one,) = [matter for matter in found if matter.outcome == "undecided"]
    assert len(one.passages) == 3
