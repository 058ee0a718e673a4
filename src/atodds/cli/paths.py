"""The sources that a command line names."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ..errors import SourceError


def given_paths(paths: Sequence[str], root: Path, sources: Sequence[str] = ("seeds",)) -> list[str | Path]:
    """The paths as given; without any, the workspace's sources, named from here where they lie below."""
    if paths:
        return list(paths)
    found = [root / source for source in sources]
    missing = next((path for path in found if not path.exists()), None)
    if missing is not None:
        raise SourceError(
            f"no sources: name a file or a folder, - for standard input, or make {missing.name}/; `atodds init` does"
        )
    return [near(path) for path in found]


def near(path: Path) -> str | Path:
    """A path as it is named from here, where it lies below."""
    near = os.path.relpath(path)
    return path if near.startswith("..") else near
