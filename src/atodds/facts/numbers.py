"""Numbers to facts: what is counted or measured, what happened to it, where, when."""

from __future__ import annotations

from typing import Any

from ..annotations import MentionDraft
from ..language.lemmas import canonical_noun, empty_words, lemma, of_people, predicates
from ..language.nouns import nouns
from ..language.tables import cached, read_table
from ..quantities.ratios import part_of_whole
from .bearers import bearer
from .fates import fate
from .frames import Frame, token_range
from .subjects import words

NUMBER_KINDS = ("quantity", "count", "money", "percent", "ratio", "age", "number", "ordinal")
_REACH = 8
"""Words on either side of a figure in which its anchor and role stand; 30 % fewer or more change 4,
of the 553 pieces read of 8 workshop articles."""


def number_fact(frame: Frame, mark: MentionDraft, given: dict[str, Any]) -> dict[str, Any]:
    """The parts of a fact that a number mark gives: noun, modifiers, role, anchor, direction; for an age whose it is.

    ``given``: the fields that are known of it, with its subject.
    """
    draft = frame.draft
    low, high = token_range(draft, mark.start, mark.end)
    role = _role(frame, low, high)
    noun = _noun(frame, mark, low, high, role)
    if mark.kind in ("count", "number") and not mark.fields.get("per"):
        told = fate(frame, mark, noun, low, high)
        if told is not None:
            noun, role = told
    return {
        "noun": noun,
        "modifiers": _modifiers(mark),
        "role": role,
        **(bearer(frame, mark, given) if mark.kind == "age" else _share_of(mark, _anchor(frame, high, noun))),
    }


def _modifiers(mark: MentionDraft) -> tuple[str, ...]:
    words = tuple(word.lower().strip(".") for word in mark.fields.get("modifiers", ()))
    return (*words, "other") if mark.fields.get("other") else words


def _noun(frame: Frame, mark: MentionDraft, low: int, high: int, role: str | None) -> str | None:
    if _is_share(mark):
        return "share"
    if mark.fields.get("noun"):
        return canonical_noun(str(mark.fields["noun"]))
    if mark.fields.get("dimension") == "[time]" and mark.kind == "quantity" and _runs_out(frame, high):
        return "remainder"
    if mark.kind in ("quantity", "ratio"):
        return _attribute(frame, mark, low, high)
    if mark.kind == "number" and role in of_people():
        return "person"
    return {"money": "money", "percent": "share", "age": "age"}.get(mark.kind)


def _runs_out(frame: Frame, high: int) -> bool:
    """Whether a length of time is what is left of a game or a term: "7 minutes 41 seconds to go"."""
    lower, left = frame.draft.tokens.lower, words("left_over")
    return (
        " ".join(lower[high : min(frame.last, high + 1)]) in left
        or " ".join(lower[high : min(frame.last, high + 2)]) in left
    )


@cached
def _attribute_words() -> tuple[dict[str, str], dict[str, str]]:
    right: dict[str, str] = {}
    left: dict[str, str] = {}
    for name, lists in read_table("facts", "attributes").items():
        right.update(dict.fromkeys(lists["right"], name))
        left.update(dict.fromkeys(lists["left"], name))
    return right, left


def _attribute(frame: Frame, mark: MentionDraft, low: int, high: int) -> str | None:
    """The attribute that a measure measures, by the nearest cue; None where no cue stands near."""
    dimension = mark.fields.get("dimension")
    if dimension == "[magnitude]":
        return "magnitude"
    right, left = _attribute_words()
    tokens = frame.draft.tokens
    clause = frame.clause_of(low)
    for i in range(low - 1, max(frame.first, low - 7) - 1, -1):
        if i + 1 < low and (found := left.get(f"{tokens.lower[i]} {tokens.lower[i + 1]}")):
            return _fitting(found, dimension)
        if found := left.get(tokens.lower[i]):
            return _fitting(found, dimension)
        if frame.clause_of(i) != clause:
            break
    for i in _past_restatement(frame, high, 4):
        if found := right.get(tokens.lower[i]):
            return _fitting(found, dimension)
    return None


def _fitting(name: str, dimension: str | None) -> str | None:
    if dimension == "[length]":
        return name if name in words("lengths") else None
    if dimension == "[time]":
        return name if name == "duration" else None
    return None if name in words("lengths") or name == "duration" else name


def _past_restatement(frame: Frame, high: int, reach: int) -> list[int]:
    """The next tokens after a number, leaving out a bracketed restatement such as "(12 miles)"."""
    lower = frame.draft.tokens.lower
    kept: list[int] = []
    depth = 0
    for i in range(high, min(frame.last, high + reach + 10)):
        if lower[i] == "(":
            depth += 1
        elif lower[i] == ")":
            depth -= 1
        elif depth <= 0:
            kept.append(i)
        if len(kept) == reach:
            break
    return kept


@cached
def _subordinators() -> frozenset[str]:
    return frozenset(read_table("facts", "context")["breaks"]) - words("of_nouns")


def _role(frame: Frame, low: int, high: int) -> str | None:
    """The canonical predicate: right next to the noun, else left of the number, else further right."""
    known = predicates()
    lower = frame.draft.tokens.lower
    last = lower[high - 1]
    if last in known and (last.endswith(("ed", "ing")) or last in nouns().states):
        return known[last]
    if _at_place(frame, high):
        return "present"
    near, far = _right(frame, high)
    if near is not None:
        return known.get(lower[near]) or _verb(frame, near)
    for i in range(low - 1, max(frame.first, low - _REACH) - 1, -1):
        if lower[i] in (";", ".", ":") or lower[i] in _subordinators():
            break
        if lower[i] in known:
            return known[lower[i]]
    if far is not None:
        return known[lower[far]]
    for i in range(low - 1, max(frame.first, low - 4) - 1, -1):
        if verb := _verb(frame, i):
            return verb
    return None


def _at_place(frame: Frame, high: int) -> bool:
    """Whether the counted are told to be somewhere: "nine women were in the shop"."""
    lower = frame.draft.tokens.lower
    if (
        high + 2 >= frame.last
        or lower[high] not in words("copulas")
        or lower[high + 1] not in words("aboard")
    ):
        return False
    return lower[high + 2] in words("owners")


def _right(frame: Frame, high: int) -> tuple[int | None, int | None]:
    """The predicate that follows the number's noun at once (past auxiliaries), and the first one further on."""
    known = predicates()
    lower = frame.draft.tokens.lower
    seen_auxiliary = False
    close = True
    for i in range(high, min(frame.last, high + _REACH)):
        word = lower[i]
        if word == "," and i + 1 < frame.last and lower[i + 1] in words("be"):
            continue
        if word == "and" and i + 1 < frame.last and frame.is_name(i - 1) and frame.is_name(i + 1):
            continue
        if word in (";", ".", ",", ":", "(", ")", "and") or word in _subordinators():
            return None, None
        if word in words("before_participle"):
            seen_auxiliary = seen_auxiliary or word in words("helping")
            continue
        if word in known:
            return (i, None) if close else (None, i)
        if close and seen_auxiliary and word.endswith(("ed", "en")):
            return i, None
        close = False
    return None, None


def _verb(frame: Frame, i: int) -> str | None:
    word = frame.draft.tokens.lower[i]
    if word in empty_words() or len(word) < 5 or frame.is_name(i):
        return None
    return lemma(word) if word.endswith(("ed", "ing")) else None


def _is_share(mark: MentionDraft) -> bool:
    return part_of_whole(mark.kind, mark.fields.get("value"))


def _anchor(frame: Frame, high: int, noun: str | None) -> dict[str, Any]:
    """What stands after "from", "of" or "off": where a distance starts, what a share is a share of."""
    if noun not in ("distance", "share", "money"):
        return {}
    tokens = frame.draft.tokens
    directions = frozenset(read_table("facts", "context")["directions"])
    direction: str | None = None
    told: list[str] = []
    inside = False
    for i in _past_restatement(frame, high, 12):
        word = tokens.lower[i]
        base = word.removesuffix("ern")
        if noun == "distance" and not inside and (word in directions or base in directions):
            point = word if word in directions else base
            direction = f"{direction}{point}" if direction and f"{direction}{point}" in directions else point
        elif (word in words("anchoring") or (word == "in" and noun == "money")) and not told:
            inside = True
        elif inside:
            if word in words("before_anchors"):
                continue
            if not word.isalpha() or word in empty_words() or len(told) == 4:
                break
            told.append(word)
        elif not told and word in (",", ".", ";"):
            break
    return {"anchor": tuple(told), "direction": direction}


def _share_of(mark: MentionDraft, fields: dict[str, Any]) -> dict[str, Any]:
    """The anchor of a share, with the noun that the share itself has: "one in 500 users of the browser"."""
    if not _is_share(mark) or not mark.fields.get("noun"):
        return fields
    return {**fields, "anchor": (canonical_noun(str(mark.fields["noun"])), *fields.get("anchor", ()))}


def about(fact: dict[str, Any]) -> str:
    """The words that say what a number is about, for the mention itself."""
    words = [part for part in (fact.get("noun"), fact.get("role")) if part]
    words += fact.get("anchor", ())
    words += fact.get("clause", ())[:6]
    return " ".join(dict.fromkeys(words))
