"""``atodds init`` and ``atodds waive``."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from ..errors import AtoddsError, WorkspaceError
from ..model import Finding
from ..writing import write_whole
from .origin import requirement
from .output import visible
from .paths import near

_NAMES = {
    "dot-github": ".github",
    "dot-pre-commit-config.yaml": ".pre-commit-config.yaml",
    "dot-gitignore": ".gitignore",
}
"""Names that a package cannot hold as they are."""


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
            f"{made} files written, {kept} kept. Next: {_go(folder)}`atodds check`; then put your own sources into seeds/."
        )
    )


def _go(folder: Path) -> str:
    return "" if folder.resolve() == Path.cwd() else f"`cd {folder}`, "


def _template(folder: Traversable, below: Path) -> list[tuple[Path, str]]:
    found: list[tuple[Path, str]] = []
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        path = below / _NAMES.get(one.name, one.name.removesuffix(".template"))
        if one.is_dir():
            found += _template(one, path) if one.name != "__pycache__" else []
        else:
            found.append((path, _filled(one.read_text(encoding="utf-8"))))
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
    from ..rules.loading import Waiver
    from ..waiving import FILE, add
    from ..workspace import open_workspace

    opened = open_workspace(workspace)
    finding = next(
        (one for one in _findings(report, opened.root, workspace) if one.fingerprint == fingerprint), None
    )
    if finding is None:
        raise WorkspaceError(
            f"no finding {fingerprint!r} in this run; the report's cards, under Waive, and `--format json` show them; "
            "for one of a draft name the report's data, too: --report reports/report.json"
        )
    names = {one.source.rsplit("/", 1)[-1] for one in finding.evidence if one.reference is None}
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


def _findings(report: Path | None, root: Path, workspace: Path | None) -> tuple[Finding, ...]:
    """The findings of a kept run, or of a new check of the workspace's sources."""
    if report is not None:
        from ..reports.stored import load_stored

        return load_stored(report).run.findings
    from ..api import check
    from ..settings import load_settings
    from .paths import given_paths

    return check(given_paths((), root, load_settings(root).sources), workspace=workspace).findings
