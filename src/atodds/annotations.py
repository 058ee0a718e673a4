"""The article as the readers see it: text, structure, tokens, and the marks made so far."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import add
from typing import Any, NamedTuple

from .model.base import beginning


class MentionDraft(NamedTuple):
    """A span with the fields of its mention model; ``fields`` holds what differs from the model's defaults."""

    kind: str
    start: int
    end: int
    fields: dict[str, Any]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether this mark shares a character with the half-open range."""
        return self.start < end and start < self.end


_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ž]+|\d+|[^\sA-Za-z\dÀ-ÖØ-öø-ÿĀ-ž]")


@dataclass(slots=True)
class Tokens:
    """Runs of letters, runs of digits, and single other characters, with offsets; whitespace is dropped.

    ``lower[i]`` is the lower-case of ``words[i]``. "U.S." is four tokens, "19-year-old" five, "$1.5bn" five.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> Tokens:
        """Cut a text into tokens, in one pass."""
        words = _TOKEN.findall(text)
        starts = [found.start() for found in _TOKEN.finditer(text)]
        ends = list(map(add, starts, map(len, words)))
        return cls(words, list(map(str.lower, words)), starts, ends)

    def at(self, offset: int) -> int:
        """Index of the last token that starts at or before the offset (-1 if none)."""
        return bisect_right(self.starts, offset) - 1


@dataclass(slots=True)
class Annotations:
    """What a reader gets. Readers run in a fixed order; ``marks`` holds what the earlier ones found, by start.

    ``blocks`` are (kind, start, end, lead_in) and ``sentences`` are (start, end, block), as in ``model.article``.
    Readers read furniture too (its mentions are shown, dimmed); binding facts to it is refused later.
    """

    text: str
    blocks: list[tuple[str, int, int, int | None]]
    sentences: list[tuple[int, int, int]]
    published: dt.date | None = None
    title: str | None = None
    tokens: Tokens = field(init=False)
    marks: list[MentionDraft] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tokens = Tokens.of(self.text)

    @classmethod
    def of_text(cls, text: str, published: dt.date | None = None) -> Annotations:
        """A draft of a bare text: one paragraph, one sentence. For benchmarks and tests of one reader."""
        return cls(text, [("paragraph", 0, len(text), None)], [(0, len(text), 0)], published)

    def of_kind(self, *kinds: str) -> list[MentionDraft]:
        """The marks of these kinds, in reading order."""
        return [mark for mark in self.marks if mark.kind in kinds]

    def within(self, start: int, end: int, *kinds: str) -> list[MentionDraft]:
        """The marks of these kinds that begin in a range, in reading order."""
        return [mark for mark in beginning(self.marks, start, end) if mark.kind in kinds]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the offset, -1 where none does."""
        index = bisect_right(self.sentences, (offset, len(self.text) + 1, 0)) - 1
        if index >= 0 and self.sentences[index][0] <= offset < self.sentences[index][1]:
            return index
        return -1
