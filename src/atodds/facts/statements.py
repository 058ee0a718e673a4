"""The statements of an article: the clauses of its sentences, by what they tell of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..language.cutting import Cut
from ..language.lemmas import content_words
from ..language.numbers import cardinals
from ..language.tables import cached
from ..language.words import function_words
from ..model import Article
from .happenings import classes_of, known_events
from .things import telling_sentences

_FEWEST = 3
"""Words of content, and classes of what happens, of a clause that stands by itself; with fewer it is a part of the clause
before. On what is only run 2, 3 and 4 bring 33, 39 and 41 further pairs of one matter together, 2, 2 and 3 of two."""


class Statement(NamedTuple):
    """A clause of a sentence that bears witness, with its offsets in the article's text."""

    sentence: int
    start: int
    end: int
    words: frozenset[str]
    """Meanings of its words of content and classes of what happens, those in "#"; figures of two digits and more."""
    around: frozenset[str]
    """The same of its whole sentence."""
    figures: frozenset[str]
    """Its numbers as digits, those in words too."""
    names: frozenset[str]
    """Its words with a capital that open no sentence, in lower case."""
    position: float
    """Where in its article it stands, 0 to 1."""


def statements(article: Article) -> Iterator[Statement]:
    """The statements of an article in order."""
    length = max(1, len(article.text))
    for number, _, cut in telling_sentences(article):
        told = [_words(found.group()) for found in cut]
        around = frozenset().union(*told)
        for low, high in _clauses(article.text, cut, told):
            words = frozenset().union(*told[low:high])
            if len(words) >= _FEWEST:
                start, end = cut[low].start(), cut[high - 1].end()
                own = [found.group() for found in cut[low:high]]
                figures = frozenset(_figure(word) for word in own if _is_figure(word))
                names = frozenset(word.lower() for word in own[low == 0 :] if word[0].isupper())
                yield Statement(number, start, end, words, around, figures, names, start / length)


def _clauses(text: str, cut: Sequence[Cut], told: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Places of the first word of each clause, and behind its last."""
    low = 0
    for at in range(1, len(cut) + 1):
        if at < len(cut) and not _opens(text, cut, at):
            continue
        here = len(frozenset().union(*told[low:at])) >= _FEWEST
        rest = len(frozenset().union(*told[at:])) >= _FEWEST
        if at == len(cut) or (here and rest):
            yield low, at
            low = at


def _opens(text: str, cut: Sequence[Cut], at: int) -> bool:
    """Whether a word opens a clause: behind a pause, or by what it is."""
    between = text[cut[at - 1].end() : cut[at].start()]
    return not _pauses().isdisjoint(between) or cut[at].group().lower() in function_words("clause_openers")


@cached
def _pauses() -> frozenset[str]:
    return frozenset(',;:()–—[]"“”')


@cached
def _words(word: str) -> frozenset[str]:
    """What a word tells: its meaning, and the classes of what happens; nothing for a word without content."""
    lower = word.lower()
    if _is_figure(lower):
        number = _figure(lower)
        return frozenset({number} if len(number) > 1 else ())
    told = content_words()[lower]
    if not told:
        return frozenset()
    return frozenset({told, *(f"#{name}" for name in classes_of(lower) & known_events())})


def _is_figure(word: str) -> bool:
    """Whether a word is a number, in digits or as a word."""
    return word[0].isdecimal() or word.lower() in cardinals()


def _figure(word: str) -> str:
    """A number as its digits."""
    lower = word.lower()
    return str(cardinals()[lower]) if lower in cardinals() else lower.rstrip(".,:").replace(",", "")
