"""A source: one file with what is known of it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from .base import Model

Provenance = Literal["stated", "extracted", "assumed"]
MediaType = Literal["text/plain", "text/markdown", "text/html", "application/json"]


class Source(Model):
    """One file (or text) to check, with its metadata and where each value came from.

    ``text`` is the decoded text; for HTML it is the extracted main text, and every offset is an index into it.
    ``provenance`` says for each metadata field whether it was stated (sidecar, front matter, JSON),
    extracted (read out of the page) or assumed.
    """

    id: str
    path: str
    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: dt.date | None = None
    address: str | None = None
    language: str = "en"
    media_type: MediaType = "text/plain"
    provenance: dict[str, Provenance] = Field(default_factory=dict)

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str = "text",  # noqa: A002 - the field's own name
        path: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        published: dt.date | str | None = None,
    ) -> Source:
        """Make a source of a text in memory; ``published`` is a date or an ISO 8601 string."""
        when = dt.date.fromisoformat(published) if isinstance(published, str) else published
        given = {"title": title, "publisher": publisher, "published": when}
        provenance: dict[str, Provenance] = {
            name: "stated" for name, value in given.items() if value is not None
        }
        return cls(
            id=id,
            path=path or id,
            text=text,
            title=title,
            publisher=publisher,
            published=when,
            provenance=provenance,
        )
