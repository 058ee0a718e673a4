"""How well facts are aligned: hit@1, pairs of one matter and of different ones aligned, and what each feature is worth.

``python -m benchmarks.alignment`` measures on the workshop clusters and the composed news that may be learned from, with the
weights as they are; ``--fit`` fits the weights first and writes them; ``--left-out`` fits for each topic on all the others;
``--totals`` measures what is never learned from. ``../shared/corpora/ecbplus`` must be there.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import atodds.comparison.alignment as alignment
import atodds.comparison.scoring as scoring
from atodds.comparison.features import NAMES

from . import fit
from .data import CORPUS, Cluster, Sample, clusters, composed, places, samples

WEIGHTS = Path(scoring.__file__).parent / "lexicons" / "weights.toml"
Labelled = Sequence[tuple[Cluster, list[dict[str, Any]]]]


def main() -> None:
    """Measure, after a fit where one is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--fit", action="store_true", help="fit the weights and write them")
    parser.add_argument("--left-out", action="store_true", help="measure each topic by the others' weights")
    parser.add_argument("--totals", action="store_true", help="measure what is only ever run")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"skipped: {CORPUS} is not there")
        return
    if options.totals:
        print(_line("exam", _aligned(list(clusters("exam")))))
        print(_line("composed, run only", _aligned(list(composed("exam")))))
        return
    given = [*clusters("workshop"), *composed("workshop")]
    drawn = [sample for cluster, pairs in given for sample in samples(cluster, pairs)]
    if options.fit:
        used = scoring.model()
        constant, weights = fit.fit(drawn)
        fit.save(WEIGHTS, constant, weights, used.listed, used.reported)
        print(_line("fitted:", _with(used._replace(constant=constant, weights=tuple(weights)), given)))
        return
    if options.left_out:
        _left_out(given, drawn)
        return
    print("labels:", dict(Counter((sample.source, sample.one_matter) for sample in drawn)))
    print(_line("workshop and composed", _aligned(given)))
    print("hit@1:", _hits(given))
    for name in NAMES:
        print(f"without {name:22s} {_line('', _aligned_without(given, name))}")


def _aligned(given: Labelled) -> Counter[str]:
    """How many labelled pairs stand in one matter, by whether they should."""
    found: Counter[str] = Counter()
    for cluster, pairs in given:
        matters = [alignment.align(table) for table in cluster.tables]
        for pair in pairs:
            kind = "different" if pair["relation"] == "DIFFERENT" else "one"
            found[f"{kind} all"] += 1
            met = False
            for table, made in zip(cluster.tables, matters, strict=True):
                meant = places(cluster, pair, table)
                met = met or any({a, b} <= set(matter.members) for a, b in meant for matter in made)
            found[kind] += met
    return found


def _line(name: str, found: Counter[str]) -> str:
    return (
        f"{name} one matter aligned {found['one']}/{found['one all']}, "
        f"different aligned {found['different']}/{found['different all']}"
    )


def _hits(given: Labelled) -> str:
    """How often the best partner of a labelled fact in the other's article is the labelled one."""
    right = asked = 0
    for cluster, pairs in given:
        for table in cluster.tables:
            for pair in pairs:
                if pair["relation"] == "DIFFERENT" or not (meant := places(cluster, pair, table)):
                    continue
                for here, there in (meant[0], meant[0][::-1]):
                    rivals = [place for place, other in enumerate(table)
                              if other.row.article == table[there].row.article and place != here
                              and other.row.family == table[here].row.family]  # fmt: skip
                    best = max(rivals, key=lambda place: scoring.score(table[here], table[place]))
                    asked += 1
                    right += table[best].value == table[there].value
    return f"{right}/{asked}"


def _aligned_without(given: Labelled, name: str) -> Counter[str]:
    """The measure with one feature's weight at nought."""
    used = scoring.model()
    weights = tuple(
        0.0 if other == name else weight for other, weight in zip(NAMES, used.weights, strict=True)
    )
    return _with(used._replace(weights=weights), given)


def _with(used: scoring.Model, given: Labelled) -> Counter[str]:
    kept = scoring.model
    try:
        scoring.model = alignment.model = lambda: used  # type: ignore[attr-defined]
        return _aligned(given)
    finally:
        scoring.model = alignment.model = kept  # type: ignore[attr-defined]


def _left_out(given: Labelled, drawn: Sequence[Sample]) -> None:
    """Each topic by weights that were fitted without it."""
    total: Counter[str] = Counter()
    used = scoring.model()
    for cluster, pairs in given:
        topic = cluster.name.split("_")[0]
        constant, weights = fit.fit([one for one in drawn if one.cluster.split("_")[0] != topic])
        total += _with(used._replace(constant=constant, weights=tuple(weights)), [(cluster, pairs)])
    print(_line("left out", total))


if __name__ == "__main__":
    main()
