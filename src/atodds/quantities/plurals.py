"""English plurals, for readings shown to people."""

from __future__ import annotations

from ..language.tables import cached
from .nouns import nouns

_UNITS = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "penny": "pence",
    "yuan": "yuan",
    "yen": "yen",
}
_SAME = ("yen", "yuan", "rand", "baht", "won", "ringgit", "hertz", "horsepower", "shekel hadash")


@cached
def _irregular() -> dict[str, str]:
    """Singular to plural, the first plural of the lexicon that is not itself a state ("dead")."""
    found: dict[str, str] = {}
    for many, one in nouns().plurals.items():
        if many not in nouns().states:
            found.setdefault(one.lower(), many)
    return found


@cached
def plural(phrase: str) -> str:
    """The plural of a noun phrase: its last word changes ("police officer" gives "police officers")."""
    front, space, word = phrase.rpartition(" ")
    return front + space + _plural(word)


def _plural(word: str) -> str:
    lower = word.lower()
    if lower in _SAME or not lower:
        return word
    irregular = _UNITS.get(lower) or _irregular().get(lower)
    if irregular is not None:
        return irregular if word[0].islower() else irregular.capitalize()
    if lower.endswith("man") and not lower.endswith(("human", "german", "roman")):
        return word[:-2] + "en"
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if lower.endswith(("s", "x", "ch", "sh", "z")) else "s")
