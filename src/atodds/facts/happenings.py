"""Verbs and event nouns of a sentence: what happens, by the classes of ``occasions.toml``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..language.lemmas import lemma, meaning
from ..language.tables import cached, read_table
from .frames import Frame

Classes = tuple[str, ...]


class Happening(NamedTuple):
    """A verb or an event noun at tokens ``at`` to ``end`` (exclusive), with the classes of what happens."""

    at: int
    end: int
    classes: Classes
    noun: bool = False
    light: bool = False
    """It says little by itself: "was held", "took"."""


@cached
def occasion_words(name: str) -> frozenset[str]:
    """A word list of ``occasions.toml``."""
    return frozenset(read_table("facts", "occasions")["words"][name])


@cached
def stem_of(word: str) -> str:
    """The lemma of a verb's form."""
    form: str | None = read_table("facts", "occasions")["forms"].get(word)
    return form or lemma(word)


@cached
def _verbs() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Lemma -> the words that follow it in a phrase, and the class; the longest first."""
    found: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, phrases in read_table("facts", "occasions")["verbs"].items():
        for phrase in phrases:
            head, *tail = phrase.split()
            found[head].append((tuple(tail), name))
    return {head: sorted(tails, key=lambda item: (-len(item[0]), item)) for head, tails in found.items()}


@cached
def _spread() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Of ``_verbs``, the phrases whose object may stand before their last words."""
    spread = occasion_words("spread")
    told = {
        stem: [row for row in rows if " ".join((stem, *row[0])) in spread] for stem, rows in _verbs().items()
    }
    return {stem: rows for stem, rows in told.items() if rows}


@cached
def _nouns() -> dict[str, Classes]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in read_table("facts", "occasions")["nouns"].items():
        for word in words:
            found[word].append(name)
    return {word: tuple(names) for word, names in found.items()}


@cached
def known_events() -> frozenset[str]:
    """The classes of the table; a verb in none of them stands for itself."""
    table = read_table("facts", "occasions")
    return frozenset({*table["verbs"], *table["nouns"]})


def _classes_of_noun(word: str) -> Classes:
    """The classes of an event noun in the singular or plural; none for any other word."""
    return _nouns().get(word) or (_nouns().get(word[:-1], ()) if word.endswith("s") else ())


def classes_of(word: str) -> set[str]:
    """All classes that a word may tell, as a verb or an event noun; one of no list stands for itself."""
    stem = stem_of(word)
    return {stem, meaning(word), *(name for _, name in _verbs().get(stem, ())), *_classes_of_noun(word)}


class _Telling(dict[str, bool | None]):
    """Lower-case word -> whether it may tell what happens by itself; None for one that never does. Filled as it is asked."""

    def __missing__(self, word: str) -> bool | None:
        tells: bool | None = None
        if word.isalpha() and len(word) > 1 and word not in occasion_words("never"):
            tells = _is_listed(word) or _is_past(word)
        self[word] = tells
        return tells


@cached
def _telling() -> Mapping[str, bool | None]:
    return _Telling()


@cached
def _helping() -> frozenset[str]:
    return occasion_words("modals") | occasion_words("auxiliaries")


def _is_listed(word: str) -> bool:
    """Whether a word is an event noun, or a form of a verb that the table has."""
    stem = stem_of(word)
    known = stem in _verbs() or stem in occasion_words("light") or stem in occasion_words("saying")
    return known or bool(_classes_of_noun(word))


def _is_past(word: str) -> bool:
    """Whether a word is a past form, or looks like one."""
    return word in occasion_words("past") or (word.endswith("ed") and len(word) > _SHORT)


def is_event_noun(word: str) -> bool:
    """Whether a word may be the noun of an event: "sentencing", "launch"."""
    return bool(_classes_of_noun(word))


@dataclass(slots=True)
class Reader:
    """Reads what happens in one sentence; ``silent`` are tokens of times, which are neither verbs nor nouns."""

    frame: Frame
    silent: frozenset[int]

    def all(self) -> list[Happening]:
        """Every verb and event noun, in order."""
        found: list[Happening] = []
        done, telling, lower = 0, _telling(), self.frame.draft.tokens.lower
        for i in [i for i in range(self.frame.first, self.frame.last) if telling[lower[i]] is not None]:
            happening = None if i < done or i in self.silent else self._at(i)
            if happening is not None:
                found.append(happening)
                done = happening.end
        return found

    def _at(self, i: int) -> Happening | None:
        word = self.frame.draft.tokens.lower[i]
        if not (_telling()[word] or self._beside(i)) or self.frame.is_name(i):
            return None
        return self._hyphened(i, word) or self._simple(i, word)

    def _beside(self, i: int) -> bool:
        """Whether a word that tells nothing by itself may do so here: behind a modal or what helps one, or in two parts."""
        lower = self.frame.draft.tokens.lower
        if i > self.frame.first and lower[i - 1] in _helping():
            return True
        return i + 2 < self.frame.last and lower[i + 1] == "-"

    def _hyphened(self, i: int, word: str) -> Happening | None:
        """An event noun of two parts: "kick-off"."""
        lower = self.frame.draft.tokens.lower
        if i + 2 >= self.frame.last or lower[i + 1] != "-":
            return None
        classes = _classes_of_noun(f"{word} - {lower[i + 2]}")
        return Happening(i, i + 3, classes, noun=True) if classes else None

    def _simple(self, i: int, word: str) -> Happening | None:
        nouns = _classes_of_noun(word)
        noun = Happening(i, i + 1, nouns, noun=True) if nouns else None
        if noun is not None and (self._nominal(i) or self._bare_noun(i, word)):
            return noun
        return self._verb(i, word) or noun

    def _bare_noun(self, i: int, word: str) -> bool:
        """Whether a word that may be noun or verb is the noun: in its bare form, behind neither a modal nor a plural."""
        if word != stem_of(word) or self._finite(i):
            return False
        before = self.frame.draft.tokens.lower[i - 1] if i > self.frame.first else ""
        plural = before.endswith("s") and len(before) > 1
        return not plural and before not in occasion_words("plural_pronouns")

    def _verb(self, i: int, word: str) -> Happening | None:
        stem = stem_of(word)
        if self._nominal(i) and not self._finite(i):
            return None
        length, classes = self._phrase(i, stem)
        light = stem in occasion_words("light") and length == 0
        if light or (classes and self._inflected(i, word, stem)):
            return Happening(i, i + 1 + length, classes, light=light)
        return self._unlisted(i, word, stem)

    def _unlisted(self, i: int, word: str, stem: str) -> Happening | None:
        """A verb of no list by its form, or one of saying."""
        if stem in occasion_words("saying") and word != stem:
            return Happening(i, i + 1, SAYING)
        if word in occasion_words("past") or self._finite(i) or self._participle(i, word):
            return Happening(i, i + 1, (meaning(word),))
        return None

    def _phrase(self, i: int, stem: str) -> tuple[int, Classes]:
        """Tokens that follow in the longest phrase of the verb, and its classes; a bare verb's where no phrase fits."""
        lower = self.frame.draft.tokens.lower
        if spread := self._spread(i, stem):
            return 0, spread
        longest, classes = 0, []
        for tail, name in _verbs().get(stem, ()):
            if len(tail) < longest:
                break
            if tuple(lower[i + 1 : i + 1 + len(tail)]) == tail and self._fits(i + len(tail), tail):
                longest = len(tail)
                classes.append(name)
        return longest, tuple(classes)

    def _spread(self, i: int, stem: str) -> Classes:
        """Classes of a phrase whose object stands before its last words: "found the nurse guilty"."""
        lower = self.frame.draft.tokens.lower
        for tail, name in _spread().get(stem, ()):
            ends = (
                at
                for at in range(i + 2, min(self.frame.last, i + _OBJECT))
                if tuple(lower[at : at + len(tail)]) == tail
            )
            if next(ends, None) is not None:
                return (name,)
        return ()

    def _fits(self, last: int, tail: tuple[str, ...]) -> bool:
        """Whether a phrase ends in its sentence, and its last word does not belong to a time: "taken on 9 July"."""
        return last < self.frame.last and not (
            tail and tail[-1] in occasion_words("placing") and last + 1 in self.silent
        )

    def _nominal(self, i: int) -> bool:
        """Whether an article or a possessive stands before the word: it is a noun, or an adjective."""
        return i > self.frame.first and self.frame.draft.tokens.lower[i - 1] in occasion_words("determiners")

    def _inflected(self, i: int, word: str, stem: str) -> bool:
        """Whether a known verb is used as one: another form than the bare one, or behind what a verb follows."""
        return (
            word != stem
            or stem in occasion_words("unchanged")
            or self._finite(i)
            or (i > self.frame.first and not self._follows_preposition(i))
        )

    def _follows_preposition(self, i: int) -> bool:
        return self.frame.draft.tokens.lower[i - 1] in occasion_words("before_nouns")

    def _finite(self, i: int) -> bool:
        """Whether a modal stands before it, past adverbs and "be"."""
        lower = self.frame.draft.tokens.lower
        for back in range(i - 1, max(self.frame.first, i - 4) - 1, -1):
            if lower[back] in occasion_words("modals"):
                return lower[back] != "to" or lower[back - 1] in occasion_words("before_infinitive")
            if lower[back] not in occasion_words("auxiliaries"):
                return False
        return False

    def _participle(self, i: int, word: str) -> bool:
        return word.endswith("ed") and len(word) > _SHORT and not self._nominal(i)


SAYING: Classes = ("say",)
_SHORT = 4
"""Letters up to which a word in -ed is no past tense: "need", "red". 3 and 5 change nothing on 139 articles of news and in
the rules' examples."""
_OBJECT = 8
"""Tokens after a verb in which its object ends: "found the former nurse Ida Holm guilty". 6 and 10 change nothing on 139
articles of news and in the rules' examples."""
