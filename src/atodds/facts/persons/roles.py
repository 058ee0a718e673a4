"""The roles of a person as printed beside the name."""

from __future__ import annotations

from collections.abc import Iterator

from .trait import Clause, Trait


def read(clause: Clause) -> Iterator[Trait]:
    """The role at each name of the sentence, as printed; the words of both."""
    for one in clause.people:
        if one.role is None:
            continue
        start, end = one.start, one.end
        before = clause.article.text.find(one.role, max(clause.start, start - len(one.role) - 3), start)
        after = clause.article.text.find(one.role, end, min(clause.end, end + len(one.role) + 4))
        if before >= 0:
            start = before
        elif after >= 0:
            end = after + len(one.role)
        yield Trait("role", one.start, start, end, one.role)
