"""What a dated event is called, as a person would write it: "date of the sinking of the trawler", "time of the fire"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ....facts.happenings import classes_of, is_event_noun, occasion_words, stem_of
from ....language.tables import read_table
from ....language.words import function_words
from ....model import Article, Fact, NameMention
from .event_words import Around, SentenceWord, around, clause, helping, naming, run, shown, trimmed

Family = Literal["date", "clock"]
Dating = tuple[Fact, Sequence[str], Article]
"""A date or clock time, the classes of what happens then, and its article."""
_NEAR = 2
"""Words between a verb of saying and the time that says when, at most, and one. 1 and 3 change nothing on 61 articles
of news and in the rules' examples."""
_CALLED = {"date": "date", "clock": "time"}


def moment_name(told: Sequence[Dating], family: Family) -> str:
    """What one moment of several passages is called: by the first whose words tell its event, or a name all share."""
    called = _CALLED[family]
    names = (event_name(fact, events, article, family) for fact, events, article in told)
    named = next((name for name in names if name != called), None)
    if named is not None:
        return named
    shared = _shared_name(told)
    return f"{called} ({shared})" if shared else called


def _shared_name(told: Sequence[Dating]) -> str:
    """The first name in the first passage's sentence of which every other passage's sentence has a word; "" for none."""
    fact, _, article = told[0]
    if fact.sentence < 0:
        return ""
    inside = article.sentences[fact.sentence]
    for mention in article.mentions:
        if isinstance(mention, NameMention) and inside.start <= mention.start < inside.end:
            words = set(mention.text.lower().split())
            if all(words & set(other.names) for other, _, _ in told):
                return mention.text
    return ""


def event_name(fact: Fact, events: Sequence[str], article: Article, family: Family) -> str:
    """What the moment of an event of one of these classes is called; "date" or "time" alone where no words tell.

    ``fact``: that of a date or clock time of the article.
    """
    found = around(fact, article)
    called = _CALLED[family]
    at = _nearest(found.words, events, fact.start)
    told = _told(found.words, at, events) if at is not None else ""
    if told:
        return f"{called} of the {told}"
    thing = _part_of(found)
    if thing:
        return thing if thing.endswith(_CALLED["date"]) else f"{called} of the {thing}"
    clause_ = _clause_there(found.words, at) if at is not None else ""
    return clause_ or _saying(found, called)


def _saying(found: Around, called: str) -> str:
    """What is said then, where the time stands right behind its verb and nothing else comes to pass."""
    at = next(
        (at for at in range(found.place - 1, found.place - 1 - _NEAR, -1) if at >= 0 and _said(found, at)),
        None,
    )
    told = _told(found.words, at, ("say",)) if at is not None else ""
    return f"{called} of the {told}" if told else called


def _said(found: Around, at: int) -> bool:
    return "say" in classes_of(found.words[at].bare)


def _told(words: Sequence[SentenceWord], at: int, events: Sequence[str]) -> str:
    return _noun_there(words, at) or _of_verb(words, at, events)


def _part_of(found: Around) -> str:
    """The thing whose phrase the time is a part of: "rampage" of "the March 2005 rampage"; no name, as of a car's model."""
    thing = run(found.words[found.place :]) if found.attributive else []
    if not thing or any(word.named for word in thing) or thing[0].bare in occasion_words("determiners"):
        return ""
    return shown(thing)


def _nearest(words: Sequence[SentenceWord], events: Sequence[str], start: int) -> int | None:
    """The place of the word nearest the time that tells one of the events."""
    told = [
        place
        for place, word in enumerate(words)
        if word.bare not in occasion_words("auxiliaries") and classes_of(word.bare) & set(events)
    ]
    return min(told, key=lambda place: abs(words[place].start - start), default=None)


def _noun_there(words: Sequence[SentenceWord], at: int) -> str:
    """The event's noun, where the text has one."""
    word, before = words[at].bare, words[at - 1].bare if at else ""
    settled = word.endswith("ing") or before in occasion_words("determiners")
    if not is_event_noun(word) or not (settled or (word == stem_of(word) and not _is_finite(words, at))):
        return ""
    whole = at + 1 < len(words) and words[at + 1].bare == "of" and words[at].text[-1].isalpha()
    whose = shown(run(words[at + 2 :])) if whole else ""
    return f"{word} of {whose}" if whose else word


def _is_finite(words: Sequence[SentenceWord], at: int) -> bool:
    """Whether a word that may be noun or verb is the verb: behind a helping verb."""
    before = words[at - 1].bare if at else ""
    return before in occasion_words("modals") | occasion_words("auxiliaries") | naming("pronouns")


def _of_verb(words: Sequence[SentenceWord], at: int, events: Sequence[str]) -> str:
    """The noun of the verb, with whom or what it happened to where its sentence says so plainly."""
    subject = _subject(words, at)
    if (
        subject
        and is_event_noun(subject[-1].bare)
        and classes_of(subject[-1].bare) & classes_of(words[at].bare)
    ):
        return subject[-1].bare  # "a quake struck": the quake
    noun = _noun_of(words[at].bare, events)
    return noun + _undergoer(words, at, subject, noun) if noun else ""


def _noun_of(verb: str, events: Sequence[str]) -> str:
    table = read_table("rules", "event_names")
    own = table["verbs"].get(stem_of(verb))
    if own is not None:
        return str(own)
    told = (
        name for name in (stem_of(verb), *events) if name in classes_of(verb) and name in table["classes"]
    )
    return str(next((table["classes"][name] for name in told), ""))


def _undergoer(words: Sequence[SentenceWord], at: int, subject: Sequence[SentenceWord], noun: str) -> str:
    """ " of" whom or what it happened to: a passive's subject, an object; " by" who did it, of some nouns."""
    who = shown(subject, opens=bool(subject) and subject[0] is words[0])
    if at > 0 and words[at - 1].bare in naming("passive"):
        return f" of {who}" if who else ""
    if noun in naming("by_the_doer"):
        return f" by {who}" if who else ""
    thing = shown(_object(words, at)) or (who if noun in naming("of_the_subject") else "")
    return f" of {thing}" if thing else ""


def _object(words: Sequence[SentenceWord], at: int) -> list[SentenceWord]:
    if words[at].text[-1] in ',;:.”"—–)':
        return []
    after = at + 1
    while after < len(words) and words[after].bare in naming("particles"):
        after += 1
    return run(words[after:])


def _subject(words: Sequence[SentenceWord], at: int) -> list[SentenceWord]:
    """The words of the verb's clause before it and its helpers; none where they are no subject."""
    found = trimmed(clause(words[:at]))
    placing = function_words("inside_a_thing") | function_words("of_a_description") | helping()
    return [] if found and found[0].bare in placing | {"along"} else found


def _clause_there(words: Sequence[SentenceWord], at: int) -> str:
    """The clause of a verb that has no noun: who did what; "" where that is no whole clause."""
    subject = _subject(words, at)
    who, what = shown(subject, opens=bool(subject) and subject[0] is words[0]), shown(_object(words, at))
    helpers = _helpers(words, at)
    inflected = helpers or words[at].bare != stem_of(words[at].bare)
    if not who or not inflected or not (what or helpers) or not _is_plain(subject[0]):
        return ""
    told = [word.bare for word in words[at - helpers : at + 1]]
    if at + 1 < len(words) and words[at + 1].bare in naming("particles"):
        told.append(words[at + 1].bare)
    return f"when {who} {' '.join(told)} {what}".strip()


def _is_plain(opens: SentenceWord) -> bool:
    """Whether a phrase that opens so surely names somebody or something."""
    return opens.named or opens.bare in occasion_words("determiners")


def _helpers(words: Sequence[SentenceWord], at: int) -> int:
    count = 0
    while count < at and words[at - count - 1].bare in helping():
        count += 1
    return count
