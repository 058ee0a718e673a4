"""The page: everything the templates need, worked out once, in the order a reader meets it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from ...clipping import clipped
from ...model import SEVERITIES, Run
from ..errors import headline
from . import words
from .articles import ArticleView, article_views
from .compared import Outcome, outcomes
from .coverage import CoverageView, coverage_view
from .draft import Draft, drafts
from .findings import FindingView, finding_views
from .lines import NoteLine, StoryLines, lines_of, note_lines, order, told_by_story
from .listings import Listing, listings
from .matrix import Matrix, matrices, shown_by_matter
from .passages import Reader
from .people import People, people_view
from .restricting import of_sources
from .sources import Sources
from .timeline import Timeline, timeline_view

if TYPE_CHECKING:
    from ...rules.rule import Rule

MARKS = {"error": "●", "warning": "▲", "info": "○"}
PRINTED = 10
"""Cards up to which a page prints them whole, two or three a sheet; more are printed short: a story fits on a few sheets."""
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


@dataclass(frozen=True, slots=True)
class Part:
    """All of one story: its cards, figures side by side, dates, quotations, names, timeline and articles."""

    number: int
    label: str
    groups: tuple[Group, ...]
    matrices: tuple[Matrix, ...]
    people: People
    listings: tuple[Listing, ...]
    timeline: Timeline
    articles: tuple[ArticleView, ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """The document that the sources of a story follow: a column a source, a row a field."""

    name: str = ""
    """Of a ready document; the workspace's own has none."""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the page shows."""

    run: Run
    title: str
    place: str
    sources: Sources
    counts: tuple[Group, ...]
    index: tuple[StoryLines, ...]
    notes: tuple[NoteLine, ...]
    drafts: tuple[Draft, ...]
    parts: tuple[Part, ...]
    first: Mapping[str, str]
    severities: Mapping[str, int]
    statuses: Mapping[str, int]
    rule_counts: Mapping[str, int]
    summary: str
    coverage: CoverageView
    outcomes: tuple[Outcome, ...]
    rules: Mapping[str, Rule]
    """By suite and code, as of ``Finding.key``."""
    names: Mapping[str, str]
    """The name of a code, which is one in all suites."""
    found_by: frozenset[str]
    """The keys of the rules that found something."""
    documents: tuple[Documents, ...]
    failed: str
    """The sentence on what raised; empty where nothing did."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """How often each rule was right, in words, as people judged."""
    docs: str = ""
    """Where the Data Docs of Great Expectations lie, from here."""
    mutation: str = ""
    """Where the page of ``atodds mutate`` lies, from here."""


def page_of(run: Run, rules: Sequence[Rule]) -> Page:
    """Work out the page of a run; ``rules`` explain their findings."""
    sources = Sources(run)
    reader = Reader(run.articles, sources)
    views = finding_views(run.findings, reader)
    severities = Counter(finding.severity for finding in run.findings)
    statuses = Counter(finding.status for finding in run.findings)
    codes = Counter(finding.rule for finding in run.findings)
    first: dict[str, str] = {}
    for view in sorted(views, key=lambda view: SEVERITIES.index(view.finding.severity)):
        first.setdefault(view.finding.status, view.anchor)
    told = told_by_story(views, sources)
    parts = _parts(run, views, told, reader)
    return Page(
        run=run,
        title="atodds report" + (f": {_place(run)}" if _place(run) else ""),
        place=_place(run),
        sources=sources,
        counts=tuple(_group(severity, views) for severity in SEVERITIES),
        index=tuple(_lines(part, told.get(part.number, [])) for part in parts),
        notes=note_lines(views),
        drafts=drafts(run, reader),
        parts=parts,
        first=first,
        severities={severity: severities[severity] for severity in SEVERITIES},
        statuses={one: statuses[one] for one in ("new", "known", "waived")},
        rule_counts=dict(sorted(codes.items())),
        summary=_summary(run, sources),
        coverage=coverage_view(run, sources),
        outcomes=outcomes(run, reader),
        rules={rule.key: rule for rule in sorted(rules, key=lambda rule: (rule.code, rule.suite))},
        names={rule.code: rule.name for rule in rules},
        found_by=frozenset(finding.key for finding in run.findings),
        documents=_documents(run, sources),
        failed=headline(run.errors),
    )


def _group(severity: str, views: Sequence[FindingView]) -> Group:
    own = tuple(sorted((view for view in views if view.finding.severity == severity), key=order))
    return Group(severity, NAMES[severity], MARKS[severity], LEADS[severity], own)


def _parts(
    run: Run, views: Sequence[FindingView], told: Mapping[int, Sequence[FindingView]], reader: Reader
) -> tuple[Part, ...]:
    """One part a story, in the order of the stories; a run without sources has one, empty."""
    touching = _touching(views, reader.sources)
    shown = shown_by_matter(run.findings, tuple(view.anchor for view in views))
    leads = {matter: own[0].anchor for matter, own in shown.items()}
    stories = sorted({source.story for source in reader.sources.all}) or [0]
    made = []
    for story in stories:
        paths = {source.path for source in reader.sources.all if source.story == story}
        own = of_sources(run, paths) if len(stories) > 1 else run
        mine = told.get(story, [])
        label = run.stories[story] if len(stories) > 1 and story < len(run.stories) else ""
        made.append(
            Part(
                number=story,
                label=words.sentence(label),
                groups=tuple(_group(one, mine) for one in ("error", "warning")),
                matrices=matrices(own, reader, shown),
                people=people_view(own, reader),
                listings=listings(own, reader, leads),
                timeline=timeline_view(own, reader),
                articles=article_views(own.articles, touching.get(story, []), reader.sources),
            )
        )
    return tuple(made)


def _touching(views: Sequence[FindingView], sources: Sources) -> dict[int, list[FindingView]]:
    """Story -> the findings with a passage in one of its sources."""
    touching: dict[int, list[FindingView]] = {}
    for view in views:
        for story in {sources.all[number].story for number in view.sources}:
            touching.setdefault(story, []).append(view)
    return touching


def _lines(part: Part, views: Sequence[FindingView]) -> StoryLines:
    return StoryLines(part.label, f"#story-{part.number}", lines_of(views), 0)


def _place(run: Run) -> str:
    """The one draft, else the folder that all sources stand in, or the one source's name."""
    paths = [PurePath(draft) for draft in run.drafts if len(run.drafts) == 1]
    paths = paths or [PurePath(source.path) for source in run.sources]
    if not paths:
        return ""
    if len(paths) == 1:
        return paths[0].name
    parents = {str(path.parent) for path in paths}
    if len(parents) == 1 and parents != {"."}:
        return PurePath(parents.pop()).name + "/"
    return ""


def told_of_stories(run: Run) -> str:
    """What a page of some stories is called: by the first of them, and how many more there are."""
    first, more = clipped(words.sentence(run.stories[0]), 80), len(run.stories) - 1
    return f"{first} and {words.count(more, 'more story', 'more stories')}" if more else first


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
    unread = len(run.unread)
    return said + (f". {words.sentence(words.count(unread, 'file'))} could not be read." if unread else ".")


def _documents(run: Run, sources: Sources) -> tuple[Documents, ...]:
    """A table for each story and document, where any source states a field; "not stated" where one does not."""
    tables: dict[tuple[int, str], dict[int, dict[str, object]]] = {}
    for key, document in run.documents.items():
        source = sources.find(key)
        if source is not None:
            tables.setdefault((source.story, run.schemas.get(key, "")), {})[source.number] = document
    own: dict[int, dict[str, object]] = {}
    for (_, name), held in tables.items():
        own |= held if not name else {}
    ready = [(name, held) for (_, name), held in tables.items() if name and _any_stated(held.values())]
    return tuple(_table(name, held, sources) for name, held in ([("", own)] if own else []) + ready)


def _any_stated(documents: Iterable[Mapping[str, object]]) -> bool:
    return any(value is not None for document in documents for value in document.values())


def _table(name: str, own: Mapping[int, Mapping[str, object]], sources: Sources) -> Documents:
    fields = dict.fromkeys(field for number in sorted(own) for field in own[number])
    rows = (
        (field.replace("_", " "), tuple(_value(own[number].get(field)) for number in sorted(own)))
        for field in fields
    )
    return Documents(name, tuple(sources.all[number].label for number in sorted(own)), tuple(rows))


def _value(value: object) -> str:
    if value is None or value in ("", []):
        return "not stated"
    if isinstance(value, (list, tuple)):
        return "; ".join(_value(entry) for entry in value)
    if isinstance(value, dict):
        return (
            str(value["text"])
            if "text" in value
            else "; ".join(f"{key}: {_value(entry)}" for key, entry in value.items())
        )
    return str(value)
