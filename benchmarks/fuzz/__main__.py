"""``python -m benchmarks.fuzz [--number N] [--seed N]``: what mutated news raises, by kind; exit 1 where anything does."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from time import perf_counter

from atodds.workspace import open_workspace
from benchmarks.fuzz.inputs import SEEDS, batches
from benchmarks.fuzz.run import Fall, falls


def main() -> int:
    """Run the inputs and print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--number", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    begun = perf_counter()
    kinds: defaultdict[str, list[Fall]] = defaultdict(list)
    for fall in falls(batches(given.seed, given.number), open_workspace(SEEDS.parent)):
        kinds[_kind(fall)].append(fall)
    total = sum(map(len, kinds.values()))
    print(f"{given.number:,} inputs of seed {given.seed} in {perf_counter() - begun:.0f} s: {total} errors")
    for kind, found in sorted(kinds.items(), key=lambda item: -len(item[1])):
        shortest = min((text for fall in found for text in fall.texts), key=len, default="")
        print(f"{len(found):5} {kind}\n      {shortest[:300]!r}")
    return int(bool(total))


def _kind(fall: Fall) -> str:
    """What was raised and by which line of the program."""
    frames = [line.strip() for line in fall.error.traceback.splitlines() if line.strip().startswith("File ")]
    last = frames[-1].split("/")[-1] if frames else fall.error.stage
    return f"{fall.error.message[-120:]} | {last}"


if __name__ == "__main__":
    sys.exit(main())
