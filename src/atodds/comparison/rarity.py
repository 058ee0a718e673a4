"""How telling a word is: rare in English, and rare among the articles of its story."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..language.frequency import general


class StoryRarity:
    """Weights of the words of stories: general rarity times rarity among the story's articles, each 0 to 1."""

    def __init__(self, told: Iterable[tuple[int, int, Iterable[str]]]) -> None:
        """``told``: story, article and words of every fact."""
        holders: defaultdict[int, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        members: defaultdict[int, set[int]] = defaultdict(set)
        for story, article, words in told:
            members[story].add(article)
            for word in words:
                holders[story][word].add(article)
        self._tables = {story: _table(words, len(members[story])) for story, words in holders.items()}

    def of(self, story: int) -> Mapping[str, float]:
        """Word -> weight, of the words of a story."""
        return self._tables.get(story, {})


def _table(holders: Mapping[str, Sequence[int] | set[int]], total: int) -> dict[str, float]:
    most = math.log(1 + 2 * total)
    return {
        word: general().get(word, 1.0) * math.log(1 + 2 * total / len(articles)) / most
        for word, articles in holders.items()
    }
