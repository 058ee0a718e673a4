"""The dated passages of a run in order, those of one moment together."""

from __future__ import annotations

from dataclasses import dataclass

from ...clipping import clipped
from ...model import Run
from . import words
from .passages import Reader, block_anchor

_SHOWN = 40
_AFTER = 70
"""Entries shown at once, the others folded; and characters of an entry, and of what follows it."""


@dataclass(frozen=True, slots=True)
class DatedPassage:
    """A dated passage: its words, and where they stand."""

    label: str
    text: str
    before: str
    after: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in words, and the passages that name it."""

    when: str
    entries: tuple[DatedPassage, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The first moments, and those that are folded away in a large run."""

    shown: tuple[Moment, ...]
    folded: tuple[Moment, ...]


def timeline_view(run: Run, reader: Reader) -> Timeline:
    """Moments by their beginning, then their end."""
    moments: dict[tuple[str, str, str], list[DatedPassage]] = {}
    for one in sorted(run.timeline, key=lambda entry: (entry.earliest, entry.latest, entry.granularity)):
        passage = one.passage
        article, source = reader.article(passage.source), reader.sources.find(passage.source)
        before = after = ""
        if article is not None:
            before = article.text[max(0, passage.start - 60) : passage.start].rsplit("\n", 1)[-1]
            before = "… " + before.split(" ", 1)[-1] if len(before) == 60 else before
            after = clipped(article.text[passage.end : passage.end + _AFTER + 9].split("\n", 1)[0], _AFTER)
        entry = DatedPassage(
            label=reader.sources.label(passage.source),
            text=clipped(passage.text, _AFTER),
            before=before,
            after=after,
            anchor=block_anchor(source, article, passage.start) if article else None,
        )
        when = words.moment(one.earliest, one.latest, one.granularity)
        own = moments.setdefault((one.earliest, one.latest, when), [])
        if entry not in own:
            own.append(entry)
    made = tuple(Moment(key[2], tuple(own)) for key, own in moments.items())
    return Timeline(made[:_SHOWN], made[_SHOWN:])
