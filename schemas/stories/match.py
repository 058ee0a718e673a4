"""A match. Copy this file into a workspace's schemas/ and change it."""

from __future__ import annotations

from typing import Annotated

from atodds import documents
from atodds.documents import Measure, Select, Stated, between

_UNITS = ("point", "goal", "run", "rebound", "assist", "touchdown", "try", "wicket")


class Document(documents.Document):
    """What an article on a match should state."""

    score: Annotated[
        Stated | None,
        Select(
            kinds=("designator",),
            forms=("score",),
            about=(
                "beat",
                "win",
                "victory",
                "defeat",
                "rout",
                "lose",
                "loss",
                "final",
                "triumph",
                "draw",
                "past",
            ),
            without=("record", "start", "season", "knockout", "improve", "unbeaten", "coach", "run", "rally"),
            lead=True,
        ),
    ] = None
    """The final score."""

    points: Annotated[
        tuple[Measure, ...] | None,
        Select(
            kinds=("count",),
            nouns=_UNITS[:3],
            roles=("score", "finish", "add", "post", "contribute", "net", "tally", "notch"),
            without=("career", "record", "history", "leader", "season", "all-time"),
            own=True,
            by="person",
        ),
        between(0, 1_000),
    ] = None
    """How many points each player scored in the match."""

    records: Annotated[
        tuple[Measure, ...] | None,
        Select(
            kinds=("count",), nouns=_UNITS, windows=("career",), modified=("career",), own=True, by="person"
        ),
        between(0, 100_000),
    ] = None
    """What each player has reached in a career."""
