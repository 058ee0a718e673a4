"""A function applied to many things by several processes, in their order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from ..language.tables import Additions, current, enter

One = TypeVar("One")
Made = TypeVar("Made")

MOST = 8
"""Processes that are started unasked: each has the tables once more in its memory."""


def cores() -> int:
    """The processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def each(
    function: Callable[[Any, One], Made], held: Any, given: Sequence[One], jobs: int, chunk: int
) -> Iterator[Made]:
    """``function(held, one)`` for one after the other of ``given``, by so many processes.

    ``held`` is what all calls share: a forked process has it without its being sent. It also has the tables that the first
    call, which is made here, has read. The words that a workspace adds are in force in every process. Stops short where a
    process dies (``BrokenProcessPool`` is not raised): what is missing then is for the caller to tell.
    """
    if jobs < 2 or len(given) < 2:
        yield from (function(held, item) for item in given)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    yield function(held, given[0])
    there = get_context(start_method())
    with ProcessPoolExecutor(jobs, there, initializer=_begin, initargs=(current(), function, held)) as pool:
        try:
            yield from pool.map(_call, given[1:], chunksize=chunk)
        except BrokenProcessPool:
            return


_work: list[tuple[Callable[[Any, Any], Any], Any]] = []
"""In a process of the pool: what it does, and with what."""


def _begin(additions: Additions, function: Callable[[Any, Any], Any], held: Any) -> None:
    enter(additions)
    _work[:] = [(function, held)]


def _call(entry: Any) -> Any:
    ((function, held),) = _work
    return function(held, entry)


def start_method() -> str:
    """Forking is quick and needs no guard in a user's script, but is not safe beside other threads."""
    from multiprocessing import get_all_start_methods
    from threading import active_count

    return "fork" if "fork" in get_all_start_methods() and active_count() == 1 else "spawn"
