"""The report's files, and the commands that read them again: ``report``, ``diff``, ``labels``."""

from __future__ import annotations

import glob
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..model import Run
from ..rules.rule import Rule
from ..workspace import Workspace
from ..writing import write_together
from .output import put, visible

MUTATION = "mutation.html"
"""The page of ``atodds mutate``; a report beside it leads to it."""


def write_report(
    run: Run,
    path: Path,
    rules: Sequence[Rule],
    labels: Mapping[str, str] | None = None,
    docs: str = "",
) -> None:
    """Write the report to ``path``, with the pages of its stories and its data beside it: see ``data_beside``.

    ``docs``: the way from there to the Data Docs, where there are any.
    """
    from ..reports.stored import stored

    texts = _pages(run, path, rules, labels, docs)
    _write({**texts, data_beside(path): stored(run, tuple(rules), labels, docs)}, path)


def data_beside(report: Path) -> Path:
    """Where a report's data lie: ``report.json`` beside ``index.html``, ``x.json`` beside ``x.html``."""
    return report.with_name("report.json" if report.name == "index.html" else f"{report.stem}.json")


def _pages(
    run: Run, path: Path, rules: Sequence[Rule], labels: Mapping[str, str] | None, docs: str = ""
) -> dict[Path, str]:
    from ..reports.html.pages import pages

    beside = path.with_name(MUTATION)
    mutation = MUTATION if beside != path and beside.is_file() else ""
    made = pages(run, rules, labels, name=path.name, docs=docs, mutation=mutation)
    return {path.parent / name if name else path: text for name, text in made.items()}


def _write(texts: Mapping[Path, str], path: Path) -> None:
    """Write the files, and take away the pages of stories that an earlier report of that name had more."""
    from ..reports.html.pages import stories_folder

    write_together(texts)
    for old in sorted(path.parent.glob(f"{glob.escape(stories_folder(path.name))}/[0-9][0-9][0-9].html")):
        if old not in texts:
            old.unlink()


def labels_of(workspace: Workspace) -> dict[str, str]:
    """How often each rule was right, by the files of the workspace's ``labels/``."""
    from ..baseline.labels import load_labels, precision

    files = sorted((workspace.root / "labels").glob("*.json"))
    return {share.rule: str(share) for share in precision(load_labels(files))} if files else {}


def rebuild(file: Path, output: Path | None) -> None:
    """``atodds report report.json``."""
    from ..reports.stored import load_stored

    kept = load_stored(file)
    target = output or file.with_name("index.html" if file.name == "report.json" else f"{file.stem}.html")
    _write(_pages(kept.whole(), target, kept.rules, kept.labels, kept.docs), target)
    print(visible(f"Wrote {target}."))


def compare(old: Path, new: Path, output: Path | None) -> None:
    """``atodds diff OLD NEW``."""
    from ..reports.difference import difference
    from ..reports.stored import load_stored

    put(difference(load_stored(old).run, load_stored(new).run), output)


def tell_labels(files: Sequence[Path], output: Path | None) -> None:
    """``atodds labels FILE…``."""
    from ..baseline.labels import load_labels, table

    put(table(load_labels(files)), output)
