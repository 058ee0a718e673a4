"""What sources say that one person is: role, residence, birthplace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.people.persons import Person, Said
from ....entities.lexicon import lexicon as name_lexicon
from ....entities.likeness import folded
from ....language.lemmas import lemma
from ....language.phrases import rewritten
from ....language.tables import cached
from ....language.words import letters
from ....model import Finding, Outcome
from ...context import Context
from ...contract import contract
from ...rule import Rule
from ...words import lexicon
from .comparisons import Judging, report
from .gathered import gathered, matter, sided
from .relations import opposed_relations

_PLACES = ("residence", "birthplace")
_TWO_ROLES = 0.12
"""How sure two roles that one person can have are one office. 0.084 and 0.156 change nothing on 61 articles of news and
in the rules' examples."""


_ONE_KIND = 0.45
"""How sure two roles are at odds of which one person has one: before roles that one person can have, behind offices. 0.3
and 0.6 change no total of the labelled pairs."""


class _Verdict(NamedTuple):
    outcome: Outcome
    score: float
    reason: str


_RELATIONS = _Verdict("conflict", 0.75, "one person is one of the two to another")


class Role(NamedTuple):
    """A role in parts: what one is, of what, and words of rank and time."""

    heads: frozenset[str]
    rest: frozenset[str]
    ranks: frozenset[str]
    times: frozenset[str]
    first: bool = False
    """Whether it is the first office of its kind: a chief justice, a head coach."""


def attributes(compared: ComparedSources) -> Iterator[Judged]:
    """Persons whom two sources give another role, residence or birthplace."""
    for person in compared.persons:
        yield from _roles(person)
        for attribute in _PLACES:
            yield from _homes(person, attribute)
        related = opposed_relations(person)
        if related is not None:
            yield _judged(person, "relation", _RELATIONS, [[related[0]], [related[1]]])
        yield from gathered(person, without=("relation",) if related else ())


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


def _roles(person: Person) -> Iterator[Judged]:
    """The surest two roles of a person that do not fit, over all pairs of sources; without such, all that are given."""
    read = [(said, role_of(said.trait.value)) for said in person.of("role")]
    best = max(_unfit(read), key=lambda found: found[0].score, default=None)
    if best is not None and best[0].outcome == "conflict":
        yield _judged(person, "role", best[0], [[best[1]], [best[2]]])
    else:
        yield from _listed_roles(person, read, best[0] if best else None)


def _unfit(read: Sequence[tuple[Said, Role]]) -> Iterator[tuple[_Verdict, Said, Said]]:
    """Roles of two sources that do not fit, of which neither source gives both."""
    held = [(saying, role) for saying, role in read if role.heads]
    for (said, first), (other, second) in combinations(held, 2):
        verdict = _between(first, second) if said.article != other.article else None
        if verdict is not None and not _given_both(held, (said, first), (other, second)):
            yield verdict, said, other


def _listed_roles(
    person: Person, read: Sequence[tuple[Said, Role]], verdict: _Verdict | None
) -> Iterator[Judged]:
    """All roles that the sources give a person, in sides: one office in other words is one side."""
    roles = {id(said): role for said, role in read if role.heads or role.rest}
    sides = sided(
        [said for said, _ in read if id(said) in roles],
        lambda said, other: office_alike(roles[id(said)], roles[id(other)]),
    )
    score, reason = _TWO_ROLES, ""
    if verdict is not None:
        score, reason = verdict.score, verdict.reason
    elif _one_kind(roles[id(side[0])] for side in sides):
        score, reason = _ONE_KIND, "two of one kind"
    for judged in matter(person, "role", sides, reason):
        yield replace(judged, score=score)


def office_alike(one: Role, other: Role) -> bool:
    """Whether two roles are one office in other words: a head in common, or all words of one where a head is not known."""
    if one.heads and other.heads:
        return (_led_alike(one, other) or not one.heads.isdisjoint(other.heads)) and _between(
            one, other
        ) is None
    first, second = (role.heads | role.rest for role in (one, other))
    return first <= second or second <= first


def _one_kind(roles: Iterable[Role]) -> bool:
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


def _given_both(held: Sequence[tuple[Said, Role]], item: tuple[Said, Role], other: tuple[Said, Role]) -> bool:
    """Whether a source of one of the two roles gives the other as well: then both are right."""
    return any(
        more.article == said.article
        and read != role
        and read.heads >= wanted.heads
        and read.ranks == wanted.ranks
        for (said, role), wanted in ((item, other[1]), (other, item[1]))
        for more, read in held
    )


def _between(role: Role, other: Role) -> _Verdict | None:
    """How two roles stand to each other; None where both can be."""
    shared = role.rest & other.rest
    if _led_alike(role, other):
        return None
    if role.heads & other.heads:
        return _one_head(role, other, shared)
    if shared and not role.ranks ^ other.ranks and not _one_name(role, other):
        return _Verdict("undecided", 0.5 + 0.05 * min(3, len(shared)), "one office, under two names")
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


def _over_others(role: Role, other: Role) -> _Verdict | None:
    """Two offices with one head that are over other things: the finance minister, the foreign minister."""
    if _two_of(_rows("portfolios"), role.rest, other.rest):
        apart = not (role.times or other.times)
        return _Verdict("conflict" if apart else "undecided", 0.65, "two offices of one kind")
    if _two_of(_rows("kinds"), role.rest, other.rest):
        return _Verdict("undecided", 0.55, "two of one kind")
    return None


def _two_of(rows: Iterable[frozenset[str]], one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have words of one row, and none in common."""
    return any((one & row) and (other & row) and not one & other & row for row in rows)


def _one_head(role: Role, other: Role, shared: frozenset[str]) -> _Verdict | None:
    over = _over_others(role, other)
    if over is not None:
        return over
    if not (role.rest <= other.rest or other.rest <= role.rest):
        return _Verdict("undecided", 0.5, "one office, of two bodies") if len(shared) > 1 else None
    if role.first ^ other.first:
        return _Verdict("undecided", 0.5, "the first of an office, or one who holds it")
    return _of_one_body(role, other, shared) if role.heads == other.heads else None


def _of_one_body(role: Role, other: Role, shared: frozenset[str]) -> _Verdict | None:
    """How two offices of one head stand to each other that differ in rank or time."""
    if role.ranks ^ other.ranks:
        return _ranked(role, other, sure=bool(shared) or not (role.rest or other.rest))
    if (role.times ^ other.times) and shared:
        return _Verdict("undecided", 0.4, "in office, or no more")
    return None


def _ranked(role: Role, other: Role, *, sure: bool) -> _Verdict:
    """How two offices of one head stand to each other that differ in rank."""
    if role.ranks and other.ranks:
        return _Verdict("undecided", 0.6, "two ranks")
    return _Verdict("conflict" if sure else "undecided", 0.75, "a deputy is not the head")


def _one_name(role: Role, other: Role) -> bool:
    """Whether a head of one is a word of the other: "police officer", "officer and police chief"."""
    return bool(role.heads & other.rest or other.heads & role.rest)


def _homes(person: Person, attribute: str) -> Iterator[Judged]:
    """The places that the sources give, each a side; a source that gives two is left out."""
    said = person.of(attribute)
    given: defaultdict[int, set[str]] = defaultdict(set)
    for saying in said:
        given[saying.article].add(folded(_first(saying.trait.value)))
    sides: list[list[Said]] = []
    for saying in said:
        if len(given[saying.article]) == 1:
            same = next((side for side in sides if _one_place(side[0].trait.value, saying.trait.value)), None)
            if same is None:
                sides.append([saying])
            else:
                same.append(saying)
    pairs = combinations([side[0].trait.value for side in sides], 2)
    verdicts = [_places(*pair, attribute) for pair in pairs]
    if verdicts:
        yield _judged(person, attribute, max(verdicts, key=lambda verdict: verdict.score), sides)
    elif sides:
        yield from matter(person, attribute, sides)


def _first(place: str) -> str:
    return place.removeprefix("the ").split(",")[0]


def _one_place(one: str, other: str) -> bool:
    """Whether two places can be one: equal at the front, or one named in the other."""
    first, second = folded(_first(one)), folded(_first(other))
    return first == second or first in folded(other) or second in folded(one)


def _places(first: str, other: str, attribute: str) -> _Verdict:
    """Two places: at odds, unless one may lie in the other, as a state, country or big city may hold it."""
    known = [_first(place).casefold() in name_lexicon().phrases for place in (first, other)]
    countries = [_first(place).casefold() in name_lexicon().countries for place in (first, other)]
    if known[0] == known[1] and countries[0] == countries[1]:
        return _Verdict("conflict", 0.75, f"two places of {attribute}")
    return _Verdict("undecided", 0.55, "one place may lie in the other")


def _judged(person: Person, attribute: str, verdict: _Verdict, sides: Sequence[Sequence[Said]]) -> Judged:
    return Judged(
        category="person_attribute",
        matter=f"the {attribute} of {person.name}",
        outcome=verdict.outcome,
        reason=verdict.reason,
        passages=tuple(
            Passage(said.article, said.trait.start, said.trait.end, said.trait.value, side)
            for side, members in enumerate(sides)
            for said in members
        ),
        strong=verdict.outcome == "conflict",
        score=verdict.score,
        values={
            "name": person.name,
            "attribute": attribute,
            "first": sides[0][0].trait.value,
            "second": sides[1][0].trait.value,
        },
    )


@contract("matter", "reason", "name", "attribute", "first", "second", parameters=Judging)
def attribute_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One person with two roles, residences or birthplaces that do not fit; all that is undecided is listed only."""
    yield from report(rule, context, attributes)
