"""Facts -> comparisons: stories, blocking, pairing, outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Article


@dataclass(frozen=True)
class Matters:
    """What the comparison of the articles gave."""

    stories: tuple[int, ...] = ()


def compare(articles: Sequence[Article]) -> Matters:
    """Compare the facts of the articles."""
    return Matters()
