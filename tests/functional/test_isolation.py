"""What is raised on one article or in one rule ends nothing else, and is told everywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import wraps
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import atodds
from atodds import pipeline, readers
from atodds.annotations import Annotations
from atodds.api import read_what_can
from atodds.errors import SourceError
from atodds.model import Finding, Source
from atodds.rules.context import Context
from atodds.rules.kinds.within import numbers
from atodds.rules.rule import Rule
from tests.support import atodds as command
from tests.support import put

WRONG = "The bridge is 10 kilometres (10 miles) from the town.\n"
MINE = "FRAGILE: the ferry takes 40 cars.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles, the second of which breaks a reader; two of them have an error in one conversion."""
    put(tmp_path / "seeds" / "a.txt", WRONG)
    put(tmp_path / "seeds" / "b.txt", MINE)
    put(tmp_path / "seeds" / "c.txt", WRONG.replace("bridge", "mill"))
    return tmp_path / "seeds"


@pytest.fixture
def fragile(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that raises on one article."""
    read = readers.read_mentions

    def breaks(draft: Annotations) -> Any:
        if draft.text.startswith("FRAGILE"):
            raise IndexError("string index out of range\ud800")
        return read(draft)

    monkeypatch.setattr(pipeline, "read_mentions", breaks)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule within an article that raises on one of them."""
    find = numbers.conversion

    @wraps(find)
    def breaks(rule: Rule, context: Context) -> Iterator[Finding]:
        if any("FRAGILE" in article.text for article in context.articles):
            raise ZeroDivisionError("no whole")
        yield from find(rule, context)

    monkeypatch.setattr(numbers, "conversion", breaks)


def _paths(run: atodds.Run) -> list[str]:
    return [finding.evidence[0].source[-5:] for finding in run.findings if finding.rule == "Q101"]


@pytest.mark.usefixtures("fragile")
def test_an_article_that_cannot_be_read_is_told_and_the_others_are_checked(folder: Path) -> None:
    for runner in ("direct", "gx"):
        run = atodds.check(folder, runner=runner, suites=["internal"])
        assert _paths(run) == ["a.txt", "c.txt"]
        (error,) = run.errors
        assert (error.stage, error.rule, error.source) == ("reading", None, str(folder / "b.txt"))
        assert error.message == "IndexError: string index out of range\\ud800"
        assert [source.id for source in run.sources] == ["a.txt", "c.txt"]


def test_several_processes_tell_the_same_error() -> None:
    unreadable = Source.model_construct(id="b", path="b", text=None)  # type: ignore[arg-type]
    sources = [Source.from_text(WRONG, id="a"), unreadable, Source.from_text(WRONG, id="c")]
    alone, several = (list(pipeline.read_each(sources, workers=number)) for number in (1, 2))
    assert [one.model_dump_json() for one in alone] == [one.model_dump_json() for one in several]
    assert [getattr(one, "source", None) for one in several] == [None, "b", None]


@pytest.mark.usefixtures("broken")
def test_a_rule_that_raises_on_one_article_reports_the_others(folder: Path) -> None:
    for runner in ("direct", "gx"):
        run = atodds.check(folder, runner=runner, suites=["internal"])
        assert _paths(run) == ["a.txt", "c.txt"]
        (error,) = run.errors
        assert (error.stage, error.rule, error.source) == ("rule", "Q101", str(folder / "b.txt"))
        assert error.message.endswith("ZeroDivisionError: no whole")


def test_a_comparison_that_raises_is_found_once_and_costs_its_rules_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from atodds.comparison import compare

    calls = []

    def breaks(*_: object) -> Any:
        calls.append(1)
        raise KeyError("no such unit")

    monkeypatch.setattr(compare, "align", breaks)
    run = atodds.check(folder)
    assert {"Q102", "Q103"} <= {error.rule for error in run.errors}
    assert _paths(run) == ["a.txt", "c.txt"]
    assert len(calls) < len(run.errors)


@pytest.mark.usefixtures("fragile", "broken")
@pytest.mark.parametrize("form", ["text", "concise", "markdown", "json", "jsonl", "sarif", "junit", "github"])
def test_every_format_and_the_report_tell_the_errors(folder: Path, form: str) -> None:
    put(folder / "d.txt", "Nothing FRAGILE happened.\n")
    page = folder.parent / "report.html"
    told = command("check", folder, "--format", form, "--report", page, "--suite", "internal")

    assert told.code == 2
    assert _read(form, told.out) == 2
    assert "IndexError: string index out of range" in told.out
    assert "Q101" in told.out
    assert "could not be evaluated" in told.out
    html = page.read_text(encoding="utf-8")
    assert "Not complete: 1 source and 1 rule could not be checked" in html
    assert "ZeroDivisionError: no whole" in html
    assert 'id="errors"' in html


def _read(form: str, out: str) -> int:
    """How many errors a format tells."""
    if form == "json":
        return len(json.loads(out)["errors"])
    if form == "jsonl":
        return sum("error" in json.loads(line) for line in out.splitlines())
    if form == "sarif":
        (invocation,) = [run["invocations"][0] for run in json.loads(out)["runs"]]
        assert invocation["executionSuccessful"] is False
        return len(invocation["toolExecutionNotifications"])
    if form == "junit":
        root = ElementTree.fromstring(out)
        assert root.get("errors") == "2"
        return len(root.findall(".//error"))
    if form == "github":
        return out.count("::error title=E000 run-error::")
    if form == "markdown":
        return out.count("- ● E000 run-error: ")
    last = out if form == "concise" else out[out.index("Report: ") :]
    return last.count("E000 run-error")


@pytest.mark.usefixtures("fragile")
def test_the_place_of_an_error_is_shown_where_it_is_asked_for(folder: Path) -> None:
    quiet = command("check", folder, "--no-report", "--suite", "internal")
    loud = command("check", folder, "--no-report", "--suite", "internal", "--debug")
    assert "Traceback" not in quiet.out + quiet.err
    assert re.search(r"Traceback.*in breaks.*IndexError", loud.err, re.DOTALL)
    assert quiet.out == loud.out


@pytest.mark.usefixtures("fragile")
def test_nothing_that_was_read_is_not_clean(folder: Path) -> None:
    for runner in ("direct", "gx"):
        told = command("check", folder / "b.txt", "--no-report", "--runner", runner, "--fail-on", "never")
        assert told.code == 2
        assert "could not be read" in told.out


@pytest.mark.usefixtures("fragile")
def test_reading_goes_on_and_the_library_says_which_one_failed(folder: Path) -> None:
    told = command("read", folder, "--format", "jsonl")
    assert told.code == 2
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == ["a.txt", "c.txt"]
    assert "b.txt: could not be read: IndexError" in told.err
    with pytest.raises(SourceError, match=r"b\.txt: could not be read"):
        atodds.read(folder)
    articles, errors = read_what_can(folder)
    assert (len(articles), len(errors)) == (2, 1)


@pytest.mark.usefixtures("fragile")
def test_no_baseline_is_written_of_a_run_that_is_not_complete(folder: Path) -> None:
    target = put(folder.parent / "baseline.json", "kept")
    told = command("baseline", folder, "--output", target)
    assert told.code == 2
    assert "No baseline was written" in told.err
    assert target.read_text(encoding="utf-8") == "kept"


def test_a_report_that_cannot_be_made_leaves_the_findings(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from atodds.reports import html

    monkeypatch.setattr(html, "render", lambda *_, **__: 1 / 0)
    told = command("check", folder, "--report", folder.parent / "r.html", "--suite", "internal")
    assert told.code == 2
    assert "Q101" in told.out
    assert "the report could not be made: ZeroDivisionError" in told.out


def test_a_part_that_cannot_be_put_together_is_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from atodds.comparison import outline

    monkeypatch.setattr(outline, "timeline", lambda _: 1 / 0)
    run = atodds.check(folder, suites=["internal"])
    assert [error.stage for error in run.errors] == ["comparing"]
    assert _paths(run) == ["a.txt", "c.txt"]


def test_a_damaged_file_in_a_folder_hides_no_finding_and_makes_the_exit_code_2(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    put(folder / "d.json", '{"text": "The mill')
    for runner in ("direct", "gx"):
        run = atodds.check(folder, runner=runner, suites=["internal"])
        assert _paths(run) == ["a.txt", "c.txt"]
        (error,) = run.errors
        assert (error.stage, error.rule, error.source) == ("loading", None, str(folder / "d.json"))
    done = command("check", "seeds", "--no-report", "--fail-on", "never")
    assert done.code == 2
    assert "seeds/d.json: could not be read: line 1: not JSON" in done.out + done.err
    assert "please report it" not in done.out + done.err
    assert (folder.parent / "seeds" / "a.txt").name in done.out
    articles, errors = read_what_can(folder)
    assert [len(articles), len(errors)] == [3, 1]
    with pytest.raises(SourceError, match=r"d\.json: line 1"):
        atodds.read(folder)
