"""The words that names are read by, from the data files beside the readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..language.tables import cached, lines_of, read_table


def words(value: str | list[str]) -> frozenset[str]:
    """A group of a data file as a set: a text of words, or a list of phrases."""
    return frozenset(value.split() if isinstance(value, str) else value)


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """Everything is lower-case. ``phrases`` maps whole names to their kind."""

    given: frozenset[str]
    usual_given: frozenset[str]
    """Of them, those of English news: two of these are two names, where two rare ones may be one in two spellings."""
    doubtful: frozenset[str]
    phrases: dict[str, str]
    countries: frozenset[str]
    outlets: frozenset[str]
    demonyms: frozenset[str]
    place_heads: frozenset[str]
    place_fronts: frozenset[str]
    prepositions: frozenset[str]
    sure_prepositions: frozenset[str]
    place_after: frozenset[str]
    directions: frozenset[str]
    titles: frozenset[str]
    dotted: frozenset[str]
    title_parts: frozenset[str]
    complements: frozenset[str]
    roles: frozenset[str]
    role_modifiers: frozenset[str]
    particles: frozenset[str]
    endings: frozenset[str]
    attributive: frozenset[str]
    verbs: frozenset[str]
    personal_verbs: frozenset[str]
    things: frozenset[str]
    organization_heads: frozenset[str]
    suffixes: frozenset[str]
    not_names: frozenset[str]
    common: frozenset[str]


def _phrases(places: dict[str, Any], organizations: dict[str, Any]) -> dict[str, str]:
    found = dict.fromkeys(lines_of("language", "cities"), "place")
    for group in ("countries", "states", "cities", "regions"):
        found.update(dict.fromkeys(places[group], "place"))
    for group in ("known", "outlets"):
        found.update(dict.fromkeys(organizations[group], "organization"))
    return found


@cached
def lexicon() -> NameLexicon:
    """The lexicon, read once."""
    given, places = read_table("language", "given_names"), read_table("language", "places")
    usual = frozenset().union(
        *map(words, given.values()), words(read_table("language", "given_names_census")["names"])
    )
    people = read_table("entities", "people")
    organizations = read_table("entities", "organizations")
    return NameLexicon(
        given=usual.union(lines_of("language", "given_names_world")),
        usual_given=usual,
        doubtful=words(given["doubtful"]),
        phrases=_phrases(places, organizations),
        countries=words(places["countries"]),
        outlets=words(organizations["outlets"]),
        demonyms=words(places["demonyms"]),
        place_heads=words(places["heads_after"]),
        place_fronts=words(places["heads_before"]),
        prepositions=words(places["prepositions"]),
        sure_prepositions=words(places["sure_prepositions"]),
        place_after=words(places["after"]),
        directions=words(places["directions"]),
        titles=words(people["titles"]),
        dotted=words(people["dotted"]),
        title_parts=words(people["title_parts"]),
        complements=words(people["title_complements"]),
        roles=words(people["roles"]),
        role_modifiers=words(people["role_modifiers"]),
        particles=words(people["particles"]),
        endings=words(people["endings"]),
        attributive=words(people["attributive"]),
        verbs=words(people["verbs"]),
        personal_verbs=words(people["personal_verbs"]),
        things=words(people["things"]),
        organization_heads=words(organizations["heads"]),
        suffixes=words(organizations["suffixes"]),
        not_names=words(organizations["not_names"]),
        common=words(read_table("entities", "common")["common"]),
    )
