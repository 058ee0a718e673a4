"""Pairs of numbers to results: of matches, parts of them, series, records and votes, with the sides where they are named."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Any, NamedTuple

from ..annotations import Annotations, MentionDraft
from ..language.tables import cached, read_table
from .frames import Frame, token_range
from .result_sides import owner, result_words, run_before, sides

_DIGITS = re.compile(r"\d+")
_BETWEEN_SETS = frozenset({",", "and", "(", ")"})
_LEFT, _LEFT_PART, _RIGHT = 12, 6, 6
"""Tokens on either side of a pair in which the word that tells what it is may stand. Of 15,920 pieces read on 107
articles of news and of the rules' examples, ``_LEFT`` at 8 changes 1, at 16 nothing; the others nothing."""
_SET = 6
"""Games of the shortest set that was won; sets are told one behind the other. This and the three below, moved by 30 %, change
nothing on the 526 workshop articles."""
_SMALL_BODY = 20
"""Votes that a court or a jury does not reach together. 14 and 26 change nothing on 107 articles of news and in the
rules' examples."""
_FAR = 40
"""Tokens before a vote in which the body that votes may stand. 28 and 52 change nothing on 107 articles of news and in
the rules' examples."""


@cached
def bodies() -> dict[str, str]:
    """Word for a body that votes, or for its members -> the body."""
    table: dict[str, list[str]] = read_table("facts", "results")["bodies"]
    return {word: body for body, members in table.items() for word in members}


class Cue(NamedTuple):
    """The word that tells what a pair of numbers is: its token, and the list that it stands in."""

    at: int
    sort: str


def result(frame: Frame, index: int) -> dict[str, Any]:
    """The fields that a score mark (by its place among the marks) gives a fact: ``end`` and ``result``.

    The result is None where it is the result of nothing, or goes on one before it.
    """
    chain = _chain(frame, index)
    if chain is None:
        return {"result": None}
    low, high = token_range(frame.draft, chain[0].start, chain[-1].end)
    pairs = [_numbers(draft) for draft in chain]
    fields = _listed(frame, chain) if len(pairs[0]) == 1 else _told(frame, low, high, pairs)
    return {"end": chain[-1].end, "result": fields}


def _numbers(mark: MentionDraft) -> tuple[int, ...]:
    return tuple(int(digits) for digits in _DIGITS.findall(str(mark.fields["text"])))


def _chain(frame: Frame, index: int) -> list[MentionDraft] | None:
    """The mark with those that follow it as further sets or as the other side's number; None within such a row."""
    draft = frame.draft
    mark = draft.marks[index]
    before = next(
        (mark for mark in reversed(draft.marks[max(0, index - _NAMES_BETWEEN) : index]) if _is_score(mark)),
        None,
    )
    if before is not None and _goes_on(draft, before, mark):
        return None
    chain, at = [mark], index
    while (after := _next(draft, at)) is not None and _goes_on(draft, chain[-1], draft.marks[after]):
        chain.append(draft.marks[after])
        at = after
    return chain


_NAMES_BETWEEN = 3
"""Marks, of names, that may stand between the numbers of two sides. 2 and 4 change nothing on 107 articles of news and
in the rules' examples."""


def _next(draft: Annotations, index: int) -> int | None:
    last = min(len(draft.marks), index + 1 + _NAMES_BETWEEN)
    return next((i for i in range(index + 1, last) if _is_score(draft.marks[i])), None)


def _is_score(mark: MentionDraft) -> bool:
    return mark.kind == "designator" and mark.fields["form"] == "score"


def _goes_on(draft: Annotations, mention: MentionDraft, other: MentionDraft) -> bool:
    first, second = _numbers(mention), _numbers(other)
    _, low = token_range(draft, mention.start, mention.end)
    high, _ = token_range(draft, other.start, other.end)
    between = draft.tokens.lower[low:high]
    if len(first) == len(second) == 1:
        return between[:1] == [","] and len(between) > 1 and all(word.isalpha() for word in between[1:])
    sets = all(len(pair) == 2 and max(pair) >= _SET for pair in (first, second))
    return sets and bool(between) and _BETWEEN_SETS.issuperset(between)


def _listed(frame: Frame, chain: Sequence[MentionDraft]) -> dict[str, Any] | None:
    """ "Arden 65, Brome 53": each side with its number."""
    if len(chain) != 2:
        return None
    item, other = (
        (_numbers(mark)[0], run_before(frame, token_range(frame.draft, mark.start, mark.end)[0]))
        for mark in chain
    )
    if not item[1] or not other[1]:
        return None
    (most, winner), (least, loser) = sorted((item, other), key=lambda side: -side[0])
    return {"extent": "final", "points": (most, least), "winner": winner, "loser": loser}


def _told(frame: Frame, low: int, high: int, pairs: Sequence[tuple[int, ...]]) -> dict[str, Any] | None:
    """A pair of numbers whose sentence says what it is."""
    if _is_share(frame, low, high):
        return None
    if frame.draft.tokens.lower[low - 1] == "(" and low - 1 > frame.first and len(pairs[0]) <= 3:
        return _record(frame, low, high, pairs[0], run_before(frame, low - 1))
    cue = _cue(frame, low, high)
    if cue is None:
        return None
    if cue.sort == "record":
        return _record(frame, low, high, pairs[0], owner(frame, low, high, cue.at))
    if any(len(pair) != 2 for pair in pairs):
        return None
    return _vote(frame, low, pairs) if cue.sort == "vote" else _played(frame, low, high, cue, pairs)


def _played(frame: Frame, low: int, high: int, cue: Cue, pairs: Sequence[tuple[int, ...]]) -> dict[str, Any]:
    """Of a match, or of a part of one."""
    winner, loser = sides(frame, low, high, cue.at, cue.sort)
    extent = "final" if cue.sort in ("won", "lost", "drawn") else cue.sort
    stage = tuple(_stage(frame, low, high)) if extent == "partial" else ()
    return {"extent": extent, "points": _turned(pairs), "winner": winner, "loser": loser, "stage": stage}


def _is_share(frame: Frame, low: int, high: int) -> bool:
    """Whether the mark is "7-for-14", or "22-47" behind a percentage."""
    lower = frame.draft.tokens.lower
    inside = {"of", "for", "on"}.intersection(lower[low:high]) - _of_sides(lower[low:high])
    return bool(inside) or bool(
        {"percent", "%", "shooting"}.intersection(lower[max(frame.first, low - 6) : low])
    )


def _of_sides(inside: Sequence[str]) -> set[str]:
    """Which of the small words of a share are those of a side of a vote: "52 for and 48 against"."""
    return set() if result_words("sided").isdisjoint(inside) else {"for"}


def _turned(pairs: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The pairs as the winner would print them."""
    ahead = sum((first > other) - (first < other) for first, other in pairs)
    return tuple(
        number for first, other in pairs for number in ((first, other) if ahead >= 0 else (other, first))
    )


def _record(
    frame: Frame, low: int, high: int, points: tuple[int, ...], whose: tuple[str, ...]
) -> dict[str, Any] | None:
    near = frame.draft.tokens.lower[max(frame.first, low - _LEFT_PART) : min(frame.last, high + _RIGHT)]
    stage = tuple(dict.fromkeys(word for word in _hyphened(near) if word in result_words("windows")))
    return {"extent": "record", "points": points, "winner": whose, "stage": stage} if whose else None


def _hyphened(lower: Sequence[str]) -> Iterator[str]:
    """The tokens, and those that a hyphen joins as one word."""
    for i, word in enumerate(lower):
        if i + 2 < len(lower) and lower[i + 1] == "-":
            yield f"{word}-{lower[i + 2]}"
        yield word


def _vote(frame: Frame, low: int, pairs: Sequence[tuple[int, ...]]) -> dict[str, Any] | None:
    body = _body(frame, low)
    if len(pairs) != 1 or (body in result_words("small") and sum(pairs[0]) > _SMALL_BODY):
        return None
    return {"extent": "vote", "points": _turned(pairs), "body": body}


def _body(frame: Frame, low: int) -> str | None:
    """Who voted: the last body that stands before the pair in its sentence, else the first one behind it."""
    lower = frame.draft.tokens.lower
    known = bodies()
    before = range(low - 1, max(frame.first, low - _FAR) - 1, -1)
    order = (*before, *range(low, min(frame.last, low + _LEFT)))
    return next((known[lower[i]] for i in order if lower[i] in known), None)


_SORTS = ("none", "aggregate", "series", "record", "partial", "vote", "won", "lost", "drawn")


@cached
def _votes() -> frozenset[str]:
    """Words within a pair of figures that make it a vote."""
    return result_words("plain_vote") | result_words("sided")


def _cue(frame: Frame, low: int, high: int) -> Cue | None:
    """What the pair is, by the words right behind it, what it is said to hold for, then those before it."""
    lower = frame.draft.tokens.lower
    if not _votes().isdisjoint(lower[low:high]):
        return Cue(low, "vote")
    cue = _behind(frame, high) or _before(frame, low)
    if cue is None and _body(frame, low) and _voting(frame, low, high):
        cue = Cue(low - 1, "vote")
    if cue is None or cue.sort == "none":
        return None
    if cue.sort in ("won", "lost", "drawn"):
        late = _held_for(frame, high) or _set_of(frame, cue.at, low)
        return Cue(cue.at, late) if late else cue
    return cue


def _voting(frame: Frame, low: int, high: int) -> bool:
    near = frame.draft.tokens.lower[max(frame.first, low - _LEFT) : min(frame.last, high + _RIGHT)]
    return not result_words("vote").isdisjoint(near)


def _behind(frame: Frame, high: int) -> Cue | None:
    """The first listed word of the noun phrase that the pair opens: "a 65-53 victory", "a 5-4 ruling"."""
    lower = frame.draft.tokens.lower
    found = []
    for i in range(high, min(frame.last, high + 4)):
        if lower[i] in result_words("ends"):
            break
        if sort := _sort(frame, i, weak=True):
            found.append(Cue(i, sort))
    return min(found, key=lambda cue: _SORTS.index(cue.sort), default=None)


def _before(frame: Frame, low: int) -> Cue | None:
    lower = frame.draft.tokens.lower
    for i in range(low - 1, max(frame.first, low - _LEFT) - 1, -1):
        if lower[i] in (";", ".") or lower[i] in ("before", "after"):
            return None
        if sort := _sort(frame, i, weak=low - i <= 2):
            if sort == "partial" and low - i > _LEFT_PART:
                continue
            return Cue(i, sort)
    if lower[low - 1] in result_words("being") and not result_words("windows").isdisjoint(
        _hyphened(lower[low : low + 6])
    ):
        return Cue(low - 1, "record")
    return None


def _sort(frame: Frame, i: int, *, weak: bool) -> str | None:
    """The list that the word at a token stands in; ``weak``: words that mean a part only right beside the pair count, too."""
    word = frame.draft.tokens.lower[i]
    if word in result_words("weak_parts") and not weak:
        return _went(frame, i)
    sort = _went(frame, i) or next((sort for sort in _SORTS if word in result_words(sort)), None)
    if sort == "vote" and word not in result_words("plain_vote"):
        return sort if _voters(frame, i) else None
    if sort in ("won", "lost") and _of_one(frame, i, bodies()):
        return "vote"
    return sort


def _went(frame: Frame, i: int) -> str | None:
    """ "went down 4-1", "crashed out 3-0"."""
    lower = frame.draft.tokens.lower
    return "lost" if lower[i] in ("down", "out") and lower[i - 1] in result_words("going") else None


def _voters(frame: Frame, i: int) -> bool:
    """Whether a body that votes is named, or what is voted on stands right before the verb."""
    return _body(frame, i) is not None or _of_one(frame, i, result_words("voted_on"))


def _of_one(frame: Frame, i: int, nouns: Container[str]) -> bool:
    """Whether one of the nouns stands right before the verb: "the Senate defeated the amendment 52-48", "the bill passed"."""
    near = range(max(frame.first, i - 4), i)
    return any(frame.draft.tokens.lower[j] in nouns for j in near)


def _held_for(frame: Frame, high: int) -> str | None:
    """What the words soon behind a result narrow it to: "on aggregate", "in the first half", "at the break"."""
    lower = frame.draft.tokens.lower
    for i in range(high, min(frame.last, high + _RIGHT)):
        if lower[i] in (";", ".", "before", "and"):
            return None
        if lower[i] in result_words("aggregate"):
            return "aggregate"
        if _is_halftime(lower, i) and lower[i - 1] in ("at", "the"):
            return "partial"
        if lower[i] in result_words("stages") and lower[i - 1] in result_words("stage_orders"):
            return "partial"
    return None


def _set_of(frame: Frame, cue: int, low: int) -> str | None:
    """ "lost the first set 6-4": the part that was won stands between the verb and its pair."""
    lower = frame.draft.tokens.lower
    between = range(cue + 2, low)
    found = any(
        lower[i] in result_words("stages") and lower[i - 1] in result_words("stage_orders") for i in between
    )
    return "partial" if found else None


def _stage(frame: Frame, low: int, high: int) -> Iterator[str]:
    """Which part of the match it is: a clock's reading, the half, the set."""
    lower = frame.draft.tokens.lower
    span = range(max(frame.first, low - _LEFT), min(frame.last, high + _LEFT))
    clock = next((i for i in span if _is_clock(lower, i)), None)
    if clock is not None:
        yield str(60 * int(lower[clock]) + int(lower[clock + 2]))
        return
    for i in span:
        if _is_halftime(lower, i):
            yield "halftime"
            return
        if lower[i] in result_words("stages") and lower[i - 1] in result_words("stage_orders"):
            yield lower[i - 1]
            yield lower[i]
            return


def _is_halftime(lower: Sequence[str], i: int) -> bool:
    return lower[i] in result_words("halftime") or lower[i : i + 3] == ["half", "-", "time"]


def _is_clock(lower: Sequence[str], i: int) -> bool:
    if i + 2 >= len(lower) or lower[i + 1] != ":" or not (lower[i].isdecimal() and lower[i + 2].isdecimal()):
        return False
    left = result_words("clock").intersection(lower[i + 3 : i + 6])
    return len(lower[i + 2]) == 2 and len(lower[i]) <= 2 and bool(left)
