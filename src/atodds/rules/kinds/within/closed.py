"""Parts of a closed whole: shares that exclude each other, answers of one poll, the seats of one house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....facts.beside.between import of_one_list
from ....intervals import point, ranged
from ....model import NumberMention
from ...figures import SentenceView, plain
from ...words import ends_with, has, head
from . import itemised

_ANSWERS = ("answers_for", "answers_against", "answers_none")
_FOR_AND_AGAINST = frozenset(_ANSWERS[:2])
_WHOLE_GAP = 60
"""Characters behind a share in which its whole stands. 42 and 78 change nothing on 336 articles of news and in the rules'
examples."""


def spare(parts: Sequence[NumberMention]) -> float:
    """What shares of one whole may make together when each is rounded."""
    return 100 + 0.5 * len(parts)


def shares(line: SentenceView) -> Iterator[Sequence[NumberMention]]:
    """Shares of one whole that pass 100 % together: "40% of the vote … 70% of the vote", answers of one poll."""
    parts = [n for n in line.numbers if n.kind == "percent" and n.change is None and point(n) is not None]
    if len(parts) < 2 or any(part.modifier not in "=~" for part in parts):
        return
    shares = _one_whole(line, parts) or itemised.gapped(line, parts)
    if (shares or _answers(line, parts)) and sum(ranged(part.strict).low for part in parts) > spare(parts):
        yield parts


def _one_whole(line: SentenceView, parts: Sequence[NumberMention]) -> bool:
    """Whether every share but at most one names its whole, and all name the same."""
    if has("wholes", "overlapping", line.text):
        return False
    named = [found for part in parts if (found := _whole(line, part))]
    return len(set(named)) == 1 and len(named) >= len(parts) - 1


def _whole(line: SentenceView, part: NumberMention) -> str | None:
    found = head("wholes", "exclusive", line.after(part, 40).lstrip())
    return found.casefold() if found else None


def _answers(line: SentenceView, parts: Sequence[NumberMention]) -> bool:
    """Whether the shares are the answers to one question: two that exclude each other, or those and the undecided."""
    if has("wholes", "several_answers", line.text) or not has("wholes", "asked", line.text):
        return False
    sides = _sides(line, parts)
    return all(sides) and set().union(*sides) >= _FOR_AND_AGAINST and len(parts) <= 4


def _sides(line: SentenceView, parts: Sequence[NumberMention]) -> list[set[str]]:
    """What each figure's words say: for, against, neither."""
    ends = [part.start for part in parts[1:]] + [line.end]
    told = [
        line.article.text[part.end : min(end, part.end + _WHOLE_GAP)]
        for part, end in zip(parts, ends, strict=True)
    ]
    return [{key for key in _ANSWERS if has("wholes", key, text)} for text in told]


def votes(line: SentenceView) -> Iterator[tuple[NumberMention, list[NumberMention]]]:
    """ "of the 90 senators, 48 voted for it, 31 against and 19 abstained": more votes than there are who vote."""
    if len(line.numbers) < 3 or has("wholes", "several_answers", line.text):
        return
    for index, whole in enumerate(line.numbers[:-2]):
        parts = list(line.numbers[index + 1 :])
        opens = whole.kind == "count" and plain(whole) and ends_with("wholes", "out_of", line.before(whole))
        if (
            opens
            and all(_counted(part) for part in parts)
            and _beyond(whole, parts)
            and _one_each(line, parts)
        ):
            yield whole, parts


def _one_each(line: SentenceView, parts: Sequence[NumberMention]) -> bool:
    """Whether some figures are those for, those against and perhaps those who are neither, one figure each."""
    told = [side for found in _sides(line, parts) for side in found]
    return len(told) == len(set(told)) == len(parts) and set(told) >= _FOR_AND_AGAINST


def _counted(part: NumberMention) -> bool:
    return part.kind in ("count", "number") and plain(part)


def _beyond(whole: NumberMention, parts: Sequence[NumberMention]) -> bool:
    """Whether parts that are each smaller than their whole make more than it."""
    held, most = [point(part) or 0 for part in parts], point(whole) or 0
    return len(parts) > 1 and max(held) < most < sum(held)


def seats(line: SentenceView) -> Iterator[tuple[NumberMention, list[NumberMention]]]:
    """ "the 40-seat council has 12 Labour, 20 Liberal and 10 Green members": the seats of a house and who holds them."""
    for index, whole in enumerate(line.numbers[:-2]):
        if whole.kind != "count" or not has("wholes", "seats", whole.noun or "") or point(whole) is None:
            continue
        parts = _list_after(line, index)
        if _beyond(whole, parts):
            yield whole, parts


def _list_after(line: SentenceView, index: int) -> list[NumberMention]:
    """The plain counts of the list that a verb of holding opens after the whole."""
    whole, parts = line.numbers[index], list[NumberMention]()
    if not ends_with("wholes", "holding", line.between(whole, line.numbers[index + 1])):
        return []
    for before, part in zip(line.numbers[index:], line.numbers[index + 1 :], strict=False):
        gap = line.between(before, part)
        if parts and not of_one_list(gap):
            break
        if (
            part.kind not in ("count", "number")
            or part.modifier != "="
            or part.partitive
            or point(part) is None
        ):
            return []
        parts.append(part)
    tail = line.article.text[whole.end : line.end]
    return [] if has("totals", "open_list", tail) else parts
