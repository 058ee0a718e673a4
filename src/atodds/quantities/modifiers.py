"""Words around a number that shape its interval, and the direction of a change."""

from __future__ import annotations

from typing import NamedTuple, cast

from ..intervals import Shape
from ..model.mention import Change, Modifier
from .numerals import opens
from .scan import Scan
from .tables import words

SYMBOLS: dict[str, Modifier] = {
    "exactly": "=", "about": "~", "nearly": "~", "just_over": ">",
    "at_most": "<", "below": "<", "at_least": ">", "above": ">",
}  # fmt: skip


class Shaped(NamedTuple):
    """What the modifiers say: the shape, and the token before the first modifier word."""

    shape: Shape
    before: int


def before(scan: Scan, first: int) -> Shaped:
    """The modifiers right before token ``first``: the strongest of up to three phrases ("only about", "at least some")."""
    shape, at = "exactly", first - 1
    for _ in range(3):
        found = _phrase_before(scan, at)
        if found is None or _points(scan, at, first, alone=found[1] == at - 1):
            break
        name, at = found
        if shape == "exactly" or (shape == "about" and name != "exactly"):
            shape = name
    return Shaped(cast(Shape, shape), at)


def _points(scan: Scan, at: int, first: int, *, alone: bool) -> bool:
    """ "over those three minutes": a preposition before a word that points at the number says nothing of its size.

    Nor does one right after another number: "$1.7 trillion over 10 years". "more than the $5m he sought" compares two
    amounts and bounds neither. ``alone`` says that the modifier is one word.
    """
    if scan.lower[at] in words("comparing") and at < first - 1 and scan.lower[at + 1] in words("definite"):
        return True
    if not alone:
        return False
    if scan.lower[at] in ("over", "within") and scan.marks and scan.marks[-1].end == scan.ends[at - 1]:
        return True
    return (
        at < first - 1 and scan.lower[at] in words("prepositions") and scan.lower[at + 1] in words("pointers")
    )


def _phrase_before(scan: Scan, at: int) -> tuple[str, int] | None:
    ways = scan.tables.before.get(scan.word(at))
    if ways is None:
        return None
    for way in ways:
        length = len(way.tokens)
        if (
            at - length + 1 >= scan.low
            and all(scan.lower[at - step] == token for step, token in enumerate(way.tokens))
            and not _negated(scan, at - length, way.shape)
            and not _refused(scan, at, length)
        ):
            return way.shape, at - length
    return None


def _negated(scan: Scan, at: int, shape: str) -> bool:
    """ "not more than" has its own entry; a bare "not", "n't" or "no" before "over" is left alone."""
    return False if shape != "at_least" else scan.word(at) == "not"


def _refused(scan: Scan, at: int, length: int) -> bool:
    """ "the", "all", "of" say nothing; "over" and "some" after a noun or verb may be prepositions but still shape."""
    return length == 1 and scan.lower[at] == "past" and scan.word(at - 1) in words("before_past")


def after(scan: Scan, end: int) -> Shape | None:
    """The shape that words right after token ``end`` give: "or more", "or so", "at least", "+"."""
    if scan.word(end) == "+" and scan.tight(end):
        return "at_least"
    if scan.hyphen(end) and scan.word(end + 1) in ("plus", "odd"):
        return "at_least" if scan.word(end + 1) == "plus" else "about"
    for way in scan.tables.after.get(scan.word(end), ()):
        last = end + len(way.tokens)
        spelled = all(scan.word(end + step) == token for step, token in enumerate(way.tokens))
        if spelled and not _goes_on(scan, way.tokens, last):
            return cast(Shape, way.shape)
    return None


def _goes_on(scan: Scan, tokens: tuple[str, ...], end: int) -> bool:
    """Whether words after a number belong to what follows them: "and up to 14 inches", "plus tax", "at least $5"."""
    following = scan.word(end)
    if opens(scan, end) or scan.cased(end) in scan.tables.signs:
        return True
    if tokens[-1] == "up":
        return following == "to"
    if tokens == ("plus",):
        return scan.letters(end) or scan.digits(end)
    return tokens[-1] == "least" and following not in words("after_least")


def change(scan: Scan, first: int, end: int, *, verbs: str = "") -> Change | None:
    """Whether the number is the size of a change: "rose by 5%", "up 3 points", "a 5% fall", "5% higher".

    ``verbs`` names the group of verbs that mean nothing else ("rose 500 units") where one of them is needed.
    """
    if verbs:
        by = scan.word(first - 1) == "by"
        at = first - 2 if by else first - 1
        if by and (tally := _moved_by(scan, first)):
            return tally
        return (
            _change_before(scan, first) if scan.word(at) in words("strong_changes" if by else verbs) else None
        )
    return _change_before(scan, first) or _change_after(scan, end) or _at_a_pace(scan, first)


_PACE = 5
"""Tokens from "of" back to "at", and from there to the verb: "growing at an average annual rate of 50 percent". 3 and 7
change nothing on 107 articles of news and in the rules' examples."""


def _at_a_pace(scan: Scan, first: int) -> Change | None:
    """ "increasing at a rate of 50 percent": a change; "rose to a rate of 5 percent" is a level."""
    at = _before_words(scan, first - 1)
    if scan.word(at) not in words("paces") or scan.word(at + 1) != "of":
        return None
    link = next((step for step in range(at - 1, at - _PACE, -1) if scan.word(step) in ("at", "to")), 0)
    if scan.word(link) != "at":
        return None
    for step in range(link - 1, link - _PACE, -1):
        if scan.word(step) in scan.tables.up:
            return "up"
        if scan.word(step) in scan.tables.down:
            return "down"
    return None


def compared(scan: Scan, number_end: int, end: int, *, measured: bool) -> Change | None:
    """The direction of a difference to something else: "13 more wins than Kerr", "eight fewer than his", "$7 million less".

    ``number_end`` and ``end`` are the tokens behind the number and behind its noun or unit.
    """
    for at in dict.fromkeys((number_end, end)):
        word = scan.word(at)
        up = word in words("more_than")
        if not up and word not in words("fewer_than"):
            continue
        past = at + 1 if at == end else end
        if scan.word(past) == "than" or (at == end and measured and word == "less"):
            return "up" if up else "down"
    return None


def _change_before(scan: Scan, first: int) -> Change | None:
    tables = scan.tables
    at = first - 1
    by = _before_words(scan, at)
    if scan.word(by) == "by":
        for step in range(by - 1, by - 7, -1):
            if scan.word(step) in tables.moves_up:
                return "up"
            if scan.word(step) in tables.moves_down:
                return "down"
    for _ in range(5):
        word = scan.word(at)
        if word in ("up", "down") and (scan.word(at + 1) == "to" or scan.word(at - 1) in words("particled")):
            return None
        if word in tables.up and not (word == "up" and scan.word(at + 1) == "to"):
            verb = scan.word(at - 1)
            return "down" if word == "up" and verb in tables.down else "up"
        if word in tables.down:
            return "down"
        if word not in tables.bridge:
            return None
        at -= 1
    return None


def _moved_by(scan: Scan, first: int) -> Change | None:
    """ "cut his sentence by two years": a verb of changing a thing, that thing, and "by"."""
    for step in range(first - 3, first - 7, -1):
        if scan.word(step) in words("changed_by_up"):
            return "up"
        if scan.word(step) in words("changed_by_down"):
            return "down"
    return None


def _before_words(scan: Scan, at: int) -> int:
    """The token before the modifier words at ``at``: "by" in "cut rates by about 5%"."""
    for _ in range(3):
        if scan.word(at) not in words("light_modifiers"):
            break
        at -= 1
    return at


def _change_after(scan: Scan, end: int) -> Change | None:
    """ "a 5% fall", "5% higher", "a 13 percent year-on-year jump"."""
    at = end
    while at < end + 5 and scan.word(at) in words("change_adjectives"):
        at += 5 if scan.joined(at + 1) and scan.joined(at + 3) else 1
    word = scan.word(at)
    if scan.hyphen(at) or (word == "up" and scan.word(at + 1) == "to"):
        return None
    if word in scan.tables.up_after:
        return "up"
    return "down" if word in scan.tables.down_after else None
