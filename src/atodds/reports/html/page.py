"""The page: everything the templates need, worked out once, in the order a reader meets it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from ...model import SEVERITIES, Run
from ..errors import headline
from . import words
from .articles import ArticleView, article_views
from .compared import Outcome, outcomes
from .coverage import CoverageView, coverage_view
from .findings import FindingView, finding_views
from .matrix import Matrix, matrices, shown_by_matter
from .passages import Reader
from .sources import Sources
from .timeline import Timeline, timeline_view

if TYPE_CHECKING:
    from ...rules.rule import Rule

MARKS = {"error": "●", "warning": "▲", "info": "○"}
NAMES = {"error": "At odds", "warning": "To look at", "info": "Notes"}
LEADS = {
    "error": "Passages that cannot both stand as they are printed.",
    "warning": "Differences that may have a good reason. A person should decide.",
    "info": "Differences of style and things to know about the sources. Nothing here is wrong by itself.",
}


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one severity."""

    severity: str
    name: str
    mark: str
    lead: str
    findings: tuple[FindingView, ...]

    @property
    def by_rule(self) -> dict[str, tuple[FindingView, ...]]:
        """The same findings, those of one rule together."""
        rules: dict[str, list[FindingView]] = {}
        for view in self.findings:
            rules.setdefault(view.finding.key, []).append(view)
        return {key: tuple(views) for key, views in rules.items()}


@dataclass(frozen=True, slots=True)
class Documents:
    """The workspace's declared document: a column a source, a row a field."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the page shows."""

    run: Run
    title: str
    place: str
    sources: Sources
    groups: tuple[Group, ...]
    first: Mapping[str, str]
    severities: Mapping[str, int]
    statuses: Mapping[str, int]
    rule_counts: Mapping[str, int]
    summary: str
    matrices: tuple[Matrix, ...]
    timeline: Timeline
    articles: tuple[ArticleView, ...]
    coverage: CoverageView
    outcomes: tuple[Outcome, ...]
    rules: Mapping[str, Rule]
    """By suite and code, as of ``Finding.key``."""
    names: Mapping[str, str]
    """The name of a code, which is one in all suites."""
    found_by: frozenset[str]
    """The keys of the rules that found something."""
    documents: Documents
    failed: str
    """The sentence on what raised; empty where nothing did."""


def page_of(run: Run, rules: Sequence[Rule]) -> Page:
    """Work out the page of a run; ``rules`` explain their findings."""
    sources = Sources(run)
    reader = Reader(run.articles, sources)
    views = finding_views(run.findings, reader)
    shown = shown_by_matter(run.findings, tuple(view.anchor for view in views))
    severities = Counter(one.severity for one in run.findings)
    statuses = Counter(one.status for one in run.findings)
    codes = Counter(one.rule for one in run.findings)
    first: dict[str, str] = {}
    for view in sorted(views, key=lambda view: SEVERITIES.index(view.finding.severity)):
        first.setdefault(view.finding.status, view.anchor)
    return Page(
        run=run,
        title="atodds report" + (f": {_place(run)}" if _place(run) else ""),
        place=_place(run),
        sources=sources,
        groups=tuple(
            Group(
                severity,
                NAMES[severity],
                MARKS[severity],
                LEADS[severity],
                tuple(view for view in views if view.finding.severity == severity),
            )
            for severity in SEVERITIES
        ),
        first=first,
        severities={one: severities[one] for one in SEVERITIES},
        statuses={one: statuses[one] for one in ("new", "known", "waived")},
        rule_counts=dict(sorted(codes.items())),
        summary=_summary(run, sources),
        matrices=matrices(run, reader, shown),
        timeline=timeline_view(run, reader),
        articles=article_views(run.articles, views, sources),
        coverage=coverage_view(run, sources),
        outcomes=outcomes(run, reader),
        rules={rule.key: rule for rule in sorted(rules, key=lambda rule: (rule.code, rule.suite))},
        names={rule.code: rule.name for rule in rules},
        found_by=frozenset(one.key for one in run.findings),
        documents=_documents(run, sources),
        failed=headline(run.errors),
    )


def _place(run: Run) -> str:
    """The folder that all sources stand in, or the one source's name."""
    paths = [PurePath(one.path) for one in run.sources]
    if not paths:
        return ""
    if len(paths) == 1:
        return paths[0].name
    parents = {str(path.parent) for path in paths}
    if len(parents) == 1 and parents != {"."}:
        return PurePath(parents.pop()).name + "/"
    return ""


def _summary(run: Run, sources: Sources) -> str:
    """ "Five sources were read, four of them independent; three stories." """
    number = len(sources.all)
    said = f"{words.sentence(words.count(number, 'source'))} {'was' if number == 1 else 'were'} read"
    copies = number - sources.independent
    if copies:
        said += f", {words.count(copies, 'is a near-copy', 'are near-copies')} of another"
    elif number > 1:
        said += ", none a copy of another"
    else:
        said += ", so nothing was compared across sources"
    if len(run.stories) > 1:
        said += f", on {words.count(len(run.stories), 'story', 'stories')}"
    return said + "."


def _documents(run: Run, sources: Sources) -> Documents:
    """Field by field, each source's value as printed; "not stated" where it has none."""
    fields: dict[str, None] = {}
    own: dict[int, dict[str, object]] = {}
    for key, document in run.documents.items():
        fields |= dict.fromkeys(document)
        source = sources.find(key)
        if source is not None:
            own[source.number] = document
    rows = (
        (field.replace("_", " "), tuple(_value(own[number].get(field)) for number in sorted(own)))
        for field in fields
    )
    return Documents(tuple(sources.all[number].label for number in sorted(own)), tuple(rows))


def _value(value: object) -> str:
    if value is None or value in ("", []):
        return "not stated"
    if isinstance(value, (list, tuple)):
        return "; ".join(_value(one) for one in value)
    if isinstance(value, dict):
        return (
            str(value["text"])
            if "text" in value
            else "; ".join(f"{key}: {_value(one)}" for key, one in value.items())
        )
    return str(value)
