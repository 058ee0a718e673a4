"""What comes of mutated texts: read, checked, printed in every format and set as a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import atodds
from atodds import Source
from atodds.model import RunError
from atodds.reports.github import github_report
from atodds.reports.html import render
from atodds.reports.json import json_report
from atodds.reports.junit import junit_report
from atodds.reports.sarif import sarif_report
from atodds.reports.text import text_report
from atodds.workspace import Workspace


class Fall(NamedTuple):
    """An input on which something was raised."""

    error: RunError
    texts: tuple[str, ...]


def falls(batches: Iterable[list[Source]], workspace: Workspace) -> Iterator[Fall]:
    """Every error of checking the batches, one after another, and of telling what was found."""
    for batch in batches:
        for error in _errors(batch, workspace):
            texts = {source.path: source.text for source in batch}
            yield Fall(error, (texts[error.source],) if error.source in texts else tuple(texts.values()))


def _errors(batch: list[Source], workspace: Workspace) -> Iterator[RunError]:
    try:
        run = atodds.check(batch, workspace=workspace, baseline=False)
        yield from run.errors
        printed = (
            render(run, workspace.rules),
            json_report(run),
            sarif_report(run, workspace.rules),
            junit_report(run, workspace.rules),
            github_report(run),
            text_report(run, colour=True),
        )
        for text in printed:
            text.encode("utf-8")
    except Exception as problem:
        yield RunError.of(problem, "report")
