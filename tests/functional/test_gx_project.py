"""The project of Great Expectations: its users can open it, and their own expectations become findings."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import atodds
from atodds.model.tables import FACTS, SOURCES
from tests.support import atodds as command
from tests.support import put

pytestmark = pytest.mark.xdist_group("gx")

FERRY = "The ferry Aurora ran aground off Lindholm with 900 passengers aboard. Six people were hurt.\n"
SUITE = {
    "name": "plausible",
    "meta": {"table": "facts"},
    "expectations": [
        {
            "type": "expect_column_values_to_be_between",
            "kwargs": {
                "column": "value",
                "max_value": 500,
                "row_condition": {
                    "type": "comparison",
                    "column": {"name": "unit"},
                    "operator": "==",
                    "parameter": "passenger",
                },
            },
            "severity": "warning",
            "description": "No ferry here carries more than 500 passengers",
        },
        {
            "type": "expect_column_max_to_be_between",
            "kwargs": {"column": "value", "max_value": 10},
            "severity": "info",
        },
        {"type": "expect_column_values_to_not_be_null", "kwargs": {"column": "article"}},
    ],
}
OPEN = """
import json, os, sys, warnings
warnings.simplefilter("ignore")
os.environ["GX_ANALYTICS_ENABLED"] = "false"
import great_expectations as gx
context = gx.get_context(mode="file", project_root_dir="reports")
told = context.checkpoints.get("atodds").run()
print(json.dumps({one.suite_name: one.success for one in told.run_results.values()}))
"""


def workspace(folder: Path, suite: Any = SUITE) -> Path:
    put(folder / "checks" / "gx" / "plausible.json", json.dumps(suite))
    put(folder / "atodds.toml", "")
    put(folder / "seeds" / "a.txt", FERRY)
    put(folder / "seeds" / "b.txt", "Nothing is told here, in a text of no figures at all.\n")
    return folder


def check(folder: Path) -> atodds.Run:
    return atodds.check(folder / "seeds", runner="gx", workspace=folder)


def test_what_is_not_met_is_a_finding_with_its_rows(tmp_path: Path) -> None:
    found = [one for one in check(workspace(tmp_path)).findings if one.rule == "G901"]
    assert [one.severity for one in found] == ["warning", "info"]
    (passage,) = found[0].evidence
    assert (passage.text, passage.line, passage.reading) == ("900 passengers", 1, "value 900")
    assert "No ferry here carries more than 500 passengers" in found[0].message
    (itself,) = found[1].evidence
    assert (itself.source, itself.reference) == ("checks/gx/plausible.json", "suite plausible")
    assert "observed 900" in found[1].message


def test_it_is_known_and_waived_like_any_other(tmp_path: Path) -> None:
    workspace(tmp_path)
    fingerprint = next(one.fingerprint for one in check(tmp_path).findings if one.rule == "G901")
    put(
        tmp_path / "checks" / "waivers.yml",
        f"waivers:\n  - {{fingerprint: {fingerprint}, reason: So it is.}}\n",
    )
    assert [one.status for one in check(tmp_path).findings if one.rule == "G901"] == ["waived", "new"]


def test_its_users_open_the_project_and_run_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace(tmp_path))
    command("check", "--runner", "gx")
    files = {path: path.read_bytes() for path in sorted(Path("reports/gx").rglob("*")) if path.is_file()}
    assert (tmp_path / "reports/gx/data/facts.csv").read_text().splitlines()[0].split(",") == list(FACTS)
    assert 'href="data_docs/index.html"' in (tmp_path / "reports/index.html").read_text()
    command("check", "--runner", "gx")
    assert {path: path.read_bytes() for path in files} == files
    done = subprocess.run([sys.executable, "-c", OPEN], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout.splitlines()[-1]) == {"facts": True, "sources": False, "plausible": False}


def test_the_direct_runner_says_what_it_leaves_out(tmp_path: Path) -> None:
    run = atodds.check(workspace(tmp_path) / "seeds", workspace=tmp_path)
    assert any("--runner gx" in note for note in run.coverage.notes)


def test_an_expectation_that_cannot_be_evaluated_is_an_error_of_the_run(tmp_path: Path) -> None:
    suite = SUITE | {
        "expectations": [{"type": "expect_column_values_to_not_be_null", "kwargs": {"column": "nonsense"}}]
    }
    run = check(workspace(tmp_path, suite))
    assert [one.message for one in run.errors if "plausible.json: expectation 1" in one.message]


@pytest.mark.parametrize(
    ("suite", "told"),
    [
        ({"name": "x"}, "no suite of Great Expectations"),
        ([], "no suite of Great Expectations"),
        ({"name": "x", "expectations": SUITE["expectations"], "meta": {"table": "rows"}}, "of which table"),
        ({"expectations": [{}], "meta": {"table": "facts"}}, "expectation 1: it has no `type`"),
        ({"expectations": [{"type": "expect_the_best"}], "meta": {"table": "facts"}}, "expectation 1: expect_the_best"),
        ({**SUITE, "name": "facts"}, "another suite 'facts'"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_suite_is_told_with_its_name(tmp_path: Path, suite: Any, told: str) -> None:
    with pytest.raises(atodds.AtoddsError, match=r"plausible\.json") as raised:
        check(workspace(tmp_path, suite))
    assert told in str(raised.value)


def test_a_condition_of_the_older_form_is_taken_too(tmp_path: Path) -> None:
    older = {
        "column": "value",
        "max_value": 500,
        "row_condition": 'unit == "passenger"',
        "condition_parser": "pandas",
    }
    suite = SUITE | {
        "expectations": [{"expectation_type": "expect_column_values_to_be_between", "kwargs": older}]
    }
    run = check(workspace(tmp_path, suite))
    assert [(one.rule, one.severity) for one in run.findings if one.suite == "plausible"] == [
        ("G901", "error")
    ]
    assert run.errors == ()


def test_frames_are_the_tables(tmp_path: Path) -> None:
    run = atodds.check(workspace(tmp_path) / "seeds", workspace=tmp_path)
    facts, sources = run.to_frame(), run.to_frame("sources")
    assert list(facts.columns) == list(FACTS)
    assert list(sources.columns) == list(SOURCES)
    row = facts[facts.unit == "passenger"].iloc[0]
    assert (row.value, row.low, row.high, row.text) == (900.0, 850.0, 950.0, "900 passengers")
    assert list(sources.article) == [str(tmp_path / "seeds" / name) for name in ("a.txt", "b.txt")]
    with pytest.raises(ValueError, match="no articles"):
        atodds.Run.model_validate(run.model_dump()).to_frame()
