"""What an article says of the people it names, each with its offsets."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Article
from . import ages
from .trait import Clause, Trait, clauses

__all__ = ["Clause", "Trait", "clauses", "traits"]


def traits(article: Article) -> tuple[Trait, ...]:
    """Everything that the article says of named people, in reading order."""
    return tuple(trait for clause in clauses(article) for trait in _read(clause))


def _read(clause: Clause) -> Iterator[Trait]:
    found = list(ages.read(clause))
    yield from sorted(found, key=lambda trait: (trait.start, trait.end, trait.attribute))
