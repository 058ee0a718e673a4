"""Lists in which each item has one figure: "14 Greeks and six Turks", "the Reds hold 12, the Blues 20"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....facts.beside.between import holder
from ....facts.beside.sentences import items
from ....model import NumberMention
from ...figures import SentenceView
from ...words import ends_with

_LONGEST = 4
"""Words of who holds a part, with the verb of the first. 3 and 5 change nothing on the 526 workshop articles and in the
rules' examples."""


def leads(line: SentenceView, start: int, end: int, parts: Sequence[NumberMention]) -> list[str]:
    """What stands before the figure in each item of a stretch of text; none where an item has no figure or several."""
    text = line.article.text
    spans = items(text, start, end)
    held = [[part for part in parts if low <= part.start < high] for low, high in spans]
    if not all(len(found) == 1 for found in held):
        return []
    return [text[low : found[0].start].strip() for (low, _), found in zip(spans, held, strict=True)]


def each_holds(before: Sequence[str]) -> bool:
    """Whether every item opens with who has it, the first alone with a verb."""
    if not all(0 < len(lead.split()) <= _LONGEST for lead in before):
        return False
    return [ends_with("totals", "holds", lead) for lead in before] == [True] + [False] * (len(before) - 1)


def gapped(line: SentenceView, parts: Sequence[NumberMention]) -> bool:
    """Whether the verb of having that stands with the first of some figures is that of all: who has each stands before it."""
    if not parts or not ends_with("totals", "holds", line.before(parts[0])):
        return False
    holders = [holder(line.between(first, second)) for first, second in pairwise(parts)]
    return all(found and not ends_with("totals", "holds", found) for found in holders)
