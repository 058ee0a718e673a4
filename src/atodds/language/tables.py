"""The lexicons: TOML files (and long plain lists) in the ``lexicons`` folder of each room, read on first use.

A workspace may add words of its own: ``lexicons/<room>/<name>.toml`` there is merged into the engine's table of that name
for the length of a run (``extended``). What is made from tables is cached for each set of additions (``cached``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from inspect import CO_VARARGS
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from ..ready import read_toml

_ENGINE = Path(__file__).parent.parent
_Given = TypeVarTuple("_Given")
_T = TypeVar("_T")


class Additions:
    """What a workspace adds: (room, name) -> tables. Compared by identity; pickled by value.

    ``made`` keeps what has been made from the tables with these additions, by the function that made it.
    """

    def __init__(self, tables: Mapping[tuple[str, str], Mapping[str, Any]] | None = None) -> None:
        self.tables = dict(tables or {})
        self.made: dict[Callable[..., Any], Callable[..., Any]] = {}

    def __reduce__(self) -> tuple[type[Additions], tuple[Mapping[tuple[str, str], Mapping[str, Any]]]]:
        return Additions, (self.tables,)


NOTHING = Additions()
_active: ContextVar[Additions] = ContextVar("additions", default=NOTHING)


@contextmanager
def extended(additions: Additions) -> Iterator[None]:
    """Read, compare and judge with a workspace's words for the length of the block."""
    token = _active.set(additions)
    try:
        yield
    finally:
        _active.reset(token)


def enter(additions: Additions) -> None:
    """Put additions in force for the rest of this process: for processes that do nothing else."""
    _active.set(additions)


def current() -> Additions:
    """The additions in force."""
    return _active.get()


def cached(function: Callable[[*_Given], _T]) -> Callable[[*_Given], _T]:
    """``functools.cache``, once for each set of additions: for everything that is made from lexicons.

    The additions of the last call are kept beside its cache, in one tuple: a run asks millions of times.
    """
    active = _active.get
    code = function.__code__
    if not code.co_argcount and not code.co_flags & CO_VARARGS:
        return _cached_value(function)
    last: tuple[Additions | None, Callable[..., _T]] = (None, function)

    @wraps(function)
    def call(*args: *_Given) -> _T:
        nonlocal last
        additions = active()
        held = last
        if held[0] is not additions:
            held = last = (additions, additions.made.setdefault(function, cache(function)))
        return held[1](*args)

    return call


def _cached_value(function: Callable[[*_Given], _T]) -> Callable[[*_Given], _T]:
    """``cached`` of a function without arguments: its value is kept, not the function that gives it."""
    last: tuple[Additions, _T] | None = None
    active = _active.get

    @wraps(function)
    def call(*args: *_Given) -> _T:
        nonlocal last
        held = last
        additions = active()
        if held is None or held[0] is not additions:
            held = last = (additions, additions.made.setdefault(function, cache(function))(*args))
        return held[1]

    return call


@cached
def read_table(room: str, name: str) -> dict[str, Any]:
    """The tables of ``<room>/lexicons/<name>.toml`` with the additions in force; FileNotFoundError where there is none."""
    table = _shipped(room, name)
    added = _active.get().tables.get((room, name))
    return merged(table, added) if added else table


def merged(table: Mapping[str, Any], added: Mapping[str, Any]) -> dict[str, Any]:
    """A table with another laid over it: tables are merged, lists and texts of words go on, single values are replaced."""
    made = dict(table)
    for key, value in added.items():
        held = made.get(key)
        if isinstance(held, Mapping) and isinstance(value, Mapping):
            made[key] = merged(held, value)
        elif isinstance(held, list) and isinstance(value, list):
            made[key] = [*held, *value]
        elif isinstance(held, str) and "\n" in held and isinstance(value, str):
            made[key] = f"{held} {value}"
        else:
            made[key] = value
    return made


def has_table(room: str, name: str) -> bool:
    """Whether the engine has a lexicon of that name in that room."""
    return _file(room, f"{name}.toml").is_file()


@cache
def _shipped(room: str, name: str) -> dict[str, Any]:
    return read_toml(_file(room, f"{name}.toml").read_text(encoding="utf-8"))


@cache
def lines_of(room: str, name: str) -> tuple[str, ...]:
    """The lines of ``<room>/lexicons/<name>.txt`` that are neither empty nor comments: for long lists that scripts make."""
    text = _file(room, f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def _file(room: str, name: str) -> Path:
    return _ENGINE / room / "lexicons" / name
