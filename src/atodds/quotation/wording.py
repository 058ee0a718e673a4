"""Quoted words, made comparable: contractions, house spellings, figures, initials and marks aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..language.lemmas import empty_words, lemma
from ..language.numbers import cardinals
from ..language.tables import cached, read_table

_LOOSE_MARK = re.compile(r"(?<=\w)\s?['’]\s?(?=(?:s|m|re|ve|ll|d|t)\b)")
_TOKEN = re.compile(
    r"(?P<added>\[[^\[\]]{0,200}\]|\([^()]{0,120}\))"
    r"|(?P<gap>…|\.(?:\s?\.){1,5})"
    r"|(?P<clock>\b\d{1,2}[:.]\s?\d\d\s?[ap]\.?\s?m\b\.?|\b\d{1,2}\s?[ap]\.?\s?m\b\.?|\b\d{1,2}:\s?\d\d\b)"
    r"|(?P<initials>\b(?:[^\W\d_]\.){2,6}(?:[^\W\d_]\b)?)"
    r"|(?P<number>\d[\d,]{0,20}(?:\.\d{1,9})?(?:st|nd|rd|th)?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<sign>[%$£€&])"
    r"|(?P<stop>[.!?;])"
)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.]\s?(\d\d))?\s?([ap])?")


class QuotedWord(NamedTuple):
    """A word of a quotation as compared; ``printed`` as it stands there."""

    text: str
    printed: str
    gap: bool = False
    """Words may be left out before it, or put in by the editor."""
    opens: bool = False
    """It begins a sentence."""
    part: int = 0
    """Which of the speaker's pairs of marks it stands between."""


@cached
def _table() -> dict[str, Any]:
    return read_table("quotation", "wording")


@cached
def _coins() -> frozenset[str]:
    return frozenset(_table()["coins"])


def spoken(*quoted: str) -> list[QuotedWord]:
    """The words between one or more pairs of marks, in order."""
    return [word._replace(part=part) for part, text in enumerate(quoted) for word in _figures(_read(text))]


def words(quoted: str) -> list[str]:
    """The words of a quotation, lower-case, contractions written out, house spellings made one."""
    return [word.text for word in spoken(quoted)]


def _read(quoted: str) -> Iterator[QuotedWord]:
    gap, opens = False, True
    for found in _TOKEN.finditer(_LOOSE_MARK.sub("'", quoted.replace("’", "'"))):
        kind, printed = str(found.lastgroup), found.group()
        if kind in ("added", "gap"):
            gap = True
        elif kind == "stop":
            opens = True
        else:
            for text in _texts(kind, printed.lower()):
                yield QuotedWord(text, printed, gap, opens)
                gap = opens = False


def _texts(kind: str, printed: str) -> list[str]:
    if kind == "clock":
        return [_face(printed)]
    if kind == "initials":
        return [_spelt(printed.replace(".", ""))]
    if kind == "number":
        return [printed.replace(",", "")]
    written: str = _table()["contractions"].get(printed, printed.removesuffix("'s"))
    return " ".join(_spelt(word) for word in written.split()).split()


def _face(printed: str) -> str:
    """A clock time in 24 hours: "6:41pm" and "18:41" are one."""
    found = _CLOCK.match(printed)
    assert found is not None
    hour = int(found.group(1))
    if found.group(3):
        hour = hour % 12 + (12 if found.group(3) == "p" else 0)
    return f"{hour:02d}:{found.group(2) or '00'}"


@cached
def _spelt(word: str) -> str:
    same: str | None = _table()["same"].get(word)
    if same is not None:
        return same
    for ending, standard in _table()["endings"].items():
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending) + str(standard)
    return word


def _figures(read: Iterator[QuotedWord]) -> list[QuotedWord]:
    """Number words as figures, "per cent" as the sign, the currency's sign after its amount."""
    made: list[QuotedWord] = []
    for word in read:
        last = made[-1] if made else None
        value = cardinals().get(word.text)
        if value is not None:
            tens = last is not None and last.text.isdecimal() and _adds(int(last.text), value)
            if tens and last is not None and not (word.gap or word.opens):
                made[-1] = last._replace(
                    text=str(int(last.text) + value), printed=f"{last.printed} {word.printed}"
                )
            else:
                made.append(word._replace(text=str(value)))
        elif last is not None and word.text == "cent" and last.text == "per":
            made[-1] = last._replace(text="%", printed="per cent")
        elif last is not None and last.text in _coins() and word.printed[0].isdecimal():
            made[-1:] = [word._replace(opens=last.opens, gap=last.gap), last._replace(opens=False, gap=False)]
        elif last is not None and word.text in ("hundred", "thousand") and _counts(last):
            made[-1] = _scaled(last, word)
        else:
            made.append(word)
    return made


def _counts(word: QuotedWord) -> bool:
    return word.text == "a" or word.text.isdecimal()


def _adds(before: int, value: int) -> bool:
    """Whether a number word goes on the figure before it: "twenty five", "two hundred five"."""
    return (before >= 20 and before % 10 == 0 and before < 100 and value < 10) or (
        before >= 100 and before % 100 == 0 and value < 100
    )


def _scaled(figure: QuotedWord, scale: QuotedWord) -> QuotedWord:
    """ "two hundred" as 200."""
    times = int(_table()["scales"][scale.text])
    count = 1 if figure.text == "a" else int(figure.text)
    return figure._replace(text=str(count * times), printed=f"{figure.printed} {scale.printed}")


def content(quoted: str) -> frozenset[str]:
    """Lemmas of the content words."""
    return frozenset(lemma(word) for word in words(quoted) if word not in empty_words() and len(word) > 2)


def small(word: str) -> bool:
    """Whether a word carries no content of its own; a number and a negation do."""
    return (word in empty_words() and word not in _listed("turning")) or word in _light() or word == "1"


def helps(word: str) -> bool:
    """Whether a word only helps a verb: "are going to appeal" is "will appeal"."""
    return word in _listed("helping")


def denies(word: str) -> bool:
    """Whether a word turns a statement into its opposite."""
    return word in _listed("denying")


def title(word: str) -> bool:
    """Whether a word is a title that papers drop before a name."""
    return word in _listed("titles")


@cached
def _listed(name: str) -> frozenset[str]:
    return frozenset(_table()["loose"][name])


@cached
def _light() -> frozenset[str]:
    return _listed("interjections") | _listed("intensifiers") | _listed("joints") | _listed("zones")
