"""A workspace's own kinds of rule: the page's example, what is refused, and what a broken one costs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import atodds
from atodds.errors import WorkspaceError
from atodds.examples import failures
from atodds.model import Run
from atodds.workspace import Workspace, open_workspace
from tests.support import REPOSITORY, put

PAGE = (REPOSITORY / "docs" / "writing-kinds.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\w+\n# (\S+)\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE)
FAST = "The train ran at 320,000 km/h.\n"
KIND = "checks/kinds/within/speeds.py"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The workspace of the documentation's example."""
    assert [name for name, _ in BLOCKS] == [KIND, "checks/speeds.yml"]
    for name, text in BLOCKS:
        put(tmp_path / name, text)
    put(tmp_path / "seeds" / "a.txt", FAST)
    put(tmp_path / "seeds" / "b.txt", "FRAGILE: the ferry takes 40 cars.\n")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    put(path, text.replace(old, new))


def own(workspace: Workspace) -> Iterator[str]:
    return (
        failure.said
        for rule in workspace.rules
        if rule.code == "X101"
        for failure in failures(rule, workspace)
    )


def checked(root: Path, **options: object) -> Run:
    return atodds.check(root / "seeds", workspace=root, select=["X101"], workers=1, **options)  # type: ignore[arg-type]


def test_the_kind_of_the_page_does_as_its_examples_say(root: Path) -> None:
    workspace = open_workspace(root)
    assert "X101" in {rule.code for rule in workspace.rules}
    assert list(own(workspace)) == []


@pytest.mark.parametrize("runner", ["direct", "gx"])
def test_it_runs_beside_the_shipped_rules(root: Path, runner: str) -> None:
    run = checked(root, runner=runner)
    assert [(one.rule, one.evidence[0].text) for one in run.findings] == [("X101", "320,000 km/h")]
    assert not run.errors


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("checks/speeds.yml", "speeds.impossible", "ships.impossible", r"speeds\.yml:5: rules\[0\]\.kind: .* there is no .*ships\.py"),
        ("checks/speeds.yml", "speeds.impossible", "speeds.likely", r"no function likely that is declared"),
        ("checks/speeds.yml", "speeds.impossible", "speeds.finding", r"no function finding that is declared"),
        ("checks/speeds.yml", "own.within", "own.outside", r"must be one of within, across"),
        ("checks/speeds.yml", "own.within.speeds", "own.within.../../x", r"must be one of within, across"),
        ("checks/speeds.yml", "fastest: 30000", "fastest: -1", r"speeds\.yml:8: rules\[0\]\.parameters\.fastest: "),
        ("checks/speeds.yml", "fastest: 30000", "slowest: 1", r"parameters\.slowest: "),
        ("checks/speeds.yml", "{speed}", "{pace}", r"rules\[0\]\.message: nothing fills \{pace\}; this kind fills \{speed\}"),
        (KIND, "from pydantic import Field", "from pydantic import Fields", r"speeds\.py: cannot be imported: ImportError"),
        (KIND, "class Speeds", "clas Speeds", r"speeds\.py: cannot be imported: SyntaxError"),
        (KIND, "class Speeds", "raise SystemExit(3)\nclass Speeds", r"speeds\.py: cannot be imported: SystemExit"),
        (KIND, '@contract("speed", parameters=Speeds)\n', "", r"no function impossible that is declared"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_with_file_and_line(
    root: Path, file: str, old: str, new: str, said: str
) -> None:
    edit(root / file, old, new)
    with pytest.raises(WorkspaceError, match=said):
        open_workspace(root)


def test_what_a_kind_raises_costs_the_article_alone(root: Path) -> None:
    edit(
        root / KIND,
        "        for mention",
        '        assert "FRAGILE" not in article.text, "no ferries"\n        for mention',
    )
    run = checked(root)
    assert [one.rule for one in run.findings] == ["X101"]
    assert [(one.stage, one.rule, one.source is not None) for one in run.errors] == [("rule", "X101", True)]
    assert "no ferries" in run.errors[0].message


@pytest.mark.parametrize(
    "given", ["mention.text", "None", "finding(rule.model_copy(update={'code': 'Q101'}), [])"]
)
def test_what_is_no_finding_of_the_rule_is_an_error(root: Path, given: str) -> None:
    edit(
        root / KIND,
        "            if not isinstance",
        f"            yield {given}\n            if not isinstance",
    )
    run = checked(root)
    assert not run.findings
    assert {one.rule for one in run.errors} == {"X101"}


def test_a_kind_is_read_afresh_when_the_workspace_is_opened(root: Path) -> None:
    assert checked(root).findings
    edit(root / KIND, "> fastest", "> fastest * 1000")
    assert not checked(root).findings


def test_two_workspaces_have_each_its_own(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    for name, text in BLOCKS:
        put(other / name, text.replace("> fastest", "> fastest * 1000"))
    put(other / "seeds" / "a.txt", FAST)
    mine, theirs = open_workspace(root), open_workspace(other)
    assert atodds.check(root / "seeds", workspace=mine, select=["X101"], workers=1).findings
    assert not atodds.check(other / "seeds", workspace=theirs, select=["X101"], workers=1).findings
