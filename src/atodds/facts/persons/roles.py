"""The roles of a person as printed at the name, or behind the age: "Ann Lee, 34, a nurse at Selby General"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...entities.lexicon import lexicon
from ...model import NameMention
from .fronted import fronted
from .phrases import no_role
from .trait import Clause, Trait

_BEHIND = re.compile(
    r"(?:, \d{1,3})?,? (?:who (?:is|was|works as|worked as) )?(?:an?|the) (?P<role>[a-z][^,.;:\n]{2,70}?)(?=[,.;\n]| who\b)"
    r"|, \d{1,3}, (?P<bare>[a-z][^,.;:\n]{2,70}?)(?=[,.;\n])"
)


def read(clause: Clause) -> Iterator[Trait]:
    """The roles at each name of the sentence, as printed; the words of both."""
    for person in clause.people:
        front = fronted(clause, person)
        if front is not None:
            yield Trait("role", person.start, front[0], person.end, front[1])
        role = role_at(clause, person)
        if role is None:
            continue
        start, end = person.start, person.end
        low, high = reach(clause, person, role)
        before = clause.article.text.find(role, low, start)
        after = clause.article.text.find(role, end, high)
        if before >= 0:
            start = before
        elif after >= 0:
            end = after + len(role)
        yield Trait("role", person.start, start, end, role)


_BEFORE = 3
"""Characters between a role and the name behind it: ", a". 2 and 4 change nothing on 673 articles of news and in the rules'
examples."""
_LINK = 28
"""Characters between a name and the role behind it: ", 34, who was formerly a". 20 and 36 change nothing on 673 articles of
news and in the rules' examples."""


def reach(clause: Clause, name: NameMention, role: str) -> tuple[int, int]:
    """Offsets of the article between which the role of a name stands, before it or behind."""
    low, high = name.start - len(role) - _BEFORE, name.end + len(role) + _LINK
    return max(clause.start, low), min(clause.end, high)


def role_at(clause: Clause, name: NameMention) -> str | None:
    """The role beside a name, else the one that is told behind it and has the word of a trade or office.

    What opens with a verb or a preposition is none: "Ann Lee, 34, was engaged to a host".
    """
    said = name.role
    if said is None:
        match = _BEHIND.match(clause.text, name.end - clause.start)
        said = (match["role"] or match["bare"]) if match is not None else None
        if said is None or lexicon().roles.isdisjoint(said.casefold().split()):
            return None
    opening = said.split(maxsplit=1)[0].casefold() if said.strip() else ""
    return None if opening in no_role() else said
