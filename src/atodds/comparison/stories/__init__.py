"""Group articles into stories: one story is one event, however many articles report it.

Articles are compared by the cosine of their weighted words (term frequency, damped, times inverse document
frequency) and joined by average linkage down to a threshold. Only articles that share several of their most telling words
are ever compared, so the cost grows with the number of articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from ...clipping import clipped
from ...model import Article
from ...model.article import SILENT_BLOCKS
from .meeting import HOLDERS, PART, gather
from .weights import Vector, cosine, weighed
from .words import StoryWords, words_of

__all__ = [
    "HOLDERS",
    "StoryWords",
    "adopt",
    "bounds",
    "group",
    "group_words",
    "label",
    "numbered",
    "words_of",
]

_LONGEST, _ELLIPSIS = 90, 3
"""Characters of the sentence that names a story without a title, and those of them left for the ellipsis: a line of a
terminal. Only the name depends on them."""


def group(articles: Sequence[Article]) -> tuple[int, ...]:
    """Story number of each article, numbered in the order of each story's first article.

    Furniture and captions do not count. Cost is near-linear in the number of articles.
    """
    return group_words([words_of(article) for article in articles])


def group_words(given: Sequence[StoryWords]) -> tuple[int, ...]:
    """``group`` of articles of which only the words are at hand."""
    order = sorted(range(len(given)), key=lambda place: given[place].key)
    story = [0] * len(given)
    for number, made in enumerate(gather(weighed([given[place] for place in order]))):
        for member in made.members:
            story[order[member]] = number
    return numbered(story)


def numbered(stories: Sequence[Hashable]) -> tuple[int, ...]:
    """Stories, however they are called, numbered in the order of each one's first article."""
    order = {story: number for number, story in enumerate(dict.fromkeys(stories))}
    return tuple(order[story] for story in stories)


def adopt(articles: Sequence[Article], stories: Sequence[int], drafts: frozenset[int]) -> tuple[int, ...]:
    """Give every draft whose story holds no other article the story of the article most like it.

    Its evidence was named by a person; the threshold that keeps stories apart does not apply to it.
    """
    evidence = [place for place in range(len(articles)) if place not in drafts]
    others = {stories[place] for place in evidence}
    lone = [place for place in sorted(drafts) if stories[place] not in others]
    if not lone or not evidence:
        return tuple(stories)
    vectors = [article_words.words for article_words in weighed([words_of(article) for article in articles])]
    made = list(stories)
    for place in lone:
        made[place] = stories[_nearest(place, evidence, vectors)]
    return numbered(made)


def _nearest(place: int, evidence: Sequence[int], vectors: Sequence[Vector]) -> int:
    return -max((cosine(vectors[place], vectors[other]), -other) for other in evidence)[1]


def bounds(stories: Sequence[int]) -> Iterator[str]:
    """What is to be told of stories so large that their articles did not all meet each other, one line in all."""
    large = [number for number in Counter(stories).values() if number > HOLDERS]
    if large:
        yield (
            f"{len(large)} of the stories hold more than {HOLDERS} articles, the largest {max(large)}: each was put together "
            f"from parts of {PART} articles that share its words"
        )


def label(articles: Sequence[Article]) -> str:
    """A name for a story: the first title there is, or the first sentence of its first article."""
    for article in articles:
        if article.title:
            return article.title
    for article in articles:
        for sentence in article.sentences:
            if article.blocks[sentence.block].kind not in SILENT_BLOCKS:
                text = " ".join(article.text[sentence.start : sentence.end].split())
                return clipped(text, _LONGEST, _ELLIPSIS)
    return articles[0].id if articles else ""
