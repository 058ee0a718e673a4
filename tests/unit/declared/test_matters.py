"""Each field of a ready document is a matter: judged across the sources of a story, listed, shown in the report."""

from __future__ import annotations

from pathlib import Path

import pytest

import atodds
from atodds import Run, Source
from atodds.declared.loading import names, ready, source
from atodds.errors import WorkspaceError

FIRST = (
    "Earthquake kills 12 people in Lenk\n\nA magnitude 6.1 earthquake shook the town of Lenk on Monday, burying"
    " villages under rubble. The quake killed 12 people, rescuers said. Survivors slept outside as aftershocks went on."
)
SECOND = (
    "Quake in Lenk kills 31 people\n\nRescuers dug through rubble in Lenk after a magnitude 6.1 earthquake shook the"
    " town on Monday. The earthquake left 200 people injured. Aftershocks kept survivors outside."
)


def _run(*texts: str, schema: str | None = None, workspace: Path | None = None) -> Run:
    given = [Source.from_text(text, id=name) for name, text in zip("abc", texts, strict=False)]
    return atodds.check(given, baseline=False, schema=schema, workspace=workspace)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    (tmp_path / "checks").mkdir()
    return tmp_path


def test_a_field_is_judged_and_what_is_not_stated_is_told(empty: Path) -> None:
    run = _run(FIRST, SECOND, workspace=empty)
    assert run.schemas == {"a": "disaster", "b": "disaster"}
    assert (run.documents["a"]["dead"], run.documents["b"]["dead"]) == ("12 people", "31 people")
    assert run.documents["a"]["injured"] is None
    assert {row.matter for row in run.matters if row.declared} == {"dead", "magnitude"}
    together = [{fact.text for fact in one.facts} for one in run.comparisons if one.outcome != "equivalent"]
    assert any({"12 people", "31 people"} <= texts for texts in together)


def test_a_document_can_be_asked_for_or_left_out(empty: Path) -> None:
    assert _run(FIRST, SECOND, schema="none", workspace=empty).documents == {}
    asked = _run(FIRST, schema="vote", workspace=empty)
    assert asked.schemas == {"a": "vote"}
    assert set(asked.documents["a"].values()) == {None}
    with pytest.raises(WorkspaceError, match="no ready document 'film'; there are attack, deal"):
        _run(FIRST, schema="film", workspace=empty)


def test_a_copied_document_is_the_workspaces_own(empty: Path) -> None:
    (empty / "schemas").mkdir()
    (empty / "schemas" / "quake.py").write_text(source("disaster"), encoding="utf-8")
    run = _run(FIRST, SECOND, workspace=empty)
    assert run.schemas == {}
    assert run.documents["b"]["injured"] == "200 people"


def test_clock_times_of_one_event_that_differ_are_listed_and_never_a_finding(empty: Path) -> None:
    texts = [
        text + f" The earthquake struck at {clock}."
        for text, clock in ((FIRST, "6:10 a.m."), (SECOND, "6:50 a.m."))
    ]
    run = _run(*texts, workspace=empty)
    assert run.documents["a"]["time"] == "6:10 a.m."
    assert any({"6:10 a.m.", "6:50 a.m."} <= {fact.text for fact in one.facts} for one in run.comparisons)


def test_every_ready_document_can_be_imported() -> None:
    assert {"attack", "deal", "disaster", "match", "product", "trial", "vote"} == set(names())
    assert all(ready(name).__doc__ for name in names())
