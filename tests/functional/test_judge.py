"""A judge of one's own: asked once, shown as its own, and what it does wrong is told."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from tests.support import atodds, put

WRONG = "The village lies 40 miles (25 kilometres) from the coast.\n"
JUDGE = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    with open("asked.txt", "a") as file: file.write(asked["id"] + "\\n")
    print(json.dumps({{"id": {id}, "verdict": {verdict!r}, "reason": asked["passages"][0]["sentence"][:20]}}))
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "a.txt", WRONG)
    return tmp_path


def judge(verdict: str = "wrong", identity: str = 'asked["id"]', text: str = JUDGE) -> str:
    put(Path("judge.py"), text.format(id=identity, verdict=verdict))
    return f"{sys.executable} judge.py"


def check(*arguments: str) -> tuple[int, Any]:
    result = atodds("check", "a.txt", "--no-report", "--select", "Q101", "--format", "json", *arguments)
    return result.code, json.loads(result.out)


def test_verdicts_are_the_judges_own_and_change_no_gate_unless_asked(here: Path) -> None:
    command = judge("wrong")
    code, run = check("--judge", command)
    assert code == 1
    verdict = run["judgements"][0]
    assert (verdict["verdict"], verdict["judge"]) == ("wrong", command)
    assert verdict["fingerprint"] == run["findings"][0]["fingerprint"]
    assert verdict["reason"] == "The village lies 40 "
    assert check("--judge", command, "--judge-gates")[0] == 0
    assert Path("asked.txt").read_text(encoding="utf-8").count("\n") == 1


def test_a_verdict_is_shown_in_text_and_report(here: Path) -> None:
    out = atodds("check", "a.txt", "--select", "Q101", "--judge", judge("right")).out
    assert "judge.py: right: The village lies 40" in out
    assert "says: right" in Path("reports/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("nowhere-judge", "nowhere-judge"),
        (f"{sys.executable} -c print(1)", "line 1 of the judge"),
        (f"{sys.executable} -c exit(3)", "the judge ended with 3"),
    ],
)
def test_a_judge_that_fails_is_an_error_of_the_run(here: Path, command: str, told: str) -> None:
    code, run = check("--judge", command)
    assert code == 2
    assert run["errors"][0]["stage"] == "judge"
    assert told in run["errors"][0]["message"]
    assert run["findings"]


SLOW = """
import json, sys, time
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({{"id": {id}, "verdict": {verdict!r}}}), flush=True)
    time.sleep(60)
"""


def test_a_judge_that_falls_silent_is_ended_and_what_it_said_is_kept(here: Path) -> None:
    put(here / "a.txt", WRONG + "\nThe mill lies 90 miles (20 kilometres) from the market town.\n")
    code, run = check("--judge", judge("right", text=SLOW), "--judge-timeout", "10")
    assert code == 2
    assert [one["verdict"] for one in run["judgements"]] == ["right"]
    assert "said nothing for 10 seconds" in run["errors"][0]["message"]
    told = atodds(
        "check", "a.txt", "--no-report", "--select", "Q101", "--judge", f"{sys.executable} nowhere.py"
    )
    assert "Judging: 2" in told.err
    assert "report it" not in told.out


def test_a_judge_that_answers_of_something_else_is_refused(here: Path) -> None:
    code, run = check("--judge", judge(identity='"other"'))
    assert code == 2
    assert "which it was not asked" in run["errors"][0]["message"]


def test_review_asks_once_of_each_and_its_labels_are_counted(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(here / "b.txt", WRONG.replace("village", "mill").replace("40", "50"))
    assert atodds("check", "a.txt", "b.txt", "--select", "Q101").code == 1
    keys = iter("rqw")
    monkeypatch.setattr(click, "getchar", lambda: next(keys))
    first = atodds("review")
    assert "40 miles" in first.out
    assert "1 label in labels/review.json" in first.out
    second = atodds("review")
    assert "[1 of 1]" in second.out
    assert "right 1 of 2 (50%)" in atodds("labels", "labels/review.json").out
    assert atodds("check", "a.txt", "--select", "Q101").code == 1
    assert "right 1 of 2 (50%)" in Path("reports/index.html").read_text(encoding="utf-8")


def test_labels_that_are_none_are_told(here: Path) -> None:
    put(here / "labels.json", '{"labels": [{"rule": "Q101"}]}')
    result = atodds("labels", "labels.json")
    assert result.code == 2
    assert "export them from the report again" in result.err


def test_a_report_is_made_again_and_two_runs_are_compared(here: Path) -> None:
    assert atodds("check", "a.txt", "--select", "Q101").code == 1
    first = Path("reports/index.html").read_text(encoding="utf-8")
    Path("reports/index.html").unlink()
    assert atodds("report", "reports/report.json").code == 0
    assert Path("reports/index.html").read_text(encoding="utf-8") == first
    Path("reports/report.json").rename("old.json")
    put(here / "a.txt", WRONG.replace("40", "50") + "The mill is 10 miles (30 kilometres) from it.\n")
    assert atodds("check", "a.txt", "--select", "Q101").code == 1
    told = atodds("diff", "old.json", "reports/report.json").out
    assert told.count("+ Q101") == 2
    assert told.count("- Q101") == 1
    assert "2 came, 1 went, 0 changed, 0 stayed." in told
    assert atodds("diff", "a.txt", "old.json").code == 2


def test_a_report_of_another_name_leaves_the_files_beside_it_alone(here: Path) -> None:
    put(here / "reports" / "report.json", "mine\n")
    assert atodds("check", "a.txt", "--select", "Q101", "--report", "reports/x.html").code == 1
    assert Path("reports/report.json").read_text(encoding="utf-8") == "mine\n"
    first = Path("reports/x.html").read_bytes()
    Path("reports/x.html").unlink()
    assert atodds("report", "reports/x.json").code == 0
    assert Path("reports/x.html").read_bytes() == first


def test_a_report_made_again_keeps_what_people_judged(here: Path) -> None:
    put(here / "labels" / "a.json", '{"labels": [{"fingerprint": "1", "rule": "Q101", "label": "right"}]}')
    assert atodds("check", "a.txt", "--select", "Q101").code == 1
    first = Path("reports/index.html").read_text(encoding="utf-8")
    assert "right 1 of 1 (100%)" in first
    assert atodds("report", "reports/report.json", "-o", "again/index.html").code == 0
    assert Path("again/index.html").read_text(encoding="utf-8") == first
