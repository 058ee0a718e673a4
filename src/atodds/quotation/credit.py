"""Who said a quotation: by the clause around it, or because the quotation before goes on."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from ..annotations import Annotations
from .clauses import Clauses, SayingClause
from .pairing import MarkedQuotation

_NEAR = 70
"""Half the characters from a clause of saying to a quotation that it still introduces. Of 15,920 pieces read on 107
articles of news and of the rules' examples, 49 changes 2, 91 nothing."""
_REACH = 1500
"""Characters before a quotation in which its clause of saying can stand. 1050 and 1950 change nothing on 107 articles
of news and in the rules' examples."""
_SENTENCE = 400
"""Characters to either side of a quotation that are taken for its sentence. 280 and 520 change nothing on 107 articles
of news and in the rules' examples."""
_PAUSES = frozenset(",.?!…—–-")
_GAP = 6
"""Words of a description that may stand between a quotation and its clause. 4 and 8 change nothing on 107 articles of
news and in the rules' examples."""
_CLOSE = 40
"""Characters between a quotation and a credit that stands close. 28 and 52 change nothing on 107 articles of news and
in the rules' examples."""
_OFFICE = 110
"""Characters behind a quotation within which a person's name may follow an office. 77 and 143 change nothing on 107
articles of news and in the rules' examples."""
_APPOSED = re.compile(r",?\s(\w{3,12}) (?:the|an?|its|his|her|their) (?:[\w'’-]{1,20} ){0,5}[\w'’-]{2,20}, ")
"""From a quotation to the name of who said it, over the office."""


@dataclass(slots=True)
class Credit:
    """A speaker of a quotation."""

    speaker: str | None = None
    kind: str = "unknown"
    start: int | None = None
    verb: str | None = None
    clause: SayingClause | None = None
    continues: bool = False


class Crediting:
    """Finds the speakers of quotations, in reading order."""

    def __init__(self, draft: Annotations, clauses: Clauses) -> None:
        self.draft = draft
        self.clauses = clauses.found
        self.starts = [clause.start for clause in self.clauses]
        self.lex = clauses.speakers.lex
        self.speakers = clauses.speakers
        self.people = draft.of_kind("person")

    def _between(self, start: int, end: int) -> list[SayingClause]:
        first = bisect_left(self.starts, start)
        found = []
        while first < len(self.clauses) and self.starts[first] < end:
            if self.clauses[first].end <= end:
                found.append(self.clauses[first])
            first += 1
        return found

    def credit(
        self,
        pair: MarkedQuotation,
        previous: MarkedQuotation | None,
        before: Credit | None,
        following: MarkedQuotation | None,
    ) -> Credit:
        """The speaker of one quotation; ``before`` is what was found for the one before it."""
        office = self._by_office(pair)
        if office is not None:
            return office
        after = self._after(pair, following)
        if after is not None:
            return _of(after)
        leading = self._before(pair, previous)
        if leading is not None and (leading.form in ("that",) or self._directly(leading, pair)):
            return _of(leading)
        if previous is not None and before is not None and before.speaker and self._goes_on(pair, previous):
            return Credit(before.speaker, before.kind, before.start, before.verb, before.clause, True)
        if leading is not None:
            return _of(leading)
        return self._according(pair) or self._trailing(pair) or self._led_in(pair, previous) or Credit()

    def _by_office(self, pair: MarkedQuotation) -> Credit | None:
        """The name behind an office that follows at once: "… ," said the harbour master, Penny Latu, …"."""
        people = self.people
        at = bisect_left(people, pair.end, key=lambda mark: mark.start)
        if at == len(people) or people[at].start > pair.end + _OFFICE:
            return None
        name = people[at]
        found = _APPOSED.fullmatch(self.draft.text, pair.end, name.start)
        if found is None or found.group(1).lower() not in self.lex.verbs:
            return None
        closed = self.draft.text[name.end : name.end + 1] in (",", ".", "\n", "")
        closed = closed or self.draft.text.startswith((" of ", " in "), name.end)
        return Credit(str(name.fields["entity"]), "named", name.start, found.group(1)) if closed else None

    def _trailing(self, pair: MarkedQuotation) -> Credit | None:
        """The clause that ends the sentence of a fragment: "It was “late,” two clerks told reporters."."""
        sentence = self.draft.sentence_at(pair.start)
        if sentence < 0:
            return None
        end = min(self.draft.sentences[sentence][1], pair.end + _SENTENCE)
        for clause in reversed(self._between(pair.end, end)):
            before = self.draft.text[max(0, clause.start - 2) : clause.start].strip()
            if (
                before == ","
                and end - clause.end <= _CLOSE
                and not _parted(self.draft.text[clause.end : end - 1])
            ):
                return _of(clause)
        return None

    def _led_in(self, pair: MarkedQuotation, previous: MarkedQuotation | None) -> Credit | None:
        """The clause of saying in the sentence before: "…, the mayor said. “We are ready.”", or a line
        that ends in a colon.
        """
        text = self.draft.text
        if not text[pair.inner_start : pair.inner_end].lstrip()[:1].isupper():
            return None
        before = text[max(0, pair.start - _SENTENCE) : pair.start].rstrip()
        if before[-1:] not in ".:,":
            return None
        end = max(0, pair.start - _SENTENCE) + len(before)
        sentence = self.draft.sentence_at(end - 1)
        if sentence < 0 or (previous is not None and self.draft.sentences[sentence][0] < previous.end):
            return None
        found = self._between(self.draft.sentences[sentence][0], end)
        if not found or (
            before[-1] == "." and end - found[-1].end > _CLOSE and found[-1].subject.kind != "named"
        ):
            return None
        return _of(found[-1])

    def _after(self, pair: MarkedQuotation, following: MarkedQuotation | None) -> SayingClause | None:
        """The clause that follows at once: "… ," he said."""
        text = self.draft.text
        inner = text[pair.inner_start : pair.inner_end].rstrip()
        if not inner or text[pair.end : pair.end + 1] == ".":
            return None
        limit = self._limit(pair, following)
        clause = next(iter(self._between(pair.end, limit)), None)
        if clause is None:
            return None
        outside = text[pair.end : pair.end + 3].lstrip()
        if inner[-1] == "." and not outside[:1].islower() and not self._tight(pair, limit):
            return None
        gap = text[pair.end : clause.start].strip(" ,.-–—")
        pause = inner[-1] in _PAUSES or outside[:1] == ","
        if gap:
            return clause if pause and len(gap.split()) <= _GAP and not _parted(gap) else None
        return clause if pause or clause.inverted or inner[0].isupper() else None

    def _limit(self, pair: MarkedQuotation, following: MarkedQuotation | None) -> int:
        """Offset up to which a clause after a quotation can stand: the line's end or the next quotation."""
        limit = min(len(self.draft.text), pair.end + 220)
        if following is not None:
            limit = min(limit, max(following.start, pair.end))
        newline = self.draft.text.find("\n", pair.end, limit)
        return newline if newline >= 0 else limit

    def _tight(self, pair: MarkedQuotation, limit: int) -> bool:
        """Whether, after a full stop inside the marks, a short clause of saying follows as a sentence of
        its own.
        """
        first = next(iter(self._between(pair.end, limit)), None)
        if first is None or self.draft.text[pair.end : first.start].strip():
            return False
        rest = self.draft.text[first.end : first.end + 2].strip()
        return rest[:1] in (".", ",") and self.draft.text[first.start].islower()

    def _before(self, pair: MarkedQuotation, previous: MarkedQuotation | None) -> SayingClause | None:
        """The clause in the same sentence before the quotation."""
        text = self.draft.text
        sentence = self.draft.sentence_at(pair.start)
        floor = max(0, pair.start - _REACH, self.draft.sentences[sentence][0] if sentence >= 0 else 0)
        floor = max(floor, text.rfind("\n", floor, pair.start) + 1, self._sentence_break(floor, pair.start))
        found = self._between(floor, pair.start)
        if previous is not None:
            found = [
                clause
                for clause in found
                if not (clause.end <= previous.end and clause.start >= previous.start)
            ]
        return found[-1] if found else None

    def _sentence_break(self, floor: int, end: int) -> int:
        """Offset after the last ".”"-like end in a stretch: a quotation's sentence begins there."""
        best = floor
        for closing in ('." ', ".” ", '?" ', "?” ", '!" ', "!” "):
            best = max(best, self.draft.text.rfind(closing, floor, end))
        return best

    def _directly(self, clause: SayingClause, pair: MarkedQuotation) -> bool:
        return pair.start - clause.end <= _NEAR * 2

    def _goes_on(self, pair: MarkedQuotation, previous: MarkedQuotation) -> bool:
        """Whether the speaker of the quotation before is still speaking."""
        if previous.open_ended or previous.problem == "closed_early":
            return True
        gap = self.draft.text[previous.end : pair.start]
        return (
            len(gap) <= 260
            and not self._another(previous.end, pair.start)
            and not self._led_by(previous, pair)
        )

    def _led_by(self, previous: MarkedQuotation, pair: MarkedQuotation) -> bool:
        """Whether the sentence of a quotation begins outside of it, after the quotation before, with a subject of
        its own: "… It was wild." Jude Weller regretted that "a vigil …"."""
        sentence = self.draft.sentence_at(pair.start)
        first = self.draft.sentences[sentence][0] if sentence >= 0 else pair.start
        if not previous.end <= first < pair.start:
            return False
        subject = self.speakers.right(self.draft.tokens.at(first))
        return subject is not None and not subject.pronoun

    def _another(self, start: int, end: int) -> bool:
        """Whether, after the clause of saying that follows a quotation, another sentence begins before the
        next one.
        """
        found = self._between(start, end)
        tail = self.draft.text[(found[-1].end if found else start) : end]
        sentence = tail.strip().rstrip(".,")
        return ". " in sentence or "\n" in sentence or len(found) > 2

    def _according(self, pair: MarkedQuotation) -> Credit | None:
        """ "…," according to the mayor; or the mayor opens the sentence: "According to the mayor, “…"."""
        tokens = self.draft.tokens
        index = tokens.at(pair.end - 1) + 1
        while index < len(tokens.words) and tokens.words[index] in ",.":
            index += 1
        if tokens.lower[index : index + 2] != ["according", "to"]:
            sentence = self.draft.sentence_at(pair.start)
            index = tokens.at(self.draft.sentences[sentence][0]) if sentence >= 0 else index
        if tokens.lower[index : index + 2] != ["according", "to"]:
            return None
        subject = self.speakers.right(index + 2)
        if subject is None or subject.pronoun:
            return None
        return Credit(subject.holder, _kind(subject.kind), tokens.starts[subject.first], "according to")


def _parted(gap: str) -> bool:
    """Whether words between a quotation and a clause belong to another clause."""
    return any(char in gap for char in '"“”.;,')


def _kind(kind: str) -> str:
    return kind if kind in ("named", "anonymous", "unknown") else "organization"


def _of(clause: SayingClause) -> Credit:
    subject = clause.subject
    if subject.pronoun:
        return Credit(None, "unknown", clause.start, clause.form, clause)
    return Credit(subject.holder, _kind(subject.kind), clause.start, clause.form, clause)
