"""``atodds check`` and ``atodds baseline``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .. import baseline as baselines
from ..api import Progress, Runner, check
from ..model import Run, RunError
from ..reports.gating import gating
from ..store.file import Store
from ..store.opening import store_of
from ..workspace import Workspace, open_workspace
from .forms import Form
from .output import tell_errors, visible
from .paths import given_paths, near
from .printing import Dress, placed, print_run
from .storing import tell


@dataclass(frozen=True)
class Options:
    """What the command line of ``check`` says."""

    paths: tuple[str, ...]
    forms: tuple[Form, ...]
    output: Path | None
    suites: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    runner: Runner
    fail_on: str
    report: Path
    no_report: bool
    baseline: Path | None
    no_baseline: bool
    color: str
    workers: int | None
    workspace: Path | None
    show: str = "new"
    statistics: bool = False
    debug: bool = False
    against: tuple[str, ...] = ()
    since: str | None = None
    corroborate: bool = False
    follow_links: bool = False
    judge: str | None = None
    judge_timeout: float = 600
    judge_gates: bool = False
    schema: str | None = None
    engine: str = "embedded"
    store: bool | None = None


def run(options: Options) -> int:
    """Check, write the report, print the findings; the exit code."""
    forms = placed(options.forms or (Form("text"),), options.output)
    workspace = open_workspace(options.workspace)
    store = store_of(workspace.root, options.store)
    found = _check(options, workspace, store)
    tell(store)
    if options.judge:
        found = _judged(found, options, options.judge, workspace.root / _VERDICTS)
    found, report = (found, None) if options.no_report else _html(found, options, workspace)
    dress = Dress(options.fail_on, options.show == "all", options.statistics, options.color, report)
    for form in sorted(forms, key=lambda form: form.file is None):
        print_run(found, form, workspace.rules, dress)
    there = next((form.name for form in forms if form.file is None), None)
    written = [form.file for form in forms if form.file is not None]
    if written or (report is not None and there not in _TELLING):
        _tell(found, [*written, *([report] if report is not None and there != "text" else [])], there)
    _tell_errors(found, options, there)
    return exit_code(_gating(found) if options.judge_gates else found, options.fail_on)


def _gating(found: Run) -> Run:
    """The run without what the judge calls wrong."""
    from ..baseline.judging import without_wrong

    return without_wrong(found)


def _judged(found: Run, options: Options, command: str, verdicts: Path) -> Run:
    from ..baseline.judging import judged

    with progress_bar() as progress:
        return judged(found, command, verdicts, options.judge_timeout, progress or _silent)


def _silent(what: str, done: int, total: int) -> None:
    """Said once where no bar can be shown: a judge may take its time."""
    if not done:
        print(f"{what}: {total}", file=sys.stderr)


_VERDICTS = Path(".atodds") / "verdicts.json"
_TELLING = ("text", "concise")
"""Forms that end with the summary and the errors of the run."""


def _tell_errors(found: Run, options: Options, there: str | None) -> None:
    """Last, and on standard error; the text report has told them itself, but not where they arose."""
    if options.debug:
        print(*(visible(error.traceback) for error in found.errors), sep="\n", file=sys.stderr)
    if there not in _TELLING:
        tell_errors(found.errors, debug=False)


def exit_code(run: Run, fail_on: str) -> int:
    """2 where something could not be checked, 1 where a new finding has at least this severity, else 0."""
    if run.errors:
        return 2
    return int(bool(gating(run, fail_on)))


def record(
    paths: Sequence[str],
    runner: Runner,
    output: Path | None,
    workers: int | None,
    workspace: Path | None,
    follow_links: bool,
    debug: bool,
) -> int:
    """Write the baseline and say what is in it; 2, and nothing written, where something could not be checked."""
    opened = open_workspace(workspace)
    given = given_paths(paths, opened.root, opened.settings.sources)
    found = check(
        given, runner=runner, workspace=opened, baseline=False, workers=workers, follow_links=follow_links
    )
    if found.errors:
        tell_errors(found.errors, debug=debug)
        print("No baseline was written: it would lack what could not be checked.", file=sys.stderr)
        return 2
    target = output or opened.baseline
    before = {entry.fingerprint for entry in _before(target)}
    after = {entry.fingerprint for entry in baselines.write(target, found.findings).findings}
    changes = f"{len(after - before)} added, {len(before - after)} removed"
    print(visible(f"{len(after)} findings recorded in {near(target)}: {changes}"))
    return 0


def _before(path: Path) -> tuple[baselines.Entry, ...]:
    from ..errors import WorkspaceError

    try:
        return baselines.load(path).findings
    except WorkspaceError:
        return ()


def _check(options: Options, workspace: Workspace, store: Store | None) -> Run:
    docs = options.report.parent / "data_docs" if options.runner == "gx" and not options.no_report else None
    with progress_bar() as progress:
        return check(
            given_paths(options.paths, workspace.root, workspace.settings.sources),
            suites=options.suites or None,
            select=options.select,
            ignore=options.ignore,
            runner=options.runner,
            workspace=workspace,
            baseline=False if options.no_baseline else options.baseline or True,
            workers=options.workers,
            data_docs=docs,
            progress=progress,
            against=options.against,
            since=options.since,
            corroborate=options.corroborate,
            follow_links=options.follow_links,
            schema=options.schema,
            engine=options.engine,
            store=store,
        )


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """A bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from .progress import Bar

    with Bar() as bar:
        yield bar


def _html(found: Run, options: Options, workspace: Workspace) -> tuple[Run, Path | None]:
    """Write the report; where it cannot be made, the run says so and its findings are printed all the same."""
    from .reporting import labels_of, write_report

    path = options.report
    docs = "data_docs/index.html" if options.runner == "gx" and found.articles else ""
    try:
        write_report(found, path, workspace.rules, labels_of(workspace), docs)
    except Exception as problem:
        errors = (*found.errors, RunError.of(problem, "report"))
        return found.model_copy(update={"errors": errors}), None
    return found, path


def _tell(found: Run, written: Sequence[Path], there: str | None) -> None:
    """On standard error, as standard output holds the findings or nothing."""
    from ..reports.summary import summary

    told = [] if there in _TELLING else [summary(found)]
    print(*told, *(visible(f"Wrote {path}.") for path in written), sep="\n", file=sys.stderr)
