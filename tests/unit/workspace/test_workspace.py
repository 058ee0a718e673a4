"""Finding the workspace, its own suites and the shipped ones, and choosing rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from atodds.errors import WorkspaceError
from atodds.workspace import find, open_workspace
from tests.support import REPOSITORY, put, suite


def codes(root: Path) -> list[str]:
    return [rule.code for rule in open_workspace(root).rules]


def test_is_found_upwards(tmp_path: Path) -> None:
    put(tmp_path / "checks" / "mine.yml", suite("Z901"))
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find(inner) == tmp_path
    assert [rule.code for rule in open_workspace(start=inner).rules] == ["Z901"]


def test_folder_of_other_checks_is_no_workspace(tmp_path: Path) -> None:
    put(tmp_path / "checks" / "health.yml", "probe: http\n")
    assert find(tmp_path) != tmp_path


def test_shipped_suites_without_a_workspace(tmp_path: Path) -> None:
    opened = open_workspace(start=tmp_path)
    shipped, ours = (
        [rule.model_dump() for rule in workspace.rules] for workspace in (opened, open_workspace(REPOSITORY))
    )
    assert shipped == ours  # told alike, wherever the package is installed
    assert opened.baseline == tmp_path / "checks" / "baseline.json"


def test_workspace_with_references_alone_uses_shipped_suites_and_theirs(tmp_path: Path) -> None:
    fact = "{id: a, matter: m, subject: [Sun], unit: kelvin, value: 5772, as_of: 2015-08-13, source: IAU}"
    put(tmp_path / "checks" / "reference" / "r.yml", f"facts:\n  - {fact}\n")
    opened = open_workspace(start=tmp_path)
    assert "Q101" in [rule.code for rule in opened.rules]
    ids = [one.id for one in opened.references.facts]
    assert ids[0] == "a"
    assert "speed-of-light" in ids


def test_own_suites_replace_the_shipped_ones_or_extend_them(tmp_path: Path) -> None:
    path = put(tmp_path / "checks" / "mine.yml", suite("Q101", "Z901"))
    assert codes(tmp_path) == ["Q101", "Z901"]
    put(path, suite("Q101", "Z901", extends="default"))
    extended = open_workspace(tmp_path)
    assert len(extended.rules) > 2
    assert [rule.name for rule in extended.rules if rule.code == "Q101"] == ["rule-q101"]


def test_a_rule_of_a_shipped_suite_replaces_that_of_its_suite_alone(tmp_path: Path) -> None:
    own = suite("Q106", name="internal", extends="default").replace("rule-q106", "magnitude-slip")
    put(tmp_path / "checks" / "mine.yml", own)
    both = [rule for rule in open_workspace(tmp_path).rules if rule.code == "Q106"]
    assert [(rule.suite, rule.documentation.what == "It looks.") for rule in both] == [
        ("cross-source", False),
        ("internal", True),
    ]


def test_given_folder_must_hold_checks(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no folder checks/"):
        open_workspace(tmp_path)


def test_checks_folder_itself_may_be_given(tmp_path: Path) -> None:
    put(tmp_path / "checks" / "mine.yml", suite("Z901"))
    assert open_workspace(tmp_path / "checks").root == tmp_path


def test_selection_by_suite_code_beginning_and_name(tmp_path: Path) -> None:
    put(tmp_path / "checks" / "a.yml", suite("Y801", "Z901", name="one"))
    put(tmp_path / "checks" / "b.yml", suite("Z902", name="two"))
    opened = open_workspace(tmp_path)
    assert [rule.code for rule in opened.select()] == ["Y801", "Z901", "Z902"]
    assert [rule.code for rule in opened.select(["two"])] == ["Z902"]
    assert [rule.code for rule in opened.select(select=["Z"])] == ["Z901", "Z902"]
    assert [rule.code for rule in opened.select(select=["rule-y801", "z902"])] == ["Y801", "Z902"]
    assert [rule.code for rule in opened.select(ignore=["Z9"])] == ["Y801"]


def test_a_rule_that_is_off_by_default_runs_where_it_is_named(tmp_path: Path) -> None:
    off = suite("Z902", name="two").replace("severity: ", "default: false\n    severity: ")
    put(tmp_path / "checks" / "a.yml", suite("Y801", "Z901", name="one"))
    put(tmp_path / "checks" / "b.yml", off)
    opened = open_workspace(tmp_path)
    assert [rule.code for rule in opened.select()] == ["Y801", "Z901"]
    assert [rule.code for rule in opened.select(select=["Z9"])] == ["Z901"]
    assert [rule.code for rule in opened.select(select=["z902"])] == ["Z902"]
    assert [rule.code for rule in opened.select(select=["default", "rule-z902"])] == ["Y801", "Z901", "Z902"]
    assert [rule.code for rule in opened.select(select=["default"], ignore=["Y"])] == ["Z901"]


@pytest.mark.parametrize("wanted", [{"suites": ["three"]}, {"select": ["X1"]}, {"ignore": ["nothing"]}])
def test_unknown_names_are_refused(tmp_path: Path, wanted: dict[str, list[str]]) -> None:
    put(tmp_path / "checks" / "a.yml", suite("Z901"))
    with pytest.raises(WorkspaceError, match="there are"):
        open_workspace(tmp_path).select(**wanted)


def test_document_of_the_workspace(tmp_path: Path) -> None:
    put(tmp_path / "checks" / "a.yml", suite("Z901"))
    assert open_workspace(tmp_path).document() is None
    put(tmp_path / "schemas" / "empty.py", "X = 1\n")
    assert open_workspace(tmp_path).document() is None
    assert open_workspace(REPOSITORY).document() is not None


def test_broken_document_is_told(tmp_path: Path) -> None:
    put(tmp_path / "checks" / "a.yml", suite("Z901"))
    put(tmp_path / "schemas" / "story.py", "1 / 0\n")
    with pytest.raises(WorkspaceError, match="ZeroDivisionError"):
        open_workspace(tmp_path).document()
