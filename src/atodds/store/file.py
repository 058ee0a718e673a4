"""The file of a store: keys and what stands under them, in one DuckDB database.

It is open for moments only: never while sources are read, never while a process is started. Whatever is wrong with it, a
run goes on without it, and says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple

from . import collection

if TYPE_CHECKING:
    import duckdb

NAME = "store.duckdb"
FOLDER = ".atodds"
WORTH = 40
"""Sources from which a run keeps a store unasked: 40 news files take a second to read and compare, a small file's check is
over before the database is open."""
PATIENCE = 10.0
"""Seconds to wait for another run; it holds the file for a second at most."""
DAYS = 30
"""Days after which what no run has used is forgotten."""
_FORM = "2"
"""Of the tables; another one's store is made anew."""
_FEW = 50
"""Keys up to which each is looked up by the index; more are looked up in one pass over the table."""
_TABLES = """
CREATE TABLE IF NOT EXISTS about (form VARCHAR, engine VARCHAR);
CREATE TABLE IF NOT EXISTS kept (key VARCHAR PRIMARY KEY, kind VARCHAR, body BLOB, used DATE);
"""
_OWN = ("about", "kept", *collection.NAMES)
_UNUSED = """
DELETE FROM kept WHERE used < $day AND key NOT IN (SELECT key FROM member UNION ALL SELECT words FROM member)
"""
"""What no run has used, and the collection does not hold."""
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""One thread, so that equal runs write equal rows; nothing is fetched from elsewhere."""
_IGNORED = "# made by atodds: what is kept between runs\nstore.duckdb*\n.gitignore\n"


def today() -> dt.date:
    """The day, at Greenwich."""
    return dt.datetime.now(tz=dt.UTC).date()


class StoreEntry(NamedTuple):
    """What is kept under a key."""

    key: str
    kind: str
    body: bytes


class Contents(NamedTuple):
    """What a store holds."""

    engine: str
    """The fingerprint of the engine that wrote it."""
    kinds: tuple[tuple[str, int, int], ...]
    """Kind, number of entries, bytes."""
    size: int
    """Bytes of the file."""
    collected: tuple[int, int, int] | None = None
    """Articles, stories and facts of the collection."""


class _UnusableError(Exception):
    """Why the store is left alone."""


@dataclass
class Store:
    """What is kept between runs, in a file. Nothing is made before there is something to keep.

    ``engine``: the fingerprint of the engine, of this one where none is given; what another one has kept is forgotten, with
    a message.
    """

    path: Path
    engine: str = ""
    least: int = 0
    """Sources from which it is used."""
    patience: float = PATIENCE
    messages: list[str] = field(default_factory=list)
    """What is to be told: why it was not used, or was made anew."""
    closed: bool = False
    """It could not be used; the run goes on without it."""
    _stale: list[str] = field(default_factory=list, repr=False)
    """Keys of what this run has used, and none before it today."""

    def found(self, keys: Sequence[str]) -> dict[str, bytes]:
        """What is kept under those of the keys that are there."""
        if not self._there():
            return {}
        with self._open(read_only=True) as base:
            if base and ours(base, self.fingerprint):
                rows = list(_looked_up(base, keys))
                day = today()
                self._stale += [key for key, _, used in rows if used < day]
                return {key: body for key, body, _ in rows}
        return {}

    def keep(self, batches: Iterable[Sequence[StoreEntry]]) -> None:
        """Write what is to be kept; each batch is there whole or not at all, whenever the run is killed."""
        if self.closed:
            return
        with self._open(read_only=False) as base:
            if base:
                self._begin(base)
                for batch in batches:
                    _write(base, batch)

    def record(self, collected: collection.Collected) -> None:
        """Write which articles a whole run has read, in the place of those of the run before."""
        if self.closed:
            return
        with self._open(read_only=False) as base:
            if base:
                self._begin(base)
                collection.written(base, collected, today())

    def refresh(self) -> None:
        """Note what this run has used, if it was not noted today."""
        if self.closed or not self._stale:
            return
        with self._open(read_only=False) as base:
            if base and ours(base, self.fingerprint):
                base.execute(
                    "UPDATE kept SET used = $day WHERE key IN (SELECT unnest($keys))",
                    {"day": today(), "keys": self._stale},
                )
        self._stale = []

    def forget(self, day: dt.date) -> int:
        """Forget what no run has used since a day, the collection too, and give back the room; how many entries went."""
        if not self._there():
            return 0
        with self._open(read_only=False) as base:
            if base:
                self._begin(base)
                old = base.execute("SELECT 1 FROM collection WHERE made < $day", {"day": day}).fetchone()
                if old:
                    collection.forgotten(base)
                (number,) = base.execute(_UNUSED, {"day": day}).fetchone() or (0,)
                base.execute("CHECKPOINT")
                return int(number)
        return 0

    def contents(self) -> Contents | None:
        """What it holds; None where there is none, or it cannot be used."""
        if not self._there():
            return None
        with self._open(read_only=True) as base:
            if base:
                (engine,) = base.execute("SELECT engine FROM about").fetchone() or ("",)
                rows = base.execute(
                    "SELECT kind, count(*), sum(octet_length(body)) FROM kept GROUP BY kind ORDER BY kind"
                ).fetchall()
                kinds = tuple((kind, int(number), int(size)) for kind, number, size in rows)
                held = collection.told(base) if "member" in tables(base) else None
                return Contents(engine, kinds, self.size, held)
        return None

    @property
    def fingerprint(self) -> str:
        """Of the engine that uses it."""
        from . import keys

        return self.engine or keys.engine()

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return sum(path.stat().st_size for path in (self.path, self._log) if path.is_file())

    @property
    def _log(self) -> Path:
        return self.path.with_name(self.path.name + ".wal")

    def _there(self) -> bool:
        return (
            not self.closed
            and self.path.exists()
            and (not self.path.is_file() or self.path.stat().st_size > 0)
        )

    @contextmanager
    def _open(self, *, read_only: bool) -> Iterator[duckdb.DuckDBPyConnection | None]:
        """The database; None where it cannot be used. What goes wrong inside is told, and closes the store."""
        import duckdb

        base: duckdb.DuckDBPyConnection | None = None
        try:
            base = self._connected(read_only)
            yield base
        except (_UnusableError, OSError, duckdb.Error) as problem:
            self.closed = True
            told = str(problem).splitlines()[0] if str(problem) else type(problem).__name__
            self.messages.append(f"{self.path}: {told}; this run goes on without the store")
            if base is None:
                yield None
        finally:
            if base is not None:
                base.close()

    def _connected(self, read_only: bool) -> duckdb.DuckDBPyConnection:
        import duckdb

        if not read_only:
            self._folder()
        until = monotonic() + self.patience
        while True:
            try:
                return duckdb.connect(str(self.path), read_only=read_only, config=SETTINGS)
            except duckdb.Error as problem:
                if "lock" not in str(problem):
                    self._anew(problem)
                    read_only = False
                    self._folder()
                elif monotonic() > until:
                    raise _UnusableError(
                        f"another run has held it for {self.patience:.0f} seconds"
                    ) from problem
                else:
                    sleep(0.05)

    def _anew(self, problem: Exception) -> None:
        """Take away a file that is no store that can be read. OSError where it is not even that."""
        with self.path.open("r+b"):
            size = self.path.stat().st_size
        self.path.unlink()
        self._log.unlink(missing_ok=True)
        if size:
            told = str(problem).splitlines()[0]
            self.messages.append(f"{self.path}: it could not be read and is made anew ({told})")

    def _folder(self) -> None:
        """The folder of the file; one of our own keeps what is in it out of version control."""
        folder = self.path.parent
        folder.mkdir(parents=True, exist_ok=True)
        if folder.name == FOLDER and not (folder / ".gitignore").exists():
            (folder / ".gitignore").write_text(_IGNORED, encoding="utf-8")

    def _begin(self, base: duckdb.DuckDBPyConnection) -> None:
        """The tables; of another version's store nothing stays. What is old goes."""
        if ours(base, self.fingerprint):
            base.execute(_UNUSED, {"day": today() - dt.timedelta(DAYS)})
            return
        old = tables(base)
        base.execute("BEGIN")
        for name in _OWN:
            base.execute(f"DROP TABLE IF EXISTS {name}")
        base.execute(_TABLES + collection.TABLES)
        base.execute("INSERT INTO about VALUES (?, ?)", [_FORM, self.fingerprint])
        base.execute("COMMIT")
        if old:
            self.messages.append(f"{self.path}: another version of atodds wrote it; it is made anew")


def tables(base: duckdb.DuckDBPyConnection) -> set[str]:
    """The names of the tables of a database."""
    return {name for (name,) in base.execute("SELECT table_name FROM duckdb_tables()").fetchall()}


def ours(base: duckdb.DuckDBPyConnection, engine: str) -> bool:
    """Whether the engine of this fingerprint wrote it."""
    if not set(_OWN) <= tables(base):
        return False
    told = base.execute("SELECT form, engine FROM about").fetchone()
    return told is not None and tuple(told) == (_FORM, engine)


def _looked_up(base: duckdb.DuckDBPyConnection, keys: Sequence[str]) -> Iterator[tuple[str, bytes, dt.date]]:
    """Key, body and day of the last use of what is there."""
    if len(keys) > _FEW:
        wanted = {"keys": list(keys)}
        yield from base.execute(
            "SELECT key, body, used FROM kept WHERE key IN (SELECT unnest($keys))", wanted
        ).fetchall()
        return
    for key in keys:
        yield from base.execute("SELECT key, body, used FROM kept WHERE key = ?", [key]).fetchall()


def _write(base: duckdb.DuckDBPyConnection, batch: Sequence[StoreEntry]) -> None:
    if not batch:
        return
    columns: Mapping[str, object] = {
        "keys": [entry.key for entry in batch],
        "kinds": [entry.kind for entry in batch],
        "bodies": [entry.body for entry in batch],
        "day": today(),
    }
    base.execute(
        "INSERT OR REPLACE INTO kept SELECT unnest($keys), unnest($kinds), unnest($bodies), $day", columns
    )
