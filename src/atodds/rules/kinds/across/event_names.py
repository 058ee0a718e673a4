"""What a dated event is called, in its source's own words: "when the trawler was sunk", "date of the sentencing"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ....facts.happenings import classes_of, is_event_noun, occasion_words, stem_of
from ....language.tables import cached
from ....language.words import function_words
from ....model import Article, Fact, NameMention

_BEFORE = 7
"""Words before its verb that can be a clause's subject; what is longer is not shown."""


_MARKS = "“”\"'’‘`,;:.()"


class _Word(NamedTuple):
    text: str
    bare: str
    """Lower-case, without the marks around it."""
    start: int


def event_name(fact: Fact, events: Collection[str], article: Article) -> str:
    """What the event of one of these classes is called that a date or clock time of this article hangs on."""
    words = _words(fact, article)
    helping = occasion_words("auxiliaries")
    told = [
        place
        for place, word in enumerate(words)
        if word.bare not in helping and classes_of(word.bare) & set(events)
    ]
    if not told:
        return "when it happened"
    at = min(told, key=lambda place: abs(words[place].start - fact.start))
    if _is_noun(words, at):
        return f"date of the {words[at].bare}"
    clause = [*_clause(words[:at]), words[at]]
    if not _is_clause(clause):
        event = words[at].bare
        return f"date of the {event}" if is_event_noun(event) else f"when it happened ({event})"
    names = [(one.start, one.end) for one in article.mentions if isinstance(one, NameMention)]
    return f"when {' '.join(_as_inside(word, names, word is words[0]) for word in clause)}"


def _is_clause(words: Sequence[_Word]) -> bool:
    """Whether words read as a clause: somebody or something before the verb, which is one by its form or its helper."""
    *before, verb = words
    if not 0 < len(before) <= _BEFORE or before[0].bare in _no_subject():
        return False
    helped = occasion_words("modals") | occasion_words("auxiliaries")
    return verb.bare != stem_of(verb.bare) or before[-1].bare in helped


@cached
def _no_subject() -> frozenset[str]:
    """Words that open no clause of their own: prepositions, helping verbs."""
    placing = function_words("inside_a_thing") | function_words("of_a_description")
    return placing | occasion_words("modals") | occasion_words("auxiliaries") | {"along"}


def _words(fact: Fact, article: Article) -> list[_Word]:
    """The words of the sentence that the time stands in; those of the time, and the preposition before it, aside."""
    if fact.sentence < 0:
        return []
    sentence = article.sentences[fact.sentence]
    found: list[_Word] = []
    at = sentence.start
    for text in article.text[sentence.start : sentence.end].split():
        at = article.text.index(text, at)
        if not fact.start <= at < fact.end:
            found.append(_Word(text, text.strip(_MARKS).lower(), at))
        elif at == fact.start and found and found[-1].bare in function_words("inside_a_thing"):
            found.pop()
        at += len(text)
    return found


def _clause(words: Sequence[_Word]) -> list[_Word]:
    """The last of the words, from where their clause begins; what is set between commas behind its subject is left out."""
    cut = next((place for place in range(len(words), 0, -1) if _ends_clause(words[place - 1])), 0)
    clause = list(words[cut:])
    commas = [place for place, word in enumerate(words[:cut]) if word.text[-1] == ","]
    if len(commas) < 2 or commas[-1] != cut - 1 or not _lacks_subject(clause):
        return clause
    named = words[commas[-2]]
    return [*_clause(words[: commas[-2]]), named, *clause]


def _lacks_subject(clause: Sequence[_Word]) -> bool:
    return not clause or clause[0].bare in occasion_words("auxiliaries")


def _ends_clause(word: _Word) -> bool:
    opening = function_words("clause_openers") | function_words("joining")
    said = stem_of(word.bare) in occasion_words("saying")
    return not word.bare or word.text[-1] in ",;:—–)" or word.bare in opening or said


def _is_noun(words: Sequence[_Word], at: int) -> bool:
    word, before = words[at].bare, words[at - 1].bare if at else ""
    return is_event_noun(word) and (word.endswith("ing") or before in occasion_words("determiners"))


def _as_inside(word: _Word, names: Sequence[tuple[int, int]], opens: bool) -> str:
    """A word as it is printed inside a sentence, without the marks around it."""
    named = any(start <= word.start < end for start, end in names)
    text = word.text.strip(_MARKS)
    return text.lower() if opens and not named else text
