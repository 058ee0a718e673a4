"""The attribution reader: clauses of saying, "according to", "confirmed by", and credits for having it
first.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from ..annotations import Annotations, MentionDraft
from ..quotation.clauses import Clauses, SayingClause
from ..quotation.phrases import Subject
from ..quotation.subjects import Speakers
from .lexicon import CreditLexicon, lexicon
from .tails import described_end


def _strength(clause: SayingClause, speakers: Speakers, lex: CreditLexicon) -> str:
    if clause.negated and clause.form in lex.silence:
        return "declined"
    if clause.negated and clause.strength == "confirmed":
        return "declined"
    if clause.form.startswith("refuse") and not lex.answering.intersection(
        speakers.lower[clause.verb : clause.verb + 4]
    ):
        return "denied"
    return clause.strength


def _is_first(speakers: Speakers, clause: SayingClause, lex: CreditLexicon) -> bool:
    """Whether a clause credits its subject with the first report: "Politico originally reported"."""
    between = speakers.lower[clause.subject.last + 1 : clause.verb]
    return clause.form in lex.reporting and bool(lex.first.intersection(between))


def _fields(subject: Subject, verb: str, strength: str) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "holder": subject.holder,
        "holder_kind": subject.kind,
        "verb": verb,
        "strength": strength,
    }
    told = {"count": subject.count, "extra": subject.extra, "noun": subject.noun}
    return fields | {name: value for name, value in told.items() if value is not None}


class _Credits:
    """The credits of one draft."""

    def __init__(self, draft: Annotations) -> None:
        self.draft = draft
        self.lex = lexicon()
        quoted = [(mark.start, mark.end) for mark in draft.of_kind("quotation")]
        self.clauses = Clauses(draft, quoted)
        self.speakers = self.clauses.speakers
        self.found: list[MentionDraft] = []
        self.quotations = sorted(draft.of_kind("quotation"), key=lambda mark: mark.end)
        self.quotation_ends = [mark.end for mark in self.quotations]
        self.taken: set[int] = set()

    def _sentence(self, offset: int) -> tuple[int, int]:
        index = self.draft.sentence_at(offset)
        if index < 0:
            return 0, len(self.draft.text)
        return self.draft.sentences[index][0], self.draft.sentences[index][1]

    def _quotation_beside(self, start: int, end: int) -> dict[str, int] | None:
        """The quotation that touches a credit: its span is what is credited."""
        text = self.draft.text
        first = bisect_left(self.quotation_ends, start - 3)
        for mark in self.quotations[first : first + 3]:
            if 0 <= mark.start - end <= 3 and text[end : mark.start].strip() in ("", ",", ":"):
                return {"start": mark.start, "end": mark.end}
            goes_on = mark.fields["quoted"][-1:] in (",", "?", "!") or text[start : start + 1].islower()
            if 0 <= start - mark.end <= 3 and goes_on and "\n" not in text[mark.end : start]:
                return {"start": mark.start, "end": mark.end}
        return None

    def _content(self, start: int, end: int) -> dict[str, int] | None:
        """What is credited: a quotation beside the credit, else the longer side of the sentence."""
        quoted = self._quotation_beside(start, end)
        if quoted is not None:
            return quoted
        low, high = self._sentence(start)
        text = self.draft.text
        before = len(text[low:start].strip(" ,\n"))
        after = len(text[end:high].strip(" ,.\n"))
        if max(before, after) < 8:
            return None
        return self._trim(low, start) if before > after else self._trim(end, high)

    def _trim(self, start: int, end: int) -> dict[str, int]:
        text = self.draft.text
        while start < end and text[start] in " ,\n":
            start += 1
        while end > start and text[end - 1] in " ,\n.":
            end -= 1
        return {"start": start, "end": end}

    def add(self, start: int, end: int, fields: dict[str, Any]) -> None:
        content = self._content(start, end)
        if content is not None:
            fields["content"] = content
        fields["text"] = self.draft.text[start:end]
        self.found.append(MentionDraft("attribution", start, end, fields))

    def clause(self, clause: SayingClause) -> None:
        subject = clause.subject
        if clause.verb in self.taken or subject.pronoun:
            return
        quoting = clause.form in self.speakers.lex.quoting_only
        if quoting and self._quotation_beside(clause.start, clause.end) is None and not clause.negated:
            return
        strength = (
            "first_report"
            if _is_first(self.speakers, clause, self.lex)
            else _strength(clause, self.speakers, self.lex)
        )
        self.add(clause.start, clause.end, _fields(subject, clause.form, strength))

    def after_preposition(self, index: int, first: int, verb: str, strength: str) -> None:
        """A credit whose holder follows: "according to X", "confirmed by X"; ``first`` is its first token."""
        subject = self.speakers.right(index)
        if subject is None or subject.pronoun:
            return
        tokens = self.draft.tokens
        last = described_end(self.speakers, subject)
        self.taken.add(first)
        self.add(tokens.starts[first], tokens.ends[last], _fields(subject, verb, strength))

    def scan(self) -> None:
        lower = self.speakers.lower
        for index, word in enumerate(lower[:-2]):
            if word == "according" and lower[index + 1] == "to":
                self.after_preposition(index + 2, index, "according to", "said")
            elif word in self.lex.passive and lower[index + 1] == "by":
                strength = self.speakers.lex.verbs.get(word, "reported")
                early = bool(self.lex.first.intersection(lower[max(0, index - 1) : index]))
                self.after_preposition(index + 2, index, word, "first_report" if early else strength)
            elif word == "first" and lower[index + 1] == "to" and lower[index + 2] in self.lex.reporting:
                self._first_to(index)
        for clause in self.clauses.found:
            self.clause(clause)

    def _first_to(self, index: int) -> None:
        """ "Politico was the first to report"."""
        at = index
        while at > 0 and self.speakers.lower[at - 1] in self.lex.before_first:
            at -= 1
        subject = self.speakers.left(at)
        if subject is None or subject.pronoun:
            return
        tokens = self.draft.tokens
        self.taken.add(index + 2)
        self.add(
            tokens.starts[subject.first],
            tokens.ends[index + 2],
            _fields(subject, "first to report", "first_report"),
        )


def read(draft: Annotations) -> list[MentionDraft]:
    """The credits of the article, in reading order."""
    credits_ = _Credits(draft)
    credits_.scan()
    return sorted(credits_.found, key=lambda mark: (mark.start, mark.end))
