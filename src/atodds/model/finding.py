"""Findings: what a rule reports, with the passages that show it."""

from __future__ import annotations

from typing import Literal

from .base import Model, Span
from .comparison import Outcome

Severity = Literal["error", "warning", "info"]
Status = Literal["new", "known", "waived"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Evidence(Span):
    """A passage: where it stands, what it says, and how it was read."""

    source: str
    """Path as given, or the reference's own name."""
    line: int
    """From 1, in the article's text."""
    place: str | None = None
    """Where the source is a document: the page or paragraph ("page 3")."""
    text: str
    reading: str = ""
    """The reading in plain words ("18.5–19.5 miles = 29.8–31.4 km")."""
    side: int = 0
    """Passages with one number agree with each other."""
    reference: str | None = None
    """For a reference fact: where it was taken from. Its offsets are 0."""

    @property
    def where(self) -> str:
        """ "ferry.txt:3", "ferry.pdf, page 2", "reference: ferry-length"."""
        if self.reference is not None:
            return self.source
        return f"{self.source}, {self.place}" if self.place else f"{self.source}:{self.line}"


class Reading(Model):
    """One interval on the axis of a finding; ``None`` is unbounded."""

    evidence: int
    low: float | None
    high: float | None
    strict_low: float | None = None
    strict_high: float | None = None
    value: float | None = None


class Axis(Model):
    """The readings of a finding's passages on one scale."""

    unit: str
    readings: tuple[Reading, ...]


class Finding(Model):
    """What a rule reports; ``fingerprint`` survives edits elsewhere in the article."""

    rule: str
    name: str
    suite: str
    severity: Severity
    outcome: Outcome | None = None
    message: str
    fingerprint: str
    status: Status = "new"
    matter: str | None = None
    unknown: str | None = None
    """What is not known, in a sentence: usually which side is right."""
    witnesses: tuple[int, ...] = ()
    """Independent witnesses on each side, in the order of ``Evidence.side``."""
    axis: Axis | None = None
    evidence: tuple[Evidence, ...]

    @property
    def key(self) -> str:
        """The rule's own key: a code may stand in two suites."""
        return f"{self.suite}/{self.rule}"
