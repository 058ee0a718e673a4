"""A role that a verb tells behind a name: "Ann Lee, who leads the inquiry", "Ann Lee, a mother who works as a cook"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...language.tables import cached
from ...language.words import letters
from .phrases import table, word_list
from .trait import Clause, Trait


@cached
def _offices() -> Mapping[str, str]:
    """The forms of a verb -> the office that it tells."""
    rows: Mapping[str, list[str]] = table("told_role", "verbs")  # type: ignore[assignment]
    return {form: office for office, forms in rows.items() for form in forms}


@cached
def _behind() -> re.Pattern[str]:
    """What stands behind a name whose office a verb tells."""
    verbs = "|".join(sorted(_offices(), key=lambda form: (-len(form), form)))
    return re.compile(
        r"(?:,? \(?(?:aged )?\d{1,3}\)?)?(?:, an? [a-z][a-z\s-]{2,50}?)?,? (?P<who>who )?(?:(?:also|now|once|has|had) )?"
        rf"(?P<verb>{verbs}) (?P<what>(?:the |an? |its |his |her |their )?[^,.;:\n\"”]{{3,60}}?)"
        r"(?=[,.;:\n\"”]|$| (?:and|when|since|after|until|before|as|on|in|at|for|from)\b)"
    )


@cached
def _firsts() -> frozenset[str]:
    return frozenset(form.split()[0] for form in _offices())


def read(clause: Clause) -> Iterator[Trait]:
    """The roles that verbs tell of the named people of a sentence, as "head of the inquiry"."""
    if clause.words.isdisjoint(_firsts()):
        return
    for name in clause.people:
        match = _behind().match(clause.text, name.end - clause.start)
        office = _office(match) if match else None
        if match is not None and office is not None:
            what = match["what"]
            value = f"{office} of {what}" if office else what
            yield clause.trait("role", value, name, (match.start("verb"), match.end("what")))


def _office(match: re.Match[str]) -> str | None:
    """The office that a verb and its object tell; empty where the object names it; None where they tell none."""
    office = _offices().get(match["verb"])
    if office is None or not (match["who"] or office in word_list("told_role", "bare")):
        return None
    if office and match["what"].casefold().split()[0] in word_list("told_role", "whom"):
        return None
    fits = office not in word_list("told_role", "of_bodies") or _of_a_body(match["what"])
    return office if fits else None


def _of_a_body(what: str) -> bool:
    """Whether what is led or run is a group of people or a task that has a head: a car is run, too."""
    return not word_list("told_role", "bodies").isdisjoint(letters(what.casefold()))
