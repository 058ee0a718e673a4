"""What the fits of weights share: a logistic regression held to nought, the weights file, and the question for a fit."""

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


def logistic(rows: Sequence[Row], ridge: float, least: float | None = None) -> tuple[float, Array]:
    """The constant and the weights, none below ``least``, that make the rows likeliest."""
    features = np.array([row[0] for row in rows])
    wanted = np.array([1.0 if row[1] else -1.0 for row in rows])
    weight = np.array([row[2] for row in rows])

    def loss(point: Array) -> float:
        margin = wanted * (point[0] + features @ point[1:])
        return float((weight * np.logaddexp(0, -margin)).sum() + ridge * (point[1:] ** 2).sum())

    size = features.shape[1]
    bounds = None if least is None else [(None, None), *((least, None) for _ in range(size))]
    found = minimize(loss, np.zeros(size + 1), bounds=bounds).x
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
