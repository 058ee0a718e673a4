"""Whose age it is: the name beside it, the person of a pronoun, or the office of one who is not named."""

from __future__ import annotations

from typing import Any

from ..annotations import MentionDraft
from ..entities.lexicon import lexicon
from ..language.tables import cached
from .frames import Frame, token_range
from .subjects import name_words, person_words, words

_GAP = 24
"""Characters between an age and the name it belongs to: ", who is ", ", aged ". Of 15,920 pieces read on 107 articles
of news and of the rules' examples, 17 changes 2, 31 nothing."""
_REACH = 5
"""Tokens between an age and the office that bears it: ", who turned ". Of 15,920 pieces read on 107 articles of news
and of the rules' examples, 3 changes 2, 7 nothing."""
_OWNED = 4
"""Tokens between an office and the word that says that there is one: "the team's long-time captain". 3 and 5 change
nothing on 107 articles of news and in the rules' examples."""


def bearer(frame: Frame, mark: MentionDraft, subject: dict[str, Any]) -> dict[str, Any]:
    """The fields of a fact that say whose age it is: ``anchor``, and ``subject`` and ``personal`` where a name is told.

    An anchor is the surname and, where it stands beside the name, the office: "The captain, Ann Lee, 34"; the office alone
    of one who is not named: "the captain, who is 34". ``subject`` are the fields that ``Subjects.of`` has found.
    """
    named = _beside(frame, mark)
    if named is not None:
        office = _office_of(frame, named)
        return {
            "anchor": (person_words(named)[1], *([office] if office else [])),
            "subject": name_words(named),
            "personal": True,
        }
    low, high = token_range(frame.draft, mark.start, mark.end)
    if subject.get("personal") and subject.get("subject") and _by_pronoun(frame, low):
        return {"anchor": (subject["subject"][-1],)}
    office_here = _office_before(frame, low) or _office_behind(frame, low, high)
    return {"anchor": (office_here,) if office_here else ()}


def _office_of(frame: Frame, named: MentionDraft) -> str | None:
    """The office of a named person: his title, or the words before his name: "The captain, Ann Lee, 34"."""
    title = str(named.fields.get("role") or "").lower().split()
    if title and title[-1] in _offices():
        return title[-1]
    tokens = frame.draft.tokens
    at = tokens.at(named.start) - 1
    if at <= frame.first or tokens.lower[at] != "," or tokens.lower[at - 1] not in _offices():
        return None
    return tokens.lower[at - 1] if _the_only_one(frame, at - 1) else None


def _beside(frame: Frame, mark: MentionDraft) -> MentionDraft | None:
    """The person named next to an age: "Maria Santos, 34", "34-year-old Maria Santos"; None where nobody is."""
    draft = frame.draft
    start, end, _ = draft.sentences[frame.index]
    best: tuple[int, MentionDraft] | None = None
    for person in draft.within(start, end, "person"):
        gap = mark.start - person.end if person.end <= mark.start else person.start - mark.end
        between = draft.text[min(person.end, mark.end) : max(person.start, mark.start)]
        apart = not 0 <= gap <= _GAP or any(pause in between for pause in ".;")
        if not apart and (best is None or gap < best[0]):
            best = gap, person
    return best[1] if best else None


def _by_pronoun(frame: Frame, low: int) -> bool:
    """Whether a pronoun and a verb of being stand right before: "She is 48", "he turned 52"."""
    lower = frame.draft.tokens.lower
    before = lower[max(frame.first, low - 3) : low]
    return any(word in ("he", "she") for word in before) and not any(word in ",.;" for word in before)


@cached
def _offices() -> frozenset[str]:
    """Words for what one person of a story is: no kin, nobody of whom there are many."""
    return lexicon().roles - words("common_roles")


def _office_before(frame: Frame, low: int) -> str | None:
    """ "the captain, who is 61", "the bank's chief, 58": the one that an age follows."""
    lower = frame.draft.tokens.lower
    i = low - 1
    while i > max(frame.first, low - _REACH) and lower[i] in words("before_ages"):
        i -= 1
    if i == low - 1:
        return None
    if lower[i] in words("kin"):
        return lower[i] if _owned(frame, i) else None
    return lower[i] if lower[i] in _offices() and _the_only_one(frame, i) else None


def _office_behind(frame: Frame, low: int, high: int) -> str | None:
    """ "the 61-year-old captain", "their 9-year-old granddaughter": the one that an age stands before."""
    lower = frame.draft.tokens.lower
    kinds = (
        words("kin")
        if _owned(frame, low)
        else _offices()
        if low > frame.first and lower[low - 1] == "the"
        else ()
    )
    return next((word for word in lower[high : min(frame.last, high + 2)] if word in kinds), None)


def _owned(frame: Frame, i: int) -> bool:
    """Whether an owner stands right before, or before one word more: "the couple's only granddaughter"."""
    before = frame.draft.tokens.lower[max(frame.first, i - 2) : i]
    return any(word in words("owning") for word in before) and not any(
        word in words("further_one") for word in before
    )


def _the_only_one(frame: Frame, i: int) -> bool:
    """Whether "the" or an owner says that there is one of its kind."""
    lower = frame.draft.tokens.lower
    before = lower[max(frame.first, i - _OWNED) : i]
    return any(word in words("definite") for word in before) and not any(word in ",.;" for word in before)
