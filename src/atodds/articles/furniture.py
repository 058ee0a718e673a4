"""Page furniture: what stands in a scraped text beside the article."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from .lines import Line

_EDGE = " \t\u00a0:-–—.…>»›→|•*#_[](){}<«+!"
_COUNTED = re.compile(r"\A\d{1,6}\)?\s+|\s*\(?\d{1,6}\Z")
_READING = re.compile(
    r"(?:\d{1,3}[ -]min(?:ute)?s? (?:read|watch|listen)|reading time\b.{0,30}|https?://\S{1,300}|www\.\S{1,300})\Z",
    re.I,
)
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
    r"(?:[Bb]y|BY) (?:the )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"
    r"(?:\s?(?:,|\||and\b|-|–|—|/|&|in [A-Z]|for [A-Z]).{0,80})?\Z"
)
_TITLE_WORD = re.compile(r"[A-Za-z][\w'’-]*")


class _Table(NamedTuple):
    whole: dict[str, tuple[str, str]]
    """Line -> (what it does: opens, closes or stands alone; reason)."""
    beginnings: dict[str, list[tuple[str, str]]]
    """First four characters -> (beginning, reason)."""
    inside: list[tuple[str, str]]
    credits: tuple[str, ...]
    endings: tuple[str, ...]
    short: int


@cache
def _table() -> _Table:
    path = files("atodds.mentions") / "lexicons" / "furniture.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    whole: dict[str, tuple[str, str]] = {}
    for part, does in (("lines", "alone"), ("openers", "opens"), ("closers", "closes")):
        for reason, rows in data[part].items():
            whole.update(dict.fromkeys(rows, (does, reason)))
    beginnings: dict[str, list[tuple[str, str]]] = {}
    short = data["beginnings"].pop("short")
    for reason, rows in data["beginnings"].items():
        for row in rows:
            beginnings.setdefault(row[:3], []).append((row, reason))
    inside = [(row, reason) for reason, rows in data["inside"].items() for row in rows]
    return _Table(
        whole,
        beginnings,
        inside,
        tuple(data["credits"]["agencies"]),
        tuple(data["credits"]["endings"]),
        short,
    )


def mark(lines: list[Line], headline: str | None, first: int) -> dict[int, str]:
    """Which lines are furniture or captions, with the reason; ``first`` is the index after the headline.

    A reason that begins with "caption" means a caption. Prose outside links and comments is never taken.
    """
    work = _Pass(lines)
    index = first
    while index < len(lines):
        if index in work.sentinels:
            index = _take(work, index)
            continue
        reason = alone(lines[index], headline)
        if reason is not None:
            work.found[index] = reason
        index += 1
    _take_tail(lines, work.found, first)
    return work.found


class _Pass:
    """The lines of one text, with what is found and how much prose stands before each."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.found: dict[int, str] = {}
        self.sentinels = {at: kind for at, line in enumerate(lines) if (kind := _sentinel(line)) is not None}
        lengths = [len(line.text) if line.prose else 0 for line in lines] if self.sentinels else []
        self.prose = [0, *accumulate(lengths)]
        self.paragraphs = [0, *accumulate(int(length > 0) for length in lengths)]


def _sentinel(line: Line) -> tuple[str, str] | None:
    """What a line that is furniture as a whole does, and why."""
    if len(line.text) > 60:
        return None
    whole = _table().whole
    bare = " ".join(line.text.lower().split()).strip(_EDGE)
    kind = whole.get(bare)
    if kind is None and (bare[:1].isdigit() or bare[-1:].isdigit()):
        kind = whole.get(_COUNTED.sub("", bare).strip(_EDGE))
    return kind


def _take(work: _Pass, index: int) -> int:
    """Take a sentinel line and what it brings; the index after it."""
    lines, (does, reason) = work.lines, work.sentinels[index]
    before = work.paragraphs[index]
    if does == "closes" and before >= 2 and _closes(work, index):
        work.found.update((each, reason) for each in range(index, len(lines)))
        return len(lines)
    if does != "alone" and (before == 0 or _looks_subhead(lines, index, does)):
        return index + 1
    work.found[index] = reason
    index += 1
    while does != "alone" and index < len(lines) and not _is_body(lines[index], reason):
        work.found[index] = work.sentinels[index][1] if index in work.sentinels else reason
        index += 1
    return index


def _is_body(line: Line, reason: str) -> bool:
    """Whether the article goes on after a block of links: titles have no full stop, unlike slogans."""
    titles = reason in ("related", "popular")
    return line.prose or (titles and line.text.endswith(".") and len(line.text) >= 20)


def _closes(work: _Pass, index: int) -> bool:
    """A heading of comments ends the page unless more prose follows than went before."""
    return work.prose[-1] - work.prose[index] <= work.prose[index]


def _looks_subhead(lines: list[Line], index: int, does: str) -> bool:
    """One word such as "Popular" before prose is rather a heading of the article."""
    follows = index + 1 < len(lines) and lines[index + 1].prose
    return follows and (does == "closes" or " " not in lines[index].text.strip(_EDGE))


def alone(line: Line, headline: str | None = None) -> str | None:
    """Why a line is furniture (or a caption) by itself, None where it is not."""
    table, text = _table(), line.text
    if headline is not None and _same(text, headline):
        return "repeated_title"
    if len(text) > table.short:
        return "caption" if len(text) < 600 and _PHOTO_BY.search(text) else None
    lower = text.lower()
    start = lower.lstrip("|>»•*▶►→- ")
    candidates = (*table.beginnings.get(start[:3], ()), *table.beginnings.get(start[:1], ()))
    for beginning, reason in candidates:
        if start.startswith(beginning) and _begins(reason, beginning, line):
            return "caption" if reason == "caption" else reason
    for words, reason in table.inside:
        if words in lower:
            return reason
    return _credit(line, table)


def _begins(reason: str, beginning: str, line: Line) -> bool:
    """A beginning that prose may share counts only on a line that does not end as prose does."""
    if reason == "related" and line.punctuated and line.text[-1] == "." and not beginning.endswith(":"):
        return False
    return not (reason in ("join", "desk") and line.punctuated and len(line.text) > 160)


def _credit(line: Line, table: _Table) -> str | None:
    text = line.text
    if _READING.match(text):
        return "navigation"
    if _HASHTAGS.match(text):
        return "tags"
    if _BYLINE.match(text) and not line.punctuated:
        return "byline"
    if _PHOTO_BY.search(text):
        return "caption"
    if len(text) <= 80 and not line.punctuated and _SLASH_CREDIT.search(text):
        return "caption"
    lower = text.lower()
    if (
        not line.punctuated
        and len(text) <= 200
        and lower.endswith(table.endings)
        and text.count(" ") < 40
        and "/" in text
    ):
        return "caption"
    for agency in table.credits:
        if (
            text.startswith(agency)
            and text[len(agency) : len(agency) + 1] == " "
            and _is_sentence(text[len(agency) + 1 :])
        ):
            return "caption_credit"
    return None


def _is_sentence(rest: str) -> bool:
    """Whether what follows an agency's name begins a sentence of its own ("AP According to …")."""
    from .sentences import starts_sentence

    word = rest.split(" ", 1)[0]
    return word[:1].isupper() and starts_sentence(word) and len(word) > 1


def _same(text: str, headline: str) -> bool:
    """Whether a line repeats the headline, perhaps with the site's name behind it."""
    one, other = _plain(text), _plain(headline)
    if one == other:
        return True
    rest = text[len(headline) :].lstrip() if text.lower().startswith(headline.lower()) else ""
    return len(headline) >= 25 and bool(rest) and rest[0] in "|-–—:" and len(rest) <= 40


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).strip(_EDGE)


def _take_tail(lines: list[Line], found: dict[int, str], first: int) -> None:
    """Three or more lines of titles at the very end, after prose, are links to other pages."""
    end = len(lines)
    while end > first and end - 1 in found:
        end -= 1
    at = end
    while at > first and at - 1 not in found and _is_link(lines[at - 1]):
        at -= 1
    if end - at >= 3 and any(line.prose for line in lines[first:at]):
        for index in range(at, end):
            found[index] = "links"


def _is_link(line: Line) -> bool:
    """A title of another page: no sentence's end, most words in capitals."""
    if line.punctuated or not 25 <= len(line.text) <= 160 or line.bullet:
        return False
    words = [word for word in _TITLE_WORD.findall(line.text) if len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
