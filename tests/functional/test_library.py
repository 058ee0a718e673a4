"""The same from Python: paths or sources in, models out."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import atodds
from atodds import api
from atodds.errors import SourceError, WorkspaceError
from atodds.model import NumberMention
from atodds.reports.text import text_report
from atodds.runners import direct
from tests.support import REPOSITORY, SEEDS, put, suite

WRONG = "The village lies 40 miles (25 kilometres) from the coast."


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_read_gives_articles_with_exact_offsets() -> None:
    (article,) = atodds.read(SEEDS / "004_ecd531fe92dc55f1.txt")
    assert isinstance(article, atodds.Article)
    assert all(article.text[one.start : one.end] == one.text for one in article.mentions)
    values = [(one.value, one.unit) for one in article.mentions if isinstance(one, NumberMention)]
    assert (20, "kilometre") in values
    assert (12, "mile") in values


def test_check_takes_texts_paths_and_lists_alike(tmp_path: Path) -> None:
    path = put(tmp_path / "b.txt", WRONG)
    text = atodds.Source.from_text(WRONG, id="a.txt", published="2024-05-31")
    for run in (
        atodds.check(text, path, select=["Q101"]),
        atodds.check([text, str(path)], select=["Q101"]),
        atodds.check((text, path), select=["Q101"], workers=2),
    ):
        assert {finding.evidence[0].source for finding in run.findings} == {"a.txt", path.as_posix()}
        assert [source.id for source in run.sources] == ["a.txt", "b.txt"]
        assert run.suites == ("internal",)


def test_seeds_hold_what_was_promised() -> None:
    run = atodds.check(SEEDS, workspace=REPOSITORY, baseline=False)
    by_name = {finding.name: finding for finding in run.findings}
    border = by_name["quantity-conflict"]
    assert border.severity == "error"
    assert [passage.text.split(" (")[0] for passage in border.evidence] == [
        "19 miles",
        "19 miles",
        "20 kilometers",
    ]
    officials = by_name["source-count-differs"]
    assert officials.severity == "warning"
    assert len(officials.evidence) == 4
    beyond = by_name["beyond-reference"]
    assert beyond.severity == "warning"
    assert any(passage.reference for passage in beyond.evidence)
    assert by_name["quotation-marks-unbalanced"].evidence[0].source.endswith("004_ecd531fe92dc55f1.txt")


def test_what_is_not_known_is_said() -> None:
    told = text_report(atodds.check(SEEDS, workspace=REPOSITORY))
    assert "  the dates of 5 of 5 sources are assumed, and so is every relative date" in told
    alone = atodds.check(atodds.Source.from_text(WRONG))
    assert "  the source has no date: relative dates there were not resolved" in text_report(alone)
    assert "one source alone: nothing was compared across sources" in alone.coverage.notes
    assert "Q102" in alone.coverage.rules_without_candidates
    assert "Q101" not in alone.coverage.rules_without_candidates


def test_baseline_may_be_named(tmp_path: Path) -> None:
    from atodds.baseline import write

    text = atodds.Source.from_text(WRONG, id="a.txt")
    write(tmp_path / "old.json", atodds.check(text).findings)
    assert {one.status for one in atodds.check(text).findings} == {"new"}
    assert {one.status for one in atodds.check(text, baseline=tmp_path / "old.json").findings} == {"known"}


def test_progress_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    sources = [atodds.Source.from_text(WRONG, id=name) for name in ("a", "b")]
    atodds.check(sources, progress=lambda *what: told.append(what))
    assert told == [("Reading", 1, 2), ("Reading", 2, 2), ("Comparing", 2, 2)]


def test_nothing_or_twice_the_same_is_refused() -> None:
    with pytest.raises(SourceError, match="no sources given"):
        atodds.check([])
    twin = atodds.Source.from_text("It rained.", id="a")
    with pytest.raises(SourceError, match="two sources have the id 'a'"):
        atodds.check(twin, twin)


def test_rule_that_raises_fails_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(rule: object) -> object:
        return lambda rule, context: 1 / 0

    monkeypatch.setattr(direct, "kind_of", broken)
    run = atodds.check(atodds.Source.from_text(WRONG), select=["Q101"], suites=["internal"])
    assert [error.rule for error in run.errors] == ["Q101"]
    assert "could not be evaluated: ZeroDivisionError" in run.errors[0].message
    assert run.coverage.rules_run == ()


def test_message_that_does_not_fit_is_refused_on_load(tmp_path: Path) -> None:
    put(tmp_path / "checks" / "s.yml", suite("Z901", message="{nothing}"))
    with pytest.raises(WorkspaceError, match=r"nothing fills \{nothing\}"):
        atodds.check(atodds.Source.from_text(WRONG))


def test_refused_names_are_workspace_errors() -> None:
    with pytest.raises(WorkspaceError, match="no suite"):
        atodds.check(atodds.Source.from_text(WRONG), suites=["nothing"])


def test_what_is_said_of_a_whole_source_compares_none_of_its_figures() -> None:
    """Two sources without a date and without a story in common: their first lines are shown, and nothing is compared."""
    texts = ("The storm killed 12 people in Halden.", "Wheat closed at $5.61 a bushel in Winnipeg.")
    run = atodds.check([atodds.Source.from_text(text) for text in texts], baseline=False)
    lacking = next(one for one in run.findings if one.rule == "P505")
    assert [one.text for one in lacking.evidence] == list(texts)
    assert [(one.seen, one.compared) for one in run.coverage.sources] == [(1, 0), (1, 0)]
    assert sum(one.number for one in run.coverage.unchecked) == 2


def test_a_text_whose_marks_hardly_pair_is_told_by_its_first_ones() -> None:
    run = atodds.check(atodds.Source.from_text("“Yes we can " * 201), select=["W303"], baseline=False)
    assert len(run.findings) == 20
    assert sum("more marks of this text do not pair" in one.message for one in run.findings) == 1
    assert "181 more marks" in run.findings[-1].message
    few = atodds.check(atodds.Source.from_text("“Yes we can " * 19), select=["W303"], baseline=False)
    assert len(few.findings) == 19
    assert not any("more marks" in one.message for one in few.findings)


@pytest.fixture
def threshold() -> Iterator[Callable[..., None]]:
    """Sets how often cycles are looked for, and puts back after the test what was before it."""
    before = gc.get_threshold()
    yield gc.set_threshold
    gc.set_threshold(*before)


def test_cycles_are_looked_for_as_often_after_a_check_as_before(
    monkeypatch: pytest.MonkeyPatch, threshold: Callable[..., None]
) -> None:
    threshold(700, 10, 10)
    before = gc.get_threshold()
    seen: list[tuple[int, ...]] = []
    text = atodds.Source.from_text(WRONG, id="a.txt")

    def broken(_: object) -> None:
        seen.append(gc.get_threshold())
        raise ZeroDivisionError

    monkeypatch.setattr(api, "gathered", broken)

    def checked() -> None:
        with pytest.raises(ZeroDivisionError):
            atodds.check(text)

    checked()
    other = threading.Thread(target=checked)
    other.start()
    other.join()
    assert seen[0][0] > before[0]
    assert seen[1] == before == gc.get_threshold()


def test_who_has_collecting_off_keeps_it_off(threshold: Callable[..., None]) -> None:
    threshold(0)
    atodds.check(atodds.Source.from_text(WRONG, id="a.txt"))
    assert gc.get_threshold()[0] == 0
