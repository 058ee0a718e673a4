"""Where it happened: other compass points from one place, on land or at sea."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.candidates import turned
from ....comparison.judged import Judged, Passage
from ....comparison.outcome import apart
from ....comparison.table import Row
from ....language.lemmas import lemma
from ....language.tables import read_table
from ....language.words import letter_runs
from ....model import Article, Finding
from ....model.article import SILENT_BLOCKS
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report
from .things import placed

_LEAD_SENTENCES = 6
"""Sentences of the text that tell where it happened. 4 and 8 change nothing on 89 articles of news and in the rules'
examples."""


def directions(compared: ComparedSources) -> Iterator[Judged]:
    """One distance from one named place, in two directions a quarter turn or more apart."""
    grouped: defaultdict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in compared.table:
        if row.fact.direction and row.fact.anchor:
            for name in dict.fromkeys(row.fact.anchor):
                grouped[row.story, name].append(row)
    for (_, name), rows in sorted(grouped.items()):
        for first in rows:
            against = [
                other
                for other in rows
                if _one_place(first, other, name) and turned(first.fact.direction, other.fact.direction)
            ]
            if against and {row.article for row in against} != {first.article}:
                yield _direction([row for row in rows if _one_place(first, row, name)], name)
                break


def _one_place(row: Row, other: Row, name: str) -> bool:
    """Whether two distances are one: they meet, from a place by name; else the printed figure must be the same."""
    named = name in row.fact.names and name in other.fact.names
    same = row.mention.value == other.mention.value and row.mention.unit == other.mention.unit
    return same or (named and not apart(row, other))


def _direction(rows: Sequence[Row], name: str) -> Judged:
    sides: dict[str, list[Row]] = {}
    for row in rows:
        sides.setdefault(f"{row.fact.direction} of {name.title()}", []).append(row)
    words = list(sides)
    return Judged(
        category="place",
        matter=f"where it happened, from {name.title()}",
        outcome="conflict",
        reason=f"{' against '.join(words)}, at one distance",
        passages=tuple(
            Passage(
                row.article, row.fact.start, row.fact.end, f"{describe(row.mention)}, {words[side]}", side
            )
            for side, members in enumerate(sides.values())
            for row in members
        ),
        witnesses=tuple(len({row.witness for row in members}) for members in sides.values()),
        values={"first": words[0], "second": " and ".join(words[1:])},
    )


class _Placed(NamedTuple):
    article: int
    start: int
    end: int
    verb: str
    side: str
    word: str


def shores(compared: ComparedSources) -> Iterator[Judged]:
    """The story's own event, on land in one source and off the coast in another."""
    found: defaultdict[int, list[_Placed]] = defaultdict(list)
    for place, article in enumerate(compared.articles):
        told = next(_placed(place, article), None)
        if told is not None:
            found[compared.stories[place]].append(told)
    for story in sorted(found):
        inland = [placed for placed in found[story] if placed.side == "inland"]
        offshore = [placed for placed in found[story] if placed.side == "offshore"]
        if inland and offshore and {p.verb for p in inland} & {p.verb for p in offshore}:
            yield _shore(inland, offshore, compared.witnesses)


def _placed(place: int, article: Article) -> Iterator[_Placed]:
    """Passages of the first sentences that say "struck off …" or "struck inland"."""
    lexicon = read_table("rules", "directions")
    verbs = frozenset(lexicon["happened"])
    body = [s for s in article.sentences if article.blocks[s.block].kind not in SILENT_BLOCKS | {"headline"}]
    for sentence in body[:_LEAD_SENTENCES]:
        words = list(letter_runs(article.text, sentence.start, sentence.end))
        for before, word in pairwise(words):
            if lemma(before.group().lower()) not in verbs:
                continue
            for side in ("inland", "offshore"):
                if word.group().lower() in lexicon[side]:
                    yield _Placed(
                        place, before.start(), word.end(), lemma(before.group().lower()), side, word.group()
                    )


def _shore(inland: Sequence[_Placed], offshore: Sequence[_Placed], witnesses: Sequence[int]) -> Judged:
    return Judged(
        category="place",
        matter="whether it happened on land or at sea",
        outcome="conflict",
        reason="on land in one source, off the coast in another",
        passages=tuple(
            Passage(placed.article, placed.start, placed.end, placed.side, side)
            for side, members in enumerate((inland, offshore))
            for placed in members
        ),
        witnesses=tuple(len({witnesses[p.article] for p in members}) for members in (inland, offshore)),
        values={"first": "on land", "second": "off the coast"},
    )


def conflicts(compared: ComparedSources) -> Iterator[Judged]:
    """Directions, then shores."""
    yield from directions(compared)
    yield from shores(compared)


@contract("matter", "reason", "first", "second", parameters=Judging)
def place_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """Other compass points from one place; on land or at sea; places by name are listed."""
    yield from report(rule, context, conflicts)
    yield from report(rule, context, placed)
