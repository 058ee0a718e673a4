"""Times to facts: which event a date or clock time dates, and which times hold for a number."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, islice, takewhile
from operator import attrgetter, itemgetter
from typing import Any

from ..annotations import Annotations, MentionDraft
from .frames import Frame, token_range

BOUND_FORMS = (
    "date",
    "clock",
    "datetime",
    "month",
    "year",
    "weekday",
    "relative",
    "range",
    "season",
    "holiday",
)
_DATING = ("date", "datetime", "month", "year", "relative", "range", "season", "weekday")
_ELSEWHERE = 12
"""Tokens by which a predicate of another clause counts as farther off."""


def dated(frame: Frame, mark: MentionDraft, times: list[MentionDraft]) -> dict[str, Any]:
    """The times that the mark's clause gives, or else its sentence: words, and the interval where resolved."""
    draft = frame.draft
    if frame.dating is None:
        frame.dating = _dating(frame, times)
    here = [(time, of) for time, of in frame.dating if time.start != mark.start]
    if not here:
        return {}
    low, _ = token_range(draft, mark.start, mark.end)
    clause = frame.clause_of(low)
    own = [time for time, of in here if of == clause] or [time for time, _ in here]
    said = (draft.text[time.start : time.end].lower().replace(",", " ").split() for time in own)
    return {
        "when": tuple(dict.fromkeys(chain.from_iterable(said))),
        "earliest": own[0].fields.get("earliest"),
        "latest": own[0].fields.get("latest"),
    }


def _dating(frame: Frame, times: list[MentionDraft]) -> list[tuple[MentionDraft, int]]:
    """The times of the sentence that date what it tells, each with its clause."""
    draft = frame.draft
    start, end, _ = draft.sentences[frame.index]
    at = bisect_left(times, start, key=attrgetter("start"))
    return [
        (time, frame.clause_of(draft.tokens.at(time.start)))
        for time in takewhile(lambda time: time.start < end, islice(times, at, None))
        if not _since(draft, time) and time.fields.get("form") in _DATING
    ]


def _since(draft: Annotations, time: MentionDraft) -> bool:
    """Whether a time only says since when: it dates no figure."""
    before = draft.tokens.at(time.start) - 1
    return before >= 0 and draft.tokens.lower[before] == "since"


def time_fact(frame: Frame, mark: MentionDraft) -> dict[str, Any]:
    """The event that a time dates: the nearest predicate of its clause, else of its sentence."""
    low, high = token_range(frame.draft, mark.start, mark.end)
    clause = frame.clause_of(low)
    near = (
        (abs(i - low) + (0 if frame.clause_of(i) == clause else _ELSEWHERE), role)
        for i, role in frame.predicates()
        if not low <= i < high
    )
    _, role = min(near, key=itemgetter(0), default=(0, None))
    return {"noun": str(mark.fields.get("form")), "role": role}
