"""Rules on the roles that several sources give one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import Field

from ....facts.passages import Passages
from ....model import Article, Finding, NameMention
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...rule import Rule
from ..within.names import title_of, with_role


class _Held(NamedTuple):
    article: Article
    person: NameMention
    title: str


class Days(Parameters):
    """``days``: how far apart two sources may be before a role may have changed."""

    days: int = Field(default=60, ge=0)


@contract("name", "first", "second", parameters=Days)
def exclusive(rule: Rule, context: Context) -> Iterator[Finding]:
    """One person, by full name, under two titles of one group in two sources of one story; neither is past.

    Silent where any source gives the person both titles, and where the sources are more than ``days``
    apart: roles change.
    """
    days = Days.of(rule).days
    held: defaultdict[tuple[int, str, str], list[_Held]] = defaultdict(list)
    for place, article in enumerate(context.articles):
        passages = Passages(article)
        for person in article.mentions:
            if (
                isinstance(person, NameMention)
                and person.kind == "person"
                and person.given
                and person.surname
            ):
                read = title_of(person)
                if read is not None and passages.body(person.start):
                    key = (
                        context.compared.stories[place],
                        f"{person.given} {person.surname}".casefold(),
                        read[0],
                    )
                    held[key].append(_Held(article, person, read[1]))
    for key in sorted(held):
        found = _apart(held[key], days)
        if found:
            yield _finding(rule, *found)


def _apart(held: Sequence[_Held], days: int) -> tuple[_Held, _Held] | None:
    """The first two holdings that exclude each other."""
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for held_side in held:
        titles[held_side.article.id].add(held_side.title)
    if any(len(given) > 1 for given in titles.values()):
        return None
    first = held[0]
    other = next((side for side in held if side.title != first.title), None)
    if other is None:
        return None
    dates = first.article.published, other.article.published
    far = dates[0] is not None and dates[1] is not None and abs((dates[0] - dates[1]).days) > days
    return None if far else (first, other)


def _finding(rule: Rule, held_side: _Held, other: _Held) -> Finding:
    spans = [with_role(held.article, held.person) for held in (held_side, other)]
    passages = [
        evidence(held.article, *span, reading=held.person.role or "", side=side)
        for side, (held, span) in enumerate(zip((held_side, other), spans, strict=True))
    ]
    values = {"name": held_side.person.entity, "first": held_side.person.role, "second": other.person.role}
    return finding(
        rule, passages, values, outcome="conflict", matter=f"the role of {held_side.person.entity}"
    )
