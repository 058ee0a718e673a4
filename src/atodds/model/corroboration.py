"""Corroboration: for each figure, date, quotation and name of a draft, where else it stands."""

from __future__ import annotations

from typing import Literal

from .base import Model, Span

LineKind = Literal["figure", "date", "quotation", "name"]
Standing = Literal["supported", "differs", "alone", "unchecked"]
"""``alone``: it stands in no other source. ``unchecked``: it could not be looked for, and the line says why."""
STANDINGS: tuple[Standing, ...] = ("differs", "alone", "unchecked", "supported")
"""In the order in which an editor wants them."""


class Witness(Span):
    """A passage of another source that says the same, or says it otherwise."""

    source: str
    text: str
    agrees: bool = True
    reason: str = ""
    """How it agrees or differs, in words."""


class Support(Model):
    """How many independent sources hold a line up; near-copies count as one."""

    agreeing: int = 0
    differing: int = 0
    sources: int = 0
    """Independent sources that it was looked for in."""


class Corroboration(Span):
    """One figure, date, quotation or name of a draft and how the other sources stand to it."""

    source: str
    text: str
    kind: LineKind
    verdict: Standing
    reason: str = ""
    """Why it is not checked, or how it differs."""
    support: Support = Support()
    witnesses: tuple[Witness, ...] = ()
    """Those that differ first, then those that agree, one or more of each source."""
