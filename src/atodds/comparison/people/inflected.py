"""Words that are forms of one word: a plural, a people, an adjective, the house spelling of another country."""

from __future__ import annotations

from ...entities.likeness import folded
from ...language.tables import cached, read_table


def inflected(word: str, other: str) -> bool:
    """Whether one word is the other with an ending of the language: a plural, a people, an adjective."""
    first, second = folded(word), folded(other)
    endings = _endings()
    shared = 0
    while shared < min(len(first), len(second)) and first[shared] == second[shared]:
        shared += 1
    return any(
        first[cut:] in endings and second[cut:] in endings for cut in range(shared, max(shared - 3, 2), -1)
    )


@cached
def _endings() -> frozenset[str]:
    """Endings by which one word is made of another, and none."""
    return frozenset(read_table("language", "house_spelling")["inflected"].split()) | {""}


@cached
def _house() -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    table = read_table("language", "house_spelling")
    return tuple(map(tuple, table["strings"])), tuple(map(tuple, table["endings"]))


def one_house(word: str, other: str) -> bool:
    """Whether two words are one in British and American spelling."""
    return plain_house(folded(word)) == plain_house(folded(other))


def plain_house(word: str) -> str:
    """A folded word in one of the spellings that houses give it."""
    strings, endings = _house()
    for british, american in strings:
        word = word.replace(british, american)
    for british, american in endings:
        if word.endswith(british):
            word = word[: -len(british)] + american
    return word
