"""Files are written whole or not at all: beside the old one first, then in its place."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from .errors import AtoddsError

_MODE = 0o666
"""Rights of a new file, before the user's mask."""


def write_whole(path: Path, text: str) -> None:
    """Write a text as UTF-8 with a newline at its end, and the folders above it; AtoddsError where that fails.

    Until all of it is on the disk the old file stays as it was. What is no regular file (``/dev/stdout``, a pipe) is
    written to directly, and a symbolic link stays a link.
    """
    write_together({path: text})


def write_together(texts: Mapping[Path, str]) -> None:
    """Write several files as ``write_whole`` does; none takes its place before all of them are on the disk."""
    ready: list[tuple[Path | None, Path]] = []
    path = Path()
    try:
        for path, text in texts.items():
            ready.append((_beside(path, text), path))
        for made, path in ready:
            if made:
                made.replace(os.path.realpath(path))
    except OSError as problem:
        raise AtoddsError(f"{path}: cannot be written: {problem.strerror or problem}") from problem
    finally:
        for made, _ in ready:
            if made:
                made.unlink(missing_ok=True)


def _beside(path: Path, text: str) -> Path | None:
    """A finished file beside the one to write; None where that one is no regular file and was written to."""
    data = (text if text.endswith("\n") else text + "\n").encode("utf-8", "backslashreplace")
    target = Path(os.path.realpath(path))
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("wb") as stream:
            stream.write(data)
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".atodds-", suffix=".tmp", dir=target.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(handle)
        made.chmod(stat.S_IMODE(mode) if mode is not None else _MODE & ~_mask())
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    return made


def _mode(path: Path) -> int | None:
    with suppress(FileNotFoundError):
        return path.stat().st_mode
    return None


def _mask() -> int:
    """What the process takes from the rights of new files; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
