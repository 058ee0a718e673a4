"""Read a short text for the tests of times."""

from __future__ import annotations

import datetime as dt
from typing import Any

from atodds.annotations import Annotations
from atodds.temporal import read

PUBLISHED = dt.date(2024, 5, 31)  # a Friday


def times(text: str, published: dt.date | None = PUBLISHED) -> list[dict[str, Any]]:
    """The fields of every time in the text."""
    return [mark.fields for mark in read(Annotations.of_text(text, published))]


def only(text: str, published: dt.date | None = PUBLISHED) -> dict[str, Any]:
    """The fields of the one time in the text."""
    found = times(text, published)
    assert len(found) == 1, found
    return found[0]


def span(text: str, published: dt.date | None = PUBLISHED) -> tuple[str | None, str | None]:
    """Earliest and latest of the one time in the text."""
    fields = only(text, published)
    return fields.get("earliest"), fields.get("latest")
