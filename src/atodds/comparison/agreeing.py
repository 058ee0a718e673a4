"""How the figures of one matter stand to each other, as a cell of the matrix shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..intervals import Interval, overlaps
from ..model import NumberMention
from ..units import UnitError, convert, is_unit

_RANKS = ("agree", "near", "differ")


class Figure(NamedTuple):
    """A printed figure: its value (or both ends), its loosest and strictest intervals, its unit."""

    value: tuple[float, ...]
    loose: Interval
    strict: Interval
    unit: str
    printed: str
    """The unit that it is printed in, where it was turned into another."""
    vague: bool = False

    @classmethod
    def of(cls, mention: NumberMention) -> Figure:
        """The figure of a mention."""
        value = mention.value if isinstance(mention.value, tuple) else (mention.value,)
        strict = mention.strict if mention.strict != (None, None) else (mention.low, mention.high)
        unit = mention.currency or mention.unit or ""
        return cls(value, (mention.low, mention.high), strict, unit, unit, mention.vague)


class Standing(NamedTuple):
    """``agree``, ``near`` or ``differ``; ``reason`` says what a near figure is near by."""

    agreement: str
    reason: str = ""


def standings(figures: Sequence[Figure]) -> list[Standing]:
    """How each figure stands to the one of the others that it is furthest from.

    Figures agree only where they are equal, or one is the other in another unit at its printed precision.
    """
    kinds = list(dict.fromkeys(figures))
    worst = {
        figure: max(
            (_standing(figure, other) for other in kinds if other is not figure),
            key=lambda standing: _RANKS.index(standing.agreement),
            default=Standing("agree"),
        )
        for figure in kinds
    }
    return [worst[figure] for figure in figures]


def _standing(figure: Figure, other: Figure) -> Standing:
    turned = _in_unit(other, figure.unit)
    if turned is None:
        return Standing("near", _unlike(figure.unit, other.unit))
    if not overlaps(figure.loose, turned.loose):
        return Standing("differ")
    if figure.vague or other.vague:
        return Standing("near", "a vague word allows the other figure")
    if None in (*figure.loose, *turned.loose) and figure[:3] != turned[:3]:
        return Standing("near", "an open bound allows the other figure")
    if figure.printed == other.printed:
        same = figure.value == other.value
        return Standing("agree") if same else Standing("near", "they meet by rounding")
    if overlaps(figure.strict, turned.strict):
        return Standing("agree")
    return Standing("near", "they meet only at their loosest reading")


def _unlike(first: str, other: str) -> str:
    """What two figures differ in that no conversion joins."""
    return "in another unit" if is_unit(first) and is_unit(other) else "of another kind of thing"


def _in_unit(figure: Figure, unit: str) -> Figure | None:
    """The figure in another unit; None where it has none such."""
    if figure.unit == unit:
        return figure
    if not (is_unit(figure.unit) and is_unit(unit)):
        return None
    try:
        value = tuple(convert(end, figure.unit, unit) for end in figure.value)
        loose, strict = (
            tuple(None if end is None else convert(end, figure.unit, unit) for end in interval)
            for interval in (figure.loose, figure.strict)
        )
    except UnitError:
        return None
    return figure._replace(value=value, loose=(loose[0], loose[1]), strict=(strict[0], strict[1]), unit=unit)
