"""The collection of a store: the articles of its last whole run, their stories, and the words that lead to them."""

from __future__ import annotations

import datetime as dt
import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..comparison.stories import StoryWords
from ..comparison.stories.placing import outline
from . import keys

if TYPE_CHECKING:
    import duckdb

NAMES = ("collection", "member", "word")
TABLES = """
CREATE TABLE IF NOT EXISTS collection (digest VARCHAR, added VARCHAR, made DATE, articles INTEGER);
CREATE TABLE IF NOT EXISTS member (
    place INTEGER, key VARCHAR, words VARCHAR, id VARCHAR, path VARCHAR, file VARCHAR,
    story INTEGER, facts INTEGER, marks VARCHAR
);
CREATE TABLE IF NOT EXISTS word (word VARCHAR, held INTEGER, named INTEGER, places BLOB);
"""
_BATCH = 20_000
"""Rows that are written at a time: a bound of memory."""
PLACES = "I"
"""How places are packed: four bytes each."""


class Member(NamedTuple):
    """An article of the collection."""

    key: str
    """What the article is kept under."""
    words: str
    """What its words are kept under."""
    id: str
    path: str
    file: str
    story: int
    facts: int
    marks: str = ""
    """Passages that somebody has verified, as JSON."""


@dataclass(frozen=True)
class Collected:
    """What a whole run has read, in its order."""

    members: Sequence[Member]
    words: Sequence[StoryWords]

    @property
    def digest(self) -> str:
        """Of all that the tables say."""
        return keys.digest(
            "collection", *(json.dumps(member, ensure_ascii=False) for member in self.members), keys.words()
        )


def written(base: duckdb.DuckDBPyConnection, given: Collected, day: dt.date) -> None:
    """Put a collection in the place of the one before; in one transaction, and not where it is the same."""
    digest = given.digest
    before = base.execute("SELECT digest, made FROM collection").fetchone()
    if before is not None and before[0] == digest:
        if before[1] != day:
            base.execute("UPDATE collection SET made = ?", [day])
        return
    base.execute("BEGIN")
    forgotten(base)
    _insert(base, "member", [(place, *member) for place, member in enumerate(given.members)])
    found = outline(given.words)
    rows = (
        (word, number, found.named.get(word, 0), _packed(found.holders.get(word, ())))
        for word, number in sorted(found.held.items())
    )
    bare = ((word, 0, number, b"") for word, number in sorted(found.named.items()) if word not in found.held)
    _insert(base, "word", [*rows, *bare])
    base.execute(
        "INSERT INTO collection VALUES (?, ?, ?, ?)", [digest, keys.words(), day, len(given.members)]
    )
    base.execute("COMMIT")


def forgotten(base: duckdb.DuckDBPyConnection) -> None:
    """Take the collection away; what is kept of its articles stays."""
    for name in NAMES:
        base.execute(f"DELETE FROM {name}")


def told(base: duckdb.DuckDBPyConnection) -> tuple[int, int, int] | None:
    """Articles, stories and facts of the collection; None where there is none."""
    found = base.execute("SELECT count(*), count(DISTINCT story), sum(facts) FROM member").fetchone()
    return (int(found[0]), int(found[1]), int(found[2])) if found and found[0] else None


def _packed(places: Sequence[int]) -> bytes:
    return array(PLACES, places).tobytes()


def _insert(base: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    for batch in _batches(rows):
        columns: Mapping[str, list[object]] = {
            f"c{at}": list(column) for at, column in enumerate(zip(*batch, strict=True))
        }
        named = ", ".join(f"unnest(${name})" for name in columns)
        base.execute(f"INSERT INTO {table} SELECT {named}", columns)


def _batches(rows: Sequence[tuple[object, ...]]) -> Iterator[Sequence[tuple[object, ...]]]:
    for at in range(0, len(rows), _BATCH):
        yield rows[at : at + _BATCH]
