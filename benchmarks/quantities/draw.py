"""The blind checks' draws: sentences of ECB+ by a seeded, hash-free order, biased to those with a number in them."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import NamedTuple

ECB = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ecbplus"
CLUSTERS, SENTENCES, PER_DOCUMENT = 16, 150, 5
# Topics that the corpus gained after the first draw: never drawn from there, so that its sentences stay the same.
LATER = frozenset({21, 25, 27, 31, 33, 39, 43, 45})
# Court, science and technology, sport, markets: the later topics that may be read.
NEWS_TOPICS = (21, 27, 31, 43)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|couple)\b",
    re.IGNORECASE,
)

# What is not counted when the second draw looks for quantities: dates, years, clock times, ordinals and ages in years.
_NO_QUANTITY = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d+|\b(?:19|20)\d\d\b|\d+ ?/ ?\d+ ?/ ?\d+"
    r"|\d+(?:st|nd|rd|th|-year-old)\b|\b\d+(?:: ?\d+)? ?[ap]\. ?m\.|\d+: ?\d+",
    re.IGNORECASE,
)


class Drawn(NamedTuple):
    """A sentence of the corpus by document id and index."""

    document: str
    sentence: int
    text: str


def _key(text: str, seed: int = 1) -> str:
    return hashlib.sha256(f"atodds-blind-{seed}:{text}".encode()).hexdigest()


def _topic(cluster: str) -> int:
    return int(cluster.split("_")[0])


def drawn() -> list[Drawn]:
    """The sentences of the blind check, in the order of the draw: nine in ten hold a number. Needs the corpus."""
    folders = {path.name for path in ECB.iterdir() if path.is_dir() and _topic(path.name) not in LATER}
    found = _candidates(sorted(folders, key=_key)[:CLUSTERS], seed=1)
    many = SENTENCES * 9 // 10
    return sorted(
        _spread([item for item in found if _NUMBER.search(item.text)], many)
        + _spread([item for item in found if not _NUMBER.search(item.text)], SENTENCES - many)
    )


def drawn_news() -> list[Drawn]:
    """The sentences of the second check, from each topic as many: half with two numbers or more, one in ten with none."""
    taken: list[Drawn] = []
    for at, topic in enumerate(NEWS_TOPICS):
        found = _candidates([f"{topic}_ecb", f"{topic}_ecbplus"], seed=2)
        many = SENTENCES // len(NEWS_TOPICS) + (at < SENTENCES % len(NEWS_TOPICS))
        none = _spread([item for item in found if not _numbers(item)], many // 10)
        several = _spread([item for item in found if _numbers(item) > 1], many // 2)
        one = [item for item in found if _numbers(item) == 1]
        taken += none + several + _spread(one, many - len(none) - len(several))
    return sorted(taken)


def _candidates(clusters: list[str], seed: int) -> list[Drawn]:
    """Every sentence of the clusters in the order of the draw."""
    found = [item for cluster in clusters for item in _of_cluster(ECB / cluster)]
    return sorted(found, key=lambda item: _key(f"{item.document}#{item.sentence}", seed))


def _numbers(item: Drawn) -> int:
    """How many words and figures of number a sentence has that may be quantities; "2,290" is one."""
    return len(_NUMBER.findall(re.sub(r"\d[\d.,/]*", "0 ", _NO_QUANTITY.sub(" ", item.text))))


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
