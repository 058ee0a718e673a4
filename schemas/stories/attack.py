"""An attack, a robbery or an accident. Copy this file into a workspace's schemas/ and change it."""

from __future__ import annotations

from typing import Annotated

from atodds import documents
from atodds.documents import Measure, Select, Stated, between

_PEOPLE = ("person", "death", "fatality", "passenger", "passer-by", "bystander", "worker")
_ASSAILANTS = (
    "attacker",
    "assailant",
    "gunman",
    "robber",
    "thief",
    "bomber",
    "pirate",
    "hijacker",
    "raider",
    "burglar",
    "militant",
    "shooter",
)
_WEAPONS = (
    "gun",
    "rifle",
    "pistol",
    "handgun",
    "grenade",
    "knife",
    "shotgun",
    "launcher",
    "bomb",
    "revolver",
    "explosive",
    "machete",
)


class Document(documents.Document):
    """What an article on an attack or an accident should state."""

    dead: Annotated[
        Measure | None,
        Select(kinds=("count", "number"), nouns=_PEOPLE, roles=("kill",), own=True, exact=True, lead=True),
        between(0, 100_000),
    ] = None
    """How many people were killed."""

    injured: Annotated[
        Measure | None,
        Select(kinds=("count", "number"), nouns=_PEOPLE, roles=("injure",), own=True, lead=True),
        between(0, 100_000),
    ] = None
    """How many people were injured."""

    assailants: Annotated[
        Measure | None, Select(kinds=("count",), nouns=_ASSAILANTS, own=True, lead=True), between(1, 10_000)
    ] = None
    """How many people attacked or robbed."""

    weapons: Annotated[
        tuple[Measure, ...] | None,
        Select(kinds=("count",), nouns=_WEAPONS, own=True, by="noun"),
        between(1, 10_000),
    ] = None
    """How many weapons of each kind."""

    time: Annotated[
        Stated | None,
        Select(
            kinds=("time",),
            forms=("clock", "datetime"),
            about=(
                "attack",
                "explode",
                "explosion",
                "blast",
                "crash",
                "shoot",
                "shooting",
                "robbery",
                "raid",
                "fire",
                "happen",
                "occur",
                "break",
            ),
            own=True,
        ),
    ] = None
    """The clock time at which it happened."""
