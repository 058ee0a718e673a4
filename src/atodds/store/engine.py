"""The engine that does nothing twice: what a store holds is taken from there, what is new is kept."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from ..declared.filling import Filled
from ..engine import stages
from ..engine.embedded import Embedded, Read
from ..engine.merging import members
from ..engine.stages import Compared
from ..model import Article, RunError, Source
from ..model.packed import Packed
from ..model.source import file_of
from . import forms, keys
from .collection import Collected, Member
from .file import Store, StoreEntry

S = TypeVar("S")
T = TypeVar("T")
_BATCH = 500
"""Sources that are written in one transaction: as many are read again where a run is stopped."""


@dataclass(frozen=True)
class _Keys:
    """What a source's article, words and findings are kept under."""

    article: str
    words: str
    checks: str | None
    """None where they are not kept."""

    @property
    def all(self) -> list[str]:
        """Those there are."""
        return [key for key in (self.article, self.words, self.checks) if key is not None]


@dataclass(frozen=True)
class Stored(Embedded):
    """The stages on this machine, each of which asks the store before it does anything."""

    store: Store | None = None
    _read: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    """Article id -> the key of what was read."""
    _marks: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    """Article id -> the passages of it that somebody has verified, where there are any."""

    def read(self, sources: Sequence[Source]) -> list[Read | RunError]:
        """The first stages of each source that is new; the others as they are kept."""
        store = self.store
        if store is None or len(sources) < store.least:
            return super().read(sources)
        wanted = self._keys(sources)
        found = self._found(store, wanted)
        fresh = [place for place, reading in enumerate(found) if reading is None]
        made = super().read([sources[place] for place in fresh])
        read = _filled(found, made)
        new = [
            (wanted[place], reading) for place, reading in _beside(fresh, made) if isinstance(reading, Read)
        ]
        if new:
            store.keep(_batches(new))
        self._note(wanted, read)
        self._marks.update({source.id: _marked(source) for source in sources if source.verified})
        return read

    def _note(self, wanted: Sequence[_Keys], read: Sequence[Read | RunError]) -> None:
        """What the articles are kept under, for the stages after."""
        self._read.update(
            {
                reading.article.id: key.article
                for key, reading in _beside(wanted, read)
                if isinstance(reading, Read)
            }
        )

    def documents(
        self, asked: str | None, articles: Sequence[Article], broken: list[RunError] | None
    ) -> Filled:
        """The ready document of each article; those of articles that were read before as they are kept."""
        own = [self._read.get(article.id) for article in articles]
        if self.store is None or broken is None or None in own:
            return super().documents(asked, articles, broken)
        wanted = [keys.digest("document", key or "", asked or "") for key in own]
        held = self.store.found(wanted)
        made, new = Filled(), list[StoreEntry]()
        for key, article in _beside(wanted, articles):
            filled = _taken(partial(forms.filled_in, path=article.path), held.get(key))
            if filled is None:
                filled, kept = self._fill(key, asked, article, broken)
                new += kept
            made.add(filled)
        if new:
            self.store.keep([new])
        return made

    def _fill(
        self, key: str, asked: str | None, article: Article, broken: list[RunError]
    ) -> tuple[Filled, list[StoreEntry]]:
        """The ready document of an article, and what is kept of it: nothing where it breaks."""
        before = len(broken)
        made = super().documents(asked, [article], broken)
        whole = len(broken) == before
        return made, [StoreEntry(key, "document", forms.filled_out(made, article.path))] if whole else []

    def group(self, read: Sequence[Read]) -> tuple[int, ...]:
        """The story of each article; where the same articles were grouped before, as it is kept."""
        articles = [self._read.get(reading.article.id) for reading in read]
        known = [key for key in articles if key is not None]
        if self.store is None or len(known) < len(articles):
            return super().group(read)
        drafts = [place for place, reading in enumerate(read) if reading.article.id in self.plan.drafts]
        key = keys.of_grouping(known, drafts)
        stories = _taken(forms.grouping_in, self.store.found([key]).get(key))
        if stories is None or len(stories) < len(read):
            stories = super().group(read)
            self.store.keep([[StoreEntry(key, "grouping", forms.grouping_out(stories))]])
        if not self.plan.narrowed:
            self.store.record(self.collected(read, stories))
        return stories

    def collected(self, read: Sequence[Read], stories: Sequence[int]) -> Collected:
        """What later drafts may be held against."""
        members = [self._member(reading.article, story) for reading, story in _beside(read, stories)]
        return Collected(members, [reading.words or stages.profile(reading.article) for reading in read])

    def _member(self, article: Article, story: int) -> Member:
        key = self._read[article.id]
        return Member(
            key,
            keys.digest("words", key),
            article.id,
            article.path,
            file_of(article.path, article.media_type),
            story,
            len(article.facts),
            self._marks.get(article.id, ""),
        )

    def compare(self, articles: Sequence[Article], stories: Sequence[int]) -> list[Compared]:
        """The last stage for each story that is new; the others as they are kept."""
        rules = keys.rules_of(self.plan.by_story, self.plan)
        if self.store is None or rules is None or not self._read:
            return super().compare(articles, stories)
        wanted = [self._story(places, articles, rules) for places in members(stories)]
        found = self._told_before(self.store, wanted)
        given, fresh = _unknown(stories, found)
        made = super().compare([articles[place] for place in given], fresh)
        keys_of_new = [key for key, compared in _beside(wanted, found) if compared is None]
        if made:
            self.store.keep(_stories(list(_beside(keys_of_new, made))))
        self.store.refresh()
        return _filled(found, made)

    def _told_before(self, store: Store, wanted: Sequence[str | None]) -> list[Compared | None]:
        """What is kept of each story."""
        held = store.found([key for key in wanted if key is not None])
        with _uncollected():
            return [_taken(forms.compared_in, held.get(key or "")) for key in wanted]

    def _keys(self, sources: Sequence[Source]) -> list[_Keys]:
        added = keys.words()
        rules = keys.rules_of(self.plan.by_article, self.plan)
        made = []
        for source in sources:
            article = keys.of_source(source, added)
            drafted = source.id in self.plan.drafts
            checks = keys.of_checks(article, rules, drafted) if rules is not None else None
            made.append(_Keys(article, keys.digest("words", article), checks))
        return made

    def _found(self, store: Store, wanted: Sequence[_Keys]) -> list[Read | None]:
        """What is kept of each source; None where any of it is not."""
        made: list[Read | None] = []
        for at in range(0, len(wanted), _BATCH):
            batch = wanted[at : at + _BATCH]
            held = store.found([key for keys in batch for key in keys.all])
            with _uncollected():
                made += [self._taken(keys, held) for keys in batch]
        return made

    def _taken(self, keys: _Keys, held: dict[str, bytes]) -> Read | None:
        article = _taken(forms.article_in, held.get(keys.article))
        words = _taken(forms.words_in, held.get(keys.words)) if self.plan.by_story else None
        if article is None or (words is None and self.plan.by_story):
            return None
        checked = _taken(forms.checked_in, held.get(keys.checks or ""))
        if checked is None:
            checked = stages.check_article(article, self.plan)
        return Read(Packed.of(article) if self.plan.large else article, words, checked)

    def _story(self, places: Sequence[int], articles: Sequence[Article], rules: str) -> str | None:
        """The key of a story; None where it is not kept."""
        own = [self._read.get(articles[place].id) for place in places]
        known = [key for key in own if key is not None]
        drafts = [at for at, place in enumerate(places) if articles[place].id in self.plan.drafts]
        return keys.of_story(known, drafts, self.plan, rules) if len(known) == len(own) else None


def _marked(source: Source) -> str:
    return json.dumps([verified.model_dump(mode="json") for verified in source.verified], ensure_ascii=False)


def _filled(found: Sequence[S | None], made: Iterable[S]) -> list[S]:
    """What was found, and in the gaps, one after the other, what was made."""
    new = iter(made)
    return [item if item is not None else next(new) for item in found]


def _unknown(stories: Sequence[int], found: Sequence[Compared | None]) -> tuple[list[int], list[int]]:
    """The places of the articles whose stories are not kept, and these stories, numbered anew in their order."""
    given = [place for place, story in enumerate(stories) if found[story] is None]
    number = {story: at for at, story in enumerate(sorted({stories[place] for place in given}))}
    return given, [number[stories[place]] for place in given]


def _beside(first: Sequence[S], other: Sequence[T]) -> Iterator[tuple[S, T]]:
    return zip(first, other, strict=True)


def _batches(new: Sequence[tuple[_Keys, Read]]) -> Iterator[list[StoreEntry]]:
    for at in range(0, len(new), _BATCH):
        yield [entry for key, reading in new[at : at + _BATCH] for entry in _entries(key, reading)]


def _entries(key: _Keys, reading: Read) -> Iterator[StoreEntry]:
    """What is kept of a source; not what was raised: that may be no fault of its own."""
    yield StoreEntry(key.article, "article", forms.article_out(reading.article))
    if reading.words is not None:
        yield StoreEntry(key.words, "words", forms.words_out(reading.words))
    if key.checks is not None and not reading.checked.errors:
        yield StoreEntry(key.checks, "findings", forms.checked_out(reading.checked))


def _stories(made: Sequence[tuple[str | None, Compared]]) -> Iterator[list[StoreEntry]]:
    whole = [
        (key, compared)
        for key, compared in made
        if key is not None and not compared.errors and not compared.fallen
    ]
    for at in range(0, len(whole), _BATCH):
        yield [
            StoreEntry(key, "story", forms.compared_out(compared))
            for key, compared in whole[at : at + _BATCH]
        ]


def _taken(read: Callable[[bytes], T], body: bytes | None) -> T | None:
    """What is kept; None where nothing is, or it is damaged."""
    try:
        return read(body) if body is not None else None
    except forms.DamagedError:
        return None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without collecting garbage, of which reading makes none: half the time goes into looking for it."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
