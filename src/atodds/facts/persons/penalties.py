"""What a person is charged with, sentenced to and held on: the charge, the sentence, the bail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.tables import cached, read_table
from ...model import NameMention, NumberMention
from .phrases import subject, word_list, words_before
from .trait import Clause, Trait

_CHARGED = re.compile(
    r"\b(?:(?:charged|indicted|arraigned|arrested)(?: \w+day| in [A-Z]\w+(?: on \w+day)?| on \w+day)? (?:with|on|for)|"
    r"fac(?:es|ed|ing) (?:\w+ ){0,2}(?:charges?|counts?)(?: of)?|accused of|on suspicion of|on charges of|on a charge of|"
    r"(?:on|stands?|standing) trial (?:for|on|over)|if (?:(?:he|she)(?:['’]s| is) )?(?:convicted|found guilty) of)\s"
    r"(?P<what>[^.;:\n]{3,120})"
)
_SENTENCED = re.compile(
    r"\b(?:sentenced|sentences|jailed|imprisoned|ordered)\b(?P<whom>[^.;:\n]{0,50}?)\s(?:to|for) (?P<what>[^.;:\n]{3,60})|"
    r"\b(?:got|gets|received|receives|given|handed|serve|serving) (?P<term>(?:an? )?[^.;:,\n]{3,40}?(?:in (?:prison|jail)|"
    r"behind bars|sentence|prison term|probation))"
)
_WHOLE = re.compile(r"\b(?P<what>life|death|probation)\b(?!-threat| insurance)")
_BAIL = re.compile(r"\b(?:bail|bond)\b")
_NONE = re.compile(
    r"\b(?:without|denied|refused|no) (?:bail|bond)\b|\bbail (?:was|has been) (?:denied|refused)\b"
)
_BESIDE = 45
"""Characters between an amount and the word "bail". 31 and 59 change nothing on 673 articles of news and in the rules'
examples."""
_MONTHS = {"year": 12.0, "month": 1.0}
"""Months of the units of a sentence."""


def read(clause: Clause) -> Iterator[Trait]:
    """Charges, sentences and bails of named people; what may be, was asked for, or is denied is left out."""
    yield from _charges(clause)
    if not clause.words.isdisjoint(word_list("penalty", "sentenced")):
        yield from _sentences(clause)
    if not clause.words.isdisjoint({"bail", "bond"}):
        yield from _bails(clause)


def _charges(clause: Clause) -> Iterator[Trait]:
    if clause.words.isdisjoint(word_list("penalty", "charged")):
        return
    for match in _CHARGED.finditer(clause.text):
        bearer = _bearer(clause, match)
        named = list(_offence().finditer(clause.text, *match.span("what")))
        if bearer is not None and named and _certain(clause, match):
            span = (match.start(), named[-1].end())
            yield clause.trait("charge", ", ".join(map(_plain, named)), bearer, span)


def offences(text: str) -> list[str]:
    """The offences that a text names, in its order, with their degree."""
    return [_plain(match) for match in _offence().finditer(text)]


def without_degree(offence: str) -> str:
    """An offence without what makes another of the same word: murder, of first-degree and attempted murder."""
    for degree in read_table("facts", "offences")["degrees"]:
        offence = offence.removeprefix(degree).lstrip(" -")
    return offence


def _plain(offence: re.Match[str]) -> str:
    words = offence.group().casefold().split()
    if "in" in words:
        words = [f"{words[-2]}-degree", *words[: words.index("in")]]
    return " ".join(words)


@cached
def _offence() -> re.Pattern[str]:
    words = sorted(read_table("facts", "offences")["offences"], key=lambda word: (-len(word), word))
    degrees = "|".join(read_table("facts", "offences")["degrees"])
    behind = r"(?: in the (?:first|second|third) degree)?"
    return re.compile(rf"\b(?:(?:{degrees})[ -])?(?:{'|'.join(words)})\b{behind}", re.IGNORECASE)


def _bearer(clause: Clause, match: re.Match[str]) -> NameMention | None:
    return subject(clause, clause.start + match.start())


def _sentences(clause: Clause) -> Iterator[Trait]:
    for match in _SENTENCED.finditer(clause.text):
        key = "what" if match["what"] else "term"
        found = _term(clause, match[key], clause.start + match.start(key))
        bearer = _sentenced(clause, match)
        if found is not None and bearer is not None and _certain(clause, match):
            value, months, end = found
            span = (match.start(), end - clause.start)
            yield clause.trait("sentence", value, bearer, span, number=months)


def _sentenced(clause: Clause, match: re.Match[str]) -> NameMention | None:
    """The person between the verb and the term ("sentenced Ann Lee to"), else its subject."""
    first = clause.first_after(clause.start + match.start())
    if match["whom"] and first is not None and first.end <= clause.start + match.end("whom"):
        return first
    return _bearer(clause, match)


def _term(clause: Clause, text: str, start: int) -> tuple[str, float | None, int] | None:
    """A term as printed, its months where it has any, and where it ends."""
    whole = _WHOLE.search(text)
    number = next((number for number in clause.numbers if start <= number.start < start + len(text)), None)
    if whole is not None and (number is None or start + whole.start() < number.start):
        return whole["what"], None, start + whole.end()
    months = _months(number) if number is not None else None
    if number is None or months is None:
        return None
    return " ".join(number.text.split()), months, number.end


def _months(number: NumberMention) -> float | None:
    unit = next((word for word in _MONTHS if word in (number.unit or "")), None)
    if unit is None or isinstance(number.value, tuple):
        return None
    return number.value * _MONTHS[unit]


def _bails(clause: Clause) -> Iterator[Trait]:
    for match in _BAIL.finditer(clause.text):
        at = clause.start + match.start()
        bearer = subject(clause, at) or clause.last_before(at)
        none = _NONE.search(clause.text, max(0, match.start() - 12), match.end() + 20)
        if bearer is None:
            continue
        if none is not None:
            yield clause.trait("bail", "none", bearer, none.span())
            continue
        amount = next(
            (number for number in clause.numbers if number.kind == "money" and _beside(number, at)), None
        )
        if amount is not None and not isinstance(amount.value, tuple):
            span = (
                min(amount.start, at) - clause.start,
                max(amount.end, clause.start + match.end()) - clause.start,
            )
            yield clause.trait("bail", " ".join(amount.text.split()), bearer, span, number=amount.value)


def _beside(amount: NumberMention, at: int) -> bool:
    return -_BESIDE < at - amount.end < _BESIDE and at - amount.start > -_BESIDE


def _certain(clause: Clause, match: re.Match[str]) -> bool:
    words = set(words_before(clause, clause.start + match.start(), 3))
    return not words & (word_list("penalty", "unsure") | word_list("court", "negation"))
