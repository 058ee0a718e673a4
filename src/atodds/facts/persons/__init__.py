"""What an article says of the people it names, each with its offsets."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ...model import Article
from . import (
    ages,
    conditions,
    court,
    epithets,
    families,
    homes,
    injuries,
    parties,
    penalties,
    roles,
    ties,
    told_roles,
    work,
)
from .trait import Clause, Trait, clauses

__all__ = ["Clause", "Trait", "clauses", "traits"]

_READERS = (
    ages.read, roles.read, told_roles.read, homes.read, court.read, conditions.read, ties.read, work.read, penalties.read,
    injuries.read, families.read, parties.read, epithets.read,
)  # fmt: skip

_PLACE = attrgetter("start", "end", "attribute", "value", "about")


def traits(article: Article) -> tuple[Trait, ...]:
    """Everything that the article says of named people, in reading order.

    Only a sentence that names somebody, follows one that does, or calls somebody by age can tell anything of anybody.
    """
    telling = (
        clause for clause in clauses(article) if clause.people or clause.before or "-year-old" in clause.text
    )
    return tuple(trait for clause in telling for trait in _read(clause))


def _read(clause: Clause) -> Iterator[Trait]:
    found = {trait for read in _READERS for trait in read(clause)}
    yield from sorted(found, key=_PLACE) if found else ()
