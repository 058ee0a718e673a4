"""Who each article credits: unnamed sources by number, and the first outlet to report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Article, AttributionMention
from .judged import Judged, Passage


def source_counts(
    articles: Sequence[Article], stories: Sequence[int], witnesses: Sequence[int]
) -> Iterator[Judged]:
    """One matter a story whose articles count different numbers of unnamed sources in their leads.

    Only the lead counts: what a source further down is credited with is another claim.
    """
    counted: defaultdict[int, list[tuple[int, AttributionMention]]] = defaultdict(list)
    for place, article in enumerate(articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if (
                isinstance(mention, AttributionMention)
                and mention.holder_kind == "anonymous"
                and fact.lead
                and not fact.headline
                and (mention.count or 0) >= 2
            ):
                counted[stories[place]].append((place, mention))
                break
    for story in sorted(counted):
        if len(counted[story]) > 1:
            yield _matter(counted[story], witnesses)


def _matter(found: Sequence[tuple[int, AttributionMention]], witnesses: Sequence[int]) -> Judged:
    sides: dict[tuple[int, int], list[tuple[int, AttributionMention]]] = {}
    for place, mention in found:
        sides.setdefault((mention.count or 0, mention.extra or 0), []).append((place, mention))
    ordered = sorted(sides)
    words = [f"{count} and {extra} others" if extra else str(count) for count, extra in ordered]
    return Judged(
        category="source_count",
        matter="how many unnamed sources stand behind the report",
        outcome="equivalent" if len(sides) == 1 else "attributed_disagreement",
        reason="each outlet counts its own sources" if len(sides) > 1 else "the same number",
        passages=tuple(
            Passage(place, mention.start, mention.end, _reading(mention), side)
            for side, key in enumerate(ordered)
            for place, mention in sides[key]
        ),
        witnesses=tuple(len({witnesses[place] for place, _ in sides[key]}) for key in ordered),
        values={"counts": ", ".join(words)},
    )


def _reading(mention: AttributionMention) -> str:
    extra = f" and {mention.extra} others" if mention.extra else ""
    return f"{mention.count} {mention.noun or 'source'}s{extra}"


def first_reports(articles: Sequence[Article], stories: Sequence[int]) -> Iterator[Judged]:
    """One matter a story whose articles credit different outlets with the first report."""
    found: defaultdict[int, dict[str, list[tuple[int, AttributionMention]]]] = defaultdict(dict)
    for place, article in enumerate(articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if isinstance(mention, AttributionMention) and mention.strength == "first_report":
                found[stories[place]].setdefault(mention.holder.lower().removeprefix("the "), []).append(
                    (place, mention)
                )
    for story in sorted(found):
        holders = found[story]
        articles_credited = {place for credited in holders.values() for place, _ in credited}
        if len(articles_credited) > 1:
            yield _first(list(holders.values()))


def _first(sides: Sequence[Sequence[tuple[int, AttributionMention]]]) -> Judged:
    names = [credited[0][1].holder for credited in sides]
    return Judged(
        category="first_report",
        matter="which outlet reported it first",
        outcome="equivalent" if len(sides) == 1 else "conflict",
        reason="one outlet" if len(sides) == 1 else f"{' and '.join(names)} are each credited",
        passages=tuple(
            Passage(place, mention.start, mention.end, mention.holder, side)
            for side, credited in enumerate(sides)
            for place, mention in credited
        ),
        witnesses=tuple(len({place for place, _ in credited}) for credited in sides),
        values={"holders": ", ".join(names)},
    )
