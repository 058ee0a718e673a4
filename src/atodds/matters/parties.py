"""Who did it to whom: two sources that swap the parties."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ..model import Article
from .judged import Judged, Passage

_NAME = r"[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}"
_HELPERS = r"(?: (?:has|have|had|will|would|is|was|to|agreed|plans|said|it|be|been|being|have)){0,4}"


class _Deed(NamedTuple):
    article: int
    start: int
    end: int
    doer: str
    done_to: str


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """(deed, pattern, whether the first name is the one it is done to)."""
    lexicon = tomllib.loads((files(__package__) / "lexicons" / "parties.toml").read_text(encoding="utf-8"))
    made = []
    for deed, forms in lexicon.items():
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


def swapped(articles: Sequence[Article], stories: Sequence[int]) -> Iterator[Judged]:
    """Deeds told of the same two names, one way in one source and the other way in another."""
    found: defaultdict[tuple[int, str, frozenset[str]], list[_Deed]] = defaultdict(list)
    for place, article in enumerate(articles):
        for deed, told in _deeds(place, article):
            found[stories[place], deed, frozenset((told.doer, told.done_to))].append(told)
    for (_, deed, _), told_all in sorted(
        found.items(), key=lambda item: (item[0][0], item[0][1], sorted(item[0][2]))
    ):
        first = told_all[0]
        other = next(
            (told for told in told_all if told.article != first.article and told.doer == first.done_to), None
        )
        both = {told.article for told in told_all if told.doer == first.doer} & {
            told.article for told in told_all if told.doer == first.done_to
        }
        if other is not None and not both:
            yield _judged(deed, [told for told in told_all if told.doer == first.doer], other)


def _deeds(place: int, article: Article) -> Iterator[tuple[str, _Deed]]:
    for sentence in article.sentences:
        if article.blocks[sentence.block].kind in ("furniture", "caption"):
            continue
        for deed, pattern, passive in _patterns():
            for match in pattern.finditer(article.text, sentence.start, sentence.end):
                one, other = _bare(match.group(1)), _bare(match.group(2))
                if one and other and one != other:
                    doer, done_to = (other, one) if passive else (one, other)
                    yield deed, _Deed(place, match.start(), match.end(), doer, done_to)


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
