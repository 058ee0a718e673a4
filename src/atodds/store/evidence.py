"""A store as evidence: the articles of its last whole run, of which only those are read that a draft is held against."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter

from ..comparison.stories import StoryWords
from ..engine import stages
from ..engine.embedded import Read
from ..engine.plan import Plan
from ..errors import SourceError, WorkspaceError
from ..model import Source
from ..model.source import Verified
from . import forms, keys
from .collection import PLACES
from .file import PATIENCE, SETTINGS, ours, tables

if TYPE_CHECKING:
    import duckdb

T = TypeVar("T")
_MARKS = TypeAdapter(tuple[Verified, ...])
_MEND = "; check its sources once more with --store"


@dataclass
class Kept:
    """The collection of a store, open for one run."""

    path: Path
    base: duckdb.DuckDBPyConnection
    plan: Plan = field(default_factory=lambda: Plan(()))
    """What is known of an article alone is what the rules of this plan find."""
    left_out: frozenset[int] = frozenset()
    """Places of articles that are drafts now."""

    @cached_property
    def total(self) -> int:
        """How many articles."""
        found = self.base.execute("SELECT articles FROM collection").fetchone()
        return int(found[0]) - len(self.left_out) if found else 0

    def counts(self, words: Iterable[str]) -> tuple[dict[str, int], dict[str, int]]:
        """By word, the articles that hold it, and those that name it."""
        asked = {"words": list(words)}
        rows = self.base.execute(
            "SELECT word, held, named FROM word WHERE word IN (SELECT unnest($words))", asked
        ).fetchall()
        held = {word: number for word, number, _ in rows if number}
        return held, {word: number for word, _, number in rows if number}

    def holders(self, words: Sequence[str]) -> Iterator[Sequence[int]]:
        """For each word that tells of articles, their places."""
        asked = {"words": list(words)}
        rows = self.base.execute(
            "SELECT places FROM word WHERE word IN (SELECT unnest($words))", asked
        ).fetchall()
        for (packed,) in rows:
            yield [place for place in array(PLACES, packed) if place not in self.left_out]

    def words(self, places: Sequence[int]) -> list[StoryWords]:
        """The words of articles."""
        return [self._opened(forms.words_in, body) for body in self._bodies("words", places)]

    def stories(self, places: Sequence[int]) -> list[int]:
        """The stories of articles."""
        return [story for (story,) in self._column("story", places)]

    def members(self, story: int) -> Sequence[int]:
        """The places of the articles of a story."""
        rows = self.base.execute(
            "SELECT place FROM member WHERE story = ? ORDER BY place", [story]
        ).fetchall()
        return [place for (place,) in rows if place not in self.left_out]

    def reads(self, places: Sequence[int]) -> list[Read]:
        """Articles as read, and what is known of them alone."""
        there = [place for place in self._places(places) if place not in self.left_out]
        articles = [self._opened(forms.article_in, body) for body in self._bodies("key", there)]
        words = self.words(there)
        rules = keys.rules_of(self.plan.by_article, self.plan)
        made = []
        for (key,), article, own in zip(self._column("key", there), articles, words, strict=True):
            body = self._body(keys.of_checks(key, rules, False)) if rules is not None else None
            checked = (
                self._opened(forms.checked_in, body) if body else stages.check_article(article, self.plan)
            )
            made.append(Read(article, own, checked))
        return made

    def marked(self, read: Sequence[Read]) -> list[Source]:
        """Sources of those of the articles in which somebody has verified passages."""
        rows = self.base.execute("SELECT id, marks FROM member WHERE marks <> ''").fetchall()
        marks = dict(rows)
        return [
            Source(
                id=reading.article.id,
                path=reading.article.path,
                text=reading.article.text,
                verified=_MARKS.validate_json(marks[reading.article.id]),
            )
            for reading in read
            if reading.article.id in marks
        ]

    def without(self, drafts: Sequence[Source]) -> Kept:
        """The collection without what the drafts say anew: an article of the same file."""
        files = sorted({form for draft in drafts for form in _forms(draft.file)})
        rows = self.base.execute(
            "SELECT place FROM member WHERE file IN (SELECT unnest($files))", {"files": files}
        ).fetchall()
        return Kept(self.path, self.base, self.plan, frozenset(place for (place,) in rows))

    def apart(self, drafts: Sequence[Source]) -> list[Source]:
        """The drafts with ids that no article of the collection has."""
        asked, out = {"ids": [draft.id for draft in drafts]}, self.left_out
        rows = self.base.execute("SELECT id, place FROM member WHERE id IN (SELECT unnest($ids))", asked)
        taken = {name for name, place in rows.fetchall() if place not in out}
        return [
            draft.model_copy(update={"id": f"{draft.path} (draft)"}) if draft.id in taken else draft
            for draft in drafts
        ]

    def _places(self, places: Sequence[int]) -> Sequence[int]:
        """All places stand for those of the whole collection, also where some of it is left out."""
        if not isinstance(places, range):
            return places
        return [place for (place,) in self.base.execute("SELECT place FROM member ORDER BY place").fetchall()]

    def _column(self, name: str, places: Sequence[int]) -> list[tuple[Any, ...]]:
        asked = {"places": list(places)}
        order = f"SELECT place, {name} FROM member WHERE place IN (SELECT unnest($places))"
        found = dict(self.base.execute(order, asked).fetchall())
        return [(found[place],) for place in places]

    def _bodies(self, name: str, places: Sequence[int]) -> Iterator[bytes]:
        for (key,) in self._column(name, places):
            body = self._body(key)
            if body is None:
                raise WorkspaceError(f"{self.path}: an article of it is gone{_MEND}")
            yield body

    def _body(self, key: str) -> bytes | None:
        found = self.base.execute("SELECT body FROM kept WHERE key = ?", [key]).fetchone()
        return found[0] if found else None

    def _opened(self, read: Callable[[bytes], T], body: bytes) -> T:
        try:
            return read(body)
        except forms.DamagedError as problem:
            raise WorkspaceError(f"{self.path}: an article of it is damaged{_MEND}") from problem


def _forms(file: str) -> set[str]:
    """How a file may have been named from here."""
    near = os.path.relpath(file)
    return {file, *(Path(name).as_posix() for name in (file, near, os.path.realpath(file)))}


def opened(path: Path, patience: float = PATIENCE) -> Kept:
    """The collection of a store.

    Raises SourceError where there is no file, WorkspaceError where it is no store of this version, where it holds no
    collection, or where another run has held it for ``patience`` seconds.
    """
    if not path.is_file():
        raise SourceError(f"{path}: there is no such store; `atodds check SOURCES --store` makes one")
    base = _connected(path, patience)
    try:
        _refuse(path, base)
    except BaseException:
        base.close()
        raise
    return Kept(path, base)


def _connected(path: Path, patience: float) -> duckdb.DuckDBPyConnection:
    import duckdb

    until = monotonic() + patience
    while True:
        try:
            return duckdb.connect(str(path), read_only=True, config=SETTINGS)
        except duckdb.Error as problem:
            if "lock" not in str(problem):
                told = str(problem).splitlines()[0]
                raise WorkspaceError(f"{path}: it cannot be read as a store: {told}") from problem
            if monotonic() > until:
                raise WorkspaceError(
                    f"{path}: another run has held the store for {patience:.0f} seconds; try again when it is done"
                ) from problem
            sleep(0.05)


def _refuse(path: Path, base: duckdb.DuckDBPyConnection) -> None:
    """WorkspaceError where a database is no store that drafts can be held against."""
    if not {"about", "kept"} <= tables(base):
        raise WorkspaceError(f"{path}: it is a database, but no store of atodds")
    if not ours(base, keys.engine()):
        raise WorkspaceError(f"{path}: another version of atodds wrote it{_MEND}, which makes it anew")
    found = base.execute("SELECT added FROM collection").fetchone()
    if found is None:
        raise WorkspaceError(f"{path}: it holds no run of all sources yet{_MEND}")
    if found[0] != keys.words():
        raise WorkspaceError(
            f"{path}: its articles were read with other words of a workspace (lexicons/){_MEND}"
        )
