"""Both runners over real articles, through the library and the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import atodds
from atodds.api import Runner
from atodds.model import Finding
from atodds.rules.context import Context
from atodds.rules.contract import contract
from atodds.rules.kinds.within import numbers
from atodds.rules.rule import Rule
from tests.support import SEEDS
from tests.support import atodds as command

pytestmark = pytest.mark.xdist_group("gx")

RUNNERS: tuple[Runner, ...] = ("direct", "gx")

FERRY = """Ferry sinks off the northern coast, 14 dead

A ferry carrying 120 people sank on Tuesday about 9 miles (20 kilometers) from the harbour, officials said.
Fourteen people were killed and 31 were injured. Two officials, who spoke on condition of anonymity, said the
vessel had carried 40 tonnes of cargo. "We heard a bang and then the lights went out, said Maria Lopez.
Fares had risen from $20 to $25, an increase of 50 percent.
"""
LATER = """At least 17 killed as ferry goes down

The ferry, with 210 people on board, sank on Tuesday some 25 miles from the harbour. Seventeen people were
killed and 12 were injured, three officials said on condition of anonymity. The company denied it.
"""


def _texts() -> list[atodds.Source]:
    return [
        atodds.Source.from_text(FERRY, id="ferry", publisher="The Herald", published="2023-03-07"),
        atodds.Source.from_text(LATER, id="later", publisher="The Courier", published="2023-03-08"),
        atodds.Source.from_text("Nothing is stated here.", id="empty"),
    ]


@pytest.mark.parametrize("texts", [True, False], ids=["texts", "seeds"])
def test_the_runners_give_the_same_run(texts: bool) -> None:
    given: list[atodds.Source] | Path = _texts() if texts else SEEDS

    direct, gx = (atodds.check(given, runner=runner, baseline=False) for runner in RUNNERS)

    assert direct.findings
    assert gx.model_dump_json(indent=1) == direct.model_dump_json(indent=1)


@contract("first", "second")
def _broken(rule: Rule, context: Context) -> Iterator[Finding]:
    raise ZeroDivisionError("by nothing")


@pytest.mark.parametrize("runner", RUNNERS)
def test_a_rule_that_raises_fails_the_run(
    runner: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(numbers, "conversion", _broken)
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")

    ended = command(
        "check", tmp_path, "--runner", runner, "--no-report", "--no-baseline", "--fail-on", "never"
    )

    assert ended.code == 2
    assert "(within.numbers.conversion) could not be evaluated: ZeroDivisionError: by nothing" in ended.out
    assert "Traceback" not in ended.out + ended.err


def test_the_command_line_writes_data_docs_beside_the_report(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    report = tmp_path / "out" / "report.html"

    ended = command(
        "check",
        tmp_path / "ferry.txt",
        "--runner",
        "gx",
        "--report",
        report,
        "--no-baseline",
        "--fail-on",
        "never",
    )

    assert ended.code == 0
    assert report.exists()
    assert "ferry.txt" in (report.parent / "data_docs" / "index.html").read_text(encoding="utf-8")
