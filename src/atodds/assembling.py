"""The pieces of a check put together into one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ._version import __version__
from .matters import Matters
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
    matters = parts.context.matters
    articles = parts.context.articles
    return Run(
        atodds_version=__version__,
        suites=tuple(sorted({rule.suite for rule in parts.rules})),
        sources=_summaries(articles, matters),
        findings=parts.findings,
        comparisons=matters.comparisons,
        coverage=_coverage(parts, matters),
        matters=(*_declared(parts.context), *matters.rows),
        timeline=matters.timeline,
        stories=matters.story_labels,
        fixed=parts.fixed,
        documents=_printed(parts.context),
        articles=tuple(articles),
    )


def _summaries(articles: Sequence[Article], matters: Matters) -> tuple[SourceSummary, ...]:
    copies = matters.copies
    told = sorted(set(SourceSummary.model_fields) - {"characters", "story", "copy_of"})
    return tuple(
        SourceSummary(
            **{name: getattr(article, name) for name in told},
            characters=len(article.text),
            story=matters.stories[place] if place < len(matters.stories) else 0,
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


def _coverage(parts: Parts, matters: Matters) -> Coverage:
    given = matters.coverage
    return given.model_copy(
        update={
            "notes": (*parts.notes, *given.notes, *_notes(parts.context.articles)),
            "rules_run": tuple(sorted({rule.code for rule in parts.rules})),
            "rules_without_candidates": _idle(parts.rules, matters),
        }
    )


def _idle(rules: Sequence[Rule], matters: Matters) -> tuple[str, ...]:
    """Codes of the rules over a category of matters of which this run has none."""
    there = {judged.category for judged in matters.judged}
    busy = {rule.code for rule in rules if rule.parameters.get("category", None) in {None, *there}}
    return tuple(sorted({rule.code for rule in rules} - busy))


def _notes(articles: Sequence[Article]) -> Iterator[str]:
    if len(articles) == 1:
        yield "one source alone: nothing was compared across sources"
