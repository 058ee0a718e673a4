"""The things that sentences tell of, by kind: what was used, driven, taken or hit, and the rooms and premises it was in."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..language.cutting import Cut, terms
from ..language.lemmas import empty_words, lemma, meaning
from ..language.nouns import plural
from ..language.tables import cached, read_table
from ..language.words import function_words
from ..model import Article
from ..model.article import SILENT_BLOCKS
from .frames import context_words
from .happenings import classes_of, known_events, occasion_words

_LONGEST = 2
"""Words of the longest term; hyphens join more. On 673 articles of news 1 changes 14 of the findings and comparisons, 3
nothing."""
_LEAD = 4
"""Sentences, the headline among them, that tell the story's own event. Of the 86 matters of things on 317
articles of news 3 and 5 change 12 and 11."""
_BEFORE, _BEHIND = 8, 4
"""Words before and behind a thing in which the verb that it belongs to stands. As above: 6 and 10 words before
change 19 and 14, 3 and 5 behind 7 each."""


class Thing(NamedTuple):
    """A noun of the table of things in a sentence."""

    sentence: int
    start: int
    end: int
    kind: str
    """What stands at the top of its tree."""
    term: str
    """The word that stands for all with its meaning."""
    above: frozenset[str]
    """The term, and those that are broader."""
    shown: str
    side: str
    """"left" or "right", where the word before says so."""
    lead: bool
    before: str
    """The preposition that governs it; empty where none does."""
    near: frozenset[str]
    """Classes of what happens right beside it."""
    events: frozenset[str]
    """Classes of what happens in its sentence."""
    content: frozenset[str]
    """Meanings of the other words of content of its sentence."""
    names: frozenset[str]
    fills: bool = True
    """It fills a slot of an act; what does not only tells that the article knows of it."""


class ThingNoun(NamedTuple):
    """A noun of the table: its kind, the word that stands for it, and what stands above that, nearest first."""

    kind: str
    term: str
    above: tuple[str, ...]
    name: str = ""
    """As printed, where it is one."""


@cached
def _words() -> dict[str, list[ThingNoun]]:
    """Noun in singular and plural -> what it may be."""
    tree = _tree()
    parent = {row[0]: top for top, rows in tree.items() for row in rows}
    found: defaultdict[str, list[ThingNoun]] = defaultdict(list)
    for top, rows in tree.items():
        for row in rows:
            above = _above(top, parent)
            for word in row:
                for form in {word, word if word.endswith("s") else plural(word)}:
                    found[form].append(ThingNoun(above[-1], row[0], above))
        if top in thing_words("broad") and top not in parent:
            for form in {top, plural(top)}:
                found[form].append(ThingNoun(top, top, ()))
    return dict(found)


@cached
def thing_words(group: str) -> frozenset[str]:
    """A group of words of ``things.toml``."""
    return frozenset(read_table("language", "things")["words"][group])


@cached
def _tree() -> dict[str, list[list[str]]]:
    table: dict[str, str] = read_table("language", "things")["tree"]
    return {top: [words.split("|") for words in rows.split()] for top, rows in table.items()}


def _above(top: str, parent: dict[str, str]) -> tuple[str, ...]:
    found = [top]
    while found[-1] in parent:
        found.append(parent[found[-1]])
    return tuple(found)


def things(article: Article) -> Iterator[Thing]:
    """The things that the text of an article tells of, in order."""
    for number, lead, cut in telling_sentences(article):
        words = [found.group().lower() for found in cut]
        found = [(low, high) for low, high in _nouns(words) if _stands_alone(article.text, cut, low, high)]
        if found:
            yield from Telling.of(number, lead, cut).things(found)


def spanned(article: Article, ends: Mapping[int, tuple[int, ThingNoun]]) -> Iterator[Thing]:
    """Passages as things, by their starts: each with its end and what it is."""
    for number, lead, cut in telling_sentences(article) if ends else ():
        starts = [low for low, found in enumerate(cut) if found.start() in ends]
        telling = Telling.of(number, lead, cut)
        for low in starts:
            end, word = ends[cut[low].start()]
            yield telling.thing(low, bisect_left(cut, end, key=_start), word)


def _start(found: Cut) -> int:
    return found.start()


def telling_sentences(article: Article) -> Iterator[tuple[int, bool, list[Cut]]]:
    """The sentences that bear witness: number, whether it is one of the first, and words."""
    body = [
        (number, sentence)
        for number, sentence in enumerate(article.sentences)
        if article.blocks[sentence.block].kind not in SILENT_BLOCKS | {"dateline"}
    ]
    for place, (number, sentence) in enumerate(body):
        yield number, place < _LEAD, terms(article.text, sentence.start, sentence.end)


def _nouns(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the words of the table stand, the longest first."""
    at, known = 0, _words()
    while at < len(words):
        longest = min(_LONGEST, len(words) - at)
        size = next((n for n in range(longest, 0, -1) if "-".join(words[at : at + n]) in known), 0)
        if size:
            yield at, at + size
        at += size or 1


def _stands_alone(text: str, cut: Sequence[Cut], low: int, high: int) -> bool:
    """Whether the words are a thing, neither a part of a name nor what another noun is told by ("bus driver")."""
    if (low and cut[low].group()[0].isupper()) or not _is_noun(cut, low):
        return False
    if high >= len(cut) or text[cut[high - 1].end() : cut[high].start()] != " ":
        return True
    return _ends(cut[high].group())


def _is_noun(cut: Sequence[Cut], low: int) -> bool:
    """Whether the word is neither a verb nor a unit, and there was such a thing."""
    word = cut[low].group().lower()
    before = [found.group().lower() for found in cut[max(0, low - 2) : low]]
    last = before[-1] if before else ""
    if not thing_words("denying").isdisjoint(before) or last == "to":
        return False
    if last[:1].isdecimal() and word in thing_words("units"):
        return False
    return lemma(word) not in thing_words("behind_an_opener") or not thing_words("openers").isdisjoint(before)


def _ends(word: str) -> bool:
    """Whether a word behind a noun does not go on with its phrase."""
    lower = word.lower()
    small = lower in empty_words() or lower in _small() or not word[0].islower()
    return small or lower in occasion_words("past") or lower.endswith(("ed", "ing", "ly"))


@cached
def _small() -> frozenset[str]:
    joining = function_words("joining") | function_words("inside_a_thing") | function_words("clause_openers")
    return joining | occasion_words("auxiliaries") | occasion_words("modals") | context_words("placing")


class Telling(NamedTuple):
    """A sentence as its things see it."""

    number: int
    lead: bool
    cut: Sequence[Cut]
    words: Sequence[str]
    content: Sequence[str]
    """The meaning of each word; empty for a word without content."""
    classes: Sequence[frozenset[str]]
    names: frozenset[str]

    @classmethod
    def of(cls, number: int, lead: bool, cut: Sequence[Cut]) -> Telling:
        """A sentence by its words."""
        words = [found.group().lower() for found in cut]
        content = [meaning(word) if _tells(word) else "" for word in words]
        classes = [_happens(word) for word in words]
        names = frozenset(found.group().lower() for found in cut[1:] if found.group()[0].isupper())
        return cls(number, lead, cut, words, content, classes, names)

    def things(self, found: Sequence[tuple[int, int]]) -> Iterator[Thing]:
        """The things at some places."""
        for low, high in found:
            for word in _words()["-".join(self.words[low:high])]:
                if self.fits(word, low):
                    yield self.thing(low, high, word)

    def thing(self, low: int, high: int, word: ThingNoun) -> Thing:
        """The words at some places as a thing."""
        before = self.words[low - 1] if low else ""
        outside = [*self.content[:low], *self.content[high:]]
        around = [*self.classes[:low], *self.classes[high:]]
        near = [*self.classes[max(0, low - _BEFORE) : low], *self.classes[high : high + _BEHIND]]
        return Thing(
            self.number,
            self.cut[low].start(),
            self.cut[high - 1].end(),
            word.kind,
            word.term,
            frozenset((word.term, *word.above)),
            word.name or word.term,
            before if before in thing_words("sides") else "",
            self.lead,
            self._preposition(low),
            frozenset().union(*near),
            frozenset().union(*around),
            frozenset(outside) - self.names - {""},
            self.names.difference(self.words[low:high]),
        )

    def fits(self, word: ThingNoun, low: int) -> bool:
        """Whether words beside a part of the body say that it was hurt, and a means of payment stands behind "in"."""
        if word.kind == "payment":
            return self._preposition(low) == "in"
        if word.kind == "manner":
            return low > 0 and self.words[low - 1] in thing_words("suffering")
        if word.kind != "body":
            return True
        near = self.words[max(0, low - _BEFORE) : low + _BEHIND]
        return not thing_words("hurt").isdisjoint(map(lemma, near))

    def _preposition(self, low: int) -> str:
        """The nearest preposition before a thing, across its own phrase."""
        return next(
            (
                word
                for word in reversed(self.words[max(0, low - 4) : low])
                if word in thing_words("governing")
            ),
            "",
        )


@cached
def _happens(word: str) -> frozenset[str]:
    """The classes of what a word may tell; that of a plain act ("made") by its verb."""
    act = _acts().get(lemma(word))
    known = known_events() & classes_of(word) if _tells(word) else frozenset()
    return frozenset((*known, *((act,) if act else ())))


@cached
def _acts() -> dict[str, str]:
    rows = (row.split("|") for row in read_table("language", "things")["words"]["acts"])
    return {word: row[0] for row in rows for word in row}


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in empty_words()
