"""The report of any size: one page, or from some hundred sources on an index and pages by story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...clipping import clipped
from ...model import Run
from . import words
from .findings import FindingView, finding_views
from .lines import StoryLines, lines_of, told_by_story
from .on_demand import DATA, data
from .page import page_of
from .passages import Reader
from .restricting import bundles, page_run, story_label, story_of
from .sources import Sources

if TYPE_CHECKING:
    from ...rules.rule import Rule

SINGLE = 200
"""Sources up to which everything is on one page."""
_TOGETHER = 60
"""Sources and findings of small stories that share a page."""
_FIRST = 6
"""Findings of a story that stand in the index before anybody filters; its own page has them all."""
_LINES = 300
"""Lines of the index before anybody filters; the script sets further ones on demand."""
_SIZE = 950_000
"""Bytes of the first page, which is to stay below a megabyte whatever was found."""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story in the index: its page, how many sources it has, and what was found."""

    number: int
    label: str
    href: str
    sources: int
    counts: tuple[tuple[str, int], ...]


def pages(
    run: Run,
    rules: Sequence[Rule],
    labels: Mapping[str, str] | None = None,
    most: int = SINGLE,
    name: str = "index.html",
    docs: str = "",
    mutation: str = "",
) -> dict[str, str]:
    """File names, relative to the report's folder, and their pages; ``""`` is the report itself, called ``name``."""
    from . import render, render_template

    if len(run.sources) <= most:
        return {"": render(run, rules, labels, docs=docs, mutation=mutation)}
    made: dict[str, str] = {}
    hrefs: dict[int, str] = {}
    sources = Sources(run)
    places = [story_of(finding, sources) for finding in run.findings]
    for number, stories in enumerate(bundles(run, places, _TOGETHER), start=1):
        file = f"{stories_folder(name)}/{number:03}.html"
        hrefs.update(dict.fromkeys(stories, file))
        made[file] = render(page_run(run, stories, places), rules, labels, up=f"../{name}")
    cut = {
        "articles": (),
        "comparisons": (),
        "matters": (),
        "timeline": (),
        "people": (),
        "corroboration": (),
        "drafts": (),
    }
    page = replace(
        page_of(run.model_copy(update=cut), rules),
        labels=labels or {},
        docs=docs,
        mutation=mutation,
        parts=(),
        notes=(),
    )
    views = finding_views(run.findings, Reader(run.articles, sources))
    context = {
        "page": replace(page, index=tuple(_index(run, views, sources, hrefs))),
        "stories": tuple(_entries(run, views, sources, hrefs)),
        "notes": _notes(page_rules=rules, run=run),
        "drafts": tuple(_drafts(run, sources, hrefs)),
    }
    first = render_template("overview.html.j2", context)
    left = max(0, _SIZE - len(first.encode()))
    return {"": first.replace(DATA, data(run, views, sources, hrefs, left)), **made}


def stories_folder(name: str) -> str:
    """Where the pages of the stories of a report of this name lie, beside it: two reports in one folder have two."""
    stem = name.rpartition(".")[0] or name
    return "stories" if stem == "index" else f"{stem}-stories"


def _drafts(run: Run, sources: Sources, hrefs: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """The label of each draft, and where its page shows it against its evidence."""
    together: dict[str, int] = {}
    for source in sources.all:
        number = together[hrefs[source.story]] = together.get(hrefs[source.story], -1) + 1
        if source.path in run.drafts:
            yield source.label, f"{hrefs[source.story]}#draft-{number}"


def _index(
    run: Run, views: Sequence[FindingView], sources: Sources, hrefs: Mapping[int, str]
) -> Iterator[StoryLines]:
    """The first lines of each story with any: those with new findings first, then those with most."""
    own = {
        story: lines_of(found, hrefs.get(story, "")) for story, found in told_by_story(views, sources).items()
    }
    new = {story: sum(line.finding.status == "new" for line in lines) for story, lines in own.items()}
    left = _LINES
    for story in sorted(own, key=lambda number: (-new[number], -len(own[number]), number)):
        lines = own[story][: min(_FIRST, left)]
        left -= len(lines)
        if own[story]:
            href = f"{hrefs.get(story, '')}#story-{_place(hrefs, story)}"
            label = words.sentence(run.stories[story]) if story < len(run.stories) else ""
            yield StoryLines(clipped(label, 110), href, lines, len(own[story]) - len(lines))


def _place(hrefs: Mapping[int, str], story: int) -> int:
    """The number that a story has on its page."""
    together = sorted(href for href in hrefs if hrefs[href] == hrefs.get(story))
    return together.index(story) if story in together else 0


def _entries(
    run: Run, views: Sequence[FindingView], sources: Sources, hrefs: Mapping[int, str]
) -> Iterator[StoryEntry]:
    """Every story, in the order of its first source."""
    found = told_by_story(views, sources)
    sizes: dict[int, int] = {}
    for source in run.sources:
        sizes[source.story] = sizes.get(source.story, 0) + 1
    places: dict[str, int] = {}
    for story in sorted(sizes):
        place = places[hrefs[story]] = places.get(hrefs[story], -1) + 1
        label = words.sentence(story_label(run, story))
        counts = tuple(
            (severity, number)
            for severity in ("error", "warning", "info")
            if (number := sum(view.finding.severity == severity for view in found.get(story, ())))
        )
        yield StoryEntry(story, clipped(label, 110), f"{hrefs[story]}#story-{place}", sizes[story], counts)


def _notes(page_rules: Sequence[Rule], run: Run) -> tuple[tuple[str, str, int], ...]:
    """Code, name and number of the notes of each rule."""
    names = {rule.code: rule.name for rule in page_rules}
    counts: dict[str, int] = {}
    for finding in run.findings:
        if finding.severity == "info":
            counts[finding.rule] = counts.get(finding.rule, 0) + 1
            names.setdefault(finding.rule, finding.name)
    return tuple((code, names[code], number) for code, number in sorted(counts.items()))
