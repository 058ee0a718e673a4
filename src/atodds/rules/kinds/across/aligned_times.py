"""Dates and clock times that the fitted score brings together and that agree, beside those of known events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....comparison import ComparedSources
from ....comparison.alignment import FactLink, Matter
from ....comparison.connecting import connected
from ....comparison.judged import Judged, Passage
from .dated import Family
from .event_names import moment_name
from .moment_values import Gap

_AGREED = 0.1
"""Score from which two times that meet are one matter, as low as what is listed of numbers. 0.5 brings 9 fewer of 830
labelled pairs of one matter together and one fewer of 350 pairs of two; 0.07 nothing else, 0.13 one fewer. Times that
differ are left to what happened: from 0.2, 0.4 and 0.7 on they bring three, two and one of one matter together, two or one
of two, and push as many conflicts off the list as they put there."""


def aligned(compared: ComparedSources, family: Family, gap: Gap, known: Sequence[Judged]) -> Iterator[Judged]:
    """The known entries of a family with what else agrees with them, then further matters of its times.

    A matter that shares two sources' passages with a known entry is no entry of its own: of two that agree one is made.
    """
    entries = list(known)
    for matter in compared.time_matters:
        if compared.times[matter.members[0]].family == f"[{family}]" and not matter.refused:
            for found in _agreeing(compared, matter, gap, family):
                _add(entries, found)
    yield from entries


def _add(entries: list[Judged], found: Judged) -> None:
    """Put an entry beside the others, or what it holds more into the one that it is the same as."""
    for place, judged in enumerate(entries):
        held = {(part.article, part.start) for part in judged.passages}
        more = [part for part in found.passages if (part.article, part.start) not in held]
        if len({part.article for part in found.passages if part not in more}) < 2:
            continue
        if judged.outcome == "equivalent":
            together = sorted((*judged.passages, *more), key=lambda part: (part.article, part.start))
            entries[place] = replace(judged, passages=tuple(together))
            return
        if not more:
            return
    entries.append(found)


def _agreeing(compared: ComparedSources, matter: Matter, gap: Gap, family: Family) -> Iterator[Judged]:
    links = [link for link in matter.links if _agree(compared, link, gap)]
    for members in connected((link.one, link.other) for link in links):
        yield _entry(compared, members, family, max(link.score for link in links if link.one in members))


def _agree(compared: ComparedSources, link: FactLink, gap: Gap) -> bool:
    """Whether two times are surely of one matter and meet."""
    row, other = compared.times[link.one], compared.times[link.other]
    return link.score >= _AGREED and gap(row, other) == 0


def _entry(compared: ComparedSources, members: frozenset[int], family: Family, score: float) -> Judged:
    rows = [compared.times[place] for place in sorted(members)]
    return Judged(
        category=family,
        matter=_label(compared, members, family),
        outcome="equivalent",
        reason="the sources give one time",
        passages=tuple(Passage(row.article, row.fact.start, row.fact.end, row.mention.text) for row in rows),
        listed=True,
        score=round(score, 4),
        witnesses=(len({row.witness for row in rows}),),
        values={"first": rows[0].mention.text, "second": rows[-1].mention.text},
    )


def _label(compared: ComparedSources, members: frozenset[int], family: Family) -> str:
    rows = [compared.times[place] for place in sorted(members)]
    told = [
        (row.fact, row.fact.occasion.events if row.fact.occasion else (), compared.articles[row.article])
        for row in rows
    ]
    return moment_name(told, family)
