"""The fields of the documents as matters: one for each field, or for each bearer of a field, of one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..comparison import ComparedSources
from ..comparison.gathering import judge_matter
from ..comparison.judged import Category, Judged, Passage
from ..comparison.outcome import Known
from ..comparison.profiles import Profile
from ..comparison.scoring import model
from ..documents import Measure, Stated
from ..model import MatterRow
from ..rules.context import Context
from .rows import labelled, matrix

_TOGETHER = 2
"""Sources from which a field of a ready document is a matter: one alone has nothing to be compared with."""


def rows(context: Context) -> tuple[MatterRow, ...]:
    """The matrix rows: all of the workspace's own document; of a ready one those that several sources state."""
    own = {path: fields for path, fields in context.documents.items() if path not in context.schemas}
    ready = (row for group in _groups(context) for row in matrix(group) if len(row.cells) >= _TOGETHER)
    return (*matrix(own), *ready)


def matters(context: Context, found: Sequence[Judged]) -> tuple[Judged, ...]:
    """The fields of ready documents judged across the sources of a story; listed, never a finding.

    Fields whose passages stand together in a matter of ``found`` are left out: they are judged already.
    """
    if not (context.has_compared and _together(context)):
        return ()
    given = context.compared
    known = Known(given.profiles)
    profiles = {(profile.row.article, profile.row.fact.start): profile for profile in given.profiles}
    places = {article.path: place for place, article in enumerate(context.articles)}
    together = [frozenset((part.article, part.start) for part in judged.passages) for judged in found]
    made: list[Judged] = []
    for group in _groups(context):
        for label, stated in _fields(group, places).items():
            spots = {(place, value.start) for place, value in stated}
            if len(stated) >= _TOGETHER and not any(spots <= one for one in together):
                made += _judged(label, stated, given, profiles, known)
    return tuple(made)


def _together(context: Context) -> bool:
    """Whether several articles follow a ready document."""
    return bool(context.schemas) and len(context.articles) >= _TOGETHER


def _groups(context: Context) -> Iterator[dict[str, dict[str, object]]]:
    """The documents of one story that follow one ready document, in the order of their first article."""
    stories = context.compared.stories if context.has_compared else [0] * len(context.articles)
    groups: defaultdict[tuple[int, str], dict[str, dict[str, object]]] = defaultdict(dict)
    for article, story in zip(context.articles, stories, strict=True):
        name = context.schemas.get(article.path)
        if name is not None and article.path in context.documents:
            groups[story, name][article.path] = labelled(context.documents[article.path])
    yield from groups.values()


def _fields(
    group: Mapping[str, Mapping[str, object]], places: Mapping[str, int]
) -> dict[str, list[tuple[int, Stated]]]:
    """Field -> place of the article and what it states."""
    made: dict[str, list[tuple[int, Stated]]] = {}
    for path, fields in group.items():
        for label, value in fields.items():
            if isinstance(value, Stated):
                made.setdefault(label, []).append((places[path], value))
    return made


def _judged(
    label: str,
    stated: Sequence[tuple[int, Stated]],
    given: ComparedSources,
    profiles: Mapping[tuple[int, int], Profile],
    known: Known,
) -> Iterator[Judged]:
    if all(isinstance(value, Measure) for _, value in stated):
        members = [profiles.get((place, value.start)) for place, value in stated]
        numbers = [member for member in members if member is not None]
        if len(numbers) >= _TOGETHER:
            judged = judge_matter(numbers, given.articles, known)
            score = max(judged.score, model().listed)
            yield replace(judged, matter=label, listed=True, score=round(score, 4))
    elif all(value.reading for _, value in stated):
        yield _by_reading(label, stated)


def _by_reading(label: str, stated: Sequence[tuple[int, Stated]]) -> Judged:
    """Values in words, days, clock times and scores: equal, or not; nothing tells why they differ."""
    readings = list(dict.fromkeys(value.reading for _, value in stated))
    passages = (
        Passage(place, value.start, value.end, value.reading, readings.index(value.reading))
        for place, value in stated
    )
    alike = len(readings) == 1
    return Judged(
        category=_category(readings[0]),
        matter=label,
        outcome="equivalent" if alike else "undecided",
        reason="the same" if alike else f"{readings[0]}, {readings[1]}: nothing tells which holds",
        passages=tuple(passages),
        strong=False,
        listed=True,
        score=model().listed,
    )


def _category(reading: str) -> Category:
    if ":" in reading:
        return "clock"
    return "date" if reading.count("-") == _DAY else "person_attribute"


_DAY = 2
"""Hyphens of a day: 2011-04-03."""


def printed(fields: Mapping[str, object]) -> dict[str, Any]:
    """A document as the sources print it: a text, a list of texts with their bearers, or None for what is not stated."""
    return {
        name: [f"{entry.of}: {entry.text}" if entry.of else entry.text for entry in value]
        if isinstance(value, tuple)
        else getattr(value, "text", value)
        for name, value in fields.items()
    }
