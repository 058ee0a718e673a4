"""A number in plain words, for reports and the terminal: "18.5–19.5 miles", "at most 200 miles", "about 40 houses"."""

from __future__ import annotations

from ..language.nouns import plural
from ..model.mention import NumberMention
from .tables import words

_WORDS = {"~": "about ", "<": "at most ", ">": "at least "}
_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
"""Figures from which a scale is told, the largest first."""


def describe(mention: NumberMention) -> str:
    """A short plain reading of a number mention: what it may be, in its unit, and what set it belongs to."""
    text = _amount(mention) + _unit(mention)
    if mention.kind == "ordinal":
        return f"{_ordinal(_single(mention))}{_ranked(mention)}"
    if mention.kind == "age":
        return f"{text} old"
    if mention.change is not None:
        text = f"{mention.change} {text}"
    if mention.partitive:
        text += " (of a larger set)"
    elif mention.other:
        text += " (besides others)"
    return f"{text} (figure of speech)" if mention.idiom else text


def _single(mention: NumberMention) -> float:
    return mention.value if isinstance(mention.value, (int, float)) else mention.value[0]


def _amount(mention: NumberMention) -> str:
    if isinstance(mention.value, tuple):
        return _WORDS.get(mention.modifier, "") + f"{number(mention.value[0])}–{number(mention.value[1])}"
    word = _WORDS.get(mention.modifier)
    if word is not None:
        return word + number(mention.value)
    low, high = mention.strict
    rounded = mention.kind == "quantity" and low is not None and high is not None and low < high
    if rounded and low is not None and high is not None and not mention.value < 0:
        return f"{number(low)}–{number(high)}"
    return number(mention.value)


def number(value: float) -> str:
    """A number for reading: separators, no needless zeros, "1.5 billion"."""
    for size, name in _SCALES:
        if abs(value) >= size:
            return f"{value / size:.6g}{name}"
    if abs(value) < 1e-4 and value:
        return f"{value:.3g}"
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _unit(mention: NumberMention) -> str:
    unit = mention.unit
    if mention.kind == "percent" and unit == "percentage":
        return "%"
    if mention.kind == "count" and mention.noun:
        unit = " ".join((*mention.modifiers, mention.noun)) if mention.noun != "person" else "person"
        unit += f" per {mention.per}" if mention.per else ""
    if mention.kind == "ratio" and mention.unit:
        return f" of {plural(mention.unit)}"
    if unit is None:
        return ""
    head, per, below = unit.partition(" per ")
    if mention.value != 1 and head not in words("uncounted_units"):
        head = plural(head)
    return f" {head}{per}{below}"


def _ordinal(value: float) -> str:
    whole = int(value)
    last = "th" if 10 <= whole % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{whole:,}{last}"


def _ranked(mention: NumberMention) -> str:
    words = " ".join((*mention.modifiers, mention.noun or "")).strip()
    return f" {words}" if words else ""
