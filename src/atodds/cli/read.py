"""``atodds read``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..api import read
from ..reports import json as json_reports
from ..reports.annotated import reading_report
from ..workspace import find
from .output import put
from .paths import given_paths

_FORMS = {
    "text": reading_report,
    "json": json_reports.json_articles,
    "jsonl": json_reports.jsonl_articles,
}


def run(
    paths: Sequence[str], form: str, output: Path | None, workers: int | None, workspace: Path | None
) -> None:
    """Read the paths and print the articles."""
    seeds = (workspace or find(Path.cwd()) or Path.cwd()) / "seeds"
    put(_FORMS[form](read(*given_paths(paths, seeds), workers=workers, workspace=workspace)), output)
