"""Comparisons: facts on one matter, with one of five outcomes."""

from __future__ import annotations

from typing import Literal

from .base import Model, Span

Outcome = Literal["conflict", "equivalent", "update", "scope_difference", "attributed_disagreement"]


class FactRef(Span):
    """A fact's passage in a source."""

    source: str
    text: str


class Comparison(Model):
    """Two or more facts on one matter, or one fact against a reference."""

    matter: str
    outcome: Outcome
    reason: str
    kind: str
    """What was compared: quantity, count, money, time, quotation, permission …"""
    facts: tuple[FactRef, ...]
