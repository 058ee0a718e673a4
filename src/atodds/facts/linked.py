"""Deeds of one moment: "killed when the dam collapsed", "the collapse that killed 44 people"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..language.lemmas import empty_words, meaning
from ..language.tables import cached
from .frames import Frame
from .happenings import SAYING, Classes, Happening, occasion_words

PAUSES = frozenset(',;:—–()"“”')
"""Marks between which a stretch of a sentence stands."""
_CODE = 5
"""Letters and digits of the longest name of a model: "X7", "A380". 3 and 7 change nothing on 139 articles of news and in the
rules' examples."""
_GAP = 3
"""Tokens at most between an event noun and the verb of the "that" behind it: "the fire which has also killed". 2 and 4 change
nothing on 139 articles of news and in the rules' examples."""
_FAR = 12
"""Tokens at most between a verb and the "when" that joins it to another. 8 and 16 change nothing on 139 articles of news
and in the rules' examples."""


def of_one_moment(frame: Frame, here: Sequence[Happening], found: Happening, high: int) -> Classes:
    """Classes of what comes to pass with a verb: the event noun of its "that", the verb that "when" joins to it.

    ``here``: the happenings of the sentence, in order. ``high``: the token after the time that hangs on ``found``.
    """
    others = (
        _antecedent(frame, here, found),
        _joined_before(frame, here, found),
        _joined_after(frame, here, found, high),
    )
    return tuple(
        name
        for happening in others
        if happening is not None and not happening.light and happening.classes != SAYING
        for name in happening.classes
    )


def _antecedent(frame: Frame, here: Sequence[Happening], verb: Happening) -> Happening | None:
    """The event noun that "that" or "which" before the verb stands for."""
    lower = frame.draft.tokens.lower
    for noun in here:
        near = noun.noun and 1 <= verb.at - noun.end <= _GAP
        if near and lower[noun.end] in occasion_words("relatives"):
            return noun
    return None


def _joined_before(frame: Frame, here: Sequence[Happening], found: Happening) -> Happening | None:
    """The verb before the "when" that opens the clause of the verb."""
    when = _when(frame, max(frame.first, found.at - _FAR), found.at)
    if when is None or any(when < happening.at < found.at and not happening.noun for happening in here):
        return None
    return next(
        (
            happening
            for happening in reversed(here)
            if not happening.noun and when - _FAR <= happening.at < when
        ),
        None,
    )


def _joined_after(frame: Frame, here: Sequence[Happening], found: Happening, high: int) -> Happening | None:
    """The verb of the "when" that follows the verb, or its time."""
    after = max(high, found.end)
    when = _when(frame, after, min(frame.last, after + 2))
    if when is None:
        return None
    return next(
        (
            happening
            for happening in here
            if not happening.noun and not happening.light and when < happening.at <= when + _FAR
        ),
        None,
    )


def _when(frame: Frame, low: int, high: int) -> int | None:
    lower = frame.draft.tokens.lower
    return next((i for i in range(high - 1, low - 1, -1) if lower[i] in occasion_words("joining")), None)


_TENURE = 8
"""Tokens before "since" in which an office, or what is done in it, stands. 6 and 10 change nothing on 139 articles of news
and in the rules' examples."""
_HELD: Classes = ("appoint",)


def since_in_office(frame: Frame, before: int) -> Classes:
    """That somebody came into an office at a time behind "since", whose last token before is given; empty for else."""
    lower = frame.draft.tokens.lower
    start = frame.clause_range(frame.clause_of(before))[0]
    return (
        _HELD
        if occasion_words("tenure").intersection(lower[max(start, before - _TENURE) : before + 1])
        else ()
    )


def stretch(frame: Frame, at: int) -> tuple[int, int]:
    """Tokens of the stretch between pauses that holds a token."""
    lower = frame.draft.tokens.lower
    low = at
    while low > frame.first and lower[low - 1] not in PAUSES:
        low -= 1
    end = at
    while end < frame.last and lower[end] not in PAUSES:
        end += 1
    return low, end


def code_at(frame: Frame, i: int) -> str:
    """The name of a model or version that ends at a token: "X7", "Apollo 11", "Windows 8.1"; empty where none does."""
    tokens = frame.draft.tokens
    if i <= frame.first or not tokens.lower[i].isdecimal() or not tokens.lower[i - 1].isalpha():
        return ""
    name, number = tokens.lower[i - 1], tokens.lower[i]
    if tokens.ends[i - 1] == tokens.starts[i]:
        return name + number if len(name) + len(number) <= _CODE else ""
    after = tokens.lower[i + 1] if i + 1 < frame.last else ""
    if not frame.is_name(i - 1) or after in _OF_SCORES:
        return ""
    return name + number + (_version(frame, i + 1) if after == "." else "")


_OF_SCORES = frozenset(",-–")
"""Behind a name and a number: "Drake 53, Creighton 65"."""


def _version(frame: Frame, dot: int) -> str:
    """The second part of a version's number, with its dot."""
    tokens = frame.draft.tokens
    if (
        dot + 1 >= frame.last
        or tokens.starts[dot + 1] != tokens.ends[dot]
        or not tokens.lower[dot + 1].isdecimal()
    ):
        return ""
    return f".{tokens.lower[dot + 1]}"


class _PartyMeanings(dict[str, str]):
    """Lower-case word -> what ``told_by`` has for it; filled as it is asked."""

    def __missing__(self, word: str) -> str:
        tells = (
            len(word) > 1
            and word.isalpha()
            and word not in empty_words()
            and word not in occasion_words("not_parties")
            and word not in occasion_words("before_times")
        )
        told = self[word] = meaning(word) if tells else ""
        return told


@cached
def told_by() -> Mapping[str, str]:
    """The meaning of each word that can name who or what takes part; empty for any other."""
    return _PartyMeanings()
