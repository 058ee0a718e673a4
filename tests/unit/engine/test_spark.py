"""The stages on Spark give the same bytes. Skipped, saying so, where there is no Java or no PySpark."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

import atodds
from atodds.engine import narrowing
from atodds.errors import WorkspaceError
from atodds.model import Source
from tests.support import REPOSITORY, SEEDS

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


@pytest.mark.skipif(find_spec("pyspark") is not None, reason="PySpark is there")
def test_without_pyspark_it_says_what_to_install() -> None:
    with pytest.raises(WorkspaceError, match=r"pip install 'atodds\[spark\]'"):
        atodds.check(SEEDS, workspace=REPOSITORY, engine="spark")


def test_another_engine_is_refused() -> None:
    with pytest.raises(WorkspaceError, match="no engine 'dask'"):
        atodds.check(SEEDS, workspace=REPOSITORY, engine="dask")
