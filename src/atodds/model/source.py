"""A source: one file with what is known of it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .base import Model

Provenance = Literal["stated", "extracted", "assumed"]
MediaType = Literal[
    "text/plain",
    "text/markdown",
    "text/html",
    "application/json",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "message/rfc822",
]
PDF: MediaType = "application/pdf"
WORD: MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL: MediaType = "message/rfc822"
UNNAMED = "text"
"""The id of a text in memory that was given none; a run numbers those that follow."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def _sound(text: str) -> str:
    """The text with lone surrogates replaced one for one: offsets keep, and it can be written anywhere."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


_NUMBER = re.compile(r"#\d+(?:~\d+)?\Z")


def file_of(path: str, media_type: MediaType) -> str:
    """The file that an article's path names: where a file holds several, without the article's number."""
    return _NUMBER.sub("", path) if media_type == "application/json" else path


Text = Annotated[str, AfterValidator(_sound)]


class Verified(Model):
    """A passage that somebody has verified: what is found on it is waived."""

    passage: str = Field(min_length=1)
    """Its words, as the source prints them."""
    reason: str = Field(min_length=1)
    owner: str | None = None
    """Who answers for it."""
    expires: dt.date | None = None
    """The last day on which it holds."""


class Place(Model):
    """A page or paragraph of a document that has no lines of its own."""

    start: int
    """Where its first words stand in the text."""
    name: str
    """"page 3", "paragraph 12"."""


def place_of(places: Sequence[Place], offset: int) -> str | None:
    """The name of the place that an offset stands in; None for a text with lines of its own."""
    index = bisect_right(places, offset, key=lambda place: place.start)
    return places[max(0, index - 1)].name if places else None


class Source(Model):
    """One file (or text) to check, with its metadata and where each value came from.

    ``text`` is the decoded text; for HTML it is the extracted main text, and every offset is an index into it.
    ``provenance`` says for each metadata field whether it was stated (sidecar, front matter, JSON),
    extracted (read out of the page) or assumed.
    """

    id: Text
    path: Text
    """Where it was read from; "#" and its number for an article of a file that holds several. Every passage of a run
    names its article by it."""
    text: Text
    title: Text | None = None
    publisher: Text | None = None
    author: Text | None = None
    published: dt.date | None = None
    address: Text | None = None
    language: str = "en"
    media_type: MediaType = "text/plain"
    provenance: dict[str, Provenance] = Field(default_factory=dict)
    places: tuple[Place, ...] = ()
    """Where the pages or paragraphs of a document begin; empty for a text with lines of its own."""
    verified: tuple[Verified, ...] = ()
    """Passages that ``sources.yml`` marks as verified."""

    @property
    def file(self) -> str:
        """The file that it was read from."""
        return file_of(self.path, self.media_type)

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str = UNNAMED,  # noqa: A002 - the field's own name
        path: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        published: dt.date | str | None = None,
    ) -> Source:
        """Make a source of a text in memory; ``published`` is a date or an ISO 8601 string.

        Texts of one run that are given no id are numbered: "text", "text~2" …
        """
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
