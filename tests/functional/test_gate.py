"""The gate: exit codes, the baseline, waivers, and a sixth article beside the seeds."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support import REPOSITORY, SEEDS, atodds, put

WRONG = "The village lies 40 miles (25 kilometres) from the coast.\n"
WEAK = "Weather\n\nThe fair drew a crowd on Saturday.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str | Path) -> int:
    return atodds("check", "--no-report", *arguments).code


def test_fail_on_decides(here: Path) -> None:
    put(here / "a.txt", WRONG)
    assert check("a.txt") == 1
    assert check("a.txt", "--fail-on", "never") == 0
    assert check("a.txt", "--ignore", "Q101", "--select", "Q1") == 0
    put(here / "b.txt", WEAK)
    assert check("b.txt") == 0


def test_recorded_findings_pass_until_they_change(here: Path) -> None:
    path = put(here / "in" / "a.txt", WRONG)
    assert check("in") == 1
    recorded = atodds("baseline", "in")
    assert recorded.code == 0
    assert "added" in recorded.out
    assert check("in") == 0
    assert check("in", "--no-baseline") == 1
    path.write_text("Elsewhere, the sun shone.\n\n" + WRONG, encoding="utf-8")
    assert check("in") == 0
    path.write_text(WRONG.replace("40", "50"), encoding="utf-8")
    changed = atodds("check", "--no-report", "in")
    assert changed.code == 1
    assert "No longer found" in changed.out


def test_named_baseline(here: Path) -> None:
    put(here / "a.txt", WRONG)
    assert atodds("baseline", "a.txt", "--output", "old.json").code == 0
    assert check("a.txt", "--baseline", "old.json") == 0
    assert check("a.txt") == 1


def test_waived_finding_passes_and_is_still_told(here: Path) -> None:
    put(here / "a.txt", WRONG)
    found = json.loads(atodds("check", "a.txt", "--no-report", "--format", "json").out)["findings"]
    lines = [f"  - {{fingerprint: {one['fingerprint']}, reason: As printed.}}" for one in found]
    put(here / "checks" / "waivers.yml", "\n".join(["waivers:", *lines]) + "\n")
    result = atodds("check", "a.txt", "--no-report")
    assert result.code == 0
    assert "known or waived findings not shown" in result.out
    every = atodds("check", "a.txt", "--no-report", "--show", "all")
    assert "Q101 conversion-mismatch error (waived)" in every.out


def test_a_waiver_is_stale_only_where_every_usual_rule_ran(here: Path) -> None:
    put(here / "a.txt", WRONG)
    put(here / "checks" / "waivers.yml", "waivers:\n  - {fingerprint: 123456789abc, reason: As printed.}\n")
    stale = "waiver 123456789abc"
    assert stale in atodds("check", "a.txt", "--no-report").out
    assert stale in atodds("check", "a.txt", "--no-report", "--select", "default,N405").out
    one_for_another = ("--select", "default,N405", "--ignore", "Q101")
    assert stale not in atodds("check", "a.txt", "--no-report", *one_for_another).out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "nowhere.txt"], "nowhere.txt"),
        (["check", "empty"], "empty"),
        (["check", "binary"], "binary"),
        (["check"], "no sources"),
        (["read", "nowhere.txt"], "nowhere.txt"),
        (["baseline", "nowhere.txt"], "nowhere.txt"),
        (["check", "a.txt", "--select", "X999"], "no rule 'X999'"),
        (["check", "a.txt", "--select", ""], "it names nothing"),
        (["check", "a.txt", "--ignore", " , "], "it names nothing"),
        (["check", "a.txt", "--suite", ""], "it names nothing"),
        (["check", "a.txt", "--baseline", "nowhere.json"], "nowhere.json: no such baseline"),
        (["check", "a.txt", "--suite", "none"], "no suite 'none'"),
        (["check", "a.txt", "--ignore", "Q101", "--select", "Q101"], "no rule is left"),
        (["check", "a.txt", "--workspace", "empty"], "no folder checks/"),
        (["check", "a.txt", "--workspace", "broken"], "s.yml:1: rules: "),
        (["check", "a.txt", "--format", "yaml"], "--format"),
        (["check", "a.txt", "--nonsense"], "--nonsense"),
        (["check", "a.txt", "--output", "a.txt/out"], "cannot be written"),
        (["rule", "X999"], "no rule 'X999'"),
        (["frobnicate"], "frobnicate"),
    ],
)
def test_what_cannot_be_done_exits_2_and_says_why(here: Path, arguments: list[str], told: str) -> None:
    put(here / "a.txt", WEAK)
    put(here / "broken" / "checks" / "s.yml", "suite: mine\n")
    (here / "empty").mkdir()
    (here / "binary").mkdir()
    (here / "binary" / "a.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    result = atodds(*arguments)
    assert result.code == 2
    assert told in result.err
    assert "Traceback" not in result.err


@pytest.fixture
def copied(here: Path) -> Path:
    """The repository's workspace, with its baseline, and the seeds."""
    shutil.copytree(REPOSITORY / "checks", here / "checks")
    shutil.copytree(REPOSITORY / "schemas", here / "schemas")
    shutil.copytree(SEEDS, here / "seeds")
    return here


def run(*arguments: str) -> tuple[int, list[dict[str, object]]]:
    result = atodds("check", "--no-report", "--format", "json", *arguments)
    return result.code, json.loads(result.out)["findings"]


def test_seeds_pass_with_their_baseline(copied: Path) -> None:
    code, findings = run()
    assert code == 0
    assert findings
    assert {finding["status"] for finding in findings} == {"known"}


def test_sixth_article_fails_the_gate_alone(copied: Path) -> None:
    put(
        copied / "seeds" / "005_sixth.txt",
        "President Joe Biden has allowed Ukraine to strike targets inside Russia with American weapons.\n\n"
        "The city of Kharkiv lies just 25 kilometers from the Russian border.\n",
    )
    code, findings = run()
    assert code == 1
    failing = [one for one in findings if one["status"] == "new" and one["severity"] == "error"]
    assert [one["name"] for one in failing] == ["quantity-conflict"]
    evidence = failing[0]["evidence"]
    assert isinstance(evidence, list)
    assert "seeds/005_sixth.txt" in [passage["source"] for passage in evidence]
