"""Bare figures of a parallel, limits of alcohol and bare degrees: what they are of, and figures that stay bare."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.quantities.cases import has, lacks

_SHARE = {"kind": "percent"}
_FAHRENHEIT = {"unit": "fahrenheit"}


@pytest.mark.parametrize(
    ("text", "part", "wanted"),
    [
        ("Ruiz took 41 percent of the vote, Kerrigan 28 and Moss 19.", "28", _SHARE),
        ("Ruiz took 41 percent of the vote, Kerrigan 28 and Moss 19.", "19", _SHARE),
        ("Ruiz won with 41.2 percent against 28.6 for Kerrigan.", "28.6", _SHARE),
        ("Turnout passed 50 percent in the north; citywide it was 39.", "39", _SHARE),
        ("The driver was drunk, at twice the limit of 0.08.", "0.08", _SHARE),
        ("It was 104 degrees in Selby on Sunday.", "104", _FAHRENHEIT),
        ("Highs of 34 degrees are forecast. The norm is 26 degrees Celsius.", "34", {"unit": "celsius"}),
    ],
)
def test_a_bare_figure_is_of_what_stands_beside_it(text: str, part: str, wanted: dict[str, Any]) -> None:
    has(text, part, **wanted)


@pytest.mark.parametrize(
    ("text", "part", "unwanted"),
    [
        ("Shares rose 3 percent to 28.6.", "28.6", _SHARE),
        ("Oil fell 2 percent on Friday, Brent 84.", "84", _SHARE),
        ("Ruiz took 41 percent of the vote and 28 seats.", "28", _SHARE),
        ("The limit of 0.08 was set for lead.", "0.08", _SHARE),
        ("The ship turned 104 degrees to the north.", "104", _FAHRENHEIT),
        ("It was a 180-degree turn in the heat.", "180", _FAHRENHEIT),
        ("Bake it in a hot oven at 180 degrees.", "180", _FAHRENHEIT),
    ],
)
def test_other_bare_figures(text: str, part: str, unwanted: dict[str, Any]) -> None:
    lacks(text, part, **unwanted)
