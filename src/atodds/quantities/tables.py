"""The lexicons of the quantity reader as lookup tables, built once at the first reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .. import units
from ..annotations import Tokens
from ..language.calendar import months, weekdays
from ..language.nouns import plural
from ..language.tables import cached, read_table


class Measure(NamedTuple):
    """A unit as the reader sees it. ``code`` is a currency's; an empty ``dimension`` is asked of pint when needed."""

    name: str
    dimension: str
    code: str | None = None
    ambiguous: bool = False


class Way(NamedTuple):
    """One way to write a measure: the tokens after the first, and where it may stand."""

    rest: tuple[str, ...]
    measure: Measure
    letter: bool
    """One letter: only with a digit directly before it."""


class Phrase(NamedTuple):
    """A modifier phrase: its tokens from the last to the first, and the shape it gives."""

    tokens: tuple[str, ...]
    shape: str


def cut(phrase: str) -> tuple[str, ...]:
    """The tokens of a lexicon entry, as the draft cuts them, case kept."""
    return tuple(Tokens.of(phrase).words)


@dataclass(slots=True)
class Tables:
    """All lookups. Words are lower-case keys; symbols keep their case."""

    ones: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, float]
    short_scales: dict[str, float]
    letter_scales: dict[str, float]
    collectives: dict[str, int]
    sets: dict[str, int]
    vague: dict[str, tuple[float, float]]
    vague_multipliers: dict[str, tuple[float, float]]
    denominators: dict[str, int]
    ordinals: dict[str, int]
    fractions: dict[str, float]
    before: dict[str, list[Phrase]] = field(default_factory=dict)
    after: dict[str, list[Phrase]] = field(default_factory=dict)
    up: frozenset[str] = frozenset()
    down: frozenset[str] = frozenset()
    moves_up: frozenset[str] = frozenset()
    """Verbs of change that "by" may part from their number; ``moves_down`` likewise."""
    moves_down: frozenset[str] = frozenset()
    up_after: frozenset[str] = frozenset()
    down_after: frozenset[str] = frozenset()
    bridge: frozenset[str] = frozenset()
    unit_words: dict[str, list[Way]] = field(default_factory=dict)
    unit_symbols: dict[str, list[Way]] = field(default_factory=dict)
    unit_folded: dict[str, list[Way]] = field(default_factory=dict)
    """Symbols of letters in both cases, by their lower case: "GHz" printed as "Ghz"."""
    signs: dict[str, Measure] = field(default_factory=dict)
    article_units: frozenset[str] = frozenset()
    span_units: frozenset[str] = frozenset()
    """Units that an article counts only with more after them ("a day or two", "a year and a half")."""
    rate_adverbs: dict[str, str] = field(default_factory=dict)
    rate_articles: frozenset[str] = frozenset()
    rate_refusals: frozenset[str] = frozenset()
    compounds: dict[str, dict[str, int]] = field(default_factory=dict)
    loose: frozenset[str] = frozenset()
    coin_measures: dict[str, Measure] = field(default_factory=dict)
    """Currencies whose word is a measure, too, by canonical name: the measure."""
    multiples: dict[str, tuple[float, str | None]] = field(default_factory=dict)
    """Words that multiply ("doubled", "sixfold", "halved"): the factor, and the direction that they give."""
    plural_tens: dict[str, int] = field(default_factory=dict)
    """ "sixties": 60."""
    triggers: frozenset[str] = frozenset()
    forms: dict[str, str] = field(default_factory=dict)
    soft_forms: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    zones: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()
    before_year: frozenset[str] = frozenset()
    score: frozenset[str] = frozenset()
    spoken_score: frozenset[str] = frozenset()
    rising_score: frozenset[str] = frozenset()
    decided: frozenset[str] = frozenset()
    """Verbs of a vote before "by 88 to 70"."""
    idioms: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    pronoun_before: frozenset[str] = frozenset()
    pronoun_after: frozenset[str] = frozenset()
    weather: frozenset[str] = frozenset()
    roman: frozenset[str] = frozenset()


@cached
def words(name: str) -> frozenset[str]:
    """A word group: small words of ``cues.toml``, or nouns and verbs of ``language/lexicons/noun_words.toml``."""
    cues = read_table("quantities", "cues")
    return frozenset(cues[name] if name in cues else read_table("language", "noun_words")[name]["words"])


@cached
def endings(name: str) -> tuple[str, ...]:
    """A word group of endings, as ``str.endswith`` takes them."""
    return tuple(sorted(words(name)))


@cached
def tables() -> Tables:
    """The reader's tables (built in some 20 milliseconds, then cached)."""
    numbers, common = read_table("quantities", "numbers"), read_table("language", "numbers")
    found = Tables(
        ones=common["small"],
        tens=common["tens"],
        scales=numbers["scales"],
        short_scales=numbers["scale_abbreviations"],
        letter_scales=numbers["scale_letters"],
        collectives=numbers["collectives"],
        sets=numbers["sets"],
        vague={word: (low, high) for word, (low, high) in numbers["vague"].items()},
        vague_multipliers={word: (low, high) for word, (low, high) in numbers["vague_multipliers"].items()},
        denominators=_plurals(numbers["denominators"]),
        ordinals=common["ordinals"],
        fractions=numbers["fraction_characters"],
    )
    _add_multiples(found, numbers)
    _add_modifiers(found)
    _add_units(found)
    _add_currencies(found)
    _add_designators(found)
    found.plural_tens = {f"{word[:-1]}ies": int(value) for word, value in found.tens.items()}
    _add_triggers(found)
    return found


def _add_multiples(found: Tables, numbers: dict[str, Any]) -> None:
    """ "doubled" and the like from the file, "sixfold" from the number words."""
    for word, (factor, turn) in numbers["multiplications"].items():
        found.multiples[word] = float(factor), turn or None
    counted = {**found.ones, **found.tens, **{word: found.scales[word] for word in ("hundred", "thousand")}}
    for ending in numbers["folds"]["endings"]:
        found.multiples.update(
            {word + ending: (float(value), None) for word, value in counted.items() if value > 1}
        )


def _plurals(words: dict[str, int]) -> dict[str, int]:
    plural = {word + "s": value for word, value in words.items() if word != "half"}
    return {**words, **plural}


def _add_modifiers(found: Tables) -> None:
    raw = read_table("quantities", "modifiers")
    for shape, phrases in raw["before"].items():
        for phrase in phrases:
            tokens = tuple(reversed(cut(phrase)))
            found.before.setdefault(tokens[0], []).append(Phrase(tokens, shape))
    for shape, phrases in raw["after"].items():
        for phrase in phrases:
            tokens = cut(phrase)
            found.after.setdefault(tokens[0], []).append(Phrase(tokens, shape))
    for ways in (*found.before.values(), *found.after.values()):
        ways.sort(key=lambda way: -len(way.tokens))
    change = raw["change"]
    found.up, found.down = frozenset(change["up"]), frozenset(change["down"])
    found.moves_up = (found.up | frozenset(change["up_by"])) - {"up"}
    found.moves_down = (found.down | frozenset(change["down_by"])) - {"down"}
    found.up_after, found.down_after = frozenset(change["up_after"]), frozenset(change["down_after"])
    found.bridge = frozenset(raw["change_bridge"]["words"])


def _add_units(found: Tables) -> None:
    for unit in units.table().values():
        _add_ways(found, Measure(unit.name, unit.dimension), unit)
    for unit in units.wide_units():
        _add_ways(found, Measure(unit.name, unit.dimension), unit)
    for symbol, ways in found.unit_symbols.items():
        mixed = symbol.isalpha() and not (symbol.islower() or symbol.isupper())
        if mixed and (len(symbol) > 2 or symbol in units.lexicon()["folded"]["short"]):
            single = [way for way in ways if not way.rest]
            if single:
                found.unit_folded.setdefault(symbol.lower(), single)
    for table in (found.unit_words, found.unit_symbols):
        for ways in table.values():
            ways.sort(key=lambda way: -len(way.rest))
    found.article_units = frozenset(units.lexicon()["articles"]["one"])
    found.span_units = frozenset(units.lexicon()["articles"]["spans"])
    found.rate_adverbs = units.lexicon()["rate_adverbs"]
    found.rate_articles = frozenset(units.lexicon()["rates"]["article"])
    found.rate_refusals = frozenset(units.lexicon()["rates"]["not_after"])
    found.compounds = units.lexicon()["compounds"]
    found.loose = frozenset(units.lexicon()["loose"]["names"])
    for coin, name in units.lexicon()["coin_measures"].items():
        found.coin_measures[coin.replace("_", " ")] = Measure(name, units.table()[name].dimension)


def _add_ways(found: Tables, measure: Measure, unit: units.Unit) -> None:
    for word in unit.words:
        single = cut(word.lower())
        for tokens in (single, (*single[:-1], _plural(single[-1])), _first_plural(single)):
            _add_way(found.unit_words, tokens, measure, letter=False)
    for symbol in unit.symbols:
        _add_way(found.unit_symbols, cut(symbol), measure, letter=False)
    for symbol in unit.letters:
        _add_way(found.unit_symbols, cut(symbol), measure, letter=True)


def _first_plural(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """ "miles per hour", "degrees celsius", "parts per million"."""
    return (_plural(tokens[0]), *tokens[1:])


def _plural(word: str) -> str:
    """The plural in print; what is its own plural takes an "s", too ("yens")."""
    if word.endswith("s") or not word.isalpha():
        return word
    many = plural(word)
    return many if many != word else word + "s"


def _add_way(table: dict[str, list[Way]], tokens: tuple[str, ...], measure: Measure, *, letter: bool) -> None:
    if not tokens:
        return
    ways = table.setdefault(tokens[0], [])
    if all(way.rest != tokens[1:] for way in ways):
        ways.append(Way(tokens[1:], measure, letter))


def _add_currencies(found: Tables) -> None:
    for currency in units.currencies().values():
        measure = Measure(currency.name, "[currency]", currency.code, currency.ambiguous)
        for word in currency.words:
            single = cut(word.lower())
            for tokens in (single, (*single[:-1], _plural(single[-1]))):
                _add_way(found.unit_words, tokens, measure, letter=False)
        for sign in currency.signs:
            named = sign.upper().startswith(currency.code) or (len(sign) > 2 and sign.endswith("$"))
            found.signs[sign] = measure._replace(ambiguous=False) if named else measure
    for ways in found.unit_words.values():
        ways.sort(key=lambda way: -len(way.rest))


def _add_designators(found: Tables) -> None:
    raw = read_table("quantities", "designators")
    for form, words in raw["before"].items():
        for word in words:
            found.forms.setdefault(word, form)
    found.soft_forms = frozenset(raw["soft"]["words"])
    found.prefixes = frozenset(raw["prefixes"]["words"])
    found.zones = frozenset(raw["after"]["zones"])
    found.streets = frozenset(raw["after"]["street"])
    found.months, found.weekdays = frozenset(months()), frozenset(weekdays())
    found.before_year = frozenset(raw["calendar"]["before_year"])
    found.score = frozenset(raw["score"]["context"])
    found.spoken_score = frozenset(raw["score"]["spoken"])
    found.rising_score = frozenset(raw["score"]["rising"])
    found.decided = frozenset(raw["score"]["decided"])
    for phrase in raw["idioms"]["phrases"]:
        tokens = cut(phrase)
        found.idioms.setdefault(tokens[0], []).append(tokens)
    found.pronoun_before = frozenset(raw["idioms"]["pronoun_before"])
    found.pronoun_after = frozenset(raw["idioms"]["pronoun_after"])
    found.weather = frozenset(raw["weather"]["context"])
    found.roman = frozenset(raw["roman"]["words"])


def _add_triggers(found: Tables) -> None:
    """Words that can start a reading; digits are tested apart."""
    numbers = (found.ones, found.tens, found.scales, found.vague, found.fractions, found.multiples)
    found.triggers = frozenset(
        (
            *(word for table in numbers for word in table),
            *words("openers"),
            *found.ordinals,
            *found.article_units,
            *found.span_units,
            *found.roman,
            *found.plural_tens,
        )
    )
