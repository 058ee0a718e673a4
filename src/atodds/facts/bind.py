"""Bind the marks of a draft to what they are about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from operator import attrgetter
from typing import Any

from ..annotations import Annotations, MentionDraft
from ..language.lemmas import of_people
from ..model.article import SILENT_BLOCKS
from .complements import complements
from .frames import Frame, frames, token_range
from .numbers import NUMBER_KINDS, about, number_fact
from .occasions import Occasions
from .results import result
from .subjects import Subjects
from .times import BOUND_FORMS, dated, time_fact

_start = attrgetter("start")
_NEVER_WITNESS = SILENT_BLOCKS | {"dateline"}
_LEAD = 3
"""Sentences of the body that are its lead; one fewer changes 15, one more 8, of the 553 pieces read of 8 workshop
articles."""


def bind(draft: Annotations) -> list[dict[str, Any]]:
    """Make a fact of every mark that can be one; each dictionary holds the fields of ``model.Fact``.

    Marks in furniture, captions and datelines, figures of speech and marks outside any sentence give no fact.
    The number marks' ``about`` is filled on the way.
    """
    framed = frames(draft)
    subjects = Subjects(draft, framed)
    headline, lead = _lead(draft)
    occasions = Occasions(draft, framed, sorted(headline) + sorted(lead)[:2])
    times = draft.of_kind("time")
    credited = draft.of_kind("attribution")
    quotations = draft.of_kind("quotation")
    ranges = _number_ranges(draft)
    made: list[dict[str, Any]] = []
    counted: dict[int, dict[str, Any]] = {}
    for index, mark in enumerate(draft.marks):
        kind = _fact_kind(mark)
        where = _bound_in(draft, mark) if kind is not None else None
        if where is None:
            continue
        frame, at = framed[where], token_range(draft, mark.start, mark.end)
        holder = _holder(draft, credited, where)
        fact: dict[str, Any] = {
            "kind": kind,
            "mention": index,
            "sentence": where,
            "start": mark.start,
            "end": mark.end,
            "headline": where in headline,
            "lead": where in headline or where in lead,
            "quoted": kind != "quotation" and _inside(quotations, mark.start),
            "holder": holder,
            **_around(frame, mark, at, ranges[where], subjects, holder),
            **dated(frame, mark, times),
        }
        if kind == "number":
            fact.update(number_fact(frame, mark, fact))
            fact["noun"] = fact["noun"] or _parallel(mark, fact, counted.get(where))
            fact["modifiers"] = _of_its_own(fact, counted.get(where))
            mark.fields["about"] = about(fact)
        elif kind == "time":
            fact.update(time_fact(frame, mark))
            fact["occasion"] = occasions.of(frame, mark, _person(fact))
        elif kind == "score":
            fact.update(result(frame, index))
            if fact["result"] is None:
                continue
        made.append(_restating(fact, mark, made))
        _remember(counted, mark, made[-1])
    return made


def _person(fact: dict[str, Any]) -> tuple[str, ...]:
    """The subject of a fact, where it is a person."""
    return tuple(fact.get("subject", ())) if fact.get("personal") else ()


def _bound_in(draft: Annotations, mark: MentionDraft) -> int | None:
    """The sentence that a mark is bound in; None for one outside any, in furniture, a caption or a dateline."""
    where = draft.sentence_at(mark.start)
    return where if where >= 0 and draft.blocks[draft.sentences[where][2]][0] not in _NEVER_WITNESS else None


_SAID_BEFORE = (
    "clause",
    "context",
    "role",
    "noun",
    "anchor",
    "direction",
    "subject",
    "personal",
    "acting",
    "near",
    "agent",
    "carrier",
    "scope",
    "own_names",
    "when",
    "earliest",
    "latest",
)


def _restating(fact: dict[str, Any], mark: MentionDraft, made: list[dict[str, Any]]) -> dict[str, Any]:
    """A number said again in another unit is about what the number before it is about."""
    before = mark.fields.get("restates")
    first = (
        next((other for other in reversed(made) if other["start"] == before), None)
        if before is not None
        else None
    )
    return {**fact, **{name: first[name] for name in _SAID_BEFORE if name in first}} if first else fact


def _remember(counted: dict[int, dict[str, Any]], mark: MentionDraft, fact: dict[str, Any]) -> None:
    """Keep the last count of each sentence that says what it counts."""
    if mark.kind == "count" and fact["noun"]:
        counted[fact["sentence"]] = fact


def _parallel(mark: MentionDraft, fact: dict[str, Any], before: dict[str, Any] | None) -> str | None:
    """The noun of a bare number: that of the count before it in its sentence ("14 points and Moran scored 13")."""
    if mark.kind != "number" or before is None:
        return None
    return str(before["noun"]) if fact["role"] in (None, before["role"]) else None


def _of_its_own(fact: dict[str, Any], before: dict[str, Any] | None) -> tuple[str, ...]:
    """The modifiers of a count, without "other" where these are others only than those of another fate, told before:
    "killed 16 people and wounded 38 others"."""
    told: tuple[str, ...] = fact["modifiers"]
    roles = {fact["role"], before["role"]} if before is not None else set()
    if len(roles) < 2 or not roles <= of_people():
        return told
    return tuple(word for word in told if word != "other")


def _inside(quotations: list[MentionDraft], offset: int) -> bool:
    """Whether an offset lies in a quotation; these are few, in order, and do not overlap."""
    at = bisect_right(quotations, offset, key=_start) - 1
    return at >= 0 and offset < quotations[at].end


def _fact_kind(mark: MentionDraft) -> str | None:
    if mark.kind in NUMBER_KINDS:
        return None if mark.fields.get("idiom") else "number"
    if mark.kind == "time":
        return "time" if mark.fields.get("form") in BOUND_FORMS else None
    if mark.kind == "designator":
        return "score" if mark.fields.get("form") == "score" else None
    return mark.kind if mark.kind in ("quotation", "permission", "attribution") else None


def _lead(draft: Annotations) -> tuple[frozenset[int], frozenset[int]]:
    """Sentences of the headline, and the first sentences of the body."""
    kinds = [draft.blocks[block][0] for _, _, block in draft.sentences]
    headline = frozenset(i for i, kind in enumerate(kinds) if kind == "headline")
    body = [i for i, kind in enumerate(kinds) if kind in ("paragraph", "lead_in")]
    return headline, frozenset(body[:_LEAD])


def _holder(draft: Annotations, credited: list[MentionDraft], sentence: int) -> str | None:
    start, end, _ = draft.sentences[sentence]
    at = bisect_left(credited, start, key=_start)
    return str(credited[at].fields["holder"]) if at < len(credited) and credited[at].start < end else None


def _number_ranges(draft: Annotations) -> dict[int, list[tuple[int, int]]]:
    """Token ranges of the number marks of each sentence."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mark in draft.of_kind(*NUMBER_KINDS):
        found[draft.sentence_at(mark.start)].append(token_range(draft, mark.start, mark.end))
    return found


def _around(
    frame: Frame,
    mark: MentionDraft,
    at: tuple[int, int],
    numbers: list[tuple[int, int]],
    subjects: Subjects,
    holder: str | None,
) -> dict[str, Any]:
    """Who and what the mark at these tokens is about, and what stands around it."""
    low, high = at
    if low >= frame.last or high <= frame.first:
        return {}
    return {
        **_surroundings(frame, at, numbers),
        **subjects.of(frame, low, high, holder),
        **complements(frame, mark, low, high),
    }


def _surroundings(frame: Frame, at: tuple[int, int], numbers: list[tuple[int, int]]) -> dict[str, Any]:
    low, high = at
    clause = frame.clause_of(low)
    return {
        "clause": frame.content(at, clause),
        "context": frame.context(at, clause),
        "names": frame.names(),
        "own_names": frame.names(clause),
        "scope": frame.scope(low, high, numbers),
        "negated": frame.has("negation", low - 4, low) or frame.has("negation", low - 6, low, clause),
        "hypothetical": frame.has("hypothetical", low - 8, high + 4, clause),
        "earlier": frame.tells_earlier(clause),
    }
