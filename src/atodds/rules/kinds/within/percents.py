"""Rules on percentages that an article prints with the figures they are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....facts.beside.before import clause
from ....facts.beside.between import apposed, named, namely, stopped
from ....intervals import Range, likely, loosest, point, ranged
from ....model import Finding, NumberMention, Severity
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, main_unit, printed_amount
from ...finding_builder import figures, finding
from ...rule import Rule
from ...words import ends_with, has
from . import closed

_LEVELS = frozenset({"money", "quantity", "count", "number"})
_SHORT = 7
"""Words, and figures, between the figures of one percentage. 5 and 9 change nothing on 336 articles of news and in the
rules' examples."""
_WINDOW = 120
"""Characters between the figures of one percentage. 84 and 156 change nothing on 336 articles of news and in the rules'
examples."""
_FAR = 1.5
"""Times by which the printed percentage is off where zeros taken as rounding would excuse it. 1.05 and 1.95 change nothing
on 336 articles of news and in the rules' examples."""


class Claim(NamedTuple):
    """A printed percentage, what the other figures make of it, and these figures."""

    percent: NumberMention
    computed: Range
    figures: tuple[NumberMention, ...]
    closest: Range | None = None
    """What the figures make when each is taken at its last printed digit."""


@contract("claim", "computed")
def mismatch(rule: Rule, context: Context) -> Iterator[Finding]:
    """A percentage that its own figures contradict, and shares of one whole that pass 100 % together.

    The figures are the size and the level of a change, two levels, or a part and its whole. What contradicts only the
    strict reading of the percentage is a warning.
    """
    for article in context.articles:
        for line in context.lines(article):
            for claim in _claims(line):
                context.held(article, claim.percent, *claim.figures)
                if claim.computed.apart(ranged(claim.percent.strict)) or _far_off(claim):
                    yield _finding(rule, line, claim)
            for parts in closed.shares(line):
                sure = sum(loosest(part).low for part in parts) > closed.spare(parts)
                yield _shares_finding(rule, line, parts, rule.severity if sure else "warning")


def _far_off(claim: Claim) -> bool:
    """Whether levels taken at their last digit make half as much again as is printed, or less than two thirds of it."""
    value = point(claim.percent) or 0.0
    if claim.closest is None or value <= 0 or not claim.closest.apart(loosest(claim.percent)):
        return False
    return claim.closest.low > value * _FAR or claim.closest.high < value / _FAR


def _claims(line: SentenceView) -> Iterator[Claim]:
    figures = [number for number in line.numbers if number.per is None]
    percents = [place for place, number in enumerate(figures) if _is_percentage(number)]
    if not percents or has("percents", "adjusted", line.text):
        return
    for index in percents:
        for read in (_by_size, _by_levels, _by_share):
            claim = read(line, figures, index)
            if claim is not None:
                yield claim
                break


def _is_percentage(number: NumberMention) -> bool:
    return number.kind == "percent" and number.unit != "percentage point" and point(number) is not None


def _by_size(line: SentenceView, figures: list[NumberMention], index: int) -> Claim | None:
    """Size and level: "soared $5.27, or 38 percent, to $24.13", "soared 38 percent, or $5.27, to $24.13"."""
    percent = figures[index]
    for low in (index - 1, index):
        if low < 0 or low + 2 >= len(figures):
            continue
        first, second, level = figures[low : low + 3]
        size = second if first is percent else first
        if not _alike(size, level) or not apposed(_gap(line, first, second)):
            continue
        up, down = _direction(line, first)
        if up == down or not _short(line, second, level, "to_words"):
            continue
        change = _amount(size)
        share = change.over(_amount(level).minus(change) if up else _amount(level) + change)
        if share is not None and change.low > 0:
            return Claim(percent, share.scaled(100), (size, level))
    return None


def _by_levels(line: SentenceView, figures: list[NumberMention], index: int) -> Claim | None:
    """Two levels: "rose 12 percent to $3.2bn from $2.9bn", "from $2.9bn to $3.2bn, up 10 percent"."""
    percent = figures[index]
    after = figures[index + 1 : index + 3]
    if len(after) == 2 and _short(line, percent, after[0], "from_words"):
        to = _short(line, after[0], after[1], "to_words")
        return _levels(line, percent, old=after[0], new=after[1]) if to else None
    if len(after) == 2 and _short(line, percent, after[0], "to_words"):
        moved = has("percents", "since_then", _gap(line, after[0], after[1]))
        if _short(line, after[0], after[1], "from_words") and not moved:
            return _levels(line, percent, old=after[1], new=after[0])
        return None
    before = figures[max(0, index - 2) : index]
    if len(before) == 2 and named(_gap(line, before[1], percent)):
        if _from_to(line, *before):
            return _levels(line, percent, old=before[0], new=before[1])
        if _to_from(line, *before):
            return _levels(line, percent, old=before[1], new=before[0])
    return None


def _from_to(line: SentenceView, old: NumberMention, new: NumberMention) -> bool:
    return ends_with("percents", "from_words", line.before(old, 24)) and _short(line, old, new, "to_words")


def _to_from(line: SentenceView, new: NumberMention, old: NumberMention) -> bool:
    return ends_with("percents", "to_words", line.before(new, 24)) and _short(line, new, old, "from_words")


def _levels(
    line: SentenceView, percent: NumberMention, old: NumberMention, new: NumberMention
) -> Claim | None:
    up, down = _direction(line, min(percent, old, new, key=lambda number: number.start))
    if not _alike(old, new) or up == down or percent.change == ("down" if up else "up"):
        return None
    figure, other = (new, old) if up else (old, new)
    share = _amount(figure).minus(_amount(other)).over(_amount(old))
    close = printed_amount(figure).minus(printed_amount(other)).over(printed_amount(old))
    if share is None or close is None:
        return None
    return Claim(percent, share.scaled(100), (old, new), close.scaled(100))


def _by_share(line: SentenceView, figures: list[NumberMention], index: int) -> Claim | None:
    """A part and its whole: "12 of the 50 students, or 24 percent", "45 out of 60 (75%)"."""
    percent = figures[index]
    for said, part, whole in line.parts:
        gap = line.article.text[said[-1].end : min(percent.start, said[-1].end + _WINDOW)]
        if 0 <= percent.start - said[-1].end < _WINDOW and len(gap.split()) <= 4 and namely(gap):
            share = part.over(whole)
            return None if share is None else Claim(percent, share.scaled(100), said)
    return None


def _gap(line: SentenceView, first: NumberMention, second: NumberMention) -> str:
    """The words between two figures without the amounts per share among them."""
    if second.start - first.end > _WINDOW:
        return ". "
    made, start = [], first.end
    for number in line.numbers[line.position(first) + 1 : line.position(second)][:_SHORT]:
        if first.end <= number.start:
            made.append(line.article.text[start : number.start])
            start = number.end
    return "".join([*made, line.article.text[start : second.start]])


def _amount(mention: NumberMention) -> Range:
    """The likely range of a figure, money in the currency's main unit."""
    return likely(mention).scaled(main_unit(mention))


def _alike(number: NumberMention, other: NumberMention) -> bool:
    """Whether two figures are on one scale, so that the one may be added to the other."""
    if number.kind not in _LEVELS or other.kind not in _LEVELS or None in (point(number), point(other)):
        return False
    if number.kind == "money" or other.kind == "money":
        return number.kind == other.kind and number.currency == other.currency is not None
    if number.kind == "quantity" or other.kind == "quantity":
        return number.kind == other.kind and number.unit == other.unit
    return (
        number.noun is None
        or other.noun is None
        or number.noun == other.noun
        or "point" in (number.noun, other.noun)
    )


def _short(line: SentenceView, first: NumberMention, second: NumberMention, key: str) -> bool:
    gap = _gap(line, first, second)
    return len(gap.split()) <= _SHORT and not stopped(gap) and ends_with("percents", key, gap)


def _direction(line: SentenceView, first: NumberMention) -> tuple[bool, bool]:
    """Whether words of rising and of falling stand close before the first figure, or right after the last."""
    said = clause(line.before(first, 50))
    up, down = has("percents", "up", said), has("percents", "down", said)
    if up == down and first.change is not None:
        return first.change == "up", first.change == "down"
    return up, down


def _finding(rule: Rule, line: SentenceView, claim: Claim) -> Finding:
    percent = claim.percent
    passages = figures(line.article, claim.figures, (percent,))
    severe = claim.computed.apart(ranged(percent.strict))
    low, high = (f"{end:.3g}" for end in (claim.computed if severe else claim.closest or claim.computed))
    values = {"claim": f"“{percent.text}” is printed", "computed": low if low == high else f"{low}–{high}"}
    severity = rule.severity if claim.computed.apart(loosest(percent)) else "warning"
    return finding(rule, passages, values, outcome="conflict", severity=severity)


def _shares_finding(
    rule: Rule, line: SentenceView, parts: Sequence[NumberMention], severity: Severity
) -> Finding:
    passages = figures(line.article, *((part,) for part in parts))
    together = sum(point(part) or 0 for part in parts)
    values = {"claim": "Shares of one whole cannot pass 100 percent", "computed": f"{together:g}"}
    return finding(rule, passages, values, outcome="conflict", severity=severity)
