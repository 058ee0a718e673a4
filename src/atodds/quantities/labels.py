"""Numbers that label things: makes ("737 Max"), blocks, postcodes, calls for help, readings of two, pictures, eras."""

from __future__ import annotations

from ..language.nouns import counts
from . import money
from .digits import number_end
from .mask import Mask, measured_after, separated
from .number import opens_item
from .numerals import opens
from .scan import Scan
from .tables import words

_SLASHES = frozenset("/⁄")


def label(scan: Scan, index: int) -> Mask | None:
    """The label that the digits at this token are or open, None where there is none."""
    if number_end(scan, index) != index + 1:
        return None
    return (
        shot(scan, index)
        or _make(scan, index)
        or _block(scan, index)
        or _code(scan, index)
        or _called(scan, index)
        or _counter(scan, index)
        or _bracketed(scan, index)
        or _era(scan, index)
    )


def _make(scan: Scan, index: int) -> Mask | None:
    """ "737 Max", "Note 20 Ultra owners", "ID.4": the name of a make goes on after its number, or ends on it."""
    end = index + 1
    if scan.word(index - 1) == "." and scan.tight(index) and scan.tight(index - 1):
        front = scan.cased(index - 2)
        if front.isalpha() and front.isupper() and 1 < len(front) <= 4 and not scan.tight(index - 2):
            return Mask(index - 2, end, "model")
    if scan.word(end) in words("make_endings") and scan.capital(end) and not scan.tight(end):
        first = index - 1 if scan.capital(index - 1) and scan.letters(index - 1) else index
        return Mask(first, end + 1 + (scan.digits(end + 1) and len(scan.words[end + 1]) == 1), "model")
    if scan.joined(end) and scan.capital(end + 1) and scan.word(end + 1) in scan.tables.ones:
        return Mask(index, end + 2, "model")
    if money.names_something(scan, index - 1, index):
        return Mask(index - 1, end, "model")
    if scan.word(index - 1) in words("makers_words") and scan.capital(index - 1) and index - 1 > scan.low:
        return Mask(index - 1, end + (scan.word(end) == "s" and scan.tight(end)), "model")
    return None


def shot(scan: Scan, index: int) -> Mask | None:
    """ "a 3-pointer", "three-point shooting": what a ball is worth is no count."""
    at = index + 2
    if not scan.joined(index + 1):
        return None
    if scan.word(at) in words("shots"):
        return Mask(index, at + 1, "model")
    worth = scan.word(at) in ("point", "pt") and scan.word(at + 1) in words("shot_nouns")
    return Mask(index, at + 1, "model") if worth else None


def ranked(scan: Scan, index: int) -> Mask | None:
    """ "a top-five pick", "the six-seed", "a three-on-two break": places in an order, players against others; no counts."""
    if scan.joined(index - 1) and scan.word(index - 2) == "top":
        return Mask(index - 2, index + 1, "level")
    if (
        scan.joined(index + 1)
        and scan.word(index + 2) == "on"
        and scan.joined(index + 3)
        and opens(scan, index + 4)
    ):
        return Mask(index, index + 5, "score")
    if scan.joined(index + 1) and scan.word(index + 2) in ("seed", "seeds"):
        return Mask(index, index + 3, "level")
    return None


def scored(scan: Scan, index: int) -> Mask | None:
    """The result of a match or a vote that the number opens, or one side's number of it."""
    return result(scan, index) or _spoken(scan, index) or _sided(scan, index)


def result(scan: Scan, index: int) -> Mask | None:
    """ "Arden 65, Brome 53": the second of two names with a number each, or the first: a score."""
    if (
        not (scan.capital(index - 1) and scan.letters(index - 1))
        or scan.word(index - 1) in scan.tables.months
    ):
        return None
    end = index + 1
    if scan.word(end) == "," and scan.tight(end) and not scan.tight(end + 1):
        at = end + 1
        while at < end + 5 and scan.letters(at) and scan.capital(at):
            at += 1
        ends = scan.word(at + 1) in ("", ".", ";", ",", "(", ")") or scan.broken(at + 1)
        if at > end + 1 and scan.digits(at) and len(scan.words[at]) < 4 and ends:
            return Mask(index, end, "score")
    last = scan.marks[-1] if scan.marks else None
    if last is not None and last.kind == "designator" and last.fields["form"] == "score":
        between = scan.text[last.end : scan.starts[index]]
        if between.startswith(",") and between[1:].replace(" ", "").isalpha() and between.istitle():
            return Mask(index, end, "score")
    return None


_CUE_REACH = 6
"""Tokens before "112 to 98" in which the verb of the match or the vote stands. 4 and 8 change nothing
on the 526 workshop articles."""


def _spoken(scan: Scan, index: int) -> Mask | None:
    """ "won 112 to 98", "by 52 votes to 48", "rejected by 88 to 70", "a 5-to-4 decision": a result in words."""
    at = index + 1
    if scan.word(at) in ("vote", "votes"):
        at += 1
    hyphened = scan.joined(at) and scan.joined(at + 2)
    if scan.word(at + hyphened) != "to" or not scan.digits(at + 1 + 2 * hyphened):
        return None
    last = at + 1 + 2 * hyphened
    if not _ends_result(scan, last):
        return None
    near = {scan.word(i) for i in (*range(index - _CUE_REACH, index), at - 1, last + 1, last + 2)}
    rising = int(scan.words[index]) < int(scan.words[last])
    cues = scan.tables.rising_score if rising else scan.tables.spoken_score | scan.tables.rising_score
    if scan.word(index - 1) == "by":
        cues = cues | scan.tables.decided
    return Mask(index, last + 1, "score") if not near.isdisjoint(cues) else None


def _sided(scan: Scan, index: int) -> Mask | None:
    """ "104 members in favour, 96 against", "52 for and 48 against": the two sides of a vote."""
    at = index + 1 + (scan.word(index + 1) in words("voters"))
    if scan.word(at) == "in" and scan.word(at + 1) in words("favour"):
        at += 2
    elif scan.word(at) in words("for_it"):
        at += 1
    else:
        return None
    while scan.word(at) in words("between_sides"):
        at += 1
    if not scan.digits(at):
        return None
    end = at + 1 + (scan.word(at + 1) in words("voters"))
    return Mask(index, end + 1, "score") if scan.word(end) in words("against_it") else None


def _ends_result(scan: Scan, last: int) -> bool:
    """Whether the number is no larger than a parliament's vote, and nothing is counted or measured by it."""
    following = scan.word(last + 1)
    if len(scan.words[last]) > 3 or separated(scan, last + 1) or measured_after(scan, last):
        return False
    return following not in ("of", "%", "or", ":") and not (
        counts(following) and following not in scan.tables.rising_score
    )


def _block(scan: Scan, index: int) -> Mask | None:
    """ "the 2300-block of Harbor Street", "in the 900 block": houses, not blocks."""
    at = index + 2 if scan.joined(index + 1) else index + 1
    if scan.word(at) != "block" or not scan.words[index].endswith("00"):
        return None
    placed = scan.word(at + 1) in ("of", "on", "") or scan.word(index - 1) == "the" or scan.capital(at + 1)
    return Mask(index, at + 1, "address") if placed else None


def _code(scan: Scan, index: int) -> Mask | None:
    """ "the 60614 ZIP code", "postcode 2600", "the 312 area code"."""
    if scan.word(index + 1) in words("code_openers") and scan.word(index + 2) in ("code", "codes"):
        return Mask(index, index + 3, "address")
    if scan.word(index + 1) in words("postcodes"):
        return Mask(index, index + 2, "address")
    before = scan.word(index - 1)
    if before in words("postcodes") or (before == "code" and scan.word(index - 2) in words("code_openers")):
        return Mask(index, index + 1, "address")
    return None


def _called(scan: Scan, index: int) -> Mask | None:
    """ "a 911 call", "the 999 operator": a number that is dialled."""
    if scan.words[index] not in words("emergency_numbers"):
        return None
    at = index + 2 if scan.joined(index + 1) else index + 1
    return Mask(index, index + 1, "phone") if scan.word(at) in words("dialled") else None


def _counter(scan: Scan, index: int) -> Mask | None:
    """ "Photo 3 of 20", and "3 of 20" or "3/20" alone on a line."""
    mark = scan.word(index + 1)
    if mark not in ("of", "/") or not scan.digits(index + 2):
        return None
    pictured = scan.word(index - 1) in words("pictures")
    end = index + 3
    alone = opens_item(scan, index) and (
        end >= len(scan.words) or "\n" in scan.text[scan.ends[end - 1] : scan.starts[end]]
    )
    if not pictured and not (alone and "\n" in scan.text):
        return None
    return Mask(index - pictured, end, "list_number")


def _bracketed(scan: Scan, index: int) -> Mask | None:
    """ "Fast Boy (4)": one digit in brackets after a name is a place or a number of a card, no age."""
    alone = scan.word(index - 1) == "(" and scan.word(index + 1) == ")" and len(scan.words[index]) == 1
    return Mask(index, index + 1, "list_number") if alone and scan.capital(index - 2) else None


def _era(scan: Scan, index: int) -> Mask | None:
    """ "A.D. 900", "AD 79", "480 BC", "300 B.C.E."."""
    if scan.word(index - 1) == "ad" and scan.cased(index - 1).isupper():
        return Mask(index - 1, index + 1, "year")
    if scan.words[max(0, index - 4) : index] == ["A", ".", "D", "."]:
        return Mask(index - 4, index + 1, "year")
    if scan.cased(index + 1) in ("BC", "BCE", "CE", "AD"):
        return Mask(index, index + 2, "year")
    if scan.cased(index + 1) == "B" and scan.word(index + 2) == "." and scan.cased(index + 3) == "C":
        return Mask(index, index + 4, "year")
    return None


def slashed(scan: Scan, index: int) -> Mask | None:
    """ "145/95", "20/20 vision": two readings with a slash between, the first not the smaller, and nothing to measure."""
    if scan.word(index + 1) not in _SLASHES or not (scan.tight(index + 1) and scan.tight(index + 2)):
        return None
    if not scan.digits(index + 2) or (scan.word(index + 3) in _SLASHES and scan.tight(index + 3)):
        return None
    if (scan.words[index], scan.words[index + 2]) == ("24", "7"):
        return None
    top, bottom = int(scan.words[index]), int(scan.words[index + 2])
    if (
        top < bottom
        or len(scan.words[index]) > 3
        or scan.word(index + 3) == "of"
        or counts(scan.word(index + 3))
    ):
        return None
    if measured_after(scan, index + 2) and scan.word(index + 3) not in ("mmhg", "mm"):
        return None
    return Mask(index, index + 3, "pair")
