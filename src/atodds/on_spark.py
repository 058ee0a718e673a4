"""Sources on a cluster to tables of Parquet: read, grouped and compared where they are, and never gathered by the driver.

What comes of it is what ``check`` finds, but for the few rules that see a whole run (P505, T208, C902 to C904), baselines,
waivers and reports: these are of one run in one process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from . import baseline as baselines
from .api import order
from .comparison import outline
from .engine import bounding, stages
from .engine.embedded import Read, first_stages, profiled
from .engine.merging import Results, merge
from .engine.plan import Plan
from .engine.spark import grouping
from .engine.spark.rows import Frame, columns, held, packed, table, unpacked
from .engine.spark.session import started
from .language.tables import Additions, current, enter, extended
from .model import Article, Comparison, Finding, RunError, Source
from .model.tables import fact_rows
from .rules.context import Context
from .runs.told_once import told_once
from .workspace import Workspace, open_workspace

_READ = "place long, source string, published string, facts long, error string, made binary"
_ROW = "name string, story string, source string, rule string, severity string, told string"
TABLES = {
    "sources": "place, source, story, published, facts",
    "facts": "source, story, told",
    "findings": "source, story, rule, severity, told",
    "comparisons": "source, story, rule, severity, told",
    "errors": "source, story, rule, told",
    "notes": "told",
}
"""What is written, a folder each, and its columns; ``told`` is the thing as JSON, as ``check --format json`` has it, ``rule``
of a comparison its outcome, ``story`` the name of the story's first article."""
_SILENT = "scope_difference"
_Job = tuple[Additions, Plan]


def check_tables(
    given: Frame | Iterable[Source],
    folder: Path | str,
    *,
    master: str = "local[*]",
    workspace: Workspace | Path | str | None = None,
    suites: Sequence[str] | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Mapping[str, int]:
    """Check sources and write what was found as Parquet, a folder for each of ``TABLES``; the number of rows of each.

    ``given``: sources, or a frame of them with the columns ``id`` and ``text`` and any of ``path``, ``title``, ``publisher``
    and ``published`` (a date or its ISO form). The articles of a story are compared in the order of their paths; of one with
    more than ``bounding.MOST`` articles, in parts, and ``notes`` says so. A folder that is there is written anew.

    Raises WorkspaceError where Spark cannot be started or the workspace cannot be used.
    """
    opened = workspace if isinstance(workspace, Workspace) else open_workspace(workspace)
    with extended(opened.additions):
        ready = None if opened.document() is None else "none"
        plan = Plan(opened.select(suites, select, ignore), opened.references, ready)
        job, session = (current(), plan), started(master)
        frame = given if hasattr(given, "mapInArrow") else session.createDataFrame(_sources(given))
        read = held(_placed(frame).mapInArrow(lambda batches: _read(job, batches), _READ))
        stories = _stories(read)
        made = held(_together(read, stories).applyInArrow(lambda table: _story(job, table), _ROW))
        return _written(read, stories, made, str(folder))


def _sources(given: Iterable[Source]) -> Any:
    """A table of sources."""
    return table("made binary", ((packed(source),) for source in given))


def _placed(frame: Frame) -> Frame:
    """The sources with places, spread over the cluster."""
    from pyspark.sql import functions as f

    number = 4 * max(2, frame.sparkSession.sparkContext.defaultParallelism)
    return held(frame.repartition(number).withColumn("place", f.monotonically_increasing_id()))


def _source(row: Mapping[str, Any]) -> Source:
    if row.get("made") is not None:
        source: Source = unpacked(row["made"])
        return source
    told = {name: value for name, value in row.items() if name not in ("place", "made") and value is not None}
    return Source.from_text(**told)


def _read(job: _Job, batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: sources -> what the first stages give."""
    additions, plan = job
    enter(additions)
    for batch in batches:
        rows = (_read_row(row["place"], first_stages(plan, _source(row))) for row in batch.to_pylist())
        yield from table(_READ, rows).to_batches()


def _read_row(place: int, read: Read | RunError) -> tuple[Any, ...]:
    if isinstance(read, RunError):
        return place, read.source, None, 0, read.model_dump_json(), None
    day = read.article.published
    return place, read.article.path, day and day.isoformat(), len(read.article.facts), None, packed(read)


def _stories(read: Frame) -> Frame:
    """(place, story, part, number): what is compared together, and the articles of the story."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    there = read.where("made is not null")
    found = grouping.grouped(there.mapInArrow(_profiles, grouping.PROFILES))
    placed = found.select(f.element_at(f.split("node", "-"), -1).cast("long").alias("place"), "story")
    story = Window.partitionBy("story")
    in_time = story.orderBy(f.col("published").asc_nulls_first(), "source")
    most = f.lit(bounding.MOST)
    several = placed.join(there.select("place", "source", "published"), "place")
    several = several.withColumn("number", f.count("*").over(story))
    turn = f.row_number().over(in_time) - 1
    part = f.floor(turn * f.ceil(f.col("number") / most) / f.col("number"))
    return held(several.withColumn("part", part).drop("published", "source"))


def _profiles(batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: articles as read -> what is grouped of them."""
    for batch in batches:
        several = ((place, profiled(unpacked(made))) for place, made in columns(batch, "place", "made"))
        yield from grouping.profiled(several).to_batches()


def _together(read: Frame, stories: Frame) -> Any:
    return (
        read.select("place", "made")
        .join(stories.select("place", "story", "part"), "place")
        .groupBy("story", "part")
    )


def _story(job: _Job, given: Any) -> Any:
    """On a worker: the articles of a story, or of a part of one -> rows of all tables."""
    additions, plan = job
    enter(additions)
    story = given.column("story")[0].as_py()
    read: list[Read] = [unpacked(made) for (made,) in columns(given, "made")]
    read.sort(key=lambda reading: reading.article.path)
    return table(_ROW, ((name, story, *row) for name, *row in _found(read, plan)))


def _found(read: Sequence[Read], plan: Plan) -> Iterator[tuple[str | None, ...]]:
    """(table, source, rule, severity, told) of all that is found in a story."""
    articles: list[Article] = [reading.article for reading in read]
    plan = replace(plan, rules=(*plan.by_article, *plan.by_story), several=True)
    compared = stages.check_story(articles, plan)
    results = Results(plan, [reading.checked for reading in read], (0,) * len(read), [compared])
    whole, context = merge(results, Context(articles, plan.references))
    found = baselines.distinct(told_once(order(whole.evaluated.findings), plan.rules))
    yield from (
        ("findings", _first(finding), finding.rule, finding.severity, finding.model_dump_json())
        for finding in found
    )
    judged = [judged for judged in (*context.all_judged, *(whole.fields or ())) if judged.outcome != _SILENT]
    yield from map(_comparison, outline.comparisons(articles, judged))
    errors = whole.evaluated.errors
    yield from (("errors", error.source, error.rule, None, error.model_dump_json()) for error in errors)
    yield from (("facts", str(row["article"]), None, None, _json(row)) for row in fact_rows(articles, {}))


def _first(finding: Finding) -> str | None:
    """The source of a finding's first passage."""
    return next((passage.source for passage in finding.evidence if passage.reference is None), None)


def _comparison(made: Comparison) -> tuple[str | None, ...]:
    source = made.facts[0].source if made.facts else None
    return "comparisons", source, made.outcome, None, made.model_dump_json()


def _json(row: Mapping[str, object]) -> str:
    import json

    return json.dumps({name: value for name, value in row.items() if name != "story"}, ensure_ascii=False)


def _written(read: Frame, stories: Frame, made: Frame, folder: str) -> dict[str, int]:
    """Write the tables; how many rows each has."""
    from pyspark.sql import functions as f

    unread = read.where("error is not null").selectExpr(
        "source", "cast(null as string) story", "cast(null as string) rule", "error told"
    )
    large = (
        stories.where(f.col("number") > bounding.MOST).groupBy("story").agg(f.max("number").alias("number"))
    )
    notes = large.select(
        f.format_string(
            f"story %s holds %d articles: it was compared in parts of at most {bounding.MOST}",
            "story",
            "number",
        ).alias("told")
    )
    whole = {
        "sources": read.where("error is null").join(stories.select("place", "story"), "place"),
        "notes": notes,
    }
    rows: dict[str, int] = {}
    for name, named in TABLES.items():
        frame = whole.get(name, made.where(f.col("name") == name)).select(*named.split(", "))
        frame = frame.union(unread) if name == "errors" else frame
        frame.write.mode("overwrite").parquet(f"{folder}/{name}")
        rows[name] = frame.count()
    return rows
