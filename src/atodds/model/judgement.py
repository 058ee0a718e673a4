"""Judgements: what a person or a program, asked by ``--judge``, says of a finding or of a listed matter."""

from __future__ import annotations

from typing import Literal

from .base import Model

JudgedAs = Literal["right", "wrong", "unsure"]


class Judgement(Model):
    """A verdict that is the judge's own: it changes nothing that the tool itself says."""

    id: str
    """Hash of the passages and what is asked of them; equal content has one id."""
    judge: str
    """The command that judged."""
    verdict: JudgedAs
    reason: str = ""
    fingerprint: str | None = None
    """The finding that was judged; None for a listed matter."""
    rule: str | None = None
    matter: str = ""
    source: str = ""
    """Where the first passage stands."""
    start: int = 0
