"""What one article says twice in nearly the same words, with a figure, time, opposite, negation or quoted word that differs.

Two sentences of one article are held against each other where they share most of their content: what follows is the
judgement of near-copies, sentence by sentence. News also repeats a frame with other contents ("Sales of cars rose 3 percent
… sales of vans rose 5 percent"); so there has to be one difference and no other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from ..language.cutting import signed
from ..language.lemmas import all_meanings, content_words, lemma
from ..language.tables import cached, read_table
from ..model import Article, QuotationMention, Sentence
from ..model.article import BlockKind
from ..model.base import Covering
from .alterations import Alteration, Side, cut, judged, negations, reading_at
from .stretches import Place, stretches

_COMMON = 8
"""Sentences of one article that hold a word from which on it tells none of them from the others. A bound of cost: with 5 and
11 the same is found. This and the numbers below were moved on 562 articles of the workshop and of composed news, in which
nothing is found with any of them, and on 351 texts that say a sentence again with a figure changed: 244 are found."""
_SHARED = 3
"""Content words that two sentences share to be one sentence said twice; with 2, 246 are found, with 4 as many."""
_ALIKE = 0.75
"""Share of the longer sentence's content that both hold; 0.6 and 0.9 find as many."""
_KEPT = 5
"""Content words of a sentence that the other holds, all but one, to be that one said again in fewer words; 4 finds 247 of
the 351, 7 finds 232."""
_FEW = 3
"""Words that a slip changes at one place, at most; more is a rewriting. 2 finds 249 of the 351, 4 finds 239."""
_LONG = 6
"""Words of the shortest sentence that is told from another; 4 and 8 find as many."""
_HELD = 64
"""Sentences that are kept cut into words: those that the one at hand is held against, and itself. A bound of memory."""
_FULL: frozenset[BlockKind] = frozenset({"paragraph", "lead_in"})
_STEM = 3
"""Letters that two forms or spellings of one word share at its beginning; 2 and 4 find as many."""


class Repeat(NamedTuple):
    """Two sentences of one article that are one but for an alteration, and how many content words they share."""

    alteration: Alteration
    words: int


@dataclass(frozen=True, eq=False)
class _Said:
    article: Article
    sentence: Sentence
    lower: list[str]
    """Each word in lower case."""
    content: frozenset[str]

    @cached_property
    def keys(self) -> list[str]:
        """The meaning of each word; few sentences are asked for it."""
        return list(map(all_meanings().__getitem__, self.lower))

    @cached_property
    def meant(self) -> frozenset[str]:
        """The meanings of its words, each once."""
        return frozenset(self.keys)


def _cut_up(saying: _Said) -> Side:
    """A sentence cut into words; few are asked for it, the later of two again and again."""
    return Side(saying.article, cut(saying.article, saying.sentence))


def altered_repeats(article: Article) -> Iterator[Repeat]:
    """The sentences of an article that are one but for an alteration, in the order of the later one."""
    told = [made for sentence in article.sentences if (made := _said(article, sentence)) is not None]
    quoted = Covering(mention for mention in article.mentions if isinstance(mention, QuotationMention))
    side = lru_cache(_HELD)(_cut_up)
    for first, other in _candidates(told):
        found = _altered(told[first], told[other], quoted, side)
        if found is not None:
            yield found


def _said(article: Article, sentence: Sentence) -> _Said | None:
    """A sentence of the running text that states something; None for a question, a condition, a line of a list."""
    if article.blocks[sentence.block].kind not in _FULL:
        return None
    lower = [word.lower() for word in signed(article.text, sentence.start, sentence.end)]
    if len(lower) < _LONG or lower[0] in _table("conditions"):
        return None
    if article.text[sentence.start : sentence.end].rstrip("”\"'’ \n").endswith("?"):
        return None
    content = content_words()
    held = frozenset(means for word in lower if (means := content[word]))
    return _Said(article, sentence, lower, held)


def _candidates(told: Sequence[_Said]) -> Iterator[tuple[int, int]]:
    """Places of two sentences that share most of the content of either, the earlier one first."""
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for place, saying in enumerate(told):
        meets: set[int] = set()
        for word in saying.content:
            held = holding[word]
            if len(held) <= _COMMON:
                meets.update(held)
                held.append(place)
        for earlier in sorted(meets):
            other = told[earlier].content
            shared, longest = len(saying.content & other), max(len(saying.content), len(other))
            short = shared >= _KEPT and shared >= min(len(saying.content), len(other)) - 1
            if short or (shared >= _SHARED and shared >= _ALIKE * longest):
                yield earlier, place


def _altered(saying: _Said, other: _Said, quoted: Covering, side: Callable[[_Said], Side]) -> Repeat | None:
    """The one alteration between two sentences that are otherwise equal."""
    if saying.keys == other.keys:
        return None
    shorter = _shorter(saying, other)
    if _two_things(saying, other, shorter, side):
        return None
    found: Alteration | None = None
    sides = side(saying), side(other)
    for at in stretches(saying.keys, other.keys):
        if shorter is not None and _left_out(at, shorter):
            continue
        made = _alteration(*sides, at, quoted)
        if _is_another(made, found) if made is not None else _says_more(*sides, at, shorter):
            return None
        found = found or made
    return None if found is None else Repeat(found, len(saying.content & other.content))


def _two_things(saying: _Said, other: _Said, shorter: int | None, side: Callable[[_Said], Side]) -> bool:
    """Whether the words of one of the two, of the shorter where there is one, are scattered: then they tell two things."""
    both = (saying, other), (other, saying)
    return any(_scattered(*pair, side) for pair in (both if shorter is None else (both[shorter],)))


def _scattered(saying: _Said, other: _Said, side: Callable[[_Said], Side]) -> bool:
    """Whether the content that only one of two sentences has stands further apart than one slip reaches.

    It may all lie in one figure or time, which is one alteration however long. What is told apart so needs no matching of
    the two, which costs twenty times as much.
    """
    content, meant = content_words(), other.meant
    own = [
        place
        for place, (word, means) in enumerate(zip(saying.lower, saying.keys, strict=True))
        if means not in meant and content[word]
    ]
    return len(own) > 1 and own[-1] - own[0] >= _FEW and reading_at(side(saying), own[0], own[-1] + 1) is None


def _is_another(made: Alteration, found: Alteration | None) -> bool:
    """Whether an alteration makes two sentences tell two things: the first is one of names, or it is the second."""
    return made.kind == "name" if found is None else made[:2] != found[:2]


def _shorter(saying: _Said, other: _Said) -> int | None:
    """Which of two sentences, 0 or 1, says the other again in fewer words; None where neither does."""
    lengths = len(saying.content), len(other.content)
    return None if lengths[0] == lengths[1] or min(lengths) < _KEPT else int(lengths[1] < lengths[0])


def _left_out(at: Place, shorter: int) -> bool:
    """Whether the shorter sentence, the first or second, has nothing in the place of a long stretch."""
    lengths = at[1] - at[0], at[3] - at[2]
    return lengths[shorter] == 0 and sum(lengths) > _FEW


def _says_more(side: Side, other: Side, at: Place, shorter: int | None) -> bool:
    """Whether a stretch may make it another thing; what the shorter sentence leaves out does where it narrows it."""
    a, b, c, d = at
    sides = (_tells if shorter in (None, place) else _narrows for place in (0, 1))
    return next(sides)(side, a, b) or next(sides)(other, c, d)


def _narrows(side: Side, first: int, last: int) -> bool:
    """Whether a few words that a sentence has more tell a place, a time, a number or another of the kind."""
    words = side.texts(first, last)
    named = any(word[:1].isupper() for word in words) and first > 0
    return (
        named
        or not _table("others").isdisjoint(map(str.lower, words))
        or reading_at(side, first, last) is not None
    )


def _alteration(side: Side, other: Side, at: Place, quoted: Covering) -> Alteration | None:
    """What a stretch alters; the other of two that stand side by side in news (men and women) alters nothing."""
    a, b, c, d = at
    if b - a > _FEW or d - c > _FEW:
        return None
    made = judged(side, other, at, False)
    if made is None or made.kind == "name":
        return _quoted(side, other, at, quoted) or made
    words = frozenset(lemma(word.lower()) for word in (*side.texts(a, b), *other.texts(c, d)))
    return None if made.kind == "opposite" and words in _side_by_side() else made


def _quoted(side: Side, other: Side, at: Place, quoted: Covering) -> Alteration | None:
    """A word inside quotation marks that is another one in the same quotation, and no other form or spelling of it."""
    a, b, c, d = at
    if b - a != 1 or d - c != 1:
        return None
    first, second = side.texts(a, b)[0].lower(), other.texts(c, d)[0].lower()
    told = content_words()[first] and content_words()[second] and first[:_STEM] != second[:_STEM]
    spans = side.span(a, b), other.span(c, d)
    if not told or not (quoted.holds(*spans[0]) and quoted.holds(*spans[1])):
        return None
    return Alteration(*spans[0], *spans[1], "quoted")


def _tells(side: Side, first: int, last: int) -> bool:
    """Whether a stretch that one of the two has may make it another thing: content, "another", a number, a time."""
    for word in map(str.lower, side.texts(first, last)):
        if content_words()[word] or word in negations() or word in _table("others"):
            return True
    return reading_at(side, first, last) is not None


@cached
def _side_by_side() -> frozenset[frozenset[str]]:
    pairs: Sequence[tuple[str, str]] = read_table("comparison", "repeats")["side_by_side"]
    return frozenset(frozenset(map(lemma, pair)) for pair in pairs)


@cached
def _table(name: str) -> frozenset[str]:
    return frozenset(read_table("comparison", "repeats")[name])
