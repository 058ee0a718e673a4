"""Near-copies: articles that share most of their text are one witness.

Candidates come from MinHash (Broder 1997) over five-word shingles, in bands; each candidate is then verified by
the exact share of the shorter text's shingles that the longer one holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..language.cutting import bare_words
from ..model import Article
from ..model.article import SILENT_BLOCKS

_SHINGLE = 5
"""Words of a run; two texts that share most of theirs are near-copies. On 61 articles of news and in the rules'
examples, 3 changes 4 of the findings and matters, 7 nothing."""
_PERMUTATIONS = 128
"""Hashes of a text, and the bands of them of which one must be equal: candidates of copies, each held against the other
exactly. 128 is the usual number, and the bands must divide it: 90 and 166 do not."""
_BANDS = 64
"""Of the findings and comparisons on 673 articles of news 64 and 192 hashes change 16 and 32, 32 and 128 bands 111 and
16."""
_SEED = 1
"""Fixed, so that every run draws the same hashes. On 61 articles of news and in the rules' examples, 0 changes nothing,
2 8 of the findings and matters."""
_COPIED = 0.5
"""Share of the shorter text that must stand in the other. On 61 articles of news and in the rules' examples, 0.35
changes 4 of the findings and matters and 1 of the examples, 0.65 nothing."""
_SHORTEST = 20
"""Shingles below which a text is too short to call a copy. On 61 articles of news and in the rules' examples, 14
changes nothing, 26 1 of the examples."""


def shingles(article: Article) -> frozenset[str]:
    """The article's runs of five words, lower-case, without furniture and captions."""
    words: list[str] = []
    for block in article.blocks:
        if block.kind not in SILENT_BLOCKS:
            words += bare_words(article.text[block.start : block.end].lower())
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def near_copies(articles: Sequence[Article], stories: Sequence[int]) -> dict[int, int]:
    """Map each article that is a near-copy to the first article of its story that it shares its text with.

    First is the one published first, then by id: the order in which the articles are given does not matter.
    Texts of two stories that share a form (a market report, a bulletin) are no copies.
    """
    from rensa import RMinHash, RMinHashLSH

    cut = [shingles(article) for article in articles]
    index = RMinHashLSH(threshold=0.3, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    original: dict[int, int] = {}
    for number in sorted(range(len(articles)), key=lambda place: _first(articles[place])):
        own = cut[number]
        if len(own) < _SHORTEST:
            continue
        signature = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        signature.update(sorted(own))
        for candidate in sorted(index.query(signature), key=lambda place: _first(articles[place])):
            if stories[candidate] == stories[number] and containment(own, cut[candidate]) >= _COPIED:
                original[number] = original.get(candidate, candidate)
                break
        index.insert(number, signature)
    return original


def _first(article: Article) -> tuple[bool, str, str]:
    """Articles with a date by it, then those without; then by id."""
    return article.published is None, str(article.published), article.id


def containment(words: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that the other holds, 0 to 1."""
    smaller = min(len(words), len(other))
    return len(words & other) / smaller if smaller else 0.0
