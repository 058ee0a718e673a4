"""How many children a person has, as it stands at the name: "father of three Karl Lee", "Ann Lee, 43, a mother of two"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.numbers import counting
from ...language.tables import cached
from .phrases import word_list
from .trait import Clause, Trait

_BEHIND = re.compile(
    r"(?:,? \(?(?:aged )?\d{1,3}\)?)?(?:, (?:an? |the )?(?:[a-z-]+ ){0,4}?(?:and )?| (?:is|was) an? )$"
)
"""What stands between a name and the word for a parent behind it: ", 43, a former boxer and "."""
_BEFORE = re.compile(r"(?:,? (?:aged )?\d{1,3}\b)?,? $")
"""What stands between "father of three" and the name behind it."""
_FAR = 60
"""Characters between a name and the word for a parent behind it. 42 and 78 change nothing on 668 articles of news."""


@cached
def _parent() -> re.Pattern[str]:
    numbers = "|".join(sorted(counting(), key=lambda word: (-len(word), word)))
    parents = "|".join(sorted(word_list("family", "parents")))
    return re.compile(rf"\b(?:{parents})[ -]of[ -](?P<number>{numbers}|\d{{1,2}})\b(?! the)", re.IGNORECASE)


def read(clause: Clause) -> Iterator[Trait]:
    """The number of children of the named people of a sentence."""
    if clause.words.isdisjoint(word_list("family", "parents")):
        return
    for match in _parent().finditer(clause.text):
        start, end = clause.start + match.start(), clause.start + match.end()
        before, after = clause.last_before(start), clause.first_after(end)
        bearer = None
        if after is not None and _BEFORE.fullmatch(clause.between(end, after.start)):
            bearer = after
        elif before is not None and start - before.end <= _FAR:
            bearer = before if _BEHIND.fullmatch(clause.between(before.end, start)) else None
        if bearer is not None:
            word = match["number"].casefold()
            number = float(counting().get(word) or word)
            yield clause.trait("children", match.group(), bearer, match.span(), number=number)
