"""The words of credits, from the data file beside the readers."""

from __future__ import annotations

from dataclasses import dataclass

from ..entities.lexicon import words
from ..language.tables import cached, read_table


@dataclass(frozen=True, slots=True)
class CreditLexicon:
    """Everything is lower-case."""

    passive: frozenset[str]
    first: frozenset[str]
    reporting: frozenset[str]
    silence: frozenset[str]
    answering: frozenset[str]
    described: frozenset[str]
    before_first: frozenset[str]


@cached
def lexicon() -> CreditLexicon:
    """The lexicon, read once."""
    data = read_table("attribution", "attributions")
    return CreditLexicon(*(words(data[name]) for name in CreditLexicon.__dataclass_fields__))
