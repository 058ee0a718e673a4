"""A role that stands before a name and a comma: "Aldane's chief executive, Ann Lee,", "a retired cook, Ann Lee, 34,"."""

from __future__ import annotations

import re

from ...entities.lexicon import lexicon
from ...language.tables import cached
from ...language.words import function_words
from ...model import NameMention
from .phrases import word_list
from .trait import Clause

_WORD = re.compile(r"[\w’'&-]+|[^\w\s]")
_POSSESSED = ("'s", "’s", "s'", "s’")
_LONGEST = 12
"""Words of a role and what it is of. 8 and 16 change nothing on 176 of the workshop articles."""
_CLOSED = re.compile(r"(?:[,.;:)”\"’—–]|\s[-—–(]|\s*$)(?!\s(?:and|or)\s)")
"""What stands behind a name that a role explains, and not behind the second of a list: "the coach, Ann Lee and a trainer"."""


def fronted(clause: Clause, name: NameMention) -> tuple[int, str] | None:
    """Where the role before a name and its comma starts in the article, and the role as printed.

    It begins with an article, a possessive or an owner, and its first noun is what a person can be.
    """
    before = clause.text[: name.start - clause.start]
    if not before.endswith(", ") or not _CLOSED.match(clause.text, name.end - clause.start):
        return None
    words = list(_WORD.finditer(before[:-2]))
    start = _start(words)
    if start is None or _noun(words[start:]) not in person_words() or _of_an_opening(words[:start]):
        return None
    low = words[start].start()
    return clause.start + low, before[low:-2]


def _start(words: list[re.Match[str]]) -> int | None:
    """The place of the word that a noun phrase at the end of some words begins with."""
    for back in range(1, min(len(words), _LONGEST) + 1):
        place = len(words) - back
        word = words[place].group()
        before = words[place - 1].group() if place else ""
        if not word[0].isalnum() or word.casefold() in function_words("clause_openers"):
            return None
        if word.casefold() in _determiners():
            if before.casefold() not in function_words("of_a_description") | {"in"} or _has_noun(
                words[place + 1 :]
            ):
                return place
        elif word.endswith(_POSSESSED) and not (before[:1].isupper() or before.casefold() in _determiners()):
            return place
    return None


def _of_an_opening(before: list[re.Match[str]]) -> bool:
    """Whether the phrase ends what opens the sentence: "In a statement read by his attorney, Ann Lee"."""
    said = [word.group().casefold() for word in before]
    if not said or "," in said or said[0] not in word_list("trade", "openings"):
        return False
    governing = function_words("of_a_description") | {"by", "in", "on"}
    return said[0] in function_words("joining") | {"when", "once"} or said[-1] in governing


def _has_noun(words: list[re.Match[str]]) -> bool:
    return any(word.group().casefold() in person_words() for word in words)


def _noun(words: list[re.Match[str]]) -> str:
    """The last word of a noun phrase before its first preposition, lower-case."""
    behind = function_words("of_a_description") | {"in"}
    noun = ""
    for word in words:
        lower = word.group().casefold()
        if lower in behind:
            break
        noun = lower
    return noun


def _determiners() -> frozenset[str]:
    return function_words("openers_of_a_thing")


@cached
def person_words() -> frozenset[str]:
    """Nouns for what a person is: offices, trades, relations."""
    return lexicon().roles | lexicon().titles | word_list("trade", "nouns")
