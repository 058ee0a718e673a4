"""A rule: data over one of few kinds, with its documentation and its examples."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Self

from pydantic import Field, PrivateAttr, model_validator

from ..model import Severity, Source
from ..model.base import Model


class ExampleSource(Model):
    """One source of an example: its text and what is known of it."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    draft: bool = False
    """Held against the others, as by ``atodds check DRAFT --against PATH``."""


class Example(Model):
    """A case that a rule must flag or must leave alone; it runs as a test.

    Give ``text`` for one source or ``sources`` for several. ``shows`` must be part of an evidence span's text.
    """

    text: str | None = None
    sources: tuple[ExampleSource | str, ...] = ()
    title: str | None = None
    published: dt.date | None = None
    shows: str | None = None
    because: str = ""

    @model_validator(mode="after")
    def _one_form(self) -> Example:
        if (self.text is None) == (not self.sources):
            raise ValueError("give either text or sources")
        return self

    def as_sources(self) -> list[Source]:
        """The example's sources, named a, b, c …"""
        if self.text is not None:
            return [Source.from_text(self.text, id="a", title=self.title, published=self.published)]
        made = []
        for name, given in zip("abcdefghijklmnop", self.sources, strict=False):
            source = ExampleSource(text=given) if isinstance(given, str) else given
            made.append(
                Source.from_text(
                    source.text,
                    id=name,
                    title=source.title,
                    publisher=source.publisher,
                    published=source.published or self.published,
                )
            )
        return made

    @property
    def drafts(self) -> frozenset[str]:
        """Ids of the sources that are drafts."""
        named = zip("abcdefghijklmnop", self.sources, strict=False)
        return frozenset(name for name, source in named if isinstance(source, ExampleSource) and source.draft)


class Documentation(Model):
    """What a reader of ``atodds rule CODE`` and of the report is told."""

    what: str
    why: str
    example: str
    instead: str
    unknown: str | None = None
    """The sentence on what the rule does not know, shown with every finding."""


class Examples(Model):
    """Cases that run as tests."""

    flagged: tuple[Example, ...] = ()
    clean: tuple[Example, ...] = ()
    needs: tuple[str, ...] = ()
    """Fields of the declared document that they speak of: they run only in a workspace that declares these."""


class Rule(Model):
    """A rule of a suite. ``kind`` names a function of ``atodds.rules.kinds``, or one of the workspace's own
    ("own.…"); ``parameters`` are its arguments."""

    code: str = Field(pattern=r"^[A-Z]\d{3}$")
    name: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    suite: str
    kind: str
    severity: Severity
    heading: str | None = None
    """What its findings are about, where its kind names no matter of their own: "headline and text"."""
    message: str
    default: bool = True
    """Runs where no rule is chosen; else only where ``--select`` names it ("default" names all others)."""
    parameters: dict[str, Any] = Field(default_factory=dict)
    documentation: Documentation
    examples: Examples = Examples()
    _own_kinds: Path | None = PrivateAttr(default=None)

    @property
    def own_kinds(self) -> Path | None:
        """Where the workspace that the rule came with keeps kinds of its own."""
        return self._own_kinds

    def at_home(self, own_kinds: Path) -> Self:
        """The rule as one of the workspace that keeps kinds of its own there."""
        made = self.model_copy()
        made._own_kinds = own_kinds
        return made

    @property
    def standing(self) -> str:
        """Its severity, and whether it is off by default."""
        return (
            self.severity
            if self.default
            else f"{self.severity}, off unless chosen: --select default,{self.code}"
        )

    @property
    def key(self) -> str:
        """What tells this rule from all others: its suite and its code, as of ``Finding.key``."""
        return f"{self.suite}/{self.code}"


class Suite(Model):
    """A named list of rules, in code order."""

    name: str
    rules: tuple[Rule, ...]
