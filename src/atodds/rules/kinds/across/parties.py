"""Who did it to whom: two sources that swap the parties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....facts.deeds import Deed, Name, deeds, one_name
from ....model import Finding
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_PlacedDeed = tuple[int, Deed]
"""A deed, with the number of its article."""


def swapped(compared: ComparedSources) -> Iterator[Judged]:
    """Deeds told of the same two names, one way in one source and the other way in another.

    Silent where a source tells both ways, also of another time or in return.
    """
    found: defaultdict[tuple[int, str, frozenset[Name]], list[_PlacedDeed]] = defaultdict(list)
    for (story, kind), told_all in _of_one_kind(compared).items():
        for place, deed in _named_alike(told_all):
            found[story, kind, frozenset((deed.doer, deed.done_to))].append((place, deed))
    for key in sorted(found, key=lambda key: (key[0], key[1], sorted(key[2]))):
        now = [told for told in found[key] if not told[1].elsewhen]
        other = next((told for told in now if told[1].doer != now[0][1].doer and told[0] != now[0][0]), None)
        if other is not None and not _told_both_ways(found[key]):
            yield _judged([told for told in now if told[1].doer == now[0][1].doer], other)


def _of_one_kind(compared: ComparedSources) -> dict[tuple[int, str], list[_PlacedDeed]]:
    """(story, kind) -> its deeds."""
    found: defaultdict[tuple[int, str], list[_PlacedDeed]] = defaultdict(list)
    for place, article in enumerate(compared.articles):
        for deed in deeds(article):
            found[compared.stories[place], deed.kind].append((place, deed))
    return found


def _named_alike(told_all: Sequence[_PlacedDeed]) -> Iterator[_PlacedDeed]:
    """Deeds of one kind, each party by the shortest name that the story has for it."""
    names = {name for _, deed in told_all for name in (deed.doer, deed.done_to)}
    for place, deed in told_all:
        doer, done_to = one_name(deed.doer, names), one_name(deed.done_to, names)
        if doer != done_to:
            yield place, deed._replace(doer=doer, done_to=done_to)


def _told_both_ways(told_all: Sequence[_PlacedDeed]) -> bool:
    return len({(article, deed.doer) for article, deed in told_all}) > len(
        {article for article, _ in told_all}
    )


def _judged(told: Sequence[_PlacedDeed], other: _PlacedDeed) -> Judged:
    first, second = (" ".join(deed.doer).title() for _, deed in (told[0], other))
    return Judged(
        category="parties",
        matter=f"who did it to whom ({other[1].kind})",
        outcome="conflict",
        reason=f"{first} and {second} are each the one who did it",
        passages=(
            *(Passage(article, deed.start, deed.end, f"by {first}", 0) for article, deed in told),
            Passage(other[0], other[1].start, other[1].end, f"by {second}", 1),
        ),
        witnesses=(len({article for article, _ in told}), 1),
        values={"first": first, "second": second},
    )


@contract("matter", "reason", "first", "second", parameters=Judging)
def swapped_parties(rule: Rule, context: Context) -> Iterator[Finding]:
    """The parties of one deed the other way round."""
    yield from report(rule, context, swapped)
