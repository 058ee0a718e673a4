"""The same stages on Apache Spark: articles by ``mapInArrow``, stories by ``applyInArrow``; the ``spark`` extra.

Rows hold what the stages give, pickled, and the place of their article in the run: nothing but place and story is read by
Spark itself. Articles stay where they were read; the driver gathers their profiles, groups them with the function of the
embedded engine, and sends each article's story back, by which the articles are joined and brought together.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import WorkspaceError
from ..language.tables import Additions, current, enter
from ..model import Article, RunError, Source
from . import stages
from .embedded import Embedded, Read, first_stages
from .merging import members
from .plan import Plan
from .stages import Compared

if TYPE_CHECKING:
    import pyarrow as pa

NAME = "spark"
_HERE = "local[*]"
_ROW = "place long, made binary"


@dataclass(frozen=True)
class Spark(Embedded):
    """The stages on a cluster, or on this machine where ``master`` is ``local[N]``."""

    master: str = _HERE
    _kept: list[Any] = field(default_factory=list, compare=False, repr=False)
    """The frame of the sources as read, and by the id of each that could be its place there."""

    def read(self, sources: Sequence[Source]) -> list[Read | RunError]:
        """The first stages of each source; the error in the place of one that cannot be read.

        Raises WorkspaceError where Spark cannot be started.
        """
        session = _session(self.master)
        sent, job = _table(enumerate(sources)), (current(), self.plan)
        number = max(2, session.sparkContext.defaultParallelism)
        given = session.createDataFrame(sent).repartition(4 * number)
        frame = given.mapInArrow(lambda batches: _read_batches(job, batches), _ROW).persist()
        made = dict(_rows(frame.toArrow()))
        self._kept[:] = [
            frame,
            {one.article.id: place for place, one in made.items() if isinstance(one, Read)},
        ]
        self._told("Reading", len(sources), len(sources))
        return [made[place] for place in range(len(sources))]

    def compare(self, articles: Sequence[Article], stories: Sequence[int]) -> list[Compared]:
        """The last stage, for each story, on the articles as they were read."""
        import pyarrow as pa

        session, (frame, places), job = _session(self.master), self._kept, (current(), self.plan)
        told = pa.table({"place": [places[one.id] for one in articles], "story": list(stories)})
        together = frame.join(session.createDataFrame(told), "place").groupBy("story")
        made = dict(_rows(together.applyInArrow(lambda table: _compare_table(job, table), _ROW).toArrow()))
        frame.unpersist()
        self._told("Comparing", len(articles), len(articles))
        return [made[story] for story in range(len(members(stories)))]


Job = tuple[Additions, Plan]


def _session(master: str) -> Any:
    """The session, started where there is none. WorkspaceError says what is missing."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as problem:
        raise WorkspaceError(
            f"--engine spark needs {problem.name}; run: pip install 'atodds[spark]', or leave the engine embedded: it "
            "finds the same"
        ) from problem
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        return (
            SparkSession.builder.master(master)
            .appName("atodds")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "16")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "100")
            .getOrCreate()
        )
    except Exception as problem:
        told = " ".join(str(problem).split())
        raise WorkspaceError(
            f"Spark cannot be started on {master!r} (is there a Java 17?): {told}"
        ) from problem


def _table(given: Iterable[tuple[int, Any]]) -> pa.Table:
    """Things with their places, pickled."""
    import pyarrow as pa

    rows = [(place, pickle.dumps(one, pickle.HIGHEST_PROTOCOL)) for place, one in given]
    kinds = pa.schema([("place", pa.int64()), ("made", pa.binary())])
    return pa.Table.from_arrays(
        [pa.array([row[at] for row in rows], kinds[at].type) for at in (0, 1)], schema=kinds
    )


def _rows(table: Any) -> Iterator[tuple[int, Any]]:
    """The places of a table or batch, with what the workers of this run have pickled there."""
    for place, made in zip(table.column("place").to_pylist(), table.column("made").to_pylist(), strict=True):
        yield place, pickle.loads(made)


def _read_batches(job: Job, batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: sources -> what the first stages give."""
    additions, plan = job
    enter(additions)
    for batch in batches:
        yield from _table((place, first_stages(plan, one)) for place, one in _rows(batch)).to_batches()


def _compare_table(job: Job, table: Any) -> Any:
    """On a worker: the articles of a story -> what the last stage gives."""
    additions, plan = job
    enter(additions)
    found = sorted(_rows(table), key=lambda row: row[0])
    story = table.column("story")[0].as_py()
    return _table([(story, stages.check_story([read.article for _, read in found], plan))])
