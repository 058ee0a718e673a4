"""Numbers that name things: F-16, iPhone 11, Boeing 737, Highway 61, section 427, list numbers, addresses."""

from __future__ import annotations

from ..language.nouns import counts, nouns
from . import measures, money
from .mask import Mask, counted_after, measured_after, separated
from .scan import Scan
from .tables import words

_LONGEST_NAME = 4
"""Words of a name. 3 and 5 change none of 2,652 pieces read of 176 workshop articles."""


def attached(scan: Scan, index: int) -> Mask | None:
    """Letters against or hyphened to the digits: F-16, A380, G7, AK-47, COVID-19, '60s; parts of an address (=, @, #)."""
    if not scan.tight(index):
        return None
    before = scan.words[index - 1]
    if before.isalpha():
        if money.currency_before(scan, index) or before.lower() == "rs" or len(before) > 12:
            return None
        if before.lower() == "x" and scan.tight(index - 1) and scan.digits(index - 2):
            return None
        return Mask(index - 1, code_end(scan, index + 1), "model")
    if before in "'’‘" and len(scan.words[index]) == 2:
        return Mask(index - 1, index + 2 if scan.word(index + 1) == "s" else index + 1, "year")
    if before in "-‑–" and scan.tight(index - 1) and scan.letters(index - 2):
        return _hyphened(scan, index)
    if before in "#§":
        return Mask(index - 1, index + 1, "section")
    if before in "=@/_&?" and scan.tight(index - 1):
        return Mask(index, code_end(scan, index + 1), "address")
    return None


def _hyphened(scan: Scan, index: int) -> Mask | None:
    letters, tables = scan.lower[index - 2], scan.tables
    if scan.joined(index + 1) and scan.word(index + 2) in words("ages_in") and scan.word(index + 4) == "old":
        return None
    if (
        letters in tables.prefixes
        or letters in words("no_name_letters")
        or letters in tables.ones
        or letters in tables.tens
    ):
        return None
    if letters in tables.months:
        return Mask(index - 2, index + 1, "date")
    if len(letters) <= 3 or (len(letters) <= 8 and not measured_after(scan, index)):
        return Mask(index - 2, code_end(scan, index + 1), "model")
    return None


def code_end(scan: Scan, end: int) -> int:
    """Where a code of letters, digits and hyphens ends ("A380-800", "H1N1", "J1149.5+6663")."""
    while scan.tight(end):
        inner = (
            scan.words[end] in "-‑+./%&="
            and scan.tight(end + 1)
            and (scan.digits(end + 1) or scan.letters(end + 1))
        )
        if not (scan.letters(end) or scan.digits(end) or inner):
            break
        end += 1
    return end


def named(scan: Scan, index: int) -> Mask | None:
    """A word before the number that makes it a name: "Boeing 737", "Highway 61", "section 427", "No. 5", "iPhone 11"."""
    at = index - 1
    if money.currency_before(scan, index):
        return None
    if scan.word(at) in (".", "#") and scan.word(at - 1) in words("dotted_names"):
        return Mask(at - 1, code_end(scan, index + 1), scan.tables.forms.get(scan.word(at - 1), "section"))
    word = scan.word(at)
    if word in (",", "and", "&", "or", "-", "–"):
        return _continued(scan, index)
    if word == "p" and scan.word(at - 1) == "&" and scan.word(at - 2) == "s":
        return Mask(at - 2, index + 1, "index")
    if not scan.letters(at):
        return None
    form = scan.tables.forms.get(word)
    if (
        form is not None
        and (len(scan.words[index]) <= 4 or form in ("flight", "section"))
        and _fits(scan, index, at)
    ):
        return Mask(at, code_end(scan, index + 1), form)
    if not scan.capital(at) or not _proper(scan, at) or _plain_year(scan, index):
        return None
    return None if _counts(scan, index, at) else Mask(at, code_end(scan, index + 1), "model")


def _counts(scan: Scan, index: int, at: int) -> bool:
    """Whether the number behind a name counts or measures something, and is no part of the name."""
    return (
        counted_after(scan, index)
        or measured_after(scan, index)
        or (separated(scan, index + 1) and scan.word(index + 1) == ",")
        or _shares_a_verb(scan, index, at)
    )


def _shares_a_verb(scan: Scan, index: int, at: int) -> bool:
    """ "Holt scored 21 points, Brask 18": a name and its number of what an earlier number of the sentence counts."""
    last = scan.marks[-1] if scan.marks else None
    if last is None or last.start < scan.starts[scan.low] or last.kind in ("designator", "ordinal", "age"):
        return False
    before = at - 1
    while scan.capital(before) and at - before < _LONGEST_NAME:
        before -= 1
    if scan.word(before) == "the":
        before -= 1
    closing = words("closes_a_list") if last.kind == "number" else words("ends_an_item")
    return scan.word(before) in (",", ";", "and") and scan.word(index + 1) in closing


def _plain_year(scan: Scan, index: int) -> bool:
    return (
        len(scan.words[index]) == 4 and 1900 <= int(scan.words[index]) <= 2100 and not scan.tight(index + 1)
    )


def _fits(scan: Scan, index: int, at: int) -> bool:
    """Whether a word that may name something does so here: soft words need a capital, or nothing counted after."""
    if scan.lower[at] not in scan.tables.soft_forms:
        return True
    counted = counted_after(scan, index)
    if counted and scan.capital(at) and _named_firm(scan, index):
        return True
    if not scan.capital(at) and (counted or scan.word(at - 1) in words("before_verbs")):
        return False
    if counted or measured_after(scan, index):
        return False
    return not (separated(scan, index + 1) and scan.word(index + 1) == "," and len(scan.word(index + 2)) == 3)


def _named_firm(scan: Scan, index: int) -> bool:
    """ "Level 3 Communications rose": a capital on both sides of the number, and none after."""
    return scan.capital(index + 1) and scan.letters(index + 2) and not scan.capital(index + 2)


def _continued(scan: Scan, index: int) -> Mask | None:
    """ "sections 3 and 4": a second number of a designator, with nothing counted after it."""
    last = scan.marks[-1] if scan.marks else None
    if last is None or last.kind != "designator" or last.fields["form"] in words("not_continued"):
        return None
    if len(scan.text[last.end : scan.starts[index]]) > 6 or len(scan.words[index]) > 4:
        return None
    if counted_after(scan, index) or measured_after(scan, index):
        return None
    return Mask(index, index + 1, last.fields["form"])


def _proper(scan: Scan, at: int) -> bool:
    """Whether the capitalised word before a number is a name: neither opening the sentence nor a verb of a headline."""
    word, tables = scan.lower[at], scan.tables
    if (
        at == scan.low
        or len(word) < 2
        or word in nouns().stop
        or word in tables.before
        or word in tables.bridge
    ):
        return False
    if (
        word in tables.up
        or word in tables.down
        or word in tables.weekdays
        or word in tables.months
        or word in words("headline_verbs")
    ):
        return False
    before = scan.words[at - 1]
    if before in ".!?:;\"“”‘'`" or scan.broken(at):
        return False
    return not (scan.capital(at - 1) and (scan.capital(at + 2) or (word.endswith("s") and len(word) > 3)))


def suffix(scan: Scan, index: int) -> Mask | None:
    """Letters against the end of the digits that are no unit: 5G, 3D, 4x4, 747s, 777F; "24/7", "four-by-four"."""
    end = index + 1
    if scan.word(end + 1 if scan.joined(end) else end) in words("makes"):
        return Mask(index, end + 2 if scan.joined(end) else end + 1, "model")
    if not scan.tight(end) or money.currency_before(scan, index):
        return None
    word = scan.words[end]
    if word == "K" and scan.words[index] in ("2", "4", "5", "6", "8"):
        return Mask(index, end + 1, "model")
    if word in ("p", "i") and scan.words[index] in words("screen_lines"):
        return Mask(index, end + 1, "model")
    if word == "s" and len(scan.words[index]) > 1 and scan.word(index - 1) not in ("$", "£", "€"):
        return Mask(index, end + 1, "year" if scan.words[index][-1] == "0" else "model")
    by = (
        word in ("x", "×")
        and scan.digits(end + 1)
        and scan.word(end + 1) not in ("10", "2")
        and scan.tight(end + 1)
    )
    if word in ("D", "G") or by or (word == "B" and scan.capital(end + 1)):
        return Mask(index, code_end(scan, end + 2 if by else end), "model")
    if len(word) == 1 and word.isalpha() and word.isupper() and word not in "KMBTLWVCFJR":
        return Mask(index, code_end(scan, end), "model")
    if (
        len(word) > 1
        and word.isalpha()
        and word.lower() not in words("digit_endings")
        and not _unit_or_code(scan, end)
    ):
        return Mask(index, code_end(scan, end), "model")
    if word == "/" and scan.words[index] == "24" and scan.word(end + 1) == "7":
        return Mask(index, end + 2, "idiom")
    return None


def _unit_or_code(scan: Scan, end: int) -> bool:
    word = scan.lower[end]
    scale = word in scan.tables.scales or word in scan.tables.collectives
    return (
        scale
        or measures.after(scan, end, digits=True) is not None
        or money.after(scan, end) is not None
        or (len(word) > 3 and counts(word))
    )


def listed(scan: Scan, index: int) -> Mask | None:
    """A list number at the start of a line ("3. Open the door", "2) …"), or a house number ("12 High Street")."""
    end = index + 1
    if (
        len(scan.words[index]) <= 2
        and (index == scan.low or scan.broken(index))
        and (
            scan.word(end) in (".", ")")
            and scan.tight(end)
            and not scan.tight(end + 1)
            and scan.capital(end + 1)
        )
    ):
        return Mask(index, end + 1, "list_number")
    if not scan.capital(end) or scan.tight(end) or len(scan.words[index]) > 5:
        return None
    if scan.word(end + 1) == "." and scan.lower[end] in words("compass_letters"):
        end += 2
    for step in (end + 1, end + 2):
        if scan.word(step) in scan.tables.streets and scan.capital(step) and scan.capital(step - 1):
            return Mask(index, step + 1, "address")
    return None


def spelled_name(scan: Scan, index: int) -> Mask | None:
    """ "World War Two", "Formula One", "Super Bowl II": a name that ends on a capitalised number word or numeral."""
    if (
        not scan.capital(index)
        or not scan.capital(index - 1)
        or scan.word(index - 1) not in words("spelled_names")
    ):
        return None
    word = scan.lower[index]
    if not (
        word in scan.tables.ones or word in scan.tables.tens or word in scan.tables.roman
    ) or scan.capital(index + 1):
        return None
    first = index - 2 if scan.capital(index - 2) and not scan.broken(index - 1) else index - 1
    return Mask(first, index + 1, "event")
