"""What a rule sees: the articles, the comparisons across them, the references, the declared documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ..model import Article
from .references import References

if TYPE_CHECKING:
    from ..matters import Matters


@dataclass(frozen=True)
class FieldProblem:
    """A declared field whose value fails its validation in one article."""

    article: str
    field: str
    start: int
    end: int
    message: str


@dataclass(frozen=True)
class Context:
    """The tables a rule works on. Articles are in the order given; order is the same in every run."""

    articles: Sequence[Article]
    references: References = field(default_factory=References)
    problems: Sequence[FieldProblem] = ()
    documents: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def matters(self) -> Matters:
        """Facts that are about the same thing, judged; computed once, when the first rule asks."""
        from ..matters import compare

        return compare(self.articles)
