"""The table of the numbers that can be compared, with their intervals."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from ..language.calendar import unit_days
from ..language.tables import read_table
from ..model import Article, AttributionMention, Fact, NumberMention, TimeMention
from ..model.base import Span
from ..quantities.printed import MATCH_MINUTE, part_of
from ..quantities.ratios import part_of_whole
from ..units import UnitError, convert, dimension, to_base

_LIKE_UNITS = 1.12
"""Two units closer than this (a ton and a tonne) are told apart by nobody. On 673 articles of news and in the rules'
examples, 1.08 changes 1 of the findings and comparisons, 1.16 2 of the findings and comparisons and 1 of the examples."""
M = TypeVar("M", NumberMention, TimeMention)


class Stated(NamedTuple, Generic[M]):
    """A fact that can be compared, with its intervals in the base unit of its family; unbounded ends are infinite.

    The base unit of "[date]" is the day (proleptic Gregorian ordinal), that of "[clock]" the minute of the day.
    """

    number: int
    article: int
    story: int
    witness: int
    """Number of the article whose text this one shares (its own where it is no copy)."""
    fact: Fact
    mention: M
    family: str
    """Dimension, or currency code; "[date]" and "[clock]" for times."""
    until: int
    """Where the passage ends: past a restatement in brackets, where there is one."""
    unit: str
    low: float
    high: float
    strict_low: float
    strict_high: float


Row: TypeAlias = Stated[NumberMention]


def rows(articles: Sequence[Article], stories: Sequence[int], witnesses: Sequence[int]) -> list[Row]:
    """A row for every number fact that can be compared, in the order of the articles.

    Counted sources of a credit ("three officials said") are left out: each outlet counts its own.
    """
    made: list[Row] = []
    meant = _currencies_meant(articles, stories)
    for place, article in enumerate(articles):
        until = _restated(article)
        for fact, mention in _numbers(article):
            family = meant.get((stories[place], _coin(mention))) if mention.ambiguous else None
            family = family or _family(mention)
            if family is not None:
                end = until.get(mention.start, mention.end)
                about = (len(made), place, stories[place], witnesses[place], fact, mention, family, end)
                made.append(Stated(*about, *_ends(mention)))
    return made


def _coin(mention: NumberMention) -> str:
    """What the currency of an amount is called, whatever its country: "dollar" of "australian dollar per share"."""
    return (mention.unit or "").partition(" per ")[0].rpartition(" ")[2]


def _currencies_meant(articles: Sequence[Article], stories: Sequence[int]) -> dict[tuple[int, str], str]:
    """(story, "dollar") -> the one currency of that name that the story's articles print in full: "$" beside "NZ$"."""
    found: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for place, article in enumerate(articles):
        for mention in article.mentions:
            if isinstance(mention, NumberMention) and mention.currency and not mention.ambiguous:
                found[stories[place], _coin(mention)].add(mention.currency)
    return {key: min(codes) for key, codes in found.items() if len(codes) == 1}


def _numbers(article: Article) -> Iterator[tuple[Fact, NumberMention]]:
    """The article's number facts that can be compared."""
    credited = _Spans(
        credit for credit in article.mentions if isinstance(credit, AttributionMention) and credit.count
    )
    for fact in article.facts:
        mention = article.mentions[fact.mention]
        if isinstance(mention, NumberMention) and comparable(fact, mention) and not credited.meet(mention):
            yield fact, mention


class _Spans:
    """Spans in the order of their starts, and how far those up to each reach."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def meet(self, span: Span) -> bool:
        """Whether any of them shares a character with a span; the cost is that of a search."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def _restated(article: Article) -> dict[int, int]:
    """Start of a number that is said again in another unit -> end of the restatement, bracket included."""
    found = {}
    for mention in article.mentions:
        if isinstance(mention, NumberMention) and mention.restates is not None:
            found[mention.restates] = mention.end + (article.text[mention.end : mention.end + 1] == ")")
    return found


def _ends(mention: NumberMention) -> tuple[str, float, float, float, float]:
    """Base unit, loose interval and strict interval."""
    if mention.kind == "age":
        ends = [_end(mention.low, -math.inf), _end(mention.high, math.inf)]
        return "", ends[0], ends[1], ends[0], ends[1]
    if part_of_whole(mention.kind, mention.value):
        strict = _closed(mention)
        loose = mention.low or 0.0, 1.0 if mention.high is None else mention.high
        return "percentage", *(_PARTS * end for end in (*loose, *strict))  # type: ignore[return-value]
    low, high, unit = to_base(*_loose(mention), mention.unit)
    strict_low, strict_high, _ = to_base(*mention.strict, mention.unit)
    loose = _end(low, -math.inf), _end(high, math.inf)
    return unit or "", *loose, _end(strict_low, -math.inf), _end(strict_high, math.inf)


def _closed(mention: NumberMention) -> tuple[float, float]:
    """The strict interval of a share, its open ends nothing and the whole."""
    low, high = mention.strict
    return low or 0.0, 1.0 if high is None else high


_PARTS = 100.0
"""Hundredths of a whole."""
_ABOUT = 0.1
"""How far "some 60 percent" may be off. On 673 articles of news and in the rules' examples, 0.07 changes nothing, 0.13 2 of
the findings and comparisons."""
_ROUND_COUNT = 100
"""From this count on, trailing zeros may be a rounding; below it, people count. On 673 articles of news and in the rules'
examples, 70 changes nothing, 130 2 of the findings and comparisons."""


def _loose(mention: NumberMention) -> tuple[float | None, float | None]:
    """The loosest interval that two sources may use of a number.

    A plain small count and a plain share are exact; other counts are whole numbers.
    """
    counted = mention.kind in ("count", "number") and not isinstance(mention.value, tuple)
    plain = mention.modifier == "=" and not mention.vague and not isinstance(mention.value, tuple)
    if mention.kind == "percent" and plain:
        return mention.strict
    if mention.kind == "percent" and mention.modifier == "~" and not isinstance(mention.value, tuple):
        return mention.value * (1 - _ABOUT), mention.value * (1 + _ABOUT)
    if not counted or isinstance(mention.value, tuple) or mention.value != int(mention.value):
        return mention.low, mention.high
    if plain and mention.value < _ROUND_COUNT:
        return mention.value, mention.value
    low = None if mention.low is None else float(math.floor(mention.low) + 1)
    high = None if mention.high is None else float(math.ceil(mention.high) - 1)
    return (low, high) if low is None or high is None or low <= high else (mention.value, mention.value)


def comparable(fact: Fact, mention: NumberMention) -> bool:
    """Whether a number states something that another source could state differently."""
    if mention.kind == "ordinal" and not fact.noun:
        return False
    few = mention.partitive and (isinstance(mention.value, tuple) or mention.value <= 1)
    if few or mention.text.lower().startswith("one of ") or _nested(mention):
        return False
    return not (mention.idiom or fact.negated or (mention.restates is not None and mention.kind != "money"))


def _nested(mention: NumberMention) -> bool:
    """Whether the number is a part of another printed one: "three of the seven bullets"."""
    if mention.kind != "count":
        return False
    whole = part_of(mention.text)
    return whole is not None and (whole.isdecimal() or whole in read_table("facts", "context")["nested"])


def _end(value: float | None, unbounded: float) -> float:
    return unbounded if value is None else value


def _family(mention: NumberMention) -> str | None:
    if mention.kind == "money":
        return mention.currency or (mention.unit and f"money:{mention.unit}")
    if mention.kind == "ordinal":
        return "[ordinal]"
    if mention.kind == "age":
        return "[age]"
    if mention.kind == "number":
        return "[count]"
    if part_of_whole(mention.kind, mention.value):
        return "[percent]"
    return _of_unit(mention)


def _of_unit(mention: NumberMention) -> str | None:
    """The dimension; with the unit where that alone has none: bare degrees of heat have no known scale."""
    if mention.kind != "quantity" or not mention.unit or mention.dimension in (None, "dimensionless"):
        return mention.dimension
    if mention.noun == MATCH_MINUTE:
        return f"[{MATCH_MINUTE}]"
    bare = dimension(mention.unit) == "dimensionless"
    return f"{mention.dimension} {mention.unit}" if bare else mention.dimension


def unit_slip(a: NumberMention, b: NumberMention) -> bool:
    """Whether one printed number stands with two units of one dimension (13 miles, 13 nautical miles), or for two times."""
    if two_rates(a, b):
        return True
    if not (
        a.kind == b.kind == "quantity"
        and a.value == b.value
        and a.unit != b.unit
        and a.dimension == b.dimension
    ):
        return False
    if a.dimension == "[time]":
        return False
    try:
        ratio = abs(convert(1.0, a.unit or "", b.unit or ""))
    except UnitError:
        return False
    return max(ratio, 1 / ratio) > _LIKE_UNITS if ratio else False


def two_rates(a: NumberMention, b: NumberMention) -> bool:
    """Whether one printed number is told for two lengths of time: "40,000 cars a year", "40,000 cars a month"."""
    timed = a.per != b.per and {a.per, b.per} <= unit_days().keys()
    return timed and a.value == b.value and (a.kind, a.currency, a.noun) == (b.kind, b.currency, b.noun)


def printed_value(row: Stated[NumberMention]) -> float:
    """The value that is printed, in the row's own unit: of a figure, or of a bound; the middle of a range."""
    mention = row.mention
    value = math.fsum(mention.value) / 2 if isinstance(mention.value, tuple) else mention.value
    ends = zip(mention.strict, (row.strict_low, row.strict_high), strict=True)
    scale = next((own / end for end, own in ends if end and math.isfinite(end) and math.isfinite(own)), 1.0)
    return value * scale


def significant(value: float) -> str:
    """The digits of a figure without zeros at either end."""
    return printed(value).replace(".", "").replace("e", "").strip("0")


@lru_cache(maxsize=4096)
def printed(value: float) -> str:
    """A figure with twelve digits at most."""
    return f"{value:.12g}"


def digits_swapped(a: NumberMention, b: NumberMention) -> bool:
    """Whether two figures of three digits or more are equal but for two neighbours swapped (8,568, 8,586)."""
    if isinstance(a.value, tuple) or isinstance(b.value, tuple) or a.value <= 0 or b.value <= 0:
        return False
    first, other = printed(a.value), printed(b.value)
    if len(first) != len(other) or min(len(significant(a.value)), len(significant(b.value))) < _LONG:
        return False
    return neighbours_swapped(first, other)


def neighbours_swapped(one: str, other: str) -> bool:
    """Whether two texts of one length are equal but for two neighbours swapped."""
    places = [i for i, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return one[first] == other[second] and one[second] == other[first]


_LONG = 2
"""Digits, noughts at the end left out, that two figures have at least of which one has two neighbours of the other swapped.
On 673 articles of news and in the rules' examples, 1 changes nothing, 3 25 of the findings and comparisons."""
