"""What a check costs on Spark beside the embedded engine, and whether the bytes are the same: ``python -m benchmarks.spark``.

``python -m benchmarks.spark [NUMBER ...] [--master local[2]] [--tables]``: the articles of ``benchmarks.scale``, by the
embedded engine and by Spark to a run (with ``--tables`` not these), and by Spark to Parquet. For the last one also what was
shuffled, how long its tasks took and the longest beside the median (the skew), from Spark's own log of events, and by these
figures what a million and a hundred million articles take. Skipped, saying so, where the corpus, PySpark or Java is missing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from benchmarks.scale.copies import CORPUS, sources

_FURTHER = (1_000_000, 100_000_000)


class Tasks(NamedTuple):
    """What the tasks of some work took."""

    seconds: float
    """Of all tasks together."""
    shuffled: int
    """Bytes written to be sent on."""
    skew: float
    """The longest task of the longest stage beside its median."""
    longest: float
    """Seconds of that task."""


def given(number: int) -> list[Any]:
    """That many sources."""
    import atodds

    return [atodds.Source.from_text(text, id=name) for name, text in islice(sources(), number)]


def measure(number: int, engine: str) -> str:
    """Check that many articles with an engine and print what it took; a digest of the run."""
    import atodds

    several = given(number)
    wall = perf_counter()
    run = atodds.check(several, baseline=False, engine=engine)
    wall = perf_counter() - wall
    digest = hashlib.sha256(run.model_dump_json().encode()).hexdigest()[:12]
    print(
        f"{number:6d} articles, {engine:16s} {wall:6.1f} s wall, {len(run.findings)} findings, bytes {digest}",
        flush=True,
    )
    return digest


def to_tables(number: int, master: str, log: Path) -> None:
    """Check that many articles to Parquet; print what it took and shuffled, and what more of them take by that."""
    from atodds.on_spark import check_tables

    several = given(number)
    before = len(list(_events(log)))
    with tempfile.TemporaryDirectory() as folder:
        wall = perf_counter()
        rows = check_tables(several, folder, master=master)
        wall = perf_counter() - wall
        size = sum(path.stat().st_size for path in Path(folder).rglob("*.parquet"))
    told = tasks(list(_events(log))[before:])
    shuffled, written = (amount / number / 1000 for amount in (told.shuffled, size))
    print(
        f"{number:6d} articles to Parquet: {wall:.1f} s wall, {told.seconds:.1f} s of tasks "
        f"({1000 * told.seconds / number:.0f} ms an article), {shuffled:.0f} KB shuffled and {written:.1f} KB written an "
        f"article; longest task of the longest stage {told.longest:.1f} s, {told.skew:.1f} times its median; {rows}",
        flush=True,
    )
    for more in _FURTHER:
        times = more / number
        print(
            f"{'':6} by that {more:11,d}: {told.seconds * times / 3600:,.0f} hours of tasks, waiting included, "
            f"{told.shuffled * times / 1e9:,.0f} GB shuffled, {size * times / 1e9:,.0f} GB written"
        )


def _events(log: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(path for path in log.rglob("*") if path.is_file() and not path.name.startswith(".")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if '"SparkListenerTaskEnd"' in line:
                yield json.loads(line)


def tasks(events: list[dict[str, Any]]) -> Tasks:
    """What the ended tasks took."""
    stages: defaultdict[int, list[float]] = defaultdict(list)
    shuffled = 0
    for event in events:
        info = event["Task Info"]
        stages[event["Stage ID"]].append((info["Finish Time"] - info["Launch Time"]) / 1000)
        shuffled += event["Task Metrics"]["Shuffle Write Metrics"]["Shuffle Bytes Written"]
    longest = max(stages.values(), key=max)
    return Tasks(
        sum(map(sum, stages.values())), shuffled, max(longest) / max(0.001, median(longest)), max(longest)
    )


def main() -> None:
    """Measure each number."""
    parser = argparse.ArgumentParser()
    parser.add_argument("numbers", type=int, nargs="*", default=[424])
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--tables", action="store_true")
    asked = parser.parse_args()
    missing = [name for name in ("pyspark", "pyarrow") if find_spec(name) is None]
    if missing or not shutil.which("java") or not CORPUS.is_dir():
        print(f"skipped: needs pyspark, pyarrow, java and {CORPUS}")
        return
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    print(
        f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}", flush=True
    )
    with tempfile.TemporaryDirectory() as log:
        session = SparkSession.builder.master(asked.master).config("spark.eventLog.enabled", "true")
        session.config("spark.eventLog.dir", Path(log).as_uri()).config(
            "spark.eventLog.rolling.enabled", "false"
        ).config("spark.eventLog.compress", "false").config("spark.eventLog.buffer.kb", "1k").config(
            "spark.ui.enabled", "false"
        ).config("spark.sql.shuffle.partitions", "8").getOrCreate()
        for number in asked.numbers:
            if not asked.tables:
                made = {measure(number, engine) for engine in ("embedded", f"spark:{asked.master}")}
                print("the same bytes" if len(made) == 1 else "DIFFERENT BYTES", flush=True)
            to_tables(number, asked.master, Path(log))
        SparkSession.builder.getOrCreate().stop()


if __name__ == "__main__":
    main()
