"""An article: a source as read, with blocks, sentences, mentions and facts, all by offset."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from pydantic import Field

from .base import Covering, Model, Span
from .fact import Fact
from .mention import Mention, TimeMention
from .source import MediaType, Place, Provenance, place_of

BlockKind = Literal[
    "headline", "subhead", "dateline", "paragraph", "lead_in", "list_item", "caption", "furniture"
]


SILENT_BLOCKS: frozenset[BlockKind] = frozenset({"furniture", "caption"})
"""What stands beside an article's own text: it is shown, and is never a witness."""


class Block(Span):
    """A stretch of the text with one function; ``furniture`` and ``caption`` are never witnesses."""

    kind: BlockKind
    reason: str | None = None
    """For furniture: which rule recognised it."""
    lead_in: int | None = None
    """For a list item: index of the block that introduces the list."""


class Sentence(Span):
    """A sentence; ``block`` is the index of the block it stands in."""

    block: int


class Described(Model):
    """What is known of a source beside its text."""

    id: str
    path: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: dt.date | None = None
    address: str | None = None
    language: str = "en"
    media_type: MediaType = "text/plain"
    provenance: dict[str, Provenance] = Field(default_factory=dict)


class Article(Described):
    """The parsed document of one source. Offsets are Python string indices into ``text``."""

    text: str
    places: tuple[Place, ...] = ()
    """Where the pages or paragraphs of a document begin; empty for a text with lines of its own."""
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()

    def whole(self) -> Article:
        """The article with all its parts at hand: itself, where they do not lie packed."""
        return self

    @cached_property
    def _breaks(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self.text)]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _ends(self) -> list[int]:
        return [mention.end for mention in self.mentions]

    @cached_property
    def times(self) -> tuple[TimeMention, ...]:
        """The times that stand in the text proper, in reading order; many rules ask for them."""
        hushed = Covering(block for block in self.blocks if block.kind in SILENT_BLOCKS)
        return tuple(
            mention
            for mention in self.mentions
            if isinstance(mention, TimeMention) and not hushed.holds(mention.start, mention.start + 1)
        )

    def beginning(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin in a half-open range; mentions are in reading order."""
        low = bisect_left(self._starts, start)
        return self.mentions[low : bisect_left(self._starts, end, low)]

    def around(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions of a half-open range: from the first that does not end before it to the last that begins in it."""
        low = bisect_left(self._ends, start)
        return self.mentions[low : bisect_left(self._starts, end, low)]

    def line(self, offset: int) -> int:
        """The number of the line that an offset stands in, from 1."""
        return bisect_left(self._breaks, offset) + 1

    def place(self, offset: int) -> str | None:
        """The page or paragraph of a document that an offset stands in; None for a text with lines of its own."""
        return place_of(self.places, offset)
