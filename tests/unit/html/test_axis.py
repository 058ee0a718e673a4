"""The drawing of readings: where a value lies, which ticks are printed, what the description says."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.model import Axis, Evidence, Finding, Reading, Run, SourceSummary
from atodds.reports.html.axis import AxisView, axis_view
from atodds.reports.html.scale import Scale, handy, scale_for, ticks_for
from atodds.reports.html.sources import Sources

FINITE = st.floats(min_value=-1e12, max_value=1e12, allow_nan=False)


def drawn(unit: str, *readings: Reading) -> AxisView | None:
    """The drawing of readings of sources a, b, c …, each on a side of its own."""
    evidence = tuple(
        Evidence(source=f"{name}.txt", start=0, end=1, line=1, text="x", side=side)
        for side, name in enumerate("abcdef"[: len(readings)])
    )
    finding = Finding(
        rule="Q102", name="n", suite="s", severity="error", message="m", fingerprint="0" * 12,
        axis=Axis(unit=unit, readings=readings), evidence=evidence,
    )  # fmt: skip
    run = Run(atodds_version="0", sources=tuple(SourceSummary(id=n, path=f"{n}.txt") for n in "abcdef"))
    return axis_view(finding, Sources(run), "Depth")


def test_positions_are_in_proportion() -> None:
    scale = Scale(10, 30)
    assert [scale.at(value) for value in (10, 15, 20, 30)] == [0, 25, 50, 100]
    assert scale.at(-5) == 0
    assert scale.at(99) == 100
    assert Scale(1, 10_000, logarithmic=True).at(100) == pytest.approx(50)


def test_readings_orders_of_magnitude_apart_get_a_logarithmic_scale() -> None:
    scale = scale_for([3.4e6, 3.4e9])
    assert scale.logarithmic
    assert ticks_for(scale) == [1e7, 1e8, 1e9]
    assert not scale_for([0, 3.4e9]).logarithmic


@given(st.lists(FINITE, min_size=1, max_size=6), st.booleans(), st.booleans())
def test_every_value_and_every_tick_lies_inside_and_ticks_rise(
    values: list[float], low: bool, high: bool
) -> None:
    scale = scale_for(values, open_low=low, open_high=high)
    assert all(0 <= scale.at(value) <= 100 for value in values)
    ticks = ticks_for(scale)
    assert ticks == sorted(set(ticks))
    assert len(ticks) <= 12
    slack = 1e-6 * max(1.0, abs(scale.low), abs(scale.high))
    assert all(scale.low - slack <= tick <= scale.high + slack for tick in ticks)


def test_counts_get_whole_ticks() -> None:
    assert ticks_for(scale_for([2, 3, 4]), whole=True) == [2, 3, 4]


def test_a_base_unit_is_shown_in_a_handier_one() -> None:
    assert handy("metre", 31_000) == (1000, "km")
    assert handy("metre", 900) == (1, "m")
    assert handy("metre", 0.5) == (1, "metre")
    assert handy("dollar", 5e9) == (1, "dollar")


def test_two_sides_that_do_not_meet_show_the_gap_between_them() -> None:
    made = drawn(
        "metre",
        Reading(evidence=0, low=29_770, high=31_380, strict_low=29_770, strict_high=31_380, value=30_578),
        Reading(evidence=1, low=15_000, high=25_000, strict_low=19_500, strict_high=20_500, value=20_000),
    )
    assert made is not None
    assert made.unit == "km"
    assert made.description == (
        "a: 29.77 to 31.38 km. b: 15 to 25 km. The two do not meet: 4.77 km lie between them."
    )
    assert made.gap is not None
    begin, width = (float(one.rstrip("%")) for one in made.gap)
    assert begin == pytest.approx(float(made.rows[1].loose[1].rstrip("%")), abs=0.02)
    assert begin + width == pytest.approx(float(made.rows[0].loose[0].rstrip("%")), abs=0.02)
    assert "Thin: the loosest reading." in made.legend


def test_open_ends_reach_the_edge_and_are_told() -> None:
    made = drawn("km", Reading(evidence=0, low=None, high=322), Reading(evidence=1, low=400, high=math.inf))
    assert made is not None
    assert (made.rows[0].loose[0], made.rows[0].open_low, made.rows[0].open_high) == ("0.00%", True, False)
    assert (made.rows[1].loose[1], made.rows[1].open_high) == ("100.00%", True)
    assert made.description.startswith("a: no more than 322 km. b: 400 or more km.")


def test_no_finite_end_means_no_drawing() -> None:
    assert drawn("km", Reading(evidence=0, low=None, high=None)) is None
    assert drawn("km", Reading(evidence=7, low=1, high=2)) is None


def test_points_need_no_legend_and_have_no_gap_on_three_sides() -> None:
    made = drawn(
        "officials", *(Reading(evidence=n, low=n + 2.0, high=n + 2.0, value=n + 2.0) for n in range(3))
    )
    assert made is not None
    assert made.gap is None
    assert [label for _, label in made.ticks] == ["2", "3", "4"]


def test_a_strict_reading_never_reaches_beyond_the_loose_one() -> None:
    made = drawn("rocket", Reading(evidence=0, low=1, high=1, strict_low=0.5, strict_high=1.5, value=1))
    assert made is not None
    assert made.rows[0].strict == made.rows[0].loose
    assert made.legend == ""
    apart = drawn("rocket", Reading(evidence=0, low=1, high=2, strict_low=5, strict_high=6))
    assert apart is not None
    assert apart.rows[0].strict is None
