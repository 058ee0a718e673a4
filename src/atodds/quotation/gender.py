"""Whom "he" and "she" cannot be."""

from __future__ import annotations

from ..entities.lexicon import words
from ..language.tables import cached, read_table
from .phrases import Subject


@cached
def _sets() -> tuple[frozenset[str], frozenset[str]]:
    data = read_table("language", "gender")
    return words(data["female"]) | words(data["female_nouns"]), words(data["male"]) | words(
        data["male_nouns"]
    )


def agrees(pronoun: str, subject: Subject) -> bool:
    """Whether the pronoun ("he", "she", lower-case) can stand for this speaker: False only where a word
    tells.
    """
    told = [word.strip(".").lower() for word in subject.holder.split()]
    telling = told[:1] if subject.kind == "named" else told[-1:]
    return all(may_be(pronoun, word) for word in telling)


def may_be(pronoun: str, word: str) -> bool:
    """Whether "he" or "she" can stand for one with this given name, or called by this noun (lower-case)."""
    female, male = _sets()
    return word not in (female if pronoun == "he" else male if pronoun == "she" else frozenset())


@cached
def _titles() -> dict[str, str]:
    data = read_table("language", "gender")
    women = dict.fromkeys(words(data["female_titles"]), "she")
    return women | dict.fromkeys(words(data["male_titles"]), "he")


def told_by_title(role: str | None) -> str:
    """ "he" or "she" where the title before a name tells it ("Mrs."), else nothing."""
    return _titles().get(role.split()[-1].strip(".").lower(), "") if role and role.strip() else ""
