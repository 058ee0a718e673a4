"""What stands around a figure: the words next to it, its complement, the window it holds for, whether it is a part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..annotations import MentionDraft
from ..language.lemmas import (
    content_words,
    empty_words,
    meaning,
)
from ..language.tables import cached, read_table
from .frames import Frame
from .periods import period
from .subjects import verbal, words

_NEAR = 4
"""Content words on either side that count as next to a figure; 30 % fewer change 84, more 65
of the 553 pieces read of 8 workshop articles (``benchmarks.use readings``)."""
_REACH = 12
"""Words on either side within which what a figure is about is looked for; 30 % fewer change 64, more 21
of the 553 pieces read of 8 workshop articles."""
_STOPS = frozenset(".;:()[]—–")
_LONGEST = 5
"""Words of a complement; 30 % fewer change 4, more 1, of the 553 pieces read of 8 workshop articles."""


@cached
def _windows() -> tuple[dict[str, str], frozenset[str]]:
    """Form of a window -> its first form; and the first words of the forms."""
    forms = {form: group[0] for group in read_table("facts", "frames")["windows"] for form in group}
    return forms, frozenset(form.partition(" ")[0] for form in forms)


def complements(frame: Frame, mark: MentionDraft, low: int, high: int) -> dict[str, Any]:
    """The fields from ``near`` to ``which`` of a figure at tokens ``low`` to ``high``."""
    return {
        "near": _near(frame, low, high),
        "complement": _complement(frame, high),
        "window": _window(frame, low, high),
        "period": period(frame, low, high),
        "part": _part(frame, mark, low, high),
        "restricted": _restricted(frame, mark, high),
        "agent": _agent(frame, low),
        "carrier": _carrier(frame, low),
        "which": _which(frame, low, high),
    }


def _near(frame: Frame, low: int, high: int) -> tuple[str, ...]:
    """Meanings of the nearest content words, names included: those before it, then those after it."""
    return (*_walk(frame, range(low - 1, max(frame.first, low - _REACH) - 1, -1)),
            *_walk(frame, range(high, min(frame.last, high + _REACH))))  # fmt: skip


def _walk(frame: Frame, span: range) -> list[str]:
    lower = frame.draft.tokens.lower
    content = content_words()
    found: list[str] = []
    for i in span:
        word = lower[i]
        if word in _STOPS or len(found) == _NEAR:
            break
        if (means := content[word]) is not None:
            found.append(means)
    return found


def _complement(frame: Frame, high: int) -> tuple[str, ...]:
    """Meanings of the words of the prepositional phrase that follows at once: "of the gang", "in funding"."""
    lower = frame.draft.tokens.lower
    if high >= frame.last or lower[high] not in words("complement"):
        return ()
    found: list[str] = []
    for i in range(high + 1, min(frame.last, high + _REACH)):
        word = lower[i]
        if word in _STOPS or word in (",", "and") or len(found) == _LONGEST:
            break
        if (means := content_words()[word]) is not None:
            found.append(means)
    return tuple(found)


def _window(frame: Frame, low: int, high: int) -> tuple[str, ...]:
    """The windows that the clause of the figure names, each by its first form."""
    lower = frame.draft.tokens.lower
    clause = frame.clause_of(low)
    found: dict[str, None] = {}
    (windows, heads), clauses, first = _windows(), frame.clauses, frame.first
    start, end = max(first, low - _REACH), min(frame.last, high + _REACH)
    for i in range(start, end):
        if lower[i] not in heads or abs(clauses[i - first] - clause) > 1:
            continue
        following = lower[i + 1] if i + 1 < frame.last else ""
        name = windows.get(f"{lower[i]} {following}") or windows.get(lower[i])
        if name is not None:
            found[name] = None
    return tuple(found)


def _part(frame: Frame, mark: MentionDraft, low: int, high: int) -> bool:
    """Whether the figure counts a part of a set: "three of the captives", "the first 14", "one group … another"."""
    lower = frame.draft.tokens.lower
    if mark.fields.get("partitive") or (mark.fields.get("noun") == "vote" and _still_counted(frame)):
        return True
    if mark.fields.get("value") == 1 and any(
        word in words("another") for word in lower[high : min(frame.last, high + 2 * _REACH)]
    ):
        return True
    before = lower[max(frame.first, low - 1) : low]
    return mark.kind in ("count", "number") and any(
        word in words("partial") for word in (*before, *lower[low : low + 1])
    )


def _still_counted(frame: Frame) -> bool:
    """Whether the sentence tells how much of a vote is counted so far: "with 27 of 31 wards reporting"."""
    lower = frame.draft.tokens.lower[frame.first : frame.last]
    for end, word in enumerate(lower):
        if word in words("counted_so_far"):
            start = max(0, end - _REACH)
            of = next((i for i in range(end - 1, start, -1) if lower[i] == "of"), None)
            if of is not None and _less_than_all(lower, of):
                return True
    return False


def _less_than_all(lower: Sequence[str], of: int) -> bool:
    """Whether what stands before "of" is less than all: "27 of 31", "80 percent of", not "100 percent of"."""
    part, whole = lower[of - 1], lower[of + 1]
    if part.isdecimal() and whole.isdecimal():
        return int(part) < int(whole)
    return part in words("percent") and lower[of - 2] != "100"


def _carrier(frame: Frame, low: int) -> str | None:
    """The noun right before the figure, where a determiner before it says that it is one."""
    lower = frame.draft.tokens.lower
    i = low - 1
    while i > frame.first and lower[i] in words("approximate"):
        i -= 1
    if i <= frame.first or not lower[i].isalpha() or verbal()[lower[i]] or lower[i] in empty_words():
        return None
    return (
        meaning(lower[i])
        if any(word in words("determiners") for word in lower[max(frame.first, i - 2) : i])
        else None
    )


@cached
def _events() -> frozenset[str]:
    return frozenset(read_table("language", "noun_classes")["events"])


def _which(frame: Frame, low: int, high: int) -> tuple[str, ...]:
    """Ordinals of the figure's clauses that tell one event or thing from another of its kind, windows left out."""
    lower = frame.draft.tokens.lower
    found: dict[str, None] = {}
    ordinals = words("ordinals")
    for i in range(max(frame.first, low - _REACH), min(frame.last, high + _REACH)):
        if low <= i < high or lower[i] not in ordinals:
            continue
        following = lower[i + 1] if i + 1 < frame.last else ""
        if f"{lower[i]} {following}" in _windows()[0]:
            continue
        if following in _events() or following == "of" or lower[i] in _events():
            found[lower[i]] = None
    return tuple(found)


def _restricted(frame: Frame, mark: MentionDraft, high: int) -> bool:
    """Whether words behind the counted noun narrow it to some of its kind: "four victims with ties to the town"."""
    lower = frame.draft.tokens.lower
    if mark.kind != "count" or high >= frame.last:
        return False
    belonging = lower[high - 1] in words("belonging") and lower[high] == "of"
    return belonging or lower[high] in words("restricting")


def _agent(frame: Frame, low: int) -> str | None:
    """The head of the noun phrase that opens the figure's clause, or its sentence: "the Ashdown index rose 2 percent".

    None where the phrase ends in a name (that is the subject), or where none stands before the figure.
    """
    if (other := _beside(frame, low)) is not None:
        return None if frame.naming()[other - frame.first] else frame.draft.tokens.lower[other]
    own = frame.clause_of(low)
    for clause in dict.fromkeys((own, frame.clauses[0])):
        start, end = frame.clause_range(clause)
        opening = list(range(start, min(end, low, start + _REACH)))
        if found := _head(frame, opening):
            return found
    return None


def _beside(frame: Frame, low: int) -> int | None:
    """The token of a name that a list sets beside its figure: "Holt scored 21 points, Brask 18"; None elsewhere."""
    printed, first = frame.draft.tokens.words, frame.capitals_before(low)
    joint = first - 2 if first > frame.first and printed[first - 1] == "the" else first - 1
    return low - 1 if first < low and joint > frame.first and printed[joint] in (",", ";", "and") else None


def _head(frame: Frame, opening: list[int]) -> str | None:
    lower = frame.draft.tokens.lower
    content, flags, closed, verbs = content_words(), frame.naming(), words("complement"), verbal()
    head: str | None = None
    for i in opening[:_REACH]:
        word = lower[i]
        if verbs[word]:
            break
        if word in closed and head is None:
            return None
        if word in closed:
            break
        head = None if flags[i - frame.first] else content[word] or head
    return head
