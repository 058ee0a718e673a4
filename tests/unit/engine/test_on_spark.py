"""Sources on Spark to tables: what they say is what a run says. Skipped where there is no Java or no PySpark."""

from __future__ import annotations

import json
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import atodds
from atodds.engine import bounding
from atodds.engine.spark.session import started
from atodds.model import Run, Source
from atodds.on_spark import TABLES, check_tables
from benchmarks.invented import news
from tests.support import REPOSITORY, SEEDS

CORPUS = REPOSITORY.parent / "shared" / "corpora" / "ecbplus"
MASTER = "local[2]"
OF_A_RUN = ("P505", "T208", "C902", "C903", "C904")
pytestmark = [
    pytest.mark.skipif(
        find_spec("pyspark") is None or find_spec("pyarrow") is None or shutil.which("java") is None,
        reason="needs PySpark (pip install 'atodds[spark]') and Java 17 (apt-get install openjdk-17-jre-headless)",
    ),
    pytest.mark.filterwarnings("ignore"),
]


def _told(folder: Path, name: str) -> list[str]:
    rows: Any = started(MASTER).read.parquet(str(folder / name)).select("told").toArrow()
    return sorted(rows.column("told").to_pylist())


def _same(run: Run, folder: Path) -> None:
    assert _told(folder, "findings") == sorted(one.model_dump_json() for one in run.findings)
    loud = [one for one in run.comparisons if one.outcome != "scope_difference"]
    assert _told(folder, "comparisons") == sorted(one.model_dump_json() for one in loud)
    assert len(_told(folder, "facts")) == sum(len(one.facts) for one in run.articles)


def test_the_tables_of_the_seeds_say_what_the_run_says(tmp_path: Path) -> None:
    given = [Source.from_text(path.read_text("utf-8"), id=path.stem) for path in sorted(SEEDS.glob("*.txt"))]
    run = atodds.check(given, workspace=REPOSITORY, baseline=False, ignore=OF_A_RUN)
    rows = check_tables(given, tmp_path, master=MASTER, workspace=REPOSITORY, ignore=OF_A_RUN)
    _same(run, tmp_path)
    assert set(rows) == set(TABLES)
    assert rows["sources"] == len(given)
    assert not rows["errors"]


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the corpus {CORPUS.name} is not beside the repository")
def test_the_tables_of_a_public_corpus_say_what_the_run_says(tmp_path: Path) -> None:
    given = [path for name in ("1_ecb", "8_ecbplus") for path in sorted((CORPUS / name).glob("*.json"))]
    told = [json.loads(path.read_text("utf-8")) for path in given]
    sources = [Source.from_text("\n".join(one["sentences"]), id=one["id"]) for one in told]
    sources.sort(key=lambda one: one.path)
    run = atodds.check(sources, baseline=False, ignore=OF_A_RUN)
    check_tables(sources, tmp_path, master=MASTER, ignore=OF_A_RUN)
    _same(run, tmp_path)


def test_a_frame_of_texts_is_checked_and_a_hot_story_is_bounded_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounding, "MOST", 8)
    several = [(one.source.id, one.source.text, str(one.source.published)) for one in news(20, largest=1.0)]
    frame = started(MASTER).createDataFrame(several, "id string, text string, published string")
    rows = check_tables(frame, tmp_path, master=MASTER)
    assert rows["sources"] == len(several)
    assert rows["findings"] > 0
    (note,) = _told(tmp_path, "notes")
    assert "holds 20 articles: it was compared in parts of at most 8" in note
