"""The same stages on Apache Spark: articles by ``mapInArrow``, stories by ``applyInArrow``; the ``spark`` extra.

Rows hold what the stages give, pickled, and the place of their article in the run. Articles stay where they were read, and
are grouped there by ``grouping``; the driver sends each article's story back, by which the articles are joined and brought
together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...comparison.stories import adopt, numbered
from ...language.tables import Additions, current, enter
from ...model import Article, RunError, Source
from .. import stages
from ..embedded import Embedded, Read, drafted, first_stages, profiled
from ..merging import members
from ..plan import Plan
from ..stages import Compared
from . import grouping
from .rows import PLACED, columns, placed, places, unpacked
from .session import started

_HERE = "local[*]"


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
        session = started(self.master)
        sent, job = placed(enumerate(sources)), (current(), self.plan)
        number = max(2, session.sparkContext.defaultParallelism)
        given = session.createDataFrame(sent).repartition(4 * number)
        frame = given.mapInArrow(lambda batches: _read_batches(job, batches), PLACED).persist()
        made = dict(places(frame.toArrow()))
        self._kept[:] = [
            frame,
            {entry.article.id: place for place, entry in made.items() if isinstance(entry, Read)},
        ]
        self._told("Reading", len(sources), len(sources))
        return [made[place] for place in range(len(sources))]

    def group(self, read: Sequence[Read]) -> tuple[int, ...]:
        """The story of each article, grouped where they were read."""
        import pyarrow as pa

        session, (frame, there) = started(self.master), self._kept
        asked = pa.table({"place": [there[reading.article.id] for reading in read], "turn": range(len(read))})
        profiles = frame.join(session.createDataFrame(asked), "place")
        found = grouping.grouped(profiles.mapInArrow(_profile_batches, grouping.PROFILES)).toArrow()
        made = {grouping.place_of(node): story for node, story in columns(found, "node", "story")}
        stories = numbered([made[place] for place in range(len(read))])
        return adopt([reading.article for reading in read], stories, drafted(read, self.plan))

    def compare(self, articles: Sequence[Article], stories: Sequence[int]) -> list[Compared]:
        """The last stage, for each story, on the articles as they were read."""
        import pyarrow as pa

        session, (frame, there), job = started(self.master), self._kept, (current(), self.plan)
        told = pa.table({"place": [there[article.id] for article in articles], "story": list(stories)})
        together = frame.join(session.createDataFrame(told), "place").groupBy("story")
        made = dict(places(together.applyInArrow(lambda table: _compare_table(job, table), PLACED).toArrow()))
        frame.unpersist()
        self._told("Comparing", len(articles), len(articles))
        return [made[story] for story in range(len(members(stories)))]


Job = tuple[Additions, Plan]


def _read_batches(job: Job, batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: sources -> what the first stages give."""
    additions, plan = job
    enter(additions)
    for batch in batches:
        yield from placed((place, first_stages(plan, entry)) for place, entry in places(batch)).to_batches()


def _profile_batches(batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: articles as read -> what is grouped of them."""
    for batch in batches:
        several = ((turn, profiled(unpacked(made))) for turn, made in columns(batch, "turn", "made"))
        yield from grouping.profiled(several).to_batches()


def _compare_table(job: Job, table: Any) -> Any:
    """On a worker: the articles of a story -> what the last stage gives."""
    additions, plan = job
    enter(additions)
    found = sorted(places(table), key=lambda row: row[0])
    story = table.column("story")[0].as_py()
    return placed([(story, stages.check_story([read.article.whole() for _, read in found], plan))])
