"""The document of every article: the workspace's own, the one asked for, or the one that its words choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..documents import Document, fill
from ..model import Article, RunError
from ..rules.context import FieldProblem
from .choosing import kind_of
from .loading import ready


@dataclass
class Filled:
    """The values by path and field, what was refused, and the ready document of each path."""

    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    problems: list[FieldProblem] = field(default_factory=list)
    schemas: dict[str, str] = field(default_factory=dict)

    def add(self, other: Filled) -> None:
        """Put in what was filled of other articles."""
        self.documents |= other.documents
        self.problems += other.problems
        self.schemas |= other.schemas


def filled(
    own: type[Document] | None,
    asked: str | None,
    articles: Sequence[Article],
    broken: list[RunError] | None = None,
) -> Filled:
    """Fill a document for every article that has one.

    ``asked``: the name of a ready document for all; "none": the workspace's ``own`` or nothing; None: its own, else a
    ready one by the words of each article. Raises WorkspaceError for an unknown name. ``broken`` takes the articles
    on which a validator breaks; without it that is a WorkspaceError.
    """
    made = Filled()
    if own is not None and asked in (None, "none"):
        made.documents, made.problems = fill(own, articles, broken)
        return made
    for article in articles if asked != "none" else ():
        name = asked or kind_of(article)
        if name is not None:
            documents, problems = fill(ready(name), [article], broken)
            made.documents |= documents
            made.problems += problems
            made.schemas[article.path] = name
    return made
