"""The stages: source -> article -> profile; profiles -> stories; article -> what is found in it; story -> its matters.

Every one but grouping takes one article or the articles of one story, and gives what depends on nothing else. Arguments
and results can be pickled: a pool of processes, a store or a cluster calls these functions and no others, and puts what
they give together with ``merging.merge``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ..comparison import Known
from ..comparison.judged import Judged
from ..comparison.people.cards import cards
from ..comparison.stories import StoryWords, group_words, words_of
from ..declared.comparing import matters
from ..declared.filling import Filled, filled
from ..model import Article, Finding, PersonCard, RunError, Source
from ..pipeline import read_article
from ..rules.context import Context, DetectorName
from ..rules.rule import Rule
from ..runners.direct import attempt
from .plan import Plan

Made = TypeVar("Made")


@dataclass(frozen=True)
class Checked:
    """What the rules of a plan that look at one article found in it."""

    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """By the key of the rule; rules that found nothing are left out."""
    errors: Mapping[str, tuple[RunError, ...]] = field(default_factory=dict)
    """What the rules raised, by their keys."""
    spans: frozenset[tuple[str, int, int]] = frozenset()
    """(path, start, end) of the passages that rules held against others, for the coverage."""


@dataclass(frozen=True)
class Compared(Checked):
    """What the articles of one story say of the same matters. Article numbers are places in the story."""

    judged: Mapping[DetectorName, tuple[Judged, ...]] = field(default_factory=dict)
    """What each detector that a rule asked for has found."""
    numbers: tuple[Judged, ...] = ()
    """All judged matters of numbers; only where the plan corroborates."""
    fields: tuple[Judged, ...] = ()
    """The fields of the declared documents."""
    people: tuple[PersonCard, ...] = ()
    copied: Mapping[int, int] = field(default_factory=dict)
    """Near-copy -> the article whose text it shares."""
    idle: frozenset[str] = frozenset()
    """Keys of the rules for which the detectors found nothing."""
    asked: bool = False
    """Whether any rule asked for a comparison."""
    fallen: tuple[RunError, ...] = ()
    """What was raised beside the rules."""


def read(source: Source) -> Article | RunError:
    """The article of a source; the error in its place where reading it raises."""
    try:
        return read_article(source)
    except Exception as problem:
        return RunError.of(problem, "reading", source=source.path)


def profile(article: Article) -> StoryWords:
    """What grouping knows of an article."""
    return words_of(article)


def group(profiles: Sequence[StoryWords]) -> tuple[int, ...]:
    """The story of each article, numbered in the order of each story's first article."""
    return group_words(profiles)


def check_article(article: Article, plan: Plan) -> Checked:
    """What the rules that look at one article find in it.

    Raises WorkspaceError where a rule cannot be run at all.
    """
    context = Context((article,), plan.references, drafts=plan.drafts & {article.id})
    return Checked(*_evaluated(plan.by_article, context), frozenset(context.spans))


def check_story(articles: Sequence[Article], plan: Plan) -> Compared:
    """What the articles of one story say of the same matters, and what the rules across sources find in it.

    ``articles``: those of the story, in the order of the run. Raises WorkspaceError where a rule cannot be run at all.
    """
    context = _story(articles, plan)
    findings, errors = _evaluated(plan.by_story, context)
    fallen: list[RunError] = []
    none: tuple[Judged, ...] = ()
    judged = context.all_judged
    return Compared(
        findings,
        errors,
        frozenset(context.spans),
        judged=dict(context.found),
        numbers=_guarded(lambda: context.compared.numbers, none, fallen)
        if plan.corroborates and plan.several
        else (),
        fields=_guarded(lambda: matters(context, judged), none, fallen) if context.has_compared else (),
        people=_people(context, plan, judged, fallen) if plan.by_story else (),
        copied=_guarded(lambda: context.compared.copied, {}, fallen) if plan.by_story else {},
        idle=frozenset(f"{suite}/{code}" for suite, code in context.idle),
        asked=context.has_compared,
        fallen=tuple(fallen),
    )


def _story(articles: Sequence[Article], plan: Plan) -> Context:
    """What the rules see of one story. The document of an article that stands alone is held against no other."""
    try:
        made = filled(None, plan.schema, articles) if len(articles) > 1 else Filled()
    except Exception:  # told where the documents of the run are filled
        made = Filled()
    return Context(
        articles,
        plan.references,
        documents=made.documents,
        schemas=made.schemas,
        drafts=plan.drafts & {article.id for article in articles},
        known=Known((0,) * len(articles)),
        several=plan.several,
    )


def _evaluated(
    rules: Sequence[Rule], context: Context
) -> tuple[dict[str, tuple[Finding, ...]], dict[str, tuple[RunError, ...]]]:
    findings: dict[str, tuple[Finding, ...]] = {}
    errors: dict[str, tuple[RunError, ...]] = {}
    for rule in rules:
        own = attempt(rule, context)
        if own.findings:
            findings[rule.key] = own.findings
        if own.errors:
            errors[rule.key] = own.errors
    return findings, errors


def _people(
    context: Context, plan: Plan, judged: Sequence[Judged], fallen: list[RunError]
) -> tuple[PersonCard, ...]:
    shown = touching(judged, context.articles, plan.drafts) if plan.narrowed else judged
    return _guarded(lambda: cards(context.articles, context.compared.persons, shown), (), fallen)


def touching(
    judged: Iterable[Judged], articles: Sequence[Article], drafts: Collection[str]
) -> tuple[Judged, ...]:
    """The judged matters that have a passage in one of the drafts."""
    places = {place for place, article in enumerate(articles) if article.id in drafts}
    return tuple(matter for matter in judged if any(part.article in places for part in matter.passages))


def _guarded(make: Callable[[], Made], otherwise: Made, fallen: list[RunError]) -> Made:
    """One part of a story, which fails without the others."""
    try:
        return make()
    except Exception as problem:
        fallen.append(RunError.of(problem, "comparing"))
        return otherwise
