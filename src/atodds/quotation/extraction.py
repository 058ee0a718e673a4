"""The quotation reader: marks, pairs, speakers, forms."""

from __future__ import annotations

from typing import Any

from ..annotations import Annotations, MentionDraft
from .clauses import Clauses
from .credit import Credit, Crediting
from .forms import form_of
from .lexicon import SpeechLexicon, lexicon
from .marks import double_marks, single_pairs
from .occasion import when, where
from .pairing import MarkedQuotation, pair
from .tails import tail

_SINGLES = "'‘"


def _pairs(draft: Annotations, lex: SpeechLexicon) -> list[MarkedQuotation]:
    """Every quotation by its marks; singles only where they stand outside the doubles' reach or nested in
    them.
    """
    found = pair(draft.text, double_marks(draft.text))
    if any(mark in draft.text for mark in _SINGLES):
        for start, end in single_pairs(draft.text, lex):
            found.append(MarkedQuotation(start, end + 1, start + 1, end, "single"))
    found.sort(key=lambda marks: (marks.start, -marks.end))
    return found


def _fields(draft: Annotations, marks: MarkedQuotation, credit: Credit, lex: SpeechLexicon) -> dict[str, Any]:
    inner = (marks.inner_start, marks.inner_end)
    fields: dict[str, Any] = {
        "text": draft.text[marks.start : marks.end],
        "quoted": draft.text[inner[0] : inner[1]].strip(),
        "form": form_of(draft, marks.start, inner, credit.verb is not None, lex),
        "marks": marks.style,
    }
    if credit.speaker:
        fields |= {"speaker": credit.speaker, "speaker_kind": credit.kind, "speaker_start": credit.start}
    if credit.verb:
        fields["verb"] = credit.verb
    if credit.continues:
        fields["continues"] = True
    if marks.problem:
        fields["problem"] = marks.problem
    if credit.clause is not None:
        told = {"where": where(draft, credit.clause, lex), "when": when(draft, credit.clause)}
        fields |= {name: value for name, value in told.items() if value}
    return fields


def _tail_mark(draft: Annotations, span: tuple[int, int], credit: Credit) -> MentionDraft:
    text = draft.text[span[0] : span[1]]
    fields: dict[str, Any] = {
        "text": text,
        "quoted": text,
        "marks": "none",
        "problem": "tail_outside",
        "continues": True,
    }
    fields |= {"speaker": credit.speaker, "speaker_kind": credit.kind, "speaker_start": credit.start}
    return MentionDraft("quotation", *span, fields)


def _work(fields: dict[str, Any]) -> dict[str, Any]:
    """Titles of works are said by nobody."""
    if fields["form"] == "title":
        for name in ("speaker", "speaker_kind", "speaker_start", "verb", "where", "when", "continues"):
            fields.pop(name, None)
    return fields


def read(draft: Annotations) -> list[MentionDraft]:
    """The quotations of the article with their speakers, in reading order."""
    lex = lexicon()
    pairs = _pairs(draft, lex)
    if not pairs:
        return []
    crediting = Crediting(draft, Clauses(draft, [(pair.start, pair.end) for pair in pairs]))
    found: list[MentionDraft] = []
    outer: MarkedQuotation | None = None
    credit: Credit | None = None
    for index, marks in enumerate(pairs):
        following = next((other for other in pairs[index + 1 : index + 8] if other.start >= marks.end), None)
        if outer is not None and marks.end <= outer.end:
            found.append(
                MentionDraft("quotation", marks.start, marks.end, _work(_fields(draft, marks, Credit(), lex)))
            )
            continue
        credit = crediting.credit(marks, outer, credit, following)
        outer = marks
        found.append(
            MentionDraft("quotation", marks.start, marks.end, _work(_fields(draft, marks, credit, lex)))
        )
        span = tail(draft, marks, following, lex) if credit.speaker else None
        if span is not None:
            found.append(_tail_mark(draft, span, credit))
    return found
