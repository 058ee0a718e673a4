"""Who or what a fact is about: the name nearest before it, through pronouns, or the one the figure is for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ..annotations import Annotations, MentionDraft
from ..entities.lexicon import lexicon
from ..language.calendar import months, weekdays
from ..language.frequency import general
from ..language.lemmas import all_people_nouns, canonical_noun, empty_words, lemma, people_nouns, predicates
from ..language.tables import cached, read_table
from ..language.words import function_words
from ..model.article import SILENT_BLOCKS
from ..quotation.gender import may_be
from .frames import Frame

_NAMES = ("person", "organization", "place", "other")
_FAR = 40
"""Tokens before a figure in which a name or pronoun may be its subject; 30 % fewer change 7, more none,
of the 553 pieces read of 8 workshop articles."""
_SHORT = 3
"""Letters of the shortest given name that is taken for one. Of 15,920 pieces read on 107 articles of news and of the
rules' examples, 2 changes 4, 4 2."""
_LONGEST = 4
"""Words of a name that no reader knows. Of 2,652 pieces read of 176 workshop articles 3 changes one, 5 none."""
_WORDS_OF_A_NAME = 2
"""The fewest of them. Of the pieces above 1 changes 65, 3 seven."""
_VERB_REACH = 7
"""Tokens between such a name and its figure: "must now also repay at least". Of the pieces above 5 changes none, 9 one."""
_BENEFICIARY_REACH = 5
"""Tokens after a figure in which "for NAME" says whom it is for. 3 and 7 change nothing on 107 articles of news and in
the rules' examples."""


@cached
def words(name: str) -> frozenset[str]:
    """A word list of ``frames.toml``."""
    return frozenset(read_table("facts", "frames")[name])


_PASSIVE = 8
"""Words behind a figure within which "by" names who did it. 5 and 11 change nothing on 811 articles of news."""


class _SpokenOf(NamedTuple):
    """Whom "he" and "she" stand for, by the last sentence that names somebody who may be it."""

    he: MentionDraft | None = None
    she: MentionDraft | None = None


_NOBODY = _SpokenOf()


def _first(people: Sequence[MentionDraft], pronoun: str) -> MentionDraft | None:
    """The first of some people that a pronoun may stand for, by their given names."""
    return next((person for person in people if may_be(pronoun, person_words(person)[0])), None)


def _inside(words: Sequence[str], framed: Sequence[Frame]) -> frozenset[str]:
    """Words with a capital that do not open their sentence."""
    return frozenset(
        word for frame in framed for word in set(words[frame.first + 1 : frame.last]) if word[0].isupper()
    )


class Subjects:
    """The names of a draft by sentence, and the person that each sentence takes over from those before it."""

    def __init__(self, draft: Annotations, framed: Sequence[Frame]) -> None:
        """Cost is linear in the marks and sentences."""
        names = draft.of_kind(*_NAMES)
        starts = [mark.start for mark in names]
        self._draft = draft
        self._inside = _inside(draft.tokens.words, framed)
        self._here: list[list[MentionDraft]] = []
        self._before: list[_SpokenOf] = []
        spoken_of = _NOBODY
        for frame in framed:
            start, end, in_block = draft.sentences[frame.index]
            if draft.blocks[in_block][0] in SILENT_BLOCKS:
                spoken_of = _NOBODY
            here = names[bisect_left(starts, start) : bisect_left(starts, end)]
            self._here.append(here)
            self._before.append(spoken_of)
            people = [mark for mark in here if mark.kind == "person"]
            if people:
                spoken_of = _SpokenOf(
                    *(_first(people, sex) or getattr(spoken_of, sex) for sex in _SpokenOf._fields)
                )

    def of(self, frame: Frame, low: int, high: int, holder: str | None) -> dict[str, Any]:
        """The fields ``subject``, ``personal`` and ``acting`` of the figure at tokens ``low`` to ``high``: what it is about.

        In order: "for NAME" right after it, the nearest name before it that no preposition governs, the person of a
        pronoun before it, a name before it anywhere in its sentence. Who merely says so is not its subject.
        """
        here = self._here[frame.index]
        found = self._beneficiary(frame, here, high)
        if found is None:
            found = self._preceding(frame, here, low)
            if nearer := self._unknown(frame, here, low, found):
                return nearer
        if found is None and (doer := self._doer(frame, here, high)) is not None:
            return {"subject": name_words(doer), "personal": doer.kind == "person", "acting": True}
        if found is None:
            return self._in_full(frame, low) or self._by_one_word(frame, low) or self._called(frame, low)
        if _says(found, holder):
            return {}
        acting = not self._oblique(frame, found) and found.end <= self._draft.tokens.starts[low]
        return {"subject": name_words(found), "personal": found.kind == "person", "acting": acting}

    def _doer(self, frame: Frame, here: Sequence[MentionDraft], high: int) -> MentionDraft | None:
        """The name behind "by" and a participle after the figure: "aid of $350 million was pledged by Orsa"."""
        tokens = self._draft.tokens
        for at in range(high + 1, min(frame.last - 1, high + _PASSIVE)):
            if tokens.lower[at] == "by" and tokens.lower[at - 1].endswith(("ed", "en", "nt", "id")):
                start = tokens.starts[at + 1 + (tokens.lower[at + 1] == "the")]
                return next((mark for mark in here if mark.start <= start < mark.end), None)
        return None

    def _unknown(
        self, frame: Frame, here: Sequence[MentionDraft], low: int, found: MentionDraft | None
    ) -> dict[str, Any]:
        """Capitalised words before the figure's verb that no reader knows, where they stand nearer than the name found.

        "Jonas Keller scored 21 points and Miro Babic scored 34": the second figure is not the first player's.
        """
        tokens, last = self._draft.tokens, self._name_ends(frame, low)
        run = range(frame.capitals_before(last, _LONGEST), last)
        if len(run) < _WORDS_OF_A_NAME or not all(tokens.words[i].isalpha() for i in run):
            return {}
        start, end = tokens.starts[run.start], tokens.ends[run.stop - 1]
        known = any(mark.start < end and start < mark.end for mark in here)
        if known or (found is not None and found.start > start) or not self._opens(frame, run.start):
            return {}
        told = tuple(tokens.lower[i] for i in run)
        return {"subject": told, "personal": lexicon().organization_heads.isdisjoint(told), "acting": True}

    def _opens(self, frame: Frame, first: int) -> bool:
        """Whether a name may be what its clause is about: the clause opens with it, or an office stands before it."""
        word = self._draft.tokens.lower[first - 1] if first > frame.first else ","
        return word in words("opens_a_clause") or word in lexicon().roles or word in all_people_nouns()

    def _name_ends(self, frame: Frame, low: int) -> int:
        """Where a name before the figure, or before its verb, ends; the start of the sentence where none stands there."""
        tokens, clause, verbs = self._draft.tokens, frame.clause_of(low), verbal()
        at = low
        while at > frame.first and frame.clause_of(at - 1) == clause and low - at < _VERB_REACH:
            if tokens.words[at - 1][0].isupper():
                return at
            word = tokens.lower[at - 1]
            modal = at - 2 >= frame.first and tokens.lower[at - 2] in words("modals")
            if word not in words("before_a_figure") and not (word.isalpha() and (modal or verbs[word])):
                return frame.first
            at -= 1
        return frame.first

    def _in_full(self, frame: Frame, low: int) -> dict[str, Any]:
        """Two capitalised words that open the sentence and that no reader knows: "Karel Bonn was fined"."""
        tokens = self._draft.tokens
        run = [i for i in range(frame.first, min(frame.first + 3, low)) if tokens.words[i][0].isupper()]
        if run != [frame.first, frame.first + 1] or not all(tokens.words[i].isalpha() for i in run):
            return {}
        if tokens.lower[frame.first] in empty_words() or len(tokens.words[frame.first]) < _SHORT:
            return {}
        return {"subject": tuple(tokens.lower[i] for i in run), "personal": True, "acting": True}

    def _by_one_word(self, frame: Frame, low: int) -> dict[str, Any]:
        """A word that no reader knows, and that has its capital inside another sentence too: "Norcell employs"."""
        word = self._draft.tokens.words[frame.first] if frame.first < low else ""
        known = word not in self._inside or lemma(word.lower()) in general()
        if known or len(word) <= _SHORT or not word.isalpha():
            return {}
        return {"subject": (word.lower(),), "personal": False, "acting": True}

    def _called(self, frame: Frame, low: int) -> dict[str, Any]:
        """The name before the noun that opens the sentence: "The Ferravkel dam is 84 metres high"; no people, no event."""
        tokens, first = self._draft.tokens, frame.first
        if first >= low or tokens.lower[first] not in function_words("articles"):
            return {}
        end = next((i for i in range(first + 1, low) if not tokens.words[i][0].isupper()), low)
        run = tokens.lower[first + 1 : end]
        noun = tokens.lower[end] if end < low else ""
        if not run or not noun.isalpha() or lemma(noun) in _no_things() or not _names_a_thing(run):
            return {}
        return {"subject": tuple(run), "personal": False, "acting": True}

    def _beneficiary(self, frame: Frame, here: Sequence[MentionDraft], high: int) -> MentionDraft | None:
        lower = self._draft.tokens.lower
        to = words("beneficiary")
        for i in range(high, min(frame.last, high + _BENEFICIARY_REACH)):
            if lower[i] in ".;:(),":
                return None
            if lower[i] in to and i + 1 < frame.last:
                start = self._draft.tokens.starts[i + 1]
                return next((mark for mark in here if mark.start == start), None)
        return None

    def _preceding(self, frame: Frame, here: Sequence[MentionDraft], low: int) -> MentionDraft | None:
        tokens = self._draft.tokens
        offset = tokens.starts[low] if low < len(tokens.starts) else len(self._draft.text)
        since = tokens.starts[max(frame.first, min(low, len(tokens.starts)) - _FAR)]
        before = [mark for mark in here if since <= mark.start and mark.end <= offset]
        free = [mark for mark in before if not self._oblique(frame, mark)]
        pronoun = self._pronoun(frame, low)
        nearest = free[-1] if free else None
        if pronoun is not None and (nearest is None or nearest.end <= tokens.starts[pronoun]):
            return self._meant(frame, pronoun, free) or nearest
        return nearest or (before[-1] if before else None)

    def _pronoun(self, frame: Frame, low: int) -> int | None:
        """The token of the nearest pronoun for a person before a figure."""
        lower, pronouns = self._draft.tokens.lower, words("pronouns")
        back = range(low - 1, max(frame.first, low - _FAR) - 1, -1)
        return next((i for i in back if lower[i] in pronouns), None)

    def _meant(self, frame: Frame, pronoun: int, free: Sequence[MentionDraft]) -> MentionDraft | None:
        """Whom a pronoun stands for: the nearest who fits in its sentence, else the one spoken of before."""
        sex = "he" if self._draft.tokens.lower[pronoun] in words("masculine") else "she"
        here = _first([mark for mark in reversed(free) if mark.kind == "person"], sex)
        before: MentionDraft | None = getattr(self._before[frame.index], sex)
        return here or before

    def _oblique(self, frame: Frame, mark: MentionDraft) -> bool:
        """Whether a preposition stands before the name (past an article)."""
        tokens = self._draft.tokens
        i = tokens.at(mark.start) - 1
        if i >= frame.first and tokens.lower[i] in function_words("articles"):
            i -= 1
        return i >= frame.first and tokens.lower[i] in words("oblique")


class _Verbal(dict[str, bool]):
    """Lower-case word -> whether it is a form of a verb; filled as it is asked."""

    def __missing__(self, word: str) -> bool:
        if word in words("verbal") or word in predicates():
            told = True
        else:
            base = lemma(word)
            told = base != word and not word.endswith("s") and canonical_noun(base) not in people_nouns()
        self[word] = told
        return told


@cached
def verbal() -> Mapping[str, bool]:
    """Whether each word is a form of a verb: a predicate, or one whose lemma is another word ("rose"), plurals aside."""
    return _Verbal()


@cached
def _no_things() -> frozenset[str]:
    """Nouns of events and people, and words that are no nouns: a name before one of these is not what it is called."""
    classes = read_table("language", "noun_classes")
    return frozenset(classes["events"]) | people_nouns() | empty_words() | words("verbal")


def _names_a_thing(run: Sequence[str]) -> bool:
    """Whether none of the words is a people's name or a word of the calendar."""
    return lexicon().demonyms.isdisjoint(run) and all(
        word.isalpha() and word not in months() and word not in weekdays() for word in run
    )


def _says(mark: MentionDraft, holder: str | None) -> bool:
    told = name_words(mark)
    return holder is not None and bool(told) and told[-1] in holder.lower().split()


def name_words(mark: MentionDraft) -> tuple[str, ...]:
    """Surname of a person, after the given name where that is printed; else the words of the name's fullest form."""
    if mark.kind == "person":
        given = str(mark.fields.get("given") or "").strip(".,’'").lower()
        return tuple(filter(None, (given, person_words(mark)[1])))
    full = str(mark.fields.get("entity", ""))
    told = tuple(word.strip(".,’'").lower() for word in full.split() if word[:1].isupper())
    if mark.kind != "organization":
        return told
    return tuple(word for word in told if word not in lexicon().organization_heads) or told


def person_words(mark: MentionDraft) -> tuple[str, str]:
    """First and last word of a person's name, lower-case, by its fullest form in the article, without "Jr"."""
    full = str(mark.fields.get("entity", "")) or str(mark.fields.get("surname", ""))
    told = [word.strip(".,’'").lower() for word in full.split() if word[:1].isupper()]
    told = [word for word in told if word not in lexicon().endings] or [full.lower()]
    return told[0], told[-1]
