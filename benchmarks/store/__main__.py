"""What the store spares: a draft against a large one, and a run again on what has not changed.

``python -m benchmarks.store [NUMBER] [--file STORE] [--again 1000]``: makes a store of so many invented articles (102,400:
a million facts; skewed: the largest story holds two in a hundred) where there is none, without comparing
them, as a draft never asks for that; then holds drafts of stories of several sizes against it, each in a process of
its own beside one that checks the same draft alone. The ratios say more than the seconds: these hang on the machine.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from atodds.comparison.stories import StoryWords
from atodds.engine.embedded import Read, first_stages
from atodds.engine.plan import Plan
from atodds.store import keys
from atodds.store.collection import Collected, Member
from atodds.store.file import Store
from atodds.workspace import open_workspace
from benchmarks.invented import Invented, news
from benchmarks.store.copies import renamed

_READ = 4096
"""Articles that are read; the others are these in other names, put in as if they had been read."""
_LARGEST = 0.02
_TIMES = 5


def made(path: Path, articles: Sequence[Invented], number: int) -> None:
    """Read the articles into a store, with copies in other names until there are so many, and record its collection."""
    with tempfile.TemporaryDirectory() as nowhere:
        opened = open_workspace(start=Path(nowhere))
    plan = Plan(opened.select(), opened.references, None)
    begun = perf_counter()
    read = [(one, first_stages(plan, one.source)) for one in articles]
    there = [(one, done) for one, done in read if isinstance(done, Read)]
    print(f"{len(there)} read in {perf_counter() - begun:.0f} s", flush=True)
    rules = keys.rules_of(plan.by_article, plan) or ""
    store, members, words = Store(path), list[Member](), list[StoryWords]()
    for copy in range(-(-number // len(there))):
        made = [renamed(one, done, copy, rules) for one, done in there[: number - len(members)]]
        store.keep([[entry for entries, *_ in made for entry in entries]])
        members += (member for _, member, _ in made)
        words += (own for *_, own in made)
    store.record(Collected(members, words))
    print(f"made in {perf_counter() - begun:.0f} s", flush=True)


def drafts(articles: Sequence[Invented]) -> Iterator[tuple[str, Invented]]:
    """Articles that the store shall not hold, of the largest story, of a middling and of a small one."""
    sizes = Counter(one.story for one in articles)
    for name, most in (("the largest story", len(articles)), ("a story of 20", 20), ("a story of 5", 5)):
        story = max((one for one in sizes if sizes[one] <= most), key=lambda one: (sizes[one], -one))
        yield name, next(one for one in articles if one.story == story)


def spent(*arguments: str, cwd: Path) -> tuple[float, float]:
    """Wall and CPU seconds of a check in a process of its own, the median of several after one that warms the caches."""
    took: list[tuple[float, float]] = []
    here = os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    for _ in range(_TIMES + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = perf_counter()
        command = (sys.executable, "-m", "atodds", "check", *arguments)
        done = subprocess.run(
            [*command, "--no-report", "--no-baseline", "--no-store"],
            cwd=cwd,
            env=here,
            capture_output=True,
            text=True,
            check=False,
        )
        wall = perf_counter() - begun
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in (0, 1):
            raise SystemExit(done.stdout + done.stderr)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        took.append((wall, cpu))
    return median(wall for wall, _ in took[1:]), median(cpu for _, cpu in took[1:])


def against(path: Path, number: int) -> None:
    """Make the store where there is none; hold drafts against it."""
    articles = news(min(number, _READ), largest=_LARGEST)
    held = dict(drafts(articles))
    rest = [one for one in articles if one not in held.values()]
    if not path.exists():
        made(path, rest, number)
    contents = Store(path).contents()
    if contents is None or contents.collected is None:
        raise SystemExit(f"{path} holds nothing")
    there, stories, facts = contents.collected
    print(f"{there:,} articles of {stories:,} stories, {facts:,} facts, {contents.size / 1e6:.0f} MB")
    with tempfile.TemporaryDirectory() as folder:
        for name, one in held.items():
            draft = Path(folder) / "draft.txt"
            draft.write_text(one.source.text, encoding="utf-8")
            alone = spent("draft.txt", cwd=draft.parent)
            beside = spent("draft.txt", "--against", str(path.resolve()), cwd=draft.parent)
            print(
                f"a draft of {name}: {beside[0]:.2f} s wall ({beside[1]:.2f} s CPU), "
                f"alone {alone[0]:.2f} ({alone[1]:.2f}); beyond start-up "
                f"{beside[0] - alone[0]:.2f} s ({beside[1] - alone[1]:.2f}), {beside[1] / alone[1]:.1f} times",
                flush=True,
            )


def again(number: int, jobs: int) -> None:
    """Check so many articles without a store, with a new one, and with that again."""
    import atodds

    given = [one.source for one in news(number, largest=_LARGEST)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.duckdb"
        took: list[tuple[float, float]] = []
        digests = set()
        for store in (None, path, path, path):
            wall, cpu, before = perf_counter(), process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
            opened = open_workspace(start=Path(folder))
            run = atodds.check(given, baseline=False, store=store, workers=jobs, workspace=opened)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            children = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            took.append((perf_counter() - wall, process_time() - cpu + children))
            digests.add(hashlib.sha256(run.model_dump_json().encode()).hexdigest())
            del run
    names = ("without a store", "with a new one", "again", "and again")
    for name, (wall, cpu) in zip(names, took, strict=True):
        print(
            f"{number:,} articles {name}: {wall:.1f} s wall, {cpu:.1f} s CPU, {cpu / took[0][1]:.2f} of the first"
        )
    print("the same bytes" if len(digests) == 1 else "DIFFERENT BYTES")


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser()
    parser.add_argument("number", type=int, nargs="?", default=102_400)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--again", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    if given.again:
        again(given.again, given.jobs)
    if given.number and given.file:
        against(given.file, given.number)
    elif given.number:
        with tempfile.TemporaryDirectory() as folder:
            against(Path(folder) / "store.duckdb", given.number)


if __name__ == "__main__":
    main()
