"""The facts that every article on this workspace's story should state.

One field, one fact: its value model, the selection that finds it, and the bounds it must keep. A value out of
bounds becomes a finding (C904); a fact that an article does not state stays None and shows as a gap in the matrix.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from atodds import documents
from atodds.documents import Measure, Select, SourceCount, Stated


def _between(low: float, high: float) -> AfterValidator:
    def check(measure: Measure | None) -> Measure | None:
        if measure is not None and not low <= measure.value <= high:
            raise ValueError(f"{measure.text!r} is not between {low:g} and {high:g} {measure.unit}s")
        return measure

    return AfterValidator(check)


class Document(documents.Document):
    """What an article on the decision should state."""

    border_distance: Annotated[
        Measure | None,
        Select(kinds=("quantity",), dimension="[length]", cues=("border",), unit="kilometre"),
        _between(1, 1000),
    ] = None
    """How far the city lies from the border, in kilometres."""

    weapon_range: Annotated[
        Measure | None,
        Select(
            kinds=("quantity",),
            dimension="[length]",
            cues=("range", "hit", "reach"),
            without=("border",),
            unit="kilometre",
        ),
        _between(1, 20000),
    ] = None
    """How far the longest-range weapon named reaches, in kilometres."""

    officials: Annotated[SourceCount | None, Select(kinds=("attribution",), lead=True)] = None
    """How many unnamed officials the article counts for the decision."""

    city_rank: Annotated[Measure | None, Select(kinds=("ordinal",), cues=("city",)), _between(1, 100)] = None
    """The city's rank by size in its country."""

    permitted: Annotated[
        Stated | None,
        Select(kinds=("permission",), polarity=("permitted",), cues=("strike", "target", "hit", "use")),
    ] = None
    """What is permitted, in the article's words."""

    prohibited: Annotated[
        Stated | None, Select(kinds=("permission",), polarity=("prohibited", "restricted"))
    ] = None
    """What stays forbidden, in the article's words."""
