"""What of a very large story is compared together: parts of it, so that no task grows without end."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..comparison.stories import numbered
from ..model import Article

MOST = 2000
"""Articles of a story that are compared together. A bound of cost: what one process holds and does for one story; chosen, not
measured: no story of the news at hand is that large."""


def parts(articles: Sequence[Article], stories: Sequence[int]) -> tuple[int, ...]:
    """What is compared together: each story; of more than ``MOST`` articles, parts next to each other in time."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for place, story in enumerate(stories):
        members[story].append(place)
    part: list[tuple[int, int]] = [(story, 0) for story in stories]
    for story, places in members.items():
        number = -(-len(places) // MOST)
        if number > 1:
            in_time = sorted(places, key=lambda place: (articles[place].published or dt.date.min, place))
            for at, place in enumerate(in_time):
                part[place] = (story, at * number // len(places))
    return numbered(part)


def notes(stories: Sequence[int], compared: Sequence[int]) -> Iterator[str]:
    """What is to be told of stories that were compared in parts, one line in all."""
    several: defaultdict[int, set[int]] = defaultdict(set)
    for story, part in zip(stories, compared, strict=True):
        several[story].add(part)
    cut = {story: len(made) for story, made in several.items() if len(made) > 1}
    if cut:
        largest = max(stories.count(story) for story in cut)
        yield (
            f"{len(cut)} of the stories hold more than {MOST:,} articles, the largest {largest:,}: each was compared in "
            f"parts of at most {MOST:,} articles next to each other in time, and no part with another"
        )
