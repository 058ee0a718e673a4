"""Facts on one matter: each fact's best partner in every other article where that is mutual, then matters by linking.

The same machinery works on numbers, dates and clock times, across articles and inside one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .candidates import contradict, pairs
from .profiles import Profile
from .scoring import model, score

_MOST_VALUES = 4
"""Distinct figures of one matter at most; measured: grouping helps up to four, beyond that it aligns everything."""


class Link(NamedTuple):
    """Two facts, by their places in the table, with their score."""

    one: int
    other: int
    score: float


@dataclass(frozen=True)
class Matter:
    """Facts on one matter, by their places in the table, in order, with the links that hold them together."""

    members: tuple[int, ...]
    links: tuple[Link, ...]
    refused: bool = False
    """Whether the members have matters of their own that would not have them: shown side by side, never reported."""


def align(given: Sequence[Profile]) -> list[Matter]:
    """The matters of a table of profiles.

    A fact stands in one matter at most, beside those of links that were refused; most stand in none.
    """
    scored = [
        Link(a, b, found)
        for a, b in pairs(given)
        if not contradict(given[a], given[b]) and (found := score(given[a], given[b])) >= model().listed
    ]
    return _grouped(given, _mutual(given, scored))


def _mutual(given: Sequence[Profile], scored: Sequence[Link]) -> list[Link]:
    """The links whose two ends are each other's best in the other's article; restated figures of one article are one."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for link in scored:
        for here, there in ((link.one, link.other), (link.other, link.one)):
            key = here, given[there].row.article
            best[key] = max(best[key], link.score)
    return [
        link
        for link in scored
        if link.score >= best[link.one, given[link.other].row.article]
        and link.score >= best[link.other, given[link.one].row.article]
    ]


@dataclass
class _Group:
    members: list[int]
    links: list[Link] = field(default_factory=list)


def _grouped(given: Sequence[Profile], links: Iterable[Link]) -> list[Matter]:
    """Groups by linking, best link first."""
    groups: dict[int, _Group] = {}
    refused: list[Link] = []
    for link in sorted(links, key=lambda link: (-link.score, link.one, link.other)):
        first = groups.setdefault(link.one, _Group([link.one]))
        other = groups.setdefault(link.other, _Group([link.other]))
        if first is other:
            first.links.append(link)
        elif _may_join(given, first, other, link):
            first.members += other.members
            first.links += [*other.links, link]
            for member in other.members:
                groups[member] = first
        else:
            refused.append(link)
    unique = {id(group): group for group in groups.values() if len(group.members) > 1}
    made = [Matter(tuple(sorted(group.members)), tuple(sorted(group.links))) for group in unique.values()]
    made += _refused(given, [link for link in refused if groups[link.one] is not groups[link.other]])
    return sorted(made, key=lambda matter: matter.members)


def _refused(given: Sequence[Profile], refused: Iterable[Link]) -> Iterator[Matter]:
    """Links that no group could take in: one matter for every two printed figures that they hold against each other."""
    figures: dict[tuple[object, ...], _Group] = {}
    for link in refused:
        two = frozenset({_printed(given[link.one]), _printed(given[link.other])})
        group = figures.setdefault((given[link.one].row.story, given[link.one].row.family, two), _Group([]))
        group.members += [place for place in (link.one, link.other) if place not in group.members]
        group.links.append(link)
    for group in figures.values():
        yield Matter(tuple(sorted(group.members)), tuple(sorted(group.links)), refused=True)


def _may_join(given: Sequence[Profile], group: _Group, other: _Group, link: Link) -> bool:
    """Whether two groups may be one matter: few figures, no contradiction, and alike on the whole, not by one link."""
    single = len(group.members) == 1 or len(other.members) == 1
    if not single and (_open(given[link.one]) or _open(given[link.other])):
        return False
    members = [given[place] for place in (*group.members, *other.members)]
    if len({_printed(profile) for profile in members}) > _MOST_VALUES:
        return False
    across = [(a, b) for a in group.members for b in other.members]
    if any(_strangers(given[a], given[b], link, a, b) for a, b in across):
        return False
    mean = math.fsum(score(given[a], given[b]) for a, b in across) / len(across)
    return mean >= model().listed


def _strangers(profile: Profile, other: Profile, link: Link, a: int, b: int) -> bool:
    """Whether two members that the link would bring together contradict, or are two figures of one article."""
    if {a, b} == {link.one, link.other}:
        return False
    two_figures = profile.row.article == other.row.article and _printed(profile) != _printed(other)
    return two_figures or contradict(profile, other)


def _open(profile: Profile) -> bool:
    return profile.value is None or not math.isfinite(profile.row.low) or not math.isfinite(profile.row.high)


def _printed(profile: Profile) -> tuple[float, float]:
    return profile.row.strict_low, profile.row.strict_high
