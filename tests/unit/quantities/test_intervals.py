"""The arithmetic of printed numbers, held by properties."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atodds import intervals, units
from atodds.intervals import Interval, Printed, Range, Shape

_LENGTHS = ["metre", "kilometre", "mile", "foot", "nautical mile", "inch"]
_SHAPES: list[Shape] = ["exactly", "about", "nearly", "just_over", "at_most", "below", "at_least", "above"]
values = st.floats(min_value=0.001, max_value=1e9, allow_nan=False)
ends = st.none() | st.floats(min_value=-1e9, max_value=1e9, allow_nan=False)


def _rounded(value: float, digits: int) -> Printed:
    """The intervals of a value printed with so many significant digits."""
    place = math.floor(math.log10(value)) - digits + 1
    printed = round(value / 10.0**place) * 10.0**place
    return intervals.printed(printed, place, place)


def _converted(interval: Interval, source: str, target: str) -> Interval:
    """The interval in another unit, as rules make it."""
    return intervals.linear(interval, *units.conversion(source, target))


@st.composite
def bounded(draw: st.DrawFn) -> tuple[float, float]:
    low = draw(st.floats(min_value=-1e6, max_value=1e6))
    return low, low + draw(st.floats(min_value=0, max_value=1e6))


@settings(deadline=None)
@given(values, st.integers(1, 6), st.integers(1, 6), st.sampled_from(_LENGTHS), st.sampled_from(_LENGTHS))
def test_one_value_rounded_in_two_units_always_overlaps(
    value: float, one: int, two: int, first: str, second: str
) -> None:
    here = _rounded(value, one).strict
    there = _rounded(units.convert(value, first, second), two).strict
    assert intervals.overlaps(_converted(here, first, second), there)


@settings(deadline=None)
@given(bounded(), bounded(), st.sampled_from(_LENGTHS), st.sampled_from(_LENGTHS))
def test_disjoint_stays_disjoint_under_conversion(
    one: tuple[float, float], two: tuple[float, float], first: str, second: str
) -> None:
    apart = max(one[0], two[0]) - min(one[1], two[1])
    moved = _converted(one, first, second), _converted(two, first, second)
    if apart > 1e-3:
        assert not intervals.overlaps(*moved)


@given(ends, ends, ends, ends)
def test_overlap_is_symmetric(a: float | None, b: float | None, c: float | None, d: float | None) -> None:
    assert intervals.overlaps((a, b), (c, d)) == intervals.overlaps((c, d), (a, b))


@given(values, st.integers(-3, 3), st.integers(0, 3), st.sampled_from(_SHAPES))
def test_the_loose_interval_holds_the_strict_one(value: float, place: int, more: int, shape: Shape) -> None:
    found = intervals.shaped(intervals.printed(value, place, place + more), (value, value), shape)
    for inner, outer, sign in zip(found.strict, found.loose, (1, -1), strict=True):
        assert outer is None or (inner is not None and sign * outer <= sign * inner)


@given(values, st.sampled_from(_SHAPES))
def test_a_printed_value_is_in_its_own_interval(value: float, shape: Shape) -> None:
    found = intervals.shaped(intervals.printed(value, 0, 1), (value, value), shape)
    assert intervals.overlaps(found.strict, (value, value))


@given(bounded(), st.floats(min_value=-100, max_value=100), st.floats(min_value=-100, max_value=100))
def test_a_linear_map_keeps_the_order_of_ends(interval: Interval, factor: float, offset: float) -> None:
    low, high = intervals.linear(interval, factor, offset)
    assert low is not None
    assert high is not None
    assert low <= high


@pytest.mark.parametrize(
    ("digits", "decimals", "expected"),
    [
        ("19", "", (0, 0)),
        ("20", "", (0, 1)),
        ("1250", "", (0, 1)),
        ("3", "40", (-2, -2)),
        ("0", "", (0, 0)),
        ("1000", "", (0, 3)),
        ("00", "", (0, 0)),
    ],
)
def test_places_of_the_last_digits(digits: str, decimals: str, expected: tuple[int, int]) -> None:
    assert intervals.places(digits, decimals) == expected


def test_the_design_s_example_holds() -> None:
    nineteen, twenty = intervals.printed(19, 0, 0), intervals.printed(20, 0, 1)
    assert not intervals.overlaps(_converted(nineteen.loose, "mile", "kilometre"), twenty.loose)
    twelve = intervals.printed(12, 0, 0)
    assert intervals.overlaps(_converted(twelve.strict, "mile", "kilometre"), twenty.strict)


def test_an_exact_value_is_an_interval_of_itself() -> None:
    assert intervals.exact(3) == Printed((3, 3), (3, 3))


def test_an_open_end_overlaps_everything_on_its_side() -> None:
    assert intervals.overlaps((None, None), (1, 2))
    assert intervals.overlaps((5, None), (None, 5))
    assert not intervals.overlaps((5, None), (None, 4))


def test_meeting_ends_are_apart_as_printed_and_one_in_a_calculation() -> None:
    assert intervals.apart((8.55, 8.65), (8.65, 8.75))
    assert not intervals.apart((8.55, 8.65), (8.65, 8.75), meeting=True)
    assert not Range(8.55, 8.65).apart(Range(8.65, 8.75))
    assert Range(8.55, 8.65).apart(Range(8.7, 8.75))
    assert not Range(1, math.inf).apart(intervals.ranged((3, None)))
