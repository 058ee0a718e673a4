"""Sources read and rules run: by the stages of the engine, or by Great Expectations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from ..engine import bounding
from ..engine.embedded import Embedded, Progress, Read
from ..engine.merging import Results, Whole, merge
from ..engine.narrowing import Looked, among, narrowed
from ..engine.plan import Plan
from ..errors import AtoddsError, WorkspaceError
from ..model import Article, RunError, Source
from ..pipeline import read_each
from ..rules.context import Context
from ..workspace import Workspace

if TYPE_CHECKING:
    from ..declared.filling import Filled
    from ..store.evidence import Kept
    from ..store.file import Store

T = TypeVar("T")
Ready: TypeAlias = "Callable[[str | None, Sequence[Article], list[RunError] | None], Filled]"
"""Fills ready documents: the name that is asked for, the articles, and what takes those on which one breaks."""


@dataclass(frozen=True)
class Done:
    """What came of the sources of a run."""

    context: Context
    whole: Whole
    errors: tuple[RunError, ...] = ()
    """Of reading the sources and of filling their documents."""
    notes: tuple[str, ...] = ()
    """On what was looked at."""
    marked: tuple[Source, ...] = ()
    """Of the evidence of a store, what holds verified passages."""


def engine_of(
    name: str, plan: Plan, jobs: int | None, progress: Progress | None, store: Store | None = None
) -> Embedded:
    """The engine of a name: "embedded", "spark" or "spark:MASTER". Raises WorkspaceError for another.

    ``store``: what the embedded one keeps between runs.
    """
    kind, _, master = name.partition(":")
    if kind == "spark":
        from ..engine.spark.engine import Spark

        return Spark(plan, jobs, progress, master) if master else Spark(plan, jobs, progress)
    if name != "embedded":
        raise WorkspaceError(f"no engine {name!r}; there are embedded, spark, and spark:MASTER")
    if store is None:
        return Embedded(plan, jobs, progress)
    from ..store.engine import Stored

    return Stored(plan, jobs, progress, store)


def by_stages(
    workspace: Workspace,
    sources: Sequence[Source],
    schema: str | None,
    engine: Embedded,
    evidence: Kept | None = None,
) -> Done:
    """The stages of the engine, one after the other. ``evidence``: what the sources, then drafts, are held against.

    Raises WorkspaceError where a rule or a declared document cannot be used at all, or the store of the evidence.
    """
    read, unread = parted(engine.read(sources))
    looked, unplaced = _looked(engine.plan, read, evidence)
    read = looked.read
    articles = [reading.article for reading in read]
    plan = engine.plan
    context, unfilled = _context(articles, workspace, engine, schema)
    if not articles:
        return Done(context, Whole(), (*unread, *unfilled))
    schema = schema if context.schemas else "none"
    engine = replace(engine, plan=replace(plan, schema=schema, several=len(articles) > 1))
    stories, ungrouped = (looked.stories, ()) if looked.stories is not None else _stories(engine, read)
    checked, marked = [reading.checked for reading in read], tuple(evidence.marked(read)) if evidence else ()
    together = bounding.parts(articles, stories)
    notes = (*looked.notes, *bounding.notes(stories, together))
    del read, looked  # with the words that only grouping asks for
    compared = engine.compare(articles, together) if plan.by_story else []
    whole, context = merge(Results(plan, checked, stories, compared, together), context)
    return Done(context, whole, (*unread, *unfilled, *unplaced, *ungrouped), notes, marked)


def _looked(plan: Plan, read: Sequence[Read], evidence: Kept | None) -> tuple[Looked, tuple[RunError, ...]]:
    """What of the run is compared: of much evidence, the stories that the drafts fall into."""
    try:
        if evidence is not None:
            return among(read, replace(evidence, plan=plan)), ()
        return (narrowed(read, plan.drafts) if plan.narrowed else Looked(list(read))), ()
    except AtoddsError:
        raise
    except Exception as problem:
        return Looked(list(read), tuple(range(len(read)))), (RunError.of(problem, "comparing"),)


def _stories(engine: Embedded, read: Sequence[Read]) -> tuple[tuple[int, ...], tuple[RunError, ...]]:
    """The story of each article; each has its own where grouping raised, or nothing is compared."""
    if engine.plan.by_story:
        try:
            return engine.group(read), ()
        except Exception as problem:
            return tuple(range(len(read))), (RunError.of(problem, "comparing"),)
    return tuple(range(len(read))), ()


def by_expectations(
    workspace: Workspace,
    sources: Sequence[Source],
    schema: str | None,
    engine: Embedded,
    data_docs: Path | None = None,
) -> Done:
    """The rules as Expectations, in this process; ``engine`` says what to do with which rules.

    Raises RuleError as ``runners.gx.run`` does, WorkspaceError as ``by_stages``.
    """
    plan = engine.plan
    read = read_each(sources, workers=engine.jobs)
    articles, unread = parted(_telling(read, len(sources), engine.progress))
    context, unfilled = _context(articles, workspace, engine, schema)
    if not articles:
        return Done(context, Whole(), (*unread, *unfilled))
    from ..runners import gx

    evaluated = gx.run(
        plan.rules, context, data_docs=data_docs, expectations=workspace.root / "checks" / "gx"
    )
    return Done(context, Whole(evaluated, None, None), (*unread, *unfilled))


def _telling(
    articles: Iterable[Article | RunError], total: int, progress: Progress | None
) -> Iterator[Article | RunError]:
    for done, article in enumerate(articles, start=1):
        yield article
        if progress:
            progress("Reading", done, total)
    if progress:
        progress("Comparing", 0, 0)


def parted(read: Iterable[T | RunError]) -> tuple[list[T], tuple[RunError, ...]]:
    """What was read, and what was raised in the place of others."""
    articles: list[T] = []
    errors: list[RunError] = []
    for one in read:
        if isinstance(one, RunError):
            errors.append(one)
        else:
            articles.append(one)
    return articles, tuple(errors)


def context_of(
    articles: Sequence[Article],
    workspace: Workspace,
    drafts: frozenset[str] = frozenset(),
    broken: list[RunError] | None = None,
    schema: str | None = "none",
    ready: Ready | None = None,
) -> Context:
    """What the rules of a workspace see of these articles; ``drafts``: ids of those held against the others.

    ``broken`` takes the articles on which the declared document breaks; without it that is a WorkspaceError.
    ``schema``: the ready document that every article follows; "none" for no other than the workspace's own; None for its
    own, else the one that the article's words choose. ``ready``: how ready documents are filled.
    """
    from ..declared.filling import filled

    own = workspace.document()
    if own is None and schema == "none":
        return Context(articles, workspace.references, drafts=drafts)
    if ready is not None and (own is None or schema not in (None, "none")):
        made = ready(schema, articles, broken)
    else:
        made = filled(own, schema, articles, broken)
    return Context(articles, workspace.references, made.problems, made.documents, made.schemas, drafts)


def _context(
    articles: Sequence[Article],
    workspace: Workspace,
    engine: Embedded,
    schema: str | None,
) -> tuple[Context, tuple[RunError, ...]]:
    """``context_of``, without the declared document where filling it raised."""
    broken: list[RunError] = []
    drafts = engine.plan.drafts
    try:
        return context_of(articles, workspace, drafts, broken, schema, engine.documents), tuple(broken)
    except AtoddsError:
        raise
    except Exception as problem:
        return Context(articles, workspace.references, drafts=drafts), (RunError.of(problem, "document"),)
