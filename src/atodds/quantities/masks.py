"""Digits that are no quantity: the order in which the masking readers look, and years, scores and phone numbers."""

from __future__ import annotations

from ..language.amounts import opens_amount
from ..language.nouns import counts
from . import money
from .clocks import clock, date
from .labels import label, scored, slashed
from .mask import Mask, measured_after, separated
from .measures import after
from .names import attached, code_end, listed, named, suffix
from .scan import Scan
from .tables import words

__all__ = ["Mask", "mask"]

_LONGEST_SCORE = 20
"""Tokens of a row of results, sets of a match among them. 14 and 26 change nothing on 107 articles of news and in the
rules' examples."""


def mask(scan: Scan, index: int) -> Mask | None:
    """The designator that the digits at this token belong to, None where they may be a quantity."""
    size = len(scan.words[index])
    if size > 18:
        return Mask(index, index + 1, "number")
    if scan.words[index] in words("emergency_numbers") and scan.word(index - 1) in words("calls"):
        return Mask(index, index + 1, "phone")
    return (
        attached(scan, index)
        or label(scan, index)
        or (scored(scan, index) if size < 4 else None)
        or (clock(scan, index) if size <= 4 else None)
        or date(scan, index)
        or slashed(scan, index)
        or _phone(scan, index)
        or _pair(scan, index)
        or named(scan, index)
        or (_year(scan, index) if size == 4 else None)
        or suffix(scan, index)
        or listed(scan, index)
    )


def _phone(scan: Scan, index: int) -> Mask | None:
    """Seven digits and more in groups: "+1-222-2222", "(555) 123-4567", "020 7946 0000", "1-800-555-1234"."""
    if (
        len(scan.words[index]) == 3
        and scan.joined(index + 1)
        and scan.words[index + 2].isupper()
        and len(scan.words[index + 2]) > 3
    ):
        return Mask(index, code_end(scan, index + 1), "phone")
    sizes, at = [len(scan.words[index])], index + 1
    while len(sizes) < 6:
        step = at
        while step < scan.limit and step - at < 2 and scan.words[step] in "-.)(/":
            step += 1
        if not scan.digits(step) or scan.starts[step] - scan.ends[at - 1] > 2 or len(scan.words[step]) < 2:
            break
        sizes, at = [*sizes, len(scan.words[step])], step + 1
    total = sum(sizes)
    if not 7 <= total <= 15 or len(sizes) < 2:
        return None
    plus = scan.word(index - 1) == "+" and scan.tight(index)
    dashed = scan.hyphen(index + 1) or scan.word(index + 1) == ")"
    if len(sizes) == 2:
        zero = scan.words[index][0] == "0" and total >= 9
        return Mask(index, at, "phone") if plus or zero or (dashed and sizes == [3, 4]) else None
    grouped = sizes[0] <= 3 and all(size == 3 for size in sizes[1:])
    if plus or (dashed and sizes[-1] == 4) or (not dashed and scan.words[index][0] == "0" and not grouped):
        return Mask(index, at, "phone")
    return None


def _pair(scan: Scan, index: int) -> Mask | None:
    """Two bare numbers joined by a dash: a span of years or a score."""
    dash = index + 1
    if (
        scan.joined(dash)
        and scan.word(dash + 1) in words("between_hyphens")
        and scan.joined(dash + 2)
        and scan.digits(dash + 3)
    ):
        return Mask(index, dash + 4, "score" if scan.word(dash + 1) != "by" else "model")
    if not scan.joined(dash) or not scan.digits(dash + 1) or separated(scan, dash + 2):
        return None
    if scan.word(dash + 2) == "/" and scan.tight(dash + 2):
        return None
    first, other = scan.words[index], scan.words[dash + 1]
    if (
        len(first) == 4
        and 1000 <= int(first) <= 2100
        and (len(other) == 2 or (len(other) == 4 and 1000 <= int(other) <= 2100))
    ):
        return Mask(index, dash + 2, "year")
    end = dash + 2
    if len(first) > 3 or len(other) > 3 or (scan.joined(end) and not scan.digits(end + 1)):
        return None
    if (
        scan.word(end) in ("%", "percent", "per")
        or scan.word(end) in scan.tables.scales
        or after(scan, end, digits=True)
    ):
        return None
    while scan.joined(end) and scan.digits(end + 1) and end < index + _LONGEST_SCORE:
        end += 2
    return Mask(index, end, "score") if _is_score(scan, index, end) else None


def _is_score(scan: Scan, index: int, end: int) -> bool:
    following = scan.word(end)
    near = (*(scan.word(index - step) for step in (1, 2, 3)), following, scan.word(end + 1))
    if any(word in scan.tables.score for word in near) and not counts(following):
        return True
    if scan.capital(end) and not scan.tight(end):
        return True
    if scan.word(end) == "(" and scan.word(end + 1) == "." and scan.tight(end + 2):
        return True
    rising = int(scan.words[index]) < int(scan.words[index + 2])
    if not rising and scan.word(index - 1) not in ("from", "between"):
        return True
    return not (scan.word(index - 1) in words("before_ranges") or (counts(following) and rising))


def _year(scan: Scan, index: int) -> Mask | None:
    """A bare four-digit number that stands where years stand, and nothing measured after it."""
    value, end = int(scan.words[index]), index + 1
    if not 1000 <= value <= 2100 or separated(scan, end) or opens_amount(scan.lower, index):
        return None
    if scan.word(end) == "s" and scan.tight(end):
        return Mask(index, end + 1, "year")
    if scan.word(end) in ("'", "’") and scan.word(end + 1) == "s" and scan.tight(end + 1):
        return Mask(index, end + 2, "year")
    before = scan.word(index - 1)
    if (
        money.currency_before(scan, index)
        or scan.word(end) in ("%", "-")
        or scan.word(end) in scan.tables.scales
    ):
        return None
    if measured_after(scan, index) and not (before in words("before_counted_year") and value >= 1900):
        return None
    if value < 1500 and before not in words("before_early_year"):
        return None
    if counts(scan.word(end)) and not _season(scan, index, value):
        return None
    return Mask(index, end, "year") if value >= 1700 or before in scan.tables.before_year else None


def _season(scan: Scan, index: int, value: int) -> bool:
    """Whether the number before a plural noun is still a year: "the 2008 attacks", but not "2000 people"."""
    if scan.word(index - 1) in ("in", "since", "the", "'", "s", "’"):
        return True
    return 1990 <= value <= 2040 and scan.word(index + 1) not in words("certain_counts") and value != 2000


def word_year(scan: Scan, index: int) -> Mask | None:
    """ "nineteen eighty-four", "the nineteen fifties": a year in words."""
    if scan.lower[index] not in words("centuries"):
        return None
    at = index + 2 if scan.hyphen(index + 1) else index + 1
    word = scan.word(at)
    if word.endswith("ties") and word[:-3] + "y" in scan.tables.tens:
        return Mask(index, at + 1, "year")
    if word not in scan.tables.tens:
        return None
    end = at + 3 if scan.hyphen(at + 1) and scan.word(at + 2) in scan.tables.ones else at + 1
    return None if measured_word(scan, end) else Mask(index, end, "year")


def measured_word(scan: Scan, end: int) -> bool:
    """Whether a unit, a scale or a denominator follows, so that words before it are no year."""
    word = scan.word(end)
    return (
        word in scan.tables.scales
        or word in scan.tables.denominators
        or after(scan, end, digits=False) is not None
    )
