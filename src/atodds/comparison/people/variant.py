"""A name in two spellings, with where each stands."""

from __future__ import annotations

from dataclasses import dataclass

from ...entities.likeness import Likeness
from ...entities.written import Written


@dataclass(frozen=True, slots=True)
class Variant:
    """A name in two spellings. ``sides`` holds where each stands, ``names`` the words beside it that both share."""

    person: bool
    likeness: Likeness
    words: tuple[str, str]
    names: tuple[str, str]
    sides: tuple[tuple[Written, ...], tuple[Written, ...]]
    given: bool = False
    """The words that differ are given names."""
    alone: bool = False
    """Compared word by word, without a word that both have in common."""
    titled: bool = False
    """Persons of whom both spellings have in common a title or role alone."""

    within: bool = False
    """A surname alone that nobody has, and the only person of its article who is a letter from it."""

    @property
    def keys(self) -> frozenset[str]:
        """The two words, whatever their capitals."""
        return frozenset(word.casefold() for word in self.words)

    @property
    def both(self) -> set[int]:
        """The articles in which both spellings stand."""
        return {word.article for word in self.sides[0]} & {word.article for word in self.sides[1]}

    @property
    def together(self) -> bool:
        """Whether both spellings stand in one article."""
        return bool(self.both)
