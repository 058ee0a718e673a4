"""The quantity reader: numbers with units, counts, money, percentages, ratios, ordinals and ages; designators are masked.

``read`` walks the tokens once. Only tokens that can start a number are looked at, by dictionary lookup; every step after
that looks at a bounded number of tokens, so the cost is linear in the text.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from ..annotations import Annotations, MentionDraft
from .ages import decade, decade_in_words
from .carried import carry
from .clocks import game_clock
from .compose import compose
from .digits import lost_point
from .labels import ranked, shot
from .mask import Mask
from .masks import mask, word_year
from .match_minutes import listed_minute
from .names import spelled_name
from .numerals import Numeral, numeral
from .ordinals import digits_ordinal, spelled_ordinal, word_ordinal
from .reader import Reading, finished
from .scan import Scan
from .special import idiom, keeps, special
from .tables import tables

__all__ = ["read"]


def read(draft: Annotations) -> list[MentionDraft]:
    """The number and designator marks of a draft, by start."""
    known = tables()
    scan = Scan.of(draft, known)
    triggers = known.triggers
    done = 0
    for index in [i for i, word in enumerate(scan.lower) if word in triggers or word.isdecimal()]:
        if index < done:
            continue
        if not scan.low <= index < scan.limit:
            scan.bound(index)
        done = max(index + 1, _read_at(scan, index))
    carry(scan)
    return _outside_times(draft, scan.marks)


def _outside_times(draft: Annotations, marks: list[MentionDraft]) -> list[MentionDraft]:
    """The marks without numbers inside a time that an earlier reader found, and without the minutes of a clock time."""
    times = [mark for mark in draft.marks if mark.kind == "time"]
    clocks = [mark for mark in times if "clock" in mark.fields]
    for kinds, within in ((("number",), times), (("quantity",), clocks)):
        starts = [mark.start for mark in within]
        ends = list(accumulate((mark.end for mark in within), max))
        marks = [mark for mark in marks if mark.kind not in kinds or not _inside(mark, starts, ends)]
    return marks


def _inside(mark: MentionDraft, starts: list[int], ends: list[int]) -> bool:
    at = bisect_right(starts, mark.start) - 1
    return at >= 0 and mark.end <= ends[at]


def _read_at(scan: Scan, index: int) -> int:
    """Read what starts at this token, add its marks, and return the token to go on from."""
    found = _masked(scan, index) if scan.words[index].isdecimal() else _word_mask(scan, index)
    if isinstance(found, Mask):
        return _add_mask(scan, found)
    if isinstance(found, Reading):
        return _add(scan, [found])
    pointed = scan.word(index - 1) == "." and scan.digits(index)
    start = index - 1 if pointed and (scan.tight(index) or lost_point(scan, index)) else index
    number: Numeral | None = numeral(scan, start) or (numeral(scan, index) if start < index else None)
    if number is None:
        readings = special(scan, index)
    elif scan.joined(number.end) and scan.word(number.end + 1) == "by" and scan.joined(number.end + 2):
        return _add_mask(scan, Mask(number.first, number.end + 4, "model"))
    elif number.ordinal:
        return _ordinal(scan, number)
    elif not keeps(scan, number):
        return number.end
    else:
        readings = compose(scan, number)
    return _add(scan, readings)


def _word_mask(scan: Scan, index: int) -> Mask | Reading | None:
    return (
        decade_in_words(scan, index)
        or word_year(scan, index)
        or spelled_name(scan, index)
        or word_ordinal(scan, index)
        or shot(scan, index)
        or ranked(scan, index)
    )


def _ordinal(scan: Scan, number: Numeral) -> int:
    found = spelled_ordinal(scan, number)
    return _add_mask(scan, found) if isinstance(found, Mask) else _add(scan, [found])


def _masked(scan: Scan, index: int) -> Mask | Reading | None:
    return (
        digits_ordinal(scan, index)
        or decade(scan, index)
        or game_clock(scan, index)
        or listed_minute(scan, index)
        or mask(scan, index)
    )


def _add_mask(scan: Scan, found: Mask) -> int:
    first = found.first
    while scan.marks and first < found.end and scan.starts[first] < scan.marks[-1].end:
        first += 1
    if first < found.end:
        start, end = scan.starts[first], scan.ends[found.end - 1]
        scan.marks.append(
            MentionDraft("designator", start, end, {"form": found.form, "text": scan.text[start:end]})
        )
    return found.end


def _add(scan: Scan, readings: list[Reading]) -> int:
    end = 0
    for reading in readings:
        end = max(end, reading.end)
        if scan.marks and scan.marks[-1].end > scan.starts[reading.first]:
            continue
        idiom(scan, reading)
        scan.marks.append(finished(scan, reading))
    return end
