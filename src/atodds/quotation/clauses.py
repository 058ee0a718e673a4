"""Clauses of saying: a verb with its subject, wherever in the text it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..annotations import Annotations
from .phrases import Subject
from .pronouns import Pronouns
from .subjects import Speakers


@dataclass(frozen=True, slots=True)
class SayingClause:
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

    def __init__(self, draft: Annotations, quoted: Sequence[tuple[int, int]] = ()) -> None:
        self.draft = draft
        self.speakers = Speakers(draft)
        self.found: list[SayingClause] = []
        self.spoken: list[tuple[int, Subject]] = []
        self.pronouns = Pronouns(self.speakers, quoted)
        lex = self.speakers.lex
        verbs = lex.verbs
        for index, word in [(i, word) for i, word in enumerate(self.speakers.lower) if word in verbs]:
            strength = verbs[word]
            if self.speakers.words[index][0].islower():
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
        if subject is None or (not inverted and self._passive(subject, index, word)):
            return
        if subject.pronoun:
            subject = self.pronouns.resolve(subject, self.spoken)
        self.spoken.append((index, subject))
        self.found.append(self._clause(index, word, strength, subject, inverted))

    def _passive(self, subject: Subject, index: int, word: str) -> bool:
        """Whether somebody is told or described rather than speaking: "he was described as"."""
        between = self.draft.tokens.lower[subject.last + 1 : index]
        return not word.endswith("ing") and not self.speakers.lex.small["being"].isdisjoint(between)

    def _shared(self, index: int) -> Subject | None:
        """For "X said … and added": the subject of the clause before in the same sentence."""
        sentence = self.draft.sentence_at(self.draft.tokens.starts[index])
        if sentence < 0 or not self.found or self.found[-1].start < self.draft.sentences[sentence][0]:
            return None
        return self.found[-1].subject

    def _clause(self, index: int, word: str, strength: str, subject: Subject, inverted: bool) -> SayingClause:
        tokens = self.draft.tokens
        negated = not self.speakers.lex.small["negations"].isdisjoint(tokens.lower[subject.last + 1 : index])
        first, last = min(subject.first, index), max(subject.last, index)
        return SayingClause(
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
