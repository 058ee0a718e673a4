"""The words of permission, from their data file."""

from __future__ import annotations

from typing import NamedTuple

from ..language.tables import cached, read_table


class Lexicon(NamedTuple):
    """Word lists by section; ``triggers`` maps each word that may announce a permission to its families."""

    triggers: dict[str, tuple[str, ...]]
    context: dict[str, frozenset[str]]
    roles: dict[str, frozenset[str]]
    clauses: dict[str, frozenset[str]]
    grammar: dict[str, frozenset[str]]


@cached
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    data = read_table("permissions", "permissions")
    triggers: dict[str, tuple[str, ...]] = {}
    for section in ("verbs", "nouns"):
        for family, words in data[section].items():
            for word in words:
                triggers[word] = (*triggers.get(word, ()), family)
    for word, family in data["single"].items():
        triggers[word] = (*triggers.get(word, ()), family)
    sets = [
        {name: frozenset(row) for name, row in data[part].items()}
        for part in ("context", "roles", "clauses", "grammar")
    ]
    return Lexicon(triggers, *sets)
