"""In which forms a run is printed, and where each goes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import AtoddsError
from ..model import Run
from ..rules.rule import Rule
from .forms import Form
from .output import coloured, put


@dataclass(frozen=True)
class Dress:
    """How findings are told."""

    fail_on: str = "error"
    every: bool = False
    statistics: bool = False
    color: str = "auto"
    report: Path | None = None


def placed(forms: Sequence[Form], output: Path | None) -> list[Form]:
    """The forms with their places: ``--output`` is that of the one form without a file; one may go to standard output."""
    bare = [form for form in forms if form.file is None]
    if len(bare) > 1:
        names = ", ".join(form.name for form in bare)
        raise AtoddsError(
            f"only one form can go to one place, not {names}; give the others a file: {bare[1].name}=FILE"
        )
    if output is None:
        return list(forms)
    if not bare:
        raise AtoddsError("--output has no form to write: each has a file already; leave it out")
    return [Form(form.name, output) if form.file is None else form for form in forms]


def print_run(run: Run, form: Form, rules: Sequence[Rule], dress: Dress) -> None:
    """Print a run in one form; for GitHub, also into the job's summary.

    Where its file cannot be written, it goes to standard output before that is told.
    """
    text = PRINTERS[form.name](run, rules, dress, form.file)
    try:
        put(text, form.file)
    except AtoddsError:
        put(text, None)
        raise
    told = os.environ.get("GITHUB_STEP_SUMMARY")
    if form.name == "github" and told:
        _append(Path(told), _markdown(run, rules, dress, None))


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as problem:
        raise AtoddsError(f"{path}: the job's summary cannot be written: {problem.strerror}") from problem


def _text(run: Run, _: Sequence[Rule], dress: Dress, file: Path | None) -> str:
    from ..reports.text import text_report

    terminal = file is None and sys.stdout.isatty()
    return text_report(
        run,
        colour=coloured(dress.color, file),
        report=dress.report,
        every=dress.every,
        statistics=dress.statistics,
        columns=shutil.get_terminal_size().columns if terminal else None,
    )


def _concise(run: Run, _: Sequence[Rule], dress: Dress, __: object) -> str:
    from ..reports.text import concise_report

    return concise_report(run, every=dress.every, statistics=dress.statistics)


def _markdown(run: Run, _: Sequence[Rule], dress: Dress, __: object) -> str:
    from ..reports.markdown import markdown_report

    return markdown_report(run, every=dress.every)


def _json(run: Run, *_: object) -> str:
    from ..reports.json import json_report

    return json_report(run)


def _jsonl(run: Run, *_: object) -> str:
    from ..reports.json import jsonl_report

    return jsonl_report(run)


def _sarif(run: Run, rules: Sequence[Rule], *_: object) -> str:
    from ..reports.sarif import sarif_report

    return sarif_report(run, rules)


def _junit(run: Run, rules: Sequence[Rule], dress: Dress, __: object) -> str:
    from ..reports.junit import junit_report

    return junit_report(run, rules, dress.fail_on)


def _github(run: Run, *_: object) -> str:
    from ..reports.github import github_report

    return github_report(run)


PRINTERS: dict[str, Callable[[Run, Sequence[Rule], Dress, Path | None], str]] = {
    "text": _text,
    "concise": _concise,
    "markdown": _markdown,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
}
