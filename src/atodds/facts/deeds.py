"""Who does it to whom: deeds with two named parties (``parties.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
_APPOSED = r"(?:(?:its|his|her|their|the) )?(?:(?!(?:in|of|from|for|to|with|at|on|and|by)\b)[a-z-]+ ){0,2}"
"""What may stand before the second name: "its rival"."""
_HELPERS = r"(?: (?:has|have|had|will|would|is|was|to|agreed|plans|said|it|be|been|being|have)){0,4}"


Name = tuple[str, ...]
"""The words of a name, lower-case."""


class Deed(NamedTuple):
    """A deed with its two parties."""

    kind: str
    start: int
    end: int
    doer: Name
    done_to: Name
    elsewhen: bool
    """Told of another time, or as done in return."""


@cached
def _patterns() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """(kind, pattern, whether the first name is the one it is done to)."""
    made = []
    for kind, forms in read_table("facts", "parties").items():
        active, passive = "|".join(forms["active"]), "|".join(forms["passive"])
        acts = rf"({_NAME}){_HELPERS} (?:{active}) {_APPOSED}({_NAME})"
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


def _bare(name: str) -> Name:
    return tuple(word.lower() for word in name_words(name) if len(word) > 2 and word[0].isupper())


def one_name(name: Name, names: Iterable[Name]) -> Name:
    """The shortest name that stands in this one ("Ferris" in "Ferris Foods", "Falk" in "Ines Falk"), else itself."""
    return min(
        (short for short in names if set(short) <= set(name)),
        key=lambda short: (len(short), short),
        default=name,
    )
