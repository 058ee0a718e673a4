"""A scale for the readings of a finding: where a value lies, which round values to print, in which unit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_MARGIN = 0.06
_OPEN = 0.2
"""Share of the axis left free beside the readings, and beside an open end."""
_LOG_FROM = 60.0
_SMALLEST = 1e-12
"""Ratio of the largest to the least reading from which the axis is logarithmic, and the least that has a logarithm."""
_HANDY = {
    "metre": ((1000.0, "km"), (1.0, "m")),
    "kilometre": ((1.0, "km"),),
    "kilogram": ((1000.0, "tonnes"), (1.0, "kg")),
    "second": ((86400.0, "days"), (3600.0, "hours"), (60.0, "minutes"), (1.0, "seconds")),
}
"""Units that an axis is told in, by the base unit, the largest first."""


def handy(unit: str, largest: float) -> tuple[float, str]:
    """How many of a base unit make the unit that suits the largest value, and its short name."""
    for factor, name in _HANDY.get(unit, ()):
        if largest >= 1.5 * factor:
            return factor, name
    return 1.0, unit


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values to percent of the width; ``logarithmic`` for readings orders of magnitude apart."""

    low: float
    high: float
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """Position of a value, 0 to 100; what lies outside is drawn at the edge."""
        low, high, here = self.low, self.high, value
        if self.logarithmic:
            low, high = math.log10(low), math.log10(high)
            here = math.log10(value) if value > 0 else low
        return min(100.0, max(0.0, 100 * (here - low) / (high - low)))


def scale_for(values: Sequence[float], *, open_low: bool = False, open_high: bool = False) -> Scale:
    """A scale that holds all values with a margin; logarithmic from sixtyfold differences on.

    An open end gets more room, so that its arrow can be seen.
    """
    low, high = min(values), max(values)
    below, above = (_OPEN if open_low else _MARGIN), (_OPEN if open_high else _MARGIN)
    if low > _SMALLEST and high / low >= _LOG_FROM:
        return Scale(low / (high / low) ** below, high * (high / low) ** above, logarithmic=True)
    size = max(abs(low), abs(high))
    width = high - low if high - low > 1e-9 * max(1.0, size) else max(size * 2, 10.0)
    return Scale(low - width * below, high + width * above)


def ticks_for(scale: Scale, wanted: int = 5, *, whole: bool = False) -> list[float]:
    """Round values on the scale, in steps of 1, 2, 2½ or 5 times a power of ten.

    Only powers of ten on a logarithmic scale; only whole numbers where ``whole``.
    """
    if scale.logarithmic:
        first, last = math.ceil(math.log10(scale.low)), math.floor(math.log10(scale.high))
        every = max(1, -(-(last - first + 1) // (wanted + 1)))
        return [10.0**power for power in range(first, last + 1, every)]
    rough = (scale.high - scale.low) / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    factors = (1, 2, 5, 10) if whole else (1, 2, 2.5, 5, 10)
    step = next(power * factor for factor in factors if power * factor >= rough * 0.999)
    step = max(step, 1.0) if whole else step
    first = math.ceil(scale.low / step - 1e-9)
    last = math.floor(scale.high / step + 1e-9)
    digits = max(0, 2 - math.floor(math.log10(step)))
    return [round(number * step, digits) for number in range(first, last + 1)]
