"""Who did it to whom: two sources that swap the parties."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....language.tables import cached, read_table
from ....model import Article, Finding
from ....model.article import SILENT_BLOCKS
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_NAME = r"[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}"
_ELSEWHEN = re.compile(
    r"\b(?:In (?:January|February|March|April|May|June|July|August|September|October|November|December)|last|earlier|ago|"
    r"previous|in return|in turn|back|(?:19|20)\d\d)\b"
)
"""Signs of another deed between the two: an earlier one, or one in return."""
_HELPERS = r"(?: (?:has|have|had|will|would|is|was|to|agreed|plans|said|it|be|been|being|have)){0,4}"


class _Deed(NamedTuple):
    article: int
    start: int
    end: int
    doer: str
    done_to: str
    elsewhen: bool
    """Told of another time, or as done in return."""


@cached
def _patterns() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """(deed, pattern, whether the first name is the one it is done to)."""
    made = []
    for deed, forms in read_table("rules", "parties").items():
        active, passive = "|".join(forms["active"]), "|".join(forms["passive"])
        made.append((deed, re.compile(rf"({_NAME}){_HELPERS} (?:{active}) (?:rival )?({_NAME})"), False))
        made.append(
            (
                deed,
                re.compile(
                    rf"({_NAME})(?: (?:has|had|have))? (?:was|were|been|is|being|be) (?:{passive}) by ({_NAME})"
                ),
                True,
            )
        )
    return tuple(made)


def swapped(compared: ComparedSources) -> Iterator[Judged]:
    """Deeds told of the same two names, one way in one source and the other way in another.

    Silent where a source tells both ways, also of another time or in return.
    """
    found: defaultdict[tuple[int, str, frozenset[str]], list[_Deed]] = defaultdict(list)
    for place, article in enumerate(compared.articles):
        for deed, told in _deeds(place, article):
            found[compared.stories[place], deed, frozenset((told.doer, told.done_to))].append(told)
    for story, deed, names in sorted(found, key=lambda key: (key[0], key[1], sorted(key[2]))):
        told_all = found[story, deed, names]
        now = [told for told in told_all if not told.elsewhen]
        other = next(
            (told for told in now if told.doer != now[0].doer and told.article != now[0].article), None
        )
        if other is not None and not _told_both_ways(told_all):
            yield _judged(deed, [told for told in now if told.doer == now[0].doer], other)


def _told_both_ways(told_all: Sequence[_Deed]) -> bool:
    return len({(told.article, told.doer) for told in told_all}) > len({told.article for told in told_all})


def _deeds(place: int, article: Article) -> Iterator[tuple[str, _Deed]]:
    for sentence in article.sentences:
        if article.blocks[sentence.block].kind in SILENT_BLOCKS:
            continue
        elsewhen = _ELSEWHEN.search(article.text, sentence.start, sentence.end) is not None
        for deed, pattern, passive in _patterns():
            for match in pattern.finditer(article.text, sentence.start, sentence.end):
                one, other = _bare(match.group(1)), _bare(match.group(2))
                if one and other and one != other:
                    doer, done_to = (other, one) if passive else (one, other)
                    yield deed, _Deed(place, match.start(), match.end(), doer, done_to, elsewhen)


def _bare(name: str) -> str:
    """The last word of a name, lower-case: how later sentences call it."""
    words = [word for word in re.findall(r"[\w&-]+", name) if len(word) > 2 and word[0].isupper()]
    return words[-1].lower() if words else ""


def _judged(deed: str, told: Sequence[_Deed], other: _Deed) -> Judged:
    one = told[0]
    return Judged(
        category="parties",
        matter=f"who did it to whom ({deed})",
        outcome="conflict",
        reason=f"{one.doer.title()} and {other.doer.title()} are each the one who did it",
        passages=(
            *(
                Passage(deed_told.article, deed_told.start, deed_told.end, f"by {deed_told.doer.title()}", 0)
                for deed_told in told
            ),
            Passage(other.article, other.start, other.end, f"by {other.doer.title()}", 1),
        ),
        witnesses=(len({deed_told.article for deed_told in told}), 1),
        values={"first": one.doer.title(), "second": other.doer.title()},
    )


@contract("matter", "reason", "first", "second", parameters=Judging)
def swapped_parties(rule: Rule, context: Context) -> Iterator[Finding]:
    """The parties of one deed the other way round."""
    yield from report(rule, context, swapped)
