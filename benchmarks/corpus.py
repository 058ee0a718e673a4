"""The news clusters beside the project, ``../shared/corpora/ecbplus``: only the part that may be read.

The topics of the exam are run for their totals elsewhere and are never read here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from atodds import Source

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "ecbplus"
EXAM = frozenset({"25", "33", "39", "45"})


def clusters() -> Iterator[tuple[str, list[Source]]]:
    """Each cluster of the workshop part with its articles: a sentence a line, the title first. Empty without the corpus."""
    for folder in sorted(CORPUS.iterdir()) if CORPUS.is_dir() else ():
        if folder.is_dir() and folder.name.split("_")[0] not in EXAM:
            yield folder.name, [_source(path) for path in sorted(folder.glob("*.json"))]


def _source(path: Path) -> Source:
    told = json.loads(path.read_text(encoding="utf-8"))
    return Source.from_text("\n".join(told["sentences"]) + "\n", id=told["id"])
