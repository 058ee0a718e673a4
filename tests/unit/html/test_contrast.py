"""Contrast of every pair of text and ground colours, computed from the style sheet for light and dark."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

STYLE = files("atodds.reports.html").joinpath("style.css").read_text(encoding="utf-8")
GROUNDS = ("paper", "card")
TEXT = [
    *(
        (text, ground)
        for text in ("ink", "soft", "near", "link", "error", "warn", "note")
        for ground in GROUNDS
    ),
    ("paper", "ink"),
    *((f"s{n}", f"s{n}-bg") for n in range(4)),
    *(("ink", f"s{n}-bg") for n in range(4)),
    *((one, f"{two}-bg") for one in ("ink", "soft") for two in ("agree", "near", "differ")),
    ("agree", "agree-bg"),
    ("near-mark", "near-bg"),
    ("differ", "differ-bg"),
]
GRAPHIC = [("rule", "card"), *((f"s{n}", "card") for n in range(4)), *((f"s{n}", "line") for n in range(4))]


def variables(theme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    light = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", blocks[0]))
    return (
        light if theme == "light" else light | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", blocks[1]))
    )


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * char for char in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_has_a_contrast_of_four_and_a_half(theme: str) -> None:
    colours = variables(theme)
    low = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in TEXT}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lines_that_carry_meaning_have_a_contrast_of_three(theme: str) -> None:
    colours = variables(theme)
    low = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in GRAPHIC}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 3} == {}


def test_the_sides_differ_in_more_than_colour() -> None:
    lines = re.findall(r"\.s(\d) \{[^}]*--u: (\w+);", STYLE)
    assert len({line for _, line in lines}) == 4


def test_nothing_moves() -> None:
    assert not re.search(r"\b(transition|animation|@keyframes|scroll-behavior)\b", STYLE)
