"""The words around a date or clock time, and the phrases among them that name who or what takes part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ....facts.happenings import occasion_words, stem_of
from ....language.tables import cached, read_table
from ....language.words import function_words
from ....model import Article, Fact, NameMention, NumberMention

_LONGEST = 5
"""Words of a phrase that is shown in a label; what is longer is left out. On 673 articles of news and in the rules'
examples, 3 changes 36 of the findings and comparisons and 3 of the examples, 7 5 of the findings and comparisons and 1 of
the examples."""
_MARKS = "“”\"'’‘`,;:.()"


class SentenceWord(NamedTuple):
    """A word of the sentence, the words of the time aside."""

    text: str
    bare: str
    """Lower-case, without the marks around it."""
    start: int
    named: bool
    """It is part of a name."""
    counted: bool
    """It is part of a figure."""


class Around(NamedTuple):
    """The words of a time's sentence; ``place``: how many of them stand before the time."""

    words: list[SentenceWord]
    place: int
    attributive: bool
    """The time stands before a noun, as a part of its phrase: "the March 2005 rampage", "Monday's protest"."""


def naming(group: str) -> frozenset[str]:
    """A word list of ``event_names.toml``."""
    return _naming()[group]


@cached
def _naming() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_table("rules", "event_names")["words"].items()}


def around(fact: Fact, article: Article) -> Around:
    """The words of the sentence that the time stands in; those of the time, and the preposition before it, aside."""
    if fact.sentence < 0:
        return Around([], 0, False)
    words = _words(fact, article)
    before = [word for word in words if word.start < fact.start]
    led = bool(before) and before[-1].bare in function_words("inside_a_thing")
    before = before[: len(before) - led]
    if article.text[fact.end : fact.end + 1] in (",", ";"):
        before = [*before[:-1], *(word._replace(text=f"{word.text},") for word in before[-1:])]
    after = [word for word in words if word.start >= fact.end]
    return Around([*before, *after], len(before), not led and _attributive(fact, article, before))


def _attributive(fact: Fact, article: Article, before: Sequence[SentenceWord]) -> bool:
    possessive = article.text[fact.end : fact.end + 2] in ("'s", "’s")
    return possessive or (bool(before) and before[-1].bare in function_words("openers_of_a_thing"))


def _words(fact: Fact, article: Article) -> list[SentenceWord]:
    """The words of the sentence, without those of the time."""
    sentence = article.sentences[fact.sentence]
    names = [(mention.start, mention.end) for mention in article.mentions if isinstance(mention, NameMention)]
    figures = [
        (mention.start, mention.end) for mention in article.mentions if isinstance(mention, NumberMention)
    ]
    found: list[SentenceWord] = []
    at = sentence.start
    for text in article.text[sentence.start : sentence.end].split():
        at = article.text.index(text, at)
        if not fact.start <= at < fact.end:
            found.append(
                SentenceWord(text, text.strip(_MARKS).lower(), at, _inside(at, names), _inside(at, figures))
            )
        at += len(text)
    return found


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def clause(words: Sequence[SentenceWord]) -> list[SentenceWord]:
    """The last of the words, from where their clause begins; what is set between commas behind its subject is left out."""
    cut = next((place for place in range(len(words), 0, -1) if _ends_clause(words[place - 1])), 0)
    inner = list(words[cut:])
    commas = [place for place, word in enumerate(words[:cut]) if word.text[-1] == ","]
    if len(commas) < 2 or commas[-1] != cut - 1 or not _lacks_subject(inner):
        return inner
    named = words[commas[-2]]
    return [*clause(words[: commas[-2]]), named, *inner]


def _lacks_subject(words: Sequence[SentenceWord]) -> bool:
    return not words or words[0].bare in occasion_words("auxiliaries")


def _ends_clause(word: SentenceWord) -> bool:
    opening = function_words("clause_openers") | function_words("joining")
    said = stem_of(word.bare) in occasion_words("saying")
    return not word.bare or word.text[-1] in ",;:—–)" or word.bare in opening or said


def run(words: Sequence[SentenceWord]) -> list[SentenceWord]:
    """The words of the phrase that opens here: up to a comma, a preposition or a verb; "of" goes on."""
    found: list[SentenceWord] = []
    for place, word in enumerate(words):
        if not word.bare or word.bare in naming("ends") or verbal(words, place):
            break
        found.append(word)
        if word.text[-1] in ',;:.”"—–)!?':
            break
    return trimmed(found)


def trimmed(words: Sequence[SentenceWord]) -> list[SentenceWord]:
    """The words without articles, helping verbs and adverbs at their end."""
    loose = function_words("openers_of_a_thing") | naming("loose") | helping()
    found = list(words)
    while found and not found[-1].named and (found[-1].bare in loose or found[-1].bare.endswith("ly")):
        found.pop()
    return found


@cached
def helping() -> frozenset[str]:
    """Helping verbs and what stands among them."""
    return occasion_words("auxiliaries") | occasion_words("modals")


def verbal(words: Sequence[SentenceWord], at: int) -> bool:
    """Whether the word at a place is a verb, not part of a name or a thing, nor what is said of one ("a masked thief")."""
    word = words[at]
    if word.named:
        return False
    stem = stem_of(word.bare)
    settled = at > 0 and words[at - 1].bare in occasion_words("determiners")
    told = word.bare != stem and (stem in occasion_words("saying") or word.bare.endswith("ed"))
    return (told and not settled) or word.bare in helping() | occasion_words("past")


def shown(words: Sequence[SentenceWord], *, opens: bool = False) -> str:
    """A phrase as it stands inside a label; "" for one that names no thing by itself, is long, or holds a figure."""
    if not words or len(words) > _LONGEST or words[0].bare in naming("pronouns") | naming("ends"):
        return ""
    if any(verbal(words, place) or word.counted for place, word in enumerate(words)):
        return ""
    parts = [word.text.strip(_MARKS) for word in words]
    if words[0].bare in occasion_words("determiners") or (opens and not words[0].named):
        parts[0] = parts[0].lower()
    return " ".join(parts)
