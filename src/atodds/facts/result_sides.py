"""The two sides of a result: who won, and over whom, by the verb and the small words around the pair of numbers."""

from __future__ import annotations

from typing import NamedTuple

from ..language.lemmas import empty_words
from ..language.tables import cached, read_table
from .frames import Frame, context_words

_FAR = 30
"""Tokens before the verb in which its subject stands. Of the 2,154 findings and comparisons on the 526 workshop articles 21
changes five and 39 two."""
_REACH = 8
"""Tokens behind a result in which the other side stands, past "over" or "to". As above: 6 and 10 change none."""
Sides = tuple[tuple[str, ...], tuple[str, ...]]


@cached
def result_words(name: str) -> frozenset[str]:
    """A word list of ``results.toml``."""
    return frozenset(read_table("facts", "results")[name])


class WordRun(NamedTuple):
    """Capitalised tokens in a row, as lower-case words; ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    words: tuple[str, ...]


def _runs(frame: Frame, low: int, high: int) -> list[WordRun]:
    """The names between two tokens: capitalised words in a row, also where they open the sentence."""
    tokens = frame.draft.tokens
    found: list[WordRun] = []
    for i in range(max(low, frame.first), min(high, frame.last)):
        word = tokens.lower[i]
        if not tokens.words[i][0].isupper() or not word.isalpha() or word in context_words("calendar"):
            continue
        if i == frame.first and word in empty_words():
            continue
        if found and found[-1].last == i:
            found[-1] = WordRun(found[-1].first, i + 1, (*found[-1].words, word))
        else:
            found.append(WordRun(i, i + 1, (word,)))
    return found


def run_before(frame: Frame, at: int) -> tuple[str, ...]:
    """The name that ends right before a token."""
    runs = _runs(frame, at - 5, at)
    return runs[-1].words if runs and runs[-1].last == at else ()


def named_sides(frame: Frame, low: int, cue: int) -> Sides:
    """The subject of the verb at ``cue`` (or of the pair at ``low``, where that comes first), and the name between both."""
    subject = _subject(frame, min(low, cue), cue)
    between = [run for run in _runs(frame, cue + 1, low) if not _placed(frame, run)] if cue < low else []
    return (subject.words if subject else (), between[0].words if between else ())


def owner(frame: Frame, low: int, high: int, cue: int) -> tuple[str, ...]:
    """Whose record it is: the subject before it, or the name behind a participle ("Improving to 12-4, the Miners …")."""
    subject = _subject(frame, min(low, cue), cue)
    if subject is not None:
        return subject.words
    behind = _runs(frame, high, high + 5)
    return behind[0].words if behind and "," in frame.draft.tokens.lower[high : behind[0].first] else ()


def _subject(frame: Frame, end: int, cue: int) -> WordRun | None:
    """The name before a verb or a pair: the one right before its relative clause, else the nearest that nothing governs."""
    lower = frame.draft.tokens.lower
    before = _runs(frame, end - _FAR, end)
    if not before:
        return None
    after = lower[before[-1].last : end]
    owns = after[:1] in (["'"], ["’"]) and len(after) <= _REACH
    if owns or {"who", "which"}.intersection(after):
        return before[-1]
    free = [run for run in before if not _oblique(frame, run)]
    if not free:
        return before[-1]
    return free[0 if lower[cue] in result_words("participles") else -1]


def sides(frame: Frame, low: int, high: int, cue: int, sort: str) -> Sides:
    """Winner and loser (the two sides of a draw, in order); empty where a side is not named."""
    subject, other = named_sides(frame, low, cue)
    if not other and sort != "partial":
        other = _behind(frame, max(high, cue + 1))
    if sort == "drawn" and not other:
        return _between(frame, high) or (subject, other)
    if sort == "lost" or _subject_lost(frame, cue, high):
        return other, subject
    return subject, other


def _behind(frame: Frame, since: int) -> tuple[str, ...]:
    """The name that "over", "to", "against" governs behind the result."""
    lower = frame.draft.tokens.lower
    governed = False
    for i in range(since, min(frame.last, since + _REACH)):
        if lower[i] in (";", ".", ")"):
            break
        if governed and (runs := _runs(frame, i, i + 6)) and runs[0].first == i:
            return runs[0].words
        governed = governed or lower[i] in result_words("against")
    return ()


def _between(frame: Frame, high: int) -> Sides | None:
    """ "a 2-2 draw between Arden and Brome"."""
    lower = frame.draft.tokens.lower
    runs = _runs(frame, high, high + 2 * _REACH)
    if len(runs) < 2 or lower[runs[1].first - 1] != "and" or "between" not in lower[high : runs[0].first]:
        return None
    return runs[0].words, runs[1].words


def _subject_lost(frame: Frame, cue: int, high: int) -> bool:
    """Whether the subject of a winner's verb lost: "were beaten by X", "a 3-1 defeat to X", "suffered a defeat"."""
    lower = frame.draft.tokens.lower
    if lower[cue] in result_words("lagging"):
        return True
    if lower[cue] in result_words("passive") and not result_words("passive_before").isdisjoint(
        lower[max(frame.first, cue - 3) : cue]
    ):
        return True
    if lower[cue] not in result_words("either"):
        return False
    noun = cue >= high or lower[cue - 1] in result_words("determiners")
    return noun and lower[cue + 1 : cue + 2] != ["of"]


def _governor(frame: Frame, run: WordRun) -> str:
    """The word before a name, past articles, hyphened adjectives and ranks: "over 15th-ranked Tennessee"."""
    lower = frame.draft.tokens.lower
    i = run.first - 1
    while i > frame.first and (lower[i] in result_words("before_names") or lower[i].isdecimal()):
        i -= 1
    return lower[i] if i >= frame.first else ""


def _oblique(frame: Frame, run: WordRun) -> bool:
    return run.first > frame.first and _governor(frame, run) in result_words("oblique")


def _placed(frame: Frame, run: WordRun) -> bool:
    return _governor(frame, run) in result_words("placing")
