"""Numbers that are no quantities: dates, years, clock times, scores, addresses, phone numbers, designators."""

from __future__ import annotations

from typing import NamedTuple

from . import measures
from .nouns import nouns, plural_like
from .scan import Scan

_CLOCK_SEPARATORS = frozenset(":.")


class Mask(NamedTuple):
    """A masked span: tokens ``first`` to ``end`` (exclusive) and what it is."""

    first: int
    end: int
    form: str


def mask(scan: Scan, index: int) -> Mask | None:
    """The designator that the digits at this token belong to, None where they may be a quantity."""
    word = scan.words[index]
    return (
        _attached(scan, index)
        or (_clock(scan, index) if len(word) <= 4 else None)
        or _date(scan, index)
        or _phone(scan, index)
        or _pair(scan, index)
        or _named(scan, index)
        or (_year(scan, index) if len(word) == 4 else None)
        or _suffix(scan, index)
        or _listed(scan, index)
    )


def _attached(scan: Scan, index: int) -> Mask | None:
    """Letters against or hyphened to the digits: F-16, A380, G7, AK-47, COVID-19, '60s; an address (http, @, #)."""
    if not scan.tight(index):
        return None
    before = scan.words[index - 1]
    if before.isalpha():
        if measures.currency_before(scan, index) or before.lower() in ("x", "rs") or len(before) > 12:
            return None
        return Mask(index - 1, _code_end(scan, index + 1), "model")
    if before in "'’‘" and len(scan.words[index]) == 2:
        end = index + 2 if scan.word(index + 1) == "s" else index + 1
        return Mask(index - 1, end, "year")
    if before in "-‑–" and scan.tight(index - 1) and scan.letters(index - 2):
        letters = scan.lower[index - 2]
        if (
            letters in scan.tables.prefixes
            or letters in ("to", "and", "than", "by")
            or letters in scan.tables.ones
            or letters in scan.tables.tens
        ):
            return None
        if letters in scan.tables.months:
            return Mask(index - 2, index + 1, "date")
        if len(letters) <= 8 and measures.after(scan, index + 1, digits=True) is None or len(letters) <= 3:
            return Mask(index - 2, _code_end(scan, index + 1), "model")
        return None
    if before == "#" or before == "§":
        return Mask(index - 1, index + 1, "section")
    if before in "=@/_&?" and scan.tight(index - 1):
        return Mask(index, _code_end(scan, index + 1), "address")
    return None


def _code_end(scan: Scan, end: int) -> int:
    """Where a code of letters, digits and hyphens ends ("A380-800", "H1N1", "J1149.5+6663")."""
    while scan.tight(end) and end < scan.limit:
        if (
            scan.letters(end)
            or scan.digits(end)
            or scan.words[end] in "-‑+./%&="
            and scan.tight(end + 1)
            and (scan.digits(end + 1) or scan.letters(end + 1))
        ):
            end += 1
        else:
            break
    return end


def _clock(scan: Scan, index: int) -> Mask | None:
    """ "7:37 AM", "7: 37 AM", "10.45pm", "2pm", "0737 GMT", "17:06", "5 o'clock"."""
    words = scan.words
    hour = int(words[index])
    end = index + 1
    minutes = _minutes(scan, end)
    if minutes and words[end] == ":":
        if hour > 24:
            return None
        end = _meridiem(scan, minutes) or minutes
        end = end + 2 if scan.word(end) == ":" and scan.digits(end + 1) and scan.tight(end + 1) else end
        return Mask(index, _zone(scan, _meridiem(scan, end) or end), "clock")
    if minutes and hour <= 12:
        meridiem = _meridiem(scan, minutes)
        if meridiem:
            return Mask(index, _zone(scan, meridiem), "clock")
        if scan.word(index - 1) == "at" and scan.word(minutes) in scan.tables.zones:
            return Mask(index, minutes + 1, "clock")
    meridiem = (
        _meridiem(scan, end) if hour <= 12 and len(words[index]) <= 2 and scan.word(index - 1) != "." else 0
    )
    if meridiem:
        return Mask(index, _zone(scan, meridiem), "clock")
    if scan.word(end) in ("o",) and scan.word(end + 1) in ("'", "’") and scan.word(end + 2) == "clock":
        return Mask(index, end + 3, "clock")
    if len(words[index]) == 4 and hour <= 2400 and hour % 100 < 60 and scan.word(end) in scan.tables.zones:
        if (
            scan.word(end) not in ("hours", "hrs", "local")
            or words[index][0] == "0"
            or scan.word(index - 1) in ("at", "by", "around")
        ):
            return Mask(index, end + 1, "clock")
    return None


def _minutes(scan: Scan, at: int) -> int:
    """Token after the minutes ":37", ": 37" or ".45"; 0 where there are none."""
    if (
        at + 1 >= scan.limit
        or scan.words[at] not in _CLOCK_SEPARATORS
        or not scan.tight(at)
        or not scan.digits(at + 1)
    ):
        return 0
    if len(scan.words[at + 1]) != 2 or int(scan.words[at + 1]) > 59:
        return 0
    if not scan.tight(at + 1) and (scan.words[at] == "." or not _meridiem(scan, at + 2)):
        return 0
    return at + 2


def _meridiem(scan: Scan, at: int) -> int:
    """Token after "am", "a.m.", "PM"; 0 where there is none."""
    word = scan.word(at)
    if word in ("am", "pm"):
        return at + 1 if scan.cased(at) != "AM" or True else 0
    if word in ("a", "p") and scan.word(at + 1) == "." and scan.word(at + 2) == "m" and scan.tight(at + 1):
        return at + 4 if scan.word(at + 3) == "." and scan.tight(at + 3) else at + 3
    if word in ("a", "p") and scan.word(at + 1) == "m" and not scan.tight(at + 2):
        return at + 2
    return 0


def _zone(scan: Scan, end: int) -> int:
    zone = end + 1 if scan.word(end) == "(" else end
    if scan.word(zone) in scan.tables.zones and scan.word(zone) not in ("local", "hours", "hrs"):
        return zone + 1
    return end


def _date(scan: Scan, index: int) -> Mask | None:
    """ "May 30, 2024", "30 May", "2024-05-30", "12/05/2010", "12/05"."""
    words, tables = scan.words, scan.tables
    day = int(words[index]) if len(words[index]) <= 2 else 99
    at = index - 1
    if scan.word(at) == "." and scan.word(at - 1) in tables.months:
        at -= 1
    if scan.word(at) in tables.months and (
        scan.capital(at) or scan.word(at) not in ("may", "march", "mar", "jan", "sat", "sun", "dec")
    ):
        if day <= 31 and not _measured_after(scan, index + 1):
            return Mask(at, _year_end(scan, _day_range(scan, index + 1)), "date")
        if len(words[index]) == 4:
            return Mask(at, index + 1, "date")
    end = index + 1
    if scan.word(end) in ("st", "nd", "rd", "th") and scan.tight(end):
        end += 1
    step = end + 1 if scan.word(end) == "of" else end
    if day <= 31 and scan.word(step) in tables.months and scan.capital(step):
        return Mask(index, _year_end(scan, step + 1), "date")
    return _numeric_date(scan, index)


def _day_range(scan: Scan, end: int) -> int:
    """ "May 3-5", "May 3 and 4", with an ordinal ending."""
    if scan.word(end) in ("st", "nd", "rd", "th") and scan.tight(end):
        end += 1
    if scan.hyphen(end) and scan.digits(end + 1) and len(scan.words[end + 1]) <= 2:
        end += 2
    return end


def _measured_after(scan: Scan, end: int) -> bool:
    """Whether something measured follows, so that the number belongs to it and not to the month before."""
    found = measures.after(scan, end, digits=True)
    return (
        found is not None and scan.word(end) not in ("in", ",", '"') or scan.word(end) in scan.tables.scales
    )


def _year_end(scan: Scan, end: int) -> int:
    """Past a year after a date: ", 2024", " 2024"."""
    step = end + 1 if scan.word(end) == "," else end
    if (
        scan.digits(step)
        and len(scan.words[step]) == 4
        and 1000 <= int(scan.words[step]) <= 2100
        and not _tight_number(scan, step + 1)
    ):
        return step + 1
    return end


def _tight_number(scan: Scan, at: int) -> bool:
    return scan.word(at) in (",", ".") and scan.tight(at) and scan.digits(at + 1) and scan.tight(at + 1)


def _numeric_date(scan: Scan, index: int) -> Mask | None:
    words = scan.words
    for mark in ("/", "-", "."):
        if (
            scan.word(index + 1) != mark
            or not scan.tight(index + 1)
            or not scan.digits(index + 2)
            or not scan.tight(index + 2)
        ):
            continue
        if (
            scan.word(index + 3) == mark
            and scan.tight(index + 3)
            and scan.digits(index + 4)
            and scan.tight(index + 4)
        ):
            sizes = (len(words[index]), len(words[index + 2]), len(words[index + 4]))
            if sizes[1] <= 2 and (sizes[0] == 4 and sizes[2] <= 2 or sizes[0] <= 2 and sizes[2] in (2, 4)):
                return Mask(index, index + 5, "date")
        if (
            mark == "/"
            and len(words[index]) <= 2
            and len(words[index + 2]) == 2
            and int(words[index]) <= 31
            and (
                words[index][0] == "0"
                or words[index + 2][0] == "0"
                or words[index] in ("9", "7")
                and words[index + 2] in ("11", "7")
            )
        ):
            return Mask(index, index + 3, "date")
    return None


def _phone(scan: Scan, index: int) -> Mask | None:
    """Seven digits and more in groups: "+1-222-2222", "(555) 123-4567", "020 7946 0000", "1-800-555-1234"."""
    digits, groups, at = len(scan.words[index]), 1, index + 1
    while at + 1 < scan.limit and groups < 8:
        step = at
        while step < scan.limit and scan.words[step] in "-.)( /" and step - at < 2:
            step += 1
        if not scan.digits(step) or scan.starts[step] - scan.ends[at - 1] > 2 or len(scan.words[step]) < 2:
            break
        if step == at and not scan.starts[step] - scan.ends[step - 1] <= 1:
            break
        digits, groups, at = digits + len(scan.words[step]), groups + 1, step + 1
        if scan.words[step - 1] == "." and groups == 2:
            return None
    plus = scan.word(index - 1) == "+" and scan.tight(index)
    cue = scan.word(index - 1) in ("call", "phone", "tel", "telephone", "fax", "on", "at", ":", "(") or plus
    if (
        digits >= 7
        and (
            groups >= 3
            and (cue or scan.hyphen(index + 1) or scan.word(index + 1) == ")")
            or groups == 2
            and len(scan.words[index]) == 3
            and len(scan.words[at - 1]) == 4
            and scan.hyphen(index + 1)
        )
        and digits <= 15
    ):
        if (
            groups >= 3
            and not plus
            and all(len(scan.words[index + 2 * n]) == 3 for n in range(1, groups) if index + 2 * n < at)
            and not scan.hyphen(index + 1)
            and scan.word(index + 1) != ")"
        ):
            return None
        return Mask(index, at, "phone")
    return None


def _pair(scan: Scan, index: int) -> Mask | None:
    """Two bare numbers joined by a dash: a span of years or a score."""
    words, dash = scan.words, index + 1
    if not scan.joined(dash) or not scan.digits(dash + 1) or _tight_number(scan, dash + 2):
        return None
    one, other = words[index], words[dash + 1]
    if (
        len(one) == 4
        and len(other) in (2, 4)
        and 1000 <= int(one) <= 2100
        and (len(other) == 2 or 1000 <= int(other) <= 2100)
    ):
        return Mask(index, dash + 2, "year")
    if (
        len(one) > 3
        or len(other) > 3
        or scan.hyphen(dash + 2)
        and scan.joined(dash + 2)
        and not scan.digits(dash + 3)
    ):
        return None
    end = dash + 2
    if (
        scan.word(end) in ("%", "percent", "per")
        or scan.word(end) in scan.tables.scales
        or measures.after(scan, end, digits=True)
    ):
        return None
    while scan.joined(end) and scan.digits(end + 1):
        end += 2
    following = scan.word(end)
    near = {scan.word(index - 1), scan.word(index - 2), scan.word(index - 3), following, scan.word(end + 1)}
    if near & scan.tables.score and not plural_like(following):
        return Mask(index, end, "score")
    if (
        scan.word(index - 1)
        in ("from", "between", "about", "aged", "ages", "some", "around", "of", "the", "every")
        or plural_like(following)
        and int(one) < int(other)
    ):
        return None
    return Mask(index, end, "score")


def _named(scan: Scan, index: int) -> Mask | None:
    """A word before the number that makes it a name: "Boeing 737", "Highway 61", "section 427", "No. 5", "iPhone 11"."""
    at = index - 1
    if scan.word(at) in (".", "#") and scan.word(at - 1) in (
        "no",
        "nos",
        "nr",
        "nrs",
        "fig",
        "sec",
        "vol",
        "art",
        "para",
        "apt",
        "hwy",
        "pp",
        "p",
    ):
        at -= 1
    if (
        scan.word(at) in (",", "and", "&", "or", "-", "–")
        and scan.marks
        and scan.marks[-1].kind == "designator"
    ):
        return _continued(scan, index)
    word = scan.word(at)
    if word == "p" and at >= 2 and scan.words[at - 1 : at] == ["&"]:
        return Mask(at - 2, index + 1, "index")
    form = scan.tables.forms.get(word)
    if form is not None and scan.letters(at):
        if (
            word in scan.tables.soft_forms
            and not scan.capital(at)
            and (_counts(scan, index) or scan.word(at - 1) in _BEFORE_VERBS)
        ):
            return None
        if word in scan.tables.soft_forms and (
            _measured_after(scan, index + 1) or _grouped(scan, index) or _counts(scan, index)
        ):
            return None
        if len(scan.words[index]) <= 4 or form in ("flight", "section"):
            return Mask(at, _code_end(scan, index + 1), form)
    if (
        scan.letters(at)
        and scan.capital(at)
        and _proper(scan, at)
        and not _counts(scan, index)
        and not _measured_after(scan, index + 1)
        and not _grouped(scan, index)
    ):
        return Mask(at, _code_end(scan, index + 1), "model")
    return None


_BEFORE_VERBS = frozenset(
    (
        "to",
        "will",
        "would",
        "can",
        "could",
        "must",
        "should",
        "who",
        "they",
        "we",
        "i",
        "you",
        "he",
        "she",
        "it",
    )
)


def _grouped(scan: Scan, index: int) -> bool:
    return _tight_number(scan, index + 1) and scan.word(index + 1) == "," and len(scan.word(index + 2)) == 3


def _counts(scan: Scan, index: int) -> bool:
    """Whether a plural noun follows, or a word of people in a state."""
    word = scan.word(index + 1)
    if word in nouns().states or plural_like(word) and word not in nouns().stop:
        return True
    return (
        plural_like(scan.word(index + 2))
        and scan.letters(index + 1)
        and word not in nouns().stop
        and scan.word(index + 2) not in nouns().stop
    )


def _continued(scan: Scan, index: int) -> Mask | None:
    """ "sections 3 and 4": a second number of a designator, with nothing counted after it."""
    last = scan.marks[-1]
    if (
        last.fields["form"] in ("clock", "score", "phone", "year", "date")
        or _counts(scan, index)
        or _measured_after(scan, index + 1)
    ):
        return None
    between = scan.text[last.end : scan.starts[index]]
    if len(between) > 5 or len(scan.words[index]) > 4:
        return None
    return Mask(index, index + 1, last.fields["form"])


def _proper(scan: Scan, at: int) -> bool:
    """Whether the capitalised word before a number is a name: neither opening the sentence nor a verb of a headline."""
    word = scan.lower[at]
    if at == scan.low or not scan.letters(at) or len(word) < 2:
        return False
    if (
        word in nouns().stop
        or word in scan.tables.before
        or word in scan.tables.bridge
        or word in scan.tables.up
        or word in scan.tables.down
    ):
        return False
    if word in scan.tables.weekdays or word in scan.tables.months:
        return False
    before = scan.words[at - 1]
    if before in ".!?:;\"“”‘'`" or scan.broken(at):
        return False
    if scan.capital(at + 2) and scan.capital(at - 1):
        return False
    return not (word.endswith("s") and len(word) > 3 and scan.capital(at - 1))


def _year(scan: Scan, index: int) -> Mask | None:
    """A bare four-digit number that stands where years stand, and nothing measured after it."""
    value = int(scan.words[index])
    end = index + 1
    if not 1000 <= value <= 2100 or _tight_number(scan, end):
        return None
    if scan.word(end) == "s" and scan.tight(end):
        return Mask(index, end + 1, "year")
    if (
        measures.currency_before(scan, index)
        or scan.word(end) in ("%", "million", "billion", "-")
        or scan.word(end) in scan.tables.scales
    ):
        return None
    if _measured_after(scan, end) and not (scan.word(index - 1) in ("in", "since", "the") and value >= 1900):
        return None
    before = scan.word(index - 1)
    people = plural_like(scan.word(end)) and scan.word(end) not in nouns().stop
    if value < 1500 and before not in ("in", "since", "until", "ad"):
        return None
    if (
        people
        and before not in ("in", "since", "the", "'", "s", "’")
        and not (1990 <= value <= 2040 and scan.word(end) not in ("people", "men", "women", "children"))
    ):
        return None
    if 1700 <= value <= 2100 or before in scan.tables.before_year:
        return Mask(index, end, "year")
    return None


def _suffix(scan: Scan, index: int) -> Mask | None:
    """Letters against the end of the digits that are no unit: 5G, 3D, 4x4, 747s, 777F; "24/7"."""
    end = index + 1
    if not scan.tight(end):
        return None
    if scan.letters(end):
        if scan.word(end) in ("s",) and int(scan.words[index][:18]) > 9:
            value = int(scan.words[index][:18])
            return (
                Mask(index, end + 1, "year" if value % 10 == 0 else "model")
                if scan.word(index - 1) not in ("$", "£", "€")
                else None
            )
        word = scan.words[end]
        if (
            len(word) == 1
            and word.isupper()
            and word not in "KMBTLWVCFRK"
            or word in ("D", "G")
            or word == "x"
        ):
            return Mask(index, _code_end(scan, end), "model")
    if scan.words[end] == "/" and scan.words[index] == "24" and scan.word(end + 1) == "7":
        return Mask(index, end + 2, "idiom")
    return None


def _listed(scan: Scan, index: int) -> Mask | None:
    """A list number at the start of a line ("3. Open the door", "2) …") or in a row of an address ("12 High Street")."""
    end = index + 1
    starts_line = index == scan.low or scan.broken(index)
    if (
        starts_line
        and len(scan.words[index]) <= 2
        and scan.word(end) in (".", ")")
        and scan.tight(end)
        and not scan.tight(end + 1)
        and scan.capital(end + 1)
    ):
        return Mask(index, end + 1, "list_number")
    if scan.capital(end) and not scan.tight(end) and len(scan.words[index]) <= 5:
        for step in (end + 1, end + 2):
            if scan.word(step) in scan.tables.streets and scan.capital(step) and scan.capital(step - 1):
                return Mask(index, step + 1, "address")
    return None
