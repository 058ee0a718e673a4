"""The command line's forms: what is shown by default, what goes where, what fails where."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from atodds import check
from atodds.model import Source
from atodds.reports.text import text_report
from atodds.runs import assembling
from atodds.workspace import open_workspace
from benchmarks.composed.load import clusters
from scripts.site.rules import rule_pages
from tests.support import REPOSITORY, atodds, put

ERROR = "The village of number {n} lies 40 miles (25 kilometres) from the coast.\n"
NOTE = "He met the OECD board.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def wrong(number: int = 1) -> str:
    for n in range(number):
        put(Path("in") / f"{n:02}.txt", ERROR.format(n=n))
    return "in"


def test_new_findings_in_full_known_ones_counted(here: Path) -> None:
    wrong()
    assert atodds("baseline", "in").code == 0
    quiet = atodds("check", "in", "--no-report").out
    assert "conversion-mismatch" not in quiet
    assert "known or waived findings not shown; --show all shows them" in quiet
    assert (
        "Q101 conversion-mismatch error (known)" in atodds("check", "in", "--no-report", "--show", "all").out
    )


def test_errors_stand_last_before_the_summary(here: Path) -> None:
    lines = atodds("check", wrong(), "--no-report").out.splitlines()
    heads = [line for line in lines if line.startswith("in/00.txt:1 ")]
    assert re.search(r"error \[\w{12}\]$", heads[-1])
    assert any(re.search(r"info \[\w{12}\]$", line) for line in heads[:-1])
    assert lines[-1].startswith("1 error")
    assert lines.index("Not checked:") < lines.index(heads[0])


def test_concise_is_a_line_each(here: Path) -> None:
    lines = atodds(
        "check", wrong(), "--no-report", "--select", "Q101", "--format", "concise"
    ).out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("in/00.txt:1: Q101 conversion-mismatch error: ")


def test_json_lines_hold_what_the_json_holds(here: Path) -> None:
    whole = json.loads(atodds("check", wrong(3), "--no-report", "--format", "json").out)
    lines = [
        json.loads(line)
        for line in atodds("check", "in", "--no-report", "--format", "jsonl").out.splitlines()
    ]
    assert all(len(line) == 1 for line in lines)
    head = lines[0]["run"]
    assert {name: head[name] for name in ("suites", "coverage")} == {
        name: whole[name] for name in ("suites", "coverage")
    }
    for one, several in (
        ("source", "sources"),
        ("finding", "findings"),
        ("story", "stories"),
        ("matter", "matters"),
    ):
        assert [line[one] for line in lines if one in line] == whole[several]
    documents = {
        line["document"]["source"]: line["document"]["fields"] for line in lines if "document" in line
    }
    assert documents == whole["documents"]


def test_of_a_large_run_what_says_nothing_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    given = [
        Source.from_text(one["text"], id=one["id"], published=one["published"][:10])
        for one in clusters()["court_charity"]["articles"]
    ]
    few = check(given, baseline=False)
    silent = [one for one in few.comparisons if one.outcome == "scope_difference"]
    assert silent
    assert not few.coverage.unwritten
    monkeypatch.setattr(assembling, "LARGE", 3)
    many = check(given, baseline=False)
    assert many.coverage.unwritten == {"scope_difference": len(silent)}
    assert many.comparisons == tuple(one for one in few.comparisons if one.outcome != "scope_difference")
    assert not any(row.outcome == "scope_difference" for row in many.matters)
    assert many.findings == few.findings
    assert many.people == few.people


def test_statistics_by_rule(here: Path) -> None:
    out = atodds("check", wrong(3), "--no-report", "--select", "Q101", "--statistics").out
    assert "    3     0      0  Q101 conversion-mismatch (error)" in out


def test_several_forms_at_once(here: Path) -> None:
    result = atodds(
        "check", wrong(), "--no-report", "--format", "concise", "--format", "json=out/run.json", "--format", "sarif=out/r.sarif"
    )  # fmt: skip
    assert result.out.startswith("in/00.txt:1: ")
    assert json.loads(Path("out/run.json").read_text(encoding="utf-8"))["findings"]
    rules = json.loads(Path("out/r.sarif").read_text(encoding="utf-8"))["runs"][0]["tool"]["driver"]["rules"]
    pages = rule_pages(open_workspace(REPOSITORY).rules)
    assert all(rule["helpUri"].partition("/stable/")[2].replace(".html", ".md") in pages for rule in rules)
    assert "Wrote out/run.json." in result.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "text", "--format", "json"], "json=FILE"),
        (["--format", "json=a.json", "--output", "b.json"], "leave it out"),
        (["--format", "yaml=a"], "is none of text, concise"),
    ],
)
def test_forms_that_cannot_go_together(here: Path, arguments: list[str], told: str) -> None:
    result = atodds("check", wrong(), "--no-report", *arguments)
    assert result.code == 2
    assert told in " ".join(result.err.split())


def test_width_is_respected(here: Path) -> None:
    text = "word " * 40 + "The village lies 40 miles (25 kilometres) from the coast. " + "word " * 40
    run = check(Source.from_text(text, id="a.txt"), select=["Q101"], baseline=False)
    lines = text_report(run, columns=60).splitlines()
    assert max(map(len, lines[[line.startswith("a.txt:1 Q101 ") for line in lines].index(True) :])) <= 60
    assert max(map(len, text_report(run).splitlines())) > 60


def test_github_gives_ten_errors_no_notes_and_the_rest_in_the_summary(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    out = atodds("check", wrong(13), "--no-report", "--select", "Q101,P505", "--format", "github").out
    assert out.count("::error ") == 10
    assert "::notice" not in out
    assert "3 more in the job's summary" in out
    told = (here / "summary.md").read_text(encoding="utf-8")
    assert told.count("Q101 conversion-mismatch") == 13
    assert "Notes: P505 missing-metadata" in told


def test_junit_fails_only_on_what_gates(here: Path) -> None:
    def failures(*arguments: str) -> set[str]:
        out = atodds("check", wrong(), "--no-report", "--format", "junit", *arguments).out
        cases = ET.fromstring(out).iter("testcase")
        return {str(case.get("name")) for case in cases if case.find("failure") is not None}

    assert failures() == {"Q101 conversion-mismatch"}
    assert failures("--fail-on", "never") == set()
    assert failures("--fail-on", "info") > {"Q101 conversion-mismatch"}


def test_markdown_cannot_be_broken_out_of(here: Path) -> None:
    put(Path("a.txt"), "The village | <b>@all</b> lies 40 miles | (25 kilometres) from the coast.\n")
    out = atodds("check", "a.txt", "--no-report", "--format", "markdown").out
    assert "<b>" not in out
    rows = [line for line in out.splitlines() if line.startswith("| ●")]
    assert all(row.replace("\\|", "").count("|") == 5 for row in rows)
