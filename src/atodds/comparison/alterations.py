"""What one of two near-copies says otherwise in a sentence that both hold: a figure, a time, a name, an opposite, a negation.

Both sentences are cut into words and held against each other. A stretch that differs is judged by what was read there:
numbers and times by their readings, so that a rounding, a conversion, and digits for words are no alteration.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..intervals import apart
from ..language.cutting import Cut, signed_words
from ..language.lemmas import lemma
from ..language.tables import cached, read_table
from ..model import Article, Mention, NameMention, NumberMention, Sentence, TimeMention
from ..units import UnitError, convert
from .stretches import Place, stretches

_SAME_SENTENCE = 0.8
"""Share of words from which two sentences are one, altered. 0.56 and 1.04 change nothing on 61 articles of news and in
the rules' examples."""
_SHORTEST = 3
"""Words below which a line says too little to be told apart from another. 2 and 4 change nothing on 61 articles of news
and in the rules' examples."""
_FEW = 3
"""Words that a slip changes at one place, at most; more is a rewriting."""


class Alteration(NamedTuple):
    """A span of each text, and what kind of thing differs there."""

    start: int
    end: int
    other_start: int
    other_end: int
    kind: str
    """number, time, name, opposite, negation"""


def alterations(article: Article, other: Article) -> Iterator[Alteration]:
    """The alterations in the sentences that two articles share, in the order of the second article.

    Linear in the text, but for sentences that share their longer words.
    """
    index: dict[str, list[tuple[list[Cut], frozenset[str]]]] = {}
    for words in _sentences(article):
        entry = (words, frozenset(word.group().lower() for word in words))
        for key in {word.group().lower() for word in words if len(word.group()) > 3}:
            index.setdefault(key, []).append(entry)
    for words in _sentences(other):
        like = _counterpart(words, index)
        if like is not None:
            yield from _differences(Side(article, like), Side(other, words))


def _sentences(article: Article) -> Iterator[list[Cut]]:
    for sentence in article.sentences:
        words = cut(article, sentence)
        if len(words) >= _SHORTEST:
            yield words


def cut(article: Article, sentence: Sentence) -> list[Cut]:
    """The words of a sentence: numbers and signs of currency among them."""
    return signed_words(article.text, sentence.start, sentence.end)


def _counterpart(
    words: list[Cut], index: Mapping[str, list[tuple[list[Cut], frozenset[str]]]]
) -> list[Cut] | None:
    """The sentence of the other article that shares most words, and all but one of a short line."""
    own = frozenset(word.group().lower() for word in words)
    best, found = 0.0, None
    for word in words:
        for candidate, others in index.get(word.group().lower(), ()):
            longest = max(len(own), len(others))
            share = len(own & others) / longest
            if share > best and (share > _SAME_SENTENCE or len(own & others) >= longest - 1):
                best, found = share, candidate
    return found


class Side(NamedTuple):
    """A sentence of an article, cut into words."""

    article: Article
    words: list[Cut]

    @property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return [word.group().lower() for word in self.words]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the words of a half-open range."""
        return self.words[first].start(), self.words[last - 1].end()

    def texts(self, first: int, last: int) -> list[str]:
        """The words of a half-open range as printed."""
        return [word.group() for word in self.words[first:last]]


def _differences(side: Side, other: Side) -> Iterator[Alteration]:
    titled = 2 * sum(word.group()[:1].isupper() for word in side.words) > len(side.words)
    told: set[tuple[int, int]] = set()
    for at in stretches(side.lower, other.lower):
        if at[1] - at[0] > _FEW or at[3] - at[2] > _FEW:
            continue
        found = judged(side, other, at, titled)
        if found is not None and found[:2] not in told:
            told.add(found[:2])
            yield found


def judged(side: Side, other: Side, at: Place, titled: bool) -> Alteration | None:
    """What two stretches of words (half-open ranges, one of each sentence) say otherwise; None where they may say the same.

    ``titled``: most words are capitalised, and none is a name by that.
    """
    a, b, c, d = at
    read = reading_at(side, a, b), reading_at(other, c, d)
    if read[0] is not None or read[1] is not None:
        return _of_readings(*read)
    if b == a or d == c:
        return _negation(side, other, at)
    span = (*side.span(a, b), *other.span(c, d))
    first, second = side.texts(a, b), other.texts(c, d)
    if len(first) == len(second) == 1:
        if frozenset((lemma(first[0].lower()), lemma(second[0].lower()))) in _opposites():
            return Alteration(*span, "opposite")
        known = _is_name(side, a, b) or _is_name(other, c, d) or (a > 0 and not titled)
        if known and _other_name(first[0], second[0]):
            return Alteration(*span, "name")
    if bool(negations() & set(map(str.lower, first))) != bool(negations() & set(map(str.lower, second))):
        return Alteration(*span, "negation")
    return None


def reading_at(side: Side, first: int, last: int) -> Mention | None:
    """The number or time that the stretch lies in, or that stands at the place where words were put in."""
    if first == last:
        return None
    start, end = side.span(first, last)
    for mention in side.article.around(start, end):
        if isinstance(mention, NumberMention | TimeMention) and mention.end > start:
            return mention
    return None


def _is_name(side: Side, first: int, last: int) -> bool:
    """Whether the stretch lies in a name that was read there."""
    start, end = side.span(first, last)
    return any(
        isinstance(mention, NameMention) and end <= mention.end
        for mention in side.article.beginning(start - _LONGEST_NAME, start + 1)
    )


_LONGEST_NAME = 400
"""Characters before a stretch in which a name that holds it begins: longer ones are none. A bound of cost: 280 and
520 change nothing on the 526 workshop articles."""


def _of_readings(mention: Mention | None, other: Mention | None) -> Alteration | None:
    """An alteration where both places hold a number, or both a time, and the two cannot be one."""
    if mention is None or other is None:
        return None
    span = (mention.start, mention.end, other.start, other.end)
    if isinstance(mention, NumberMention) and isinstance(other, NumberMention):
        return Alteration(*span, "number") if _other_number(mention, other) else None
    if isinstance(mention, TimeMention) and isinstance(other, TimeMention):
        return Alteration(*span, "time") if _other_time(mention, other) else None
    return None


def _other_number(number: NumberMention, other: NumberMention) -> bool:
    """Whether the two cannot be one number: another figure, unit, sign of change or rate."""
    if number.change and other.change and number.change != other.change:
        return True
    if number.per and other.per and number.per != other.per:
        return True
    if number.currency != other.currency and number.currency and other.currency:
        return not _converted(number, other)
    scale = _scale(number, other)
    if scale is None:
        return True
    if number.modifier != other.modifier or isinstance(number.value, tuple) or isinstance(other.value, tuple):
        ends = [None if end is None else end * scale for end in (other.low, other.high)]
        return apart((number.low, number.high), (ends[0], ends[1]))
    value = other.value * scale
    return not (_rounds(number.value, value) or _rounds(value, number.value))


def _converted(number: NumberMention, other: NumberMention) -> bool:
    """Whether both tell an amount in another currency: "€2 million ($2.6 million)", "€2 million (R26 million)"."""
    return None not in (number.restates, other.restates)


def _scale(number: NumberMention, other: NumberMention) -> float | None:
    """What a value of the other is multiplied by to be in the unit of the one; None where the dimensions differ.

    What is counted may be told in other words, and a bare number takes the unit of its counterpart.
    """
    measured = {
        mention.kind in ("quantity", "age", "percent") and mention.unit is not None
        for mention in (number, other)
    }
    if measured != {True} or number.unit == other.unit:
        return 1.0
    try:
        return convert(1.0, other.unit or "", number.unit or "")
    except UnitError:
        return None


def _rounds(exact: float, printed: float) -> bool:
    """Whether a number rounds to another at the other's significant digits (2,345 to 2,300 or 2,000)."""
    if exact == printed:
        return True
    digits = len(f"{abs(printed):.12g}".replace(".", "").strip("0"))
    return digits > 0 and math.isclose(float(f"{exact:.{digits - 1}e}"), printed, rel_tol=1e-9)


def _other_time(time: TimeMention, other: TimeMention) -> bool:
    """Whether two times of one form are not one moment: another weekday, clock or date."""
    if time.earliest and other.earliest and time.latest and other.latest:
        return time.latest < other.earliest or other.latest < time.earliest
    if time.weekday is not None and other.weekday is not None:
        return time.weekday != other.weekday
    if time.clock and other.clock:
        return time.clock != other.clock
    if time.days and other.days:
        return apart(time.days, other.days)
    if time.form != other.form or time.text.lower() == other.text.lower():
        return False
    return time.granularity != other.granularity or time.form in ("date", "month", "year")


def _negation(one: Side, other: Side, at: Place) -> Alteration | None:
    """A negation that stands in one sentence only; shown with the word behind it."""
    a, b, c, d = at
    side, first, last = (one, a, b) if b > a else (other, c, d)
    if not negations() & set(map(str.lower, side.texts(first, last))):
        return None
    spans = (
        one.span(max(0, a - 1), min(b + 1, len(one.words))),
        other.span(max(0, c - 1), min(d + 1, len(other.words))),
    )
    return Alteration(*spans[0], *spans[1], "negation")


def _other_name(first: str, other: str) -> bool:
    """Whether two words are two names, accents, case and short words aside."""
    names = first[:1].isupper() and other[:1].isupper() and len(first) > 3 and len(other) > 3
    return names and _plain(first) != _plain(other)


def _plain(name: str) -> str:
    """A name without accents and case: another house's spelling is no alteration."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(letter)
    )


@cached
def _opposites() -> frozenset[frozenset[str]]:
    pairs: Sequence[tuple[str, str]] = read_table("language", "opposites")["pairs"]
    return frozenset(frozenset((lemma(first), lemma(other))) for first, other in pairs)


@cached
def negations() -> frozenset[str]:
    """Words that turn a sentence round by standing in it."""
    return frozenset(read_table("language", "opposites")["negations"])
