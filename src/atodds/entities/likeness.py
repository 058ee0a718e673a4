"""How two written words of a name stand to each other: one spelling, a slip of it, a short form, or another name."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal

from rapidfuzz.distance import OSA

from ..language.tables import cached, read_table
from .lexicon import lexicon as name_lexicon

Likeness = Literal["same", "accent", "sound", "slip", "transliteration", "short", "near", "joined", "other"]
"""``sound``: spelt otherwise, said alike; ``slip``: a letter or two apart; ``near``: so few letters apart that it may be;
``joined``: two words in one."""

_FOLDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
_ENGLISH_SOUNDS = (
    (re.compile(r"^kn"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"^mc"), "mac"),
    (re.compile(r"sch|sh"), "S"),
    (re.compile(r"tch|ch(?![rlmn])"), "C"),
    (re.compile(r"ch|ck|q"), "k"),
    (re.compile(r"ph|v"), "f"),
    (re.compile(r"gh(?=t)|gh$"), ""),
    (re.compile(r"g(?=[eiy])"), "j"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"z"), "s"),
    (re.compile(r"(?<=[aeiou])w(?![aeiou])|(?<=[aeiou])y(?![aeiou])"), "i"),
    (re.compile(r"(?<!^)h"), ""),
    (re.compile(r"(?<![aeiou])y"), "i"),
    (re.compile(r"(?<=[a-zSC])(?:e|es)$"), ""),
    (re.compile(r"([a-zSC])\1+"), r"\1"),
)
_SPELT_VOWELS = re.compile(r"[aeiouy][aeiouyw]*")
_VOWELS = re.compile(r"[aeiou]+")
_LONG = 7
"""Letters from which two slips are one name: 51 of 52 pairs of shorter words two letters apart were two names."""
_SHORT = 4
"""Letters of the shorter word from which one slip makes two spellings, and those of the shortest that is compared. 3
and 5 change nothing on 61 articles of news and in the rules' examples."""
_SHORTEST = 3
"""Letters of the shortest word that is compared at all. On 673 articles of news and in the rules' examples, 2 changes
nothing, 4 two of the findings and comparisons."""


@cache
def folded(word: str) -> str:
    """A word in lower-case ASCII letters, accents, hyphens and apostrophes gone."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_FOLDED))
    return "".join(letter for letter in plain if letter.isalpha() and not unicodedata.combining(letter))


@cache
def sound(word: str) -> tuple[str, str]:
    """What is heard of a folded word: its consonants with a mark for each vowel group, and the vowel it ends with."""
    for pattern, said in _ENGLISH_SOUNDS:
        word = pattern.sub(said, word)
    end = "i" if word.endswith(("ie", "i", "ee", "ei")) else word[-1:] if word[-1:] in "aou" else ""
    return _VOWELS.sub("a", word), end


def likeness(word: str, other: str) -> Likeness:
    """How two words of names stand to each other, whatever names they are part of."""
    if word.casefold() == other.casefold():
        return "same"
    first, second = folded(word), folded(other)
    if first == second:
        return "accent" if _bare(word) == _bare(other) else "same"
    if not first or not second:
        return "other"
    if _transliterated(first, second):
        return "transliteration"
    if second in _said_alike().get(first, ()):
        return "sound"
    by_letters = _by_letters(first, second)
    return "short" if by_letters != "sound" and is_short_form(first, second) else by_letters


def _bare(word: str) -> str:
    """The word without its accents only."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFD", word.casefold())
        if not unicodedata.combining(letter)
    )


def _by_letters(first: str, second: str) -> Likeness:
    shortest, apart = min(len(first), len(second)), OSA.distance(first, second)
    if shortest < _SHORTEST or two_sexes(first, second):
        return "other"
    if _heard_alike(first, second, apart):
        return "sound"
    near = (apart == 1 and shortest > _SHORT) or (apart == 2 and shortest >= _LONG and first[0] == second[0])
    return "slip" if near and not (both_given(first, second) and shortest < _LONG) else "other"


def _heard_alike(first: str, second: str, apart: int) -> bool:
    if sound(first) != sound(second) or apart > 3:
        return False
    return not both_given(first, second) or _first_vowels(first) == _first_vowels(second)


def _first_vowels(word: str) -> str:
    found = _SPELT_VOWELS.search(word)
    return found.group().replace("y", "i").replace("w", "u") if found else ""


def both_given(first: str, second: str) -> bool:
    """Whether both words are known given names."""
    given = name_lexicon().usual_given
    return first in given and second in given


@cached
def _sexes() -> tuple[frozenset[str], frozenset[str]]:
    table = read_table("language", "gender")
    return frozenset(table["female"].split()), frozenset(table["male"].split())


def two_sexes(first: str, second: str) -> bool:
    """Whether one is a woman's given name and the other a man's: Daniel, Daniela."""
    female, male = _sexes()
    return (first in female and second in male) or (first in male and second in female)


@cached
def _short_forms() -> dict[str, frozenset[str]]:
    table: dict[str, str] = read_table("language", "short_names")["short"]
    return {name: frozenset(forms.split()) for name, forms in table.items()}


@cached
def _said_alike() -> dict[str, frozenset[str]]:
    rows = [frozenset(row.split()) for row in read_table("language", "short_names")["said"]["alike"]]
    return {name: row for row in rows for name in row}


def is_short_form(first: str, second: str) -> bool:
    """Whether one word is a short or pet form of the other, or both are of one name."""
    table = _short_forms()
    return second in table.get(first, ()) or first in table.get(second, ())


@cached
def _same_words() -> dict[str, int]:
    table = read_table("language", "transliteration")["words"]
    return {word: place for place, group in enumerate(table) for word in group}


@cached
def _endings() -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(sorted(group, key=lambda end: (-len(end), end)))
        for group in read_table("language", "transliteration")["endings"]
    )


@cached
def _letters() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(pattern), said) for pattern, said in read_table("language", "transliteration")["letters"]
    )


@cached
def romanised(word: str) -> str:
    """A word of a name of another alphabet, its spellings in Latin letters brought to one: Giannis, Yiannis."""
    plain = folded(word)
    for pattern, said in _letters():
        plain = pattern.sub(said, plain)
    return plain


def _transliterated(first: str, second: str) -> bool:
    """Whether both are spellings in Latin letters of one name of another alphabet."""
    words = _same_words()
    if first in words and words[first] == words.get(second):
        return True
    return first[:3] == second[:3] and _of_one_stem(first, second)


def _of_one_stem(first: str, second: str) -> bool:
    """Whether both are one stem of three letters at least with two endings of one group."""
    for group in _endings():
        word = next((end for end in group if first.endswith(end)), None)
        other = next((end for end in group if second.endswith(end)), None)
        if word and other and word != other:
            stem, rest = first[: -len(word)], second[: -len(other)]
            if len(stem) > 2 and stem == rest:
                return True
    return False
