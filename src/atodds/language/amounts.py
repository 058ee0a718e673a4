"""Whether four digits that look like a year are an amount, from the words before them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .tables import read_table


@cache
def _groups() -> dict[str, frozenset[str]]:
    raw = read_table("language", "noun_words")
    return {
        name: frozenset(raw[name]["words"])
        for name in ("amount_nouns", "amount_comparatives", "amount_verbs", "amount_takers", "since")
    }


def opens_amount(lower: Sequence[str], index: int) -> bool:
    """ "an average of", "a total of", "more than", "at least" before the token: what follows is no year.

    ``lower`` are lower-case tokens. "since at least 1990" and "no later than 1990" are years still.
    """
    if index < 1:
        return False
    groups, last, second = _groups(), lower[index - 1], lower[index - 2] if index > 1 else ""
    if last in groups["amount_takers"] or (last == "to" and second in groups["amount_verbs"]):
        return True
    if last == "of":
        return second in groups["amount_nouns"]
    if last == "than":
        return second in groups["amount_comparatives"]
    phrase = (last == "least" and second == "at") or (last == "as" and second in ("many", "few", "much"))
    return phrase and lower[max(0, index - 3)] not in groups["since"]
