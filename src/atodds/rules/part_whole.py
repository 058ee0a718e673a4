"""Tolls by place: the parts of one count add up to its total, and those of another count at the same places do not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..intervals import Range, point, tallied
from ..language.lemmas import people_nouns
from ..model import Article, NumberMention
from .figures import SentenceView, plain
from .topics import noun, roles

_MOST = 40
"""Tolls of an article that are looked at. 28 and 52 change nothing on 89 articles of news and in the rules' examples."""


class Toll(NamedTuple):
    """A count of people under one role."""

    line: SentenceView
    role: str
    mention: NumberMention


class Uneven(NamedTuple):
    """A total and the parts at the places whose other count does add up."""

    whole: NumberMention
    parts: tuple[NumberMention, ...]


def uneven(article: Article, lines: list[SentenceView]) -> Iterator[Uneven]:
    """Totals of one role whose parts do not add up, while at the same places those of another role do.

    "12 dead and 70 hurt in A, 10 dead and 140 hurt in B; in all 22 dead and 249 hurt": that the dead add up shows
    that the places are all there are.
    """
    told = _tolls(article, lines)[:_MOST]
    for whole in told:
        parts = _parts(told, whole)
        if len(parts) < 2 or _sum(parts) != tallied(whole.mention):
            continue
        places = {part.line.index for part in parts}
        for other in told:
            if other.line is not whole.line or other.role == whole.role or not plain(other.mention):
                continue
            held = [toll for toll in told if toll.role == other.role and toll.line.index in places]
            one_each = len({toll.line.index for toll in held}) == len(held) >= 2
            if one_each and _sum(held).apart(tallied(other.mention)):
                yield Uneven(other.mention, tuple(toll.mention for toll in held))


def _parts(told: list[Toll], whole: Toll) -> list[Toll]:
    """The smaller counts of the same role in other sentences."""
    value = point(whole.mention) or 0.0
    if not plain(whole.mention) or whole.mention.other:
        return []
    smaller = [toll for toll in told if toll.role == whole.role and (point(toll.mention) or 0.0) < value]
    parts = [toll for toll in smaller if toll.line is not whole.line and toll.line.kind != "headline"]
    exact = all(toll.mention.modifier == "=" for toll in parts)
    return parts if exact and len({toll.line.index for toll in parts}) == len(parts) else []


def _tolls(article: Article, lines: list[SentenceView]) -> list[Toll]:
    """Counts of people with one role each, in reading order; what is denied, possible or of another event is left out."""
    by_index = {line.index: line for line in lines}
    found = []
    for fact in article.facts:
        line = by_index.get(fact.sentence)
        if fact.kind != "number" or line is None or fact.negated or fact.hypothetical or fact.earlier:
            continue
        mention = article.mentions[fact.mention]
        if (
            not isinstance(mention, NumberMention)
            or point(mention) is None
            or not _people(mention, fact.noun)
        ):
            continue
        role = fact.role or _only(roles(line, mention))
        if role is not None:
            found.append(Toll(line, role, mention))
    return found


def _people(mention: NumberMention, head: str | None) -> bool:
    counted = mention.kind in ("count", "number") and not mention.vague and not mention.partitive
    return counted and (head in people_nouns() or noun(mention) in people_nouns())


def _only(found: frozenset[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _sum(tolls: list[Toll]) -> Range:
    made = Range(0.0, 0.0)
    for toll in tolls:
        made += tallied(toll.mention)
    return made
