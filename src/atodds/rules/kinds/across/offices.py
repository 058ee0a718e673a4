"""How two offices or trades stand to each other, by the words of a role."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import NamedTuple

from ....language.lemmas import lemma
from ....language.phrases import rewritten
from ....language.tables import cached
from ....language.words import letters
from ....model import Outcome
from ...words import lexicon


class Verdict(NamedTuple):
    """What two values of one person are to each other, how sure it is that they are of one thing, and why."""

    outcome: Outcome
    score: float
    reason: str


class Role(NamedTuple):
    """A role in parts: what one is, of what, and words of rank and time."""

    heads: frozenset[str]
    rest: frozenset[str]
    ranks: frozenset[str]
    times: frozenset[str]
    first: bool = False
    """Whether it is the first office of its kind: a chief justice, a head coach."""


@cached
def _same() -> tuple[tuple[str, str], ...]:
    """The other forms of an office, longest first, and the first form."""
    forms = [(form, row[0]) for row in lexicon("role_words")["same"] for form in row[1:]]
    forms.sort(key=lambda item: (-len(item[0]), item[0]))
    return tuple(forms)


@cached
def role_words(key: str) -> frozenset[str]:
    """A group of ``role_words.toml``."""
    return frozenset(lexicon("role_words")[key].split())


def role_of(text: str) -> Role:
    """A printed role in parts; the forms of one office are brought to one."""
    plain = text.casefold().replace("’s", "").replace("'s", "").replace("co-", "co ").replace("ex-", "ex ")
    for form, first in _same():
        plain = rewritten(plain, form, first) if first not in plain else plain
    said = {word for word in letters(plain, 2) if word not in role_words("empty")}
    known = frozenset(word if word in _printed() else lemma(word) for word in said)
    heads, ranks, times = (
        known & role_words("heads"),
        known & role_words("ranks"),
        known & role_words("times"),
    )
    if heads & role_words("deputies_too"):
        ranks -= {"deputy"}
    return Role(heads, known - heads - ranks - times, ranks, times, _first_of_kind(plain))


@cached
def _printed() -> frozenset[str]:
    """Words that are known as they are printed, and not by their lemma: "acting", "operating"."""
    return (
        role_words("heads")
        | role_words("ranks")
        | role_words("times")
        | frozenset().union(*_rows("portfolios"))
    )


def _first_of_kind(plain: str) -> bool:
    """Whether "head" or "chief" stands right before another head."""
    said = letters(plain)
    return any(
        word in role_words("firsts") and after in role_words("heads") for word, after in pairwise(said)
    )


def office_alike(one: Role, other: Role) -> bool:
    """Whether two roles are one office in other words: a head in common, or all words of one where a head is not known."""
    if one.heads and other.heads:
        return (_led_alike(one, other) or not one.heads.isdisjoint(other.heads)) and between(
            one, other
        ) is None
    first, second = (role.heads | role.rest for role in (one, other))
    return first <= second or second <= first


def one_kind(roles: Iterable[Role]) -> bool:
    """Whether two of the roles are of one kind, of which one person has one: two ranks, two positions in a team."""
    words = [role.heads | role.rest for role in roles]
    return any(
        (first := one & kind) and (second := other & kind) and first != second
        for kind in _rows("kinds")
        for one, other in combinations(words, 2)
    )


@cached
def _rows(key: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split()) for row in lexicon("role_words")[key])


def between(role: Role, other: Role) -> Verdict | None:
    """How two roles stand to each other; None where both can be."""
    shared = role.rest & other.rest
    if _led_alike(role, other):
        return None
    if _two_of(_rows("opposed"), role.heads | role.rest, other.heads | other.rest):
        past = role.times or other.times
        return Verdict("undecided" if past else "conflict", 0.65, "one person holds one of the two")
    if role.heads & other.heads:
        return _one_head(role, other, shared)
    if shared and not role.ranks ^ other.ranks and not _one_name(role, other):
        return Verdict("undecided", 0.5 + 0.05 * min(3, len(shared)), "one office, under two names")
    return None


def _led_alike(role: Role, other: Role) -> bool:
    """Whether one is the head of what the other is the manager or director of: "head of the shift", "shift manager"."""
    either = {*role.heads, *other.heads}
    return (
        len(role.heads) == len(other.heads) == 1
        and len(either) == 2
        and "head" in either
        and either <= role_words("leading")
        and not role.ranks ^ other.ranks
        and bool(role.rest & other.rest)
        and (role.rest <= other.rest or other.rest <= role.rest)
    )


def _over_others(role: Role, other: Role) -> Verdict | None:
    """Two offices with one head that are over other things: the finance minister, the foreign minister."""
    if _two_of(_rows("portfolios"), role.rest, other.rest):
        apart = not (role.times or other.times)
        return Verdict("conflict" if apart else "undecided", 0.65, "two offices of one kind")
    if _two_of(_rows("kinds"), role.rest, other.rest):
        return Verdict("undecided", 0.55, "two of one kind")
    return None


def _two_of(rows: Iterable[frozenset[str]], one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have words of one row, and none in common."""
    return any((one & row) and (other & row) and not one & other & row for row in rows)


def _one_head(role: Role, other: Role, shared: frozenset[str]) -> Verdict | None:
    over = _over_others(role, other)
    if over is not None:
        return over
    if not (role.rest <= other.rest or other.rest <= role.rest):
        return Verdict("undecided", 0.5, "one office, of two bodies") if len(shared) > 1 else None
    if role.first ^ other.first:
        return Verdict("undecided", 0.5, "the first of an office, or one who holds it")
    return _of_one_body(role, other, shared) if role.heads == other.heads else None


def _of_one_body(role: Role, other: Role, shared: frozenset[str]) -> Verdict | None:
    """How two offices of one head stand to each other that differ in rank or time."""
    if role.ranks ^ other.ranks:
        return _ranked(role, other, sure=bool(shared) or not (role.rest or other.rest))
    if (role.times ^ other.times) and shared:
        return Verdict("undecided", 0.4, "in office, or no more")
    return None


def _ranked(role: Role, other: Role, *, sure: bool) -> Verdict:
    """How two offices of one head stand to each other that differ in rank."""
    if role.ranks and other.ranks:
        return Verdict("undecided", 0.6, "two ranks")
    return Verdict("conflict" if sure else "undecided", 0.75, "a deputy is not the head")


def _one_name(role: Role, other: Role) -> bool:
    """Whether a head of one is a word of the other: "police officer", "officer and police chief"."""
    return bool(role.heads & other.rest or other.heads & role.rest)
