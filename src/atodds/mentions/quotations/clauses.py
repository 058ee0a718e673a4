"""Clauses of saying: a verb with its subject, wherever in the text it stands."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ..draft import Draft
from .phrases import Subject
from .subjects import Speakers

_FAR = 160
"""Tokens after which a speaker is forgotten."""
_FAR_BACK = 900
"""Characters over which "he" or "she" can be a person named before."""
_PARAGRAPH = 3000
"""Longest paragraph, in characters, that is searched for who "he" is."""
_NEW_TOPIC = 300
"""Characters after a speaker's verb from which another person may have become "he" or "she"."""
_NEGATIONS = frozenset({"not", "never", "n", "t"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of saying at token ``verb`` with its subject; ``start`` and ``end`` are offsets of the two
    together.
    """

    verb: int
    form: str
    strength: str
    subject: Subject
    start: int
    end: int
    inverted: bool = False
    negated: bool = False


class Clauses:
    """Every clause of saying of a draft, by reading order. Pronouns are resolved to the last speaker who
    was named.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.speakers = Speakers(draft)
        self.found: list[Clause] = []
        self.people = [mark for mark in draft.marks if mark.kind == "person"]
        self.people_starts = [mark.start for mark in self.people]
        lex = self.speakers.lex
        for index, word in enumerate(self.speakers.lower):
            strength = lex.verbs.get(word)
            if strength is not None and self.speakers.words[index][0].islower():
                self._take(index, word, strength)

    def _take(self, index: int, word: str, strength: str) -> None:
        subject = None
        inverted = False
        speech = word in self.speakers.lex.inverting and self._after_speech(index)
        if speech and self.draft.tokens.words[index - 1] != ",":
            subject = self.speakers.right(index + 1)
            inverted = subject is not None
        if subject is None:
            subject = self.speakers.left(index)
        if subject is None and speech:
            subject = self.speakers.right(index + 1)
            inverted = subject is not None
        if subject is None and index and self.draft.tokens.lower[index - 1] in ("and", "but"):
            subject = self._shared(index)
        if subject is None and word in self.speakers.lex.participles:
            subject = self._of_sentence(index)
        if subject is None:
            return
        if subject.pronoun:
            subject = self.resolve(subject)
        self.found.append(self._clause(index, word, strength, subject, inverted))

    def _shared(self, index: int) -> Subject | None:
        """For "X said … and added": the subject of the clause before in the same sentence."""
        sentence = self.draft.sentence_at(self.draft.tokens.starts[index])
        if sentence < 0 or not self.found or self.found[-1].start < self.draft.sentences[sentence][0]:
            return None
        return self.found[-1].subject

    def _clause(self, index: int, word: str, strength: str, subject: Subject, inverted: bool) -> Clause:
        tokens = self.draft.tokens
        negated = any(tokens.lower[at] in _NEGATIONS for at in range(subject.last + 1, index))
        first, last = min(subject.first, index), max(subject.last, index)
        return Clause(
            index, word, strength, subject, tokens.starts[first], tokens.ends[last], inverted, negated
        )

    def _after_speech(self, index: int) -> bool:
        """Whether the token before is the end of quoted speech, or a comma after it."""
        words = self.draft.tokens.words
        before = index - 1
        while before >= 0 and words[before] in ",.":
            before -= 1
        return (before >= 0 and words[before] in "\"”»’'") or (index > 0 and words[index - 1] == ",")

    def _of_sentence(self, index: int) -> Subject | None:
        """For a participle after a comma: the subject of the last clause in the sentence, or the name that
        opens it.
        """
        sentence = self.draft.sentence_at(self.draft.tokens.starts[index])
        if sentence < 0 or index == 0 or self.draft.tokens.words[index - 1] != ",":
            return None
        start = self.draft.sentences[sentence][0]
        if self.found and self.found[-1].start >= start:
            return self.found[-1].subject
        at = self.draft.tokens.at(start)
        found = self.speakers.right(at)
        return found if found is not None and found.last < index else None

    def resolve(self, pronoun: Subject) -> Subject:
        """Who a pronoun is: the last named speaker, else the person last named before it."""
        word = pronoun.holder.lower()
        if word in ("they", "we", "it", "i"):
            return self._impersonal(pronoun, word)
        beside = self._in_paragraph(pronoun)
        if beside is not None:
            return self._as(pronoun, beside)
        for clause in reversed(self.found):
            if pronoun.first - clause.verb > _FAR:
                break
            if _one_person(clause.subject):
                return self._as(pronoun, clause.subject)
        return self._nearest(pronoun)

    def _in_paragraph(self, pronoun: Subject) -> Subject | None:
        """The last speaker in the paragraph, or who the sentence before the pronoun's begins with."""
        position = self.draft.tokens.starts[pronoun.first]
        paragraph = max(0, position - _PARAGRAPH)
        paragraph = max(paragraph, self.draft.text.rfind("\n", paragraph, position) + 1)
        before = bisect_left(self.people_starts, position)
        people = self.people[bisect_left(self.people_starts, paragraph) : before]
        last = self.found[-1] if self.found and self.found[-1].start >= paragraph else None
        if last is not None and _one_person(last.subject):
            after = [mark for mark in people if mark.start > last.end + _NEW_TOPIC]
            return last.subject if not after else self.speakers.of_name(after[0])
        if not people:
            return self._opening(paragraph)
        sentence = self.draft.sentence_at(people[-1].start)
        start = self.draft.sentences[sentence][0] if sentence >= 0 else paragraph
        return self.speakers.of_name(next(mark for mark in people if mark.start >= start))

    def _opening(self, paragraph: int) -> Subject | None:
        """The person with whose name the last sentence before a paragraph begins."""
        sentence = self.draft.sentence_at(max(0, self._last_character(paragraph)))
        if paragraph == 0 or sentence < 0:
            return None
        start = self.draft.sentences[sentence][0]
        found = self.speakers.right(self.draft.tokens.at(start))
        return found if found is not None and found.kind == "named" else None

    def _last_character(self, end: int) -> int:
        while end > 0 and self.draft.text[end - 1].isspace():
            end -= 1
        return end - 1

    def _impersonal(self, pronoun: Subject, word: str) -> Subject:
        """Who "they" or "it" is: several people or a body that has just spoken."""
        for clause in reversed(self.found[-2:]):
            several = clause.subject.kind == "anonymous" and clause.subject.count != 1
            body = clause.subject.kind in ("organization", "outlet", "document")
            if (word == "they" and several) or (word == "it" and body):
                return self._as(pronoun, clause.subject)
        return pronoun

    def _nearest(self, pronoun: Subject) -> Subject:
        position = self.draft.tokens.starts[pronoun.first]
        before = bisect_left(self.people_starts, position)
        if not before or position - self.people[before - 1].start > _FAR_BACK:
            return pronoun
        return self._as(pronoun, self.speakers.of_name(self.people[before - 1]))

    @staticmethod
    def _as(pronoun: Subject, other: Subject) -> Subject:
        return Subject(pronoun.first, pronoun.last, other.holder, other.kind, False, other.count, other.noun)


def _one_person(subject: Subject) -> bool:
    """Whether "he" or "she" can be this speaker."""
    return subject.kind in ("named", "anonymous") and not subject.pronoun and not subject.plural
