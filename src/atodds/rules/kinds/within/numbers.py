"""Rules on single numbers of one article and on numbers that restate each other."""

from __future__ import annotations

from collections.abc import Iterator

from ....facts.beside import after, before
from ....facts.beside.sentences import inner_names
from ....intervals import Interval, linear, loosest, overlaps, point, ranged
from ....language.calendar import month_names
from ....language.lemmas import lemma
from ....model import Article, Finding, NumberMention, Severity, TimeMention
from ....quantities.describe import describe
from ....units import UnitError
from ....units import conversion as unit_conversion
from ...bounds import beyond
from ...context import Context
from ...contract import contract
from ...figures import SentenceView
from ...finding_builder import evidence, figures, finding
from ...rule import Rule
from ...topics import near, shared
from ...words import group, has, head, lexicon

_UNMEASURED = frozenset({None, "[currency]", "[count]", "[percent]", "[magnitude]"})
_CLOCK = frozenset({"second", "minute", "hour"})
_SIGNED = frozenset({"money", "percent"})
"""Kinds of figures that are a profit or a loss, a rise or a fall."""
_ROUGH = 0.2
"""Share by which a figure without a modifier may be off though its zeros allow more. On 336 articles of news and in the
rules' examples, 0.14 changes nothing, 0.26 2 of the examples."""
_LAST_DAY, _NO_DAY = 31, 39
"""The last day of a month, and the last number behind a month that can only be meant as a day. 32 and 51 for the latter
change nothing on 673 articles of news and in the rules' examples."""


@contract("first", "second")
def conversion(rule: Rule, context: Context) -> Iterator[Finding]:
    """A measure restated in another unit ("10 kilometres (10 miles)") whose two intervals do not meet.

    Trailing zeros allow a fifth either side. What meets only then, and is off by more than a fifth, is a warning.
    """
    for article in context.articles:
        numbers = [mention for mention in article.mentions if isinstance(mention, NumberMention)]
        by_start = {mention.start: mention for mention in numbers}
        for second in numbers:
            first = by_start.get(second.restates) if second.restates is not None else None
            if first is None or not article.text[first.end : second.start].replace("-", "").strip():
                continue
            if not _measured_alike(first, second) or not _convertible(first.unit, second.unit):
                continue
            context.held(article, first, second)
            if not _meet(first, second, _rounded(first), _rounded(second)):
                yield _pair(rule, article, first, second)
            elif _far_off(first, second):
                yield _pair(rule, article, first, second, "warning")


def _rounded(mention: NumberMention) -> Interval:
    """The loose interval, but no wider than a fifth either side where nothing but rounding explains it."""
    value = point(mention)
    if mention.modifier != "=" or value is None:
        return mention.low, mention.high
    loose, strict = loosest(mention), ranged(mention.strict)
    fifth = abs(value) * _ROUGH
    return (
        max(loose.low, min(strict.low, value - fifth)),
        min(loose.high, max(strict.high, value + fifth)),
    )


def _far_off(first: NumberMention, second: NumberMention) -> bool:
    """Whether two plain measures differ by more than a fifth at their strict readings."""
    if first.modifier != "=" or second.modifier != "=":
        return False
    widened = ranged(second.strict).widened(_ROUGH)
    return not _meet(first, second, first.strict, (widened.low, widened.high))


def _measured_alike(first: NumberMention, second: NumberMention) -> bool:
    """Whether two measures are of one kind in two units; a working week has other hours than seven days."""
    if first.dimension in _UNMEASURED or first.dimension != second.dimension or first.unit == second.unit:
        return False
    return (first.unit in _CLOCK) == (second.unit in _CLOCK)


def _meet(first: NumberMention, second: NumberMention, interval: Interval, other: Interval) -> bool:
    """Whether the intervals meet in one of the readings of the two units."""
    shifted = lexicon("conversions")["scales"]["shifted"]
    difference = first.difference or second.difference
    for unit in _readings(first.unit):
        for target in _readings(second.unit):
            try:
                factor, offset = unit_conversion(unit, target)
            except UnitError:
                continue
            if not difference and overlaps(linear(interval, factor, offset), other):
                return True
            if unit in shifted and overlaps(linear(interval, factor), other):
                return True
    return False


def _readings(unit: str | None) -> list[str]:
    head, per, below = (unit or "").partition(" per ")
    others = lexicon("conversions")["alternatives"]
    return [
        unit or "",
        *others.get(unit, ()),
        *(f"{other}{per}{below}" for other in others.get(head, ()) if per),
    ]


def _convertible(unit: str | None, target: str | None) -> bool:
    try:
        unit_conversion(unit or "", target or "")
    except UnitError:
        return False
    return True


def _pair(
    rule: Rule,
    article: Article,
    first: NumberMention,
    second: NumberMention,
    severity: Severity | None = None,
) -> Finding:
    passages, values = figures(article, (first,), (second,)), {"first": first.text, "second": second.text}
    return finding(rule, passages, values, outcome="conflict", severity=severity)


@contract("value", "reason")
def impossible(rule: Rule, context: Context) -> Iterator[Finding]:
    """A value that cannot be: a share past the whole, a part above its whole, a negative count, no day."""
    for article in context.articles:
        for line in context.lines(article):
            for mention in line.numbers:
                if reason := _why_impossible(line, mention) or beyond(line, mention):
                    yield _alone(rule, article, mention.start, mention.end, reason, describe(mention))
            for several, part, whole in line.parts:
                if part.low > whole.high > 1:
                    start, end = several[0].start, several[-1].end
                    yield _alone(
                        rule, article, start, end, "a part cannot be larger than what it is part of", ""
                    )
        for time in article.mentions:
            if isinstance(time, TimeMention) and time.problem == "impossible_date":
                yield _alone(rule, article, time.start, time.end, "there is no such day", "no such day")


def _after_month(before: str) -> bool:
    """Whether what stands before ends in a preposition of dates and a month: "since March "."""
    words = before.split(" ")
    return (
        len(words) > 2
        and not words[-1]
        and words[-2] in month_names()
        and words[-3] in group("times", "before_dates")
    )


def _why_impossible(line: SentenceView, mention: NumberMention) -> str | None:
    value = point(mention)
    if value is None:
        return None
    if mention.kind == "number" and _LAST_DAY < value <= _NO_DAY and _after_month(line.before(mention, 24)):
        return "there is no such day"
    if (
        mention.kind == "percent"
        and value > 100
        and mention.change is None
        and _share_of_whole(line, mention)
    ):
        return "a share cannot pass the whole"
    if mention.kind != "count" or (mention.noun or "") not in group("wholes", "countable"):
        return None
    below = value < 0 or (value > 0 and before.negative(line.before(mention, 10)))
    return "a count cannot be negative" if below else None


def _share_of_whole(line: SentenceView, mention: NumberMention) -> bool:
    rest = line.after(mention, 50)
    of = after.of_whole(rest)
    if of is None or has("wholes", "compared", f"{line.before(mention)} {rest}"):
        return False
    whole = head("wholes", "wholes", rest[of:])
    return whole is not None and rest[of + len(whole) :][:1] not in ("'", "’")


def _alone(rule: Rule, article: Article, start: int, end: int, reason: str, reading: str) -> Finding:
    passage = evidence(article, start, end, reading=reading)
    return finding(rule, [passage], {"value": passage.text, "reason": reason}, outcome="conflict")


@contract("first", "second")
def sign(rule: Rule, context: Context) -> Iterator[Finding]:
    """The same printed amount once as a profit and once as a loss, or once as a rise and once as a fall."""
    for article in context.articles:
        seen: dict[tuple[str, float, str], tuple[str, SentenceView, NumberMention]] = {}
        for line in context.lines(article):
            money = any(mention.kind in _SIGNED for mention in line.numbers)
            if not money or has("signs", "periods", line.text):
                continue
            for mention in line.numbers:
                if (read := _signed(line, mention)) is None:
                    continue
                scale, side, key = read
                first = seen.setdefault((scale, *key), (side, line, mention))
                if (
                    first[0] != side
                    and first[1] is not line
                    and _one_thing(scale, first[1:], (line, mention))
                ):
                    yield _pair(rule, article, first[2], mention)


def _signed(line: SentenceView, mention: NumberMention) -> tuple[str, str, tuple[float, str]] | None:
    value = point(mention)
    if value is None or mention.kind not in _SIGNED:
        return None
    key = (value, f"{mention.unit} {mention.per}")
    around = _beside(line, mention)
    for scale, (plus, minus) in {"result": ("gain", "loss"), "change": ("up", "down")}.items():
        positive, negative = has("signs", plus, around), has("signs", minus, around)
        if positive != negative:
            return (scale, plus if positive else minus, key) if _telling(scale, mention) else None
    return None


def _beside(line: SentenceView, mention: NumberMention) -> str:
    """The words that touch the figure: up to three before it, "by" and "of" aside, or two after it."""
    left = before.phrase(line.before(mention, 40)).split()
    right = after.phrase(line.after(mention, 30)).split()
    return " ".join(left[-3:]) + " | " + " ".join(right[:2])


def _telling(scale: str, mention: NumberMention) -> bool:
    """Whether two equal figures are hardly chance: results of two digits, changes of three."""
    digits = len("".join(filter(str.isdecimal, mention.text)).strip("0"))
    return digits >= (2 if scale == "result" else 3)


def _one_thing(
    scale: str, item: tuple[SentenceView, NumberMention], other: tuple[SentenceView, NumberMention]
) -> bool:
    """Whether both sentences have more in common than the words that give a figure its sign.

    Market reports are full of changes: there a word beside both figures must be the same, and so must the names.
    """
    signs = frozenset(lemma(word) for key in ("gain", "loss", "up", "down") for word in group("signs", key))
    if scale == "result":
        return bool(shared(item[0], other[0]) - signs)
    first, second = (inner_names(line.before(mention)) for line, mention in (item, other))
    if first and second and not first & second:
        return False
    return bool((near(*item) & near(*other)) - signs - group("signs", "market"))
