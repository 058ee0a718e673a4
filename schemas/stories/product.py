"""A product. Copy this file into a workspace's schemas/ and change it."""

from __future__ import annotations

from typing import Annotated

from atodds import documents
from atodds.documents import Measure, Select, Stated, between


class Document(documents.Document):
    """What an article on a new product should state."""

    price: Annotated[
        Measure | None,
        Select(kinds=("money",), roles=("cost", "sell", "price", "retail", "start"), own=True),
        between(0.01, 1e9),
    ] = None
    """What it costs."""

    size: Annotated[
        Measure | None,
        Select(
            kinds=("quantity",),
            dimension="[length]",
            nouns=("screen", "display", "touchscreen", "monitor", "panel"),
            unit="inch",
            own=True,
        ),
        between(0.1, 1_000),
    ] = None
    """The size of its screen, in inches."""

    release: Annotated[
        Stated | None,
        Select(
            kinds=("time",),
            forms=("date",),
            roles=("launch", "release", "ship", "sell", "unveil", "go"),
            own=True,
        ),
    ] = None
    """The day on which it comes out."""
