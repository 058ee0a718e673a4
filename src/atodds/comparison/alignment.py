"""Facts on one matter: each fact's best partner in every other article where that is mutual, then matters by linking.

The same machinery works on numbers, dates and clock times, across articles and inside one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from .candidates import meeting
from .kinds import Pairs
from .profiles import Profile
from .scoring import model

_MOST_VALUES = 4
"""Distinct figures of one matter at most; measured: grouping helps up to four, beyond that it aligns everything."""


class FactLink(NamedTuple):
    """Two facts, by their places in the table, with their score."""

    one: int
    other: int
    score: float


@dataclass(frozen=True)
class Matter:
    """Facts on one matter, by their places in the table, in order, with the links that hold them together."""

    members: tuple[int, ...]
    links: tuple[FactLink, ...]
    refused: bool = False
    """Whether the members have matters of their own that would not have them: shown side by side, never reported."""


def align(given: Sequence[Profile], pairs: Pairs | None = None) -> list[Matter]:
    """The matters of a table of profiles.

    A fact stands in one matter at most, beside those of links that were refused; most stand in none. ``pairs``: the table's.
    """
    held = Pairs(given) if pairs is None else pairs
    return _grouped(given, held, [link for met in meeting(given) for link in _mutual(_scored(held, met))])


def _scored(pairs: Pairs, met: Iterable[tuple[int, int]]) -> list[FactLink]:
    """The pairs of two articles that are as likely on one matter as is listed."""
    least = model().listed
    return [
        FactLink(a, b, found)
        for a, b in met
        if not pairs.contradict(a, b) and (found := pairs.score(a, b)) >= least
    ]


def _mutual(scored: Sequence[FactLink]) -> Sequence[FactLink]:
    """Of the links of two articles, those whose two ends are each other's best; restated figures of one article are one."""
    if len(scored) < 2:
        return scored
    best: dict[int, float] = {}
    for link in scored:
        best[link.one] = max(best.get(link.one, 0.0), link.score)
        best[link.other] = max(best.get(link.other, 0.0), link.score)
    return [link for link in scored if link.score >= best[link.one] and link.score >= best[link.other]]


@dataclass(eq=False)
class _Group:
    """Facts that hang together, by article and by kind, and what they have been found to be apart from for good."""

    members: list[int]
    figures: set[tuple[float, float]]
    kinds: dict[int, list[int]]
    """Kind -> its members."""
    articles: dict[int, list[int]]
    """Article -> its members."""
    links: list[FactLink] = field(default_factory=list)
    foes: set[_Group] = field(default_factory=set)
    """Groups with which it cannot be one whatever either grows to."""

    def take(self, other: _Group, link: FactLink) -> None:
        """Be one with another group."""
        self.members += other.members
        self.figures |= other.figures
        for mine, more in ((self.kinds, other.kinds), (self.articles, other.articles)):
            for key, places in more.items():
                mine.setdefault(key, []).extend(places)
        self.links += [*other.links, link]
        for foe in other.foes:
            foe.foes.remove(other)
            self.part(foe)

    def part(self, other: _Group) -> None:
        """Note that two groups can never be one."""
        self.foes.add(other)
        other.foes.add(self)


class _Grouping:
    """Groups by linking, best link first."""

    def __init__(self, given: Sequence[Profile], pairs: Pairs) -> None:
        self._given = given
        self._pairs = pairs
        self._groups: dict[int, _Group] = {}

    def of(self, place: int) -> _Group:
        """The group of a fact; at first it stands in one alone."""
        group = self._groups.get(place)
        if group is None:
            group = self._groups[place] = _Group(
                [place],
                {_printed(self._given[place])},
                {self._pairs.kinds[place]: [place]},
                {self._pairs.articles[place]: [place]},
            )
        return group

    @property
    def all(self) -> list[_Group]:
        """The groups of several facts."""
        unique = {id(group): group for group in self._groups.values() if len(group.members) > 1}
        return list(unique.values())

    def joins(self, link: FactLink) -> bool:
        """Whether the two facts of a link are in one group, or come into one by it."""
        first, other = self.of(link.one), self.of(link.other)
        if first is other:
            first.links.append(link)
        elif self._may_join(first, other, link):
            first.take(other, link)
            for member in other.members:
                self._groups[member] = first
        else:
            return False
        return True

    def _may_join(self, group: _Group, other: _Group, link: FactLink) -> bool:
        """Whether two groups may be one matter: few figures, no contradiction, and alike on the whole, not by one link."""
        if other in group.foes:
            return False
        single = len(group.members) == 1 or len(other.members) == 1
        if not single and (_open(self._given[link.one]) or _open(self._given[link.other])):
            return False
        if len(group.figures | other.figures) > _MOST_VALUES:
            group.part(other)
            return False
        if self._contradict(group, other) or self._two_figures(group, other, link):
            return False
        score = self._pairs.score
        total = math.fsum(score(a, b) for a in group.members for b in other.members)
        return total / (len(group.members) * len(other.members)) >= model().listed

    def _contradict(self, group: _Group, other: _Group) -> bool:
        """Whether two members of two articles contradict; of each two kinds, one pair tells it of all.

        They do so for good where they do in either order.
        """
        for mine in group.kinds.values():
            for yours in other.kinds.values():
                pair = self._of_two_articles(mine, yours)
                if pair is not None and self._pairs.contradict(*pair):
                    if self._pairs.contradict(*pair[::-1]):
                        group.part(other)
                    return True
        return False

    def _of_two_articles(self, mine: Sequence[int], yours: Sequence[int]) -> tuple[int, int] | None:
        """Two facts of two articles; None where all are of one."""
        articles = self._pairs.articles
        first, other = mine[0], yours[0]
        if articles[first] != articles[other]:
            return first, other
        return next(
            (
                (a, b)
                for a, b in chain(((first, b) for b in yours), ((a, other) for a in mine))
                if articles[a] != articles[b]
            ),
            None,
        )

    def _two_figures(self, group: _Group, other: _Group, link: FactLink) -> bool:
        """Whether two members of one article, other than the link's, contradict or are two figures."""
        return any(
            {a, b} != {link.one, link.other}
            and (_printed(self._given[a]) != _printed(self._given[b]) or self._pairs.contradict(a, b))
            for article in group.articles.keys() & other.articles.keys()
            for a in group.articles[article]
            for b in other.articles[article]
        )


def _grouped(given: Sequence[Profile], pairs: Pairs, links: Iterable[FactLink]) -> list[Matter]:
    """Groups by linking, best link first."""
    grouping = _Grouping(given, pairs)
    ordered = sorted(links)
    ordered.sort(key=lambda link: link.score, reverse=True)  # of equal ones, the first facts stay first
    refused = [link for link in ordered if not grouping.joins(link)]
    made = [Matter(tuple(sorted(group.members)), tuple(sorted(group.links))) for group in grouping.all]
    made += _refused(
        given, [link for link in refused if grouping.of(link.one) is not grouping.of(link.other)]
    )
    return sorted(made, key=lambda matter: matter.members)


def _refused(given: Sequence[Profile], refused: Iterable[FactLink]) -> Iterator[Matter]:
    """Links that no group could take in: one matter for every two printed figures that they hold against each other."""
    figures: defaultdict[tuple[object, ...], list[FactLink]] = defaultdict(list)
    for link in refused:
        two = frozenset({_printed(given[link.one]), _printed(given[link.other])})
        figures[given[link.one].row.story, given[link.one].row.family, two].append(link)
    for links in figures.values():
        members = {place for link in links for place in link[:2]}
        yield Matter(tuple(sorted(members)), tuple(sorted(links)), refused=True)


def _open(profile: Profile) -> bool:
    return profile.value is None or not math.isfinite(profile.row.low) or not math.isfinite(profile.row.high)


def _printed(profile: Profile) -> tuple[float, float]:
    return profile.row.strict_low, profile.row.strict_high
