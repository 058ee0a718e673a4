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
from .pairing import Pair, pair
from .tails import tail

_SINGLES = "'‘"


def _pairs(draft: Annotations, lex: SpeechLexicon) -> list[Pair]:
    """Every quotation by its marks; singles only where they stand outside the doubles' reach or nested in
    them.
    """
    found = pair(draft.text, double_marks(draft.text))
    if any(mark in draft.text for mark in _SINGLES):
        for start, end in single_pairs(draft.text, lex):
            found.append(Pair(start, end + 1, start + 1, end, "single"))
    found.sort(key=lambda one: (one.start, -one.end))
    return found


def _fields(draft: Annotations, one: Pair, credit: Credit, lex: SpeechLexicon) -> dict[str, Any]:
    inner = (one.inner_start, one.inner_end)
    fields: dict[str, Any] = {
        "text": draft.text[one.start : one.end],
        "quoted": draft.text[inner[0] : inner[1]].strip(),
        "form": form_of(draft, one.start, inner, credit.verb is not None, lex),
        "marks": one.style,
    }
    if credit.speaker:
        fields |= {"speaker": credit.speaker, "speaker_kind": credit.kind, "speaker_start": credit.start}
    if credit.verb:
        fields["verb"] = credit.verb
    if credit.continues:
        fields["continues"] = True
    if one.problem:
        fields["problem"] = one.problem
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
    crediting = Crediting(draft, Clauses(draft, [(one.start, one.end) for one in pairs]))
    found: list[MentionDraft] = []
    outer: Pair | None = None
    credit: Credit | None = None
    for index, one in enumerate(pairs):
        following = next((other for other in pairs[index + 1 : index + 8] if other.start >= one.end), None)
        if outer is not None and one.end <= outer.end:
            found.append(
                MentionDraft("quotation", one.start, one.end, _work(_fields(draft, one, Credit(), lex)))
            )
            continue
        credit = crediting.credit(one, outer, credit, following)
        outer = one
        found.append(MentionDraft("quotation", one.start, one.end, _work(_fields(draft, one, credit, lex))))
        span = tail(draft, one, following, lex) if credit.speaker else None
        if span is not None:
            found.append(_tail_mark(draft, span, credit))
    return found
