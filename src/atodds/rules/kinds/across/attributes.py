"""What sources say that one person is: role, residence, birthplace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.people.persons import Person, Said
from ....entities.lexicon import lexicon as name_lexicon
from ....entities.likeness import folded
from ....model import Finding
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report
from .gathered import gathered, matter, sided
from .offices import Role, Verdict, between, office_alike, one_kind, role_of
from .relations import opposed_relations

_PLACES = ("residence", "birthplace")
_TWO_ROLES = 0.12
"""How sure two roles that one person can have are one office. 0.084 and 0.156 change nothing on 61 articles of news and
in the rules' examples."""


_ONE_KIND = 0.45
"""How sure two roles are at odds of which one person has one: before roles that one person can have, behind offices. 0.3
and 0.6 change no total of the labelled pairs."""


_RELATIONS = Verdict("conflict", 0.75, "one person is one of the two to another")


_SINGLE = {
    "party": Verdict("conflict", 0.7, "one person is of one party"),
    "children": Verdict("conflict", 0.7, "one number of children"),
}
"""What one person has one of at a time. Scores moved by 30 % change those of three comparisons on 673 articles of news, and
nothing else."""


def attributes(compared: ComparedSources) -> Iterator[Judged]:
    """Persons whom two sources give another role, residence or birthplace."""
    for person in compared.persons:
        yield from _roles(person)
        for attribute in _PLACES:
            yield from _homes(person, attribute)
        for attribute, verdict in _SINGLE.items():
            yield from _single(person, attribute, verdict)
        related = opposed_relations(person)
        if related is not None:
            yield _judged(person, "relation", _RELATIONS, [[related[0]], [related[1]]])
        yield from gathered(person, without=("relation",) if related else ())


def _roles(person: Person) -> Iterator[Judged]:
    """The surest two roles of a person that do not fit, over all pairs of sources; without such, all that are given."""
    read = [(said, role_of(said.trait.value)) for said in person.of("role")]
    best = max(_unfit(read), key=lambda found: found[0].score, default=None)
    if best is not None and best[0].outcome == "conflict":
        yield _judged(person, "role", best[0], [[best[1]], [best[2]]])
    else:
        yield from _listed_roles(person, read, best[0] if best else None)


def _unfit(read: Sequence[tuple[Said, Role]]) -> Iterator[tuple[Verdict, Said, Said]]:
    """Roles of two sources that do not fit, of which neither source gives both."""
    held = [(saying, role) for saying, role in read if role.heads]
    stand = cache(between)
    given: defaultdict[int, set[Role]] = defaultdict(set)
    for saying, role in held:
        given[saying.article].add(role)
    for (said, first), (other, second) in combinations(held, 2):
        verdict = stand(first, second) if said.article != other.article else None
        if verdict is not None and not _given_both(given, (said, first), (other, second)):
            yield verdict, said, other


def _listed_roles(
    person: Person, read: Sequence[tuple[Said, Role]], verdict: Verdict | None
) -> Iterator[Judged]:
    """All roles that the sources give a person, in sides: one office in other words is one side."""
    roles = {id(said): role for said, role in read if role.heads or role.rest}
    alike = cache(office_alike)
    sides = sided(
        [said for said, _ in read if id(said) in roles],
        lambda said, other: alike(roles[id(said)], roles[id(other)]),
    )
    score, reason = _TWO_ROLES, ""
    if verdict is not None:
        score, reason = verdict.score, verdict.reason
    elif one_kind(roles[id(side[0])] for side in sides):
        score, reason = _ONE_KIND, "two of one kind"
    for judged in matter(person, "role", sides, reason):
        yield replace(judged, score=score)


def _given_both(given: Mapping[int, set[Role]], item: tuple[Said, Role], other: tuple[Said, Role]) -> bool:
    """Whether a source of one of the two roles gives the other as well: then both are right."""
    return any(
        read != role and read.heads >= wanted.heads and read.ranks == wanted.ranks
        for (said, role), wanted in ((item, other[1]), (other, item[1]))
        for read in given[said.article]
    )


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


def _single(person: Person, attribute: str, verdict: Verdict) -> Iterator[Judged]:
    """What one person has one of, in sides by its value; a source that gives two is left out."""
    values: defaultdict[float | str, list[Said]] = defaultdict(list)
    given: defaultdict[int, set[float | str]] = defaultdict(set)
    for said in person.of(attribute):
        value = said.trait.value if said.trait.number is None else said.trait.number
        values[value].append(said)
        given[said.article].add(value)
    sides = [[said for said in side if len(given[said.article]) == 1] for side in values.values()]
    sides = [side for side in sides if side]
    if len(sides) > 1:
        yield _judged(person, attribute, verdict, sides)
    elif sides:
        yield from matter(person, attribute, sides)


def _first(place: str) -> str:
    return place.removeprefix("the ").split(",")[0]


def _one_place(one: str, other: str) -> bool:
    """Whether two places can be one: equal at the front, or one named in the other."""
    first, second = folded(_first(one)), folded(_first(other))
    return first == second or first in folded(other) or second in folded(one)


def _places(first: str, other: str, attribute: str) -> Verdict:
    """Two places: at odds, unless one may lie in the other, as a state, country or big city may hold it."""
    known = [_first(place).casefold() in name_lexicon().phrases for place in (first, other)]
    countries = [_first(place).casefold() in name_lexicon().countries for place in (first, other)]
    if known[0] == known[1] and countries[0] == countries[1]:
        return Verdict("conflict", 0.75, f"two places of {attribute}")
    return Verdict("undecided", 0.55, "one place may lie in the other")


def _judged(person: Person, attribute: str, verdict: Verdict, sides: Sequence[Sequence[Said]]) -> Judged:
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
            "second": "” or “".join(side[0].trait.value for side in sides[1:]),
        },
    )


@contract("matter", "reason", "name", "attribute", "first", "second", parameters=Judging)
def attribute_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One person with two roles, residences or birthplaces that do not fit; all that is undecided is listed only."""
    yield from report(rule, context, attributes)
