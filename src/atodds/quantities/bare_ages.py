"""Ages told by a bare number: "Jane Doe, 34,", "Holt, now 53,", "He's still only 19", "a boy of 12", "At 17, …"."""

from __future__ import annotations

from ..language.nouns import counts, nouns, singular
from . import measures
from .reader import Reading
from .scan import Scan
from .tables import words

LIFE = 125
"""Years that nobody's age passes. Of 15,920 pieces read on 107 articles of news and of the rules' examples, 87 changes
2, 163 nothing."""
_LINK = 6
"""Characters between a number and the words that make it an age: "42, aged". 4 and 8 change nothing on 107 articles of
news and in the rules' examples."""
_YOUNGEST = 13
"""Years below which "At 9, …" is rather a time of day. 9 and 17 change none of 2,652 pieces read of 176 workshop articles."""
_CHILD = 12
"""Years up to which a bare number in words is somebody's age: house style spells out nine or twelve at most. Of
6,315 findings and comparisons on 668 articles of news 8 changes seven, 16 none."""
_TO_A_NAME = 5
"""Words behind "At 17," in which the name of the one who is so old starts. 3 and 7 change none of the pieces above."""


def bare(scan: Scan, reading: Reading) -> bool:
    """Whether a number without a unit is somebody's age in years, by what stands around it."""
    if not 1 <= reading.low <= LIFE or not _may_be_years(reading):
        return False
    if _lived(scan, reading) or _of_somebody(scan, reading):
        return True
    lead = _lead(scan, reading.first)
    if reading.end != reading.first + 1:
        return False
    if reading.number.words:
        return _child(scan, reading, lead)
    return any(told(scan, reading, lead) for told in (_at_an_age, _appositive, _beside_people))


def _may_be_years(reading: Reading) -> bool:
    """Whether a number is a bare whole one, in digits or in words."""
    number = reading.number
    return (number.plain or number.words) and not number.fraction and not reading.vague


def _lead(scan: Scan, first: int) -> int:
    """The token where the small words before an age begin: "still only 19", "now 53"."""
    while scan.word(first - 1) in words("before_bare_ages"):
        first -= 1
    return first


def _lived(scan: Scan, reading: Reading) -> bool:
    """ "He's 68, and …", "who was 86", "His mother was 43.", "Lena Voss is still only 19": a person, a verb of being."""
    verb = _lead(scan, reading.first) - 1
    end = verb
    if scan.word(verb) == "s" and scan.tight(verb) and scan.word(verb - 1) in ("'", "’"):
        end = verb - 1
    elif scan.word(verb) not in ("is", "was"):
        return False
    if scan.word(end - 1) in words("aged_pronouns"):
        return _ends(scan, reading.end) or scan.word(reading.end) in words("after_his_age")
    named = _person(scan, end - 1) or _full_name(scan, end - 1) or _past_clause(scan, end - 1)
    return end == verb and named and _ends(scan, reading.end)


def _ends(scan: Scan, at: int) -> bool:
    """Whether nothing is counted or measured behind a bare age, and no figure goes on."""
    return scan.word(at) in words("ends_bare_ages") and not (
        scan.word(at) in (",", "and", ".") and scan.digits(at + 1)
    )


def _person(scan: Scan, at: int) -> bool:
    """Whether a noun for one person stands here: "the suspect", "his mother", "the youngest"."""
    word = scan.word(at)
    if word in words("superlative_people"):
        return True
    return word not in words("no_person_alone") and (word in nouns().people or word in words("kin"))


def _full_name(scan: Scan, at: int) -> bool:
    """Whether a name of two words or more ends here."""
    return scan.letters(at) and scan.letters(at - 1) and scan.capital(at) and scan.capital(at - 1)


def _past_clause(scan: Scan, at: int) -> bool:
    """ "Reed, who died on Friday, was 91.": a clause on the person between the name and the verb."""
    if scan.word(at) != ",":
        return False
    who = next((i for i in range(at - 1, scan.low, -1) if scan.word(i) == "who"), scan.low)
    return scan.word(who - 1) == "," and (_name_before(scan, who - 2) or _person(scan, who - 2))


def _of_somebody(scan: Scan, reading: Reading) -> bool:
    """ "a boy of 12", "a woman of 34": what is of so many years, where it cannot be of so many things."""
    before, end = reading.first - 1, reading.end
    if scan.word(before) != "of" or scan.word(before - 1) not in words("people_of_an_age"):
        return False
    return _ends(scan, end) or scan.word(end) in words("after_his_age")


def _at_an_age(scan: Scan, reading: Reading, lead: int) -> bool:
    """ "At 17, the chess player Wen Liying became champion": what opens a sentence and ends in a comma, before one person."""
    opens = scan.word(lead - 1) == "at" and lead - 1 == scan.low
    if not opens or scan.word(reading.end) != "," or reading.low < _YOUNGEST:
        return False
    first = reading.end + 1
    if scan.word(first) in words("aged_pronouns"):
        return True
    if scan.capital(first) and scan.word(first + 1) in words("after_a_surname"):
        return True
    return any(scan.capital(at) and scan.capital(at + 1) for at in range(first, first + _TO_A_NAME))


def _appositive(scan: Scan, reading: Reading, lead: int) -> bool:
    """ "Jane Doe, 34, said", "Holt, now 53, flew", "Holt, at 91,": a bare number between commas after a capitalised name."""
    if scan.word(lead - 1) == "at" and reading.low >= _YOUNGEST and lead - 3 > scan.low:
        lead -= 1
    opening, name = scan.word(lead - 1), lead - 2
    closing = (")",) if opening == "(" else (",", ")", ".", ";")
    if opening not in (",", "(") or scan.word(reading.end) not in closing or not _name_before(scan, name):
        return False
    return not _goes_on(scan, reading.end) and not _of_the_calendar(scan, name)


def _child(scan: Scan, reading: Reading, lead: int) -> bool:
    """ "Asha Rai, nine, was", "her brother, seven, was": in words, between commas, behind a full name or a relative."""
    if reading.low > _CHILD or scan.word(lead - 1) != "," or scan.word(reading.end) != ",":
        return False
    if not (_full_name(scan, lead - 2) or scan.word(lead - 2) in words("kin")):
        return False
    following = scan.word(reading.end + 1)
    with_kin = following == "and" and scan.word(reading.end + 2) in words("life_possessives")
    return with_kin or following in words("after_a_surname") or following in ("of", "from", "who")


def _goes_on(scan: Scan, end: int) -> bool:
    """Whether a figure follows: "(7.5)", "34, 12 and 5"."""
    return scan.digits(end + 1) and (scan.tight(end + 1) or scan.word(end) == ",")


def _of_the_calendar(scan: Scan, at: int) -> bool:
    return scan.lower[at] in scan.tables.months or scan.lower[at] in scan.tables.weekdays


def _beside_people(scan: Scan, reading: Reading, lead: int) -> bool:
    """ "two brothers, 24 and 31,", "the driver, 45,", and each further one of "aged 5, 7 and 9"."""
    end = reading.end
    following = scan.word(end)
    if _after_age(scan, reading.first):
        return not counts(following) and measures.after(scan, end, digits=True) is None
    if (
        scan.word(lead - 1) != ","
        or not _people(scan, lead - 2)
        or (scan.tight(end + 1) and scan.digits(end + 1))
    ):
        return False
    more = following == "and" and scan.digits(end + 1) and not counts(scan.word(end + 2))
    return (following == "," or more) and not counts(scan.word(end + 1))


def _people(scan: Scan, at: int) -> bool:
    person = singular(scan.word(at)) if scan.letters(at) else ""
    return person in nouns().people or person in words("kin")


def _after_age(scan: Scan, first: int) -> bool:
    """Whether a bare age stands right before, with a comma or "and" between."""
    if not scan.marks or scan.marks[-1].kind != "age" or scan.word(first - 1) not in ("and", ","):
        return False
    last = scan.marks[-1]
    return last.fields["text"].isdecimal() and scan.starts[first] - last.end <= _LINK


def _name_before(scan: Scan, at: int) -> bool:
    """Whether a capitalised word stands here, perhaps with a dot ("Jr.")."""
    if scan.word(at) == "." and scan.word(at - 1) in ("jr", "sr"):
        return True
    return scan.letters(at) and scan.capital(at)
