"""Comparisons: facts on one matter, with one of six outcomes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Model, Span

Outcome = Literal[
    "conflict", "equivalent", "update", "scope_difference", "attributed_disagreement", "undecided"
]
"""``undecided``: the figures differ, and nothing tells an update from a conflict."""


class FactRef(Span):
    """A fact's passage in a source."""

    source: str
    text: str
    side: int = 0
    """Passages of one comparison with one number agree with each other."""


class Comparison(Model):
    """Two or more facts on one matter, or one fact against a reference."""

    matter: str
    outcome: Outcome
    reason: str
    score: float = Field(default=0.5, ge=0, le=1)
    """Where the sides differ, how likely that is a real difference, which ranks what is listed; else how sure it is that
    the passages are about one thing."""
    kind: str
    """What was compared: quantity, count, money, time, quotation, permission …"""
    facts: tuple[FactRef, ...]
