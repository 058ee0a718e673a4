"""The score of a pair: a logistic function of its named features, with the weights of ``lexicons/weights.toml``."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from ..language.tables import cached, read_table
from .features import NAMES, features
from .profiles import Profile


class Model(NamedTuple):
    """Weights in the order of ``features.NAMES``, what is added to their sum, and the two cut-offs."""

    weights: tuple[float, ...]
    constant: float
    listed: float
    reported: float


@cached
def model() -> Model:
    """The weights file; ValueError where it misses a feature or has one that there is not."""
    table, weights = fitted("weights", NAMES)
    return Model(weights, table["constant"], table["listed"], table["reported"])


def fitted(name: str, features: Sequence[str]) -> tuple[dict[str, Any], tuple[float, ...]]:
    """A file of fitted weights, and the weights in the order of their features; ValueError as of ``model``."""
    table = read_table("comparison", name)
    weights: dict[str, float] = table["weights"]
    if wrong := set(weights) ^ set(features):
        raise ValueError(f"comparison/lexicons/{name}.toml: features {', '.join(sorted(wrong))}")
    return table, tuple(weights[feature] for feature in features)


def score(profile: Profile, other: Profile) -> float:
    """How likely two facts are on one matter, 0 to 1."""
    return logistic(features(profile, other), model())


def score_but(profile: Profile, other: Profile, granted: Collection[str]) -> float:
    """The score of two facts where the features of these names are granted: as if neither told of them."""
    given = features(profile, other)
    return logistic(
        tuple(0.0 if name in granted else value for name, value in zip(NAMES, given, strict=True)), model()
    )


def logistic(given: tuple[float, ...], used: Model) -> float:
    """The score of a pair with these features."""
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, log_odds(given, used.weights, used.constant)))))


def log_odds(given: Sequence[float], weights: Sequence[float], constant: float) -> float:
    """The weighted sum of features."""
    return constant + sum([weight * value for weight, value in zip(weights, given, strict=True) if value])
