"""A passage that the sidecar marks as verified waives what is found on it, until the mark runs out or its words are gone."""

from __future__ import annotations

from pathlib import Path

import pytest

import atodds
from atodds.errors import WorkspaceError
from tests.support import put

TEXT = """The village lies 40 miles (25 kilometres) from the coast.

The lake lies 90 miles (20  kilometres) from the market town.
"""


def check(folder: Path, marks: str) -> list[tuple[str, str]]:
    put(folder / "a.txt", TEXT)
    put(folder / "sources.yml", f"a.txt:\n  title: T\n  verified:\n{marks}")
    run = atodds.check(folder, select=["Q101"], baseline=False)
    return [(one.rule, one.status) for one in run.findings]


def test_what_is_found_on_the_passage_is_waived_and_nothing_else(tmp_path: Path) -> None:
    marks = "    - {passage: 40 miles, reason: verified with the agency, owner: Ada}\n"
    assert check(tmp_path, marks) == [("Q101", "waived"), ("Q101", "new")]


def test_words_are_found_however_they_are_spaced(tmp_path: Path) -> None:
    assert check(tmp_path, "    - {passage: (20 kilometres), reason: Looked up.}\n") == [
        ("Q101", "new"),
        ("Q101", "waived"),
    ]


def test_a_mark_that_ran_out_waives_nothing_and_is_told(tmp_path: Path) -> None:
    marks = "    - {passage: 40 miles, reason: R, expires: 2001-01-01}\n"
    assert sorted(check(tmp_path, marks)) == [("C905", "new"), ("Q101", "new"), ("Q101", "new")]


def test_a_mark_on_a_passage_without_a_finding_may_run_out(tmp_path: Path) -> None:
    assert len(check(tmp_path, "    - {passage: market town, reason: R, expires: 2001-01-01}\n")) == 2


def test_a_mark_whose_words_are_gone_is_told(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", TEXT)
    put(tmp_path / "sources.yml", "a.txt:\n  verified: [{passage: 41 miles, reason: R, owner: Ada}]\n")
    (found,) = [one for one in atodds.check(tmp_path, baseline=False).findings if one.rule == "C906"]
    assert "“41 miles”" in found.message
    assert "a.txt (Ada), “R”, stands no longer in the source" in found.message
    assert [(one.source.rsplit("/", 1)[-1], one.reading) for one in found.evidence] == [
        ("a.txt", "not in the text")
    ]


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ("    passage: 40 miles\n", "line 3: a.txt.verified: must be a list"),
        ("    - {passage: 40 miles}\n", "line 4: a.txt.verified: reason: "),
        ("    - {passage: 40 miles, reason: R, by: Ada}\n", "line 4: a.txt.verified: by: "),
        ("    - {passage: 40 miles, reason: R, expires: soon}\n", "line 4: a.txt.verified: expires:"),
        ("    - 40 miles\n", "line 4: a.txt.verified:"),
    ],
)
def test_a_mark_that_is_none_is_told_with_its_line(tmp_path: Path, marks: str, told: str) -> None:
    with pytest.raises(WorkspaceError) as raised:
        check(tmp_path, marks)
    assert told in str(raised.value)
