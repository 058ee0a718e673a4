"""How well statements of one matter find each other, and the fit of their weights.

``python -m benchmarks.statements`` prints how many labelled pairs of one matter and of two are brought together on what may
be learned from and on what is only run, and of how many pairs that the score brings together in all editors said that they
tell one thing (``judged.jsonl``). ``--fit`` (needs scipy) fits the weights to both first and writes them.
``../shared/corpora/ecbplus`` must be there.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from atodds.comparison import statements as score
from benchmarks.alignment.data import Cluster, clusters, composed
from benchmarks.fitting import UPWARD, Array, Row, fit_asked, logistic, save

WEIGHTS = Path(score.__file__).parent / "lexicons" / "statements.toml"
JUDGED = Path(__file__).parent / "judged.jsonl"
"""Pairs that a first score brought together, drawn by bands of it: two passages, whether they tell one thing, and how many
pairs of their band each stands for."""
_LABEL = 0.3
"""Weight of a labelled pair against 1 for a judged one: labels are of passages that somebody found worth a label."""
_RIDGE = 1.0
Features = tuple[float, ...]


class Pair(NamedTuple):
    """A labelled pair: whether it is one matter, its features, and those of what stands beside either side."""

    one_matter: bool
    given: Features
    rivals: tuple[Features, ...]


def pairs(cluster: Cluster, labelled: list[dict[str, Any]]) -> Iterator[Pair | None]:
    """The labelled pairs of two articles; None where a side is in no statement."""
    numbers = {article.id: place for place, article in enumerate(cluster.articles)}
    told = score.told(cluster.articles, range(len(cluster.articles)))
    for label in labelled:
        sides = [label[key] for key in ("a", "b")]
        if sides[0]["doc"] == sides[1]["doc"] or not all(side["doc"] in numbers for side in sides):
            continue
        first, other = (_over(cluster, told, numbers[side["doc"]], side) for side in sides)
        if first is None or other is None:
            yield None
            continue
        rivals = [_features(first, one) for one in told if one.article == other.article and one is not other]
        rivals += [_features(one, other) for one in told if one.article == first.article and one is not first]
        yield Pair(label["relation"] != "DIFFERENT", _features(first, other), tuple(rivals))


def _over(
    cluster: Cluster, told: list[score.WeighedStatement], article: int, side: dict[str, Any]
) -> score.WeighedStatement | None:
    """The statement of an article that holds most of a side."""
    at = cluster.starts[side["doc"]][side["sentence"]]
    start, end = at + side["start"], at + side["end"]
    shared = [
        (min(end, one.statement.end) - max(start, one.statement.start), one)
        for one in told
        if one.article == article
    ]
    most, found = max(shared, key=lambda item: item[0], default=(0, None))
    return found if most > 0 else None


def _features(first: score.WeighedStatement, other: score.WeighedStatement) -> Features:
    if sum(word[0] != "#" for word in first.words if word in other.words) < score._SHARED:
        return ()
    return score.features(first, other, score.shared(first.around, other.around))


class Verdict(NamedTuple):
    """A judged pair: its features, whether it tells one thing, and how many pairs it stands for."""

    given: Features
    one_matter: bool
    stands_for: float


def judged(found: Sequence[Cluster]) -> Iterator[Verdict]:
    """The judged pairs of some clusters."""
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows[row["cluster"]].append(row)
    for cluster in found:
        if cluster.name not in rows:
            continue
        told = score.told(cluster.articles, range(len(cluster.articles)))
        at = {(cluster.articles[one.article].id, one.statement.start): one for one in told}
        for row in rows[cluster.name]:
            first, other = (at.get((row[side][0], row[side][1])) for side in ("a", "b"))
            if first and other and (given := _features(first, other)):
                yield Verdict(given, bool(row["one"]), row["stands_for"])


def fit(given: Sequence[Pair | None], verdicts: Sequence[Verdict]) -> tuple[float, Array]:
    """The constant and the weights, none negative, that make labels and verdicts likeliest."""
    rows: list[Row] = [(pair.given, pair.one_matter, _LABEL) for pair in given if pair and pair.given]
    rows += [(verdict.given, verdict.one_matter, 1.0) for verdict in verdicts]
    return logistic(rows, _RIDGE, bounds=[UPWARD] * len(score.NAMES))


def _odds(features: Features) -> float:
    weights, constant, _ = score._model()
    return constant + float(np.dot(features, weights)) if features else -math.inf


def _floor() -> float:
    least = score._model()[2]
    return math.log(least / (1 - least))


def measured(given: Sequence[Pair | None]) -> Counter[str]:
    """How many pairs are each other's best and sure enough, by whether they are of one matter."""
    found: Counter[str] = Counter()
    for pair in given:
        kind = "one" if pair is None or pair.one_matter else "two"
        found[f"{kind} all"] += 1
        if pair is not None and (own := _odds(pair.given)) >= _floor():
            found[kind] += own >= max(map(_odds, pair.rivals), default=-math.inf)
    return found


def right(verdicts: Sequence[Verdict]) -> tuple[float, float]:
    """How many pairs the score shows, as far as they were drawn, and of how many editors said that they tell one thing."""
    shown = [verdict for verdict in verdicts if _odds(verdict.given) >= _floor()]
    return sum(one.stands_for for one in shown), sum(one.stands_for for one in shown if one.one_matter)


def main() -> None:
    """Measure, after a fit where one is asked for."""
    asked = fit_asked(__doc__)
    if asked is None:
        return
    given = {part: [*clusters(part), *composed(part)] for part in ("workshop", "exam")}
    found = {
        part: [pair for cluster, labels in told for pair in pairs(cluster, labels)]
        for part, told in given.items()
    }
    verdicts = list(judged([cluster for cluster, _ in given["workshop"]]))
    if asked:
        save(WEIGHTS, score.NAMES, *fit(found["workshop"], verdicts))
        return
    for part, name in (("workshop", "learned from"), ("exam", "only run")):
        met = measured(found[part])
        print(f"{name}: of one matter {met['one']}/{met['one all']}, of two {met['two']}/{met['two all']}")
    shown, one = right(verdicts)
    print(f"judged: about {shown:.0f} pairs are shown, {one / max(1.0, shown):.0%} of them tell one thing")


if __name__ == "__main__":
    main()
