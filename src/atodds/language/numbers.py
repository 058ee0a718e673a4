"""Cardinals and ordinals in words."""

from __future__ import annotations

from .tables import cached, read_table


@cached
def cardinals() -> dict[str, int]:
    """Number words below a hundred that are one word: "seven", "forty"."""
    table = read_table("language", "numbers")
    return {**table["small"], **table["tens"]}


@cached
def counting() -> dict[str, int]:
    """The cardinals that something can be counted in, from one on."""
    return {word: number for word, number in cardinals().items() if number}


@cached
def ordinals() -> dict[str, int]:
    """Ordinals in words: "first", "ninetieth", "millionth"."""
    return dict(read_table("language", "numbers")["ordinals"])


@cached
def ordinal_suffixes() -> frozenset[str]:
    """What makes an ordinal of digits: "1st"."""
    return frozenset(read_table("language", "numbers")["ordinal_suffixes"]["words"])
