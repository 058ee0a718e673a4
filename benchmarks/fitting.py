"""What the fits of weights share: a logistic regression held to what is expected, a weights file, the question for a fit."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.alignment.data import CORPUS

Array = NDArray[np.float64]
Row = tuple[Sequence[float], bool, float]
"""Features, whether it is what is looked for, and what it weighs."""
Bound = tuple[float | None, float | None]
"""The least and the largest that a weight may be."""
ANY: Bound = (None, None)
UPWARD: Bound = (0.0, None)
DOWNWARD: Bound = (None, 0.0)


def logistic(
    rows: Sequence[Row], ridge: float, expected: Sequence[float] = (), bounds: Sequence[Bound] = ()
) -> tuple[float, Array]:
    """The constant and the weights that make the rows likeliest.

    ``ridge``: how strongly each weight is held to what is ``expected`` of it, to nought where nothing is said.
    ``bounds``: those of each weight; any weight where nothing is said. The constant is held to nothing.
    """
    features = np.array([row[0] for row in rows])
    wanted = np.array([1.0 if row[1] else -1.0 for row in rows])
    weight = np.array([row[2] for row in rows])

    size = features.shape[1]
    held = np.array([0.0, *(ridge for _ in range(size))])
    start = np.array([0.0, *(expected or np.zeros(size))])

    def loss(point: Array) -> tuple[float, Array]:
        margin = wanted * (point[0] + features @ point[1:])
        cost = float((weight * np.logaddexp(0, -margin)).sum() + (held * (point - start) ** 2).sum())
        slope = -weight * wanted / (1 + np.exp(np.clip(margin, -50, 50)))
        return cost, np.concatenate(([slope.sum()], features.T @ slope)) + 2 * held * (point - start)

    limits = [ANY, *(bounds or [ANY] * size)]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=limits).x
    return float(found[0]), found[1:]


def save(path: Path, names: Sequence[str], constant: float, weights: Array) -> None:
    """Write fitted numbers into a weights file, and leave the rest of it as it is."""
    lines = path.read_text(encoding="utf-8").splitlines()
    fitted = {f'"{name}"': weight for name, weight in zip(names, weights, strict=True)}
    fitted["constant"] = constant
    for place, line in enumerate(lines):
        name = line.partition(" = ")[0]
        if name in fitted:
            lines[place] = f"{name} = {fitted[name] + 0.0:.2f}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fit_asked(what: str | None) -> bool | None:
    """Whether the command line asks for a fit; None, saying so, where the corpus is not there."""
    parser = argparse.ArgumentParser(description=what, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="fit the weights and write them")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"skipped: {CORPUS} is not there")
        return None
    return bool(options.fit)
