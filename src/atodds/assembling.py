"""The pieces of a check put together into one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ._version import __version__
from .matters import Matters
from .matters.judged import Judged
from .model import (
    Article,
    Comparison,
    Coverage,
    FactRef,
    Finding,
    NumberMention,
    Run,
    SourceCoverage,
    SourceSummary,
)
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
        comparisons=tuple(_comparison(judged, articles) for judged in matters.judged),
        coverage=_coverage(parts, matters),
        matters=getattr(matters, "rows", ()),
        timeline=getattr(matters, "timeline", ()),
        stories=matters.labels,
        fixed=parts.fixed,
        documents=_printed(parts.context),
        articles=tuple(articles),
    )


def _summaries(articles: Sequence[Article], matters: Matters) -> tuple[SourceSummary, ...]:
    told = sorted(set(SourceSummary.model_fields) - {"characters", "story", "copy_of"})
    return tuple(
        SourceSummary(
            **{name: getattr(article, name) for name in told},
            characters=len(article.text),
            story=matters.stories[place] if place < len(matters.stories) else 0,
            copy_of=articles[matters.copies[place]].path if place in matters.copies else None,
        )
        for place, article in enumerate(articles)
    )


def _comparison(judged: Judged, articles: Sequence[Article]) -> Comparison:
    return Comparison(
        matter=judged.matter,
        outcome=judged.outcome,
        reason=judged.reason,
        kind=judged.category,
        facts=tuple(
            FactRef(
                source=articles[passage.article].path,
                start=passage.start,
                end=passage.end,
                text=articles[passage.article].text[passage.start : passage.end],
            )
            for passage in judged.passages
        ),
    )


def _printed(context: Context) -> dict[str, dict[str, object]]:
    """The declared documents, each field as the source prints it."""
    return {
        path: {name: getattr(value, "text", value) for name, value in fields.items()}
        for path, fields in context.documents.items()
    }


def _coverage(parts: Parts, matters: Matters) -> Coverage:
    given: Coverage = getattr(matters, "coverage", None) or Coverage()
    articles = parts.context.articles
    return given.model_copy(
        update={
            "sources": given.sources
            or tuple(_covered(place, one, matters) for place, one in enumerate(articles)),
            "notes": (*parts.notes, *given.notes, *_notes(articles)),
            "rules_run": tuple(sorted(rule.code for rule in parts.rules)),
        }
    )


def _covered(place: int, article: Article, matters: Matters) -> SourceCoverage:
    numbers = [mention for mention in article.mentions if isinstance(mention, NumberMention)]
    return SourceCoverage(
        source=article.path,
        seen=len(numbers),
        read=sum(mention.low is not None or mention.high is not None for mention in numbers),
        bound=sum((place, mention.start) in matters.bound for mention in numbers),
        compared=sum((place, mention.start) in matters.compared for mention in numbers),
        facts=len(article.facts),
    )


def _notes(articles: Sequence[Article]) -> Iterator[str]:
    undated = sum(article.published is None for article in articles)
    if undated:
        some = "the source has" if len(articles) == 1 else f"{undated} of {len(articles)} sources have"
        yield f"{some} no date: relative dates there were not resolved, nor later reports told from earlier"
    if len(articles) == 1:
        yield "one source alone: nothing was compared across sources"
