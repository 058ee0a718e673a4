"""A fact: a mention bound to what it is about."""

from __future__ import annotations

from typing import Literal

from .base import Span

FactKind = Literal["number", "time", "quotation", "permission", "attribution", "name"]


class Fact(Span):
    """A mention bound to subject, role, qualifiers, time and who says so.

    Words in ``subject``, ``role`` and ``qualifiers`` are lower-case lemmas in reading order, without function words.
    """

    kind: FactKind
    mention: int
    """Index into the article's mentions."""
    sentence: int
    """Index into the article's sentences; -1 outside any."""
    noun: str | None = None
    """Canonical head of what is measured or counted."""
    subject: tuple[str, ...] = ()
    role: str | None = None
    """Canonical predicate: what happens to, or is true of, the noun ("kill", "distance", "steal")."""
    qualifiers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Names and places that the fact is tied to, lower-case."""
    earliest: str | None = None
    latest: str | None = None
    holder: str | None = None
    """Who says so, where the text tells."""
    negated: bool = False
    hypothetical: bool = False
    quoted: bool = False
    headline: bool = False
