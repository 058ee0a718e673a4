"""Abbreviations that an article uses and never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..entities.lexicon import lexicon as name_lexicon
from ..language.words import function_words, letters
from ..model import Article, NameMention
from .passages import Passages

_SHORT = re.compile(
    r"(?<![\w.&/$£€'’-])[A-Z][A-Za-z]{0,2}[A-Z]{1,3}s?(?![\w.&'’-]|\s?\d)|(?<![\w.&/-])[A-Z]{2,6}(?=['’]s)"
)
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]*(?:['’]s)?")
_LOWER = re.compile(r"\b[a-z]{2,10}\b")


def undefined(article: Article, common: Iterable[str]) -> list[tuple[str, int, int]]:
    """(abbreviation, where it first stands, how often) for each that is neither ``common`` nor spelled out.

    Quotations and lines in capitals are left out, and names that are known by their letters.
    """
    passages = Passages(article, without=frozenset({"headline", "subhead", "dateline"}))
    names = name_lexicon()
    known = {word.casefold() for word in common} | names.common | names.suffixes
    spared, defined = _spared(article)
    initials = _initials(article.text)
    lowers = frozenset(_LOWER.findall(article.text))
    found: dict[str, list[int]] = {}
    for match in _SHORT.finditer(article.text):
        text, start = match.group(), match.start()
        if text.casefold() in lowers or _in_brackets(article.text, start, match.end()):
            continue
        if text.casefold().rstrip("s") in known or text.casefold() in known or start in spared:
            continue
        if (
            passages.body(start)
            and not passages.quoted(start)
            and not _shouted(article.text, start, match.end())
        ):
            found.setdefault(text.rstrip("s"), []).append(start)
    return [
        (text, starts[0], len(starts))
        for text, starts in found.items()
        if text not in defined and text.upper() not in initials and sum(map(str.isupper, text)) >= 2
    ]


def _spared(article: Article) -> tuple[frozenset[int], frozenset[str]]:
    """Offsets inside names of people and of bodies known by their letters, and what the text spells out."""
    inside: list[int] = []
    defined: list[str] = []
    for mention in article.mentions:
        if not isinstance(mention, NameMention):
            continue
        if mention.expansion:
            defined.append(mention.text)
        elif mention.kind in ("person", "place") or not mention.text.isupper() or len(mention.text) > 1:
            inside.extend(range(mention.start, mention.end))
    return frozenset(inside), frozenset(defined)


def _initials(text: str) -> frozenset[str]:
    """The first letters of every run of capitalised words, small words skipped: what an abbreviation can
    stand for.
    """
    found: set[str] = set()
    run: list[str] = []
    last = 0
    for match in _CAPITAL.finditer(text):
        between = text[last : match.start()]
        if run and not _joins(between):
            run = []
        run.append(match.group()[0])
        run = run[-8:]
        found.update("".join(run[start:]) for start in range(len(run) - 1))
        last = match.end()
    return frozenset(found)


def _joins(between: str) -> bool:
    words = between.replace("-", " ").split()
    return (
        len(words) <= 2
        and all(word in function_words("small_in_names") for word in words)
        and "\n" not in between
    )


def _in_brackets(text: str, start: int, end: int) -> bool:
    """Whether it stands in brackets after capitalised words: a short form in another language, or of
    another order.
    """
    if text[max(0, start - 1) : start] != "(" or text[end : end + 1] != ")":
        return False
    words = text[max(0, start - 60) : start - 1].split()[-4:]
    return any(word[0].isupper() for word in words)


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether the word stands among others in capitals, or is two letters before a name ("CJ Watson")."""
    if end - start == 2 and re.match(r" [A-Z][a-z]", text[end : end + 3]):
        return True
    if text[max(0, start - 2) : start].strip(" ") in ("", "\n") and (start < 2 or text[start - 1] == "\n"):
        return True
    before = letters(text[max(0, start - 25) : start])[-1:]
    after = letters(text[end : end + 25])[:1]
    return any(word.isupper() and word != "I" for word in before + after)
