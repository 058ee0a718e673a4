"""Rules on a name in two spellings in one article."""

from __future__ import annotations

from collections.abc import Iterator

from ....comparison import ComparedSources
from ....comparison.judged import Judged
from ....model import Finding
from ...context import Context
from ...contract import contract
from ...rule import Rule
from ..across.comparisons import Judging, report
from ..across.name_spelling import within


def people_within(compared: ComparedSources) -> Iterator[Judged]:
    """Persons whose name one article spells in two ways."""
    yield from within(compared, person=True)


def things_within(compared: ComparedSources) -> Iterator[Judged]:
    """Things whose name one article spells in two ways."""
    yield from within(compared, person=False)


@contract("matter", "reason", "first", "second", parameters=Judging)
def names(rule: Rule, context: Context) -> Iterator[Finding]:
    """A thing's name in two spellings. Parameters as of ``comparisons.judged``."""
    for article in context.articles:
        yield from report(rule, context.alone(article), things_within, alone=True)


@contract("matter", "reason", "first", "second", parameters=Judging)
def persons(rule: Rule, context: Context) -> Iterator[Finding]:
    """A person's name in two spellings. Parameters as of ``comparisons.judged``."""
    for article in context.articles:
        yield from report(rule, context.alone(article), people_within, alone=True)
