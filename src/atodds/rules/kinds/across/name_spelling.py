"""Names across sources: one bearer, two spellings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.gathering import connected
from ....comparison.judged import Judged, Passage
from ....model import Finding, NameMention
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_CALLED = re.compile(
    r"\b(?:named|called|identified as|dubbed|known as|christened)\s+[`'\"“‘]{0,2}([A-Z][a-zA-Z-]{4,})"
)
_ALIKE = 80
"""Similarity (0 to 100, edit distance over length) from which two names of things are one."""
_ALIKE_SURNAMES = 85


class _Named(NamedTuple):
    article: int
    start: int
    end: int
    name: str
    given: str = ""


def people(compared: ComparedSources) -> Iterator[Judged]:
    """One person's surname in two spellings: alike, and with one given name or one role."""
    found: defaultdict[int, dict[tuple[str, int], tuple[_Named, str]]] = defaultdict(dict)
    for place, article in enumerate(compared.articles):
        for mention in article.mentions:
            if isinstance(mention, NameMention) and mention.kind == "person" and mention.surname:
                named = _Named(place, mention.start, mention.end, mention.surname, mention.given or "")
                known = found[compared.stories[place]].get((mention.surname.lower(), place))
                if known is None or (not known[0].given and mention.given):
                    found[compared.stories[place]][mention.surname.lower(), place] = (
                        named,
                        mention.role or "",
                    )
    for story in sorted(found):
        yield from _variants(
            [found[story][key] for key in sorted(found[story], key=lambda key: (key[1], key[0]))]
        )


def _variants(people_found: Sequence[tuple[_Named, str]]) -> Iterator[Judged]:
    from rapidfuzz import fuzz

    spelt: dict[str, list[tuple[_Named, str]]] = {}
    for named, role in people_found:
        spelt.setdefault(named.name.lower(), []).append((named, role))
    spellings = list(spelt)
    for place, one in enumerate(spellings):
        for other in spellings[place + 1 :]:
            if len(one) > 4 and one[0] == other[0] and fuzz.ratio(one, other) >= _ALIKE_SURNAMES:
                first, second = spelt[one], spelt[other]
                together = {named.article for named, _ in first} & {named.article for named, _ in second}
                if not together and _one_person(first, second):
                    yield _judged(
                        [[named for named, _ in first], [named for named, _ in second]], "a person's name"
                    )


def _one_person(first: Sequence[tuple[_Named, str]], second: Sequence[tuple[_Named, str]]) -> bool:
    given = {named.given.lower() for named, _ in first if named.given}
    others = {named.given.lower() for named, _ in second if named.given}
    if given and others:
        return bool(given & others)
    roles = {word for _, role in first for word in role.lower().split()}
    return bool(roles & {word for _, role in second for word in role.lower().split()})


def things(compared: ComparedSources) -> Iterator[Judged]:
    """A thing said to be "named" or "identified as" something, in two spellings."""
    from rapidfuzz import fuzz

    found: defaultdict[int, list[_Named]] = defaultdict(list)
    for place, article in enumerate(compared.articles):
        for match in _CALLED.finditer(article.text):
            found[compared.stories[place]].append(_Named(place, match.start(1), match.end(1), match.group(1)))
    for story in sorted(found):
        spelt: dict[str, list[_Named]] = {}
        for named in found[story]:
            spelt.setdefault(named.name, []).append(named)
        spellings = sorted(spelt)
        alike = [
            (place, other)
            for place, one in enumerate(spellings)
            for other in range(place + 1, len(spellings))
            if one.lower() != spellings[other].lower()
            and fuzz.ratio(one.lower(), spellings[other].lower()) >= _ALIKE
        ]
        for members in connected(alike):
            yield _judged([spelt[spellings[place]] for place in sorted(members)], "the name of a thing")


def _judged(sides: Sequence[Sequence[_Named]], matter: str) -> Judged:
    thing = matter == "the name of a thing"
    names = [members[0].name for members in sides]
    return Judged(
        category="name_variant",
        matter=matter,
        outcome="conflict" if thing else "equivalent",
        reason=f"one name in {len(names)} spellings",
        passages=tuple(
            Passage(named.article, named.start, named.end, named.name, side)
            for side, members in enumerate(sides)
            for named in members
        ),
        strong=thing,
        values={"first": names[0], "second": "” and “".join(names[1:])},
    )


def spellings(compared: ComparedSources) -> Iterator[Judged]:
    """Spellings of people, then of things."""
    yield from people(compared)
    yield from things(compared)


@contract("matter", "reason", "first", "second", parameters=Judging)
def names(rule: Rule, context: Context) -> Iterator[Finding]:
    """One bearer in two spellings."""
    yield from report(rule, context, spellings)
