"""Who does it to whom: deeds with two named parties (``parties.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..language.cutting import name_words
from ..language.tables import cached, read_table
from ..model import Article
from ..model.article import SILENT_BLOCKS

_NAME = r"[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}"
_ELSEWHEN = re.compile(
    r"\b(?:In (?:January|February|March|April|May|June|July|August|September|October|November|December)|last|earlier|ago|"
    r"previous|in return|in turn|back|(?:19|20)\d\d)\b"
)
"""Signs of another deed between the two: an earlier one, or one in return."""
_HELPERS = r"(?: (?:has|have|had|will|would|is|was|to|agreed|plans|said|it|be|been|being|have)){0,4}"


class Deed(NamedTuple):
    """A deed with its parties, each by the last word of its name, lower-case."""

    kind: str
    start: int
    end: int
    doer: str
    done_to: str
    elsewhen: bool
    """Told of another time, or as done in return."""


@cached
def _patterns() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """(kind, pattern, whether the first name is the one it is done to)."""
    made = []
    for kind, forms in read_table("facts", "parties").items():
        active, passive = "|".join(forms["active"]), "|".join(forms["passive"])
        acts = rf"({_NAME}){_HELPERS} (?:{active}) (?:rival )?({_NAME})"
        bears = rf"({_NAME})(?: (?:has|had|have))? (?:was|were|been|is|being|be) (?:{passive}) by ({_NAME})"
        made += [(kind, re.compile(acts), False), (kind, re.compile(bears), True)]
    return tuple(made)


def deeds(article: Article) -> Iterator[Deed]:
    """The deeds of an article, outside furniture and captions, sentence by sentence."""
    for sentence in article.sentences:
        if article.blocks[sentence.block].kind in SILENT_BLOCKS:
            continue
        elsewhen = _ELSEWHEN.search(article.text, sentence.start, sentence.end) is not None
        for kind, pattern, passive in _patterns():
            for match in pattern.finditer(article.text, sentence.start, sentence.end):
                parties = _bare(match.group(1)), _bare(match.group(2))
                if all(parties) and parties[0] != parties[1]:
                    doer, done_to = reversed(parties) if passive else parties
                    yield Deed(kind, match.start(), match.end(), doer, done_to, elsewhen)


def _bare(name: str) -> str:
    """The last word of a name, lower-case: how later sentences call it."""
    words = [word for word in name_words(name) if len(word) > 2 and word[0].isupper()]
    return words[-1].lower() if words else ""
