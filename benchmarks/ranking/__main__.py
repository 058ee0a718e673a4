"""How many of the labelled conflicts stand in the first rows that are listed, and the fit of the ranking.

``python -m benchmarks.ranking`` ranks the differing matters of each labelled cluster by weights that were fitted on all
the others, and prints how many matters among the first one and two a source hold a labelled conflict, beside the order by
the score alone; then the same with the weights as they are on what is only run. ``--fit`` (needs scipy) fits the weights on
all that may be learned from and writes them. ``../shared/corpora/ecbplus`` must be there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import atodds.comparison.ranking as ranking
from atodds import Article
from atodds.comparison.judged import Judged
from atodds.rules.context import Context
from atodds.rules.kinds import kind_of
from atodds.workspace import open_workspace
from benchmarks.alignment.data import Cluster, clusters, composed
from benchmarks.fitting import Array, fit_asked, logistic, save

REPOSITORY = Path(__file__).resolve().parents[2]
WEIGHTS = Path(ranking.__file__).parent / "lexicons" / "ranking.toml"
_RIDGE = 0.5


class Listed(NamedTuple):
    """A differing matter of a cluster with so many sources, and whether it holds a labelled conflict."""

    cluster: str
    sources: int
    matter: Judged
    real: bool


def listed(cluster: Cluster, labels: Sequence[dict[str, Any]]) -> Iterator[Listed]:
    """The differing matters of a cluster."""
    conflicts = [label for label in labels if label["relation"] == "CONFLICT"]
    for matter in _judged(cluster.articles):
        if matter.outcome in ranking.DIFFERING:
            real = any(_holds(cluster, matter, label) for label in conflicts)
            yield Listed(cluster.name, len(cluster.articles), matter, real)


def _judged(articles: Sequence[Article]) -> tuple[Judged, ...]:
    context = Context(tuple(articles))
    for rule in open_workspace(REPOSITORY).rules:
        if rule.suite == "cross-source":
            list(kind_of(rule)(rule, context))
    return context.all_judged


def _holds(cluster: Cluster, matter: Judged, label: dict[str, Any]) -> bool:
    """Whether both sides of a label stand on two sides of a matter."""
    first, other = (_sides(cluster, matter, label[side]) for side in ("a", "b"))
    return bool(first) and bool(other) and bool(first ^ other)


def _sides(cluster: Cluster, matter: Judged, side: dict[str, Any]) -> set[int]:
    if side["doc"] not in cluster.starts:
        return set()
    at = cluster.starts[side["doc"]][side["sentence"]]
    start, end = at + side["start"], at + side["end"]
    return {
        part.side
        for part in matter.passages
        if cluster.articles[part.article].id == side["doc"] and part.start < end and start < part.end
    }


def fit(rows: Sequence[Listed]) -> tuple[float, Array]:
    """The constant and the weights that make the labels likeliest."""
    return logistic([(ranking.features(row.matter), row.real, 1.0) for row in rows], _RIDGE)


def first(rows: Sequence[Listed], order: Callable[[Listed], float], each: int) -> tuple[int, int]:
    """Of the first rows, so many a source, how many hold a labelled conflict, and how many there are."""
    real = shown = 0
    for name in dict.fromkeys(row.cluster for row in rows):
        inside = [row for row in rows if row.cluster == name]
        top = sorted(inside, key=lambda row: -order(row))[: each * inside[0].sources]
        real += sum(row.real for row in top)
        shown += len(top)
    return real, shown


def _line(name: str, rows: Sequence[Listed], order: Callable[[Listed], float]) -> str:
    told = [f"{real} of {shown}" for real, shown in (first(rows, order, each) for each in (1, 2))]
    return (
        f"{name}: first row a source {told[0]}, first two {told[1]}; labelled {sum(row.real for row in rows)}"
    )


def _left_out(rows: Sequence[Listed]) -> dict[int, float]:
    """What weights fitted on the other clusters say of each row, by its identity."""
    made = {}
    for name in dict.fromkeys(row.cluster for row in rows):
        constant, weights = fit([row for row in rows if row.cluster != name])
        for row in rows:
            if row.cluster == name:
                made[id(row)] = constant + float(np.dot(ranking.features(row.matter), weights))
    return made


def main() -> None:
    """Measure, or fit."""
    asked = fit_asked(__doc__)
    if asked is None:
        return
    read = [row for given in (*clusters("workshop"), *composed("workshop")) for row in listed(*given)]
    if asked:
        save(WEIGHTS, ranking.NAMES, *fit(read))
        return
    by_others = _left_out(read)
    print(_line("by the score alone", read, lambda row: row.matter.score))
    print(_line("left out one by one", read, lambda row: by_others[id(row)]))
    for name, told in (("exam", clusters("exam")), ("composed, only run", composed("exam"))):
        rows = [row for given in told for row in listed(*given)]
        print(_line(f"{name}, by the score alone", rows, lambda row: row.matter.score))
        print(_line(f"{name}, ranked", rows, lambda row: ranking.rank(row.matter)))


if __name__ == "__main__":
    main()
