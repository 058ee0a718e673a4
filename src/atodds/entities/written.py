"""Names as they are written: the capitalised words of an article, those side by side in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ..language.tables import cached
from ..language.words import function_words
from ..model import Article
from ..model.article import SILENT_BLOCKS
from .lexicon import NameLexicon
from .lexicon import lexicon as name_lexicon

_WORD = re.compile(r"(?<![\w@#/.])[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TAIL = re.compile(r"(?:['’](?:s|re|ve|ll|d|m|t)?|-[^\W\d_A-ZÀ-Þ].*)$")
"""What follows a name in its word: a possessive, a contraction, the rest of a compound ("-flagged")."""
_FRONT = re.compile(r"(?:al|el|ul|ad|as|an|at|abu|bin|ibn|d|l)[-'’](?=[A-ZÀ-Þ])")
"""What stands small before a name in its word: "al-Rashidi"."""
_HYPHEN = re.compile(r"-(?=[^\W\d_])")
_LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿ][^\W\d_]+")
_SHOUTED = 0.7
"""Share of capitals from which a sentence is shouted, and its capitals tell no names. On 61 articles of news and in the
rules' examples, 0.49 changes 2 of the examples, 0.91 nothing."""
_OPENING = "“\"‘'`(*•–—-"


class Written(NamedTuple):
    """A capitalised word where it stands.

    ``opens``: first of its sentence or of speech, where any word has a capital; ``heading``: in a line where nearly
    every word has one.
    """

    article: int
    start: int
    end: int
    text: str
    opens: bool
    heading: bool
    key: str
    """The word in lower-case."""

    def worded(self, start: int, end: int, text: str) -> Written:
        """Another word at another place, else the same."""
        return self._replace(start=start, end=end, text=text, key=text.casefold())


Pair = tuple[Written, Written]
"""Two capitalised words side by side, or with a link ("of the", "van") between them."""


@dataclass(frozen=True)
class Names:
    """The capitalised words of one article, in runs, and its words in lower-case."""

    runs: tuple[tuple[Written, ...], ...]
    lower: frozenset[str]

    def pairs(self) -> Iterator[Pair]:
        """Neighbours in each run, and those with one word between them: a middle name or initial."""
        for run in self.runs:
            yield from pairwise(run)
            yield from zip(run, run[2:], strict=False)

    def parts(self) -> Iterator[tuple[Written, bool]]:
        """Every word of every run, compounds of names in their parts ("ATI-Nvidia"); whether no other name is beside it."""
        usual = no_name()
        for run in self.runs:
            names = sum([word.key not in usual for word in run])
            for word in run:
                alone = names == (word.key not in usual)
                if "-" not in word.text:
                    yield word, alone
                    continue
                start = word.start
                for part in _HYPHEN.split(word.text):
                    yield word.worded(start, start + len(part), part), alone
                    start += len(part) + 1


def names(place: int, article: Article) -> Names:
    """The names of an article as written, outside furniture and captions; ``place`` is its number."""
    runs: list[tuple[Written, ...]] = []
    lower: set[str] = set()
    for sentence in article.sentences:
        if 0 <= sentence.block < len(article.blocks) and article.blocks[sentence.block].kind in SILENT_BLOCKS:
            continue
        lower.update(_LOWER.findall(article.text, sentence.start, sentence.end))
        runs.extend(_runs(place, article.text, sentence.start, sentence.end))
    return Names(tuple(runs), frozenset(lower))


def _runs(place: int, text: str, start: int, end: int) -> Iterator[tuple[Written, ...]]:
    found = list(_WORD.finditer(text, start, end))
    words = [match[0] for match in found]
    heading = _heading(words)
    run: list[Written] = []
    last = start
    opening = text[start:end]
    body = end - len(opening.lstrip(_OPENING + " "))
    for match, printed in zip(found, words, strict=True):
        word = printed if printed[0].isupper() else _capitalised(printed)
        if word is None:
            continue
        first, stop = match.span()
        begin = stop - len(word)
        if run and not _joined(text[last:first]):
            yield tuple(run)
            run = []
        bare = _TAIL.sub("", word) if not word.isalpha() else word
        opens = first <= body or text[first - 1 : first] in ("“", '"', "`")
        run.append(Written(place, begin, begin + len(bare), bare, opens, heading, bare.casefold()))
        last = stop
        if bare != word:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _capitalised(word: str) -> str | None:
    """A word that begins small from its capital on: "al-Rashidi" without what stands before it; None for one without."""
    front = None if word.isalpha() else _FRONT.match(word)
    return None if front is None else word[front.end() :]


def _heading(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return len(long) > 2 and len([0 for word in long if word[0].isupper()]) >= _SHOUTED * len(long)


def _joined(between: str) -> bool:
    """Whether two capitalised words with this between them stand in one name."""
    if between in (" ", ". ", "\n"):
        return True
    parts = between.split(" ")
    return (
        len(parts) in (3, 4)
        and parts[0] == parts[-1] == ""
        and all(part in function_words("inside_names") for part in parts[1:-1])
    )


@cached
def no_name() -> frozenset[str]:
    """Words that stand with a capital without being names: openers, titles, roles, demonyms, links."""
    lex: NameLexicon = name_lexicon()
    return (
        lex.common
        | lex.titles
        | lex.title_parts
        | lex.roles
        | lex.role_modifiers
        | lex.not_names
        | lex.place_heads
        | lex.directions
        | lex.organization_heads
        | lex.things
    )
