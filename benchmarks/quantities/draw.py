"""The blind check's draw: sentences of ECB+ by a seeded, hash-free order, biased to those with a number in them."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import NamedTuple

ECB = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ecbplus"
CLUSTERS, SENTENCES, PER_DOCUMENT = 16, 150, 5
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|couple)\b",
    re.IGNORECASE,
)


class Drawn(NamedTuple):
    """A sentence of the corpus by document id and index."""

    document: str
    sentence: int
    text: str


def _key(text: str) -> str:
    return hashlib.sha256(f"atodds-blind-1:{text}".encode()).hexdigest()


def drawn() -> list[Drawn]:
    """The sentences of the blind check, in the order of the draw: nine in ten hold a number. Needs the corpus."""
    clusters = sorted({path.name for path in ECB.iterdir() if path.is_dir()}, key=_key)[:CLUSTERS]
    found = [item for cluster in clusters for item in _of_cluster(ECB / cluster)]
    found.sort(key=lambda item: _key(f"{item.document}#{item.sentence}"))
    with_number = [item for item in found if _NUMBER.search(item.text)]
    without = [item for item in found if not _NUMBER.search(item.text)]
    many = SENTENCES * 9 // 10
    return sorted(_spread(with_number, many) + _spread(without, SENTENCES - many))


def _of_cluster(folder: Path) -> list[Drawn]:
    found = []
    for path in sorted(folder.glob("*.json")):
        raw = json.loads(path.read_text(encoding="utf-8"))
        found += [
            Drawn(f"{folder.name}/{path.stem}", index, text) for index, text in enumerate(raw["sentences"])
        ]
    return found


def _spread(items: list[Drawn], many: int) -> list[Drawn]:
    """The first items of the draw with no more than ``PER_DOCUMENT`` of one document and no text twice."""
    taken: list[Drawn] = []
    counts: dict[str, int] = {}
    seen: set[str] = set()
    for item in items:
        if counts.get(item.document, 0) >= PER_DOCUMENT or item.text in seen:
            continue
        seen.add(item.text)
        counts[item.document] = counts.get(item.document, 0) + 1
        taken.append(item)
        if len(taken) == many:
            break
    return taken
