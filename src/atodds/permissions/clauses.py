"""The clause around a trigger: how far its subject and its complement reach."""

from __future__ import annotations

from dataclasses import dataclass

from ..annotations import Annotations
from .lexicon import Lexicon

_STOPS = frozenset(';:"“”!?()[]–—')
_WIDEST, _LONGEST_NAME = 60, 120
"""Words to either side of a trigger that may be its clause, and characters of the longest name in one. Of 15,920 pieces
read on 107 articles of news and of the rules' examples, ``_WIDEST`` at 42 changes 2, at 78 nothing; the others
nothing."""


@dataclass(slots=True)
class PermissionClause:
    """Token indices into the draft, all within one sentence: ``start`` ≤ ``trigger`` < ``end``."""

    draft: Annotations
    words: list[str]
    start: int
    trigger: int
    end: int

    @property
    def left(self) -> list[str]:
        """The words of the clause before the trigger."""
        return self.words[self.start : self.trigger]

    @property
    def right(self) -> list[str]:
        """The words of the clause after the trigger."""
        return self.words[self.trigger + 1 : self.end]

    @property
    def word(self) -> str:
        """The trigger."""
        return self.words[self.trigger]

    def text(self, start: int, end: int) -> str | None:
        """The printed words between two token indices, None where there are none."""
        while start < end and not self.words[start][0].isalnum():
            start += 1
        while end > start and self.words[end - 1] in ",;:-–—":
            end -= 1
        if start >= end:
            return None
        tokens = self.draft.tokens
        return self.draft.text[tokens.starts[start] : tokens.ends[end - 1]]


def around(draft: Annotations, first: int, last: int, trigger: int, words: Lexicon) -> PermissionClause:
    """The clause of the trigger within the sentence of tokens ``first`` to ``last`` (exclusive)."""
    lower = draft.tokens.lower
    start = _left(lower, max(first, trigger - _WIDEST), trigger, words)
    end = _right(lower, trigger, min(last, trigger + _WIDEST), words)
    return PermissionClause(draft, lower, start, trigger, end)


def before_predicate(clause: PermissionClause, words: Lexicon) -> None:
    """End the clause before the main verb that follows a trigger in its subject; "remains" stays in."""
    for at in range(clause.trigger + 2, clause.end):
        if (
            clause.words[at] in words.clauses["predicates"]
            and clause.words[at - 1] not in words.grammar["relative"]
        ):
            clause.end = at
            return


def names(clause: PermissionClause, first: int, last: int, *kinds: str) -> bool:
    """Whether a name of one of these kinds stands among the tokens from ``first`` to ``last`` (exclusive)."""
    if first >= last:
        return False
    tokens = clause.draft.tokens
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return any(mark.end > start for mark in clause.draft.within(start - _LONGEST_NAME, end, *kinds))


def _left(lower: list[str], first: int, trigger: int, words: Lexicon) -> int:
    at, listing = trigger - 1, False
    while at >= first:
        word = lower[at]
        if word in _STOPS or (word in words.clauses["left"] and not _shared(lower, at, trigger, words)):
            break
        if word == "and" and not _shared(lower, at, trigger, words):
            if not _verbs(words).isdisjoint(lower[first:at]):
                break
            listing = listing or lower[at - 1] == ","
        elif word == "," and not listing and not _aside(lower, at, first, words):
            break
        elif word == "," and not listing:
            at = _comma_before(lower, at, first)
        at -= 1
    return _without_fillers(lower, at + 1, trigger, words)


def _verbs(words: Lexicon) -> frozenset[str]:
    return words.clauses["predicates"] | words.grammar["auxiliaries"]


def _shared(lower: list[str], at: int, trigger: int, words: Lexicon) -> bool:
    """A conjunction whose clause has no subject of its own shares the one before ("can hit … but are …")."""
    return lower[at] in ("but", "and") and lower[at + 1] in words.grammar["auxiliaries"] and at + 1 < trigger


def _aside(lower: list[str], comma: int, first: int, words: Lexicon) -> bool:
    """Whether the comma closes an aside: "This order, however, …", "The arms, including guns, …"."""
    before = _comma_before(lower, comma, first)
    between = lower[before + 1 : comma]
    if before <= first or not between:
        return False
    short = len(between) <= 2 and any(word in words.clauses["fillers"] for word in between)
    return short or between[0] in words.grammar["asides"]


def _comma_before(lower: list[str], comma: int, first: int) -> int:
    at = comma - 1
    while at > first and comma - at <= 8 and lower[at] != ",":
        at -= 1
    return at if lower[at] == "," else first


def _without_fillers(lower: list[str], start: int, trigger: int, words: Lexicon) -> int:
    while start < trigger and (lower[start] in words.clauses["fillers"] or lower[start] in ",'’`-*•"):
        start += 1
    return start


def _right(lower: list[str], trigger: int, last: int, words: Lexicon) -> int:
    at = trigger + 1
    while at < last:
        word = lower[at]
        if word in _STOPS and word not in "()":
            break
        if word in words.grammar["breaks"] or (
            word == "and" and at + 1 < last and lower[at + 1] in words.grammar["pronouns"]
        ):
            break
        if word == "," and _ends_at_comma(lower, at, last, words):
            break
        at += 1
    while at > trigger + 1 and lower[at - 1] in (".", ",", "(", "'", "’"):
        at -= 1
    return at


def _ends_at_comma(lower: list[str], comma: int, last: int, words: Lexicon) -> bool:
    if comma + 1 >= last:
        return True
    following = lower[comma + 1]
    if following in words.grammar["goes_on"]:
        return False
    if following in words.clauses["right"]:
        return True
    ahead = lower[comma + 1 : min(last, comma + 7)]
    listed = any(word in ("and", "or") for word in ahead)
    return not listed or any(word in words.grammar["auxiliaries"] for word in ahead)
