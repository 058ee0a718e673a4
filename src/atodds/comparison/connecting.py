"""What hangs together through pairs: all of it, or as far as no article is met twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import Protocol, TypeVar


class NumberLink(Protocol):
    """What joins two numbers."""

    @property
    def first(self) -> int:
        """One of the numbers."""
        ...

    @property
    def other(self) -> int:
        """The other one."""
        ...


Joined = TypeVar("Joined", bound=NumberLink)


def connected(pairs: Iterable[tuple[int, int]]) -> list[frozenset[int]]:
    """Numbers that hang together through any pair, in the order of their first pair.

    Union by the smallest, with paths halved (Tarjan & van Leeuwen 1984).
    """
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


def one_an_article(
    links: Sequence[Joined], article: Callable[[int], int], close: float = 0.0
) -> list[list[Joined]]:
    """Links by the group that they belong to, in the order given; no group has two numbers of one article.

    ``close``: the share of the pairs between two groups that must be linked for the two to be one.
    """
    linked = {frozenset((link.first, link.other)) for link in links}

    def may_join(some: frozenset[int], others: frozenset[int]) -> bool:
        articles = [article(number) for number in some | others]
        between = sum(frozenset(pair) in linked for pair in product(some, others))
        return len(set(articles)) == len(articles) and between >= close * len(some) * len(others)

    groups: dict[int, frozenset[int]] = {}
    for link in links:
        a, b = (groups.get(end, frozenset({end})) for end in (link.first, link.other))
        if a != b and may_join(a, b):
            groups.update(dict.fromkeys(a | b, a | b))
    inside: defaultdict[frozenset[int], list[Joined]] = defaultdict(list)
    for link in links:
        members = groups.get(link.first, frozenset())
        if link.other in members:
            inside[members].append(link)
    return list(inside.values())
