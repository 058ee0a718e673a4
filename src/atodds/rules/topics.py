"""What two sentences have in common, as content lemmas: the cheap test that they are on one thing."""

from __future__ import annotations

import re
from functools import cache

from ..facts.lemmas import canonical_noun, empty_words, lemma, predicates
from ..model import NumberMention
from .figures import Line
from .words import group

_WORD = re.compile(r"[^\W\d_]{3,}")


def topic(line: Line) -> frozenset[str]:
    """Content lemmas of the sentence, without the words of its numbers."""
    taken = [(number.start - line.start, number.end - line.start) for number in line.numbers]
    found = set()
    for word in _WORD.finditer(line.text):
        if not any(start <= word.start() < end for start, end in taken):
            found.add(canonical_noun(lemma(word.group().casefold())))
    return frozenset(found - empty_words() - _common())


@cache
def _common() -> frozenset[str]:
    return group("topics", "common")


def shared(one: Line, other: Line) -> frozenset[str]:
    """Content lemmas that both sentences hold."""
    return topic(one) & topic(other)


def roles(line: Line, mention: NumberMention) -> frozenset[str]:
    """Canonical predicates ("kill", "injure") named in the words around the number, up to the next number."""
    known = predicates()
    before = [number.end for number in line.numbers if number.end <= mention.start]
    after = [number.start for number in line.numbers if number.start >= mention.end]
    start = max(line.start, before[-1] if before else line.start)
    end = min(line.end, after[0] if after else line.end)
    words = _WORD.findall(line.article.text[start:end].casefold())
    return frozenset(known[word] for word in words if word in known)


def noun(mention: NumberMention) -> str | None:
    """The canonical noun that is counted, None where none is named."""
    return canonical_noun(mention.noun) if mention.noun else None
