"""A declared document and articles to fill it from."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

import atodds
from atodds import Article, Source
from atodds.documents import Document, Measure, Select, SourceCount, Stated


def _positive(measure: Measure | None) -> Measure | None:
    if measure is not None and measure.value > 1000:
        raise ValueError(f"{measure.text!r} is more than 1000")
    return measure


class Flood(Document):
    """What an article on a flood should state."""

    depth: Annotated[
        Measure | None,
        Select(kinds=("quantity",), dimension="[length]", cues=("deep", "depth"), unit="metre"),
        AfterValidator(_positive),
    ] = None
    houses: Annotated[Measure | None, Select(kinds=("count",), nouns=("house",), without=("village",))] = None
    officials: Annotated[SourceCount | None, Select(kinds=("attribution",), lead=True)] = None
    barred: Annotated[
        Stated | None, Select(kinds=("permission",), polarity=("prohibited",), cues=("farmer",))
    ] = None


def articles(*texts: str) -> list[Article]:
    return atodds.read([Source.from_text(text, id=name) for name, text in zip("abcdef", texts, strict=False)])
