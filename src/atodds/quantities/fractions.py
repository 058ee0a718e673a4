"""Fractions in words: "two-thirds", "half a million", "one and a half", "a quarter of", "three quarters of a million"."""

from __future__ import annotations

from ..intervals import printed
from .number import Numeral, scaled
from .scan import Scan
from .tables import words


def fraction_after(scan: Scan, found: Numeral, *, tens: bool) -> Numeral:
    """The number as the numerator of the denominator after it: "two-thirds", "three twenty-firsts", "one - fourth".

    ``tens`` says that the numerator ends on a round ten, which then belongs to the denominator: "one hundred thirty fifths".
    """
    at, hyphened = found.end, False
    if scan.hyphen(at) and scan.tight(at) == scan.tight(at + 1):
        at, hyphened = at + 1, True
    bottom = _denominator(scan, at)
    if bottom is None or not found.value or found.fraction:
        return found
    size, end, plural = bottom
    top = found.value
    if tens and plural and size < 10 and not hyphened:
        ten = scan.tables.tens[scan.lower[found.end - 1]]
        top, size = top - ten, size + ten
    if not plural and top != 1 and not hyphened and scan.word(at) not in ("half",):
        return found
    if (
        scan.word(at) in ("second", "seconds")
        or (scan.word(at) in ("quarters", "halves") and top > 9)
        or (plural and top == 1)
    ):
        return found
    if (
        scan.word(at) == "quarters"
        and not hyphened
        and scan.word(end) not in ("of", "full")
        and scan.word(end) not in scan.tables.scales
    ):
        return found
    value = top / size
    share = found._replace(end=end, value=value, bounds=printed(value, -3, -2), fraction=True, scaled=False)
    return of_scale(scan, share)


def _denominator(scan: Scan, at: int) -> tuple[int, int, bool] | None:
    """Denominator at this token: its size, the token after it, whether it stands in the plural."""
    word, tables = scan.word(at), scan.tables
    size = tables.denominators.get(word)
    if size is not None:
        return size, at + 1, word.endswith("s")
    if word in tables.tens and scan.joined(at + 1) and scan.word(at + 2).removesuffix("s") in tables.ordinals:
        last = scan.word(at + 2)
        return tables.tens[word] + tables.ordinals[last.removesuffix("s")], at + 3, last.endswith("s")
    if word in tables.tens and scan.word(at + 1).endswith("s") and scan.word(at + 1) in tables.denominators:
        return tables.tens[word] + tables.denominators[scan.word(at + 1)], at + 2, True
    return None


def mixed(scan: Scan, found: Numeral, scale: float) -> Numeral:
    """A whole number and a fraction: "one and a half", "five and a quarter", "two million and three fifths"."""
    tables, at = scan.tables, _unhyphened(scan, found.end)
    if scan.word(at) != "and" or found.fraction:
        return found
    at = _unhyphened(scan, at + 1)
    top = 1 if scan.word(at) in ("a", "an") else tables.ones.get(scan.word(at))
    step = at + 2 if scan.hyphen(at + 1) else at + 1
    word = scan.word(step)
    bottom = tables.denominators.get(word)
    if top is None or bottom is None or word in ("second", "seconds") or not 0 < top < bottom or bottom > 100:
        return found
    end, factor = step + 1, scale if scale >= 1e3 else 1.0
    if scan.word(end) == "of" and scan.word(end + 1) not in words("one_words"):
        return found
    if scan.word(end) in tables.scales and found.scaled:
        end, factor = end + 1, tables.scales[scan.word(end)]
    value = found.value + top / bottom * factor
    whole = found._replace(end=end, value=value, bounds=printed(value, -1, -1, factor))
    return scaled(scan, whole, 0.1, 0.1) if factor == 1.0 else whole


def _unhyphened(scan: Scan, at: int) -> int:
    return at + 1 if scan.joined(at) else at


def of_scale(scan: Scan, found: Numeral) -> Numeral:
    """ "three quarters of a million", "half a million", "quarter million", "half a dozen": a scale after a fraction."""
    at = found.end
    if scan.word(at) == "of" and scan.word(at + 1) in ("a", "one"):
        at += 2
    elif scan.joined(at) and scan.word(at + 1) == "a" and scan.joined(at + 2):
        at += 3
    elif scan.word(at) == "a" or scan.joined(at):
        at += 1
    word = scan.word(at)
    factor = scan.tables.scales.get(word) or (12.0 if word == "dozen" else None)
    if factor is None:
        return found
    value = found.value * factor
    return found._replace(
        end=at + 1, value=value, bounds=printed(value, -2, -1, factor), scaled=factor > 100, fraction=False
    )


def leading(scan: Scan, index: int) -> Numeral | None:
    """ "half a million", "a quarter of", "a hundredth": only where it is plainly a share or an amount."""
    word, before = scan.lower[index], scan.word(index - 1)
    one = before in words("one_words")
    first = index - 1 if one else index
    size = scan.tables.denominators[word]
    value = 1 / size
    share = Numeral(first, index + 1, value, printed(value, -3, -2), words=True, fraction=True)
    if size < 5 and not word.endswith("s"):
        amount = of_scale(scan, share)
        if amount.end > index + 1:
            return amount
    if one and (
        scan.word(index + 1) == "of"
        or scan.word(first - 1) == "by"
        or (size >= 100 and not word.endswith("s"))
    ):
        return share
    if word != "half":
        return None
    return share if _half(scan, index, one=one) else None


def _half(scan: Scan, index: int, *, one: bool) -> bool:
    """Whether "half" is an amount: "half of the", "half the", "half a mile", "a half mile", "a half." at the end."""
    before, follow = scan.word(index - 1), scan.word(index + 1)
    if _by_half(scan, index):
        return True
    if follow in ("of", "the"):
        return before not in words("not_a_share")
    if follow in ("a", "an"):
        return scan.word(index + 2) in scan.tables.unit_words
    if scan.joined(index + 1):
        return scan.word(index + 2) in scan.tables.unit_words
    return (follow in scan.tables.unit_words and follow != "time") or (one and follow == "")


def _by_half(scan: Scan, index: int) -> bool:
    """ "by half", "cut by more than half", "less than half", "in half" after a verb of cutting: a share that stands alone."""
    before, second = scan.word(index - 1), scan.word(index - 2)
    if scan.joined(index + 1) or scan.word(index + 1) in words("halves_of_games"):
        return False
    if before == "by" or (before == "than" and second in ("more", "less")) or before in words("nearly"):
        return True
    return before == "in" and second in words("cutting")
