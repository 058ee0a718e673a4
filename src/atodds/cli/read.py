"""``atodds read``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..api import read_what_can
from ..reports import json as json_reports
from ..reports.annotated import reading_report
from ..workspace import find
from ..workspace.settings import load_settings
from .output import put, tell_errors
from .paths import given_paths

_FORMS = {
    "text": reading_report,
    "json": json_reports.json_articles,
    "jsonl": json_reports.jsonl_articles,
}


def run(
    paths: Sequence[str],
    form: str,
    output: Path | None,
    workers: int | None,
    workspace: Path | None,
    follow_links: bool,
    debug: bool,
) -> int:
    """Read the paths and print the articles; 2 where one could not be read, else 0."""
    root = workspace or find(Path.cwd()) or Path.cwd()
    given = given_paths(paths, root, load_settings(root).sources)
    articles, errors = read_what_can(*given, workers=workers, workspace=workspace, follow_links=follow_links)
    put(_FORMS[form](articles), output)
    tell_errors(errors, debug=debug)
    return 2 if errors else 0
