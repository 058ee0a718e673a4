"""Sentences of a line of text, by a rule of our own.

Splitters in common use (pysbd, syntok, spaCy's) merge headlines and bullets into their neighbours and miss
the break in ``end.”This``; newlines are cut before this rule runs, so it sees one paragraph at a time.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..language.tables import cached, read_table

# A terminator, what closes with it (quotation marks, brackets, a footnote), and what may follow at once.
_END = re.compile(
    r"[.!?…]{1,12}(?P<close>[\"'”’»)\]]{0,4}(?: ?''| [\"'”’](?=\s))?(?:\[\d{1,3}\])?)"
    r"(?P<gap>\s{1,50}|(?=[A-Z“‘\"«]))"
)
_WORD_BEFORE = re.compile(r"[^\s(\[\"“‘«,;:/—–]{1,24}\Z")
_NEXT = re.compile(r"[\"“‘«'`(\[]{0,4}\s?([^\s\"”’»,.;:!?)\]—–]{1,30})")
_GLUED = re.compile(r"[a-z)]{3}\Z")
_CREDIT = re.compile(r"(?:[A-Z][\w.'’-]{0,30}\s){1,4}([a-z]{2,12})\b")
_PRONOUN_CREDIT = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Tt]he [a-z]{2,20})\s([a-z]{2,12})\b")


class _Lexicon(NamedTuple):
    titles: frozenset[str]
    small: frozenset[str]
    unfinished: frozenset[str]
    before_numbers: frozenset[str]
    either: frozenset[str]
    clocks: frozenset[str]
    after_clock: frozenset[str]
    starters: frozenset[str]
    speech: frozenset[str]
    exclaiming_names: frozenset[str]


@cached
def _lexicon() -> _Lexicon:
    table = read_table("segmentation", "sentences")
    return _Lexicon(*(frozenset(table[name]) for name in _Lexicon._fields))


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]``, which holds no paragraph break, as trimmed half-open ranges."""
    spans: list[tuple[int, int]] = []
    at = start
    for found in _END.finditer(text, start, end):
        if found.end() < end and _ends(text, at, found):
            _add(spans, text, at, found.end("close"))
            at = found.end()
    _add(spans, text, at, end)
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.extend(_pieces(text, start, end) if end - start > _MOST_TOKENS else [(start, end)])


_MOST_TOKENS = 300
"""Three times the longest sentence of ordinary news. What costs its square within a sentence stays bounded. 210 and 390
change nothing on 673 articles of news."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_PAUSES = frozenset(",;:")


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence without end, cut: at a pause, else between words, else where it is too long."""
    tokens = [found.span() for found in _TOKEN.finditer(text, start, end)]
    made, first = [], 0
    while len(tokens) - first > _MOST_TOKENS:
        last = _cut(text, tokens, first + _MOST_TOKENS)
        made.append((tokens[first][0], tokens[last - 1][1]))
        first = last
    return [*made, (tokens[first][0] if made else start, end)]


def _cut(text: str, tokens: list[tuple[int, int]], most: int) -> int:
    """The number of the token that begins the next piece, of the hundred before ``most`` that fits best."""
    near = range(most, most - _MOST_TOKENS // 3, -1)
    paused = (at for at in near if text[tokens[at - 1][0]] in _PAUSES)
    spaced = (at for at in near if tokens[at - 1][1] < tokens[at][0])
    return next(paused, next(spaced, most))


def _ends(text: str, at: int, found: re.Match[str]) -> bool:
    """Whether the sentence that began at ``at`` ends with this terminator."""
    after = _NEXT.match(text, found.end())
    if after is None:
        return False
    word, mark = after.group(1), text[found.start()]
    first = word[0]
    if not found.group("gap"):
        return _ends_glued(text, found, word)
    if first.islower() or not (first.isalnum() or first in "$€£¥#@&-+•"):
        return False
    if mark != ".":
        return _ends_loud(text, found, mark)
    close = found.group("close")
    if close.strip(")]") or text.startswith("..", found.start()):
        return True
    return _ends_at_stop(text, at, found, word)


def _ends_glued(text: str, found: re.Match[str], word: str) -> bool:
    """No space: a break after a closing mark (``end.”This``), or before a word that begins sentences."""
    close = found.group("close").strip()
    before = text[max(0, found.start() - 3) : found.start()]
    if close:
        return word[0].isupper() and len(word) > 1 and (close[-1] in "”»" or close in ("''", '"', ")", '."'))
    opening = text[found.end()]
    if opening in "“‘«":
        return word[0].isupper() and _GLUED.search(before) is not None
    return word.lower() in _lexicon().starters and len(word) > 1 and _GLUED.search(before) is not None


def _ends_loud(text: str, found: re.Match[str], mark: str) -> bool:
    """A question or exclamation goes on where its speaker follows, and where the mark belongs to a name."""
    lexicon = _lexicon()
    if found.group("close"):
        for pattern in (_CREDIT, _PRONOUN_CREDIT):
            credit = pattern.match(text, found.end())
            if credit is not None and credit.group(1) in lexicon.speech:
                return False
    if mark == "!":
        before = _WORD_BEFORE.search(text, max(0, found.start() - 24), found.start())
        return before is None or before.group().lower() not in lexicon.exclaiming_names
    return True


def _ends_at_stop(text: str, at: int, found: re.Match[str], following: str) -> bool:
    """Whether a full stop ends the sentence, by the word before it and the one after."""
    lexicon, stop = _lexicon(), found.start()
    before = _WORD_BEFORE.search(text, max(at, stop - 24), stop)
    if before is None:
        return text[stop - 1 : stop] not in ("(", "[") or not following[0].isdecimal()
    printed = before.group().lstrip("'’")
    word = printed.lower()
    if before.start() == at and word.isdecimal() and len(word) < 3:
        return False
    if word in lexicon.small or (word in lexicon.unfinished and following[0].isdecimal()):
        return _is_initial(printed) and starts_sentence(following)
    if word in lexicon.clocks and not _is_initial(printed):
        return following.lower().strip(".") not in lexicon.after_clock
    if word in lexicon.before_numbers and (printed[0].isupper() or word in ("no", "nos", "p")):
        return not any(map(str.isdecimal, following)) and (
            word in ("no", "p", "may") or starts_sentence(following)
        )
    if not printed[:1].isupper() and "." not in word:
        return True
    if word in lexicon.titles:
        return False
    dotted = "." in word and all(len(part) <= 2 for part in word.split("."))
    if _is_initial(printed) or dotted or word in lexicon.either:
        return _begins_anew(text, found, following)
    return True


def _is_initial(printed: str) -> bool:
    return len(printed) == 1 and printed.isupper()


def _begins_anew(text: str, found: re.Match[str], following: str) -> bool:
    """After an abbreviation: a word that begins sentences, or an opening mark, but no second initial."""
    if text[found.end()] in '"“':
        return True
    if len(following) == 1 and text[found.end() + 1 : found.end() + 2] == ".":
        return False
    return starts_sentence(following)


def starts_sentence(word: str) -> bool:
    """Whether the word begins a sentence far more often than a name."""
    return word.lower().replace("’", "'") in _lexicon().starters
