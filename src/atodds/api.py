"""The library's door: read sources into articles, check them, get pydantic models back."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from . import baseline as baselines
from .baseline import waiving
from .collecting import seldom
from .engine.embedded import Embedded, Progress
from .engine.plan import Plan
from .errors import SourceError, WorkspaceError
from .language.additions import load_additions
from .language.tables import NOTHING, Additions, extended
from .model import SEVERITIES, Article, Finding, Run, RunError, Source
from .pipeline import read_articles, read_each
from .rules.rule import Rule
from .runs.assembling import LARGE, Parts, assemble
from .runs.gathering import Asked, Given, flat, gather, gathered
from .runs.running import Done, by_expectations, by_stages, context_of, engine_of, parted
from .runs.told_once import told_once
from .store.opening import evidence_among
from .workspace import Workspace, find, open_workspace

if TYPE_CHECKING:
    from .store.file import Store

__all__ = ["Given", "Progress", "Runner", "check", "context_of", "order", "read", "read_what_can"]

Runner = Literal["direct", "gx"]


def read(
    *given: Given | Iterable[Given],
    workers: int | None = None,
    workspace: Workspace | Path | str | None = None,
    follow_links: bool = False,
) -> list[Article]:
    """Read files, folders or sources into articles with blocks, sentences, mentions and facts.

    ``workspace``: a folder whose ``lexicons/`` add words to the engine's; by default the nearest one upwards.
    ``follow_links``: also read what symbolic links out of a given folder lead to.

    Raises SourceError where a path is missing, nothing can be read, or a file or source cannot be read
    (``read_what_can`` goes on); WorkspaceError for a lexicon that does not fit.
    """
    with seldom(), extended(_words_of(workspace)):
        found = gather(flat(given), follow_links)
        for error in found.errors:
            raise SourceError(f"{error.source}: {error.message}")
        return list(read_articles(found.sources, workers=workers))


def _words_of(workspace: Workspace | Path | str | None) -> Additions:
    if isinstance(workspace, Workspace):
        return workspace.additions
    root = Path(workspace) if workspace is not None else find(Path.cwd())
    return load_additions(root / "lexicons") if root is not None else NOTHING


def read_what_can(
    *given: Given | Iterable[Given],
    workers: int | None = None,
    workspace: Workspace | Path | str | None = None,
    follow_links: bool = False,
) -> tuple[list[Article], tuple[RunError, ...]]:
    """The articles that can be read, as ``read`` gives them, and an error for each source that cannot.

    Raises SourceError where a path is missing or nothing can be loaded, WorkspaceError as ``read`` does.
    """
    with seldom(), extended(_words_of(workspace)):
        found = gather(flat(given), follow_links)
        articles, errors = parted(read_each(found.sources, workers=workers))
        return articles, (*found.errors, *errors)


def check(
    *given: Given | Iterable[Given],
    suites: Sequence[str] | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    runner: Runner = "direct",
    workspace: Workspace | Path | str | None = None,
    baseline: bool | Path | str = True,
    workers: int | None = None,
    data_docs: Path | None = None,
    progress: Progress | None = None,
    against: Given | Sequence[Given] = (),
    since: str | None = None,
    corroborate: bool = False,
    follow_links: bool = False,
    schema: str | None = None,
    engine: str = "embedded",
    store: Store | Path | str | None = None,
) -> Run:
    """Check sources and return everything that was found.

    ``given``: paths or sources, one by one or in a list; folders are read whole.
    ``suites``, ``select``, ``ignore``: names of suites; codes of rules, or their first characters, or names;
    "default" in ``select`` stands for all rules that are not off by default.
    ``workspace``: a folder with ``checks/``; by default the nearest one upwards, else the shipped suites.
    ``baseline``: True for the workspace's own, False for none, or a file.
    ``against``: the evidence; the sources given are then drafts, and only what touches them is returned. A store (a path that
    ends in ".duckdb") stands for the sources of its last whole run.
    ``since``: a git reference; the sources that are new or changed since then are the drafts.
    ``corroborate``: say of every source where else its figures, dates, quotations and names stand (always so of drafts).
    ``data_docs``: with the gx runner, a folder for Great Expectations' Data Docs.
    ``follow_links``: also read what symbolic links out of a given folder lead to.
    ``schema``: the ready document that every source follows, or "none"; by default the workspace's own, else the one
    that the source's own words choose.
    ``engine``: "embedded", or "spark", or "spark:MASTER" ("spark:local[2]"): the same stages, the same run.
    ``store``: a file that keeps what was read and found, so that no later run does it again; made where there is none.

    What is raised while one article is read, or while one rule runs, ends nothing else: it is an entry of the run's
    ``errors``, and a run with errors is not clean.

    Raises SourceError, WorkspaceError or RuleError (all AtoddsError) where the job cannot be done at all.
    """
    opened = workspace if isinstance(workspace, Workspace) else open_workspace(workspace)
    with seldom(), extended(opened.additions):
        asked = Asked(flat(given), flat([against]), since, corroborate, follow_links, schema, engine)
        kept = _store(store)
        with _evidence(asked, runner) as asked:
            store_of_run = None if asked.evidence else kept
            run = _check(
                opened,
                asked,
                suites,
                select,
                ignore,
                runner,
                baseline,
                workers,
                data_docs,
                progress,
                store_of_run,
            )
    if kept and kept is not store:
        for message in kept.messages:
            warnings.warn(message, stacklevel=2)
    return run


def _store(given: Store | Path | str | None) -> Store | None:
    """A store of this engine's."""
    if not isinstance(given, str | Path):
        return given
    from .store.file import Store

    return Store(Path(given))


@contextmanager
def _evidence(asked: Asked, runner: Runner) -> Iterator[Asked]:
    """What is asked for, with the store that the drafts are held against open, where one is named."""
    path = evidence_among(asked.against)
    if path is None:
        yield asked
        return
    if runner == "gx" or asked.engine != "embedded":
        raise WorkspaceError(
            f"{path}: drafts are held against a store by the embedded engine and the direct runner"
        )
    from .store.evidence import opened

    held = opened(path)
    try:
        yield replace(asked, evidence=held)
    finally:
        held.base.close()


def _check(
    opened: Workspace,
    asked: Asked,
    suites: Sequence[str] | None,
    select: Sequence[str],
    ignore: Sequence[str],
    runner: Runner,
    baseline: bool | Path | str,
    workers: int | None,
    data_docs: Path | None,
    progress: Progress | None,
    store: Store | None,
) -> Run:
    rules = opened.select(suites, select, ignore)
    if not rules:
        raise WorkspaceError("no rule is left to run; give other values for suites, select and ignore")
    sources, notes, unloaded, drafts = gathered(asked)
    corroborates = drafts is not None or asked.corroborate
    base = _worth(store, sources)
    plan = Plan(
        rules,
        opened.references,
        drafts=drafts or frozenset(),
        several=any((len(sources) > 1, drafts is not None, base is not None)),
        narrowed=drafts is not None,
        corroborates=corroborates,
        large=len(sources) > LARGE,
    )
    engine = engine_of(asked.engine, plan, workers, progress, base)
    done = _done(runner, opened, engine, sources, asked, data_docs)
    context, articles = done.context, done.context.articles
    found, raised = done.whole.evaluated
    rules = rules if articles else ()
    found = baselines.distinct(told_once(order(found), rules))
    kept = baselines.load(_baseline_path(baseline, opened)) if baseline is not False else baselines.Baseline()
    copies = context.compared.copies if context.has_compared else {}
    ran = {rule.key for rule in rules} - {error.key for error in raised}
    codes = {rule.code for rule in rules if rule.key in ran}
    day = waiving.today()
    marks = tuple(waiving.marked(found, (*sources, *done.marked), day))
    narrowed = drafts is not None
    every = _all_ran(rules, opened, narrowed)
    whole = waiving.covers(asked.given, opened.root, opened.settings.sources, every)
    paths = [article.path for article in articles]
    on_marks = waiving.spent_marks(found, sources, day)
    spent = (*waiving.spent(opened.waivers, found, day, codes, paths, whole), *on_marks)
    found = order([*found, *spent])
    judged = baselines.judge(found, kept, (*waiving.holding(opened.waivers, day), *marks), copies)
    gone = baselines.fixed(judged, kept, ran, paths, copies, context.draft_paths)
    errors = (*unloaded, *done.errors, *raised)
    notes = (*notes, *done.notes, *_left_out(runner, opened))
    if every and not whole:
        notes = (
            *notes,
            *baselines.stale([waiver for waiver in opened.waivers if not waiver.sources], judged, kept),
        )
    parts = Parts(rules, context, judged, tuple(gone), notes, errors, narrowed, asked.corroborate, done.whole)
    return assemble(parts)


def _worth(store: Store | None, sources: Sequence[Source]) -> Store | None:
    """The store, where a run of these sources is worth one."""
    return store if store is not None and len(sources) >= store.least else None


def _done(
    runner: Runner,
    opened: Workspace,
    engine: Embedded,
    sources: Sequence[Source],
    asked: Asked,
    data_docs: Path | None,
) -> Done:
    if runner == "gx":
        return by_expectations(opened, sources, asked.schema, engine, data_docs)
    evidence = asked.evidence.without(sources) if asked.evidence else None
    return by_stages(opened, sources, asked.schema, engine, evidence)


def order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by severity, then by source, offset and code of the first passage."""
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[object, ...]:
    first = next((passage for passage in finding.evidence if passage.reference is None), None)
    where = (first.source, first.start, first.end) if first else ("", 0, 0)
    return (SEVERITIES.index(finding.severity), *where, finding.rule, finding.fingerprint, finding.message)


def _baseline_path(given: bool | Path | str, workspace: Workspace) -> Path:
    """The baseline's file; only the workspace's own need not be there."""
    if isinstance(given, bool):
        return workspace.baseline
    if not Path(given).is_file():
        raise WorkspaceError(f"{given}: no such baseline; write it with `atodds baseline --output {given}`")
    return Path(given)


def _all_ran(rules: Sequence[Rule], workspace: Workspace, narrowed: bool) -> bool:
    """Whether every rule that is not off by default was run, and not for drafts alone."""
    return not narrowed and {rule.key for rule in workspace.select()} <= {rule.key for rule in rules}


def _left_out(runner: Runner, workspace: Workspace) -> Iterator[str]:
    """What the runner does not run."""
    left = sorted((workspace.root / "checks" / "gx").glob("*.json")) if runner == "direct" else []
    if left:
        yield f"{len(left)} suite{'s' * (len(left) > 1)} of checks/gx not run: stock expectations need --runner gx"
