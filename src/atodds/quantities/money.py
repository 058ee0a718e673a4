"""Money: signs and codes before and after a number, country letters, scale letters, pence and pounds."""

from __future__ import annotations

from ..language.nouns import counts
from . import measures, phrases
from .digits import number_end
from .measures import Match
from .reader import Reading
from .scan import Scan
from .tables import Measure, words

_MINUS = frozenset("-−–")
_EARLIEST = 80
"""Two digits from here on may be a year of the last century after a name ("Euro 96"). 56 and 104 change nothing on 107
articles of news and in the rules' examples."""


def currency_before(scan: Scan, first: int) -> Match | None:
    """The currency sign or code right before the number, with country letters: "$", "US$", "C $", "USD", "R"."""
    at = first - 1
    if at < scan.low or at < 0 or scan.starts[first] - scan.ends[at] > 1:
        return None
    if scan.marks and scan.marks[-1].end > scan.starts[at]:
        return None
    word = scan.words[at]
    if word in _MINUS and at > scan.low:
        at, word = at - 1, scan.words[at - 1]
    if word.isalpha():
        return _sign_first(scan, at, first) or _letter_code(scan, at, first)
    signs = scan.tables.signs
    if word == "." and scan.tight(at) and scan.word(at - 1) == "rs":
        return Match(at - 1, first, signs["Rs"])
    measure = signs.get(word)
    return None if measure is None else _with_country(scan, at, first, measure)


def _with_country(scan: Scan, at: int, first: int, measure: Measure) -> Match:
    """The sign with the letters of its country before it: "US$", "c $", "U.S. $"."""
    sign, signs = scan.words[at], scan.tables.signs
    if scan.letters(at - 1) and scan.starts[at] - scan.ends[at - 1] <= 1:
        letters = scan.words[at - 1]
        for way in (letters, letters.upper(), letters.capitalize()):
            country = signs.get(way + sign)
            if country is not None and (scan.tight(at) or _country_apart(scan, at - 1)):
                return Match(at - 1, first, country)
    if at - 4 >= scan.low and scan.words[at - 4 : at] == ["U", ".", "S", "."]:
        return Match(at - 4, first, signs["US$"])
    return Match(at, first, measure)


def _country_apart(scan: Scan, at: int) -> bool:
    """Whether letters of a country may stand apart from their sign: "HK $", "C $", "S $", not the article in "A $5m"."""
    letters = scan.words[at]
    if len(letters) > 1:
        return letters.isupper()
    return letters in ("c", "C") or (letters == "S" and not scan.tight(at))


def _sign_first(scan: Scan, at: int, first: int) -> Match | None:
    """ "$A12.5m", "$NZ3.4 million", "$US 5": the sign before its country's letters."""
    sign = scan.words[at - 1] if at > scan.low and scan.tight(at) else ""
    if not sign or sign.isalpha():
        return None
    country = scan.tables.signs.get(scan.words[at] + sign)
    return None if country is None or country.code is None else Match(at - 1, first, country)


def _letter_code(scan: Scan, at: int, first: int) -> Match | None:
    word, touching = scan.words[at], scan.tight(first)
    if (len(word) == 1 and not touching) or (scan.tight(at) and scan.hyphen(at - 1)):
        return None
    measure = code(scan, word)
    if measure is None and _millions(scan, word):
        measure = scan.tables.signs[word[1:].upper()]
    if measure is None and word in ("e", "E") and _large(scan, first):
        measure = scan.tables.signs["€"]
    if (
        measure is not None
        and len(word) == 1
        and word.isalpha()
        and len(scan.words[first]) < 2
        and not _large(scan, first)
    ):
        return None
    if measure is not None and names_something(scan, at, first):
        return None
    return None if measure is None else Match(at, first, measure)


def _large(scan: Scan, first: int) -> bool:
    """Whether the number against a letter is a sum: it has a scale, or groups of digits ("e80 million", "e1,200")."""
    end = number_end(scan, first) if scan.digits(first) else first
    word = scan.word(end)
    if word in scan.tables.scales or word in scan.tables.short_scales or scan.word(first + 1) == ",":
        return True
    return word in scan.tables.letter_scales and scan.tight(end) and not scan.letters(end + 1)


def names_something(scan: Scan, at: int, first: int) -> bool:
    """Whether a capitalised currency names something with a small number or a year: "Euro 2024", "Euro 6"."""
    word = scan.words[at]
    if word.lower() not in words("named_currencies") or not scan.capital(at) or not scan.digits(first):
        return False
    digits, end = scan.words[first], number_end(scan, first)
    if end != first + 1 or scan.word(end) in scan.tables.scales or scan.word(end) in scan.tables.short_scales:
        return False
    year = len(digits) == 2 and (digits[0] == "0" or int(digits) >= _EARLIEST)
    return len(digits) == 1 or year or (len(digits) == 4 and digits[:2] in ("19", "20"))


def code(scan: Scan, word: str) -> Measure | None:
    """The currency of a sign or code as printed, in lower case too ("usd"); codes that are English words are none."""
    if len(word) == 3 and word.lower() in words("code_words"):
        return None
    measure = scan.tables.signs.get(word)
    if measure is None and len(word) == 3 and word.islower():
        measure = scan.tables.signs.get(word.upper())
        measure = measure if measure is not None and measure.code == word.upper() else None
    return measure


def _millions(scan: Scan, word: str) -> bool:
    """ "MEUR", "MAUD": a code with M for millions before it."""
    return (
        len(word) == 4
        and word[0] in "Mm"
        and word.isupper() == word[0].isupper()
        and _is_code(scan, word[1:].upper())
    )


def _is_code(scan: Scan, word: str) -> bool:
    measure = scan.tables.signs.get(word)
    return measure is not None and measure.code == word


def signed(scan: Scan, reading: Reading, found: Match) -> None:
    """ "$5", "-$5", "US$1.5bn": give the reading the currency before it, with its sign and scale letter."""
    reading.measured(found.measure, reading.end)
    reading.first = found.first
    sign = found.first - 1
    if (
        scan.word(sign) in ("-", "−")
        and scan.tight(found.first)
        and not (scan.tight(sign) and scan.words[sign - 1] != "(")
    ):
        reading.first = sign
        reading.times(-1)
    letter_scale(scan, reading, money=True)
    if _millions(scan, scan.words[found.first]):
        reading.times(1e6)
    extra = measures.after(scan, reading.end, digits=False)
    if extra is not None and extra.measure.code and extra.measure.name == reading.unit:
        reading.end = extra.end


def letter_scale(scan: Scan, reading: Reading, *, money: bool = False) -> None:
    """ "$5m", "85m euros", "5m people": a letter against the digits is a scale where money or a counted noun makes it so."""
    at = reading.end
    if reading.number.scaled or reading.number.words or not scan.tight(at):
        return
    factor = 1e6 if money and scan.word(at) == "mm" else scan.tables.letter_scales.get(scan.word(at))
    if factor is None or (scan.tight(at + 1) and scan.letters(at + 1)):
        return
    if not money and not _makes_scale(scan, at):
        return
    reading.times(factor)
    reading.end = at + 1
    reading.number = reading.number._replace(end=at + 1, scaled=True)


def _makes_scale(scan: Scan, at: int) -> bool:
    """Whether what follows a scale letter is money or a plural noun; a "b" after a decimal is always a billion."""
    if scan.word(at) == "b" and scan.words[at - 2] == ".":
        return True
    if scan.words[at] == "M" and scan.words[at - 1] != "3":
        return True
    if scan.word(at + 1) == "of":
        part = phrases.partitive(scan, at + 1)
        return part is not None and part.phrase is not None and scan.word(at) in "mb"
    found = measures.after(scan, at + 1, digits=False) or after(scan, at + 1)
    if found is not None:
        return found.measure.code is not None or found.measure.name in words("scaled_units")
    if counts(scan.word(at + 1)):
        return True
    return scan.words[at] in "BKT" and phrases.phrase(scan, at + 1) is not None


def after(scan: Scan, at: int) -> Match | None:
    """A currency sign or code after the number: "10 $", "115USD", "120 MEUR"."""
    word = scan.cased(at)
    if (
        not word
        or scan.starts[at] - scan.ends[at - 1] > 1
        or (len(word) == 1 and word.isalpha())
        or word in ("Rs", "sen", "Sh", "Dh")
    ):
        return None
    if (
        word.isalpha()
        and scan.tight(at + 1)
        and (scan.letters(at + 1) or scan.cased(at + 1) in scan.tables.signs)
    ):
        return None
    if not word.isalpha() and scan.digits(at + 1) and scan.tight(at + 1) and not scan.tight(at):
        return None
    measure = code(scan, word)
    if measure is None and _millions(scan, word):
        measure = scan.tables.signs[word[1:].upper()]
    return None if measure is None else Match(at, at + 1, measure)


def trailing(scan: Scan, reading: Reading) -> bool:
    """Give the reading the sign or code after it: "115USD", "75 USD million", "17 USD 25"."""
    if reading.number.words:
        return False
    found = after(scan, reading.end)
    if found is None:
        return _pence(scan, reading)
    if _millions(scan, scan.words[found.first]) and not _is_code(scan, scan.words[found.first].upper()):
        reading.times(1e6)
    reading.measured(found.measure, found.end)
    factor = scan.tables.scales.get(scan.word(reading.end))
    if factor is not None and not reading.number.scaled:
        reading.times(factor)
        reading.end += 1
    return True


def _pence(scan: Scan, reading: Reading) -> bool:
    """ "410p": pence, unless the number is one of the sizes of screens."""
    at = reading.end
    if scan.cased(at) != "p" or not scan.tight(at) or (scan.tight(at + 1) and scan.letters(at + 1)):
        return False
    reading.measured(Measure("penny", "[currency]", "GBP"), at + 1)
    return True


def pays(scan: Scan, reading: Reading) -> bool:
    """Whether "pounds" are money here: a large sum, or words of money near it."""
    if reading.low >= 100_000 or reading.number.scaled:
        return True
    near = scan.lower[max(scan.low, reading.first - 12) : min(scan.limit, reading.end + 8)]
    return any(word in words("money") for word in near)
