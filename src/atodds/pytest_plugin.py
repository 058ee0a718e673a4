"""The pytest plugin: ``pytest --atodds seeds`` makes a test of every source and suite.

New findings fail, with both passages in the message; known ones are expected failures, waived ones are skipped,
and a source that could not be read is an error.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .model import Finding, Run

_FAILS = ("error", "warning", "info", "never")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--atodds PATH`` and ``--atodds-fail-on SEVERITY``."""
    group = parser.getgroup("atodds", "sources at odds")
    group.addoption(
        "--atodds",
        action="append",
        default=[],
        metavar="PATH",
        help="Check the sources at this path: a test for each source and suite.",
    )
    group.addoption(
        "--atodds-fail-on",
        choices=_FAILS,
        default="error",
        help="Lowest severity of a new finding that fails a test (default: error).",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[Any]) -> None:
    """Add the tests of the sources, before ``-k`` chooses among all tests."""
    paths: Sequence[str] = config.getoption("--atodds")
    if not paths:
        return
    from .api import check
    from .errors import AtoddsError

    here = Path(config.invocation_params.dir)
    given = [_near(here / path) for path in paths]
    try:
        run = check(given, workers=1)
    except AtoddsError as problem:
        raise pytest.UsageError(f"--atodds: {problem}") from problem
    items.extend(_tests(session, run, config.getoption("--atodds-fail-on")))


def _near(path: Path) -> str:
    """A path as it is named from the working folder, where it lies below."""
    near = os.path.relpath(path)
    return str(path) if near.startswith("..") else near


def _tests(session: pytest.Session, run: Run, fail_on: str) -> Iterator[SourceTest]:
    read = {source.path for source in run.sources}
    broken = _broken(run)
    for path in dict.fromkeys([*(source.path for source in run.sources), *broken]):
        collector = SourceCollector.from_parent(session, name=path, nodeid=path, path=Path(path).absolute())
        told = broken.get(path, ())
        for suite in run.suites if path in read else ("reading",):
            yield SourceTest.from_parent(
                collector, name=suite, run=run, source=path, fail_on=fail_on, broken=told
            )


def _broken(run: Run) -> dict[str, list[str]]:
    """What raised, or why it could not be read, by source."""
    found: dict[str, list[str]] = {}
    for error in run.errors:
        if error.source:
            told = f"could not be read: {error.message}" if error.stage == "loading" else error.message
            found.setdefault(error.source, []).append(told)
    return found


class SourceCollector(pytest.Collector):
    """A source; its tests are its suites."""

    def collect(self) -> list[Any]:
        """Nothing further: the tests are made with the run."""
        return []


class SourceFailedError(Exception):
    """Findings, told with their passages."""


class SourceTest(pytest.Item):
    """One suite on one source."""

    def __init__(
        self, *, run: Run, source: str, fail_on: str, broken: Sequence[str] = (), **more: Any
    ) -> None:
        super().__init__(**more)
        self._run, self._source, self._fail_on, self._broken = run, source, fail_on, broken

    def setup(self) -> None:
        """An error where the source could not be read."""
        if self._broken:
            raise SourceFailedError("\n".join(self._broken))

    def runtest(self) -> None:
        """Fail on what is new, expect to fail on what is known, skip what is waived."""
        from .reports.gating import gating
        from .testing import failure

        found = [finding for finding in self._run.findings if self._mine(finding)]
        mine = self._run.model_copy(update={"findings": tuple(found)})
        failing = gating(mine, self._fail_on)
        if failing:
            raise SourceFailedError(failure(mine.model_copy(update={"findings": tuple(failing)})))
        severe = gating(
            mine.model_copy(
                update={"findings": tuple(finding.model_copy(update={"status": "new"}) for finding in found)}
            ),
            self._fail_on,
        )
        prints = {finding.fingerprint for finding in severe}
        for status, end in (("known", pytest.xfail), ("waived", pytest.skip)):
            told = [
                finding.message
                for finding in found
                if finding.status == status and finding.fingerprint in prints
            ]
            if told:
                end(f"{status}: {'; '.join(told)}")

    def _mine(self, finding: Finding) -> bool:
        """A finding belongs to each source that it has a passage of: whichever test is chosen tells it."""
        return finding.suite == self.name and any(
            passage.source == self._source for passage in finding.evidence if passage.reference is None
        )

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings alone, without a traceback."""
        if isinstance(excinfo.value, SourceFailedError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where pytest says that the test stands."""
        return Path(self._source), None, f"{self._source} [{self.name}]"
