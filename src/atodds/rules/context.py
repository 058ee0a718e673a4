"""What a rule sees: the articles, the comparisons across them, the references, the declared documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from ..model import Article, Span
from .figures import SentenceView, lines
from .references import References

if TYPE_CHECKING:
    from ..comparison import ComparedSources, Known
    from ..comparison.judged import Judged
    from ..comparison.repeats import Repeat
    from ..corroboration.evidence import Scene
    from ..model import Corroboration


Detector: TypeAlias = "Callable[[ComparedSources], Iterable[Judged]]"
"""Finds judged matters in the compared sources; a plain function of a module, as its name orders what is found."""
DetectorName: TypeAlias = tuple[str, str]
"""Module and qualified name."""


def name_of(detector: Detector) -> DetectorName:
    """What a detector is known by, in every process."""
    return detector.__module__, detector.__qualname__


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
    known: Known | None = None
    """What is known of their stories already; else they are grouped and compared when the first rule asks."""
    several: bool = False
    """The run holds other articles, which are not of these articles' stories."""
    found: dict[DetectorName, tuple[Judged, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What detectors have found so far."""
    _raised: dict[DetectorName, Exception] = field(default_factory=dict, compare=False, repr=False)
    _asked: list[DetectorName] = field(default_factory=list, compare=False, repr=False)
    spans: set[tuple[str, int, int]] = field(default_factory=set, compare=False, repr=False)
    """(path, start, end) of the passages that rules within an article have held against others, for the coverage."""
    _lines: dict[str, list[SentenceView]] = field(default_factory=dict, compare=False, repr=False)
    _repeats: dict[str, tuple[Repeat, ...]] = field(default_factory=dict, compare=False, repr=False)
    _alone: dict[str, Context] = field(default_factory=dict, compare=False, repr=False)
    idle: set[tuple[str, str]] = field(default_factory=set, compare=False, repr=False)
    """(suite, code) of the rules on what is found across sources for which nothing was found."""

    @cached_property
    def by_id(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.articles}

    @property
    def draft_paths(self) -> frozenset[str]:
        """Paths of the drafts."""
        return frozenset(article.path for article in self.articles if article.id in self.drafts)

    @cached_property
    def compared(self) -> ComparedSources:
        """The articles grouped into stories and compared; made when the first rule asks."""
        from ..comparison import ComparedSources

        places = (place for place, article in enumerate(self.articles) if article.id in self.drafts)
        return ComparedSources(self.articles, frozenset(places), self.known)

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

    def compare(self) -> ComparedSources:
        """Have the articles compared, though no rule asks."""
        return self.compared

    @property
    def has_compared(self) -> bool:
        """Whether any rule has asked for a comparison."""
        return "compared" in self.__dict__

    def judged(self, detector: Detector, *, alone: bool = False) -> tuple[Judged, ...]:
        """What a detector finds in the compared sources, found once however many rules ask; it raises once, too.

        In the order of stories, and of what the detector finds in each: the same whether stories are compared together
        or one by one. ``alone``: it finds matters within one article too, and is asked where the run has but one.
        """
        name = name_of(detector)
        self._asked.append(name)
        if name in self._raised:
            raise self._raised[name]
        if name not in self.found:
            enough = len(self.articles) > 1 or ((alone or self.several) and len(self.articles) == 1)
            try:
                self.found[name] = self._in_order(detector(self.compared)) if enough else ()
            except Exception as problem:
                self._raised[name] = problem
                raise
        return self.found[name]

    def _in_order(self, found: Iterable[Judged]) -> tuple[Judged, ...]:
        stories = self.compared.stories
        if len(set(stories)) == 1:
            return tuple(found)
        return tuple(
            sorted(found, key=lambda judged: stories[judged.passages[0].article] if judged.passages else -1)
        )

    def lines(self, article: Article) -> list[SentenceView]:
        """The sentences of one of the articles that bear witness, with their numbers; made once."""
        if article.path not in self._lines:
            self._lines[article.path] = lines(article)
        return self._lines[article.path]

    def repeats(self, article: Article) -> tuple[Repeat, ...]:
        """The sentences of one of the articles that are one but for an alteration; made once."""
        from ..comparison.repeats import altered_repeats

        if article.path not in self._repeats:
            self._repeats[article.path] = tuple(altered_repeats(article))
        return self._repeats[article.path]

    def held(self, article: Article, *passages: Span) -> None:
        """Note that passages of an article were held against each other or a reference, whatever came of it."""
        self.spans.update((article.path, passage.start, passage.end) for passage in passages)

    def met_nothing(self, asked_before: int, category: object) -> bool:
        """Whether what was asked for since then has found nothing (of a category, where one is given)."""
        since = self._asked[asked_before:]
        found = (judged for name in since for judged in self.found.get(name, ()))
        return bool(since) and not any(category in (None, judged.category) for judged in found)

    @property
    def asked(self) -> int:
        """How often rules have asked for what a detector finds."""
        return len(self._asked)

    def alone(self, article: Article) -> Context:
        """What a rule would see if this article were the only one; made once."""
        from ..comparison import Known

        if article.path not in self._alone:
            self._alone[article.path] = Context(
                (article,),
                self.references,
                tuple(problem for problem in self.problems if problem.article == article.id),
                {path: fields for path, fields in self.documents.items() if path == article.path},
                self.schemas,
                known=Known((0,), {}),
                spans=self.spans,
            )
        return self._alone[article.path]

    @property
    def all_judged(self) -> tuple[Judged, ...]:
        """Everything that the rules have asked for so far, in an order that no order of rules changes."""
        return tuple(judged for name in sorted(self.found) for judged in self.found[name])

    @property
    def facts_judged(self) -> tuple[Judged, ...]:
        """``all_judged`` but whole statements, which vouch for no figure, date or name that they hold."""
        return tuple(judged for judged in self.all_judged if judged.category != "statement")
