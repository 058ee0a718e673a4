"""The arithmetic of printed numbers: implied precision, modifiers, overlap, conversion.

A printed number stands for every value that rounds to it, as in statcheck: half a unit of its last significant digit either
side. Trailing zeros of a whole number may be significant or not, so a number has two intervals, a strict and a loose one.
How much it leaves open hangs on its use: ``loosest``, ``likely``, ``closest`` (a calculation), ``tallied`` (a count).
"""

from __future__ import annotations

import math
from typing import Literal, NamedTuple, Protocol

Interval = tuple[float | None, float | None]
Shape = Literal["exactly", "about", "nearly", "just_over", "at_most", "below", "at_least", "above"]

_ABOUT_STRICT, _ABOUT_LOOSE = 0.05, 0.2
"""Shares of a figure that "about" leaves open to either side, and _NEAR below or above it. Moved by 30 %, of 15,920 pieces
read on 107 articles of news and of the rules' examples these change 51 to 61, those 17."""
_NEAR_STRICT, _NEAR_LOOSE = 0.05, 0.1
_CAP = 0.025
"""Share of a figure by which a calculation with it may be off where its digits alone would allow more. On 336 articles of
news and in the rules' examples, 0.0175 changes nothing, 0.0325 1 of the examples."""
_TOUCH = 1e-9
"""Relative; conversions are floating point. 7e-10 and 1.3e-09 change nothing on 107 articles of news and in the rules'
examples."""


class Printed(NamedTuple):
    """The intervals of a printed number, before any modifier."""

    strict: Interval
    loose: Interval


def places(digits: str, decimals: str = "") -> tuple[int, int]:
    """Powers of ten of the last printed digit and of the last non-zero one: "1250" gives (0, 1), "3.40" gives (-2, -2).

    Zeros after a decimal point are significant at either reading; "0" alone gives (0, 0).
    """
    if decimals:
        return -len(decimals), -len(decimals)
    stripped = digits.rstrip("0")
    if not stripped.lstrip("0"):
        return 0, 0
    return 0, len(digits) - len(stripped)


def printed(value: float, place: int, zeros: int, scale: float = 1.0) -> Printed:
    """Intervals of ``value`` (scale applied) whose mantissa has its last digit at 10**place, last non-zero at 10**zeros."""
    strict = 0.5 * 10.0**place * scale
    loose = 0.5 * 10.0**zeros * scale
    return Printed((value - strict, value + strict), (value - loose, value + loose))


def exact(value: float) -> Printed:
    """A number that no rounding touches."""
    return Printed((value, value), (value, value))


def shaped(bounds: Printed, value: tuple[float, float], shape: Shape) -> Printed:
    """The intervals that a modifier makes of a number's own; ``value`` is the printed (low, high)."""
    strict, loose = bounds
    low, high = value
    if shape == "about":
        return Printed(_widened(strict, value, _ABOUT_STRICT), _widened(loose, value, _ABOUT_LOOSE))
    if shape == "nearly":
        return Printed((low - abs(low) * _NEAR_STRICT, strict[1]), (low - abs(low) * _NEAR_LOOSE, loose[1]))
    if shape == "just_over":
        return Printed(
            (strict[0], high + abs(high) * _NEAR_STRICT), (loose[0], high + abs(high) * _NEAR_LOOSE)
        )
    if shape == "at_most" or shape == "below":
        return Printed((None, strict[1]), (None, loose[1]))
    if shape == "at_least" or shape == "above":
        return Printed((strict[0], None), (loose[0], None))
    return bounds


def _widened(interval: Interval, value: tuple[float, float], share: float) -> Interval:
    """The interval with at least this share of the value either side."""
    low, high = interval
    wide_low, wide_high = value[0] - abs(value[0]) * share, value[1] + abs(value[1]) * share
    return (
        None if low is None else min(low, wide_low),
        None if high is None else max(high, wide_high),
    )


def overlaps(interval: Interval, other: Interval) -> bool:
    """Whether two intervals share a value; ``None`` is unbounded, ends belong to the interval.

    Ends that differ by less than one part in 10**12 are taken as equal, so that conversion there and back is safe.
    """
    return _not_above(interval[0], other[1]) and _not_above(other[0], interval[1])


def _not_above(low: float | None, high: float | None) -> bool:
    if low is None or high is None or low <= high:
        return True
    return math.isclose(low, high, rel_tol=1e-12)


def apart(interval: Interval, other: Interval, *, meeting: bool = False) -> bool:
    """Whether two printed figures cannot be one: their intervals share no value, or only the one where both end.

    The value where two roundings meet is printed as one of them, so adjacent values (8.6 and 8.7; 4 and 5 people) are
    apart. An interval that is a point is apart from none that it touches. ``None`` and infinite ends are unbounded.
    ``meeting`` takes the value where two intervals end as one that both have: so for what is calculated and never printed.
    """
    return _ends_before(interval, other, meeting) or _ends_before(other, interval, meeting)


def _ends_before(interval: Interval, other: Interval, meeting: bool) -> bool:
    end, start = interval[1], other[0]
    if end is None or start is None or math.isinf(end) or math.isinf(start):
        return False
    if math.isclose(end, start, rel_tol=_TOUCH, abs_tol=1e-15):
        return not meeting and interval[0] != end and other[1] != start
    return end < start


def linear(interval: Interval, factor: float, offset: float = 0.0) -> Interval:
    """The interval under ``x * factor + offset``; a negative factor turns it round."""
    low, high = (None if end is None else end * factor + offset for end in interval)
    return (low, high) if factor >= 0 else (high, low)


class Range(NamedTuple):
    """An interval to calculate with: an open end is infinite. Its ``apart`` is that of calculations."""

    low: float
    high: float

    def __add__(self, other: object) -> Range:
        """Every sum of a value of this and one of the other."""
        if not isinstance(other, Range):
            return NotImplemented
        return Range(self.low + other.low, self.high + other.high)

    def minus(self, other: Range) -> Range:
        """Every difference."""
        return Range(self.low - other.high, self.high - other.low)

    def times(self, other: Range) -> Range:
        """Every product of two ranges of numbers that are not negative."""
        return Range(_product(self.low, other.low), _product(self.high, other.high))

    def over(self, other: Range) -> Range | None:
        """Every quotient of two ranges of positive numbers; None where the divisor may be zero."""
        if other.low <= 0:
            return None
        return Range(0.0 if math.isinf(other.high) else self.low / other.high, self.high / other.low)

    def scaled(self, factor: float) -> Range:
        """Every value times a positive factor."""
        return Range(self.low * factor, self.high * factor)

    def widened(self, share: float) -> Range:
        """The range with this share of each end added outside."""
        return Range(self.low - abs(self.low) * share, self.high + abs(self.high) * share)

    def apart(self, other: Range) -> bool:
        """Whether no value is in both; ends that all but touch are not apart."""
        return apart(self, other, meeting=True)


def _product(first: float, other: float) -> float:
    return 0.0 if first == 0 or other == 0 else first * other


def ranged(interval: Interval) -> Range:
    """The range of an interval whose open ends are None."""
    low, high = interval
    return Range(-math.inf if low is None else low, math.inf if high is None else high)


class Figure(Protocol):
    """A number as it was read."""

    @property
    def kind(self) -> str:
        """What it counts or measures."""

    @property
    def value(self) -> float | tuple[float, float]:
        """As printed; (low, high) of a range."""

    @property
    def modifier(self) -> str:
        """One of = ~ < > up down."""

    @property
    def low(self) -> float | None:
        """Least value at the loose reading; None where open."""

    @property
    def high(self) -> float | None:
        """Greatest value at the loose reading; None where open."""

    @property
    def strict(self) -> Interval:
        """All values at the strict reading."""


def loosest(figure: Figure) -> Range:
    """Every value that the words allow."""
    return ranged((figure.low, figure.high))


def tallied(figure: Figure) -> Range:
    """Every value of a count: what was counted, unless it is modified, or round and 100 or more."""
    value = point(figure)
    if (
        value is None
        or figure.modifier != "="
        or figure.kind not in ("count", "number")
        or value != int(value)
    ):
        return loosest(figure)
    return Range(value, value) if value < 100 or value % 10 else loosest(figure)


def closest(figure: Figure) -> Range:
    """The strict reading, but no wider than 2.5 % either side where the number has no modifier but that of a change.

    A number that enters a printed calculation is as precise as the result: who writes "5 million shares at
    $3.28, or $16.4 million" does not mean 4.6 million shares.
    """
    value = point(figure)
    strict = ranged(figure.strict)
    if value is None or figure.modifier not in ("=", "up", "down"):
        return loosest(figure)
    return Range(max(strict.low, value - abs(value) * _CAP), min(strict.high, value + abs(value) * _CAP))


def likely(figure: Figure) -> Range:
    """Between the strict and the loose reading: trailing zeros allow 2.5 % either side, not more.

    "$100 million" in a comparison of levels may be 98 million, but not 50.
    """
    value = point(figure)
    strict, loose = ranged(figure.strict), loosest(figure)
    if value is None:
        return loose
    spread = abs(value) * _CAP
    return Range(
        max(loose.low, min(strict.low, value - spread)), min(loose.high, max(strict.high, value + spread))
    )


def point(figure: Figure) -> float | None:
    """The printed number, None for a printed range."""
    return None if isinstance(figure.value, tuple) else figure.value
