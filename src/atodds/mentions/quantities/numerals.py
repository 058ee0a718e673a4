"""Numbers as printed: digits with separators, words, fractions, scales, vague number words."""

from __future__ import annotations

from typing import NamedTuple

from ...intervals import Printed, places, printed
from .scan import Scan

_SPACES = frozenset("\u00a0\u2009\u202f\u2007")
_MINUS = frozenset("-−–")


class Numeral(NamedTuple):
    """A number in the text: tokens ``first`` to ``end`` (exclusive).

    ``low`` and ``high`` differ for a vague number word only; ``plain`` is a bare run of digits; ``scaled`` has a scale word.
    """

    first: int
    end: int
    value: float
    bounds: Printed
    high: float | None = None
    plain: bool = False
    scaled: bool = False
    words: bool = False
    fraction: bool = False

    @property
    def vague(self) -> bool:
        """Whether it is an interval by itself: dozens, hundreds."""
        return self.high is not None

    @property
    def span(self) -> tuple[float, float]:
        """The value as (low, high)."""
        return self.value, self.value if self.high is None else self.high


class _Digits(NamedTuple):
    end: int
    value: float
    place: int
    zeros: int
    plain: bool


def numeral(scan: Scan, index: int) -> Numeral | None:
    """The number that starts at this token, with sign, scale and fraction; None where there is none."""
    if scan.words[index].isdecimal():
        return _from_digits(scan, index, index)
    if scan.words[index] in scan.tables.fractions:
        value = scan.tables.fractions[scan.words[index]]
        return _scaled(
            scan, Numeral(index, index + 1, value, printed(value, -2, -2), fraction=True), 0.01, 0.01
        )
    if (
        scan.words[index] == "."
        and scan.tight(index + 1)
        and scan.digits(index + 1)
        and not scan.tight(index)
    ):
        digits = scan.words[index + 1]
        value = float("0." + digits)
        return _scaled(
            scan,
            Numeral(index, index + 2, value, printed(value, -len(digits), -len(digits))),
            10.0 ** -len(digits),
            10.0 ** -len(digits),
        )
    return _from_words(scan, index)


def _digits(scan: Scan, index: int) -> _Digits | None:
    """Digit groups and decimals: "1,250", "3.40", "40 000", "14 . 8" before a per cent sign or scale."""
    words = scan.words
    whole, end = words[index], index + 1
    if len(whole) > 18:
        return _Digits(end, float(whole[:300]), 0, 0, False)
    if len(whole) <= 3 and whole[0] != "0":
        while (
            end + 1 < scan.limit
            and words[end] == ","
            and len(words[end + 1]) == 3
            and scan.digits(end + 1)
            and _tight_pair(scan, end)
        ):
            whole, end = whole + words[end + 1], end + 2
        if end == index + 1:
            whole, end = _spaced_groups(scan, whole, end)
    grouped = end > index + 1
    decimals = ""
    if end + 1 < scan.limit and words[end] in ".·" and scan.digits(end + 1):
        if _tight_pair(scan, end) or _loose_decimal(scan, end):
            decimals, end = words[end + 1], end + 2
    elif (
        not grouped and end + 1 < scan.limit and words[end] == "," and scan.digits(end + 1) and len(words[end + 1]) <= 2
        and _tight_pair(scan, end) and not (scan.word(end + 2) == "," and scan.digits(end + 3)) and scan.word(index - 1) != ","
    ):  # fmt: skip
        decimals, end = words[end + 1], end + 2
    place, zeros = places(whole, decimals)
    value = float(f"{whole}.{decimals}") if decimals else float(whole)
    return _Digits(end, value, place, zeros, not grouped and not decimals)


def _tight_pair(scan: Scan, index: int) -> bool:
    return scan.tight(index) and scan.tight(index + 1)


def _spaced_groups(scan: Scan, whole: str, end: int) -> tuple[str, int]:
    """ "40 000" and "1 500 000", with a no-break or thin space, or a plain one where the groups are round."""
    while end < scan.limit and len(scan.words[end]) == 3 and scan.digits(end):
        gap = scan.text[scan.ends[end - 1] : scan.starts[end]]
        if (
            len(gap) != 1
            or not (gap in _SPACES or (gap == " " and scan.words[end] == "000"))
            or scan.tight(end + 1)
            and scan.digits(end + 1)
        ):
            break
        whole, end = whole + scan.words[end], end + 1
    return whole, end


def _loose_decimal(scan: Scan, index: int) -> bool:
    """ "14 . 8 %": spaces on both sides, and something measured right after."""
    apart = scan.starts[index] - scan.ends[index - 1] == 1 and scan.starts[index + 1] - scan.ends[index] == 1
    return apart and scan.word(index + 2) in ("%", "percent", "per", "million", "billion")


def _from_digits(scan: Scan, first: int, index: int) -> Numeral | None:
    found = _digits(scan, index)
    if found is None:
        return None
    end, value = found.end, found.value
    unit, loose = 10.0**found.place, 10.0**found.zeros
    base = Numeral(first, end, value, printed(value, found.place, found.zeros), plain=found.plain)
    fraction = _digit_fraction(scan, base) if found.plain else None
    if fraction is not None:
        return _signed(scan, fraction)
    if end < scan.limit and scan.words[end] in scan.tables.fractions:
        value += scan.tables.fractions[scan.words[end]]
        return _signed(
            scan,
            _scaled(
                scan,
                base._replace(
                    end=end + 1, value=value, bounds=printed(value, -2, -2), plain=False, fraction=True
                ),
                0.01,
                0.01,
            ),
        )
    power = _power(scan, end, value)
    if power is not None:
        end, factor = power
        return _signed(
            scan,
            base._replace(
                end=end,
                value=value * factor,
                bounds=printed(value * factor, found.place, found.place, factor),
                plain=False,
            ),
        )
    return _signed(scan, _scaled(scan, base, unit, loose))


def _digit_fraction(scan: Scan, base: Numeral) -> Numeral | None:
    """ "1/40", "2 1/2", "10 1/2"."""
    end, value = base.end, base.value
    whole = 0.0
    if (
        scan.digits(end)
        and scan.word(end + 1) == "/"
        and not scan.tight(end)
        or scan.hyphen(end)
        and scan.digits(end + 1)
        and scan.word(end + 2) == "/"
        and scan.tight(end)
    ):
        whole, end = value, end + (1 if scan.digits(end) else 2)
        top = scan.words[end - 1]
    else:
        top = scan.words[end - 1]
    if scan.word(end) != "/" or not _tight_pair(scan, end) or not scan.digits(end + 1):
        return None
    bottom = scan.words[end + 1]
    if (
        len(top) > 3
        or len(bottom) > 3
        or int(bottom) == 0
        or scan.word(end + 2) == "/"
        and scan.tight(end + 2)
    ):
        return None
    value = whole + int(top) / int(bottom)
    return base._replace(end=end + 2, value=value, bounds=printed(value, -3, -2), plain=False, fraction=True)


def _power(scan: Scan, end: int, value: float) -> tuple[int, float] | None:
    """A power of ten after the digits: "e-3", "e14", "x10^6", "×10−5". End token and factor."""
    word = scan.word(end)
    if word == "e" and scan.tight(end):
        return _exponent(scan, end + 1, 10.0)
    if word in ("x", "×") and scan.tight(end) and scan.digits(end + 1) and scan.tight(end + 1):
        base = scan.words[end + 1]
        if base not in ("10", "2"):
            return None
        at = end + 3 if scan.word(end + 2) == "^" else end + 2
        return _exponent(scan, at, float(base)) if at == end + 3 or scan.hyphen(at) else None
    return None


def _exponent(scan: Scan, at: int, base: float) -> tuple[int, float] | None:
    sign = 1
    if scan.word(at) in _MINUS and scan.tight(at) and scan.words[at]:
        sign, at = -1, at + 1
    elif scan.word(at) == "+" and scan.tight(at):
        at += 1
    if not (scan.digits(at) and scan.tight(at)) or len(scan.words[at]) > 2:
        return None
    return at + 1, base ** (sign * int(scan.words[at]))


def _signed(scan: Scan, found: Numeral) -> Numeral:
    """A minus sign that touches the number and follows a space, a bracket or the start; "minus", "negative" before it."""
    before = found.first - 1
    word = scan.word(before)
    if word in ("minus", "negative") or (
        word in _MINUS
        and word
        and scan.tight(found.first)
        and not (scan.tight(before) and scan.words[before - 1] not in "($€£[")
    ):
        strict, loose = found.bounds
        flipped = Printed(
            (_negative(strict[1]), _negative(strict[0])), (_negative(loose[1]), _negative(loose[0]))
        )
        return found._replace(first=before, value=-found.value, bounds=flipped, plain=False)
    return found


def _negative(value: float | None) -> float | None:
    return None if value is None else -value


def _scaled(scan: Scan, found: Numeral, unit: float, loose: float) -> Numeral:
    """The number with the scale words after it: "3.4 million", "1 crore", "10k", "4 thousand 3 hundred and 21"."""
    tables, end, factor = scan.tables, found.end, 1.0
    value = found.value
    while end < scan.limit:
        word = scan.lower[end]
        step = tables.scales.get(word) or tables.short_scales.get(word)
        at = end
        if step is None and scan.joined(end) and scan.word(end + 1) in tables.scales:
            at, step = end + 1, tables.scales[scan.lower[end + 1]]
        if (
            step is None
            and word in tables.letter_scales
            and scan.tight(end)
            and factor == 1.0
            and word == "k"
        ):
            step = 1e3
        if step is None or scan.broken(end) or (word == "mill" and not scan.tight(end)):
            break
        factor, end = factor * step, at + 1
    if factor == 1.0:
        return found
    strict, wide = 0.5 * unit * factor, 0.5 * loose * factor
    value = float(f"{value:.15g}") * factor
    bounds = Printed((value - strict, value + strict), (value - wide, value + wide))
    found = found._replace(end=end, value=value, bounds=bounds, plain=False, scaled=True)
    return _with_half(scan, _with_rest(scan, found, factor), factor)


def _with_half(scan: Scan, found: Numeral, factor: float) -> Numeral:
    """ "3 million and a half"."""
    at = found.end
    if (
        scan.word(at) == "and"
        and scan.word(at + 1) == "a"
        and scan.word(at + 2) == "half"
        and scan.word(at + 3) not in ("of", "million", "billion", "dozen")
    ):
        value = found.value + 0.5 * factor
        return found._replace(end=at + 3, value=value, bounds=printed(value, -1, -1, factor))
    return found


def _with_rest(scan: Scan, found: Numeral, factor: float) -> Numeral:
    """The smaller groups after a scale: "4 thousand 3 hundred and 21"."""
    at = found.end + (1 if scan.word(found.end) == "and" else 0)
    if factor >= 1e3 and at == found.end and scan.digits(at) and scan.word(at + 1) in scan.tables.scales:
        rest = _from_digits(scan, at, at)
    elif (
        factor >= 100
        and at > found.end
        and scan.digits(at)
        and len(scan.words[at]) < len(f"{factor:.0f}")
        and found.value == int(found.value)
        and not scan.tight(at + 1)
    ):
        following = scan.word(at + 1)
        rest = _from_digits(scan, at, at) if following in ("", ".", "is") else None
    else:
        return found
    if rest is None or rest.value >= factor:
        return found
    value = found.value + rest.value
    return found._replace(
        end=rest.end, value=value, bounds=Printed((value - 0.5, value + 0.5), (value - 0.5, value + 0.5))
    )


# ---- words ----------------------------------------------------------------------------------------------------------


def _from_words(scan: Scan, index: int) -> Numeral | None:
    word, tables = scan.lower[index], scan.tables
    if word in tables.vague:
        return _vague(scan, index)
    if word in tables.vague_multipliers:
        return _vague_multiple(scan, index)
    if word in ("half", "quarter", "third"):
        return _leading_fraction(scan, index)
    if word in tables.sets or word == "handful":
        return _set(scan, index)
    first = index
    article = scan.word(index - 1) in ("a", "an")
    if word in tables.scales or word in tables.collectives:
        if not article and (
            word in tables.collectives or word != "hundred" and scan.word(index + 1) not in tables.scales
        ):
            if word not in ("dozen", "hundred") or scan.word(index + 1) not in tables.scales:
                return None
        if article:
            first = index - 1
        value, end = 1.0, index
    elif word in tables.ones or word in tables.tens:
        value, end = -1.0, index
    else:
        return None
    return _word_number(scan, first, end, opening=value)


def _word_number(scan: Scan, first: int, index: int, opening: float) -> Numeral | None:
    """A number in words from its first number word; ``opening`` is 1 where an article stands for one, else -1."""
    total, end, last = _sum(scan, index, opening)
    if end == index:
        return None
    zeros = _zeros(total)
    bounds = Printed((total - 0.5, total + 0.5), (total - 0.5 * 10.0**zeros, total + 0.5 * 10.0**zeros))
    found = Numeral(first, end, total, bounds, words=True, scaled=last >= 1e3)
    found = _word_decimals(scan, found)
    found = _collective(scan, found)
    return _signed(scan, _word_fraction(scan, found, last))


def _zeros(value: float) -> int:
    zeros, rest = 0, int(value)
    while rest and rest % 10 == 0:
        rest, zeros = rest // 10, zeros + 1
    return zeros


def _sum(scan: Scan, index: int, opening: float) -> tuple[float, int, float]:
    """Value, end token and last scale of the number words from ``index``."""
    tables = scan.tables
    total, group, scale, at = 0.0, max(opening, 0.0), 1.0, index
    state = "open" if opening < 0 else "one"  # what the last word was: open, one, ten, hundred, scale
    end, least = index, 1e18
    while at < scan.limit and at - index < 40:
        word = scan.lower[at]
        joined = at
        if at > index:
            if scan.broken(at):
                break
            if word in ("and", "&") and state in ("hundred", "scale"):
                joined = at + 1
            elif word == "," and state == "scale":
                joined = at + 1
            elif scan.hyphen(at):
                joined = at + 1 if scan.tight(at) and scan.tight(at + 1) else at
            word = scan.word(joined)
        if word in tables.tens and state in ("open", "hundred", "scale"):
            group, state = group + tables.tens[word], "ten"
        elif word in tables.ones and (
            state in ("open", "hundred", "scale") or state == "ten" and 0 < tables.ones[word] < 10
        ):
            if joined > at and scan.lower[at] == "," and not _scale_follows(scan, joined):
                break
            group, state = group + tables.ones[word], "one"
        elif word == "hundred" and state in ("open", "one", "ten") and 0 <= group < 100:
            group, state = (group or 1.0) * 100, "hundred"
        elif (
            word in tables.scales
            and word != "hundred"
            and group
            and joined <= at + (1 if scan.hyphen(at) else 0)
        ):
            factor = tables.scales[word]
            if factor >= least:
                if state != "scale":
                    break
                total, group = total * factor, 0.0
            else:
                total, group, least = total + group * factor, 0.0, factor
            scale, state = factor, "scale"
            at = end = joined + 1
            if at < scan.limit and scan.lower[at] in tables.scales and scan.lower[at] != "hundred":
                total, least, scale = (
                    total * tables.scales[scan.lower[at]],
                    tables.scales[scan.lower[at]],
                    tables.scales[scan.lower[at]],
                )
                at = end = at + 1
            continue
        else:
            break
        at = end = joined + 1
    return total + group, end, scale if scale > 1 else (100.0 if state == "hundred" else 1.0)


def _scale_follows(scan: Scan, at: int) -> bool:
    return any(scan.word(at + step) in scan.tables.scales for step in (1, 2, 3))


def _word_decimals(scan: Scan, found: Numeral) -> Numeral:
    """ "five point five", "nine point nought four", "two hundred point seventy-one"."""
    at, tables = found.end, scan.tables
    if (
        scan.word(at) != "point"
        or scan.word(at + 1) not in tables.ones
        and scan.word(at + 1) not in tables.tens
    ):
        return found
    digits, at = "", at + 1
    while scan.word(at) in tables.ones and len(digits) < 12:
        digits, at = digits + str(tables.ones[scan.word(at)]), at + 1
    if not digits:
        tens = tables.tens[scan.word(at)]
        joined = scan.hyphen(at + 1) and scan.word(at + 2) in tables.ones
        digits, at = str(tens + (tables.ones[scan.word(at + 2)] if joined else 0)), at + (3 if joined else 1)
    value = float(f"{found.value:.0f}.{digits}")
    result = found._replace(end=at, value=value, bounds=printed(value, -len(digits), -len(digits)))
    return _scaled(scan, result, 10.0 ** -len(digits), 10.0 ** -len(digits))


def _collective(scan: Scan, found: Numeral) -> Numeral:
    """ "three dozen", "five dozs"."""
    word = scan.word(found.end)
    if word not in scan.tables.collectives or word == "score":
        return found
    value = found.value * 12
    return found._replace(
        end=found.end + 1, value=value, bounds=Printed((value - 0.5, value + 0.5), (value - 3, value + 3))
    )


def _word_fraction(scan: Scan, found: Numeral, last: float) -> Numeral:
    """ "two-thirds", "one and a half", "three quarters of a million", "five and a quarter"."""
    at, tables, word = found.end, scan.tables, scan.word(found.end)
    if word == "and" and (scan.word(at + 1) in ("a", "one") or scan.word(at + 1) in tables.ones):
        bottom = tables.denominators.get(scan.word(at + 2))
        top = 1 if scan.word(at + 1) == "a" else tables.ones[scan.word(at + 1)]
        if (
            bottom
            and scan.word(at + 2) not in ("second",)
            and top < bottom
            and scan.word(at + 3) not in ("of", "million", "billion")
        ):
            scale = last if last >= 1e3 else 1.0
            value = found.value + top / bottom * scale
            return _scaled(
                scan,
                found._replace(end=at + 3, value=value, bounds=printed(value, -1, -1, scale), fraction=True),
                0.1,
                0.1,
            )
    if scan.hyphen(at) and scan.word(at + 1) in tables.denominators:
        at, word = at + 1, scan.word(at + 1)
    bottom = tables.denominators.get(word)
    if (
        bottom is None
        or not 0 < found.value < 100
        or word == "quarter"
        and found.value != 1
        and at == found.end
    ):
        return found
    if (
        found.value == 1
        and word.endswith("s")
        or found.value > 1
        and not word.endswith("s")
        and word != "half"
    ):
        return found
    value = found.value / bottom
    result = found._replace(end=at + 1, value=value, bounds=printed(value, -2, -1), fraction=True)
    return _of_scale(scan, result)


def _of_scale(scan: Scan, found: Numeral) -> Numeral:
    """ "three quarters of a million", "half a million", "quarter million": a scale after a fraction."""
    at = found.end
    if scan.word(at) == "of" and scan.word(at + 1) in ("a", "one"):
        at += 2
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


def _leading_fraction(scan: Scan, index: int) -> Numeral | None:
    """ "half", "half a million", "a quarter of", "a third of": only where it is plainly a share or an amount."""
    word, before = scan.lower[index], scan.word(index - 1)
    first = index - 1 if before in ("a", "one") else index
    value = 1 / scan.tables.denominators[word]
    found = _of_scale(
        scan, Numeral(first, index + 1, value, printed(value, -2, -1), words=True, fraction=True)
    )
    if found.end > index + 1:
        return found
    follow = scan.word(index + 1)
    if word == "half":
        if follow in ("of", "the") and before not in (
            "second",
            "first",
            "other",
            "better",
            "latter",
            "the",
            "this",
            "last",
            "each",
            "that",
            "and",
        ):
            return found
        return (
            found
            if follow in ("a", "an")
            and scan.word(index + 2) in scan.tables.unit_words
            or first < index
            and scan.word(index + 1) in scan.tables.unit_words
            else None
        )
    return found if first < index and follow == "of" else None


def _set(scan: Scan, index: int) -> Numeral | None:
    """ "a couple of", "a pair of"; a handful is an interval."""
    if scan.word(index - 1) != "a" or scan.word(index + 1) != "of" and scan.lower[index] != "couple":
        return None
    if scan.lower[index] == "pair" and scan.word(index + 2) not in ("men", "women", "people"):
        return Numeral(index - 1, index + 1, 2.0, printed(2.0, 0, 0), words=True)
    value = float(scan.tables.sets[scan.lower[index]])
    loose = Printed((value - 0.5, value + 0.5), (value - 0.5, value + 1.5))
    return Numeral(
        index - 1,
        index + 1,
        value,
        loose if scan.lower[index] == "couple" else printed(value, 0, 0),
        words=True,
    )


def _vague(scan: Scan, index: int) -> Numeral | None:
    """ "dozens of", "tens of thousands of", "hundreds of thousands"."""
    low, high = scan.tables.vague[scan.lower[index]]
    first, end, word = index, index + 1, scan.lower[index]
    if word == "handful":
        if scan.word(index - 1) not in ("a", "small", "mere", "only") or scan.word(index + 1) != "of":
            return None
        first = index - 1 if scan.word(index - 1) == "a" else index
    elif word == "scores" and scan.word(index + 1) != "of" or word == "tens" and scan.word(index + 1) != "of":
        return None
    follow = scan.word(end + 1)
    if (
        scan.word(end) == "of"
        and follow in scan.tables.vague
        and follow not in ("handful", "scores", "dozens", "tens")
    ):
        factor = scan.tables.vague[follow][0] / 2
        low, high, end = low * factor, high * factor, end + 2
    return Numeral(
        first, end, low, Printed((low, high), (low, high)), high=high, words=True, scaled=low >= 1e3
    )


def _vague_multiple(scan: Scan, index: int) -> Numeral | None:
    """ "several hundred", "a few thousand", "a few dozen"."""
    word = scan.word(index + 1)
    factor = scan.tables.scales.get(word) or (12.0 if word == "dozen" else None)
    if factor is None:
        return None
    low, high = (end * factor for end in scan.tables.vague_multipliers[scan.lower[index]])
    first = index - 1 if scan.word(index - 1) == "a" else index
    return Numeral(
        first, index + 2, low, Printed((low, high), (low, high)), high=high, words=True, scaled=factor >= 1e3
    )
