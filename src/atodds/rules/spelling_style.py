"""House style: where each spelling of a word stands in an article's own words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..model import Article, NameMention
from .passages import Passages

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.-](?=[^\W\d_]))*\.?")


def uses(article: Article, spellings: set[str]) -> dict[str, list[tuple[int, int]]]:
    """Where each spelling stands in the article's own words."""
    passages = Passages(article, without=frozenset({"headline", "subhead"}))
    names = {
        (one.start, one.end)
        for one in article.mentions
        if isinstance(one, NameMention) and one.kind == "place"
    }
    inside = {
        i for one in article.mentions if isinstance(one, NameMention) for i in range(one.start, one.end)
    }
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    matches = list(_WORD.finditer(article.text))
    for index, match in enumerate(matches):
        start = match.start()
        for text, stop in _forms(article.text, matches, index):
            if text not in spellings or passages.quoted(start) or not passages.body(start):
                continue
            if text[0].isupper() and text.isupper():
                if (start, stop) not in names and text not in ("UN", "U.N.", "EU", "E.U.", "OK"):
                    continue
            elif start in inside or (
                text in ("am", "pm", "a.m.", "p.m.") and not _after_digit(article.text, start)
            ):
                continue
            found[text].append((start, stop))
            break
    return found


def _forms(text: str, matches: list[re.Match[str]], index: int) -> Iterator[tuple[str, int]]:
    """A word as it stands, without a full stop at its end, and with the word after it."""
    match = matches[index]
    yield match.group(), match.end()
    if match.group().endswith("."):
        yield match.group()[:-1], match.end() - 1
    if index + 1 < len(matches) and matches[index + 1].start() == match.end() + 1:
        yield text[match.start() : matches[index + 1].end()].rstrip("."), matches[index + 1].end()


def _after_digit(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip()[-1:].isdecimal()
