"""House style: where each spelling of a word stands in an article's own words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..model import Article, NameMention
from ..model.base import Covering
from .passages import Passages

_WORD = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+)*\.?")


def uses(article: Article, spellings: set[str]) -> dict[str, list[tuple[int, int]]]:
    """Where each spelling stands in the article's own words."""
    passages = Passages(article, without=frozenset({"headline", "subhead"}))
    named = [mention for mention in article.mentions if isinstance(mention, NameMention)]
    places = {(name.start, name.end) for name in named if name.kind == "place"}
    inside = Covering(named)
    heads = {spelling.split()[0].rstrip(".") for spelling in spellings if spelling}
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _WORD.finditer(article.text):
        word = match.group()
        if word not in heads and not (word[-1] == "." and word.rstrip(".") in heads):
            continue
        start = match.start()
        if passages.quoted(start) or not passages.body(start):
            continue
        for text, stop in _forms(article.text, match):
            if text in spellings and _as_such(article.text, text, start, stop, places, inside):
                found[text].append((start, stop))
                break
    return found


def _as_such(
    text: str, word: str, start: int, stop: int, places: set[tuple[int, int]], inside: Covering
) -> bool:
    """Whether a spelling is used as the word it is: capitals for a place, others outside names, hours behind a digit."""
    if word[0].isupper() and word.isupper():
        return (start, stop) in places or word in ("UN", "U.N.", "EU", "E.U.", "OK")
    return not inside.holds(start, start + 1) and (
        word not in ("am", "pm", "a.m.", "p.m.") or _after_digit(text, start)
    )


def _forms(text: str, match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """A word as it stands, without a full stop at its end, and with the word after it."""
    yield match.group(), match.end()
    if match.group().endswith("."):
        yield match.group()[:-1], match.end() - 1
    after = _WORD.match(text, match.end() + 1)
    if after is not None:
        yield text[match.start() : after.end()].rstrip("."), after.end()


def _after_digit(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip()[-1:].isdecimal()
