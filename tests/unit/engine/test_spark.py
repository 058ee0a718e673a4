"""The stages on Spark give the same bytes. Skipped, saying so, where there is no Java or no PySpark."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

import atodds
from atodds.comparison.stories import HOLDERS, StoryWords, group_words, numbered
from atodds.engine import narrowing
from atodds.engine.spark import grouping
from atodds.engine.spark.components import components
from atodds.engine.spark.rows import columns
from atodds.engine.spark.session import started
from atodds.errors import WorkspaceError
from atodds.model import Source
from benchmarks.invented import news
from tests.support import REPOSITORY, SEEDS
from tests.unit.comparison.test_large_stories import words

WIRE = REPOSITORY / "benchmarks" / "composed" / "wire"
CORPUS = REPOSITORY.parent / "shared" / "corpora" / "ecbplus"
MASTER = "spark:local[2]"
there = pytest.mark.skipif(
    find_spec("pyspark") is None or find_spec("pyarrow") is None or shutil.which("java") is None,
    reason="needs PySpark (pip install 'atodds[spark]') and Java 17 (apt-get install openjdk-17-jre-headless)",
)


@pytest.fixture(scope="module", autouse=True)
def session() -> Iterator[None]:
    yield
    if find_spec("pyspark") is not None:
        from pyspark.sql import SparkSession

        if (session := SparkSession.getActiveSession()) is not None:
            session.stop()


def _both(*given: Source | Path, **asked: object) -> tuple[str, str]:
    embedded, spark = (
        atodds.check(given, workspace=REPOSITORY, engine=engine, **asked).model_dump_json()  # type: ignore[arg-type]
        for engine in ("embedded", MASTER)
    )
    return embedded, spark


@there
@pytest.mark.filterwarnings("ignore")
def test_the_seeds_give_the_same_bytes() -> None:
    embedded, spark = _both(SEEDS)
    assert embedded == spark
    assert '"outcome":"conflict"' in spark


@there
@pytest.mark.filterwarnings("ignore")
def test_many_stories_give_the_same_bytes_and_a_source_that_breaks_is_told() -> None:
    broken = Source.model_construct(id="b", path="b", text=None)  # type: ignore[arg-type]
    embedded, spark = _both(*sorted(WIRE.glob("*.txt"))[:20], broken, *sorted(WIRE.glob("*.txt"))[20:40])
    assert embedded == spark
    assert '"stage":"reading"' in spark


@there
@pytest.mark.filterwarnings("ignore")
def test_drafts_against_much_evidence_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowing, "WHOLE", 3)
    draft, *others = sorted(SEEDS.glob("*.txt"))
    embedded, spark = _both(draft, against=[*others, *sorted(WIRE.glob("*.txt"))[:6]])
    assert embedded == spark
    assert "of the evidence: those of the stories" in spark


@there
@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the corpus {CORPUS.name} is not beside the repository")
def test_clusters_of_a_public_corpus_give_the_same_bytes() -> None:
    embedded, spark = _both(*(CORPUS / name for name in ("1_ecb", "8_ecbplus", "19_ecb", "37_ecbplus")))
    assert embedded == spark
    assert '"outcome":"equivalent"' in spark


def _grouped_there(given: Sequence[StoryWords]) -> tuple[int, ...]:
    """The stories of articles as Spark's frames find them."""
    profiles = started("local[2]").createDataFrame(grouping.profiled(enumerate(given)))
    found = columns(grouping.grouped(profiles).toArrow(), "node", "story")
    made = {grouping.place_of(node): story for node, story in found}
    return numbered([made[place] for place in range(len(given))])


@there
@pytest.mark.filterwarnings("ignore")
def test_grouping_on_frames_finds_the_same_stories_where_words_of_many_bring_them_together_in_parts() -> None:
    given = [words(one.source) for one in news(400, largest=0.4)]
    here = group_words(given)
    assert max(Counter(here).values()) > HOLDERS
    assert _grouped_there(given) == here


@there
@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the corpus {CORPUS.name} is not beside the repository")
def test_grouping_on_frames_finds_the_same_stories_in_a_public_corpus_mixed() -> None:
    told = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*/*.json"))]
    given = [words(Source.from_text("\n".join(one["sentences"]), id=one["id"])) for one in told]
    assert _grouped_there(given) == group_words(given)


@there
@pytest.mark.filterwarnings("ignore")
def test_components_are_what_hangs_together() -> None:
    chain = [(f"a{number:02d}", f"a{number + 1:02d}") for number in range(30)]
    pairs = [*reversed(chain), ("b1", "b2"), ("b3", "b2"), ("b3", "a99")]
    edges = started("local[2]").createDataFrame(pairs, "one string, other string")
    found = {row["node"]: row["root"] for row in components(edges).collect()}
    assert found == {node: "a00" for pair in chain for node in pair} | dict.fromkeys(
        ("a99", "b1", "b2", "b3"), "a99"
    )


@pytest.mark.skipif(find_spec("pyspark") is not None, reason="PySpark is there")
def test_without_pyspark_it_says_what_to_install() -> None:
    with pytest.raises(WorkspaceError, match=r"pip install 'atodds\[spark\]'"):
        atodds.check(SEEDS, workspace=REPOSITORY, engine="spark")


def test_another_engine_is_refused() -> None:
    with pytest.raises(WorkspaceError, match="no engine 'dask'"):
        atodds.check(SEEDS, workspace=REPOSITORY, engine="dask")
