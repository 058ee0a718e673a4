"""Rules on percentages that an article prints with the figures they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...mentions.quantities.describe import describe
from ...model import Finding, NumberMention
from ..context import Context
from ..figures import Line, Range, lines, loosest, parts_of_wholes, point
from ..making import evidence, finding
from ..rule import Rule
from ..words import ends_with, has, pattern

_OR = re.compile(
    r"^[\s,]*(?:or|,|\()\s*(?:a |an |by |about |nearly |roughly |just over |almost )*$", re.IGNORECASE
)
_NAMELY = re.compile(r"^[^.;:]*(?:,\s*or|\()\s*(?:about |nearly |roughly |almost |just over )?$")
_LEVELS = frozenset({"money", "quantity", "count", "number"})
_SHORT = 7


class Claim(NamedTuple):
    """A printed percentage, what the other figures make of it, and these figures."""

    percent: NumberMention
    computed: Range
    figures: tuple[NumberMention, ...]


def mismatch(rule: Rule, context: Context) -> Iterator[Finding]:
    """A percentage that its own figures contradict, and shares of one whole that pass 100 % together.

    The figures are the size and the level of a change, two levels, or a part and its whole.
    """
    for article in context.articles:
        for line in lines(article):
            for claim in _claims(line):
                if claim.computed.apart(loosest(claim.percent)):
                    yield _finding(rule, line, claim)
            yield from _shares(rule, line)


def _claims(line: Line) -> Iterator[Claim]:
    percents = [
        n
        for n in line.numbers
        if n.kind == "percent" and n.unit != "percentage point" and point(n) is not None
    ]
    for percent in percents:
        index = line.numbers.index(percent)
        for read in (_by_size, _by_levels, _by_share):
            claim = read(line, index)
            if claim is not None:
                yield claim
                break


def _by_size(line: Line, index: int) -> Claim | None:
    """Size and level: "soared $5.27, or 38 percent, to $24.13", "soared 38 percent, or $5.27, to $24.13"."""
    percent = line.numbers[index]
    for low in (index - 1, index):
        if low < 0 or low + 2 >= len(line.numbers):
            continue
        first, second, level = line.numbers[low : low + 3]
        size = second if first is percent else first
        if not _alike(size, level) or not _OR.match(line.between(first, second)):
            continue
        if not _short(line, second, level, "to_words"):
            continue
        up, down = _direction(line, first)
        if up == down or loosest(size).low <= 0:
            continue
        base = loosest(level).minus(loosest(size)) if up else loosest(level) + loosest(size)
        share = loosest(size).over(base)
        if share is not None:
            return Claim(percent, share.scaled(100), (size, level))
    return None


def _by_levels(line: Line, index: int) -> Claim | None:
    """Two levels: "rose 12 percent to $3.2bn from $2.9bn", "from $2.9bn to $3.2bn, up 10 percent"."""
    percent = line.numbers[index]
    after = line.numbers[index + 1 : index + 3]
    if (
        len(after) == 2
        and _short(line, percent, after[0], "to_words")
        and _short(line, after[0], after[1], "from_words")
    ):
        return _levels(line, percent, old=after[1], new=after[0])
    before = line.numbers[max(0, index - 2) : index]
    if len(before) == 2 and _from_to(line, before[0], before[1]) and _named_after(line, before[1], percent):
        return _levels(line, percent, old=before[0], new=before[1])
    return None


def _from_to(line: Line, old: NumberMention, new: NumberMention) -> bool:
    return ends_with("percents", "from_words", line.before(old, 24)) and _short(line, old, new, "to_words")


def _named_after(line: Line, new: NumberMention, percent: NumberMention) -> bool:
    gap = line.between(new, percent)
    return (
        re.match(r"^[^.;]{0,20}[,(]\s*(?:or |an? (?:[a-z]+ (?:of )?)?|up |down |by |about |nearly )*$", gap)
        is not None
    )


def _levels(line: Line, percent: NumberMention, old: NumberMention, new: NumberMention) -> Claim | None:
    up, down = _direction(line, min(percent, old, new, key=lambda number: number.start))
    if not _alike(old, new) or up == down or percent.change == ("down" if up else "up"):
        return None
    one, other = (new, old) if up else (old, new)
    share = loosest(one).minus(loosest(other)).over(loosest(old))
    return None if share is None else Claim(percent, share.scaled(100), (old, new))


def _by_share(line: Line, index: int) -> Claim | None:
    """A part and its whole: "12 of the 50 students, or 24 percent", "45 out of 60 (75%)"."""
    for figures, part, whole in parts_of_wholes(line):
        gap = line.article.text[figures[-1].end : line.numbers[index].start]
        if figures[-1].end <= line.numbers[index].start and len(gap.split()) <= 4 and _NAMELY.search(gap):
            share = part.over(whole)
            return None if share is None else Claim(line.numbers[index], share.scaled(100), figures)
    return None


def _alike(one: NumberMention, other: NumberMention) -> bool:
    both = one.kind in _LEVELS and other.kind in _LEVELS
    return (
        both
        and one.dimension == other.dimension
        and _unit(one) == _unit(other)
        and None not in (point(one), point(other))
    )


def _unit(mention: NumberMention) -> str | None:
    return mention.unit if mention.kind in ("money", "quantity") else None


def _short(line: Line, first: NumberMention, second: NumberMention, key: str) -> bool:
    gap = line.between(first, second)
    return len(gap.split()) <= _SHORT and not re.search(r"[.;]\s", gap) and ends_with("percents", key, gap)


def _direction(line: Line, first: NumberMention) -> tuple[bool, bool]:
    """Whether words of rising and of falling stand close before the first figure, or right after the last."""
    clause = re.split(r"[;:]|, (?:and|but|while) ", line.before(first, 50))[-1]
    up, down = has("percents", "up", clause), has("percents", "down", clause)
    if up == down and first.change is not None:
        return first.change == "up", first.change == "down"
    return up, down


def _finding(rule: Rule, line: Line, claim: Claim) -> Finding:
    passages = [evidence(line.article, n.start, n.end, reading=describe(n), side=0) for n in claim.figures]
    passages.append(
        evidence(
            line.article, claim.percent.start, claim.percent.end, reading=describe(claim.percent), side=1
        )
    )
    low, high = (f"{end:.3g}" for end in claim.computed)
    computed = low if low == high else f"{low}–{high}"
    return finding(
        rule,
        passages,
        {"claim": f"“{claim.percent.text}” is printed", "computed": computed},
        outcome="conflict",
    )


def _shares(rule: Rule, line: Line) -> Iterator[Finding]:
    """Shares that exclude each other: "40% of the vote … 70% of the vote"."""
    parts = [n for n in line.numbers if n.kind == "percent" and n.change is None and point(n) is not None]
    if len(parts) < 2 or has("wholes", "overlapping", line.text) or not _one_whole(line, parts):
        return
    if sum(loosest(part).low for part in parts) > 100 + 0.5 * len(parts):
        yield _shares_finding(rule, line, parts)


def _one_whole(line: Line, parts: Sequence[NumberMention]) -> bool:
    """Whether every share but at most one names its whole, and all name the same."""
    named = [found for part in parts if (found := _whole(line, part))]
    return (
        len(named) >= 1
        and len(set(named)) == 1
        and len(named) >= len(parts) - 1
        and all(n.modifier in "=~" for n in parts)
    )


def _whole(line: Line, part: NumberMention) -> str | None:
    found = pattern("wholes", "exclusive").match(line.after(part, 40).lstrip())
    return found.group().casefold() if found else None


def _shares_finding(rule: Rule, line: Line, parts: Sequence[NumberMention]) -> Finding:
    passages = [
        evidence(line.article, n.start, n.end, reading=describe(n), side=side) for side, n in enumerate(parts)
    ]
    together = sum(point(part) or 0 for part in parts)
    return finding(
        rule,
        passages,
        {"claim": "shares of one whole cannot pass 100 percent", "computed": f"{together:g}"},
        outcome="conflict",
    )
