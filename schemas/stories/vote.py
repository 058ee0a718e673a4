"""A vote: an election, a referendum, a division. Copy this file into a workspace's schemas/ and change it."""

from __future__ import annotations

from typing import Annotated

from atodds import documents
from atodds.documents import Measure, Select, Stated, between


class Document(documents.Document):
    """What an article on a vote should state."""

    result: Annotated[
        Stated | None,
        Select(
            kinds=("designator",),
            forms=("score",),
            about=("vote", "pass", "approve", "reject", "defeat", "back"),
            lead=True,
        ),
    ] = None
    """How many voted for and against."""

    shares: Annotated[
        tuple[Measure, ...] | None,
        Select(
            kinds=("percent",),
            roles=("win", "take", "receive", "get", "vote", "gain", "poll"),
            about=("vote",),
            without=("turnout", "counted", "count"),
            own=True,
            by="subject",
        ),
        between(0, 100),
    ] = None
    """What share of the vote each candidate or party has."""

    turnout: Annotated[
        Measure | None,
        Select(
            kinds=("percent",),
            roles=("attend",),
            without=("valid", "require", "need", "pass", "exceed", "threshold"),
            own=True,
        ),
        between(0, 100),
    ] = None
    """How many of those entitled voted, in per cent."""

    seats: Annotated[
        tuple[Measure, ...] | None,
        Select(
            kinds=("count",),
            nouns=("seat",),
            roles=("win", "take", "gain", "get", "hold", "secure"),
            own=True,
            by="subject",
        ),
        between(0, 10_000),
    ] = None
    """How many seats each party has."""
