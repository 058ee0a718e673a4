"""Which articles are held against each other: those that share several of their most telling words.

A word that very many share brings them together in parts, so that the work grows with the number of articles; the groups made
of the parts are then held against each other in the same way, until nothing more joins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .linkage import THRESHOLD, Edges, Node, components, linked
from .weights import FEW_NAMES, Vector, Weighed, cosine, mean, similarity, telling

HOLDERS = 120
"""Holders of a word up to which it brings all of them together. A bound of cost, like ``PART`` and
``REPRESENTATIVES``: each moved by 30 %, B-cubed F1 of the 526 workshop articles, mixed, stayed as it was."""
PART = 40
"""Holders of a commoner word that meet each other: those next to each other in the order of keys."""
SHARED = 2
"""Telling words that two must share to be compared at all. B-cubed F1 as above: .913 at 1; .934 at 3, where texts of one
sentence no longer meet."""
FAINT = 0.03
"""Similarity that counts as none. 0.02 and 0.04 change nothing on the 526 workshop articles."""
REPRESENTATIVES = 6
"""Articles of a group that stand for it where groups made of parts meet; a bound of cost, measured with ``HOLDERS``."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles, by their places in the order of keys, that were joined so far."""

    members: tuple[int, ...]
    node: Node


def common(words: Sequence[Sequence[str]]) -> frozenset[str]:
    """The words that bring their holders together only in parts."""
    held = Counter(word for telling_words in words for word in telling_words)
    return frozenset(word for word, number in held.items() if number > HOLDERS)


def meetings(words: Sequence[Sequence[str]]) -> Iterator[tuple[int, list[int]]]:
    """Each place with those before it that share two words with it at least, the holders of a common word in parts."""
    in_parts = common(words)
    holders: dict[str, list[int]] = {}
    for place, own in enumerate(words):
        shared: Counter[int] = Counter()
        for word in own:
            part = holders.setdefault(word, [])
            if word in in_parts and len(part) >= PART:
                part = holders[word] = []
            shared.update(part)
            part.append(place)
        yield place, sorted(other for other, number in shared.items() if number >= SHARED)


def gather(given: Sequence[Weighed]) -> list[Group]:
    """The groups of articles, given in the order of their keys."""
    words = [telling(weighed.words) for weighed in given]
    edges = _edges(words, lambda a, b: similarity(given[a], given[b]))
    groups = _joined({place: Group((place,), Node()) for place in range(len(given))}, edges)
    in_parts = common(words)
    while in_parts:
        before = len(groups)
        groups, in_parts = _again(given, groups, in_parts)
        if len(groups) == before:
            break
    return groups


def _edges(words: Sequence[Sequence[str]], alike: Callable[[int, int], float]) -> Edges:
    made = Edges()
    for place, others in meetings(words):
        for other in others:
            if (found := alike(other, place)) > FAINT:
                made.add(other, place, found)
    return made


def _joined(groups: Mapping[int, Group], edges: Edges) -> list[Group]:
    """The groups joined along the edges, component by component, in the order of their first members."""
    roots = components(edges)
    inside: defaultdict[int, Edges] = defaultdict(Edges)
    for edge in edges:
        root = roots.get(edge.one)
        if root is not None and root == roots.get(edge.other):
            inside[root].add(*edge)
    nodes: defaultdict[int, dict[int, Node]] = defaultdict(dict)
    for number, root in roots.items():
        nodes[root][number] = groups[number].node
    made = [group for number, group in groups.items() if number not in roots]
    for root in nodes:
        made.extend(_merged(groups, *item) for item in linked(nodes[root], inside.pop(root)))
    return sorted(made, key=lambda group: group.members)


def _merged(groups: Mapping[int, Group], node: Node, numbers: Sequence[int]) -> Group:
    return Group(tuple(sorted(place for number in numbers for place in groups[number].members)), node)


def _again(
    given: Sequence[Weighed],
    groups: Sequence[Group],
    in_parts: frozenset[str],
) -> tuple[list[Group], frozenset[str]]:
    """The groups held against each other by those of their telling words that brought articles together only in parts.

    Of 20,000 articles of news 1,503 groups hold 36 such words each; with all that are telling of any of their first articles
    they made four rounds of 50 s where it now takes 22, and B-cubed F1 was the same to .0003.
    """
    stand = [Standing.of([given[place] for place in group.members[:REPRESENTATIVES]]) for group in groups]
    own = [[word for word in telling(standing.middle) if word in in_parts] for standing in stand]
    edges = _edges(own, lambda a, b: resemblance(stand[a], stand[b]))
    return _joined(dict(enumerate(groups)), edges), common(own)


@dataclass(frozen=True, slots=True)
class Standing:
    """The first articles of a group, which stand for it."""

    articles: tuple[Weighed, ...]
    middle: Vector
    """The mean of their words."""
    names: frozenset[str] | None
    """All their names; None where one of them has too few to be told apart by names."""

    @classmethod
    def of(cls, articles: Sequence[Weighed]) -> Standing:
        """What stands for a group. ``articles``: its first ``REPRESENTATIVES``, in the order of their keys."""
        named = frozenset[str]().union(*(weighed.names for weighed in articles))
        told = all(len(weighed.names) >= FEW_NAMES for weighed in articles)
        return cls(tuple(articles), mean(weighed.words for weighed in articles), named if told else None)

    def strange(self, other: Standing) -> bool:
        """Whether no article of the one shares a name with any of the other, and names tell all of them apart."""
        return self.names is not None and other.names is not None and self.names.isdisjoint(other.names)

    def near(self, other: Standing) -> Sequence[Weighed]:
        """The articles that may be like any of the other's."""
        if self.names is None or other.names is None:
            return self.articles
        return [article for article in self.articles if not other.names.isdisjoint(article.names)]


def resemblance(standing: Standing, other: Standing) -> float:
    """How like two groups are, 0 to 1: the mean similarity of what stands for them; 0 where their words differ at once."""
    if standing.strange(other) or cosine(standing.middle, other.middle) < THRESHOLD:
        return 0.0
    near, others = standing.near(other), other.near(standing)
    alike = sum(similarity(first, second) for first in near for second in others)
    return alike / (len(standing.articles) * len(other.articles))
