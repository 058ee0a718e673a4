"""For tests of one's own: ``assert_consistent`` fails where sources are at odds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .api import Given, check
from .model import Run
from .reports.gating import gating
from .workspace import Workspace

__all__ = ["assert_consistent"]


def assert_consistent(
    *given: Given | Sequence[Given],
    against: Given | Sequence[Given] = (),
    fail_on: str = "error",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    workspace: Workspace | Path | str | None = None,
    baseline: bool | Path | str = True,
) -> Run:
    """Check sources as ``atodds.check`` does; the run where nothing new of at least this severity was found.

    Raises AssertionError with both passages of each finding, or with what could not be checked.
    """
    __tracebackhide__ = True
    run = check(
        *given,
        against=against,
        select=select,
        ignore=ignore,
        workspace=workspace,
        baseline=baseline,
        workers=1,
    )
    found = gating(run, fail_on)
    if found or run.errors:
        raise AssertionError(failure(run.model_copy(update={"findings": tuple(found)})))
    return run


def failure(run: Run) -> str:
    """The findings of a run with their passages, as a failing test shows them."""
    from .reports.text import findings_text

    return findings_text(run)
