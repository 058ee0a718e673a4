"""One person who is two relatives of another: father in one source, brother in the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from ....comparison.people.persons import Person, Said
from ....entities.likeness import folded
from ....facts.persons.phrases import table, word_list
from ....language.tables import cached
from ....language.words import letters

_POSSESSIVES = frozenset({"his", "her", "their"})


def opposed_relations(person: Person) -> tuple[Said, Said] | None:
    """The first two relations of one person to one other of which one excludes the other; no source gives both."""
    said = [saying for saying in person.of("relation") if saying.trait.value.casefold() in _excluding()]
    given = {(saying.article, saying.trait.value.casefold()) for saying in said}
    for one, other in product(said, repeat=2):
        first, second = one.trait.value.casefold(), other.trait.value.casefold()
        if one.article < other.article and first != second and _of_one(one.trait.about, other.trait.about):
            both = (one.article, second) in given or (other.article, first) in given
            if not both and not _alike(first, second):
                return one, other
    return None


def _of_one(one: str, other: str) -> bool:
    """Whether both are relatives of one named person: by the surname, and the given name where both tell it."""
    first, second = _name(one), _name(other)
    return bool(first and second) and first[-1] == second[-1] and _given(first, second)


def _given(first: Sequence[str], second: Sequence[str]) -> bool:
    return len(first) == 1 or len(second) == 1 or first[-2] == second[-2]


def _name(whose: str) -> list[str]:
    words = letters(folded(whose.removesuffix("'s").removesuffix("’s")))
    return [] if not words or words[0].casefold() in _POSSESSIVES else words


@cached
def _excluding() -> frozenset[str]:
    """Relations of which one person has one to another."""
    return word_list("relation", "exclude")


@cached
def _rows() -> Sequence[frozenset[str]]:
    return tuple(map(frozenset, table("relation")["same"]))  # type: ignore[call-overload]


def _alike(one: str, other: str) -> bool:
    """Whether two words can be said of one relative."""
    return any({one, other} <= row for row in _rows())
