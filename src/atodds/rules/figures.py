"""The numbers of an article as rules see them: line by line, without furniture, with interval arithmetic."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from ..facts.beside.between import out_of
from ..intervals import Range, closest, point, tallied
from ..language.numbers import cardinals
from ..language.tables import cached, read_table
from ..model import Article, Mention, NumberMention, Sentence
from ..model.article import SILENT_BLOCKS, BlockKind
from ..quantities import printed
from ..units import currencies

_WINDOW = 160
"""Characters between two figures that are read as the words between them. 112 and 208 change nothing on 336 articles of news
and in the rules' examples."""
_MOST = 50
"""Parts of wholes looked at in one sentence. 35 and 65 change nothing on 336 articles of news and in the rules' examples."""


def with_modifier(article: Article, mention: NumberMention) -> int:
    """Where a number starts with the words that bound or blur it: "over $2.6 million"."""
    if mention.modifier not in ("~", "<", ">"):
        return mention.start
    start = max(0, mention.start - 30)
    before = article.text[start : mention.start].rstrip().casefold()
    for phrase in _modifiers():
        if before.endswith(phrase) and not before[: -len(phrase)][-1:].isalpha():
            return start + len(before) - len(phrase)
    return mention.start


@cached
def _modifiers() -> tuple[str, ...]:
    """Words before a number that bound or blur it, longest first."""
    groups = read_table("quantities", "modifiers")["before"]
    phrases = {phrase for key, listed in groups.items() if key != "exactly" for phrase in listed}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def main_unit(mention: NumberMention) -> float:
    """What share of its currency's main unit an amount is printed in: 0.01 for cents, 1 for all that is not money."""
    if mention.kind != "money" or mention.currency is None:
        return 1.0
    return _minor((mention.unit or "").partition(" per ")[0], mention.currency)


@cached
def _minor(unit: str, code: str) -> float:
    shares = [
        currency.minor
        for currency in currencies().values()
        if currency.code == code and currency.name == unit
    ]
    return shares[0] if shares else 1.0


def printed_amount(mention: NumberMention) -> Range:
    """The range of a figure at its last printed digit, money in the currency's main unit."""
    return closest(mention).scaled(main_unit(mention))


def significant(mention: NumberMention) -> int:
    """How many printed digits carry meaning at least: "23,000" has 2, "2.60" has 3, a number word has 1."""
    return printed.significant(mention.text)


def plain(mention: NumberMention) -> bool:
    """Whether the number is one value said of a whole thing: no bound, estimate, part or further set."""
    held_back = mention.partitive or mention.other or mention.vague or mention.idiom
    return mention.modifier == "=" and point(mention) is not None and not held_back


Part = tuple[tuple[NumberMention, ...], Range, Range]


@dataclass(frozen=True)
class SentenceView:
    """A sentence that bears witness, with its numbers in reading order."""

    article: Article
    index: int
    start: int
    end: int
    kind: BlockKind
    numbers: tuple[NumberMention, ...]
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def topic(self) -> frozenset[str]:
        """Content lemmas of the sentence, without the words of its numbers."""
        from .topics import content

        return content(self)

    @cached_property
    def text(self) -> str:
        """The sentence as printed."""
        return self.article.text[self.start : self.end]

    @cached_property
    def starts(self) -> list[int]:
        """Where the numbers start."""
        return [number.start for number in self.numbers]

    def position(self, mention: NumberMention) -> int:
        """Index of one of this line's numbers."""
        return bisect_left(self.starts, mention.start)

    def place(self, mention: NumberMention) -> int:
        """Index of one of this line's numbers among all its mentions."""
        return bisect_left(self._places, mention.start)

    @cached_property
    def _places(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def between(self, first: NumberMention, second: NumberMention) -> str:
        """The words from the end of one number to the start of the next, at most 160 characters of them."""
        return self.article.text[first.end : min(second.start, first.end + _WINDOW)]

    def before(self, mention: NumberMention, length: int = 60) -> str:
        """The words of this sentence before the number, at most ``length`` characters."""
        return self.article.text[max(self.start, mention.start - length) : mention.start]

    def after(self, mention: NumberMention, length: int = 60) -> str:
        """The words of this sentence after the number, at most ``length`` characters."""
        return self.article.text[mention.end : min(self.end, mention.end + length)]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Counts said of a larger count: "12 of the 50 students"."""
        return tuple(islice(parts_of_wholes(self), _MOST))

    def gaps(self) -> Iterator[tuple[NumberMention, str, NumberMention]]:
        """Neighbours in reading order, with what stands between them."""
        for first, second in zip(self.numbers, self.numbers[1:], strict=False):
            yield first, self.between(first, second), second


def parts_of_wholes(line: SentenceView) -> Iterator[Part]:
    """Counts said of a larger one ("12 of the 50 students"), one mention or two: mentions, part, whole."""
    for mention in line.numbers:
        if mention.kind == "count" and mention.partitive and (words := printed.whole(mention.text)):
            whole = _number(words)
            if whole is not None:
                yield (mention,), tallied(mention), whole
    for part, between, whole_mention in line.gaps():
        bare = part.kind in ("count", "number") and part.noun in (None, whole_mention.noun)
        counted = whole_mention.kind in ("count", "number") and None not in (
            point(part),
            point(whole_mention),
        )
        if bare and counted and out_of(between):
            yield (part, whole_mention), tallied(part), tallied(whole_mention)


def _number(words: str) -> Range | None:
    """The number that stands alone in these words, as digits or as a word below a hundred."""
    if words[0].isdecimal():
        value = float(words.replace(",", ""))
        return Range(value, value) if value < 100 or value % 10 else None
    value = float(cardinals().get(words.casefold(), 0))
    return Range(value, value) if value else None


def lines(article: Article) -> list[SentenceView]:
    """The sentences of an article outside furniture and captions, with their numbers; idioms are left out."""
    sentences = article.sentences or (Sentence(start=0, end=len(article.text), block=-1),)
    starts = [sentence.start for sentence in sentences]
    held: list[list[Mention]] = [[] for _ in sentences]
    for mention in article.mentions:
        index = bisect_right(starts, mention.start) - 1
        if index >= 0 and mention.end <= sentences[index].end:
            held[index].append(mention)
    made = []
    for index, (sentence, inside) in enumerate(zip(sentences, held, strict=True)):
        kind = (
            article.blocks[sentence.block].kind if 0 <= sentence.block < len(article.blocks) else "paragraph"
        )
        if kind not in SILENT_BLOCKS:
            numbers = tuple(m for m in inside if isinstance(m, NumberMention) and not m.idiom)
            made.append(
                SentenceView(article, index, sentence.start, sentence.end, kind, numbers, tuple(inside))
            )
    return made
