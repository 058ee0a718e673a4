"""Word lists of rules: TOML files in ``lexicons``, read on first use."""

from __future__ import annotations

import re
from typing import Any

from ..language.tables import cached, read_table
from ..language.words import letters


def lexicon(name: str) -> dict[str, Any]:
    """The tables of ``lexicons/<name>.toml``."""
    return read_table("rules", name)


@cached
def group(name: str, key: str) -> frozenset[str]:
    """One list of a lexicon, as a set of lower-case words or phrases."""
    return frozenset(word.casefold() for word in lexicon(name)[key])


@cached
def pattern(name: str, key: str) -> re.Pattern[str]:
    """One list of a lexicon as a pattern for whole words, longest first; a space in a phrase is any blank."""
    phrases = sorted(lexicon(name)[key], key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def has(name: str, key: str, text: str) -> bool:
    """Whether a word or phrase of the list stands in the text."""
    return pattern(name, key).search(text) is not None


def ends_with(name: str, key: str, text: str) -> bool:
    """Whether the text ends with a word or phrase of the list, blanks, commas and colons aside."""
    rest = text.rstrip(" ,:")
    return any(found.end() == len(rest) for found in pattern(name, key).finditer(rest))


def starts_with(name: str, key: str, text: str, skip: int = 0) -> bool:
    """Whether a phrase of the list stands at the text's head, after at most ``skip`` words of its clause."""
    found = pattern(name, key).search(text)
    if found is None:
        return False
    before = text[: found.start()]
    return len(before.split()) <= skip and not re.search(r"[.;(]", before)


def words(text: str) -> list[str]:
    """The runs of letters of a text, lower-case."""
    return [word.casefold() for word in letters(text)]
