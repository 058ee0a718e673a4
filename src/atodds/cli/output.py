"""Where output goes, and in which dress."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ..model import RunError
from ..reports.errors import error_lines
from ..reports.plain import visible
from ..writing import write_whole

__all__ = ["coloured", "put", "tell_errors", "visible"]


def put(text: str, output: Path | None) -> None:
    """Write the text to the file, or to standard output where there is none."""
    if output is not None:
        write_whole(output, text)
        return
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()


def tell_errors(errors: Sequence[RunError], *, debug: bool) -> None:
    """On standard error, what was raised without ending the run; with ``debug`` where it was raised."""
    if not errors:
        return
    lines = list(error_lines(errors))
    if debug:
        lines.extend(error.traceback for error in errors if error.traceback)
    print(*map(visible, lines), sep="\n", file=sys.stderr)


def coloured(choice: str, output: Path | None) -> bool:
    """Whether to colour: asked for, or a terminal that has not asked for none (https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
