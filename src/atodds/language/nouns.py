"""English nouns in news: the lexicon, and their plurals made and undone."""

from __future__ import annotations

from dataclasses import dataclass

from .tables import cached, read_table


@dataclass(frozen=True, slots=True)
class Nouns:
    """The noun lexicon."""

    plurals: dict[str, str]
    stop: frozenset[str]
    adjectives: frozenset[str]
    singular_s: frozenset[str]
    people: frozenset[str]
    states: dict[str, str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    many: dict[str, str]
    """Singular to plural: of units and the like, else the first plural of the lexicon that is not itself a state ("dead")."""
    same: frozenset[str]
    """Their own plural."""
    not_man: tuple[str, ...]
    plural_endings: tuple[str, ...]
    hissing: tuple[str, ...]
    """Ends of singulars that take "es"; and of plurals that lose it."""
    lose_es: tuple[str, ...]
    singular_endings: tuple[str, ...]


@cached
def nouns() -> Nouns:
    """The noun lexicon, loaded once."""
    raw = read_table("language", "counted_nouns")
    made: dict[str, str] = dict(raw["inflection"]["made"])
    for many, entry in raw["plurals"].items():
        if many not in raw["states"]:
            made.setdefault(entry.lower(), many)
    return Nouns(
        plurals=raw["plurals"],
        stop=frozenset(word for group in raw["stop"].values() for word in group),
        adjectives=frozenset(raw["adjectives"]["words"]),
        singular_s=frozenset(raw["singular_s"]["words"]),
        people=frozenset(raw["people"]["nouns"]),
        states=raw["states"],
        determiners=frozenset(raw["partitive"]["determiners"]),
        pronouns=frozenset(raw["partitive"]["pronouns"]),
        many=made,
        same=frozenset(raw["inflection"]["same"]),
        **{
            name: tuple(raw["inflection"][name])
            for name in ("not_man", "plural_endings", "hissing", "lose_es", "singular_endings")
        },
    )


@cached
def singular(word: str) -> str:
    """The singular of a noun: rules of English spelling, with the lexicon's exceptions. A singular comes back unchanged."""
    lower = word.lower()
    irregular = nouns().plurals.get(lower)
    if irregular is not None:
        return irregular
    if is_acronym_plural(word):
        return word[:-1].rstrip("'’")
    if word[:1].isupper() and lower.endswith("is") and len(lower) > 5 and lower not in nouns().singular_s:
        return word[:-1]
    if not plural_like(lower):
        return word
    if lower.endswith(nouns().plural_endings):
        return _irregular_ending(word, lower)
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith("wives"):
        return word[:-3] + "fe"
    if lower.endswith(nouns().lose_es):
        return word[:-2]
    return word[:-1]


def _irregular_ending(word: str, lower: str) -> str:
    if lower.endswith("children"):
        return word[:-3]
    return word[:-6] + "person" if lower.endswith("people") else word[:-2] + "an"


def plural_like(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    known = nouns()
    if word in known.plurals or (len(word) > 4 and word.endswith(known.plural_endings)):
        return True
    singular_end = word.endswith(known.singular_endings)
    return len(word) > 2 and word.endswith("s") and word not in known.singular_s and not singular_end


def is_acronym_plural(word: str) -> bool:
    """ "RBIs", "KO's", "AK-47s", "SUVs": an abbreviation or a model name with a plural ending."""
    front = word[:-1].rstrip("'’")
    return (
        len(front) > 1
        and word.endswith("s")
        and (front.isupper() or (front[-1].isdecimal() and front[:1].isupper()))
    )


def counts(word: str) -> bool:
    """Whether a lower-case word is a plural noun that something can be counted in."""
    return plural_like(word) and word not in nouns().stop


@cached
def plural(phrase: str) -> str:
    """The plural of a noun phrase: its last word changes ("police officer" gives "police officers")."""
    front, space, word = phrase.rpartition(" ")
    return front + space + _plural(word)


def _plural(word: str) -> str:
    lower, known = word.lower(), nouns()
    if lower in known.same or not lower:
        return word
    irregular = known.many.get(lower)
    if irregular is not None:
        return irregular if word[0].islower() else irregular.capitalize()
    if lower.endswith("man") and not lower.endswith(known.not_man):
        return word[:-2] + "en"
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if lower.endswith(known.hissing) else "s")
