"""Rules on sums that an article prints with their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....facts.beside.between import next_item, opening
from ....facts.beside.sentences import closing, count_words, last_item_ends
from ....intervals import Range, point, tallied
from ....language.phrases import longest
from ....model import Article, Finding, NumberMention, Severity
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, plain
from ...finding_builder import figures, finding
from ...part_whole import uneven
from ...rule import Rule
from ...topics import noun
from ...words import ends_with, group, has, starts_with
from . import closed, itemised

_MOST = 16
"""Parts of one total. 11 and 21 change nothing on 89 articles of news and in the rules' examples."""
_NEAR = 4
"""Words between a total and the mark that opens the list of its parts. 3 and 5 change nothing on the 526 workshop articles
and in the rules' examples."""
_WINDOW = 600
"""Characters to either side of a total in which its parts stand. 420 and 780 change nothing on 89 articles of news and in
the rules' examples."""


@contract("sum", "total")
def total(rule: Rule, context: Context) -> Iterator[Finding]:
    """Parts said to be complete ("23 sailors (12 Greeks and 10 Turks)") that do not add up to their total."""
    for article in context.articles:
        read = context.lines(article)
        for line in read:
            for whole, parts in [*_parted(line), *_summed(line), *closed.seats(line), *closed.votes(line)]:
                context.held(article, whole, *parts)
                if _sum(parts).apart(tallied(whole)):
                    yield _sum_finding(rule, article, whole, parts)
        for found in uneven(article, read):
            yield _sum_finding(rule, article, found.whole, found.parts, "warning")


def _parted(line: SentenceView) -> Iterator[tuple[NumberMention, list[NumberMention]]]:
    """ "N things (a X, b Y and c Z)", also after a colon or between dashes."""
    numbers = line.numbers
    for index, whole in enumerate(numbers[:-2]):
        opened = _opening(line, whole, numbers[index + 1])
        if opened is None or not _countable(whole) or not plain(whole):
            continue
        start, end = opened
        inside = [number for number in numbers[index + 1 : index + _MOST] if number.end <= end]
        if _complete(line, start, end, inside) and _same_things(whole, inside):
            yield whole, inside


def _opening(line: SentenceView, whole: NumberMention, first: NumberMention) -> tuple[int, int] | None:
    """Where the list of all the parts of a number starts and ends: in brackets, behind a colon or a dash, "made up of"."""
    between = line.between(whole, first)
    found = opening(between)
    if found is not None:
        start = whole.end + found[0]
        return (start, _end(line, start, found[1])) if count_words(between[: found[0]]) <= _NEAR else None
    if not ends_with("totals", "made_up_of", between) or count_words(between) > _NEAR + longest(
        group("totals", "made_up_of")
    ):
        return None
    return first.start, line.start + (last_item_ends(line.text, first.start - line.start) or 0)


def _end(line: SentenceView, start: int, mark: str) -> int:
    at = start - line.start
    return line.start + (closing(line.text, mark, at, at + _WINDOW) or 0)


def _complete(line: SentenceView, start: int, end: int, parts: Sequence[NumberMention]) -> bool:
    """Whether the stretch holds only plain counts, each heading its item, and no word of an open list."""
    stretch = line.article.text[start:end]
    if (
        len(parts) < 2
        or has("totals", "open_list", stretch)
        or not all(_countable(part) and plain(part) for part in parts)
    ):
        return False
    before = itemised.leads(line, start, end, parts)
    return bool(before) and (not any(before) or itemised.each_holds(before))


def _countable(mention: NumberMention) -> bool:
    return mention.kind in ("count", "number") and point(mention) is not None and mention.per is None


def _same_things(whole: NumberMention, parts: Sequence[NumberMention]) -> bool:
    """Whether the parts may be of the whole: bare numbers, names of people, the same noun, or kinds of it."""
    value = point(whole)
    if value is None or value < 2 or any((point(part) or 0) < 1 for part in parts):
        return False
    together = sum(point(part) or 0 for part in parts)
    return all(_is_kind(part, whole) for part in parts) and value / 2 <= together <= value * 2


def _is_kind(part: NumberMention, whole: NumberMention) -> bool:
    if part.noun is None or whole.noun is None or part.noun[:1].isupper() or noun(part) == noun(whole):
        return True
    if (point(part) or 0) > (point(whole) or 0):
        return False
    return (noun(whole) or "") in group("totals", "broad")


def _summed(line: SentenceView) -> Iterator[tuple[NumberMention, list[NumberMention]]]:
    """ "a X, b Y and c Z, N in all" and "a X and b Y, a total of N"."""
    for index, whole in enumerate(line.numbers):
        before, after = line.before(whole, 30), line.after(whole, 40)
        told = ends_with("totals", "total_before", before) or starts_with(
            "totals", "in_all_after", after, skip=2
        )
        if index < 2 or not told or not _countable(whole):
            continue
        clause_start = _clause_start(line, whole)
        parts = [
            number for number in line.numbers[max(0, index - _MOST) : index] if number.start >= clause_start
        ]
        stretch = line.article.text[clause_start : whole.start]
        if len(parts) < 2 or not all(_countable(part) and plain(part) for part in parts):
            continue
        if has("totals", "open_list", stretch) or has("totals", "other_span", line.after(whole, 50)):
            continue
        if _same_things(whole, parts) and _one_list(line, parts):
            yield whole, parts


def _clause_start(line: SentenceView, whole: NumberMention) -> int:
    cut = max(
        line.text.rfind(mark, max(0, whole.start - line.start - _WINDOW), whole.start - line.start)
        for mark in (";", ":", " -- ", "—")
    )
    return max(line.start, whole.start - _WINDOW) if cut < 0 else line.start + cut + 1


def _one_list(line: SentenceView, parts: Sequence[NumberMention]) -> bool:
    """Whether the parts are items of one list: commas or "and" between them, and few words."""
    gaps = [line.between(number, other) for number, other in pairwise(parts)]
    return all(next_item(gap) and len(gap.split()) <= 8 for gap in gaps)


def _sum(parts: Sequence[NumberMention]) -> Range:
    made = Range(0.0, 0.0)
    for part in parts:
        made += tallied(part)
    return made


def _sum_finding(
    rule: Rule,
    article: Article,
    whole: NumberMention,
    parts: Sequence[NumberMention],
    severity: Severity | None = None,
) -> Finding:
    passages = figures(article, parts, (whole,))
    added = sum(point(part) or 0 for part in parts)
    return finding(
        rule, passages, {"sum": f"{added:,g}", "total": whole.text}, outcome="conflict", severity=severity
    )
