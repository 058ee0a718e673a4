"""A trial. Copy this file into a workspace's schemas/ and change it."""

from __future__ import annotations

from typing import Annotated

from atodds import documents
from atodds.documents import Measure, Select, Stated, between


class Document(documents.Document):
    """What an article on a trial should state."""

    ages: Annotated[tuple[Stated, ...] | None, Select(kinds=("trait",), attribute="age", by="subject")] = None
    """The age of each person named."""

    charges: Annotated[
        Stated | None,
        Select(
            kinds=("wording",),
            after=(
                "charged with",
                "convicted of",
                "guilty of",
                "accused of",
                "guilty to",
                "charges of",
                "indicted for",
            ),
        ),
    ] = None
    """With what the accused is charged, in the article's words."""

    counts: Annotated[
        Measure | None,
        Select(kinds=("count",), nouns=("count", "charge"), own=True),
        between(1, 10_000),
    ] = None
    """How many charges there are."""

    plea: Annotated[tuple[Stated, ...] | None, Select(kinds=("trait",), attribute="plea", by="subject")] = (
        None
    )
    """How each accused pleads."""

    verdict: Annotated[
        tuple[Stated, ...] | None, Select(kinds=("trait",), attribute="verdict", by="subject")
    ] = None
    """What each accused is found to be."""

    sentence: Annotated[
        Measure | None,
        Select(
            kinds=("quantity",),
            dimension="[time]",
            roles=("sentence", "imprison", "jail"),
            unit="year",
            without=("old",),
            own=True,
            lead=True,
        ),
        between(0, 1_500),
    ] = None
    """For how long the accused goes to prison, in years."""

    sentenced: Annotated[
        Stated | None, Select(kinds=("time",), roles=("sentence",), forms=("date", "datetime"), own=True)
    ] = None
    """The day of the sentence."""
