"""What a check costs for 1,000 and for 10,000 articles, by one process and by two: wall and CPU seconds, and peak memory.

Run it from the project: ``python -m benchmarks.scale.run [NUMBER ...] [--jobs N ...] [--invented]``. The articles are copies
of a public corpus (``../shared/corpora/ecbplus``; skipped, saying so, where that is not there) in which every copy of a
cluster has its own names and numbers, so that copies are other stories and not copies of one text; or the shorter ones of
``benchmarks.invented``, the largest story one in a hundred. Each number runs in a process of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from benchmarks.invented import news

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ecbplus"
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_DIGITS = re.compile(r"(?<![\d.,])[1-9]\d?(?![\d.,])")
_SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "du", "fe", "go", "hi", "ja", "wu")


def renamed(text: str, copy: int) -> str:
    """The text with every mid-sentence name and every small number changed, alike in all articles of one copy."""

    def name(found: re.Match[str]) -> str:
        digest = hashlib.sha256(f"{copy} {found.group()}".encode()).digest()
        return "".join(_SYLLABLES[byte % 16] for byte in digest[:3]).capitalize()

    def number(found: re.Match[str]) -> str:
        return str(int(found.group()) + copy % 37)

    return _DIGITS.sub(number, _CAPITAL.sub(name, text)) if copy else text


def sources() -> Iterator[tuple[str, str]]:
    """Ids and texts without end: the corpus, then copy after copy of it."""
    read = [
        (path.stem, "\n".join(json.loads(path.read_text(encoding="utf-8"))["sentences"]))
        for path in sorted(CORPUS.glob("*/*.json"))
    ]
    for copy in count():
        for name, text in read:
            yield f"{copy}-{name}", renamed(text, copy)


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
    digest = hashlib.sha256(run.model_dump_json().encode()).hexdigest()[:12]
    print(
        f"{number:6d} articles, {characters / 1e6:5.1f} MB, {jobs} jobs: {wall:6.1f} s wall, {cpu + other:6.1f} s CPU "
        f"({cpu:.1f} in this process), {1000 * (cpu + other) / number:5.1f} ms CPU an article, "
        f"{peak:5.0f} + {children.ru_maxrss / 1024:.0f} MB at most; "
        f"{len({source.story for source in run.sources})} stories, {len(run.findings)} findings, bytes {digest}",
        flush=True,
    )


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
            command = ("-m", "benchmarks.scale.run", str(number), "--one", "--jobs", str(jobs), *more)
            subprocess.run([sys.executable, *command], check=True)


if __name__ == "__main__":
    main()
