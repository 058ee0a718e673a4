"""Rules on products and rates that an article prints with their result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from ....facts.beside import after
from ....facts.beside.before import lasting, without_estimate
from ....intervals import Range, closest, loosest, point
from ....language.calendar import unit_days
from ....language.tables import cached
from ....model import Finding, Mention, NumberMention, TimeMention
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, main_unit
from ...finding_builder import evidence, figures, finding
from ...rule import Rule
from ...words import ends_with, has, starts_with

_NEAR = 60
"""Characters between an amount and the length of time it is told for. 42 and 78 change nothing on 336 articles of news and
in the rules' examples."""


@contract("many", "price", "product", "total")
def product(rule: Rule, context: Context) -> Iterator[Finding]:
    """A number of things, the price of one and the price of all in one sentence, which do not multiply."""
    for article in context.articles:
        for line in context.lines(article):
            for window in zip(line.numbers, line.numbers[1:], line.numbers[2:], strict=False):
                roles = _priced(line, window)
                if roles is None:
                    continue
                many, price, whole = roles
                context.held(article, many, price, whole)
                made = closest(many).times(closest(price)).scaled(main_unit(price) / main_unit(whole))
                if made.low > 0 and made.apart(loosest(whole)):
                    yield _product_finding(rule, line, many, price, whole)


def _shares_at(line: SentenceView, many: NumberMention, price: NumberMention) -> bool:
    """Whether the words between say that so many shares went at this price each."""
    return _joined(line, many, price, "at") and "share" in line.between(many, price) + many.text


def _priced(
    line: SentenceView, window: tuple[NumberMention, ...]
) -> tuple[NumberMention, NumberMention, NumberMention] | None:
    """The count, the price of one and the price of all among three neighbours, where the words say so."""
    money = [number for number in window if number.kind == "money"]
    many = [number for number in window if number.kind in ("count", "quantity", "number")]
    if (
        len(money) != 2
        or len(many) != 1
        or money[0].currency != money[1].currency
        or any(point(n) is None for n in window)
    ):
        return None
    marked = [number for number in money if _per_piece(line, number)]
    if not marked and window[0] is many[0] and _shares_at(line, many[0], money[0]):
        marked = [money[0]]
    if len(marked) != 1:
        return None
    price = marked[0]
    whole = money[1] if price is money[0] else money[0]
    if not all(_joined(line, number, other, "at", "equals") for number, other in pairwise(window)):
        return None
    if price is window[0] or has("totals", "result", " ".join(line.after(whole, 30).split()[:3])):
        return None
    return many[0], price, whole


def _per_piece(line: SentenceView, mention: NumberMention) -> bool:
    return (
        mention.per is not None
        or has("totals", "apiece", mention.text)
        or starts_with("totals", "apiece", line.after(mention, 16))
    )


def _joined(line: SentenceView, first: NumberMention, second: NumberMention, *keys: str) -> bool:
    """Whether the last words between two numbers are one of the lists', at most six words in all."""
    gap = without_estimate(line.between(first, second)).strip(" ,(")
    return (
        len(gap.split()) <= 6
        and not has("totals", "result", gap)
        and "." not in gap
        and any(ends_with("totals", key, gap) for key in keys)
    )


def _product_finding(
    rule: Rule, line: SentenceView, many: NumberMention, price: NumberMention, whole: NumberMention
) -> Finding:
    passages = figures(line.article, (many, price), (whole,))
    made = (point(many) or 0) * (point(price) or 0) * main_unit(price) / main_unit(whole)
    values = {"many": many.text, "price": price.text, "product": f"{made:,.10g}", "total": whole.text}
    return finding(rule, passages, values, outcome="conflict")


@contract("rate", "length", "total")
def rate(rule: Rule, context: Context) -> Iterator[Finding]:
    """A rate, how long it lasted and what it came to in one sentence ("50 a day for 10 days, 300 in all")."""
    for article in context.articles:
        for line in context.lines(article):
            for index, first in enumerate(line.numbers):
                unit = _rate_unit(line, first)
                length = _length(line, first, unit) if unit else None
                if unit is None or length is None:
                    continue
                lasted, end, words = length
                made = closest(first).times(lasted)
                whole = _first_total(line, first, line.numbers[index + 1 : index + 8], end)
                if whole is not None:
                    context.held(article, first, whole)
                    if made.apart(loosest(whole)):
                        yield _rate_finding(rule, line, first, words, whole)


@cached
def _days() -> Mapping[str, float]:
    """The days of what a rate may be told for: a unit of time, or a night."""
    return {**unit_days(), "night": 1.0}


def _rate_unit(line: SentenceView, mention: NumberMention) -> str | None:
    if mention.per in _days():
        return mention.per
    if mention.kind not in ("count", "number", "money", "quantity"):
        return None
    return after.rate(line.after(mention, 50))


def _length(line: SentenceView, first: NumberMention, unit: str) -> tuple[Range, int, tuple[int, int]] | None:
    """How many units of time the rate lasted, where rate and duration end, and the duration's span."""
    at = line.place(first)
    for time in line.mentions[max(0, at - 4) : at + 8]:
        lead = line.article.text[max(line.start, time.start - _NEAR) : time.start]
        ends = min(abs(time.start - first.end), abs(first.start - time.end))
        if ends > _NEAR or time.start == first.start or not lasting(lead):
            continue
        lasted = _lasted(time, unit)
        if lasted is not None:
            return lasted, max(time.end, first.end), (time.start, time.end)
    return None


def _lasted(time: Mention, unit: str) -> Range | None:
    """A duration in units of the rate's denominator."""
    if isinstance(time, TimeMention) and time.form == "duration" and time.days is not None:
        low, high = (days / _days()[unit] for days in time.days)
        return Range(low, high)
    lasts = _days().get(time.unit or "") if isinstance(time, NumberMention) else None
    if lasts is None or not isinstance(time, NumberMention) or time.low is None or time.high is None:
        return None
    return closest(time).scaled(lasts / _days()[unit])


def _first_total(
    line: SentenceView, rate: NumberMention, later: Iterable[NumberMention], end: int
) -> NumberMention | None:
    """The first number from ``end`` on that is told as what a rate came to."""
    return next(
        (
            whole
            for whole in later
            if whole.start >= end and _told_total(line, whole) and _comparable(rate, whole)
        ),
        None,
    )


def _told_total(line: SentenceView, whole: NumberMention) -> bool:
    before, after = line.before(whole, 30), line.after(whole, 40)
    told = ends_with("totals", "total_before", before) or starts_with("totals", "in_all_after", after, skip=2)
    return told or (ends_with("totals", "equals", before) and before.rstrip().endswith(" or"))


def _comparable(first: NumberMention, whole: NumberMention) -> bool:
    if "money" in (first.kind, whole.kind):
        return first.currency == whole.currency is not None
    return whole.kind in ("count", "number", "quantity") and point(whole) is not None


def _rate_finding(
    rule: Rule, line: SentenceView, first: NumberMention, lasted: tuple[int, int], whole: NumberMention
) -> Finding:
    passages = figures(line.article, (first,), (whole,))
    passages.insert(1, evidence(line.article, *lasted, side=0))
    values = {"rate": first.text, "length": passages[1].text, "total": whole.text}
    return finding(rule, passages, values, outcome="conflict")
