"""The sources that a check is given, in the order given, told apart; which of them are drafts, and what against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import SourceError
from .model import Source
from .model.source import UNNAMED
from .sources import load

if TYPE_CHECKING:
    from .store.evidence import Kept

Given = str | Path | Source


@dataclass(frozen=True)
class Asked:
    """Which sources are checked, and against what."""

    given: list[Given]
    against: list[Given]
    since: str | None
    corroborate: bool
    follow_links: bool
    schema: str | None = None
    engine: str = "embedded"
    evidence: Kept | None = None
    """The store that ``against`` names, open."""


def flat(given: Iterable[Given | Iterable[Given]]) -> list[Given]:
    """What is given one by one or in lists."""
    flat: list[Given] = []
    for one in given:
        flat.extend([one] if isinstance(one, str | Path | Source) else one)
    return flat


def gathered(asked: Asked) -> tuple[list[Source], tuple[str, ...], frozenset[str] | None]:
    """The sources, what is to be told of the loading, and the ids of the drafts; None where there are no drafts."""
    if asked.evidence:
        sources, notes = gather(asked.given, asked.follow_links)
        sources = asked.evidence.without(sources).apart(sources)
        return sources, notes, frozenset(one.id for one in sources)
    if asked.against:
        loaded = load(asked.given, against=asked.against, follow_links=asked.follow_links)
        ids = [source.id for source in loaded.sources]
        return list(_apart(loaded.sources)), loaded.notes, frozenset(ids[: loaded.drafts])
    sources, notes = gather(asked.given, asked.follow_links)
    if asked.since is None:
        return sources, notes, None
    from .sources.changes import changed_since

    changed = changed_since(asked.since, sorted({source.file for source in sources}))
    told = () if changed else (f"no source is new or changed since {asked.since}",)
    return sources, (*notes, *told), frozenset(one.id for one in sources if one.file in changed)


def gather(given: Sequence[Given], follow_links: bool) -> tuple[list[Source], tuple[str, ...]]:
    """The sources in the order given, and what is to be told of the loading."""
    sources: list[Source] = []
    notes: list[str] = []
    for in_memory, run in groupby(given, key=lambda one: isinstance(one, Source)):
        if in_memory:
            sources.extend(_numbered(sources, (one for one in run if isinstance(one, Source))))
        else:
            paths = [one for one in run if not isinstance(one, Source)]
            loaded = load(paths, follow_links=follow_links)
            sources.extend(loaded.sources)
            notes.extend(loaded.notes)
    if not sources:
        raise SourceError(
            "no sources given; name files or folders, or give sources made with Source.from_text"
        )
    _refuse_twins(sources)
    return list(_apart(sources)), tuple(dict.fromkeys(notes))


def _numbered(before: Iterable[Source], given: Iterable[Source]) -> Iterator[Source]:
    """Texts that were given no id are told apart by their number."""
    number = sum(source.path.partition("~")[0] == UNNAMED for source in before)
    for source in given:
        if source.id == source.path == UNNAMED:
            number += 1
            name = UNNAMED if number == 1 else f"{UNNAMED}~{number}"
            yield source if number == 1 else source.model_copy(update={"id": name, "path": name})
        else:
            yield source


def _apart(sources: Iterable[Source]) -> Iterator[Source]:
    """Sources with paths of their own, for a passage names its article by its path."""
    seen: Counter[str] = Counter()
    for source in sources:
        seen[source.path] += 1
        number = seen[source.path]
        yield source if number == 1 else source.model_copy(update={"path": f"{source.path}~{number}"})


def _refuse_twins(sources: Iterable[Source]) -> None:
    seen: set[str] = set()
    for source in sources:
        if source.id in seen:
            raise SourceError(f"two sources have the id {source.id!r}; give each an id of its own")
        seen.add(source.id)
