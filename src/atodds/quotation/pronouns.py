"""Who "he", "she", "they" and "it" are, where they speak."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..annotations import MentionDraft
from .gender import agrees
from .phrases import Subject
from .subjects import Speakers

_FAR = 160
"""Tokens after which a speaker is forgotten. Of 15,920 pieces read on 107 articles of news and of the rules' examples,
112 changes 8, 208 6."""
_FAR_BACK = 900
"""Characters over which "he" or "she" can be a person named before. Of 15,920 pieces read on 107 articles of news and
of the rules' examples, 630 changes 22, 1170 nothing."""
_PARAGRAPH = 3000
"""Longest paragraph, in characters, that is searched for who "he" is. 2100 and 3900 change nothing on 107 articles of
news and in the rules' examples."""
_NEW_TOPIC = 300
"""Characters after a speaker's verb from which another person may have become "he" or "she". 210 and 390 change nothing
on 107 articles of news and in the rules' examples."""
_PEOPLE = 40
"""People of a paragraph that are looked at, from the last. 28 and 52 change nothing on 107 articles of news and in the
rules' examples."""
Spoken = Sequence[tuple[int, Subject]]
"""The token of each verb of saying so far, with its subject."""


class Pronouns:
    """Resolves pronouns that are subjects of verbs of saying, in reading order."""

    def __init__(self, speakers: Speakers, quoted: Sequence[tuple[int, int]]) -> None:
        self.draft = speakers.draft
        self.speakers = speakers
        self.people = [
            mark for mark in self.draft.marks if mark.kind == "person" and not _inside(quoted, mark.start)
        ]
        self.starts = [mark.start for mark in self.people]

    def resolve(self, pronoun: Subject, spoken: Spoken) -> Subject:
        """Who a pronoun is: somebody of its paragraph, else the last speaker, else the person last named.

        A pronoun that is nobody named comes back as it is.
        """
        word = pronoun.holder.lower()
        if word not in ("he", "she"):
            return self._impersonal(pronoun, word, spoken)
        beside = self._in_paragraph(pronoun, word, spoken)
        if beside is not None:
            return _as(pronoun, beside)
        for verb, subject in reversed(spoken):
            if pronoun.first - verb > _FAR:
                break
            if _one_person(subject) and agrees(word, subject):
                return _as(pronoun, subject)
        return self._nearest(pronoun, word)

    def _people(self, word: str, start: int, end: int) -> list[tuple[MentionDraft, Subject]]:
        """The people named in a stretch of text who agree with the pronoun."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        named = [
            (mark, self.speakers.of_name(mark)) for mark in self.people[max(first, last - _PEOPLE) : last]
        ]
        return [(mark, subject) for mark, subject in named if agrees(word, subject)]

    def _in_paragraph(self, pronoun: Subject, word: str, spoken: Spoken) -> Subject | None:
        """The last speaker in the paragraph, or who the sentence before the pronoun's begins with."""
        starts = self.draft.tokens.starts
        position = starts[pronoun.first]
        paragraph = max(0, position - _PARAGRAPH)
        paragraph = max(paragraph, self.draft.text.rfind("\n", paragraph, position) + 1)
        people = self._people(word, paragraph, position)
        if spoken and starts[spoken[-1][0]] >= paragraph:
            verb, last = spoken[-1]
            if _one_person(last) and agrees(word, last):
                later = [subject for mark, subject in people if mark.start > starts[verb] + _NEW_TOPIC]
                return later[0] if later else last
        if not people:
            found = self._opening(paragraph)
            return found if found is not None and agrees(word, found) else None
        sentence = self.draft.sentence_at(people[-1][0].start)
        start = self.draft.sentences[sentence][0] if sentence >= 0 else paragraph
        return next(subject for mark, subject in people if mark.start >= start)

    def _opening(self, paragraph: int) -> Subject | None:
        """The person with whose name the last sentence before a paragraph begins."""
        end = paragraph
        while end > 0 and self.draft.text[end - 1].isspace():
            end -= 1
        sentence = self.draft.sentence_at(max(0, end - 1))
        if paragraph == 0 or sentence < 0:
            return None
        found = self.speakers.right(self.draft.tokens.at(self.draft.sentences[sentence][0]))
        return found if found is not None and found.kind == "named" else None

    def _nearest(self, pronoun: Subject, word: str) -> Subject:
        position = self.draft.tokens.starts[pronoun.first]
        people = self._people(word, position - _FAR_BACK, position)
        return _as(pronoun, people[-1][1]) if people else pronoun

    def _impersonal(self, pronoun: Subject, word: str, spoken: Spoken) -> Subject:
        """Who "they" or "it" is: several people or a body that has just spoken."""
        for _, subject in reversed(spoken[-2:]):
            several = subject.kind == "anonymous" and subject.count != 1
            body = subject.kind in ("organization", "outlet", "document")
            if (word == "they" and several) or (word == "it" and body):
                return _as(pronoun, subject)
        return pronoun


def _as(pronoun: Subject, other: Subject) -> Subject:
    return Subject(pronoun.first, pronoun.last, other.holder, other.kind, False, other.count, other.noun)


def _one_person(subject: Subject) -> bool:
    """Whether "he" or "she" can be this speaker."""
    return subject.kind in ("named", "anonymous") and not subject.pronoun and not subject.plural


def _inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    index = bisect_right(spans, (offset, 1 << 60)) - 1
    return index >= 0 and offset < spans[index][1]
