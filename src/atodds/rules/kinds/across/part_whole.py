"""Sums across sources: the men and women of one source against the people of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.table import Row
from ....language.tables import read_table
from ....model import Article, Finding
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_TOTALS = frozenset({"person", "victim", None})


def totals(compared: ComparedSources) -> Iterator[Judged]:
    """Parts that one source lists ("four men and three women were killed") against another's total in the same role.

    Only kinds of people that divide a whole count as parts, joined by "and" in one lead sentence, all of them plain
    figures; silent where the source of the parts gives a total itself, or any source gives their sum.
    """
    rows, articles = compared.table, compared.articles
    kinds = frozenset(read_table("language", "noun_classes")["parts"])
    listed: defaultdict[tuple[int, int], list[Row]] = defaultdict(list)
    wholes: defaultdict[tuple[int, str], list[Row]] = defaultdict(list)
    own: set[tuple[int, int]] = set()
    for row in rows:
        if row.family != "[count]" or not row.fact.lead or row.mention.modifier != "=":
            continue
        if row.fact.noun in kinds:
            listed[row.article, row.fact.sentence].append(row)
        elif row.fact.noun in _TOTALS and not row.fact.modifiers:
            own.add((row.article, row.fact.sentence))
            if row.fact.role:
                wholes[row.story, row.fact.role].append(row)
    for (place, sentence), parts in sorted(listed.items()):
        role = parts[-1].fact.role or parts[0].fact.role
        if role and (place, sentence) not in own and _complete(parts, articles[place]):
            yield from _against(parts, wholes[parts[0].story, role])


def _complete(parts: Sequence[Row], article: Article) -> bool:
    """Whether two or more different kinds are joined by nothing but commas and "and"."""
    if len({part.fact.noun for part in parts}) != len(parts) or len(parts) < 2:
        return False
    between = (article.text[stated.fact.end : other.fact.start].strip() for stated, other in pairwise(parts))
    return all(words in ("and", ",", ", and") for words in between)


def _against(parts: Sequence[Row], wholes: Sequence[Row]) -> Iterator[Judged]:
    total = sum(part.low for part in parts)
    given = {whole.article for whole in wholes}
    if parts[0].article in given or any(whole.low <= total <= whole.high for whole in wholes):
        return
    for whole in wholes[:1]:
        yield Judged(
            category="total",
            matter="whether the parts make the whole",
            outcome="conflict",
            reason=f"{' and '.join(f'{part.low:g}' for part in parts)} make {total:g}",
            passages=(
                *(
                    Passage(part.article, part.fact.start, part.fact.end, describe(part.mention), 0)
                    for part in parts
                ),
                Passage(whole.article, whole.fact.start, whole.fact.end, describe(whole.mention), 1),
            ),
            witnesses=(1, 1),
            values={"total": f"{total:g}", "whole": whole.mention.text},
        )


@contract("matter", "reason", "total", "whole", parameters=Judging)
def sums(rule: Rule, context: Context) -> Iterator[Finding]:
    """The parts of one source against the whole of another."""
    yield from report(rule, context, totals)
