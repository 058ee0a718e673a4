"""Near-copies: what one copy changed. One figure, name or quoted word altered in equal text is a sign of an error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....model import Article, Finding
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_WORD = re.compile(r"\d[\d,.]*\d|\w+")
_SAME_SENTENCE = 0.8
_SHORTEST = 8
_MOST_CHANGES = 3
"""A text with more changes than this was rewritten for another case; each change is then no slip."""


def near(compared: ComparedSources) -> Iterator[Judged]:
    """One note for each article whose text another shares."""
    articles = compared.articles
    for copy, original in sorted(compared.copied.items()):
        yield Judged(
            category="near_copy",
            matter="one text, two sources",
            outcome="equivalent",
            reason="they share most of their text and count as one witness",
            passages=tuple(
                _opening(articles[place], place, side) for side, place in enumerate((original, copy))
            ),
            values={"original": articles[original].path, "copy": articles[copy].path},
        )


def _opening(article: Article, place: int, side: int) -> Passage:
    body = [s for s in article.sentences if article.blocks[s.block].kind in ("paragraph", "lead_in")]
    first = body[0] if body else article.sentences[0]
    return Passage(place, first.start, first.end, "shared text", side)


def altered(compared: ComparedSources) -> Iterator[Judged]:
    """Sentences of near-copies that are equal but for one figure, name or quoted word."""
    articles = compared.articles
    for copy, original in sorted(compared.copied.items()):
        changes = list(_changes(articles[original], articles[copy]))
        if len(changes) <= _MOST_CHANGES:
            for found in changes:
                yield _judged(original, copy, found, articles)


Change = tuple[int, int, int, int]


def _changes(one: Article, other: Article) -> Iterator[Change]:
    """Spans (in one, in the other) of a changed figure or name in sentences that are otherwise equal."""
    index: dict[str, list[tuple[list[re.Match[str]], frozenset[str]]]] = {}
    for sentence in one.sentences:
        words = list(_WORD.finditer(one.text, sentence.start, sentence.end))
        if len(words) >= _SHORTEST:
            entry = (words, frozenset(word.group().lower() for word in words))
            for key in {word.group().lower() for word in words if len(word.group()) > 5}:
                index.setdefault(key, []).append(entry)
    for sentence in other.sentences:
        words = list(_WORD.finditer(other.text, sentence.start, sentence.end))
        if len(words) >= _SHORTEST:
            twin = _twin(words, index)
            if twin is not None:
                yield from _altered(twin, words, one.text, other.text)


def _twin(
    words: list[re.Match[str]], index: Mapping[str, list[tuple[list[re.Match[str]], frozenset[str]]]]
) -> list[re.Match[str]] | None:
    own = frozenset(word.group().lower() for word in words)
    best, twin = _SAME_SENTENCE, None
    for word in words:
        for candidate, others in index.get(word.group().lower(), ()):
            share = len(own & others) / max(len(own), len(others))
            if share > best:
                best, twin = share, candidate
    return twin


def _altered(
    first: list[re.Match[str]], second: list[re.Match[str]], text: str, other: str
) -> Iterator[Change]:
    titled = 2 * sum(word.group()[:1].isupper() for word in first) > len(first)
    left, right = [word.group().lower() for word in first], [word.group().lower() for word in second]
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "replace" or b - a != 1 or d - c != 1:
            continue
        span = (first[a].start(), first[b - 1].end(), second[c].start(), second[d - 1].end())
        if _matters(text[span[0] : span[1]], other[span[2] : span[3]], a > 0, titled):
            yield span


def _matters(one: str, other: str, inside: bool, titled: bool) -> bool:
    """Whether the change is of a figure or of a name; in a title every word is written like a name."""
    if one[0].isdecimal() and other[0].isdecimal():
        return one.replace(",", "") != other.replace(",", "")
    names = one[:1].isupper() and other[:1].isupper() and len(one) > 3 and len(other) > 3
    return inside and not titled and names and _plain(one) != _plain(other)


def _plain(name: str) -> str:
    """A name without accents and case: another house's spelling is no alteration."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(letter)
    )


def _judged(original: int, copy: int, span: Change, articles: Sequence[Article]) -> Judged:
    first = articles[original].text[span[0] : span[1]]
    second = articles[copy].text[span[2] : span[3]]
    return Judged(
        category="altered_copy",
        matter="one sentence, copied with a change",
        outcome="conflict",
        reason=f"the sentence is the same but for “{first}” and “{second}”",
        passages=(Passage(original, span[0], span[1], first, 0), Passage(copy, span[2], span[3], second, 1)),
        witnesses=(1, 1),
        values={"first": first, "second": second},
    )


@contract("matter", "reason", "original", "copy", parameters=Judging)
def near_copies(rule: Rule, context: Context) -> Iterator[Finding]:
    """Two sources that share most of their text."""
    yield from report(rule, context, near)


@contract("matter", "reason", "first", "second", parameters=Judging)
def altered_copies(rule: Rule, context: Context) -> Iterator[Finding]:
    """A figure, name or quoted word that one near-copy has otherwise."""
    yield from report(rule, context, altered)
