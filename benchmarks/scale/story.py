"""What comparing one story costs: ``python -m benchmarks.scale.story [NUMBER ...] [--corpus]``.

The story is one of ``benchmarks.invented``, of which any number holds the articles of every smaller one; or, with
``--corpus``, the largest cluster of the public corpus and copies of it with their names kept and their numbers changed. Each
number is compared in a process of its own. Growth is told as the ratio of CPU at twice the articles: the square is 4. Reading
is not measured.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import resource
import subprocess
import sys
from itertools import count, islice
from time import process_time
from typing import Any

from atodds import Source
from atodds.engine import stages
from atodds.engine.plan import Plan
from atodds.model import Article
from atodds.workspace import open_workspace
from benchmarks.invented import news
from benchmarks.scale.copies import CORPUS, renamed


def given(number: int, corpus: bool) -> list[Source]:
    """That many sources of one story."""
    if not corpus:
        return [one.source for one in sorted(news(number, largest=1.0), key=lambda one: one.source.id)]
    cluster = max(sorted(CORPUS.iterdir()), key=lambda folder: len(list(folder.glob("*.json"))))
    texts = [
        "\n".join(json.loads(path.read_text(encoding="utf-8"))["sentences"])
        for path in sorted(cluster.glob("*.json"))
    ]
    copies = (
        Source.from_text(renamed(text, frozenset(), copy), id=f"{copy}-{place}")
        for copy in count()
        for place, text in enumerate(texts)
    )
    return list(islice(copies, number))


def measure(number: int, corpus: bool) -> dict[str, Any]:
    """Compare that many articles of one story: seconds of CPU, megabytes at most, and what was found."""
    workspace = open_workspace(None)
    plan = Plan(workspace.select(), workspace.references)
    ready = [stages.read(source) for source in given(4, corpus)]
    stages.check_story([one for one in ready if isinstance(one, Article)], plan)
    articles = [made for source in given(number, corpus) if isinstance(made := stages.read(source), Article)]
    begun = process_time()
    compared = stages.check_story(articles, plan)
    seconds = process_time() - begun
    told = [sorted(compared.findings.items()), sorted(compared.judged.items()), compared.people]
    return {
        "seconds": seconds,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "findings": sum(map(len, compared.findings.values())),
        "matters": sum(map(len, compared.judged.values())),
        "digest": hashlib.sha256(repr(told).encode()).hexdigest()[:12],
    }


def main() -> None:
    """Measure each number, and the growth from the one before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", type=int, nargs="*", default=[100, 200, 400])
    parser.add_argument("--corpus", action="store_true")
    parser.add_argument("--one", action="store_true")
    asked = parser.parse_args()
    if asked.corpus and not CORPUS.is_dir():
        print(f"skipped: {CORPUS} is not there; without --corpus none is needed")
        return
    if asked.one:
        print(json.dumps(measure(asked.numbers[0], asked.corpus)))
        return
    before: tuple[int, float] | None = None
    for number in asked.numbers:
        command = [sys.executable, "-m", "benchmarks.scale.story", str(number), "--one"]
        told = json.loads(subprocess.check_output([*command, *["--corpus"] * asked.corpus]))
        seconds = told["seconds"]
        grown = ""
        if before:
            ratio = 2 ** (math.log(seconds / before[1]) / math.log(number / before[0]))
            grown = f", {ratio:.1f} times for twice the articles"
        print(
            f"{number:6d} articles of one story: {seconds:7.1f} s CPU{grown}; {told['peak']:,.0f} MB; "
            f"{told['matters']} matters, {told['findings']} findings, {told['digest']}",
            flush=True,
        )
        before = number, seconds


if __name__ == "__main__":
    main()
