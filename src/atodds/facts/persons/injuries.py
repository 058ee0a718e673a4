"""What part of the body of a person is hurt: "broke an ankle", "a left knee injury"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.tables import cached
from .phrases import subject, word_list, words_before
from .trait import Clause, Trait


@cached
def _injury() -> re.Pattern[str]:
    parts = "|".join(sorted(word_list("injury", "parts"), key=lambda word: (-len(word), word)))
    verbs, nouns = ("|".join(sorted(word_list("injury", key))) for key in ("verbs", "nouns"))
    part = rf"(?:(?P<side{{0}}>left|right) )?(?P<part{{0}}>{parts})"
    return re.compile(
        rf"\b(?:{verbs}) (?:(?:an?|his|her|the) )?{part.format(1)}\b|\b{part.format(2)} (?:{nouns})\b",
        re.IGNORECASE,
    )


def read(clause: Clause) -> Iterator[Trait]:
    """The injuries of named people: the value is the part, with its side where that is told."""
    if clause.words.isdisjoint(word_list("injury", "parts")):
        return
    for match in _injury().finditer(clause.text):
        bearer = subject(clause, clause.start + match.start())
        words = set(words_before(clause, clause.start + match.start(), 3))
        if bearer is not None and not words & word_list("court", "negation"):
            side, part = match["side1"] or match["side2"], match["part1"] or match["part2"]
            value = f"{side} {part}" if side else part
            yield clause.trait("injury", value.casefold(), bearer, match.span())
