"""Quotations that are likely one, though their words are too few or too much changed to call one of them altered.

They are shown side by side and never reported.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from ....comparison.judged import Judged, Passage
from ....language.frequency import general
from ....language.lemmas import lemma
from ....quotation.wording import QuotedWord, small
from .quoted import Stretch
from .utterances import Utterance, one_occasion, one_speaker, other_occasion, other_speaker

Node = tuple[int, int]
"""Number of an utterance, and of the pair of marks in it."""

_NAMED, _NAMED_SHARE = 1.2, 0.5
"""What the telling words that two quotations of one speaker share in order weigh, and their share of the shorter one. Moved
by 30 % down and up, of the findings and comparisons on 673 articles of news ``_NAMED`` changes 1 and 1, ``_NAMED_SHARE`` 11
and 1."""
_UNNAMED, _UNNAMED_SHARE = 1.7, 0.65
"""The same, where not both sources name the speaker. With these, of ten entries in the workshop and 12 composed stories
eight are one statement; with 1.0, 0.45, 1.2 and 0.6 five more are listed, of which none is. Moved by 30 % down and up, of
the findings and comparisons on 673 articles of news ``_UNNAMED`` changes 21 and 13, ``_UNNAMED_SHARE`` 6 and 4."""
_FEWEST = 2
"""Telling words that two quotations share. On 89 articles of news and in the rules' examples, 1 changes nothing, 3 five
findings and matters."""
_SPREAD = 2.5
"""Telling words of a quotation among which a shared one stands, at most: further apart they are of two statements. 1.75 and
3.25 change nothing on 89 articles of news and in the rules' examples."""
_TELLING = 0.5
"""Weight from which a word that two quotations share makes them worth comparing, where they share two. 0.35 and 0.65 change
nothing on 89 articles of news and in the rules' examples."""
_RETOLD, _RETOLD_WORDS = 0.35, 4
"""Share of content words, and words, by which one speaker on one occasion spoke of one thing. Moved by 30 % down and up, of
the findings and comparisons on 673 articles of news ``_RETOLD`` changes 1 and 1, ``_RETOLD_WORDS`` 1 and none."""
_WHOLE, _WHOLE_WORDS = 0.7, 4
"""Share of the longer quotation, and words, that two short ones must have in common. Moved by 30 % down and up, of the
findings and comparisons on 673 articles of news ``_WHOLE`` changes 4 and 2, ``_WHOLE_WORDS`` 2 and 2."""
_SCORE = 0.3
"""Of a matter of two quotations that retell one. On 89 articles of news and in the rules' examples, 0.21 changes 22
findings and matters, 0.39 22 findings and matters."""


class UtterancePair(NamedTuple):
    """Two utterances of two articles by their numbers, which may be one, and the stretches that they share."""

    first: int
    second: int
    shared: tuple[Stretch, ...]


class Alike(NamedTuple):
    """Two quotations that are likely one, with the weight of the words that they share."""

    first: frozenset[Node]
    second: frozenset[Node]
    weight: float


def retold(said: Sequence[Utterance], pairs: Iterable[UtterancePair], met: Set[Node]) -> Iterator[Judged]:
    """One entry for each thing that was likely said once; what stands in ``met`` has its place already."""
    links = [
        found
        for pair in pairs
        if (found := _alike(said, pair)) and not (found.first & met and found.second & met)
    ]
    for sides in _gathered(said, _mutual(said, links)):
        yield _judged(said, sides)


def may_be_one(utterance: Utterance, other: Utterance) -> bool:
    """Whether neither the speakers nor the days tell two quotations apart."""
    return not (other_speaker(utterance, other) or other_occasion(utterance, other))


def nodes(number: int, words: Iterable[QuotedWord]) -> frozenset[Node]:
    """The pairs of marks of an utterance in which words stand."""
    return frozenset((number, word.part) for word in words)


def _alike(said: Sequence[Utterance], pair: UtterancePair) -> Alike | None:
    a, b, stretches = pair
    utterance, other = said[a], said[b]
    weight = _weight(utterance.content & other.content)
    if shared := _worded(utterance, other) or _nearly_whole(utterance, other, stretches):
        return Alike(nodes(a, shared[0]), nodes(b, shared[1]), weight)
    both = len(utterance.content & other.content)
    retells = one_occasion(utterance, other) and both >= _RETOLD_WORDS
    if retells and both >= _RETOLD * min(len(utterance.content), len(other.content)):
        return Alike(nodes(a, utterance.words), nodes(b, other.words), weight)
    return None


def _worded(
    utterance: Utterance, other: Utterance
) -> tuple[Sequence[QuotedWord], Sequence[QuotedWord]] | None:
    """The telling words that two quotations share in one order, close together, where they weigh most of the shorter one."""
    first, second = _content(utterance.words), _content(other.words)
    keys = [lemma(word.text) for word in first], [lemma(word.text) for word in second]
    places = _in_order(*keys)
    if len(places) < _FEWEST or any(map(_wide, zip(*places, strict=True))):
        return None
    least, share = (_NAMED, _NAMED_SHARE) if one_speaker(utterance, other) else (_UNNAMED, _UNNAMED_SHARE)
    if _weight(keys[0][a] for a, _ in places) < max(least, share * min(map(_weight, keys))):
        return None
    return [first[a] for a, _ in places], [second[b] for _, b in places]


def _in_order(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Places of the words that two sequences share in one order."""
    blocks = LCSseq.opcodes(first, second).as_matching_blocks()
    return [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]


def _wide(places: Sequence[int]) -> bool:
    return places[-1] - places[0] + 1 > _SPREAD * len(places)


def _nearly_whole(
    utterance: Utterance, other: Utterance, stretches: Iterable[Stretch]
) -> tuple[Sequence[QuotedWord], Sequence[QuotedWord]] | None:
    """A stretch that is nearly all of two short quotations."""
    longest = max(len(utterance.words), len(other.words))
    for stretch in stretches:
        if stretch.equal >= max(_WHOLE_WORDS, _WHOLE * longest) and stretch.content >= _FEWEST:
            return stretch.first, stretch.second
    return None


def _content(words: Iterable[QuotedWord]) -> list[QuotedWord]:
    return [word for word in words if not small(word.text) and len(word.text) > 2]


def _weight(words: Iterable[str]) -> float:
    return math.fsum(general().get(word, 1.0) for word in words)


def _mutual(said: Sequence[Utterance], links: Sequence[Alike]) -> list[Alike]:
    """The links of which each end has no better one in the other's article."""
    best: dict[tuple[int, int], float] = {}
    for link, (a, b) in zip(links, map(_ends, links), strict=True):
        for key in ((a, said[b].heard.article), (b, said[a].heard.article)):
            best[key] = max(best.get(key, 0.0), link.weight)
    return [
        link
        for link, (a, b) in zip(links, map(_ends, links), strict=True)
        if link.weight >= best[a, said[b].heard.article] and link.weight >= best[b, said[a].heard.article]
    ]


def _ends(link: Alike) -> tuple[int, int]:
    return min(link.first)[0], min(link.second)[0]


def _gathered(said: Sequence[Utterance], links: Sequence[Alike]) -> list[list[frozenset[Node]]]:
    """Quotations by what they say, the surest link first; no two of one article, but by a link of their own."""
    groups: dict[int, list[frozenset[Node]]] = {}
    made: list[list[frozenset[Node]]] = []
    for link in sorted(links, key=lambda link: (-link.weight, sorted(link.first), sorted(link.second))):
        a, b = _ends(link)
        item, other = groups.get(a, [link.first]), groups.get(b, [link.second])
        if item is other:
            continue
        articles = [said[min(side)[0]].heard.article for side in (*item, *other)]
        if len(set(articles)) == len(articles):
            joined = item + other
            made = [group for group in made if group is not item and group is not other] + [joined]
            groups |= {min(side)[0]: joined for side in joined}
        else:
            made.append([link.first, link.second])
    return made


def _judged(said: Sequence[Utterance], sides: Sequence[frozenset[Node]]) -> Judged:
    ordered = [sorted(side) for side in sorted(sides, key=min)]
    speaker = _speaker(said, ordered)
    same = _one_wording([_texts(said, side) for side in ordered])
    return Judged(
        category="quotation",
        matter=f"what {speaker or 'one speaker'} said",
        outcome="equivalent" if same else "undecided",
        reason="the same words" if same else "much the same was said, in other words",
        passages=_passages(said, ordered),
        strong=False,
        score=_SCORE,
        witnesses=tuple(len({said[number].heard.witness for number, _ in side}) for side in ordered),
        values={"speaker": speaker or "One speaker", "speakers": speaker or "one speaker"},
    )


def _speaker(said: Sequence[Utterance], sides: Sequence[Sequence[Node]]) -> str | None:
    return next((name for side in sides for number, _ in side if (name := said[number].speaker)), None)


def _passages(said: Sequence[Utterance], sides: Sequence[Sequence[Node]]) -> tuple[Passage, ...]:
    return tuple(
        passage(said[number], part, place) for place, side in enumerate(sides) for number, part in side
    )


def _one_wording(told: Sequence[Sequence[str]]) -> bool:
    """Whether each quotation stands to the word in the longest."""
    longest = f" {' '.join(sorted(told, key=len)[-1])} "
    return all(f" {' '.join(words)} " in longest for words in told)


def _texts(said: Sequence[Utterance], side: Sequence[Node]) -> list[str]:
    parts = {part for _, part in side}
    return [word.text for word in said[min(side)[0]].words if word.part in parts]


def passage(utterance: Utterance, part: int, side: int) -> Passage:
    """The marks of a quotation as a passage."""
    quotation = utterance.parts[part]
    reading = f"said by {quotation.speaker or 'someone not named'}"
    return Passage(utterance.heard.article, quotation.start, quotation.end, reading, side)


def telling(said: Utterance) -> frozenset[str]:
    """The lemmas of a quotation that are not of the commonest."""
    return frozenset(word for word in said.content if general().get(word, 1.0) >= _TELLING)
