"""A deal: a company buys another, or a part of it. Copy this file into a workspace's schemas/ and change it."""

from __future__ import annotations

from typing import Annotated

from atodds import documents
from atodds.documents import Measure, Select, Stated, between


class Document(documents.Document):
    """What an article on a deal should state."""

    price: Annotated[
        Measure | None,
        Select(
            kinds=("money",),
            roles=("buy", "acquire", "purchase", "pay"),
            without=("cash", "share", "stock", "revenue", "profit", "sales"),
            own=True,
            lead=True,
        ),
        between(1_000, 1e13),
    ] = None
    """What the buyer pays."""

    per_share: Annotated[
        Measure | None,
        Select(kinds=("money", "ratio", "quantity"), per="share", own=True),
        between(0.0001, 1e7),
    ] = None
    """What the buyer pays for a share."""

    stake: Annotated[
        Measure | None, Select(kinds=("percent",), about=("stake",), own=True), between(0, 100)
    ] = None
    """What part of the company changes hands, in per cent."""

    staff: Annotated[
        Measure | None,
        Select(kinds=("count",), nouns=("employee", "worker", "staff"), own=True),
        between(1, 5_000_000),
    ] = None
    """How many people the company employs."""

    closing: Annotated[
        Stated | None,
        Select(kinds=("time",), forms=("date",), roles=("close", "complete", "finalise"), own=True),
    ] = None
    """The day on which the deal closes."""
