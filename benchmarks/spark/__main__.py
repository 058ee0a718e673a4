"""What a check costs on Spark beside the embedded engine, and whether the bytes are the same: ``python -m benchmarks.spark``.

``python -m benchmarks.spark [NUMBER ...] [--master local[2]]``: the articles of ``benchmarks.scale``. Skipped, saying so,
where the corpus, PySpark or Java is missing. The CPU of Spark's Java and its workers is not this process's and not counted.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from importlib.util import find_spec
from itertools import islice
from time import perf_counter

from benchmarks.scale.copies import CORPUS, sources


def measure(number: int, engine: str) -> str:
    """Check that many articles with an engine and print what it took; a digest of the run."""
    import atodds

    given = [atodds.Source.from_text(text, id=name) for name, text in islice(sources(), number)]
    wall = perf_counter()
    run = atodds.check(given, baseline=False, engine=engine)
    wall = perf_counter() - wall
    digest = hashlib.sha256(run.model_dump_json().encode()).hexdigest()[:12]
    print(
        f"{number:6d} articles, {engine:16s} {wall:6.1f} s wall, {len(run.findings)} findings, bytes {digest}",
        flush=True,
    )
    return digest


def main() -> None:
    """Measure each number with both engines; Spark twice, as its first run starts Java and the workers."""
    parser = argparse.ArgumentParser()
    parser.add_argument("numbers", type=int, nargs="*", default=[424])
    parser.add_argument("--master", default="local[2]")
    given = parser.parse_args()
    missing = [name for name in ("pyspark", "pyarrow") if find_spec(name) is None]
    if missing or not shutil.which("java") or not CORPUS.is_dir():
        print(f"skipped: needs pyspark, pyarrow, java and {CORPUS}")
        return
    for number in given.numbers:
        made = {measure(number, engine) for engine in ("embedded", *[f"spark:{given.master}"] * 2)}
        print("the same bytes" if len(made) == 1 else "DIFFERENT BYTES")


if __name__ == "__main__":
    main()
