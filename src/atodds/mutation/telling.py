"""The counts of planted errors in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .measure import Missed, Score, Way

TITLES: Mapping[Way, str] = {
    "near-copy": "As a near-copy beside the source",
    "restated": "As a sentence said again in the same source",
    "shortened": "As a sentence said again in fewer words in the same source",
}
"""What each way to plant a change is called."""


def total(scores: Sequence[Score]) -> str:
    """ "33 of 35 (94 %)"."""
    caught, planted = sum(score.caught for score in scores), sum(score.planted for score in scores)
    return f"{caught} of {planted} ({100 * caught / planted:.0f} %)" if planted else "none could be planted"


def rules_of(score: Score) -> str:
    """What caught it, most often first: "P502 3, Q101 1"."""
    ranked = sorted(score.rules.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{rule} {count}" for rule, count in ranked)


def by_cause(scores: Mapping[str, Score]) -> list[tuple[str, list[tuple[str, Missed]]]]:
    """Cause -> kind and change of each error that was missed by it; the commonest first."""
    found: defaultdict[str, list[tuple[str, Missed]]] = defaultdict(list)
    for kind, score in scores.items():
        for miss in score.missed:
            found[miss.cause].append((kind, miss))
    return sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
