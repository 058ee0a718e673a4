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
"""Characters before or behind a name in which its relation or nation stands. 42 and 78 change nothing on 673 articles of
news and in the rules' examples."""
_WHOSE = r"(?P<whose>[Hh]is|[Hh]er|[Tt]heir|(?:[A-ZÀ-Þ][\w’'-]*\s){0,2}[A-ZÀ-Þ][\w’'-]*?['’]s?)"
_OF = re.compile(r"\sof\s(?:[a-z0-9’'-]+\s){0,5}(?:[a-z0-9’'-]+,\s)?(?:[A-ZÀ-Þ]\w*\s)?$")
"""Between a relation and the name of whose it is: "the father of the dead pilot, Kurt Dorn"."""
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
            about = _whose(clause, match, start) if attribute == "relation" else ""
            yield Trait(
                attribute,
                person.start,
                min(low, person.start),
                max(high, person.end),
                match["what"],
                about=about,
            )


def _whose(clause: Clause, match: re.Match[str], start: int) -> str:
    """Whose relative somebody is, by name where one stands there; ``start``: where the matched text starts."""
    whose = match["whose"]
    if whose:
        end = start + match.end("whose")
        named = next(
            (mention for mention in clause.people if start + match.start("whose") <= mention.start < end),
            None,
        )
        return named.text if named else whose
    after = clause.first_after(start + match.end("what"))
    if after is None or _OF.match(clause.between(start + match.end("what"), after.start)) is None:
        return ""
    return after.text


@cached
def _said() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a name, and behind it, with the words for a relative."""
    what = f"(?P<what>{'|'.join(sorted(_relatives(), key=lambda word: (-len(word), word)))})(?![\\w-])"
    before = re.compile(rf"(?<![\w'’]){_WHOSE}\s(?:[a-z-]+\s){{0,2}}?{what},?\s$")
    after = re.compile(
        rf"(?:(?:, \d{{1,3}})?,\s(?:who (?:is|was)\s)?|\s(?:is|was)\s)"
        rf"(?P<led>(?:{_WHOSE}|the)\s(?:[a-z-]+\s){{0,2}}?)?{what}(?(led)|(?=\sof\b))"
    )
    return before, after


def _found(before: str, after: str, name: NameMention) -> Iterator[tuple[str, re.Match[str], int]]:
    """Each attribute with the match that says it, and where the text of the match starts in the article."""
    for attribute, said, words in (
        ("relation", _said(), _relatives()),
        ("nationality", (_NATION_BEFORE, _NATION_AFTER), _nations()),
    ):
        match = said[0].search(before)
        if match is not None and match["what"].casefold() in words:
            yield attribute, match, name.start - len(before)
            continue
        match = said[1].match(after)
        if match is not None and match["what"].casefold() in words:
            yield attribute, match, name.end


@cached
def _nations() -> frozenset[str]:
    """The words for people of one nation."""
    return lexicon().demonyms - word_list("partisans", "alone")


@cached
def _relatives() -> frozenset[str]:
    """The words for one relative."""
    return word_list("relation", "words")
