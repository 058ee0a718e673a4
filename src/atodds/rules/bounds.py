"""Bounds of the world: counts past all there are, and days longer than a day (``bounds.toml``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Any

from ..facts.beside.after import part_of_time
from ..facts.beside.before import determined
from ..facts.beside.sentences import bare_words
from ..intervals import point
from ..model import NumberMention
from .figures import SentenceView
from .words import lexicon


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
    said = bare_words(line.text.casefold())
    wanted = row.get("with")
    if said & set(row["without"]) or (wanted and not _stands(wanted, line.text.casefold(), said)):
        return False
    modifiers = set(row.get("modifiers", ()))
    if modifiers and not modifiers & {word.casefold() for word in mention.modifiers}:
        return False
    return not row.get("determined") or determined(line.before(mention, 20))


def _stands(wanted: Sequence[str], text: str, said: Set[str]) -> bool:
    """Whether a word, or a phrase of several, stands in a sentence."""
    return any(phrase in (text if " " in phrase else said) for phrase in wanted)


def _longer_than_its_whole(line: SentenceView, mention: NumberMention) -> str | None:
    """A 27-hour day, eight days of the week."""
    value = point(mention)
    whole = part_of_time(line.after(mention, 40))
    if value is None or whole is None or mention.modifier != "=" or mention.kind not in ("quantity", "count"):
        return None
    unit = mention.unit if mention.kind == "quantity" else mention.noun
    for row in lexicon("bounds")["part"]:
        if unit == row["unit"] and whole == row["of"] and value > row["most"]:
            return f"a {row['of']} has {row['most']} {row['unit']}s at most"
    return None
