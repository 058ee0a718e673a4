"""Two quotations word by word: which stretch they share, and what was changed in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import groupby
from typing import Literal, NamedTuple

from rapidfuzz.distance import Levenshtein

from ....language.lemmas import lemma
from ....language.numbers import cardinals
from ....language.tables import cached
from ....language.words import initials
from ....quotation.wording import QuotedWord, denies, small, title

_EDGE = 2
"""Words by which two quotations may differ at an end and still begin or end alike. 1 and 3 change nothing on 673 articles of
news and in the rules' examples."""
_WIDEST = 5
"""Words in a row that may differ within one stretch. On 673 articles of news and in the rules' examples, 3 changes 5 of the
findings and comparisons, 7 nothing."""
_SLIP = 6
"""Letters from which a word that differs in one of them is the same word, misspelt. On 673 articles of news and in the
rules' examples, 4 changes nothing, 8 2 of the findings and comparisons."""

Grade = Literal["same", "light", "telling"]


class Change(NamedTuple):
    """Words of one quotation that stand as others in the other one, as printed; either may be empty."""

    first: str
    second: str
    grade: Grade


class Stretch(NamedTuple):
    """What two quotations share, with the changes in it."""

    first: Sequence[QuotedWord]
    second: Sequence[QuotedWord]
    equal: int
    """Words in order that are alike."""
    content: int
    """Those of them that carry content."""
    changes: tuple[Change, ...]

    @property
    def grade(self) -> Grade:
        """The weightiest of the changes."""
        grades = {change.grade for change in self.changes}
        return "telling" if "telling" in grades else ("light" if "light" in grades else "same")

    @property
    def trimmed(self) -> bool:
        """Whether one only leaves words of the other out, no denial, name or number among them."""
        left_out = [change.first or change.second for change in self.changes if change.grade == "telling"]
        cut = not any(change.first and change.second for change in self.changes if change.grade == "telling")
        return cut and not any(_tells(word) for words in left_out for word in words.split())

    @property
    def share(self) -> float:
        """Words alike, of the longer of the two stretches; what an ellipsis stands for is not counted."""
        return self.equal / max(self.equal + _longest(self.changes), 1)


def _tells(word: str) -> bool:
    """Whether a word is a denial, a name or a number, without which a sentence says something else."""
    lower = word.lower()
    return denies(lower) or word[:1].isupper() or not word[:1].isalpha() or lower in cardinals()


def _longest(changes: Sequence[Change]) -> int:
    counted = [change for change in changes if change.grade != "same"]
    return max(sum(len(change[side].split()) for change in counted) for side in (0, 1)) if counted else 0


def stretches(first: Sequence[QuotedWord], second: Sequence[QuotedWord]) -> Iterator[Stretch]:
    """The stretches that two quotations share, in order."""
    matcher = SequenceMatcher(None, _keys(first), _keys(second), autojunk=False)
    run: list[Match] = []
    for block in matcher.get_matching_blocks():
        if block.size and run and not _joins(first, second, run[-1], block):
            yield _stretch(first, second, run)
            run = []
        if block.size:
            run.append(block)
    if run:
        yield _stretch(first, second, run)


def _keys(said: Sequence[QuotedWord]) -> list[str]:
    return [_key(word.text) for word in said]


@cached
def _key(word: str) -> str:
    return lemma(word)


def _joins(first: Sequence[QuotedWord], second: Sequence[QuotedWord], before: Match, block: Match) -> bool:
    """Whether a block of equal words goes on the stretch before it."""
    left = first[before.a + before.size : block.a + 1]
    right = second[before.b + before.size : block.b + 1]
    if any(word.gap for word in (*left, *right)):
        return True
    skipped = max(len(left), len(right)) - 1
    for one, other in ((left, right), (right, left)):
        if _whole_sentences(one) and len(other) == 1:
            return True
    return skipped <= min(_WIDEST, 1 + 2 * block.size)


def _whole_sentences(skipped: Sequence[QuotedWord]) -> bool:
    """Whether the words but the last are whole sentences: then they are left out, not changed."""
    return len(skipped) > 1 and skipped[0].opens and skipped[-1].opens


def _stretch(first: Sequence[QuotedWord], second: Sequence[QuotedWord], run: Sequence[Match]) -> Stretch:
    start, other = _head(first, second, run[0])
    end, other_end = _tail(first, second, run[-1])
    changes: list[Change] = []
    at, other_at = start, other
    for block in run:
        said_before = first[at - 1].text if at > start else ""
        changes += _changes(first[at : block.a + 1], second[other_at : block.b + 1], said_before)
        changes += _inflected(first, second, block)
        at, other_at = block.a + block.size, block.b + block.size
    changes += _changes([*first[at:end], _END], [*second[other_at:other_end], _END], "")
    alike = [word for block in run for word in first[block.a : block.a + block.size]]
    return Stretch(
        first[start:end],
        second[other:other_end],
        len(alike),
        sum(not small(word.text) for word in alike),
        tuple(changes),
    )


_END = QuotedWord("", "")


def _head(first: Sequence[QuotedWord], second: Sequence[QuotedWord], block: Match) -> tuple[int, int]:
    """Where a stretch begins: a word or two before the equal ones belong to it where both quotations begin there."""
    both = 0 < block.a <= _EDGE and 0 < block.b <= _EDGE
    return (0, 0) if both and not (first[block.a].opens or second[block.b].opens) else (block.a, block.b)


def _tail(first: Sequence[QuotedWord], second: Sequence[QuotedWord], block: Match) -> tuple[int, int]:
    end, other = block.a + block.size, block.b + block.size
    left, right = first[end:], second[other:]
    both = 0 < len(left) <= _EDGE and 0 < len(right) <= _EDGE
    return (len(first), len(second)) if both and not (left[0].opens or right[0].opens) else (end, other)


def _changes(left: Sequence[QuotedWord], right: Sequence[QuotedWord], before: str) -> Iterator[Change]:
    """The change between two blocks; each sequence ends with the first word of the next one, ``before`` ends the last."""
    first, other = left[:-1], right[:-1]
    if first or other:
        gap = any(word.gap for word in (*left, *right)) or (
            (not other and _whole_sentences(left)) or (not first and _whole_sentences(right))
        )
        heavy = {word.text for word in (*first, *other) if not small(word.text)}
        again = not (first and other) and heavy <= {before, left[-1].text}
        grade: Grade = "same" if gap else ("light" if again else _grade(first, other))
        yield Change(printed(first), printed(other), grade)


def _inflected(first: Sequence[QuotedWord], second: Sequence[QuotedWord], block: Match) -> Iterator[Change]:
    """Words of one lemma in two forms."""
    for step in range(block.size):
        word, other = first[block.a + step], second[block.b + step]
        if word.text != other.text:
            yield Change(word.printed, other.printed, "light")


def printed(said: Sequence[QuotedWord]) -> str:
    """The words as they stand in the quotation; what several words were read from, once."""
    return " ".join(form for form, _ in groupby(word.printed for word in said))


def _grade(first: Sequence[QuotedWord], other: Sequence[QuotedWord]) -> Grade:
    """How much a change tells: nothing (house style), little (small words, a slip of one letter), or more."""
    left, right = [word.text for word in first], [word.text for word in other]
    if "".join(left) == "".join(right) or initials(left, right):
        return "same"
    if not (left and right):
        telling = [word for word in (*left, *right) if not small(word) and not title(word)]
        return "telling" if telling else "light"
    heavy = [word for word in left if not small(word)], [word for word in right if not small(word)]
    if len(heavy[0]) == len(heavy[1]) and all(map(_slip, *heavy)):
        return "light"
    return "telling" if heavy[0] or heavy[1] else "light"


def _slip(word: str, other: str) -> bool:
    """Whether two words are one in two spellings."""
    return lemma(word) == lemma(other) or (
        min(len(word), len(other)) >= _SLIP
        and word[0] == other[0]
        and word.isalpha()
        and other.isalpha()
        and Levenshtein.distance(word, other, score_cutoff=1) <= 1
    )
