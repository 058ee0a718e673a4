"""Read a short text into its facts, through the public door."""

from __future__ import annotations

import atodds
from atodds import Article, Source
from atodds.model import Fact


def article(text: str, title: str | None = None) -> Article:
    """The text as an article."""
    return atodds.read(Source.from_text(text, title=title))[0]


def facts(text: str, kind: str = "number", title: str | None = None) -> dict[str, Fact]:
    """The facts of a kind, by their printed words."""
    read = article(text, title)
    return {read.text[fact.start : fact.end]: fact for fact in read.facts if fact.kind == kind}


def only(text: str, kind: str = "number") -> Fact:
    """The one fact of a kind."""
    found = facts(text, kind)
    assert len(found) == 1, sorted(found)
    return next(iter(found.values()))
