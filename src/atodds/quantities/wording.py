"""Numbers in words: "one hundred and four", "twenty-one trillion and three hundred", "nine point nought four"."""

from __future__ import annotations

from dataclasses import dataclass

from ..intervals import Printed, printed
from .fractions import fraction_after, mixed
from .number import Numeral, collective, scaled, signed
from .scan import Scan

_MOST_WORDS = 40
"""Words of one number written out. 28 and 52 change nothing on 107 articles of news and in the rules' examples."""


@dataclass(slots=True)
class _Sum:
    """A number being added up: groups below the scale at hand, what the last word was."""

    end: int
    group: float
    state: str
    total: float = 0.0
    least: float = 1e18
    scale: float = 1.0

    @property
    def value(self) -> float:
        return self.total + self.group


def from_words(scan: Scan, first: int, index: int, *, article: bool) -> Numeral | None:
    """The number whose first number word is at ``index``; ``article`` says that "a" before it stands for one."""
    found = _sum(scan, index, article=article)
    if found.end == index:
        return None
    ordinal = _ordinal(scan, first, found)
    if ordinal is not None:
        return ordinal
    value = found.value
    zeros = _zeros(value)
    bounds = Printed((value - 0.5, value + 0.5), (value - 0.5 * 10.0**zeros, value + 0.5 * 10.0**zeros))
    number = Numeral(first, found.end, value, bounds, words=True, scaled=found.scale >= 1e3)
    number = collective(scan, _decimals(scan, number))
    tens = scan.lower[found.end - 1] in scan.tables.tens and found.end - 1 > index
    return signed(scan, mixed(scan, fraction_after(scan, number, tens=tens), found.scale))


def _zeros(value: float) -> int:
    zeros, rest = 0, int(value)
    while rest and rest % 10 == 0:
        rest, zeros = rest // 10, zeros + 1
    return zeros


def _sum(scan: Scan, index: int, *, article: bool) -> _Sum:
    """Add up the number words from ``index``."""
    found = _Sum(index, 1.0 if article else 0.0, "one" if article else "open")
    at = index
    while at < scan.limit and at - index < _MOST_WORDS:
        step = at if at == index else _after_link(scan, at, found.state)
        word = scan.word(step)
        if step > at and (scan.lower[at] in ",&" or scan.lower[at] == "and") and not _goes_on(scan, at, step):
            break
        if not _add(scan, found, word):
            break
        at = found.end = step + 1
    return found


def _after_link(scan: Scan, at: int, state: str) -> int:
    """The token of the next number word, past "and", a comma between groups, or a hyphen."""
    word = scan.lower[at]
    if scan.broken(at):
        return scan.limit
    if (word in ("and", "&") and state in ("hundred", "scale")) or (word == "," and state == "scale"):
        return at + 1
    return at + 1 if scan.hyphen(at) and scan.tight(at) == scan.tight(at + 1) else at


def _goes_on(scan: Scan, link: int, at: int) -> bool:
    """Whether the word after "and" or a comma belongs to the same number: "and three quarters" is a fraction of it."""
    if scan.lower[link] == "," and not any(scan.word(at + step) in scan.tables.scales for step in (1, 2, 3)):
        return False
    bottom = scan.word(at + 2 if scan.hyphen(at + 1) else at + 1)
    return bottom not in scan.tables.denominators or bottom == "second"


def _add(scan: Scan, found: _Sum, word: str) -> bool:
    """Add one number word; False where it does not continue the number."""
    tables, state = scan.tables, found.state
    if word in tables.tens and state in ("open", "hundred", "scale"):
        found.group, found.state = found.group + tables.tens[word], "ten"
    elif word in tables.ones and (
        state in ("open", "hundred", "scale") or (state == "ten" and 0 < tables.ones[word] < 10)
    ):
        found.group, found.state = found.group + tables.ones[word], "one"
    elif word == "hundred" and state in ("open", "one", "ten") and found.group < 100:
        found.group, found.state = (found.group or 1.0) * 100, "hundred"
        found.scale = max(found.scale, 100.0)
    elif word in tables.scales and word != "hundred":
        return _add_scale(found, tables.scales[word])
    else:
        return False
    return True


def _add_scale(found: _Sum, factor: float) -> bool:
    if not found.group and found.state == "scale":  # "three lakh crore"
        found.total, found.least = found.total * factor, factor
    elif not found.group or factor >= found.least:
        return False
    else:
        found.total, found.group, found.least = found.total + found.group * factor, 0.0, factor
    found.scale, found.state = factor, "scale"
    return True


def _ordinal(scan: Scan, first: int, found: _Sum) -> Numeral | None:
    """ "twenty-first", "one hundred twenty-fifth": the last word is an ordinal."""
    at = found.end + 1 if scan.joined(found.end) else found.end
    value = scan.tables.ordinals.get(scan.word(at))
    if value is None or (scan.word(first) in ("a", "an") and found.state != "hundred"):
        return None
    close = at > found.end or scan.word(at) != "second"
    fits = (found.state == "ten" and value < 10 and close) or (
        found.state in ("hundred", "scale") and value < 100 and at == found.end and close
    )
    if not fits:
        return None
    whole = found.value + value
    return Numeral(first, at + 1, whole, Printed((whole, whole), (whole, whole)), words=True, ordinal=True)


def _decimals(scan: Scan, found: Numeral) -> Numeral:
    """ "five point five", "nine point nought four", "two hundred point seventy-one"."""
    at, tables = found.end, scan.tables
    if scan.word(at) != "point" or (
        scan.word(at + 1) not in tables.ones and scan.word(at + 1) not in tables.tens
    ):
        return found
    digits, at = "", at + 1
    while scan.word(at) in tables.ones and len(digits) < 12:
        digits, at = digits + str(tables.ones[scan.word(at)]), at + 1
    if not digits:
        joined = scan.hyphen(at + 1) and scan.word(at + 2) in tables.ones
        digits = str(tables.tens[scan.word(at)] + (tables.ones[scan.word(at + 2)] if joined else 0))
        at += 3 if joined else 1
    value, size = float(f"{found.value:.0f}.{digits}"), -len(digits)
    return scaled(
        scan, found._replace(end=at, value=value, bounds=printed(value, size, size)), 10.0**size, 10.0**size
    )
