"""The result of a match or a vote, as a fact carries it."""

from __future__ import annotations

from typing import Literal

from .base import Model

Extent = Literal["final", "partial", "aggregate", "series", "record", "vote"]


class Result(Model):
    """A pair of numbers, or several, that says how a match or a vote stood or ended."""

    extent: Extent
    """The whole match, a part of it, two matches added up, matches won in a series, wins and losses so far, or a vote."""
    points: tuple[int, ...]
    """The pairs in order, turned so that the winner's number of the match comes first ("lost 1-3" is 3, 1)."""
    winner: tuple[str, ...] = ()
    """Words of the side that won or leads, lower-case; the owner of a record; empty where it is not named."""
    loser: tuple[str, ...] = ()
    body: str | None = None
    """Who voted: "court", "senate"."""
    stage: tuple[str, ...] = ()
    """Of a part: which one ("halftime", "first set", "821 seconds left"); of a record: the matches that it counts."""
