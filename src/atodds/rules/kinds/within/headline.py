"""Rules on a headline against the text under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....facts.beside.after import and_one
from ....facts.beside.before import one_and
from ....facts.beside.sentences import without_base
from ....intervals import loosest, point, ranged
from ....language.lemmas import people_nouns
from ....model import Finding, NumberMention
from ....units import UnitError
from ....units import conversion as unit_conversion
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, plain
from ...finding_builder import figures, finding
from ...rule import Rule
from ...topics import near, noun, roles, shared
from ...words import has, starts_with

_MOST = 12
"""Figures of a headline or of a sentence that are looked at. 8 and 16 change nothing on 336 articles of news and in the
rules' examples."""
_NEAR = 8
"""Sentences of the text in which a figure of the headline has its rival. 6 and 10 change nothing on 336 articles of news
and in the rules' examples."""
_LEAD = 3
"""Sentences of the text that are of what the headline is of. 2 and 4 change nothing on 336 articles of news and in the rules'
examples."""
_WITHIN = 40
"""Figures of the text held against one of the headline. 28 and 52 change nothing on 336 articles of news and in the rules'
examples."""
_FACTOR = 4.0
"""Times by which two figures of one thing may differ; more is another thing. 2.8 and 5.2 change nothing on 336 articles of
news and in the rules' examples."""
_SLACK = 1e-6
"""Share of a width; sums are floating point. 7e-07 and 1.3e-06 change nothing on 336 articles of news and in the rules'
examples."""


def _heads(lines: Sequence[SentenceView]) -> list[SentenceView]:
    """The headlines; the first line where none is one and it stands like one."""
    heads = [line for line in lines if line.kind == "headline"]
    return heads or [line for line in lines[:1] if line.kind == "subhead"]


@contract("headline", "body")
def body(rule: Rule, context: Context) -> Iterator[Finding]:
    """A figure of the headline that nothing bears out, where the text gives another for the same thing."""
    for article in context.articles:
        read = context.lines(article)
        under = [line for line in read if line.kind not in ("headline", "dateline", "subhead")]
        for head in _heads(read):
            for figure in head.numbers[:_MOST]:
                rival = _rival(context, head, figure, under)
                if rival is not None:
                    yield _finding(rule, head, figure, rival)


def _rival(
    context: Context, head: SentenceView, figure: NumberMention, under: list[SentenceView]
) -> NumberMention | None:
    """The first figure of the text on the same thing, when none of the text agrees with the headline."""
    if (
        figure.kind not in ("money", "count", "quantity", "percent")
        or not _stated(figure)
        or has("topics", "hedges", head.text)
    ):
        return None
    alike = [
        (line, other) for line in under for other in line.numbers if _comparable(head, figure, line, other)
    ]
    if alike:
        context.held(head.article, figure, *(other for _, other in alike[:_WITHIN]))
    if not alike or any(_bears_out(figure, other) for _, other in alike) or _adds_up(figure, alike):
        return None
    last_near, last_lead = (under[:count][-1].index for count in (_NEAR, _LEAD))
    near = [
        (line, other)
        for line, other in alike[:_WITHIN]
        if line.index <= last_near
        and _stated(other)
        and _same(head, figure, line, other, lead=line.index <= last_lead)
    ]
    if not near or (figure.kind == "money" and len({point(other) for _, other in near}) > 1):
        return None
    return near[0][1]


def _stated(mention: NumberMention) -> bool:
    """Whether the figure is told as it is: without a bound or an estimate; a percentage may be that of a change."""
    if mention.kind == "percent" and mention.modifier in ("up", "down"):
        return point(mention) is not None
    return plain(mention)


def _adds_up(figure: NumberMention, alike: list[tuple[SentenceView, NumberMention]]) -> bool:
    """Whether two of the text's figures, or all of one sentence, make the headline's together."""
    named = figure.kind == "count"
    alike = [(line, other) for line, other in alike[:_WITHIN] if other.noun is not None or not named]
    values = [held[0] for _, other in alike if (held := _in_unit(figure, other)) is not None]
    target = loosest(figure)
    made = _sums(values)
    for line in {line.index: line for line, _ in alike}.values():
        told = [held[0] for other in line.numbers[:_MOST] if (held := _countable(figure, other)) is not None]
        made.extend([*_sums(told), sum(told)])
    return any(target.low <= together <= target.high for together in made)


def _sums(values: list[float]) -> list[float]:
    return [first + other for index, first in enumerate(values) for other in values[index + 1 :]]


def _countable(figure: NumberMention, other: NumberMention) -> tuple[float, float] | None:
    """The printed value of what may be added up to the headline's figure, in its unit."""
    alike = {
        "money": ("money",),
        "quantity": ("quantity",),
        "percent": ("percent",),
        "count": ("count", "number"),
    }[figure.kind]
    return _in_unit(figure, other) if other.kind in alike else None


def _comparable(head: SentenceView, figure: NumberMention, line: SentenceView, other: NumberMention) -> bool:
    """Whether the two are in one currency, dimension or counted noun, so that one may bear out the other."""
    if figure.kind == "money":
        return other.kind == "money" and figure.currency == other.currency and figure.per == other.per
    if figure.kind in ("quantity", "percent"):
        return other.kind == figure.kind and figure.dimension == other.dimension
    if other.kind not in ("count", "number"):
        return False
    return other.noun is None or _same_count(head, figure, line, other)


def _same_count(head: SentenceView, figure: NumberMention, line: SentenceView, other: NumberMention) -> bool:
    """Whether one noun is counted, or people under one role ("7 dead", "three women were killed")."""
    if noun(figure) is not None and noun(figure) == noun(other):
        return True
    people = people_nouns()
    both = noun(figure) in people and noun(other) in people
    return both and bool(roles(head, figure) & roles(line, other))


def _bears_out(figure: NumberMention, other: NumberMention) -> bool:
    """Whether the headline's figure is the text's, rounded or cut to its last digit, or within its bounds."""
    item, two = _in_unit(figure, other), loosest(figure)
    value = point(figure)
    if item is None or value is None:
        return True
    if not _stated(other):
        near = item[0] / 2 <= value <= item[1] * 2
        return near and (figure.unit != other.unit or not two.apart(loosest(other)))
    strict = ranged(figure.strict)
    printed = two.low < item[0] < two.high or item[0] == value
    return printed or abs(item[0] - value) < (strict.high - strict.low) * (1 - _SLACK)


def _in_unit(figure: NumberMention, other: NumberMention) -> tuple[float, float] | None:
    """The other figure's printed value in the headline's unit."""
    low, high = other.value if isinstance(other.value, tuple) else (other.value, other.value)
    if figure.kind != "quantity" or figure.unit == other.unit:
        return low, high
    try:
        factor, offset = unit_conversion(other.unit or "", figure.unit or "")
    except UnitError:
        return None
    return low * factor + offset, high * factor + offset


def _same(
    head: SentenceView, figure: NumberMention, line: SentenceView, other: NumberMention, *, lead: bool
) -> bool:
    """Whether both figures are about one thing: one noun or role, sentences that share words, a like size."""
    value, given = point(figure), _in_unit(figure, other)
    if starts_with("topics", "relative", line.after(other, 16)) or _one_of_several(line, other):
        return False
    if value is None or given is None or not value or not 1 / _FACTOR <= abs(given[0] / value) <= _FACTOR:
        return False
    common, role = len(shared(head, line)), roles(head, figure) & roles(line, other)
    if figure.kind == "money":
        return common >= 2
    if figure.kind == "percent":
        alone = sum(number.kind == "percent" for number in line.numbers) == 1
        return (
            lead
            and alone
            and figure.change == other.change
            and common >= 2
            and bool(near(head, figure) & near(line, other))
        )
    if figure.kind == "quantity":
        return common >= 3 or (common >= 2 and (lead or bool(role)))
    return _same_count(head, figure, line, other) and (
        common >= 3 or (bool(role) and common >= (1 if lead else 2))
    )


def _one_of_several(line: SentenceView, other: NumberMention) -> bool:
    """Whether more of the same is told without a number: "two officers and a driver", "and the rest next year"."""
    if has("topics", "partial", without_base(line.text)):
        return True
    return and_one(line.after(other, 40)) or one_and(line.before(other, 40))


def _finding(rule: Rule, head: SentenceView, figure: NumberMention, other: NumberMention) -> Finding:
    passages = figures(head.article, (figure,), (other,))
    return finding(rule, passages, {"headline": figure.text, "body": other.text}, outcome="conflict")
