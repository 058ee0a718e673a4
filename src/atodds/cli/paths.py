"""The sources that a command line names."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ..errors import SourceError


def given_paths(paths: Sequence[str], seeds: Path) -> list[str | Path]:
    """The paths as given; without any, the workspace's ``seeds/``, named from here where it lies below."""
    if paths:
        return list(paths)
    if not seeds.is_dir():
        raise SourceError(
            "no sources: name a file or a folder, - for standard input, or make a folder seeds/"
        )
    near = os.path.relpath(seeds)
    return [seeds if near.startswith("..") else near]
