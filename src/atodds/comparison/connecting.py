"""What hangs together through pairs: union by the smallest, with paths halved (Tarjan & van Leeuwen 1984)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def connected(pairs: Iterable[tuple[int, int]]) -> list[frozenset[int]]:
    """Numbers that hang together through any pair, in the order of their first pair."""
    parent: dict[int, int] = {}

    def root(number: int) -> int:
        while parent.setdefault(number, number) != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for first, other in pairs:
        a, b = root(first), root(other)
        parent[max(a, b)] = min(a, b)
    members: defaultdict[int, set[int]] = defaultdict(set)
    for number in list(parent):
        members[root(number)].add(number)
    return [frozenset(numbers) for numbers in members.values()]
