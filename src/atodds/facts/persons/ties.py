"""What a person is to another, and of what country: "his cousin Ann Lee", "Ann Lee, a Danish national"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...entities.lexicon import lexicon
from ...language.tables import cached
from ...model import NameMention
from .phrases import word_list
from .trait import Clause, Trait

_NEAR = 60
"""Characters before or behind a name in which its relation or nation stands."""
_WHOSE = r"(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[A-ZÀ-Þ][\w’'-]*?['’]s?)"
_BEFORE = re.compile(rf"(?<![\w'’]){_WHOSE}\s(?:[a-z-]+\s){{0,2}}(?P<what>[a-z-]+),?\s$")
_AFTER = re.compile(
    rf"(?:, \d{{1,3}})?,\s(?:who (?:is|was)\s)?(?:{_WHOSE}|the)\s(?:[a-z-]+\s){{0,2}}(?P<what>[a-z-]+)\b"
)
_NATION_BEFORE = re.compile(r"(?P<what>[A-ZÀ-Þ]\w+) (?:national|citizen),?\s$")
_NATION_AFTER = re.compile(
    r"(?:, \d{1,3})?,?(?: who)?(?: is| was)? an? (?:\w+ )?(?P<what>[A-ZÀ-Þ]\w+)(?: (?:national|citizen)\b|[,.])"
)


def read(clause: Clause) -> Iterator[Trait]:
    """The relations and nationalities that stand at the names of a sentence."""
    for person in clause.people:
        before = clause.text[max(0, person.start - clause.start - _NEAR) : person.start - clause.start]
        after = clause.text[person.end - clause.start : person.end - clause.start + _NEAR]
        for attribute, match, start in _found(before, after, person):
            low, high = start + match.start("what"), start + match.end("what")
            about = match.groupdict().get("whose") or ""
            yield Trait(
                attribute,
                person.start,
                min(low, person.start),
                max(high, person.end),
                match["what"],
                about=about,
            )


def _found(before: str, after: str, name: NameMention) -> Iterator[tuple[str, re.Match[str], int]]:
    """Each attribute with the match that says it, and where the text of the match starts in the article."""
    for attribute, said, words in (
        ("relation", (_BEFORE, _AFTER), _relatives()),
        ("nationality", (_NATION_BEFORE, _NATION_AFTER), lexicon().demonyms),
    ):
        match = said[0].search(before)
        if match is not None and match["what"].casefold() in words:
            yield attribute, match, name.start - len(before)
            continue
        match = said[1].match(after)
        if match is not None and match["what"].casefold() in words:
            yield attribute, match, name.end


@cached
def _relatives() -> frozenset[str]:
    """The words for one relative."""
    return word_list("relation", "words")
