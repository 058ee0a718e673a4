"""Explaining rules, choosing sources, colour, the progress bar."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from atodds.cli import checking
from atodds.cli.output import coloured
from atodds.cli.paths import given_paths
from atodds.cli.progress import Bar
from atodds.errors import SourceError
from atodds.model import Evidence, Finding, Run, Severity, Status
from tests.support import atodds, put, suite


def test_rules_are_listed() -> None:
    listed = atodds("rule").out
    assert "Q101  conversion-mismatch" in listed
    assert "`atodds rule CODE` explains one." in listed


@pytest.mark.parametrize("wanted", ["Q101", "q101", "conversion-mismatch"])
def test_rule_is_explained_with_examples(wanted: str) -> None:
    told = atodds("rule", wanted).out
    for part in ("What it does", "Why is this bad?", "Example", "Use instead", "Flagged", "Not flagged"):
        assert f"\n{part}\n" in told
    assert "25 kilometres" in told


def test_rule_as_json_and_markdown() -> None:
    (only,) = json.loads(atodds("rule", "Q101", "--format", "json").out)
    assert only["code"] == "Q101"
    every = json.loads(atodds("rule", "--format", "json").out)
    assert len(every) > 10
    assert atodds("rule", "Q101", "--format", "markdown").out.startswith("## Q101 conversion-mismatch")


def test_markdown_marks_of_a_rule_are_not_taken_for_marks(tmp_path: Path) -> None:
    put(tmp_path / "checks" / "s.yml", suite("Z901").replace("It looks.", "'a|b <i> _c_'"))
    page = atodds("rule", "--format", "markdown", "--workspace", tmp_path).out
    assert "a\\|b \\<i> \\_c\\_" in page


def test_paths_are_the_seeds_unless_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert given_paths(["a", "b"], tmp_path) == ["a", "b"]
    with pytest.raises(SourceError, match="no sources"):
        given_paths([], tmp_path)
    (tmp_path / "seeds").mkdir()
    assert given_paths([], tmp_path) == ["seeds"]
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    assert given_paths([], tmp_path) == [tmp_path / "seeds"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_on_a_terminal_unless_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert coloured("auto", None)
    assert not coloured("never", None)
    assert not coloured("auto", Path("out.txt"))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured("auto", None)
    assert coloured("always", None)


def test_progress_is_told_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.txt", "It rained on 12 fields.\n")
    told: list[tuple[str, int, int]] = []

    class Recorded(Bar):
        def __call__(self, what: str, done: int, total: int) -> None:
            told.append((what, done, total))
            super().__call__(what, done, total)

    monkeypatch.setattr("atodds.cli.progress.Bar", Recorded)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with checking.progress_bar() as progress:
        assert progress is not None
        progress("Reading", 1, 2)
        assert terminal.getvalue() == ""
        progress("Reading", 1, 200)
        progress("Reading", 200, 200)
        progress("Comparing", 0, 0)
    assert told[-1] == ("Comparing", 0, 0)
    assert "200/200" in terminal.getvalue()
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with checking.progress_bar() as progress:
        assert progress is None


def run(severity: Severity, status: Status) -> Run:
    passage = Evidence(source="a", start=0, end=1, line=1, text="x")
    finding = Finding(
        rule="Z901", name="z", suite="s", severity=severity, message="m", fingerprint="0" * 12, status=status,
        evidence=(passage,),
    )  # fmt: skip
    return Run(atodds_version="0", findings=(finding,))


@pytest.mark.parametrize(
    ("severity", "status", "fail_on", "code"),
    [
        ("error", "new", "error", 1),
        ("warning", "new", "error", 0),
        ("warning", "new", "warning", 1),
        ("info", "new", "warning", 0),
        ("info", "new", "info", 1),
        ("error", "new", "never", 0),
        ("error", "known", "info", 0),
        ("error", "waived", "info", 0),
    ],
)
def test_exit_code(severity: Severity, status: Status, fail_on: str, code: int) -> None:
    assert checking.exit_code(run(severity, status), fail_on) == code
