"""Bounds of the world: counts past all there are, and days longer than a day (``bounds.toml``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..model import NumberMention
from .figures import SentenceView, point
from .words import lexicon

_WORD = re.compile(r"u\.s\.|[\w']+")
_DETERMINED = re.compile(r"\b(?:the|all|all of the|each of the|in all|its|our|these)\s+$", re.IGNORECASE)
_PART = re.compile(
    r"[\s-]+(?:of the |a |per |in a |in the )?(day|week|month|year|hour|minute)"
    r"(?=[.,;:!?)]|\s(?:of|in|on|at|is|was|that|for|to|by|when)\b|$)"
)


def beyond(line: SentenceView, mention: NumberMention) -> str | None:
    """Why a number goes past what the world has; None where it does not."""
    return _past_a_whole(line, mention) or _longer_than_its_whole(line, mention)


def _past_a_whole(line: SentenceView, mention: NumberMention) -> str | None:
    if mention.kind != "count" or mention.modifier == "<" or mention.other:
        return None
    for row in lexicon("bounds")["whole"]:
        if (
            mention.noun in row["nouns"]
            and (mention.strict[0] or 0.0) > row["most"]
            and _of_all(line, mention, row)
        ):
            return f"there are {row['most']} at most"
    return None


def _of_all(line: SentenceView, mention: NumberMention, row: Mapping[str, Any]) -> bool:
    """Whether the count is of this whole: its words stand in the sentence, and those of no other."""
    said = set(_WORD.findall(line.text.casefold()))
    if said & set(row["without"]) or not said & set(row.get("with", said)):
        return False
    wanted = set(row.get("modifiers", ()))
    if wanted and not wanted & {word.casefold() for word in mention.modifiers}:
        return False
    return not row.get("determined") or bool(_DETERMINED.search(line.before(mention, 20)))


def _longer_than_its_whole(line: SentenceView, mention: NumberMention) -> str | None:
    """A 27-hour day, eight days of the week."""
    value = point(mention)
    found = _PART.match(line.after(mention, 40))
    if value is None or found is None or mention.modifier != "=" or mention.kind not in ("quantity", "count"):
        return None
    unit = mention.unit if mention.kind == "quantity" else mention.noun
    for row in lexicon("bounds")["part"]:
        if unit == row["unit"] and found.group(1) == row["of"] and value > row["most"]:
            return f"a {row['of']} has {row['most']} {row['unit']}s at most"
    return None
