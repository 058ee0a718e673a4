"""Quoted words, made comparable: contractions, house spellings and marks aside."""

from __future__ import annotations

import re

from ....language.lemmas import empty_words, lemma
from ....language.tables import cached, read_table

_ADDED = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
"""What an editor adds in brackets was not said."""
_LOOSE_MARK = re.compile(r"(?<=\w)\s?['’]\s?(?=(?:s|m|re|ve|ll|d|t)\b)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@cached
def _table() -> dict[str, dict[str, str]]:
    return read_table("rules", "wording")


def words(quoted: str) -> list[str]:
    """The words of a quotation, lower-case, contractions written out, house spellings made one."""
    contractions = _table()["contractions"]
    found: list[str] = []
    plain = _LOOSE_MARK.sub("'", _ADDED.sub(" ", quoted.lower()))
    for word in _WORD.findall(plain):
        found += contractions.get(word, word.removesuffix("'s")).split()
    return [_spelt(word) for word in found]


@cached
def _spelt(word: str) -> str:
    number = _table()["numbers"].get(word)
    if number is not None:
        return number
    for ending, standard in _table()["endings"].items():
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending) + standard
    return word


def content(quoted: str) -> frozenset[str]:
    """Lemmas of the content words."""
    return frozenset(lemma(word) for word in words(quoted) if word not in empty_words() and len(word) > 2)


def small(word: str) -> bool:
    """Whether a word carries no content of its own."""
    return word in empty_words()
