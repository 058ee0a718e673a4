"""What a rule sees: the articles, the comparisons across them, the references, the declared documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from ..model import Article, Span
from .figures import Line, lines
from .references import References

if TYPE_CHECKING:
    from ..comparison import ComparedSources
    from ..comparison.judged import Judged
    from ..corroboration.evidence import Scene
    from ..model import Corroboration


Detector: TypeAlias = "Callable[[ComparedSources], Iterable[Judged]]"
"""Finds judged matters in the compared sources; a plain function of a module, as its name orders what is found."""


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
    schemas: Mapping[str, str] = field(default_factory=dict)
    """The ready document that each article follows, by path; the workspace's own has no name here."""
    drafts: frozenset[str] = frozenset()
    """Ids of the articles that are held against the others; empty where all are compared alike."""
    _found: dict[Detector, tuple[Judged, ...]] = field(default_factory=dict, compare=False, repr=False)
    _raised: dict[Detector, Exception] = field(default_factory=dict, compare=False, repr=False)
    _asked: list[Detector] = field(default_factory=list, compare=False, repr=False)
    spans: set[tuple[str, int, int]] = field(default_factory=set, compare=False, repr=False)
    """(path, start, end) of the passages that rules within an article have held against others, for the coverage."""
    _lines: dict[str, list[Line]] = field(default_factory=dict, compare=False, repr=False)
    idle: set[tuple[str, str]] = field(default_factory=set, compare=False, repr=False)
    """(suite, code) of the rules on what is found across sources for which nothing was found."""

    @cached_property
    def by_id(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def compared(self) -> ComparedSources:
        """The articles grouped into stories and compared; made when the first rule asks."""
        from ..comparison import ComparedSources

        places = (place for place, one in enumerate(self.articles) if one.id in self.drafts)
        return ComparedSources(self.articles, frozenset(places))

    @cached_property
    def scene(self) -> Scene:
        """The drafts and their evidence; every article against its story where there is no draft."""
        from ..corroboration import scene_of

        return scene_of(self.compared, self.drafts)

    @cached_property
    def figures(self) -> tuple[Corroboration, ...]:
        """Where else each figure of the drafts stands."""
        from ..corroboration import figure_lines

        return figure_lines(self.scene, self.compared.numbers if len(self.articles) > 1 else ())

    @property
    def has_compared(self) -> bool:
        """Whether any rule has asked for a comparison."""
        return "compared" in self.__dict__

    def judged(self, detector: Detector, *, alone: bool = False) -> tuple[Judged, ...]:
        """What a detector finds in the compared sources, found once however many rules ask; it raises once, too.

        ``alone``: it finds matters within one article too, and is asked where there is but one.
        """
        self._asked.append(detector)
        if detector in self._raised:
            raise self._raised[detector]
        if detector not in self._found:
            enough = len(self.articles) > 1 or (alone and len(self.articles) == 1)
            try:
                self._found[detector] = tuple(detector(self.compared)) if enough else ()
            except Exception as problem:
                self._raised[detector] = problem
                raise
        return self._found[detector]

    def lines(self, article: Article) -> list[Line]:
        """The sentences of one of the articles that bear witness, with their numbers; made once."""
        if article.path not in self._lines:
            self._lines[article.path] = lines(article)
        return self._lines[article.path]

    def held(self, article: Article, *passages: Span) -> None:
        """Note that passages of an article were held against each other or a reference, whatever came of it."""
        self.spans.update((article.path, one.start, one.end) for one in passages)

    def met_nothing(self, asked_before: int, category: object) -> bool:
        """Whether what was asked for since then has found nothing (of a category, where one is given)."""
        since = self._asked[asked_before:]
        found = (one for detector in since for one in self._found.get(detector, ()))
        return bool(since) and not any(category in (None, one.category) for one in found)

    @property
    def asked(self) -> int:
        """How often rules have asked for what a detector finds."""
        return len(self._asked)

    def alone(self, article: Article) -> Context:
        """What a rule would see if this article were the only one."""
        return Context(
            (article,),
            self.references,
            tuple(problem for problem in self.problems if problem.article == article.id),
            {path: fields for path, fields in self.documents.items() if path == article.path},
            self.schemas,
            spans=self.spans,
        )

    @property
    def all_judged(self) -> tuple[Judged, ...]:
        """Everything that the rules have asked for so far, in an order that no order of rules changes."""
        ordered = sorted(self._found, key=lambda detector: (detector.__module__, detector.__qualname__))
        return tuple(one for detector in ordered for one in self._found[detector])
