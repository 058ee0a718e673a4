"""The rule on a figure held against another: "131 km/h, 51 km/h over the limit of 80", "0.18, twice the limit of 0.08"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ....facts.beside.between import at_last_mark, marked_off
from ....intervals import Range, loosest, point
from ....model import Finding, NumberMention
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, main_unit, printed_amount
from ...finding_builder import evidence, figures, finding
from ...rule import Rule
from ...words import ends_with, first, group, has, lexicon, starts_with, words
from .rates import factors

_ROOM = "comparatives"
_SHORT, _LONG = 3, 7
"""Words between a comparison and the figure that it is made with: without "of" before that figure, and with it. Of 31 wrong
figures among 95 invented sentences 2 and 5 lose one and two; 4 and 9 change nothing, nor do they on 668 articles."""
_ASIDE = 5
"""Words between a figure and the comma behind which it is compared: "41 degrees on Monday, nine degrees above". Of those 31
1 loses seven; 2 to 7 change nothing."""


class Comparison(NamedTuple):
    """A figure, what the article makes of it, and the figure that it is held against."""

    figure: NumberMention
    claim: tuple[int, int]
    """Where the printed difference or multiple stands."""
    other: NumberMention
    told: Range
    """What the article says."""
    made: Range
    """What the two figures make."""
    point: float
    """The same, of the figures as printed."""


@contract("figure", "other", "made", "told")
def mismatch(rule: Rule, context: Context) -> Iterator[Finding]:
    """A printed difference or multiple of two figures of one sentence that the two do not make."""
    for article in context.articles:
        for line in context.lines(article):
            for compared in _comparisons(line):
                context.held(article, compared.figure, compared.other)
                if compared.made.apart(compared.told):
                    yield _finding(rule, line, compared)


def _comparisons(line: SentenceView) -> Iterator[Comparison]:
    if len(line.numbers) < 2:
        return
    for figure, step, other in zip(line.numbers, line.numbers[1:], line.numbers[2:], strict=False):
        found = _multiplied(line, figure, step, other) or _apart_by(line, figure, step, other)
        if found is not None:
            yield found
    for figure, other in pairwise(line.numbers):
        found = _in_a_word(line, figure, other)
        if found is not None:
            yield found


def _apart_by(
    line: SentenceView, figure: NumberMention, step: NumberMention, other: NumberMention
) -> Comparison | None:
    """ "131 km/h, 51 km/h over the limit of 80"; "112 mph in a 55 mph zone, 57 mph over the limit"."""
    way = _way(line.between(step, other))
    if way is None:
        figure, step, other = figure, other, step
        way = _way_beyond_limit(line, figure, other, step)
    elif not _follows(line, figure, step.start) or not _leads_to(line.between(step, other), other):
        return None
    if way is None:
        return None
    if step.kind == "percent" and step.unit == "percentage":
        return _apart_by_share(figure, step, other, way)
    if not _one_scale(figure, step, other):
        return None
    larger, smaller = (figure, other) if way == "above" else (other, figure)
    made = printed_amount(larger).minus(printed_amount(smaller))
    value = _point(larger) - _point(smaller)
    if value <= 0:
        return None
    told = loosest(step).scaled(main_unit(step))
    return Comparison(figure, (step.start, step.end), other, told, made, value)


def _apart_by_share(
    figure: NumberMention, step: NumberMention, other: NumberMention, way: str
) -> Comparison | None:
    """ "$120 million, 20 percent more than the $100 million of a year before"; of shares it may be meant either way."""
    share = _ratio(figure, (step.start, step.end), other, loosest(step))
    if share is None or figure.kind == "percent" or not _one_scale(figure, other):
        return None
    one = Range(1.0, 1.0)
    change = share.made.minus(one) if way == "above" else one.minus(share.made)
    value = abs(share.point - 1)
    return share._replace(made=change.scaled(100), point=100 * value) if change.high > 0 else None


def _way(gap: str) -> str | None:
    """Whether a difference is told as so much above or below what follows, with the noun of the figure between at most."""
    return next((way for way in ("above", "below") if starts_with(_ROOM, way, gap, 1)), None)


def _way_beyond_limit(
    line: SentenceView, figure: NumberMention, other: NumberMention, step: NumberMention
) -> str | None:
    """ "112 mph in a 55 mph zone, 57 mph over the limit": the limit stands before, as that of a zone."""
    after = line.after(step, 40)
    way = _way(after)
    if way is None or not has(_ROOM, "limits", " ".join(after.split()[:4])) or after.rstrip().endswith(" of"):
        return None
    between = line.between(figure, other)
    zone = starts_with(_ROOM, "zones", line.after(other, 24).lstrip(" -"), 1)
    close = len(between.split()) <= _SHORT and not marked_off(between)
    return way if zone and close and _follows(line, other, step.start) else None


def _multiplied(
    line: SentenceView, figure: NumberMention, factor: NumberMention, other: NumberMention
) -> Comparison | None:
    """ "0.18 percent, more than three times the limit of 0.08", "30 million, a third of its capacity of 90 million"."""
    gap, value = line.between(factor, other), point(factor)
    if factor.kind != "ratio" or value is None or (factor.noun is not None and gap.strip() != "of"):
        return None
    if not _follows(line, figure, factor.start) or not _leads_to(gap, other):
        return None
    if not (_one_scale if value > 1 else _part_and_whole)(figure, other):
        return None
    more = 1 if value > 1 and has(_ROOM, "comparative", gap) else 0
    told = Range(factors(value, factor.modifier).low, factors(value + more, factor.modifier).high)
    return _ratio(figure, (factor.start, factor.end), other, told)


def _in_a_word(line: SentenceView, figure: NumberMention, other: NumberMention) -> Comparison | None:
    """ "6 percent, twice the national average of 3 percent"."""
    between = line.between(figure, other)
    place = first(_ROOM, "factors", between)
    if place is None or not _one_scale(figure, other):
        return None
    start, end = figure.end + place[0], figure.end + place[1]
    if not _follows(line, figure, start) or not _leads_to(between[place[1] :], other):
        return None
    value = float(lexicon(_ROOM)["factors"][between[place[0] : place[1]].casefold()])
    return _ratio(figure, (start, end), other, factors(value, _modifier(between[: place[0]])))


def _modifier(before: str) -> str:
    return next(
        (sign for sign, key in ((">", "more"), ("<", "less"), ("~", "nearly")) if has(_ROOM, key, before)),
        "=",
    )


def _ratio(
    figure: NumberMention, claim: tuple[int, int], other: NumberMention, told: Range
) -> Comparison | None:
    made = printed_amount(figure).over(printed_amount(other))
    if made is None or _point(figure) <= 0:
        return None
    return Comparison(figure, claim, other, told, made, _point(figure) / _point(other))


def _follows(line: SentenceView, figure: NumberMention, start: int) -> bool:
    """Whether a comparison at ``start`` is of the figure: behind a comma, or a verb in "At 131 km/h, the train was"."""
    gap = line.article.text[figure.end : start]
    parted = at_last_mark(gap)
    if parted is None or len(gap.split()) > 2 * _ASIDE:
        return False
    aside, tail = parted[0], words(parted[1])
    if _joins(tail):
        return len(words(aside)) <= _ASIDE and not has(_ROOM, "others", aside) and not marked_off(aside)
    opened = ends_with(_ROOM, "opening", line.before(figure, 24)) and not words(aside)
    return opened and tail[-1] in group(_ROOM, "copulas")


def _joins(tail: list[str]) -> bool:
    """Whether what stands behind the comma only leads to the comparison: "or about", "which was"."""
    copulas = group(_ROOM, "copulas") if tail[:1] == ["which"] else frozenset()
    return (group(_ROOM, "joins") | copulas).issuperset(tail)


def _leads_to(gap: str, other: NumberMention) -> bool:
    """Whether the words behind a comparison lead to the figure that it is made with: "the limit of", "the usual"."""
    if other.modifier not in "=~":
        return False
    clause = first(_ROOM, "clauses", gap)
    if clause is not None and gap[: clause[0]].rstrip().endswith(","):
        return len(words(gap)) <= _LONG + 2 and not marked_off(gap[: clause[0]].rstrip(" ,"))
    told = words(gap)
    while told and told[-1] in group(_ROOM, "determiners"):
        told.pop()
    plain = not marked_off(gap) and not has(_ROOM, "breaks", _without_way(gap))
    return plain and (len(told) <= _SHORT or (len(told) <= _LONG and told[-1] in group(_ROOM, "opens")))


def _without_way(gap: str) -> str:
    """The words without those that say how the figure is held against the other."""
    for way in ("above", "below"):
        place = first(_ROOM, way, gap)
        if place is not None:
            return gap[: place[0]] + gap[place[1] :]
    return gap


def _one_scale(*numbers: NumberMention) -> bool:
    """Whether figures can be added: one currency, unit or noun, where they have one, and each one number above zero."""
    scales = {scale for number in numbers if (scale := _scale(number)) is not None}
    if ("percent", None) in scales:
        scales.discard(("count", "point"))
    return len(scales) <= 1 and all(
        (point(number) or 0) > 0 and number.kind not in ("ratio", "ordinal") for number in numbers
    )


def _part_and_whole(*numbers: NumberMention) -> bool:
    """Whether one may be a share of the other: on one scale, or counts of whatever ("300 jobs, a tenth of its staff")."""
    return _one_scale(*numbers) or all(
        number.kind in ("count", "number") and (point(number) or 0) > 0 for number in numbers
    )


def _scale(number: NumberMention) -> tuple[str, str | None] | None:
    if number.kind == "money":
        return "money", f"{number.currency} {number.per}"
    if number.kind in ("quantity", "age"):
        return "quantity", number.unit
    if number.kind == "percent":
        return "percent", None
    return ("count", number.noun) if number.noun is not None else None


def _point(number: NumberMention) -> float:
    return (point(number) or 0.0) * main_unit(number)


def _finding(rule: Rule, line: SentenceView, compared: Comparison) -> Finding:
    article, (start, end) = line.article, compared.claim
    passages = [*figures(article, (compared.figure, compared.other)), evidence(article, start, end, side=1)]
    values = {
        "figure": compared.figure.text,
        "other": compared.other.text,
        "made": f"{compared.point:,.4g}",
        "told": article.text[start:end],
    }
    return finding(rule, passages, values, outcome="conflict")
