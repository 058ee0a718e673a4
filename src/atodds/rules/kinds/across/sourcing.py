"""Who each article credits: unnamed sources by number, and the first outlet to report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....model import AttributionMention, Finding, Outcome
from ....quotation.wording import content
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_ALIKE: tuple[Outcome, str] = ("equivalent", "the same number")
_APART: tuple[Outcome, str] = ("attributed_disagreement", "each outlet counts its own sources")


def source_counts(compared: ComparedSources) -> Iterator[Judged]:
    """One matter a story whose articles count different numbers of unnamed sources in their leads.

    Only the lead counts: what a source further down is credited with is another claim.
    """
    counted: defaultdict[int, list[tuple[int, AttributionMention]]] = defaultdict(list)
    for place, article in enumerate(compared.articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if (
                isinstance(mention, AttributionMention)
                and mention.holder_kind == "anonymous"
                and fact.lead
                and not fact.headline
                and (mention.count or 0) >= 2
            ):
                counted[compared.stories[place]].append((place, mention))
                break
    for story in sorted(counted):
        if len(counted[story]) > 1:
            yield _matter(counted[story], compared.witnesses)


def _matter(found: Sequence[tuple[int, AttributionMention]], witnesses: Sequence[int]) -> Judged:
    sides: dict[tuple[int, int], list[tuple[int, AttributionMention]]] = {}
    for place, mention in found:
        sides.setdefault((mention.count or 0, mention.extra or 0), []).append((place, mention))
    ordered = sorted(sides)
    words = [f"{count} and {extra} others" if extra else str(count) for count, extra in ordered]
    outcome, reason = _ALIKE if len(sides) == 1 else _APART
    return Judged(
        category="source_count",
        matter="how many unnamed sources stand behind the report",
        outcome=outcome,
        reason=reason,
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


def first_reports(compared: ComparedSources) -> Iterator[Judged]:
    """One matter a story whose articles credit different outlets with the first report."""
    found: defaultdict[int, dict[str, list[tuple[int, AttributionMention]]]] = defaultdict(dict)
    for place, article in enumerate(compared.articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if isinstance(mention, AttributionMention) and mention.strength == "first_report":
                found[compared.stories[place]].setdefault(
                    mention.holder.lower().removeprefix("the "), []
                ).append((place, mention))
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


_SURE, _UNSURE = frozenset({"confirmed"}), frozenset({"claimed", "denied"})
_COMMON_CLAIM = 0.5
"""Share of the words of content of the shorter by which two claims are one. 0.35 and 0.65 change nothing on 89 articles of
news and in the rules' examples."""
_FEWEST = 4
"""Words of content that two claims of one have in common. 3 and 5 change nothing on 89 articles of news and in the rules'
examples."""


def strengths(compared: ComparedSources) -> Iterator[Judged]:
    """One claim that one source has confirmed and another only claimed, or denied."""
    found: defaultdict[int, list[tuple[int, AttributionMention, frozenset[str]]]] = defaultdict(list)
    for place, article in enumerate(compared.articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if (
                isinstance(mention, AttributionMention)
                and mention.content
                and mention.strength in _SURE | _UNSURE
            ):
                span = article.text[mention.content.start : mention.content.end]
                found[compared.stories[place]].append((place, mention, content(span)))
    for story in sorted(found):
        sure = [entry for entry in found[story] if entry[1].strength in _SURE]
        unsure = [entry for entry in found[story] if entry[1].strength in _UNSURE]
        for item in sure:
            for other in unsure:
                both = item[2] & other[2]
                least = min(len(item[2]), len(other[2]))
                if item[0] != other[0] and len(both) >= max(_FEWEST, _COMMON_CLAIM * least):
                    yield _strength(item[0], item[1], other[0], other[1])


def _strength(
    place: int, attribution: AttributionMention, other_place: int, other: AttributionMention
) -> Judged:
    return Judged(
        category="strength",
        matter="how sure the claim is",
        outcome="attributed_disagreement",
        reason=f"{attribution.strength} by {attribution.holder}, {other.strength} by {other.holder}",
        passages=(
            Passage(place, attribution.start, attribution.end, attribution.strength, 0),
            Passage(other_place, other.start, other.end, other.strength, 1),
        ),
        witnesses=(1, 1),
        values={"first": attribution.strength, "second": other.strength},
    )


def citations(compared: ComparedSources) -> Iterator[Judged]:
    """Two sources that credit each other's publisher."""
    cited: dict[tuple[int, int], AttributionMention] = {}
    publishers = [
        (place, _outlet(article.publisher))
        for place, article in enumerate(compared.articles)
        if article.publisher
    ]
    for place, article in enumerate(compared.articles):
        for mention in article.mentions:
            if isinstance(mention, AttributionMention) and mention.strength in (
                "reported",
                "first_report",
                "said",
            ):
                for other, publisher in publishers:
                    if other != place and publisher and publisher == _outlet(mention.holder):
                        cited.setdefault((place, other), mention)
    for (place, other), mention in sorted(cited.items(), key=lambda item: item[0]):
        back = cited.get((other, place))
        if place < other and back is not None:
            yield _circle(place, mention, other, back)


def _outlet(name: str | None) -> str:
    return (name or "").lower().removeprefix("the ").removesuffix(".com").strip()


def _circle(place: int, mention: AttributionMention, other: int, back: AttributionMention) -> Judged:
    return Judged(
        category="citation",
        matter="who has it from whom",
        outcome="conflict",
        reason="each credits the other",
        passages=(
            Passage(place, mention.start, mention.end, f"credits {mention.holder}", 0),
            Passage(other, back.start, back.end, f"credits {back.holder}", 1),
        ),
        witnesses=(1, 1),
        values={"first": mention.holder, "second": back.holder},
    )


@contract("matter", "reason", "counts", parameters=Judging)
def differing_counts(rule: Rule, context: Context) -> Iterator[Finding]:
    """How many unnamed sources each outlet counts for one claim."""
    yield from report(rule, context, source_counts)


@contract("matter", "reason", "holders", parameters=Judging)
def differing_firsts(rule: Rule, context: Context) -> Iterator[Finding]:
    """Which outlet is credited with the first report."""
    yield from report(rule, context, first_reports)


@contract("matter", "reason", "first", "second", parameters=Judging)
def differing_strengths(rule: Rule, context: Context) -> Iterator[Finding]:
    """One claim, confirmed in one source and only claimed in another."""
    yield from report(rule, context, strengths)


@contract("matter", "reason", "first", "second", parameters=Judging)
def circles(rule: Rule, context: Context) -> Iterator[Finding]:
    """Two outlets that credit each other."""
    yield from report(rule, context, citations)
