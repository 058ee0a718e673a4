"""Source -> article: structure, mentions, facts; many sources in parallel."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from .annotations import Annotations
from .errors import SourceError
from .language.tables import Additions, current, enter
from .model import Article, RunError, Source
from .readers import read_mentions
from .segmentation import segment

_PARALLEL_FROM = 200
_CHUNK = 25
"""Sources up to which one process reads all unasked, as 200 take a second and a half, and how many a process of a pool is
given at a time."""


def draft_of(source: Source) -> tuple[Annotations, list[dict[str, Any]]]:
    """The source cut into blocks and sentences, ready for the readers, and its blocks as model fields."""
    blocks, sentences = segment(source.text, title=source.title, media_type=source.media_type)
    light = [(kind, start, end, lead_in) for kind, start, end, lead_in, _ in blocks]
    fields = [
        {"kind": kind, "start": start, "end": end, "lead_in": lead_in, "reason": reason}
        for kind, start, end, lead_in, reason in blocks
    ]
    return Annotations(source.text, light, sentences, source.published, source.title), fields


def read_article(source: Source) -> Article:
    """Read one source: blocks, sentences, mentions and facts, validated once as a whole."""
    return Article.model_validate(_fields(source))


def _fields(source: Source) -> dict[str, Any]:
    from .facts import bind

    draft, blocks = draft_of(source)
    provenance = dict(source.provenance)
    if draft.published is None:
        draft.published = _extracted_date(draft)
        if draft.published is not None:
            provenance["published"] = "extracted"
    title = source.title if source.title is not None else _headline(draft.text, blocks)
    if title is not source.title:
        provenance["title"] = "extracted"
    read_mentions(draft)
    facts = bind(draft)
    return {
        **{
            name: getattr(source, name)
            for name in ("id", "path", "publisher", "author", "address", "language")
        },
        "title": title,
        "published": draft.published,
        "media_type": source.media_type,
        "provenance": provenance,
        "text": draft.text,
        "places": [place.model_dump() for place in source.places],
        "blocks": blocks,
        "sentences": [{"start": start, "end": end, "block": block} for start, end, block in draft.sentences],
        "mentions": [_mention(draft, mark) for mark in draft.marks],
        "facts": facts,
    }


def _headline(text: str, blocks: Iterable[dict[str, Any]]) -> str | None:
    """The first headline of the text itself."""
    return next(
        (text[block["start"] : block["end"]] for block in blocks if block["kind"] == "headline"), None
    )


def _mention(draft: Annotations, mark: Any) -> dict[str, Any]:
    return {
        **mark.fields,
        "kind": mark.kind,
        "start": mark.start,
        "end": mark.end,
        "text": draft.text[mark.start : mark.end],
    }


def _extracted_date(draft: Annotations) -> Any:
    """The publication date that the text itself gives."""
    from . import temporal as times

    find = getattr(times, "publication_date", None)
    return find(draft) if find is not None else None


def read_articles(sources: Iterable[Source], workers: int | None = None) -> Iterator[Article]:
    """Read sources in order, as ``read_each`` does; SourceError names the first one that could not be read."""
    for error in read_each(sources, workers):
        if isinstance(error, RunError):
            raise SourceError(f"{error.source}: could not be read: {error.message}")
        yield error


def read_each(sources: Iterable[Source], workers: int | None = None) -> Iterator[Article | RunError]:
    """Read sources in order; beyond two hundred of them by several processes, with the same result.

    ``workers``: how many processes; by default as many as there are processors (at most eight).
    What is raised while one source is read stands in the place of its article, and ends nothing else.
    """
    several = list(sources)
    count = workers if workers is not None else min(8, os.cpu_count() or 1)
    if count < 2 or (len(several) <= _PARALLEL_FROM and workers is None) or len(several) < 2:
        yield from (_validated(source, _tried(source)) for source in several)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    done = 0
    with ProcessPoolExecutor(
        count, mp_context=get_context(_start_method()), initializer=_begin, initargs=(current(),)
    ) as pool:
        try:
            for fields in pool.map(_tried, several, chunksize=_CHUNK):
                yield _validated(several[done], fields)
                done += 1
        except BrokenProcessPool as problem:
            yield from (RunError.of(problem, "reading", source=source.path) for source in several[done:])


def _tried(source: Source) -> dict[str, Any] | RunError:
    try:
        return _fields(source)
    except Exception as problem:
        return RunError.of(problem, "reading", source=source.path)


def _validated(source: Source, fields: dict[str, Any] | RunError) -> Article | RunError:
    if isinstance(fields, RunError):
        return fields
    try:
        return Article.model_validate(fields)
    except ValidationError as problem:
        return RunError.of(problem, "reading", source=source.path)


def _begin(additions: Additions) -> None:
    """In a new process: the words that the workspace adds are in force there, too."""
    enter(additions)


def _start_method() -> str:
    """Forking is quick and needs no guard in a user's script, but is not safe beside other threads."""
    import threading
    from multiprocessing import get_all_start_methods

    return "fork" if "fork" in get_all_start_methods() and threading.active_count() == 1 else "spawn"
