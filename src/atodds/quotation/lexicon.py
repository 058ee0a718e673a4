"""The words of saying, from the data file beside the readers."""

from __future__ import annotations

from dataclasses import dataclass

from ..entities.lexicon import lexicon as name_lexicon
from ..entities.lexicon import words
from ..language.calendar import weekday_names
from ..language.numbers import counting
from ..language.tables import cached, read_table


@dataclass(frozen=True, slots=True)
class SpeechLexicon:
    """Everything is lower-case. ``verbs`` maps each form to its strength."""

    verbs: dict[str, str]
    quoting_only: frozenset[str]
    inverting: frozenset[str]
    participles: frozenset[str]
    between: frozenset[str]
    sources: frozenset[str]
    documents: frozenset[str]
    outlet_nouns: frozenset[str]
    bodies: frozenset[str]
    outlets: frozenset[str]
    modifiers: frozenset[str]
    determiners: frozenset[str]
    linking: frozenset[str]
    pronouns: frozenset[str]
    numbers: dict[str, int]
    elisions: frozenset[str]
    title_words: frozenset[str]
    where: frozenset[str]
    occasions: frozenset[str]
    breaks: frozenset[str]
    days: frozenset[str]
    opinion: frozenset[str]
    reporting: frozenset[str]
    small: dict[str, frozenset[str]]


@cached
def lexicon() -> SpeechLexicon:
    """The lexicon, read once."""
    data = read_table("quotation", "speech")
    group = data["words"]
    names = name_lexicon()
    return SpeechLexicon(
        verbs={form: strength for strength, forms in data["verbs"].items() for form in forms.split()},
        quoting_only=words(data["quoting_only"]),
        inverting=words(data["inverting"]),
        participles=words(data["participles"]),
        between=words(group["between"]),
        sources=words(group["sources"]) | names.roles,
        documents=words(group["documents"]),
        outlet_nouns=words(group["outlets"]),
        bodies=words(group["bodies"]),
        outlets=names.outlets,
        modifiers=words(group["modifiers"]) | names.demonyms,
        determiners=words(group["determiners"]),
        linking=words(group["linking"]),
        pronouns=words(group["pronouns"]),
        numbers=counting() | data["numbers"],
        elisions=words(data["elisions"]["words"]),
        title_words=words(data["titles"]["words"]),
        where=words(data["where"]["prepositions"]),
        occasions=words(data["where"]["occasions"]),
        breaks=words(group["breaks"]),
        days=frozenset(map(str.lower, weekday_names())),
        opinion=words(data["tails"]["opinion"]),
        reporting=words(data["tails"]["reporting"]),
        small={name: words(text) for name, text in data["small"].items()},
    )
