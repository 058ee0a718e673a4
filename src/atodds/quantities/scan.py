"""The state of one reading: the tokens, their gaps, the limit of the sentence at hand, and the marks made so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..annotations import Annotations, MentionDraft
from .tables import Tables

_HYPHENS = frozenset("-‐‑–—−")


UNREAD: Any = object()
"""What stands in ``Scan.known`` for what was not read yet: None was read, and is nothing."""


@dataclass(slots=True)
class Scan:
    """Tokens of a draft with what the part-readers ask of them. ``low`` and ``limit`` bound the sentence at hand."""

    draft: Annotations
    tables: Tables
    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    low: int = 0
    limit: int = 0
    marks: list[MentionDraft] = field(default_factory=list)
    sentence: int = 0
    known: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """What was read at tokens of the sentence at hand: a number is looked at from several sides, and by those before it."""

    @classmethod
    def of(cls, draft: Annotations, tables: Tables) -> Scan:
        """A scan at the start of a draft."""
        tokens = draft.tokens
        return cls(draft, tables, draft.text, tokens.words, tokens.lower, tokens.starts, tokens.ends)

    def word(self, index: int) -> str:
        """Lower-case token, "" outside the sentence."""
        return self.lower[index] if self.low <= index < self.limit else ""

    def cased(self, index: int) -> str:
        """Token as printed, "" outside the sentence."""
        return self.words[index] if self.low <= index < self.limit else ""

    def tight(self, index: int) -> bool:
        """Whether this token touches the one before it."""
        return self.low < index < self.limit and self.starts[index] == self.ends[index - 1]

    def hyphen(self, index: int) -> bool:
        """Whether this token is a hyphen or dash."""
        return self.low <= index < self.limit and self.words[index] in _HYPHENS

    def joined(self, index: int) -> bool:
        """Whether this token is a hyphen that touches the tokens on both sides."""
        return self.hyphen(index) and self.tight(index) and self.tight(index + 1)

    def letters(self, index: int) -> bool:
        """Whether this token is a run of letters."""
        return self.low <= index < self.limit and self.words[index].isalpha()

    def digits(self, index: int) -> bool:
        """Whether this token is a run of digits."""
        return self.low <= index < self.limit and self.words[index].isdecimal()

    def capital(self, index: int) -> bool:
        """Whether this token starts with a capital letter."""
        return self.low <= index < self.limit and self.words[index][0].isupper()

    def broken(self, index: int) -> bool:
        """Whether a line break that a phrase does not cross stands before this token."""
        gap = self.text[self.ends[index - 1] : self.starts[index]]
        return "\n" in gap and (not self.words[index][0].islower() or gap.count("\n") > 1)

    def bound(self, index: int) -> None:
        """Move the sentence bounds to the sentence that holds this token."""
        sentences, start = self.draft.sentences, self.starts[index]
        while self.sentence < len(sentences) and sentences[self.sentence][1] <= start:
            self.sentence += 1
        first, last = 0, len(self.text)
        if self.sentence < len(sentences):
            begin, end, _ = sentences[self.sentence]
            first, last = (
                (begin, end)
                if begin <= start
                else (sentences[self.sentence - 1][1] if self.sentence else 0, begin)
            )
        elif sentences:
            first = sentences[-1][1]
        tokens = self.draft.tokens
        self.known.clear()
        self.low = tokens.at(first - 1) + 1 if first else 0
        self.limit = tokens.at(last - 1) + 1
