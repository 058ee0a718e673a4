"""``atodds init`` and ``atodds waive``."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import AtoddsError, WorkspaceError
from ..model import Finding
from ..writing import write_whole
from .origin import requirement
from .output import visible
from .paths import near

if TYPE_CHECKING:
    from ..workspace import Workspace

_NAMES = {
    "dot-github": ".github",
    "dot-pre-commit-config.yaml": ".pre-commit-config.yaml",
    "dot-gitignore": ".gitignore",
}
"""Names that a package cannot hold as they are."""
_REPORT = "reports/index.html"


def start(folder: Path) -> None:
    """Write the template of a workspace into a folder and say what to do next."""
    made = kept = 0
    for path, text in _template(files("atodds") / "template", Path()):
        target = folder / path
        if target.exists():
            kept += 1
            print(visible(f"kept   {target}"))
            continue
        write_whole(target, text)
        made += 1
        print(visible(f"wrote  {target}"))
    print(
        visible(
            f"{made} files written, {kept} kept. Next: {_go(folder)}`atodds check`, which finds one difference between "
            "the two examples in seeds/; then put your own sources there."
        )
    )


def _go(folder: Path) -> str:
    return "" if folder.resolve() == Path.cwd() else f"`cd {folder}`, "


def _template(folder: Traversable, below: Path) -> list[tuple[Path, str]]:
    found: list[tuple[Path, str]] = []
    for file in sorted(folder.iterdir(), key=lambda path: path.name):
        path = below / _NAMES.get(file.name, file.name.removesuffix(".template"))
        if file.is_dir():
            found += _template(file, path) if file.name != "__pycache__" else []
        else:
            found.append((path, _filled(file.read_text(encoding="utf-8"))))
    return found


def _filled(text: str) -> str:
    """What the template says of where atodds comes from is that of this installation."""
    return text.replace("{atodds}", requirement()).replace("{atodds abroad}", requirement(abroad=True))


def waive(
    fingerprint: str,
    reason: str,
    owner: str | None,
    expires: str | None,
    report: Path | None,
    workspace: Path | None,
) -> None:
    """Write a waiver for the finding with this fingerprint. Raises AtoddsError where there is none, or a date is none."""
    from ..baseline.waiving import FILE, add
    from ..rules.loading import Waiver
    from ..workspace import open_workspace

    opened = open_workspace(workspace)
    finding = _finding(fingerprint, report, opened)
    if finding is None:
        raise WorkspaceError(
            f"no finding {fingerprint!r}, in the last report or now; `atodds check` prints them in brackets; for one that "
            "another report shows, name its data: --report FILE"
        )
    names = {passage.source.rsplit("/", 1)[-1] for passage in finding.evidence if passage.reference is None}
    path = opened.root / "checks" / FILE
    add(
        path,
        Waiver(
            fingerprint=fingerprint,
            reason=reason,
            owner=owner,
            expires=_day(expires),
            rule=finding.rule,
            sources=tuple(sorted(names)),
        ),
    )
    print(visible(f"{finding.rule} {finding.name} is waived in {near(path)}: {reason}"))


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise AtoddsError(f"--expires {text}: not a date; write it as 2025-12-31") from None


def _finding(fingerprint: str, report: Path | None, workspace: Workspace) -> Finding | None:
    """The finding with this fingerprint: in the report that is named, else in the last one or in a new check."""
    from ..workspace.settings import load_settings
    from .paths import given_paths
    from .reporting import data_beside

    settings = load_settings(workspace.root)
    last = data_beside(workspace.root / (settings.report or _REPORT))
    if report is not None or last.is_file():
        found = _with(fingerprint, _kept(report or last, lenient=report is None))
        if found is not None or report is not None:
            return found
    from ..api import check

    given = given_paths((), workspace.root, settings.sources)
    return _with(fingerprint, check(given, workspace=workspace).findings)


def _kept(report: Path, *, lenient: bool) -> tuple[Finding, ...]:
    """The findings of a kept run; none where ``lenient`` and an older atodds has written it."""
    from ..reports.stored import load_stored

    try:
        return load_stored(report).run.findings
    except AtoddsError:
        if lenient:
            return ()
        raise


def _with(fingerprint: str, findings: tuple[Finding, ...]) -> Finding | None:
    return next((finding for finding in findings if finding.fingerprint == fingerprint), None)
