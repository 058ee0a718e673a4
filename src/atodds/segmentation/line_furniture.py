"""Lines that are page furniture by themselves, by their words or their shape."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..language.tables import cached, read_table
from .lines import TextLine

EDGE = " \t\u00a0:-–—.…>»›→|•*#_[](){}<«+!"
_COUNTED = re.compile(r"\A\d{1,6}\)?\s+|\s*\(?\d{1,6}\Z")
_READING = re.compile(
    r"(?:\d{1,3}[ -]min(?:ute)?s? (?:read|watch|listen)|reading time\b.{0,30}|https?://\S{1,300}|www\.\S{1,300})\Z",
    re.I,
)
_SOURCE = re.compile(
    r"(?:Source|Sources|Via|Credit|With agencies?)(?:: ?[A-Z][\w.&-]{0,20}(?:[ ,/]{1,2}[A-Z][\w.&-]{0,20}){0,3})?\Z"
)
_CORRESPONDENT = re.compile(r"(?:[A-Z][\w-]{1,20} ){0,2}correspondent (?:[A-Z][\w.'-]{0,20} ){1,3}reports\b")
_FOLLOW = re.compile(
    r"(?:follow|like|find|join|connect with) .{0,60}"
    r"\b(?:facebook|twitter|instagram|whatsapp|telegram|x|youtube|tiktok|linkedin|threads)\b",
    re.I,
)
_EMAIL = re.compile(r"\b[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,}", re.I)
_SLASHED = re.compile(r"\b(?:REUTERS|AFP|EPA|AP Photo|Getty Images|Reuters)/[A-Z]")
_BREADCRUMB = re.compile(r"[\w&' -]{2,30}(?:\s[»>›|/]\s[\w&' -]{2,30}){1,6}\Z")
_HASHTAGS = re.compile(r"#\w{2,40}(?:[ ,]{1,3}#\w{2,40}){0,40}\Z")
_PHOTO_BY = re.compile(
    r"[(\[](?:(?:File |Representational |Representative |AP |Courtesy )?"
    r"(?:Photo|Image|Picture|Video|Credit|Source)\b"
    r"|AP Photo|Getty|Reuters/|REUTERS/|AFP/)[^()\[\]]{0,80}[)\]]\.?\Z"
)
_SLASH_CREDIT = re.compile(
    r"(?:AP|AFP|EPA|REUTERS|Reuters|Getty Images|Bloomberg)\s?/\s?[A-Z][\w.' -]{2,40}\Z"
    r"|[A-Z][\w.' -]{2,40}\s?/\s?(?:AP|AFP|EPA|REUTERS|Reuters|Getty Images|Bloomberg)\.?\Z"
)
_BYLINE = re.compile(
    r"(?:[Bb]y|BY) (?:the )?(?!The\b)[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"
    r"(?:\s?(?:,|\||and\b|-|–|—|/|&|in [A-Z]|for [A-Z]).{0,80})?\Z"
)


class Table(NamedTuple):
    """The words of furniture, ready to be looked up."""

    whole: dict[str, tuple[str, str]]
    """Line -> (what it does: opens, closes or stands alone; reason)."""
    beginnings: dict[str, list[tuple[str, str]]]
    """First three characters -> (beginning, reason)."""
    inside: list[tuple[str, str]]
    agencies: frozenset[str]
    credits: dict[str, list[str]]
    """First word of an agency's name -> names, the longest first."""
    endings: tuple[str, ...]
    captions: tuple[str, ...]
    opening: tuple[str, ...]
    unpunctuated: frozenset[str]
    telling: frozenset[str]
    asks: frozenset[str]
    asking: tuple[str, ...]
    sentence_words: frozenset[str]
    short: int


@cached
def table() -> Table:
    """The lexicon, read once."""
    data = read_table("segmentation", "furniture")
    whole: dict[str, tuple[str, str]] = {}
    for part, does in (("lines", "alone"), ("openers", "opens"), ("closers", "closes")):
        for reason, rows in data[part].items():
            whole.update(dict.fromkeys(rows, (does, reason)))
    beginnings: dict[str, list[tuple[str, str]]] = {}
    short = data["beginnings"]["short"]
    for reason, rows in data["beginnings"].items():
        for row in rows if reason != "short" else ():
            beginnings.setdefault(row[:3], []).append((row, reason))
    agencies = sorted(data["credits"]["agencies"], key=lambda name: (-len(name), name))
    by_first: dict[str, list[str]] = {}
    for name in agencies:
        by_first.setdefault(name.split(" ", 1)[0], []).append(name)
    inside = [(row, reason) for reason, rows in data["inside"].items() for row in rows]
    return Table(
        whole,
        beginnings,
        inside,
        frozenset(agencies),
        by_first,
        tuple(data["credits"]["endings"]),
        tuple(data["credits"]["captions"]),
        tuple(data["openers_begin"]),
        frozenset(data["unpunctuated"]),
        frozenset(data["telling"]),
        frozenset(data["asks"]["reasons"]),
        tuple(data["asks"]["asking"]),
        frozenset(data["credits"]["sentence_words"]),
        short,
    )


def alone(line: TextLine, headline: str | None = None) -> str | None:
    """Why a line is furniture (or a caption) by itself, None where it is not."""
    words, text = table(), line.text
    if line.reason:
        return line.reason
    if headline is not None and _same(text, headline):
        return "repeated_title"
    if len(text) > words.short:
        return "caption" if len(text) < 600 and _ends_in_photo(text) else None
    lower = text.lower()
    start = lower.lstrip("|>»•*▶►→- ")
    if (reason := _beginning(words, line, start)) is not None:
        return reason
    for phrase, reason in words.inside:
        if phrase in lower and (
            reason not in words.asks or not line.punctuated or start.startswith(words.asking)
        ):
            return reason
    return _credit(line, words)


def _beginning(words: Table, line: TextLine, start: str) -> str | None:
    """The reason of the first beginning of furniture that a line has; ``start`` is its text in lower case, without marks."""
    for beginning, reason in _rows(words, start):
        if start.startswith(beginning) and _begins(reason, beginning, line):
            return reason
    return None


def _rows(words: Table, start: str) -> list[tuple[str, str]]:
    """The beginnings that share their first letters with a text."""
    return [*words.beginnings.get(start[:3], []), *words.beginnings.get(start[:1], [])]


def _begins(reason: str, beginning: str, line: TextLine) -> bool:
    """A beginning that prose may share counts only on a line that does not end as prose does."""
    if beginning in table().unpunctuated and line.text[-1] == ".":
        return False
    if reason == "desk" and line.text[0] != "(":
        following = line.text[len(beginning) :]
        return following[:1].isupper() and table().telling.isdisjoint(following.lower().split())
    return not (reason == "join" and line.punctuated and len(line.text) > 160)


def _credit(line: TextLine, words: Table) -> str | None:
    text = line.text
    if not any(map(str.isalnum, text)):
        return "rule"
    if text.strip(EDGE) in words.agencies or _SOURCE.match(text):
        return "byline"
    if _READING.match(text):
        return "navigation"
    if _HASHTAGS.match(text):
        return "tags"
    if _BYLINE.match(text.strip("*_")) and not line.punctuated:
        return "byline"
    if _FOLLOW.match(text) or (len(text) <= 120 and "@" in text and _EMAIL.search(text)):
        return "join"
    if " | " in text and not line.punctuated and not any(map(str.isdecimal, text)):
        return "links"
    if _ends_in_photo(text) or _is_caption(line, words):
        return "caption"
    return "caption_credit" if _fused(text, words) else None


def _fused(text: str, words: Table) -> bool:
    """Whether an agency's name stands before a sentence, or its correspondent "reports" what a recording tells."""
    for agency in words.credits.get(text.split(" ", 1)[0], ()):
        if text.startswith(agency) and text[len(agency) : len(agency) + 1] == " ":
            rest = text[len(agency) + 1 :]
            return _is_sentence(rest, words) or _CORRESPONDENT.match(rest) is not None
    return False


def _ends_in_photo(text: str) -> bool:
    return text.rstrip(".")[-1:] in (")", "]") and _PHOTO_BY.search(text) is not None


def _is_caption(line: TextLine, words: Table) -> bool:
    """Whether a line ends in the credit of a picture."""
    text = line.text
    if "/" in text:
        short = len(text) <= 80 and not line.punctuated
        if (short and _SLASH_CREDIT.search(text)) or _SLASHED.search(text, len(text) - 90):
            return True
    lower = text[-40:].lower().rstrip(". )")
    return lower.endswith(words.captions) or (
        not line.punctuated and "/" in text and lower.endswith(words.endings)
    )


def _is_sentence(rest: str, words: Table) -> bool:
    """Whether what follows an agency's name begins a sentence of its own ("AP According to …")."""
    word = rest.split(" ", 1)[0]
    return word[:1].isupper() and word.lower() in words.sentence_words


def _same(text: str, headline: str) -> bool:
    """Whether a line repeats the headline, one of the two perhaps with the site's name behind it."""
    first, other = _plain(text), _plain(headline)
    if first == other:
        return True
    short, long = sorted((text, headline), key=len)
    rest = long[len(short) :].lstrip() if long.lower().startswith(short.lower()) else ""
    return len(short) >= 25 and bool(rest) and rest[0] in "|-–—:" and len(rest) <= 40


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).strip(EDGE)


def chrome(line: TextLine) -> bool:
    """Whether a line on top of a page belongs to the page: navigation, a section's name, a crumb trail."""
    if line.punctuated or len(line.text) > 60:
        return False
    kind = sentinel(line)
    if (kind is not None and kind[0] == "alone") or _BREADCRUMB.match(line.text):
        return True
    return len(line.text) <= 16 and line.text.count(" ") == 0


def sentinel(line: TextLine) -> tuple[str, str] | None:
    """What a line that is furniture as a whole does, and why."""
    if len(line.text) > 60:
        return None
    whole = table().whole
    bare = " ".join(line.text.lower().split()).strip(EDGE)
    kind = whole.get(bare)
    if kind is None and (bare[:1].isdecimal() or bare[-1:].isdecimal()):
        kind = whole.get(_COUNTED.sub("", bare).strip(EDGE))
    if kind is None and bare.startswith(table().opening) and len(bare) <= 50 and not line.punctuated:
        return "opens", "related"
    return kind
