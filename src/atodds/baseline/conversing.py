"""A command that is given lines and answers in lines, each read as soon as it is there."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from queue import Empty, Queue
from threading import Thread
from typing import IO


@contextmanager
def talk(command: Sequence[str], given: str, timeout: float) -> Iterator[Iterator[str]]:
    """Start a command, write what is given to its standard input, and yield the lines that it answers.

    ``timeout``: seconds for which it may say nothing. Raises OSError where it cannot be started, ValueError where it
    falls silent or ends with another code than 0; it is ended with the block.
    """
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8", errors="replace"
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        told: Queue[str | None] = Queue()
        said: Queue[str | None] = Queue()
        Thread(target=_write, args=(process.stdin, given), daemon=True).start()
        Thread(target=_pass_on, args=(process.stdout, told), daemon=True).start()
        Thread(target=_pass_on, args=(process.stderr, said), daemon=True).start()
        try:
            yield _lines(process, told, said, timeout)
        finally:
            process.kill()


def _write(stream: IO[str], text: str) -> None:
    try:
        with stream:
            stream.write(text)
    except (OSError, ValueError):  # it ended without reading all
        return


def _pass_on(stream: IO[str], lines: Queue[str | None]) -> None:
    try:
        for line in stream:
            lines.put(line)
    except ValueError:  # closed under our hands, when it was ended
        pass
    lines.put(None)


def _lines(
    process: subprocess.Popen[str], told: Queue[str | None], said: Queue[str | None], timeout: float
) -> Iterator[str]:
    try:
        while (line := told.get(timeout=timeout)) is not None:
            yield line
        code = process.wait(timeout)
    except (Empty, subprocess.TimeoutExpired):
        raise ValueError(f"the judge said nothing for {timeout:g} seconds and was ended") from None
    if code:
        raise ValueError(f"the judge ended with {code}: {_last(said)[:300]}")


def _last(said: Queue[str | None]) -> str:
    """The last line of what it said on standard error."""
    last = "it said nothing"
    while (line := said.get(timeout=10)) is not None:
        last = line.strip() or last
    return last
