"""The base of every model: frozen, closed to unknown fields, and cheap to compare."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict

_start = attrgetter("start")


class Model(BaseModel):
    """A frozen pydantic model that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_post_init(self, _: Any, /) -> None:
        """Share the set of the fields that were given with all that were given the same: it is half of a model."""
        given, kind = self.__pydantic_fields_set__, type(self)
        known = _LAST.get(kind)
        if known != given:
            known = _LAST[kind] = _GIVEN.setdefault(frozenset(given), given)
        object.__setattr__(self, "__pydantic_fields_set__", known)


_GIVEN: dict[frozenset[str], set[str]] = {}
"""Names of fields, once each: a frozen model changes none, and a copy of one has a set of its own."""
_LAST: dict[type[Model], set[str]] = {}
"""Those of the model of each kind that was made last."""


class Span(Model):
    """A half-open range of Python string indices into an article's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other range lies inside this one."""
        return self.start <= other.start and other.end <= self.end


class _Starting(Protocol):
    @property
    def start(self) -> int: ...


_S = TypeVar("_S", bound=_Starting)


def beginning(spans: Sequence[_S], start: int, end: int) -> Sequence[_S]:
    """Those of some spans in reading order that begin in a half-open range; the cost is that of the range."""
    low = bisect_left(spans, start, key=_start)
    return spans[low : bisect_left(spans, end, low, key=_start)]


class Covering:
    """Whether a range lies in one of some spans, which are given in reading order and may lie in each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        given = [(span.start, span.end) for span in spans]
        self._starts = [start for start, _ in given]
        self._ends = list(accumulate((end for _, end in given), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one of them begins at or before the range, and one of these ends at or after it."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]
