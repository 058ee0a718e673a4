"""What a check costs for 1,000 and for 10,000 articles, by one process and by two: wall and CPU seconds, and peak memory.

Run it from the project: ``python -m benchmarks.scale [NUMBER ...] [--jobs N ...] [--invented]``. The articles are copies
of a public corpus (``../shared/corpora/ecbplus``; skipped, saying so, where that is not there) in which every copy of a
cluster has its own names and numbers, so that copies are other stories and not copies of one text; or the shorter ones of
``benchmarks.invented``, the largest story one in a hundred. Each number runs in a process of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import subprocess
import sys
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time, sleep
from typing import Any

from benchmarks.invented import news
from benchmarks.scale.copies import CORPUS, sources

_EVERY = 2.0
"""Seconds between two looks at the memory."""


def given(number: int, invented: bool) -> list[Any]:
    """That many sources."""
    import atodds

    if invented:
        return [one.source for one in news(number, largest=0.01)]
    return [atodds.Source.from_text(text, id=name) for name, text in islice(sources(), number)]


def measure(number: int, jobs: int, invented: bool) -> None:
    """Check that many articles and print what it cost; the CPU of the processes together, and that of this one."""
    import atodds

    texts = given(number, invented)
    characters = sum(len(source.text) for source in texts)
    wall, cpu = perf_counter(), process_time()
    run = atodds.check(texts, baseline=False, workers=jobs)
    wall, cpu = perf_counter() - wall, process_time() - cpu
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    other = children.ru_utime + children.ru_stime
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    made = hashlib.sha256()
    for one in (*run.findings, *run.comparisons, *run.sources):
        made.update(one.model_dump_json().encode())
    digest = made.hexdigest()[:12]
    print(
        f"{number:6d} articles, {characters / 1e6:5.1f} MB, {jobs} jobs: {wall:6.1f} s wall, {cpu + other:6.1f} s CPU "
        f"({cpu:.1f} in this process), {1000 * (cpu + other) / number:5.1f} ms CPU an article, "
        f"{peak:5.0f} + {children.ru_maxrss / 1024:.0f} MB at most; "
        f"{len({source.story for source in run.sources})} stories, {len(run.findings)} findings, bytes {digest}",
        flush=True,
    )


def watched(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process to end; the most bytes that it and its children together took, shared pages once (Linux; else 0)."""
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(_bytes, _tree(process.pid))))
        sleep(_EVERY)
    if process.returncode:
        raise SystemExit(process.returncode)
    return most


def _tree(process: int) -> list[int]:
    """A process and its children."""
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except OSError:
        return [process]
    return [process, *map(int, told.split())]


def _bytes(process: int) -> int:
    """What a process takes, its share of shared pages."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return 1024 * int(told.partition("\nPss:")[2].split()[0])


def main() -> None:
    """Measure each number, by each number of processes, in a process of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("numbers", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--invented", action="store_true")
    parser.add_argument("--one", action="store_true")
    asked = parser.parse_args()
    if not CORPUS.is_dir() and not asked.invented:
        print(f"skipped: {CORPUS} is not there; --invented needs none")
        return
    if asked.one:
        measure(asked.numbers[0], asked.jobs[0], asked.invented)
        return
    more = ["--invented"] * asked.invented
    for number in asked.numbers:
        for jobs in asked.jobs:
            command = ("-m", "benchmarks.scale", str(number), "--one", "--jobs", str(jobs), *more)
            most = watched(subprocess.Popen([sys.executable, *command]))
            print(f"{'':6} at most {most / 1e6:,.0f} MB in the whole tree of processes", flush=True)


if __name__ == "__main__":
    main()
