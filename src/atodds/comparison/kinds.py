"""Facts that are alike in all that a pair of them is held against each other by: what is so of one pair is so of all such.

A large story says most of its things in few wordings, near-copies of one text in one: 1,162 number facts of 200 invented
articles are of 82 kinds. So a pair of kinds is looked at once, and of each pair of facts only where the two stand in their
articles. What two facts of one article are to each other depends on more, and is found for each pair.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from operator import attrgetter

from ..model import Fact, NumberMention, TimeMention
from ..model.base import Model
from . import candidates, scoring
from .features import NAMES, features
from .profiles import Profile

_HELD = 300_000
"""Pairs of kinds that are kept, at some 500 bytes each: a bound of memory, which changes nothing that is found."""
_PLACE = NAMES.index("position")

Terms = tuple[list[float], list[float]]
"""The weighted features of a pair of kinds, in their order: those before the one of the place, and those behind it."""


def _but(model: type[Model], *left: str) -> Callable[[object], Hashable]:
    """The fields of a model as one value, but for those that tell where it stands."""
    return attrgetter(*(name for name in model.model_fields if name not in left))


_fact = _but(Fact, "start", "end", "mention", "sentence")
_number = _but(NumberMention, "start", "end", "restates")
_time = _but(TimeMention, "start", "end")


def _kind(profile: Profile) -> Hashable:
    """All of a fact but its article and its place there."""
    row = profile.row
    mention = _number(row.mention) if isinstance(row.mention, NumberMention) else _time(row.mention)
    return row.story, row.family, _fact(row.fact), mention, profile.beside


class Pairs:
    """The scores and contradictions of the pairs of a table, by the places of their facts in it."""

    def __init__(self, given: Sequence[Profile]) -> None:
        """Cost is linear in the facts."""
        self._given = given
        numbers: dict[Hashable, int] = {}
        self.kinds = [numbers.setdefault(_kind(profile), len(numbers)) for profile in given]
        """The kind of each fact."""
        self.articles = [profile.row.article for profile in given]
        """The article of each fact."""
        self._positions = [profile.position for profile in given]
        self._terms: dict[tuple[int, int], Terms] = {}
        self._apart: dict[tuple[int, int], bool] = {}
        self._model = scoring.model()

    def contradict(self, one: int, other: int) -> bool:
        """``candidates.contradict`` of two facts."""
        if self.articles[one] == self.articles[other]:
            return candidates.contradict(self._given[one], self._given[other])
        kinds = self.kinds[one], self.kinds[other]
        found = self._apart.get(kinds)
        if found is None:
            found = candidates.contradict(self._given[one], self._given[other])
            if len(self._apart) < _HELD:
                self._apart[kinds] = found
        return found

    def score(self, one: int, other: int) -> float:
        """``scoring.score`` of two facts, to the last bit."""
        if self.articles[one] == self.articles[other]:
            return scoring.score(self._given[one], self._given[other])
        terms = self._terms.get((self.kinds[one], self.kinds[other])) or self._weighed(one, other)
        place = 1 - abs(self._positions[one] - self._positions[other])
        odds = self._model.constant + sum([*terms[0], self._model.weights[_PLACE] * place, *terms[1]])
        return 1 / (1 + math.exp(-max(-40.0, min(40.0, odds))))

    def _weighed(self, one: int, other: int) -> Terms:
        told = [
            weight * value
            for weight, value in zip(
                self._model.weights, features(self._given[one], self._given[other]), strict=True
            )
        ]
        terms = [term for term in told[:_PLACE] if term], [term for term in told[_PLACE + 1 :] if term]
        if len(self._terms) < _HELD:
            self._terms[self.kinds[one], self.kinds[other]] = terms
        return terms
