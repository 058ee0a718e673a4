"""The sources as the report names them: a short label, what is known, and how to find one by path or id."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...language.calendar import day_in_words
from ...model import Run, SourceSummary
from .clean import link

_LABEL = 20
"""Characters of a source's label; where one of them is longer, all are numbered."""
_SEPARATORS = "_-. /"
_PART = re.compile(r"[_\-. /]?[^_\-. /]*")


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source as the report names it."""

    number: int
    label: str
    path: str
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    date_note: str
    address: str | None
    link: str | None
    copy_of: str | None
    story: int
    language: str

    @property
    def byline(self) -> str:
        """ "Politico, 30 May 2024", or what of it is known."""
        known = [part for part in (self.publisher, self.date and self.date + self.date_note) if part]
        return ", ".join(known)


class Sources:
    """All sources of a run, by position, path and id."""

    def __init__(self, run: Run) -> None:
        summaries = run.sources or tuple(
            SourceSummary(id=article.id, path=article.path, title=article.title, language=article.language)
            for article in run.articles
        )
        labels = _labels([summary.id for summary in summaries])
        paths = {summary.path: label for summary, label in zip(summaries, labels, strict=True)}
        self.all: tuple[SourceView, ...] = tuple(
            _view(number, summary, label, paths)
            for number, (summary, label) in enumerate(zip(summaries, labels, strict=True))
        )
        self._by_key: dict[str, SourceView] = {}
        for source, view in zip(summaries, self.all, strict=True):
            self._by_key.setdefault(source.id, view)
        for one, view in zip(summaries, self.all, strict=True):
            self._by_key[one.path] = view

    def find(self, key: str) -> SourceView | None:
        """The source with this path or id; None for a reference's name."""
        return self._by_key.get(key)

    def label(self, key: str) -> str:
        """The short label of a source, or the key itself where it is none of them."""
        found = self._by_key.get(key)
        return found.label if found else key

    @property
    def independent(self) -> int:
        """How many are no copy of another."""
        return sum(source.copy_of is None for source in self.all)


def _view(number: int, source: SourceSummary, label: str, labels: dict[str, str]) -> SourceView:
    return SourceView(
        number=number,
        label=label,
        path=source.path,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        date=day_in_words(source.published) if source.published else None,
        date_note=" (assumed)" if source.provenance.get("published") == "assumed" else "",
        address=source.address,
        link=link(source.address),
        copy_of=labels.get(source.copy_of, source.copy_of) if source.copy_of else None,
        story=source.story,
        language=source.language,
    )


def _labels(ids: Sequence[str]) -> list[str]:
    """As few parts of every id as tell the sources apart: what all have in front or behind is left out."""
    parts = [[part for part in _PART.findall(source_id) if part] or [source_id] for source_id in ids]
    shortest = min(map(len, parts), default=0)
    front = _shared(parts, range(shortest - 1)) if len(parts) > 1 else 0
    back = _shared(parts, range(-1, front - shortest, -1)) if len(parts) > 1 else 0
    kept = [part[front : len(part) - back] for part in parts]
    for length in range(1, max(map(len, kept), default=0) + 1):
        labels = ["".join(item[:length]).strip(_SEPARATORS) for item in kept]
        if all(labels) and len(set(labels)) == len(ids):
            return labels if max(map(len, labels)) <= _LABEL else list(ids)
    return list(ids)


def _shared(parts: Sequence[Sequence[str]], places: range) -> int:
    """How many of these places hold the same part in all."""
    number = 0
    for place in places:
        if any(part[place].strip(_SEPARATORS) != parts[0][place].strip(_SEPARATORS) for part in parts):
            break
        number += 1
    return number
