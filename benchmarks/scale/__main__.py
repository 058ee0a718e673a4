"""What a check costs for 1,000 and for 10,000 articles, by one process and by two: wall and CPU seconds, peak memory, growth.

Run it from the project: ``python -m benchmarks.scale [NUMBER ...] [--jobs N ...] [--invented]``. The articles are copies
of a public corpus (``../shared/corpora/ecbplus``; skipped, saying so, where that is not there) in which every copy of a
cluster has its own names and numbers, so that copies are other stories and not copies of one text; or the shorter ones of
``benchmarks.invented``, the largest story one in a hundred. Each number runs in a process of its own; growth is the CPU of
an article against that at the first number. Pairs of one story say how much of it is due to larger stories.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
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


class Marks:
    """When each stage ended, as the progress of a check tells it."""

    def __init__(self) -> None:
        self._began = perf_counter()
        self._first: dict[str, float] = {}
        self._last: dict[str, float] = {}

    def told(self, what: str, *_: int) -> None:
        """One call of the progress."""
        self._last[what] = perf_counter()
        self._first.setdefault(what, self._last[what])

    def seconds(self) -> dict[str, float]:
        """Wall seconds of the stages; grouping takes in the first story that is compared."""
        ends = (self._last["Reading"], self._first["Comparing"], self._last["Comparing"], perf_counter())
        begun = (self._began, *ends)
        names = ("read", "group", "compare", "assemble")
        return {name: end - start for name, start, end in zip(names, begun, ends, strict=False)}


def measure(number: int, jobs: int, invented: bool) -> dict[str, Any]:
    """Check that many articles; what it cost: the CPU of the processes together, and that of this one."""
    import atodds

    texts = given(number, invented)
    marks, wall, cpu = Marks(), perf_counter(), process_time()
    run = atodds.check(texts, baseline=False, workers=jobs, progress=marks.told)
    wall, cpu = perf_counter() - wall, process_time() - cpu
    stages = marks.seconds()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    made = hashlib.sha256()
    for one in (*run.findings, *run.comparisons, *run.sources):
        made.update(one.model_dump_json().encode())
    sizes = Counter(source.story for source in run.sources)
    return {
        "characters": sum(len(source.text) for source in texts),
        "wall": wall,
        "own": cpu,
        "cpu": cpu + children.ru_utime + children.ru_stime,
        "stages": stages,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "other": children.ru_maxrss / 1024,
        "stories": len(sizes),
        "largest": max(sizes.values()),
        "pairs": sum(size * (size - 1) / 2 for size in sizes.values()) / number,
        "findings": len(run.findings),
        "notes": run.coverage.notes,
        "digest": made.hexdigest()[:12],
    }


def shown(number: int, jobs: int, told: dict[str, Any], most: int, first: float) -> str:
    """What a run cost, in lines. ``first``: CPU milliseconds an article of the first number, which growth is told by."""
    each = 1000 * told["cpu"] / number
    stages = ", ".join(f"{name} {seconds:.1f}" for name, seconds in told["stages"].items())
    return "\n       ".join(
        (
            f"{number:6d} articles, {told['characters'] / 1e6:5.1f} MB, {jobs} jobs: {told['wall']:6.1f} s wall, "
            f"{told['cpu']:6.1f} s CPU ({told['own']:.1f} in the first process), {each:5.1f} ms CPU an article, "
            f"{each / (first or each):.2f} times the first",
            f"wall by stage: {stages} s",
            f"{told['peak']:,.0f} + {told['other']:,.0f} MB at most in one process; {most / 1e6:,.0f} MB in the whole tree",
            f"{told['stories']} stories, the largest {told['largest']}, {told['pairs']:.1f} pairs an article; "
            f"{told['findings']} findings, bytes {told['digest']}",
            *(f"note: {note}" for note in told["notes"]),
        )
    )


def watched(command: Sequence[str]) -> tuple[str, int]:
    """Run a command to its end: what it printed, and the most bytes that it and its children together took.

    Shared pages count once (Linux; elsewhere 0). SystemExit where it fails.
    """
    with tempfile.TemporaryFile("w+") as printed:
        process, most = subprocess.Popen(command, stdout=printed), 0
        while process.poll() is None:
            most = max(most, sum(map(_bytes, _tree(process.pid))))
            sleep(_EVERY)
        if process.returncode:
            raise SystemExit(process.returncode)
        printed.seek(0)
        return printed.read(), most


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
        print(json.dumps(measure(asked.numbers[0], asked.jobs[0], asked.invented)))
        return
    more = ["--invented"] * asked.invented
    for jobs in asked.jobs:
        first = 0.0
        for number in asked.numbers:
            command = ("-m", "benchmarks.scale", str(number), "--one", "--jobs", str(jobs), *more)
            printed, most = watched([sys.executable, *command])
            told = json.loads(printed)
            print(shown(number, jobs, told, most, first), flush=True)
            first = first or 1000 * told["cpu"] / number


if __name__ == "__main__":
    main()
