"""What share of planted errors the checks catch: ``python -m benchmarks.mutation [--clusters N] [--articles N]``.

Printed for the first clusters of the workshop part, one article or more a cluster, as near-copy, restated and shortened, by
kind; with the seconds taken and the machine.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Sequence
from itertools import islice
from time import perf_counter

import atodds
from atodds import Source
from atodds.model import Run
from atodds.mutation import HARMFUL, HARMLESS, Way, measure
from atodds.mutation.telling import by_cause
from benchmarks.corpus import clusters


def _checked(sources: Sequence[Source]) -> Run:
    return atodds.check(list(sources), baseline=False, workers=1)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clusters", type=int, default=20)
    parser.add_argument("--articles", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    sources = [one for _, part in islice(clusters(), given.clusters) for one in part[: given.articles]]
    articles = atodds.read(sources)
    print(f"{len(articles)} articles, seed {given.seed}; {os.cpu_count()} cores, {platform.machine()}")
    ways: tuple[Way, ...] = ("near-copy", "restated", "shortened")
    for way in ways:
        begun = perf_counter()
        scores = measure(articles, _checked, seed=given.seed, way=way)
        for title, kinds in (("errors caught", HARMFUL), ("harmless edits taken for errors", HARMLESS)):
            caught = sum(scores[kind].caught for kind in kinds)
            planted = sum(scores[kind].planted for kind in kinds)
            print(f"{way}: {title}: {caught} of {planted} ({100 * caught / max(1, planted):.0f} %)")
            for kind in kinds:
                print(f"    {kind:20} {scores[kind].caught:4} of {scores[kind].planted}")
        for why, some in by_cause({kind: scores[kind] for kind in HARMFUL}):
            print(f"    not caught: {len(some):4} {why}")
        print(f"{way}: {perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()
