"""Names of a draft: the same name elsewhere, or one that is spelled a little otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from ..comparison.judged import Judged
from ..model import Article, Corroboration, NameMention, Span
from ..model.article import SILENT_BLOCKS
from .evidence import Scene
from .lines import Voice, line, unchecked
from .wording import spoken

_SHORTEST = 5
"""Letters of a surname from which one that is nearly the same is a slip. Of 2,155 lines of drafts, the first articles of 77
stories, 4 changes 1, 6 1."""
_LIKE = 80.0
"""Likeness, of 100, from which two spellings are of one name. Of 2,155 lines of drafts, the first articles of 77 stories, 56
changes 12, 90 8."""
_CATEGORIES = ("person_role", "name_variant")


_CAPITALISED = re.compile(r"(?<=[a-z0-9,;:] )[A-Z][\w’'&-]+(?: [A-Z][\w’'&-]+)*")
"""Words that stand capitalised inside a sentence: a name of a kind that no reader knows (a ship, a firm, a law)."""
_TITLES = SILENT_BLOCKS | {"headline", "subhead"}


class _Person(NamedTuple):
    given: str
    surname: str
    mention: NameMention


class _Names:
    """The names of the evidence, article by article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @cached_property
    def people(self) -> list[list[_Person]]:
        return [
            [
                _Person((mention.given or "").casefold(), mention.surname.casefold(), mention)
                for mention in article.mentions
                if isinstance(mention, NameMention) and mention.kind == "person" and mention.surname
            ]
            for article in self.scene.articles
        ]


def names(scene: Scene, judged: Iterable[Judged]) -> Iterator[Corroboration]:
    """A line for every name of the articles that are asked for, where each form of it first stands."""
    known = [matter for matter in judged if matter.category in _CATEGORIES and matter.outcome == "conflict"]
    there = _Names(scene)
    for place in scene.asked:
        article = scene.articles[place]
        met: set[tuple[str, ...]] = set()
        for span in sorted([*_read(article), *_unread(article)], key=lambda span: span.start):
            form = tuple(_form(article.text[span.start : span.end]))
            if form and form not in met and not scene.passages[place].outside(span.start):
                met.add(form)
                yield _name(there, place, span, known)


def _read(article: Article) -> list[NameMention]:
    return [mention for mention in article.mentions if isinstance(mention, NameMention)]


def _unread(article: Article) -> Iterator[Span]:
    """Capitalised words inside sentences that no reader took for anything: no date, no unit, no speaker's name."""
    read = [
        mention
        for mention in article.mentions
        if mention.kind not in ("quotation", "attribution", "permission")
    ]
    titles = [block for block in article.blocks if block.kind in _TITLES]
    for sentence in article.sentences:
        if not any(block.covers(sentence) for block in titles):
            for match in _CAPITALISED.finditer(article.text, sentence.start + 1, sentence.end):
                span = Span(start=match.start(), end=match.end())
                if not any(span.overlaps(mention) for mention in read):
                    yield span


def _form(text: str) -> list[str]:
    """The words of a name, without the mark of possession."""
    return [word.removesuffix("'s").removesuffix("'") for word in spoken(text)]


def _name(there: _Names, place: int, span: Span, known: Iterable[Judged]) -> Corroboration:
    scene = there.scene
    others = scene.others(place)
    if not others:
        return unchecked(scene, place, "name", span, "no other source to look for it in")
    voices = list(_judged(scene, place, span, known))
    words = _form(scene.articles[place].text[span.start : span.end])
    for other in others:
        voices.extend(_in_article(there, other, words, span))
    return line(scene, place, "name", span, voices)


def _judged(scene: Scene, place: int, span: Span, known: Iterable[Judged]) -> Iterator[Voice]:
    for judged in known:
        for part in judged.passages:
            if part.article == place and part.start < span.end and span.start < part.end:
                for other in judged.passages:
                    if other.side != part.side and scene.against(place, other.article):
                        yield Voice(other.article, other.start, other.end, False, judged.reason, 2.0)


def _in_article(there: _Names, other: int, words: list[str], mention: Span) -> Iterator[Voice]:
    """The name as it stands, else the same person by surname, else a spelling that is nearly the same."""
    for form in (words, [*words[:-1], f"{words[-1]}'s"]):
        for start, end in there.scene.wordings[other].find(form):
            yield Voice(other, start, end, True, "the same name")
            return
    if isinstance(mention, NameMention) and mention.kind == "person" and mention.surname:
        own = _Person((mention.given or "").casefold(), mention.surname.casefold(), mention)
        for person in there.people[other]:
            voice = _person(other, own, person)
            if voice is not None:
                yield voice
                return


def _person(other: int, own: _Person, theirs: _Person) -> Voice | None:
    given = _given_agrees(own.given, theirs.given)
    mention = theirs.mention
    if own.surname == theirs.surname and given:
        return Voice(other, mention.start, mention.end, True, f"as “{mention.text}”", 0.9)
    if _spelled_otherwise(own, theirs):
        return Voice(other, mention.start, mention.end, False, f"spelled “{mention.text}” there", 0.8)
    return None


def _given_agrees(word: str, other: str) -> bool:
    return (
        not word
        or not other
        or word == other
        or (len(min(word, other, key=len).rstrip(".")) == 1 and word[0] == other[0])
    )


def _spelled_otherwise(own: _Person, theirs: _Person) -> bool:
    """One part of the name is the same, the other nearly: "Kristina Holt", "Christina Holt"."""
    from rapidfuzz import fuzz

    if not own.given or not theirs.given or own[:2] == theirs[:2]:
        return False
    if own.given == theirs.given:
        shorter = min(len(own.surname), len(theirs.surname))
        return shorter >= _SHORTEST and fuzz.ratio(own.surname, theirs.surname) >= _LIKE
    return own.surname == theirs.surname and fuzz.ratio(own.given, theirs.given) >= _LIKE
