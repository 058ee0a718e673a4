"""Where output goes, and in which dress."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..errors import AtoddsError
from ..reports.plain import visible

__all__ = ["coloured", "put", "save", "visible"]


def put(text: str, output: Path | None) -> None:
    """Write the text to the file, or to standard output where there is none."""
    if output is not None:
        save(text, output)
        return
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()


def save(text: str, path: Path) -> None:
    """Write a file, and the folders above it; AtoddsError where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text if text.endswith("\n") else text + "\n", encoding="utf-8", newline="\n")
    except OSError as problem:
        raise AtoddsError(f"{path}: cannot be written: {problem.strerror or problem}") from problem


def coloured(choice: str, output: Path | None) -> bool:
    """Whether to colour: asked for, or a terminal that has not asked for none (https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
