"""The words of times, loaded once from the TOML files beside the readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..language.calendar import months, unit_days, weekdays
from ..language.numbers import counting, ordinal_suffixes, ordinals
from ..language.tables import cached, read_table
from ..language.words import function_words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word tables; keys are lower-case tokens, or tokens joined by one space for phrases."""

    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    lengths: dict[str, float]
    numbers: dict[str, tuple[float, float]]
    ordinals: dict[str, int]
    jubilees: dict[str, int]
    parts: dict[str, tuple[str, str]]
    zones: dict[str, str]
    zone_words: dict[str, str]
    named_clock: dict[str, str]
    seasons: dict[str, tuple[int, int]]
    days: dict[str, int]
    steps: dict[str, int]
    offsets: dict[str, tuple[int, str]]
    approximate: dict[str, str]
    edges: dict[str, str]
    vague: dict[str, str]
    vague_phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    holidays: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    eras: dict[str, tuple[tuple[tuple[str, ...], tuple[int, int]], ...]]
    name_next: frozenset[str]
    name_previous: frozenset[str]
    dateline: frozenset[str]
    opening: frozenset[str]
    business: frozenset[str]
    sport: frozenset[str]
    before_clock: frozenset[str]
    behind_clock: frozenset[str]
    also_words: frozenset[str]
    month_cues: frozenset[str]
    year_cues: frozenset[str]
    weak_year_cues: frozenset[str]
    counted: frozenset[str]
    designators: frozenset[str]
    not_plural: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    saying: frozenset[str]
    limits: frozenset[str]
    passive: frozenset[str]
    cues: dict[str, frozenset[str]]
    """The word groups of ``cues.toml``, each under its name there."""
    articles: frozenset[str]
    ordinal_suffixes: frozenset[str]


@cached
def lexicon() -> Lexicon:
    """The lexicon, read at the first call."""
    cues = {name: frozenset(group) for name, group in read_table("temporal", "cues").items()}
    shapes, words = read_table("temporal", "times"), read_table("temporal", "times_words")
    return Lexicon(
        months=dict(months()),
        weekdays=dict(weekdays()),
        units=shapes["units"],
        lengths=dict(unit_days()),
        numbers={word: (number, number) for word, number in counting().items()} | _pairs(shapes["numbers"]),
        ordinals=ordinals(),
        jubilees=shapes["jubilees"],
        parts=_pairs(shapes["parts"]),
        zones=shapes["zones"],
        zone_words=shapes["zone_words"],
        named_clock=shapes["named_clock"],
        seasons=_pairs(shapes["seasons"]),
        days=words["days"],
        steps=words["steps"],
        offsets=_pairs(words["offsets"]),
        approximate=words["approximate"],
        edges=words["edges"],
        vague=words["vague"],
        vague_phrases=_phrases(words["vague_phrases"]),
        holidays=_phrases(words["holidays"]),
        eras=_phrases(_pairs(words["eras"])),
        name_next=frozenset(words["weekday_names"]["next"]),
        name_previous=frozenset(words["weekday_names"]["previous"]),
        dateline=frozenset(words["dateline"]["words"]),
        opening=frozenset(words["opening"]["words"]),
        business=frozenset(words["quarters"]["business"]),
        sport=frozenset(words["quarters"]["sport"]),
        before_clock=frozenset(words["spoken_clocks"]["before"]),
        behind_clock=frozenset(words["spoken_clocks"]["behind"]),
        also_words=frozenset(words["also_words"]["words"]),
        month_cues=frozenset(words["month_cues"]["words"]),
        year_cues=frozenset(words["year_cues"]["words"]),
        weak_year_cues=frozenset(words["year_cues"]["weak"]),
        counted=frozenset(words["year_cues"]["counted"]),
        designators=frozenset(words["year_cues"]["designators"]),
        not_plural=frozenset(words["year_cues"]["not_plural"]),
        future=frozenset(words["tense"]["future"]),
        past=frozenset(words["tense"]["past"]),
        saying=frozenset(words["tense"]["saying"]),
        limits=frozenset(words["tense"]["limits"]),
        passive=frozenset(words["tense"]["passive"]),
        articles=function_words("articles"),
        ordinal_suffixes=ordinal_suffixes(),
        cues=cues,
    )


def _pairs(table: dict[str, list[Any]]) -> dict[str, Any]:
    return {key: tuple(value) for key, value in table.items()}


def _phrases(table: dict[str, Any]) -> dict[str, Any]:
    """Phrases by their first token, the longest first; apostrophes are tokens of their own."""
    found: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for phrase, value in table.items():
        tokens = tuple(phrase.replace("'", " ' ").replace(".", " . ").split())
        found.setdefault(tokens[0], []).append((tokens, value))
    return {first: tuple(sorted(group, key=lambda entry: -len(entry[0]))) for first, group in found.items()}
