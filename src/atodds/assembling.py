"""The pieces of a check put together into one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ._version import __version__
from .comparison import ComparedSources, outline
from .comparison.judged import Judged
from .model import Article, Coverage, Finding, MatterRow, Run, SourceSummary
from .rules.context import Context
from .rules.rule import Rule


@dataclass(frozen=True)
class Parts:
    """What a check has in hand when the rules have run."""

    rules: Sequence[Rule]
    context: Context
    findings: tuple[Finding, ...]
    fixed: tuple[str, ...]
    notes: tuple[str, ...]


def assemble(parts: Parts) -> Run:
    """Put the run together: what was read, found, compared and left unchecked."""
    articles, judged = parts.context.articles, parts.context.all_judged
    compared = parts.context.compared if parts.context.has_compared else None
    return Run(
        atodds_version=__version__,
        suites=tuple(sorted({rule.suite for rule in parts.rules})),
        sources=_summaries(articles, compared),
        findings=parts.findings,
        comparisons=outline.comparisons(articles, judged),
        coverage=_coverage(parts, compared),
        matters=(*_declared(parts.context), *outline.matrix(articles, judged)),
        timeline=outline.timeline(articles),
        stories=compared.story_labels if compared else (),
        fixed=parts.fixed,
        documents=_printed(parts.context),
        articles=tuple(articles),
    )


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
    """The matrix rows of the declared document."""
    from .documents import matrix

    return matrix(context.documents)


def _printed(context: Context) -> dict[str, dict[str, object]]:
    """The declared documents, each field as the source prints it."""
    return {
        path: {name: getattr(value, "text", value) for name, value in fields.items()}
        for path, fields in context.documents.items()
    }


def _coverage(parts: Parts, compared: ComparedSources | None) -> Coverage:
    articles = parts.context.articles
    bound, met = (compared.bound, compared.compared) if compared else (frozenset(), frozenset())
    given = outline.coverage(articles, bound, met)
    return given.model_copy(
        update={
            "notes": (*parts.notes, *given.notes, *_notes(articles)),
            "rules_run": tuple(sorted({rule.code for rule in parts.rules})),
            "rules_without_candidates": _idle(parts.rules, parts.context.all_judged),
        }
    )


def _idle(rules: Sequence[Rule], judged: Sequence[Judged]) -> tuple[str, ...]:
    """Codes of the rules over a category of matters of which this run has none."""
    there = {one.category for one in judged}
    busy = {rule.code for rule in rules if rule.parameters.get("category", None) in {None, *there}}
    return tuple(sorted({rule.code for rule in rules} - busy))


def _notes(articles: Sequence[Article]) -> Iterator[str]:
    if len(articles) == 1:
        yield "one source alone: nothing was compared across sources"
