"""The pieces of a check put together into one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from .._version import __version__
from ..comparison import ComparedSources, outline
from ..comparison.judged import Judged
from ..comparison.people.cards import cards
from ..comparison.statements import MOST
from ..comparison.stories import bounds
from ..engine.merging import Whole
from ..engine.stages import touching
from ..model import (
    Article,
    Corroboration,
    Coverage,
    Finding,
    MatterRow,
    PersonCard,
    Run,
    RunError,
    SourceSummary,
)
from ..rules.context import Context
from ..rules.rule import Rule
from .coverage import compared_spans, coverage

Made = TypeVar("Made")
LARGE = 1000
"""Sources from which on comparisons that say nothing are counted, and not written: of that many, nobody reads them."""
_SILENT = frozenset({"scope_difference"})
"""Outcomes of comparisons that say nothing: the passages speak of different sets, places or times."""


@dataclass(frozen=True)
class Parts:
    """What a check has in hand when the rules have run."""

    rules: Sequence[Rule]
    context: Context
    findings: tuple[Finding, ...]
    fixed: tuple[str, ...]
    notes: tuple[str, ...]
    errors: tuple[RunError, ...] = ()
    narrowed: bool = False
    """Only what touches the context's drafts is wanted."""
    corroborate: bool = False
    """The lines of every source are wanted, not of drafts alone."""
    whole: Whole = field(default_factory=Whole)
    """What came of the stages."""


@dataclass
class _Guard:
    """Lets one part of a run fail without the others: it is left out, and why is kept."""

    errors: list[RunError]

    def __call__(self, make: Callable[[], Made], otherwise: Made) -> Made:
        try:
            return make()
        except Exception as problem:
            self.errors.append(RunError.of(problem, "comparing"))
            return otherwise


def assemble(parts: Parts) -> Run:
    """Put the run together: what was read, found, compared and left unchecked.

    A part that raises is left out and told in ``errors``.
    """
    articles, all_judged = parts.context.articles, _touching(parts)
    judged = _telling(parts, all_judged)
    compared = parts.context.compared if parts.context.has_compared else None
    guard = _Guard([])
    none: tuple[Any, ...] = ()
    return Run(
        atodds_version=__version__,
        suites=tuple(sorted({rule.suite for rule in parts.rules})),
        sources=guard(lambda: _summaries(articles, compared), _summaries(articles, None)),
        findings=_wanted(parts),
        comparisons=guard(
            lambda: outline.comparisons(articles, (*judged, *_telling(parts, _fields(parts)))), none
        ),
        coverage=guard(lambda: _coverage(parts, (*all_judged, *_fields(parts))), Coverage(notes=parts.notes)),
        matters=guard(lambda: (*_declared(parts.context), *outline.matrix(articles, judged)), none),
        people=guard(lambda: _people(parts, all_judged), none),
        timeline=guard(lambda: outline.timeline(articles), none),
        stories=guard(lambda: compared.story_labels if compared else none, none),
        fixed=parts.fixed,
        documents=_printed(parts.context) if parts.context.documents else {},
        schemas=dict(parts.context.schemas),
        drafts=tuple(article.path for article in articles if article.id in parts.context.drafts),
        corroboration=guard(lambda: _corroboration(parts), none),
        errors=(*parts.errors, *guard.errors),
        articles=tuple(articles),
    )


def _wanted(parts: Parts) -> tuple[Finding, ...]:
    """The findings; of a draft held against its evidence, those with a passage in it."""
    if not parts.narrowed:
        return parts.findings
    paths = parts.context.draft_paths
    return tuple(
        finding for finding in parts.findings if any(passage.source in paths for passage in finding.evidence)
    )


def _touching(parts: Parts) -> tuple[Judged, ...]:
    """The judged matters; of a draft held against its evidence, those with a passage in it."""
    judged, context = parts.context.all_judged, parts.context
    return touching(judged, context.articles, context.drafts) if parts.narrowed else judged


def _telling(parts: Parts, judged: Sequence[Judged]) -> Sequence[Judged]:
    """The judged matters that are written: of a large run, those that say something."""
    if len(parts.context.articles) <= LARGE:
        return judged
    return tuple(matter for matter in judged if matter.outcome not in _SILENT)


def _people(parts: Parts, judged: Sequence[Judged]) -> tuple[PersonCard, ...]:
    if parts.whole.people is not None:
        return parts.whole.people
    context = parts.context
    return cards(context.articles, context.compared.persons, judged) if context.has_compared else ()


def _corroboration(parts: Parts) -> tuple[Corroboration, ...]:
    """Where else the figures, dates, quotations and names of the drafts stand; of all sources where asked for."""
    if not parts.context.drafts and (parts.narrowed or not parts.corroborate):
        return ()
    from ..corroboration import corroborate

    several = len(parts.context.articles) > 1
    numbers = parts.context.compared.numbers if several else ()
    known = {id(number) for number in numbers}
    judged = (*numbers, *(judged for judged in parts.context.facts_judged if id(judged) not in known))
    return corroborate(parts.context.scene, judged)


def _summaries(articles: Sequence[Article], compared: ComparedSources | None) -> tuple[SourceSummary, ...]:
    copies = compared.copies if compared else {}
    told = sorted(set(SourceSummary.model_fields) - {"characters", "story", "copy_of"})
    return tuple(
        SourceSummary(
            **{name: getattr(article, name) for name in told},
            characters=len(article.text),
            story=compared.stories[place] if compared else 0,
            copy_of=copies.get(article.path),
        )
        for place, article in enumerate(articles)
    )


def _declared(context: Context) -> tuple[MatterRow, ...]:
    """The matrix rows of the declared documents."""
    from ..declared.comparing import rows

    return rows(context) if context.documents else ()


def _fields(parts: Parts) -> tuple[Judged, ...]:
    """The fields of the declared documents, judged; of a draft held against its evidence, those with a passage in it."""
    from ..declared.comparing import matters

    context, found = parts.context, parts.whole.fields
    if found is None:
        found = matters(context, context.facts_judged) if context.documents else ()
    return touching(found, context.articles, context.drafts) if parts.narrowed else found


def _printed(context: Context) -> dict[str, dict[str, object]]:
    """The declared documents, each field as the source prints it."""
    from ..declared.comparing import printed

    return {path: printed(fields) for path, fields in context.documents.items()}


def _coverage(parts: Parts, judged: Sequence[Judged]) -> Coverage:
    articles = parts.context.articles
    met = compared_spans(articles, parts.context.facts_judged, parts.context.spans, parts.findings)
    given = coverage(articles, met)
    return given.model_copy(
        update={
            "notes": (*parts.notes, *_notes(articles), *_bounds(parts.context)),
            "rules_run": tuple(sorted(rule.code for rule in parts.rules if rule.key not in _fallen(parts))),
            "rules_without_candidates": _idle(parts),
            "unwritten": _unwritten(parts, judged),
        }
    )


def _unwritten(parts: Parts, judged: Sequence[Judged]) -> dict[str, int]:
    """By outcome, the comparisons that are counted and not written."""
    written = {id(matter) for matter in _telling(parts, judged)}
    return dict(sorted(Counter(matter.outcome for matter in judged if id(matter) not in written).items()))


def _fallen(parts: Parts) -> set[str]:
    """Keys of the rules that raised whatever the article."""
    one = len(parts.context.articles) == 1
    return {error.key for error in parts.errors if error.key and (one or error.source is None)}


def _idle(parts: Parts) -> tuple[str, ...]:
    """Codes of the rules on what is found across sources for which nothing was found, one for each such rule."""
    idle = parts.context.idle
    return tuple(sorted(rule.code for rule in parts.rules if (rule.suite, rule.code) in idle))


def _bounds(context: Context) -> Iterator[str]:
    if not context.has_compared:
        return
    stories = context.compared.stories
    yield from bounds(stories)
    large = [number for number in Counter(stories).values() if number > MOST]
    if large:
        yield f"{len(large)} of the stories hold more than {MOST} articles: the statements of the first {MOST} were compared"


def _notes(articles: Sequence[Article]) -> Iterator[str]:
    if len(articles) == 1:
        yield "one source alone: nothing was compared across sources"
