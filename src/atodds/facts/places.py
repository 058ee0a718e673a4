"""The places by name where something happens: towns, countries, roads, and what its name tells ("Hotel", "Street")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..language.cutting import Cut
from ..language.tables import cached, read_table
from ..model import Article, DesignatorMention, NameMention
from .things import Telling, Thing, ThingNoun, telling_sentences, thing_words

_WITHIN = 2
"""Words before a place in which its preposition stands: "in the Grand Hotel", "in southern China". Of 3,933 findings and
comparisons of 668 articles of news 1 changes 79, 3 39."""


def places(article: Article) -> Iterator[Thing]:
    """The places by name that sentences tell of, in order; those that no preposition puts anything at fill no slot."""
    named: dict[int, tuple[int, ThingNoun]] = {}
    for mention in article.mentions:
        if isinstance(mention, NameMention | DesignatorMention) and (word := _read(mention)):
            named[mention.start] = mention.end, word
    for number, lead, cut in telling_sentences(article) if named else ():
        starts = [low for low, found in enumerate(cut) if found.start() in named]
        if starts:
            telling = Telling.of(number, lead, cut)
            for low in starts:
                end, word = named[cut[low].start()]
                high = bisect_left(cut, end, key=_start)
                fills = _governed(article.text, cut, low, word) and not _in_list(
                    article.text, cut, high, word
                )
                yield telling.thing(low, high, word)._replace(fills=fills)


def _start(found: Cut) -> int:
    return found.start()


def _governed(text: str, cut: Sequence[Cut], low: int, word: ThingNoun) -> bool:
    """Whether a preposition of place stands right before the words, across an article or an adjective."""
    before = cut[max(0, low - _WITHIN) : low]
    if not before or "," in text[before[0].end() : cut[low].start()]:
        return False
    told = {found.group().lower() for found in before}
    return not thing_words("placing").isdisjoint(told) or (word.kind == "road" and "of" in told)


def _in_list(text: str, cut: Sequence[Cut], high: int, word: ThingNoun) -> bool:
    """Whether a country is one of a list: a name follows behind a comma."""
    if high >= len(cut) or word.kind != "country":
        return False
    return text[cut[high - 1].end() : cut[high].start()] == ", " and cut[high].group()[0].isupper()


def _read(mention: NameMention | DesignatorMention) -> ThingNoun | None:
    """What kind of place a name is of; None for what is no place."""
    words = mention.text.lower().replace(".", "").split()
    if isinstance(mention, DesignatorMention):
        return _road(mention, words)
    kind = _sites().get(words[-1]) if len(words) > 1 else None
    if kind is not None:
        return ThingNoun(kind, " ".join(words), _ends(words), mention.text)
    if mention.kind != "place":
        return None
    return ThingNoun(_level(mention.text.lower()), " ".join(words), (), mention.text)


def _ends(words: Sequence[str]) -> tuple[str, ...]:
    """The shorter names that a name ends in."""
    return tuple(" ".join(words[place:]) for place in range(1, len(words) - 1))


def _road(mention: DesignatorMention, words: Sequence[str]) -> ThingNoun | None:
    """A road by its number: "Route 9", "A61"."""
    last = words[-1].lstrip("-")
    coded = len(words) == 1 and words[0][0] in _LETTERS and words[0][1:].lstrip("-").isdecimal()
    if mention.form == "road" and last.isdecimal():
        return ThingNoun("road", f"road {last}", (words[-1],), mention.text)
    return ThingNoun("road", words[0], (), mention.text) if coded else None


_LETTERS = "abmi"
"""What the number of a road begins with: "A61", "M1", "I-40"."""


@cached
def _sites() -> dict[str, str]:
    table: dict[str, str] = read_table("language", "things")["sites"]
    return {word: kind for kind, words in table.items() for word in words.split()}


def _level(name: str) -> str:
    """Country, state, big city, or an area, which may lie in another."""
    return next((level for level, names in _levels().items() if name in names), "area")


@cached
def _levels() -> dict[str, frozenset[str]]:
    table = read_table("language", "places")
    named = {"country": "countries", "state": "states", "city": "cities"}
    return {level: frozenset(table[name]) for level, name in named.items()}
