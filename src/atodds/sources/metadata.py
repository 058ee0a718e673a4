"""What is known of a source, and from where."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model.source import Provenance, Verified
from .decoding import clean

FIELDS = ("title", "publisher", "author", "published", "address", "language")
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*)?\Z")


@dataclass
class Metadata:
    """Values by field with their provenance; the first one given stands."""

    values: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    verified: tuple[Verified, ...] = ()
    """Passages that a sidecar marks as verified."""

    def add(self, values: Mapping[str, Any], how: Provenance) -> None:
        """Add the fields that are not there yet."""
        for name in FIELDS:
            value = values.get(name)
            if value is not None and name not in self.values:
                self.values[name] = clean(value) if isinstance(value, str) else value
                self.provenance[name] = how

    def update(self, other: Metadata) -> None:
        """Add the other's fields that are not there yet, with their provenance."""
        self.verified += other.verified
        for name, value in other.values.items():
            if name not in self.values:
                self.values[name] = value
                self.provenance[name] = other.provenance[name]

    def fields(self) -> dict[str, Any]:
        """As fields of ``Source``."""
        return {**self.values, "provenance": dict(self.provenance), "verified": self.verified}


def day(value: str) -> dt.date:
    """The day of an ISO 8601 date or date and time; ``ValueError`` on anything else."""
    found = _ISO.match(value.strip())
    if found is None:
        raise ValueError(f"{value!r} is not a date like 2024-05-31")
    try:
        return dt.date.fromisoformat(found.group(1))
    except ValueError as problem:
        raise ValueError(f"{value!r} is not a day of the calendar") from problem


def loose_day(value: object) -> dt.date | None:
    """The day a page or feed gives, None where it gives none that can be read."""
    if not isinstance(value, str):
        return None
    try:
        return day(value)
    except ValueError:
        return _feed_day(value)


def _feed_day(value: str) -> dt.date | None:
    """The day in an e-mail or feed date ("Thu, 30 May 2024 21:05:00 GMT")."""
    from email.utils import parsedate_to_datetime

    if len(value) > 100:
        return None
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, IndexError, TypeError):
        return None


def line(value: object) -> str | None:
    """A single line of text out of anything a feed may hold, None where there is none."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    if isinstance(value, list):
        parts = [part for part in (line(each) for each in value[:20]) if part]
        return ", ".join(parts) or None
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return None
