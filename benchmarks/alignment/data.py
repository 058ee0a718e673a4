"""Labelled pairs of facts for the alignment: from real clusters, from invented ones, from the rules' own examples."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import atodds
from atodds import Article, Source
from atodds.comparison import ComparedSources
from atodds.comparison.candidates import contradict, meeting
from atodds.comparison.features import NAMES, features
from atodds.comparison.profiles import Profile, profiles
from atodds.comparison.times import times
from benchmarks.composed.__main__ import export_all

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[2] / "shared" / "corpora" / "ecbplus"
_SUMS = frozenset({"sum_of_parts", "arithmetic", "arithmetic_cross_doc", "list_count", "elapsed_time"})
"""Kinds of label whose two figures are not readings of one figure."""
_VALUES = tuple(
    NAMES.index(name) for name in ("same value", "near value", "same digits", "far value", "open value")
)
_DISTINCT = 3
"""Digits from which two equal figures of one story are taken for one, where nobody has labelled them."""


class Sample(NamedTuple):
    """A pair's features, whether it is one matter, how much the label weighs, and the cluster it comes from."""

    features: tuple[float, ...]
    one_matter: bool
    weight: float
    cluster: str
    source: str


class Cluster:
    """The articles of a cluster, compared, with the offset of each sentence as the corpus numbers them."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.starts: dict[str, list[int]] = {}
        sources = []
        for path in sorted(folder.glob("*.json")):
            document = json.loads(path.read_text(encoding="utf-8"))
            text, starts = "", []
            for sentence in document.get("sentences") or document.get("paragraphs"):
                starts.append(len(text))
                text += (sentence if isinstance(sentence, str) else " ".join(sentence)) + "\n"
            self.starts[document["id"]] = starts
            sources.append(Source.from_text(text, id=document["id"]))
        self.articles: list[Article] = atodds.read(sources, workers=1)
        self.compared = ComparedSources(self.articles)

    @cached_property
    def tables(self) -> tuple[list[Profile], list[Profile]]:
        """The numbers and the times."""
        compared = self.compared
        dated = times(self.articles, compared.stories, compared.witnesses)
        return compared.profiles, profiles(dated, self.articles)

    def over(self, profile: Profile, side: dict[str, Any]) -> bool:
        """Whether a fact overlaps one side of a labelled pair."""
        if self.articles[profile.row.article].id != side["doc"]:
            return False
        at = self.starts[side["doc"]][side["sentence"]]
        start, end = at + int(side["start"]), at + int(side["end"])
        return bool(profile.row.fact.start < end and start < profile.row.until)


def labels(part: str, root: Path = CORPUS) -> dict[str, list[dict[str, Any]]]:
    """The labelled pairs of a part of a corpus, soft ones left out, by cluster."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (root / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        if pair["part"] == part and not pair["soft"]:
            found[pair["a"]["cluster"]].append(pair)
    return dict(sorted(found.items()))


def clusters(part: str, root: Path = CORPUS) -> Iterator[tuple[Cluster, list[dict[str, Any]]]]:
    """Every cluster of a part with its labelled pairs."""
    for name, given in labels(part, root).items():
        yield Cluster(name, root / name), given


def composed(part: str) -> Iterator[tuple[Cluster, list[dict[str, Any]]]]:
    """Every composed cluster and story of a part with its labelled pairs."""
    with TemporaryDirectory() as folder:
        export_all(Path(folder))
        yield from clusters(part, Path(folder))


def places(cluster: Cluster, pair: dict[str, Any], table: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of places of a table that a labelled pair may mean: of one family, one on each side."""
    first = [place for place, profile in enumerate(table) if cluster.over(profile, pair["a"])]
    second = [place for place, profile in enumerate(table) if cluster.over(profile, pair["b"])]
    return [
        (min(a, b), max(a, b))
        for a in first
        for b in second
        if a != b and table[a].row.family == table[b].row.family
    ]


def samples(cluster: Cluster, given: Sequence[dict[str, Any]]) -> Iterator[Sample]:
    """Labelled pairs, their rivals in the same articles, and pairs of equal telling figures that nobody labelled."""
    for table in cluster.tables:
        candidates = {pair for met in meeting(table) for pair in met}
        labelled: dict[tuple[int, int], bool] = {}
        for pair in given:
            if pair["relation"] != "DIFFERENT" and pair["type"] in _SUMS:
                continue
            if found := places(cluster, pair, table):
                labelled[found[0]] = pair["relation"] != "DIFFERENT"
        for (a, b), one_matter in labelled.items():
            yield Sample(features(table[a], table[b]), one_matter, 3.0, cluster.name, "label")
        yield from _rivals(cluster, table, candidates, labelled)
        yield from _equal(cluster, table, candidates)


def _rivals(
    cluster: Cluster,
    table: Sequence[Profile],
    candidates: set[tuple[int, int]],
    labelled: dict[tuple[int, int], bool],
) -> Iterator[Sample]:
    """Other candidates of labelled facts, with another figure: not one matter, surest in the partner's own article."""
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for (a, b), one_matter in labelled.items():
        if one_matter:
            partners[a].add(b)
            partners[b].add(a)
    for a, b in sorted(candidates - labelled.keys()):
        if contradict(table[a], table[b]) or table[a].value == table[b].value:
            continue
        for here, there in ((a, b), (b, a)):
            if here in partners and not any(
                table[there].value == table[other].value for other in partners[here]
            ):
                near = any(table[there].row.article == table[other].row.article for other in partners[here])
                weight = 0.7 if near else 0.15
                yield Sample(
                    features(table[a], table[b]), False, weight, cluster.name, "rival" if near else "stray"
                )


def _equal(cluster: Cluster, table: Sequence[Profile], candidates: set[tuple[int, int]]) -> Iterator[Sample]:
    """Pairs of two articles with one telling figure, and their rivals, without the features of their values."""
    for a, b in sorted(candidates):
        one, other = table[a], table[b]
        if one.row.article == other.row.article or len(one.digits) < _DISTINCT or contradict(one, other):
            continue
        if one.value == other.value:
            yield Sample(_blind(features(one, other)), True, 0.3, cluster.name, "equal")
        elif len(other.digits) >= _DISTINCT:
            yield Sample(_blind(features(one, other)), False, 0.15, cluster.name, "unequal")


def _blind(given: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(0.0 if place in _VALUES else value for place, value in enumerate(given))
