"""What a person is called by age instead of the name: "The 58-year-old Democrat was led out", "the 34-year-old striker"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import NameMention
from .fronted import person_words
from .phrases import table, word_list
from .trait import Clause, Trait

_CALLED = re.compile(
    r"(?<![\w-])[Tt]he \d{1,3}-year-old (?P<what>(?:[a-z-]+ ){0,2}?(?P<noun>[A-Za-z-]+))(?![\w-])"
)


def read(clause: Clause) -> Iterator[Trait]:
    """The trade or party by which a sentence calls the only person of the sentence before, once nobody else is named."""
    if clause.words.isdisjoint({"old"}):
        return
    for match in _CALLED.finditer(clause.text):
        bearer = _meant(clause, clause.start + match.start())
        if bearer is None:
            continue
        party = _party(match["noun"])
        if party is not None:
            yield clause.trait("party", party, bearer, match.span())
        elif match["noun"] in person_words() - word_list("epithet", "parts"):
            yield clause.trait("role", match["what"], bearer, match.span())


def _party(noun: str) -> str | None:
    """The party of a word with a capital: a Democrat; "the 58-year-old liberal" is of none."""
    forms: dict[str, list[str]] = table("party")  # type: ignore[assignment]
    known = (party for party, said in forms.items() if noun.casefold() in said)
    return next(known, None) if noun[:1].isupper() else None


def _meant(clause: Clause, offset: int) -> NameMention | None:
    """The only person of the sentence before, where this one names nobody before the words."""
    if clause.last_before(offset) is not None:
        return None
    people = {mention.entity: mention for mention in clause.before}
    return next(iter(people.values())) if len(people) == 1 else None
