"""The report's files, and the commands that read them again: ``report``, ``diff``, ``labels``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..model import Run
from ..rules.rule import Rule
from ..workspace import Workspace
from ..writing import write_together
from .output import put, visible


def write_report(
    run: Run,
    path: Path,
    rules: Sequence[Rule],
    labels: Mapping[str, str] | None = None,
    docs: str = "",
) -> None:
    """Write the report to ``path``, with the pages of its stories and ``report.json`` beside it.

    ``docs``: the way from there to the Data Docs, where there are any.
    """
    from ..reports.html.pages import pages
    from ..reports.stored import stored

    made = pages(run, rules, labels, name=path.name, docs=docs)
    texts = {path.parent / name if name else path: text for name, text in made.items()}
    write_together({**texts, path.with_name("report.json"): stored(run, tuple(rules))})
    for old in sorted(path.parent.glob("stories/[0-9][0-9][0-9].html")):
        if f"stories/{old.name}" not in made:
            old.unlink()


def labels_of(workspace: Workspace) -> dict[str, str]:
    """How often each rule was right, by the files of the workspace's ``labels/``."""
    from ..labels import load_labels, precision

    files = sorted((workspace.root / "labels").glob("*.json"))
    return {one.rule: str(one) for one in precision(load_labels(files))} if files else {}


def rebuild(file: Path, output: Path | None) -> None:
    """``atodds report report.json``."""
    from ..reports.stored import load_stored

    kept = load_stored(file)
    target = output or file.with_name("index.html")
    write_report(kept.whole(), target, kept.rules)
    print(visible(f"Wrote {target}."))


def compare(old: Path, new: Path, output: Path | None) -> None:
    """``atodds diff OLD NEW``."""
    from ..reports.difference import difference
    from ..reports.stored import load_stored

    put(difference(load_stored(old).run, load_stored(new).run), output)


def tell_labels(files: Sequence[Path], output: Path | None) -> None:
    """``atodds labels FILE…``."""
    from ..labels import load_labels, table

    put(table(load_labels(files)), output)
