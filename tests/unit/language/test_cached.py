"""What is made from lexicons is made once for each set of additions, whatever the function takes."""

from __future__ import annotations

from atodds.language.tables import Additions, cached, extended

MADE: list[tuple[str, ...]] = []


@cached
def nothing() -> int:
    MADE.append(())
    return len(MADE)


@cached
def several(*words: str) -> int:
    MADE.append(words)
    return len(MADE)


@cached
def one(word: str) -> int:
    MADE.append((word,))
    return len(MADE)


def test_each_is_made_once_for_each_set_of_additions() -> None:
    asked = (nothing, lambda: several("a"), lambda: several("a", "b"), lambda: one("a"), lambda: one("b"))
    first = [ask() for ask in asked]
    assert len(set(first)) == len(asked)
    assert [ask() for ask in asked] == first
    with extended(Additions()):
        inside = [ask() for ask in asked]
        assert [ask() for ask in asked] == inside
    assert not set(inside) & set(first)
    assert [ask() for ask in asked] == first
