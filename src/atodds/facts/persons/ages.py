"""How old a person is said to be: the age that stands at the name, never that of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import NameMention, NumberMention
from ...quotation.gender import may_be
from .phrases import no_role
from .trait import Clause, Trait

_STILL = r"(?:now|only|just|still|barely|already)"
_AFTER = re.compile(
    rf"(?:, of [^,.;]{{2,40}})?"
    rf"(?:,? ?\((?:aged? )?"
    rf"|, (?:(?:{_STILL}|at|who is|who was|who (?:has |had )?(?:just )?turned|who turns|aged?|an?|the) )*"
    rf"| (?:is|was|turned|turns) (?:(?:{_STILL}|an?) )*|, who [^,;.]{{3,60}}, was | aged? )",
    re.IGNORECASE,
)
"""What may stand between a name and the age behind it: "Ann Lee, 34", "Ann Lee (34)", "Ann Lee, a 34-year-old"."""
_BEFORE = re.compile(
    r"(?P<noun>(?: [^\W\d_][\w'’-]*){0,5}?)(?P<comma>,)?(?: (?:named|called|known as|identified as|identified only as))?[ ,]*"
    r"(?:(?:the )?(?:dr|mr|mrs|ms|sgt|lt|capt|gen|rev)\. )?"
)
"""What may stand between "34-year-old" and the name behind it: a role."""
_PRONOUN = re.compile(
    rf"\W*(?P<pronoun>he|she)(?: |(?=['’]))(?P<verb>is|was|turned|turns|['’]s) (?:{_STILL} )*",
    re.IGNORECASE,
)
"""What opens a sentence that tells the age of the person of the sentence before: "He was 84."."""
_AT = re.compile(rf"\W*at (?:{_STILL} )*", re.IGNORECASE)
_END = re.compile(r"(?: years old)?(?:[.;]|, (?:the|his|her|according|police|officials)\b|$)")
_END_NOW = re.compile(r"(?: years old)?(?:,? and\b|,| (?:in|on|last|this|next|earlier)\b)")
"""What more may follow where the verb leaves no other time: "She is 48, and married"."""
_SPEAKS = re.compile(r"\s+(?:said|says|told|added|recalled|reported|wrote)\b")
_OPENING = re.compile(r"\W*(?:when|while|as an?|years ago|in (?:18|19|20)\d\d)\b", re.IGNORECASE)
_THEN = re.compile(
    r"\W*(?:years? old)?,?\s*(?:when|at the time|as a|in (?:19|20)\d\d|by the time|at that time)\b",
    re.IGNORECASE,
)
_OLDEST = 120
"""Years that nobody's age passes. 84 takes away twelve of 1,973 things told of people on 673 articles of news, and one of
the examples; 156 adds none."""
_YEARS = {"year": 1.0, "month": 1 / 12, "week": 1 / 52, "day": 1 / 365}
"""Years of the units of an age."""


def read(clause: Clause) -> Iterator[Trait]:
    """The ages of named people in a sentence, in years; bounds and estimates are left out."""
    for number in clause.numbers:
        if number.kind != "age" or number.modifier != "=" or isinstance(number.value, tuple):
            continue
        years = number.value * _YEARS.get(number.unit or "year", 0.0)
        bearer = _bearer(clause, number) if 0 < years <= _OLDEST else None
        if bearer is not None and not _other_time(clause, bearer, number):
            low, high = min(bearer.start, number.start), max(bearer.end, number.end)
            text = " ".join(number.text.split())
            yield Trait("age", bearer.start, low, high, text, years)


def _bearer(clause: Clause, number: NumberMention) -> NameMention | None:
    named = clause.last_before(number.start)
    if named is not None and _AFTER.fullmatch(clause.between(named.end, number.start)):
        return named
    named = clause.first_after(number.end)
    if opening := _PRONOUN.fullmatch(clause.between(clause.start, number.start)):
        return _before(clause, number, opening)
    if named is None or _opens_with_it(clause, number, named):
        return named
    if not number.text.rstrip("s").endswith("old"):
        return None
    between = _BEFORE.fullmatch(clause.between(number.end, named.start))
    if between is None or set(between["noun"].casefold().split()) & no_role():
        return None
    spoken = between["comma"] and _SPEAKS.match(clause.article.text, named.end)
    return None if spoken else named


def _opens_with_it(clause: Clause, number: NumberMention, named: NameMention) -> bool:
    """Whether the sentence opens with the age and goes on with the name: "At 71, Deshpande is the oldest"."""
    return bool(_AT.fullmatch(clause.between(clause.start, number.start))) and (
        clause.between(number.end, named.start) == ", "
    )


def _before(clause: Clause, number: NumberMention, opening: re.Match[str]) -> NameMention | None:
    """The one person of whom the sentence before speaks, where the pronoun cannot be another."""
    text = clause.article.text
    now = opening["verb"].lower() != "was"
    if not _END.match(text, number.end) and not (now and _END_NOW.match(text, number.end)):
        return None
    bearers = {name.entity: name for name in clause.before}
    only = next(iter(bearers.values())) if len(bearers) == 1 else None
    given = (only.given or "").casefold() if only is not None else ""
    return only if may_be(opening["pronoun"].lower(), given) else None


def _other_time(clause: Clause, bearer: NameMention, number: NumberMention) -> bool:
    """Whether the age is that of another time: "was 17 when he joined", "then 12"."""
    tail = clause.article.text[number.end : min(clause.end, number.end + 40)]
    between = clause.between(bearer.end, number.start) if bearer.end <= number.start else ""
    return bool(_THEN.match(tail) or _OPENING.match(clause.text)) or " then" in between
