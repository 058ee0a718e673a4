"""Names of bodies and things in the spellings of two houses: Polar Centre, Polar Center. They are equal, and only listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.people.inflected import plain_house
from ....comparison.people.spelling import Story
from ....entities.likeness import folded
from ....entities.written import Written
from ....language.words import function_words


def house_names(compared: ComparedSources) -> Iterator[Judged]:
    """Names of two words and more that two sources of a story write in the spellings of two houses."""
    for story in compared.name_stories:
        for spellings in _by_plain(story).values():
            articles = {run[0].article for runs in spellings.values() for run in runs}
            if len(spellings) > 1 and len(articles) > 1:
                yield _judged(list(spellings.values()))


def _by_plain(story: Story) -> dict[tuple[str, ...], dict[str, list[Sequence[Written]]]]:
    """The runs of capitals of a story by their words in one house's spelling, then by how they are printed."""
    found: defaultdict[tuple[str, ...], defaultdict[str, list[Sequence[Written]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for place in story.places:
        for run in (part for whole in story.written[place].runs for part in _side_by_side(whole)):
            if len(run) > 1 and not any(word.heading or story.person(word) for word in run):
                words = [folded(word.text) for word in run]
                found[tuple(map(plain_house, words))][" ".join(words)].append(run)
    return {plain: dict(spellings) for plain, spellings in found.items()}


def _side_by_side(run: Sequence[Written]) -> Iterator[Sequence[Written]]:
    """The parts of a run that no link ("of the") parts, without the article before them."""
    breaks = [at for at in range(1, len(run)) if run[at].start != run[at - 1].end + 1]
    for low, high in pairwise([0, *breaks, len(run)]):
        part = run[low:high]
        yield part[1:] if part[0].key in function_words("articles") else part


def _judged(spellings: Sequence[Sequence[Sequence[Written]]]) -> Judged:
    names = [" ".join(word.text for word in runs[0]) for runs in spellings]
    return Judged(
        category="name_variant",
        matter=f"the name {names[0]}",
        outcome="equivalent",
        reason="one name in the spellings of two houses",
        passages=tuple(
            Passage(run[0].article, run[0].start, run[-1].end, name, side)
            for side, (name, runs) in enumerate(zip(names, spellings, strict=True))
            for run in {run[0].article: run for run in runs}.values()
        ),
        strong=False,
        score=0.3,
        listed=True,
        values={"first": names[0], "second": names[1]},
    )
