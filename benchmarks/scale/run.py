"""What a check costs for 1,000 and for 10,000 articles: wall and CPU seconds, and peak memory.

Run it from the project: ``python -m benchmarks.scale.run [NUMBER ...]``. The articles are copies of a public corpus
(``../shared/corpora/ecbplus``; skipped, saying so, where that is not there) in which every copy of a cluster has its own
names and numbers, so that copies are other stories and not copies of one text. Each number runs in a process of its own.
"""

from __future__ import annotations

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


def measure(number: int) -> None:
    """Check that many articles in this process and print what it cost."""
    import atodds

    given = [atodds.Source.from_text(text, id=name) for name, text in islice(sources(), number)]
    characters = sum(len(source.text) for source in given)
    wall, cpu = perf_counter(), process_time()
    run = atodds.check(given, baseline=False)
    wall, cpu = perf_counter() - wall, process_time() - cpu
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu += children.ru_utime + children.ru_stime
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{number:6d} articles, {characters / 1e6:5.1f} MB: {wall:6.1f} s wall, {cpu:6.1f} s CPU, "
        f"{1000 * wall / number:5.1f} ms an article, {peak:5.0f} MB at most; "
        f"{len({source.story for source in run.sources})} stories, {len(run.findings)} findings"
    )


def main() -> None:
    """Measure each number in a process of its own."""
    if not CORPUS.is_dir():
        print(f"skipped: {CORPUS} is not there")
        return
    if len(sys.argv) == 3 and sys.argv[1] == "--one":
        measure(int(sys.argv[2]))
        return
    for number in sys.argv[1:] or ("1000", "10000"):
        subprocess.run([sys.executable, "-m", "benchmarks.scale.run", "--one", number], check=True)


if __name__ == "__main__":
    main()
