"""Words as weights, and how alike two articles are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...language.lemmas import meaning
from ...language.tables import cached, read_table
from .words import StoryWords

_BACKGROUND = 300
"""Unseen articles assumed beside the ones given, so that a word shared by all five of five still counts, and "in" does not.
B-cubed F1 of the 526 workshop articles, mixed: .913; at 210 .900, at 390 .913."""
_FIGURE = 0.01
"""Share of the unseen articles that hold any one figure. A third of it changes nothing, five times as much
takes .01 of B-cubed F1."""
_ARTICLES_OF_A_STORY = 60
"""Holders of a word up to which it may be the word of one story, whatever English in general says of it. For stories
of hundreds of articles: this and the four below, moved by 30 %, change nothing on the 526 workshop articles."""
_NEWS = 5
"""How much commoner a word may be in news than in English. 3 and 7 change nothing of 1,341 places of articles in stories,
cluster by cluster and of all at once."""
_LENGTH = 300
"""Words of an article. 210 and 390 change none of those places."""
_WORD_OF_NEWS = 0.15
"""Share of all articles that hold a word which news has many words for: a fate, a crime, a job."""
_SMALL = 3
"""Letters of the shortest word that may tell. Of 1,341 places of articles in stories 2 changes 622 and 4 changes 245, the
numbers of later stories among them."""
_TELLING = 60
"""Words of an article, best first, that may bring it together with another. 42 changes 429 of those places and 78 changes
67."""
FEW_NAMES = 2
"""An article with fewer names than this is compared by its words alone. B-cubed F1 as above: the same to .003 at 1, where
a short copy in which the one name is changed is another story."""
_SHARED_NAMES = 0.25
"""Share of the poorer article's names from which two articles count as fully alike in who and where. B-cubed F1 as above:
.908 at 0.18, .909 at 0.33."""

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """An article's words and names as unit vectors."""

    words: Vector
    names: Vector


class RunRarity:
    """How rare words are among the articles of a run.

    A word that far more articles hold than English lets expect belongs to one large story; it stays as telling as it is in
    a story of sixty articles.
    """

    def __init__(self, held: Mapping[str, int], named: Mapping[str, int], articles: int) -> None:
        """``held``, ``named``: word -> the number of articles that hold it, or name it."""
        self._articles = articles
        self._total = articles + _BACKGROUND
        self._words = {word: self._rarity(word, number) for word, number in held.items()}
        self._names = {word: self._rarity(word, number) for word, number in named.items()}

    @classmethod
    def of(cls, given: Sequence[StoryWords]) -> RunRarity:
        """The rarity of the words of some articles among these."""
        return cls(*counted(given), len(given))

    def _rarity(self, word: str, number: int) -> float:
        expected = _ARTICLES_OF_A_STORY + _share(word) * self._articles
        held = min(number, expected) + _elsewhere(word) * _BACKGROUND
        return math.log(1 + self._total / (held + 0.5))

    def weigh(self, given: StoryWords) -> Weighed:
        """Unit vectors of damped term frequency times rarity."""
        words = {word: (1 + math.log(number)) * self._words[word] for word, number in given.counts.items()}
        names = [*given.names, *(word for word in given.capitals if word in self._names)]
        return Weighed(_unit(words), _unit({name: self._names[name] for name in names}))


def counted(given: Sequence[StoryWords]) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """By word, the number of articles that hold it, and of those that name it."""
    held = Counter(word for words in given for word in words.counts)
    named = Counter(name for words in given for name in words.names)
    named.update([word for words in given for word in words.capitals if word in named])
    return held, named


def weighed(given: Sequence[StoryWords]) -> list[Weighed]:
    """Articles weighed against each other, in order."""
    rarity = RunRarity.of(given)
    return [rarity.weigh(words) for words in given]


@cached
def _shares() -> dict[str, float]:
    bands: dict[str, str] = read_table("language", "frequency")["bands"]
    return {
        word: min(1.0, _NEWS * _LENGTH * 10 ** (float(band) - 9))
        for band, words in bands.items()
        for word in words.split()
    }


def _share(word: str) -> float:
    """Share of all articles, 0 to 1, that may hold a word for English's sake; 1 for figures and the smallest words."""
    if len(word) < _SMALL or not word.isalpha():
        return 1.0
    kin = meaning(word)
    found = _shares().get(word, _shares().get(kin, 0.0))
    return max(found, _WORD_OF_NEWS) if kin != word else found


def _elsewhere(word: str) -> float:
    """Share of the unseen articles, 0 to 1, that hold a word."""
    if not word.isalpha():
        return _FIGURE
    return 1.0 if len(word) < _SMALL else max(_shares().get(word, 0.0), _shares().get(meaning(word), 0.0))


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def telling(vector: Vector) -> list[str]:
    """The words that may bring an article together with another, best first."""
    return [word for word, _ in sorted(vector.items(), key=lambda item: (-item[1], item[0]))[:_TELLING]]


def similarity(first: Weighed, other: Weighed) -> float:
    """Cosine of the words, less where the names differ; 0 to 1."""
    alike = _alike(first.names, other.names)
    return alike and cosine(first.words, other.words) * alike


def cosine(vector: Vector, other: Vector) -> float:
    """The cosine of two unit vectors."""
    return math.fsum([vector[word] * other[word] for word in vector.keys() & other.keys()])


def mean(vectors: Iterable[Vector]) -> Vector:
    """The mean of some vectors: its product with another such mean is the mean of their cosines."""
    several = list(vectors)
    made: Vector = {}
    for vector in several:
        for word, weight in vector.items():
            made[word] = made.get(word, 0.0) + weight / len(several)
    return made


def _alike(vector: Vector, other: Vector) -> float:
    """How far the names of two articles let them be one story, 0 to 1."""
    if min(len(vector), len(other)) < FEW_NAMES:
        return 1.0
    shared = vector.keys() & other.keys()
    if not shared:
        return 0.0
    both = math.fsum([vector[name] * vector[name] for name in shared])
    both_other = math.fsum([other[name] * other[name] for name in shared])
    return min(1.0, max(both, both_other) / _SHARED_NAMES)
