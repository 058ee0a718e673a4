"""Group articles into stories: one story is one event, however many articles report it.

Articles are compared by the cosine of their weighted words (term frequency, damped, times inverse document
frequency) and joined by average linkage (Sokal & Michener 1958) down to a threshold. Only pairs that share
several of their most telling words are ever compared, so the cost grows with the number of articles.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from ..language.lemmas import lemma
from ..language.tables import cached, read_table
from ..model import Article
from ..model.article import SILENT_BLOCKS

_WORD = re.compile(r"[^\W\d_]{2,}|\d[\d,.]*\d|\d")
_THRESHOLD = 0.16
"""Mean cosine below which two groups are two stories; read off 36 public news clusters, flat from 0.13 to 0.17."""
_BACKGROUND = 300
"""Unseen articles assumed beside the ones given, so that a word shared by all five of five still counts."""
_POSTINGS = 120
"""A word that more articles share brings no pair together."""
_TELLING = 60
"""Words of an article, best first, that may bring it together with another."""
_FAINT = 0.03
_NAMED = re.compile(r"(?<=[a-z,’'`”\"] )[A-Z][^\W\d_]{2,}")
_FEW_NAMES = 2
"""An article with fewer names than this is compared by its words alone."""
_SHARED_NAMES = 0.25
"""Share of the poorer article's names from which two articles count as fully alike in who and where."""

Vector = dict[str, float]


def group(articles: Sequence[Article]) -> tuple[int, ...]:
    """Story number of each article, numbered in the order of each story's first article.

    Furniture and captions do not count. Cost is near-linear in the number of articles.
    """
    vectors = _vectors([_counts(article) for article in articles])
    named = _vectors([_names(article) for article in articles])
    return _linked(_similarities(vectors, named), len(articles))


def adopt(articles: Sequence[Article], stories: Sequence[int], drafts: frozenset[int]) -> tuple[int, ...]:
    """Give every draft whose story holds no other article the story of the article most like it.

    Its evidence was named by a person; the threshold that keeps stories apart does not apply to it.
    """
    others = {story for place, story in enumerate(stories) if place not in drafts}
    lone = [place for place in sorted(drafts) if stories[place] not in others]
    if not lone or not others:
        return tuple(stories)
    vectors = _vectors([_counts(article) for article in articles])
    made = list(stories)
    for place in lone:
        alike = [
            (_cosine(vectors[place], vectors[other]), -other)
            for other in range(len(articles))
            if other not in drafts
        ]
        made[place] = stories[-max(alike)[1]]
    order = {story: number for number, story in enumerate(dict.fromkeys(made))}
    return tuple(order[story] for story in made)


@cached
def _common() -> frozenset[str]:
    return frozenset(read_table("comparison", "common")["words"])


def _counts(article: Article) -> Counter[str]:
    """Weighted word counts; the first two blocks count double."""
    counts: Counter[str] = Counter()
    common = _common()
    blocks = [block for block in article.blocks if block.kind not in SILENT_BLOCKS]
    for place, block in enumerate(blocks):
        weight = 2 if place < 2 else 1
        for word in _WORD.findall(article.text, block.start, block.end):
            lower = word.lower()
            if lower not in common:
                counts[lemma(lower)] += weight
    return counts


def _names(article: Article) -> Counter[str]:
    """Capitalised words inside sentences, lower-case, once each: who and where."""
    common = _common()
    return Counter(
        {
            name: 1
            for block in article.blocks
            if block.kind not in SILENT_BLOCKS
            for word in _NAMED.findall(article.text, block.start, block.end)
            if (name := word.lower()) not in common
        }
    )


def _alike(one: Vector, other: Vector) -> float:
    """How far the names of two articles let them be one story, 0 to 1."""
    if min(len(one), len(other)) < _FEW_NAMES:
        return 1.0
    both = math.fsum(weight * weight for name, weight in one.items() if name in other)
    both_other = math.fsum(weight * weight for name, weight in other.items() if name in one)
    return min(1.0, max(both, both_other) / _SHARED_NAMES)


def _vectors(counts: Sequence[Counter[str]]) -> list[Vector]:
    """Unit vectors of damped term frequency times inverse document frequency."""
    shared = Counter(word for one in counts for word in one)
    total = len(counts) + _BACKGROUND
    rarity = {word: math.log(1 + total / (number + 0.5)) for word, number in shared.items()}
    vectors = []
    for one in counts:
        vector = {word: (1 + math.log(number)) * rarity[word] for word, number in one.items()}
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / length for word, weight in vector.items()})
    return vectors


def _similarities(vectors: Sequence[Vector], named: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """Similarity of every pair that shares at least two telling words: cosine, less where their names differ."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for word, _ in sorted(vector.items(), key=lambda item: (-item[1], item[0]))[:_TELLING]:
            postings[word].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in postings.values():
        if 1 < len(holders) <= _POSTINGS:
            shared.update((a, b) for place, a in enumerate(holders) for b in holders[place + 1 :])
    return {
        (a, b): similarity
        for (a, b), number in sorted(shared.items())
        if number > 1
        and (similarity := _cosine(vectors[a], vectors[b]) * _alike(named[a], named[b])) > _FAINT
    }


def _cosine(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(weight * other[word] for word, weight in one.items() if word in other)


def _linked(similarities: dict[tuple[int, int], float], total: int) -> tuple[int, ...]:
    """Average linkage over a sparse similarity graph, best pair first."""
    members: dict[int, list[int]] = {number: [number] for number in range(total)}
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), similarity in similarities.items():
        near[a][b] = near[b][a] = similarity
    heap = [(-similarity, a, b) for (a, b), similarity in similarities.items()]
    heapq.heapify(heap)
    fresh = total
    while heap and -heap[0][0] >= _THRESHOLD:
        _, a, b = heapq.heappop(heap)
        if a not in members or b not in members:
            continue
        first, second = members.pop(a), members.pop(b)
        for other in sorted(near[a].keys() | near[b].keys()):
            if other in members:
                joined = near[a].get(other, 0.0) * len(first) + near[b].get(other, 0.0) * len(second)
                mean = joined / (len(first) + len(second))
                near[fresh][other] = near[other][fresh] = mean
                heapq.heappush(heap, (-mean, other, fresh))
        members[fresh] = first + second
        fresh += 1
    return _numbered(members, total)


def _numbered(members: dict[int, list[int]], total: int) -> tuple[int, ...]:
    story = [0] * total
    for number, group_members in enumerate(sorted(members.values(), key=min)):
        for member in group_members:
            story[member] = number
    return tuple(story)


def label(articles: Sequence[Article]) -> str:
    """A name for a story: the first title there is, or the first sentence of its first article."""
    for article in articles:
        if article.title:
            return article.title
    for article in articles:
        for sentence in article.sentences:
            if article.blocks[sentence.block].kind not in SILENT_BLOCKS:
                text = " ".join(article.text[sentence.start : sentence.end].split())
                return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " …"
    return articles[0].id if articles else ""
