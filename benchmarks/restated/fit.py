"""The weights of ``comparison/lexicons/restated.toml``: figures that an article gives twice against those that differ.

Logistic regression with the signs of ``benchmarks.alignment.fit``. Two equal figures of two digits and more are one thing,
two equal small counts of one noun half as surely; two different figures are two things, as these articles hold no error.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from atodds.comparison import restated
from atodds.model import Article
from benchmarks.alignment.fit import EXPECTED, bound, signed
from benchmarks.fitting import Bound, Row, logistic

WEIGHTS = Path(restated.__file__).parent / "lexicons" / "restated.toml"
_SET = ("slip", "no slip")
"""Equal figures tell nothing of these; they are set by hand."""
_OWN = {"crowd": -1.0, "margin": 1.0}
_RIDGE = 8.0
_FREE = [name for name in restated.NAMES if name not in _SET]
_PLACES = [restated.NAMES.index(name) for name in _FREE]


def samples(articles: Sequence[Article]) -> list[Row]:
    """The features that are fitted, whether the two figures are one thing, and how much the pair weighs."""
    made: list[Row] = []
    for article in articles:
        for pair in restated.pairs(article):
            weight = _weight(pair)
            if weight:
                made.append(
                    (
                        [pair.given[place] for place in _PLACES],
                        not restated.differ(pair.one, pair.other),
                        weight,
                    )
                )
    return made


def _weight(pair: restated.FigurePair) -> float:
    if restated.differ(pair.one, pair.other):
        return 1.0
    if restated.value(pair.one) != restated.value(pair.other):
        return 0.0
    if len(pair.one.digits) > 1:
        return 1.0
    return 0.5 if pair.one.noun is not None and pair.one.noun == pair.other.noun else 0.0


def fitted(articles: Sequence[Article]) -> str:
    """The text of the weights file, fitted."""
    expected = [{**EXPECTED, **_OWN}.get(name, 0.0) for name in _FREE]
    constant, weights = logistic(samples(articles), _RIDGE, expected, [_bound(name) for name in _FREE])
    return _written(dict(zip(_FREE, weights, strict=True)), constant)


def _bound(name: str) -> Bound:
    return signed(_OWN[name]) if name in _OWN else bound(name)


def _written(weights: dict[str, float], constant: float) -> str:
    old = WEIGHTS.read_text(encoding="utf-8")
    kept = {**tomllib.loads(old)["weights"], **weights}
    head = old[: old.index("[weights]")].split("\n")
    lines = [f"constant = {constant:.2f}" if line.startswith("constant") else line for line in head]
    return (
        "\n".join(lines)
        + "[weights]\n"
        + "".join(f'"{name}" = {kept[name] + 0.0:.2f}\n' for name in restated.NAMES)
    )
