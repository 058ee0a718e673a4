"""What starting a check of one file costs: ``python -m benchmarks.start [FILE ...] [--runs N]``.

Each file is checked alone, without a report, by a process of its own, first once so that Python has its bytecode. Printed are
the CPU seconds (user and system) of the cheapest and of the middle run, beside those of Python alone. Without a file it is
an article of two sentences in an empty folder, and the first of ``seeds/``. More than the bar makes the exit code 1.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.fuzz.inputs import SEEDS

BAR = 0.5
"""CPU seconds."""
_TEXT = "Seven people were hurt when a bus left the road on Monday.\nThe village lies 40 miles (64 km) from the coast.\n"


def cost(command: Sequence[str], folder: Path) -> float:
    """CPU seconds of one process with what it starts."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], cwd=folder, env=kept, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def costs(command: Sequence[str], folder: Path, runs: int) -> tuple[float, float]:
    """The least and the middle of some runs, after one that is not counted."""
    cost(command, folder)
    told = sorted(cost(command, folder) for _ in range(runs))
    return told[0], told[len(told) // 2]


def main() -> int:
    """Print a line a file."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options.add_argument("--runs", type=int, default=10)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as empty:
        alone = Path(empty) / "article.txt"
        alone.write_text(_TEXT, encoding="utf-8")
        print(f"{'python alone':32} {'{:.3f} {:.3f}'.format(*costs(['-c', ''], alone.parent, given.runs))}")
        least = []
        for file in given.files or [alone, sorted(SEEDS.glob("*.txt"))[0]]:
            folder = alone.parent if file == alone else Path.cwd()
            told = costs(
                ["-m", "atodds", "check", str(file.resolve()), "--no-report", "--fail-on", "never"],
                folder,
                given.runs,
            )
            least.append(told[0])
            print(f"{file.name:32} {told[0]:.3f} {told[1]:.3f}   (bar {BAR})", flush=True)
    return int(max(least) > BAR)


if __name__ == "__main__":
    sys.exit(main())
