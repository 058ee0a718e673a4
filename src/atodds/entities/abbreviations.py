"""Abbreviations that the text spells out: "World Meteorological Organization (WMO)"."""

from __future__ import annotations

from ..annotations import Annotations
from .units import Unit

_WINDOW = 12
"""Words before a bracket in which the long form of an abbreviation stands. 8 and 16 change nothing on 107 articles of
news and in the rules' examples."""


def is_abbreviation(text: str) -> bool:
    """Whether a word looks like an abbreviation: two to ten characters, most of them capitals."""
    letters = [char for char in text if char.isalpha()]
    return 2 <= len(letters) <= 10 and sum(char.isupper() for char in letters) * 3 >= len(letters) * 2


def long_form(short: str, before: str) -> int | None:
    """Where in ``before`` the long form of ``short`` begins, None where it does not end there.

    Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions in biomedical
    text": the letters of the short form, from the right, each in the text to its left, the first one at a
    word's start.
    """
    letters = [char.lower() for char in short if char.isalnum()]
    index = len(before) - 1
    lower = before.lower()
    for position in range(len(letters) - 1, -1, -1):
        while index >= 0 and (
            lower[index] != letters[position] or (position == 0 and index > 0 and lower[index - 1].isalnum())
        ):
            index -= 1
        if index < 0:
            return None
        index -= 1
    return index + 1


def definitions(draft: Annotations, found: list[Unit]) -> dict[int, tuple[int, int]]:
    """For each unit (by its first token) that is an abbreviation in brackets: the span of its long form."""
    tokens = draft.tokens
    made: dict[int, tuple[int, int]] = {}
    for unit in found:
        before, after = unit.first - 1, unit.last + 1
        bracketed = (
            before > 0
            and tokens.words[before] == "("
            and after < len(tokens.words)
            and tokens.words[after] == ")"
        )
        if not bracketed or not is_abbreviation(unit.text):
            continue
        first = max(0, before - min(_WINDOW, 2 * len(unit.text)))
        stretch = draft.text[tokens.starts[first] : tokens.ends[before - 1]]
        offset = max(stretch.rfind("\n"), stretch.rfind(", "), stretch.rfind("("), stretch.rfind(". ")) + 1
        start = long_form(unit.text, stretch[offset:])
        if start is not None:
            made[unit.first] = (tokens.starts[first] + offset + start, tokens.ends[before - 1])
    return made
