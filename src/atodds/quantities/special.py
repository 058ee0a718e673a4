"""Small words: the pronoun "one", idioms, "a mile", "more than doubled", which numbers to keep."""

from __future__ import annotations

from typing import cast

from ..intervals import Printed, printed
from ..language.calendar import unit_days
from ..language.nouns import plural_like
from ..model.mention import Change
from . import compounds, measures, modifiers, phrases
from .number import Numeral
from .numerals import opens
from .reader import Reading
from .scan import Scan
from .shares import most
from .tables import words


def special(scan: Scan, index: int) -> list[Reading]:
    """Readings that no number word opens by itself: "more than doubled"."""
    if scan.lower[index] in scan.tables.article_units or scan.lower[index] in scan.tables.span_units:
        return _article(scan, index)
    if scan.lower[index] in ("most", "majority"):
        share = most(scan, index)
        return [share] if share is not None else []
    if scan.lower[index] in scan.tables.multiples:
        return _multiple(scan, index)
    return []


def _multiple(scan: Scan, index: int) -> list[Reading]:
    """ "more than doubled", "rose sixfold", "halved to 40": a ratio, and the direction of a change where the verb has one."""
    factor, turn = scan.tables.multiples[scan.lower[index]]
    bare = modifiers.before(scan, index).shape == "exactly"
    if bare and turn == "up" and not _multiplies(scan, index):
        return []
    reading = Reading.of(Numeral(index, index + 1, factor, printed(factor, 0, 0), words=True))
    reading.kind, reading.turn = "ratio", cast("Change | None", turn)
    return [reading]


def _multiplies(scan: Scan, index: int) -> bool:
    """Whether "doubled" is a growth and no stroke or hit: what follows says from where, to what, when, or of what."""
    following = scan.word(index + 1)
    if following in words("strokes") or (following == "to" and scan.word(index + 2) in words("strokes")):
        return False
    return (
        following in words("after_multiples")
        or opens(scan, index + 1)
        or scan.word(index - 1) in words("before_multiples")
        or (following in ("", ".", ",") and plural_like(scan.word(index - 1)) and not scan.capital(index - 1))
    )


def _article(scan: Scan, index: int) -> list[Reading]:
    """One of a measured unit, or some more: "a mile away", "a gallon of beer", "a day or two", "an hour and 20 minutes"."""
    if scan.word(index - 1) not in ("a", "an") or scan.joined(index + 1):
        return []
    found = measures.after(scan, index, digits=False)
    if found is None:
        return []
    number = Numeral(index - 1, index, 1.0, printed(1.0, 0, 0), words=True)
    end = found.end
    if scan.word(end) == "or" and scan.word(end + 1) == "two":
        number, end = number._replace(high=2.0, bounds=Printed((1.0, 2.0), (0.5, 2.5))), end + 2
    reading = Reading.of(number)
    reading.vague, reading.ranged = False, end > found.end
    reading.measured(found.measure, end)
    if not reading.ranged and scan.word(end) == "and":
        compounds.compound(scan, reading)
    return [reading] if reading.end > found.end or _alone(scan, index) else []


def _alone(scan: Scan, index: int) -> bool:
    """Whether one unit says enough without more behind it: "a mile", "for a decade"."""
    if scan.lower[index] in scan.tables.article_units:
        return scan.word(index + 1) not in ("or", "per")
    return _lasts(scan, index)


def _lasts(scan: Scan, index: int) -> bool:
    """Whether something lasts the one unit of time: "for a decade", "within a week", "more than an hour"."""
    if scan.lower[index] not in unit_days() or scan.word(index + 1) in words("after_no_length"):
        return False
    before = scan.word(index - 2)
    return before in words("before_one_length") or (before == "to" and scan.word(index - 3) == "up")


def keeps(scan: Scan, number: Numeral) -> bool:
    """Whether a number is more than a pronoun: "one" alone, "no one", "this one" are not; nor is a lone vague word."""
    if not number.words:
        return True
    if scan.word(number.first - 1) == "-" and scan.word(number.first - 2) == "of":
        return False
    if (
        scan.word(number.first - 1) in words("name_openers")
        and not measures.after(scan, number.end, digits=False)
        and phrases.phrase(scan, number.end) is None
    ):
        return False
    return number.value != 1 or scan.lower[number.first] not in ("one", "a") or _one(scan, number)


def _of_two(scan: Scan, number: Numeral) -> bool:
    """ "one to three", "one or two", "one over twenty", "one in every ten", "one out of ten"."""
    following, second = scan.word(number.end), scan.word(number.end + 1)
    counted = opens(scan, number.end + 1)
    if following in ("in", "out"):
        return counted or second in ("every", "of")
    return counted and (following == "over" or (following in ("to", "or") and second != "one"))


def _one(scan: Scan, number: Numeral) -> bool:
    """Whether the word "one" counts something here."""
    before, following = scan.word(number.first - 1), scan.word(number.end)
    if scan.hyphen(number.first - 1) and scan.tight(number.first):
        return False
    if scan.joined(number.end) and (
        scan.word(number.end + 1) == "in" or measures.after(scan, number.end, digits=False)
    ):
        return True
    if _of_two(scan, number):
        return True
    if following == "of":
        return before not in words("counting_one_of")
    if before in scan.tables.pronoun_before and before not in words("counting_one"):
        return False
    if following in scan.tables.pronoun_after and not measures.after(scan, number.end, digits=False):
        return following in words("after_one") and before in words("toll_before")
    if measures.after(scan, number.end, digits=False) or phrases.phrase(scan, number.end, single=True):
        return before not in scan.tables.pronoun_before or before in words("before_one")
    return before in words("toll_before") or following in words("toll_after")


def idiom(scan: Scan, reading: Reading) -> None:
    """MentionDraft figures of speech: "one hand tied", "two cents", "one day"."""
    for tokens in scan.tables.idioms.get(scan.lower[reading.first], ()):
        if all(scan.word(reading.first + step) == token for step, token in enumerate(tokens)):
            reading.idiom = scan.word(reading.first + len(tokens)) not in words("after_spans")
            return
