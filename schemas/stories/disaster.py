"""A disaster: an earthquake, a flood, a storm, a landslide. Copy this file into a workspace's schemas/ and change it."""

from __future__ import annotations

from typing import Annotated

from atodds import documents
from atodds.documents import Measure, Select, Stated, between

_PEOPLE = ("person", "resident", "villager", "death", "fatality")
_EVENT = (
    "earthquake",
    "quake",
    "temblor",
    "flood",
    "storm",
    "tornado",
    "hurricane",
    "landslide",
    "avalanche",
    "tsunami",
    "eruption",
)


class Document(documents.Document):
    """What an article on a disaster should state."""

    dead: Annotated[
        Measure | None,
        Select(kinds=("count", "number"), nouns=_PEOPLE, roles=("kill",), own=True, exact=True, lead=True),
        between(0, 5_000_000),
    ] = None
    """How many people it has killed."""

    injured: Annotated[
        Measure | None,
        Select(kinds=("count", "number"), nouns=_PEOPLE, roles=("injure",), own=True, lead=True),
        between(0, 5_000_000),
    ] = None
    """How many people it has injured."""

    missing: Annotated[
        Measure | None,
        Select(kinds=("count", "number"), nouns=_PEOPLE, roles=("miss",), own=True, lead=True),
        between(0, 5_000_000),
    ] = None
    """How many people are missing."""

    magnitude: Annotated[
        Measure | None,
        Select(kinds=("quantity",), nouns=("magnitude",), own=True, lead=True),
        between(0, 10),
    ] = None
    """The magnitude of the earthquake."""

    depth: Annotated[
        Measure | None,
        Select(
            kinds=("quantity",),
            dimension="[length]",
            nouns=("depth",),
            about=("earthquake", "quake", "epicenter", "centre", "magnitude"),
            unit="kilometre",
            own=True,
        ),
        between(0, 800),
    ] = None
    """How deep the earthquake was, in kilometres."""

    epicentre: Annotated[
        tuple[Measure, ...] | None,
        Select(
            kinds=("quantity",),
            dimension="[length]",
            nouns=("distance",),
            about=("epicenter", "epicentre", "centre"),
            unit="kilometre",
            own=True,
            by="anchor",
        ),
        between(0, 5_000),
    ] = None
    """How far the epicentre is from each place named, in kilometres."""

    time: Annotated[
        Stated | None, Select(kinds=("time",), forms=("clock", "datetime"), about=_EVENT, own=True)
    ] = None
    """The clock time at which it struck."""

    homes_destroyed: Annotated[
        Measure | None,
        Select(kinds=("count",), nouns=("house", "home"), roles=("destroy",), own=True),
        between(0, 5_000_000),
    ] = None
    """How many homes it has destroyed."""

    homes_damaged: Annotated[
        Measure | None,
        Select(kinds=("count",), nouns=("house", "home"), roles=("damage",), own=True),
        between(0, 5_000_000),
    ] = None
    """How many homes it has damaged."""
