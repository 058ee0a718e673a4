"""The sources that a check is given, in the order given, told apart; which of them are drafts, and what against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import SourceError
from ..model import RunError, Source
from ..model.source import UNNAMED
from ..sources import load

if TYPE_CHECKING:
    from ..store.evidence import Kept

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


class Gathered(NamedTuple):
    """The sources, what is to be told of the loading, what could not be loaded, and the ids of the drafts.

    ``drafts`` is None where there are none.
    """

    sources: list[Source]
    notes: tuple[str, ...]
    errors: tuple[RunError, ...]
    drafts: frozenset[str] | None = None


def flat(given: Iterable[Given | Iterable[Given]]) -> list[Given]:
    """What is given one by one or in lists."""
    flat: list[Given] = []
    for one in given:
        flat.extend([one] if isinstance(one, str | Path | Source) else one)
    return flat


def gathered(asked: Asked) -> Gathered:
    """What is checked, and which of it are drafts."""
    if asked.against and not asked.evidence:
        loaded = load(asked.given, against=asked.against, follow_links=asked.follow_links)
        ids = frozenset(source.id for source in loaded.sources[: loaded.drafts])
        return Gathered(list(_apart(loaded.sources)), loaded.notes, loaded.errors, ids)
    found = gather(asked.given, asked.follow_links)
    if asked.evidence:
        sources = asked.evidence.without(found.sources).apart(found.sources)
        return found._replace(sources=sources, drafts=frozenset(source.id for source in sources))
    if asked.since is None:
        return found
    from ..sources.changes import changed_since

    changed = changed_since(asked.since, sorted({source.file for source in found.sources}))
    told = () if changed else (f"no source is new or changed since {asked.since}",)
    drafts = frozenset(source.id for source in found.sources if source.file in changed)
    return found._replace(notes=(*found.notes, *told), drafts=drafts)


def gather(given: Sequence[Given], follow_links: bool) -> Gathered:
    """The sources in the order given, what is to be told of the loading, and what of it failed."""
    sources: list[Source] = []
    notes: list[str] = []
    errors: list[RunError] = []
    for in_memory, run in groupby(given, key=lambda source: isinstance(source, Source)):
        if in_memory:
            sources.extend(_numbered(sources, (source for source in run if isinstance(source, Source))))
        else:
            paths = [source for source in run if not isinstance(source, Source)]
            loaded = load(paths, follow_links=follow_links)
            sources.extend(loaded.sources)
            notes.extend(loaded.notes)
            errors.extend(loaded.errors)
    if not sources:
        raise SourceError(
            "no sources given; name files or folders, or give sources made with Source.from_text"
        )
    _refuse_twins(sources)
    return Gathered(list(_apart(sources)), tuple(dict.fromkeys(notes)), tuple(errors))


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
