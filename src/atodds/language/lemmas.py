"""Word forms to lemmas: by a table of exceptions, else by their endings; and the classes that words belong to."""

from __future__ import annotations

from collections.abc import Mapping

from .tables import cached, lines_of, read_table
from .words import letters


@cached
def lemma(word: str) -> str:
    """The lemma of a lower-case word: by table, or by the rules of English spelling where the table has no other."""
    known: str | None = read_table("language", "lemmas")["lemmas"].get(word) or _exceptions().get(word)
    return known or by_rule(word)


@cached
def _exceptions() -> dict[str, str]:
    rows = lines_of("language", "lemma_exceptions")
    return dict(row.split(" ", 1) for row in rows)


def by_rule(word: str) -> str:
    """The lemma that spelling alone gives: endings off, "y" and "e" back ("tried", "voting", "planned")."""
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s"):
        return word if word.endswith(("ss", "us", "is")) else word[:-1]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3 and any(letter in "aeiouy" for letter in stem):
            return _base(stem)
    return word


_MUTE_E = (
    "v", "c", "u", "z", "at", "is", "os", "as", "us", "ag", "rg", "dg", "rs", "ir", "ur",
    "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl",
)  # fmt: skip
"""Ends of stems that lost an "e": each does in 69 % or more of its forms in the Specialist Lexicon (all together 96 %)."""


def _base(stem: str) -> str:
    if stem[-1] == stem[-2] and stem[-1] not in "lsze":
        return stem[:-1]
    return stem + "e" if stem.endswith(("e", *_MUTE_E)) else stem


@cached
def empty_words() -> frozenset[str]:
    """Words that carry no content of their own."""
    return frozenset(read_table("facts", "context")["empty"])


@cached
def noun_classes() -> dict[str, str]:
    """Head noun -> the noun that stands for all with the same meaning."""
    return {word: group[0] for group in read_table("language", "noun_classes")["same"] for word in group}


def canonical_noun(noun: str) -> str:
    """The noun that stands for all with the same meaning ("quake" -> "earthquake")."""
    word = noun.lower()
    return noun_classes().get(word, word)


@cached
def people_nouns() -> frozenset[str]:
    """Canonical nouns for kinds of people."""
    return frozenset(read_table("language", "noun_classes")["people"])


@cached
def all_people_nouns() -> frozenset[str]:
    """Canonical nouns for kinds of people, those too that are no other kind ("spectator", "lawyer")."""
    return people_nouns() | frozenset(read_table("language", "noun_classes")["more_people"])


@cached
def predicates() -> dict[str, str]:
    """Single word -> canonical predicate."""
    return {
        word: name
        for name, entry in read_table("language", "predicates").items()
        for word in entry["words"]
        if " " not in word
    }


@cached
def growing() -> frozenset[str]:
    """Predicates whose count is a tally that later reports raise."""
    return _predicates_that("grows")


@cached
def falling() -> frozenset[str]:
    """Predicates whose count falls as reports come in: the missing are found, the held are freed."""
    return _predicates_that("falls")


@cached
def of_people() -> frozenset[str]:
    """Predicates that, without a noun, count people."""
    return _predicates_that("people")


@cached
def of_money() -> frozenset[str]:
    """Predicates that can govern an amount of money."""
    return _predicates_that("money")


def _predicates_that(mark: str) -> frozenset[str]:
    """The predicates that the table marks so."""
    return frozenset(name for name, entry in read_table("language", "predicates").items() if entry.get(mark))


@cached
def canonical_roles() -> frozenset[str]:
    """The predicates that the lexicon knows; any other role is a bare verb, and says less."""
    return frozenset(predicates().values())


@cached
def _meanings() -> dict[str, str]:
    """Lemma -> the word that stands for all with its meaning: predicates by their name, nouns by their class."""
    verbs = {lemma(word): name for word, name in predicates().items()}
    nouns = {lemma(word): lemma(first) for word, first in noun_classes().items()}
    return {**verbs, **nouns}


@cached
def meaning(word: str) -> str:
    """The lemma of a lower-case word, or of the word that stands for all with its meaning ("quake", "temblor")."""
    own = lemma(word)
    return _meanings().get(own, own)


class _All(dict[str, str]):
    """Lower-case word -> its meaning; filled as it is asked."""

    def __missing__(self, word: str) -> str:
        means = self[word] = meaning(word)
        return means


@cached
def all_meanings() -> Mapping[str, str]:
    """What ``meaning`` gives for each word, for those who ask for many."""
    return _All()


class _Content(dict[str, str | None]):
    """Lower-case word -> its meaning, None for one without content; filled as it is asked."""

    def __missing__(self, word: str) -> str | None:
        bare = len(word) <= 2 or not word.isalpha() or word in empty_words()
        means = self[word] = None if bare else meaning(word)
        return means


def meanings(text: str) -> frozenset[str]:
    """The meanings of the words of content of a text."""
    content = content_words()
    return frozenset(known for word in letters(text.lower(), 3) if (known := content[word]) is not None)


@cached
def content_words() -> Mapping[str, str | None]:
    """Each lower-case word's meaning, None for those that carry no content: short ones, signs, empty words."""
    return _Content()
