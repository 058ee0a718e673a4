"""Of what party a person is, as it stands at the name: "Republican Ann Lee", "Ann Lee, a Democrat", "Ann Lee (R-Ky.)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...language.tables import cached
from .phrases import table, word_list
from .trait import Clause, Trait

_NEAR = 60
"""Characters before or behind a name in which its party stands. 42 and 78 change nothing on 668 articles of news."""


@cached
def _parties() -> Mapping[str, str]:
    rows: Mapping[str, list[str]] = table("party")  # type: ignore[assignment]
    return {form: party for party, forms in rows.items() for form in forms}


@cached
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a name, and behind it; the word for the party is ``what``."""
    forms = "|".join(sorted(_parties(), key=lambda form: (-len(form), form)))
    offices = "|".join(sorted(word_list("partisans", "offices")))
    alone = "|".join(sorted(word_list("partisans", "alone")))
    what = rf"(?<![\w-])(?P<what>{forms})(?: party(?:['’]s)?)?"
    before = re.compile(rf"(?:{what} (?:(?:{offices})\b\.? )+|(?<![\w-])(?P<alone>{alone}) )$", re.IGNORECASE)
    behind = re.compile(
        rf"(?:,? \(?\d{{1,3}}\)?)?(?:, (?:an?|the) (?:(?!former)[a-z-]+ ){{0,2}}?{what}(?=[,.;:]|$| (?:{offices})\b)"
        rf"|,? \(?(?P<letter>[RD])(?:-[A-Z][\w.]*|(?=\))))",
        re.IGNORECASE,
    )
    return before, behind


def read(clause: Clause) -> Iterator[Trait]:
    """The parties of the named people of a sentence; a former one is left out."""
    for name in clause.people:
        start = name.start - clause.start
        low = max(0, start - _NEAR)
        before, behind = _patterns()
        front = before.search(clause.text[low:start])
        match = front or behind.match(clause.text[: name.end - clause.start + _NEAR], name.end - clause.start)
        if match is None:
            continue
        found = match.groupdict()
        word = (found["what"] or found.get("alone") or "").casefold()
        letter = (found.get("letter") or "").upper()
        party = _parties()[word] if word else {"R": "Republican", "D": "Democrat"}[letter]
        shift = low if front else 0
        if not clause.text[: shift + match.start()].casefold().endswith(("former ", "ex-")):
            yield clause.trait("party", party, name, (shift + match.start(), shift + match.end()))
