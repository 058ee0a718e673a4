"""The stages are pure: what they give depends on the article or the story alone, whoever calls them, in whatever process."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import wraps
from multiprocessing import get_all_start_methods
from pathlib import Path
from typing import Any

import pytest

import atodds
from atodds import pipeline, readers
from atodds.engine import embedded, processes, stages
from atodds.engine.embedded import Embedded
from atodds.engine.merging import Results, merge
from atodds.engine.plan import Plan
from atodds.model import Article, Finding, Source
from atodds.rules.context import Context
from atodds.rules.kinds import scope_of
from atodds.rules.kinds.across import comparisons
from atodds.rules.rule import Rule
from atodds.workspace import Workspace, open_workspace
from tests.support import REPOSITORY, SEEDS

WIRE = REPOSITORY / "benchmarks" / "composed" / "wire"
BRIDGE = "The new bridge at Halden is {} metres long, the county engineer said on Monday. It opens in May."
FERRY = "The ferry to Ostrow sank in a storm on Friday. The coast guard said {} passengers had drowned."


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return open_workspace(REPOSITORY)


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """Two stories of two articles each, one of which has a conflict, and an article of its own."""
    given = {
        "a": BRIDGE.format(240),
        "b": FERRY.format("14"),
        "c": BRIDGE.format(310),
        "d": FERRY.format("fourteen"),
        "e": "Wheat closed at $5.61 a bushel in Winnipeg, 3 percent lower, as rain fell over the plains.",
    }
    return atodds.read([Source.from_text(text, id=name) for name, text in given.items()], workers=1)


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are forked, whatever threads the runner of tests has: what a test replaces is replaced in them, too."""
    if "fork" not in get_all_start_methods():
        pytest.skip(
            "this system cannot fork, and what is replaced here is not replaced in a process that starts afresh"
        )
    monkeypatch.setattr(processes, "start_method", lambda: "fork")


def several(*more: Source) -> list[Source | Path]:
    return [SEEDS, *sorted(WIRE.glob("*.txt"))[:24], *more]


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize("jobs", [2, 3])
def test_the_number_of_processes_changes_no_byte(jobs: int, workspace: Workspace) -> None:
    alone, shared = (
        atodds.check(several(), workspace=workspace, workers=number).model_dump_json() for number in (1, jobs)
    )
    assert alone == shared


def test_without_forking_it_is_the_same(monkeypatch: pytest.MonkeyPatch, workspace: Workspace) -> None:
    forked = atodds.check(SEEDS, workspace=workspace, workers=2).model_dump_json()
    monkeypatch.setattr(processes, "start_method", lambda: "spawn")
    assert atodds.check(SEEDS, workspace=workspace, workers=2).model_dump_json() == forked


def test_a_draft_is_held_against_its_evidence_by_several_processes(workspace: Workspace) -> None:
    draft = Source.from_text(BRIDGE.format(240), id="draft")
    evidence: list[Source | Path] = [
        Source.from_text(BRIDGE.format(310), id="x"),
        *sorted(WIRE.glob("*.txt"))[:5],
    ]
    alone, shared = (
        atodds.check(draft, against=evidence, workspace=workspace, workers=number).model_dump_json()
        for number in (1, 2)
    )
    assert alone == shared
    assert '"verdict":"differs"' in alone


def test_stages_called_one_by_one_through_a_pickle_give_the_run(
    articles: list[Article], workspace: Workspace
) -> None:
    plan = pickle.loads(pickle.dumps(Plan(workspace.select(), workspace.references, None)))
    sent: list[Article] = pickle.loads(pickle.dumps(articles))
    stories = stages.group([stages.profile(article) for article in sent])
    assert stories == (0, 1, 0, 1, 2)
    checked = [stages.check_article(article, plan) for article in sent]
    compared = [
        stages.check_story(
            [article for article, one in zip(sent, stories, strict=True) if one == story], plan
        )
        for story in range(3)
    ]
    results = pickle.loads(pickle.dumps(Results(plan, checked, stories, compared)))
    whole, context = merge(results, Context(articles, workspace.references))
    wanted = Context(articles, workspace.references)
    found = {finding.fingerprint for rule in plan.rules for finding in _found(rule, wanted)}
    assert {finding.fingerprint for finding in whole.evaluated.findings} == found
    assert context.all_judged == wanted.all_judged
    assert any(one.outcome == "conflict" for one in context.all_judged)


def _found(rule: Rule, context: Context) -> Sequence[Finding]:
    from atodds.runners.direct import evaluate

    return evaluate(rule, context)


def test_a_story_is_the_same_beside_any_other(articles: list[Article], workspace: Workspace) -> None:
    plan = Plan(workspace.select(), workspace.references, None)
    bridge = [articles[0], articles[2]]
    before = stages.check_story(bridge, plan)
    stages.check_story([articles[1], articles[3]], plan)
    assert stages.check_story(bridge, plan) == before
    assert {
        passage.article for many in before.judged.values() for one in many for passage in one.passages
    } <= {0, 1}


def test_the_rules_that_see_the_run_are_few(workspace: Workspace) -> None:
    scopes = {rule.key: scope_of(rule) for rule in workspace.rules}
    whole = {key.partition("/")[2] for key, scope in scopes.items() if scope == "run"}
    assert whole == {"P505", "T208", "C902", "C903", "C904"}
    assert (scopes["internal/Q101"], scopes["cross-source/Q102"]) == ("article", "story")
    assert {scope for key, scope in scopes.items() if key.startswith("internal/")} == {"article", "run"}
    assert scopes["coverage/C901"] == "article"


@pytest.mark.usefixtures("forked")
def test_a_rule_that_raises_on_one_story_reports_the_others(
    monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    judged = comparisons.judged

    @wraps(judged)
    def breaks(rule: Rule, context: Context) -> Iterator[Finding]:
        if "ferry" in context.articles[0].text:
            raise ZeroDivisionError("no whole")
        yield from judged(rule, context)

    monkeypatch.setattr(comparisons, "judged", breaks)
    texts = {"a": BRIDGE.format(240), "b": BRIDGE.format(310), "c": FERRY.format(14), "d": FERRY.format(41)}
    given = [Source.from_text(text, id=name) for name, text in texts.items()]
    for number in (1, 2):
        run = atodds.check(given, workspace=workspace, select=["Q102"], workers=number)
        assert [finding.rule for finding in run.findings] == ["Q102"]
        (error,) = run.errors
        assert (error.stage, error.rule, error.source) == ("rule", "Q102", None)


@pytest.mark.usefixtures("forked")
def test_a_process_that_dies_is_told(monkeypatch: pytest.MonkeyPatch, workspace: Workspace) -> None:
    read, here = readers.read_mentions, os.getpid()

    def dies(draft: Any) -> Any:
        if draft.text.startswith("FATAL") and os.getpid() != here:
            os._exit(9)
        return read(draft)

    monkeypatch.setattr(pipeline, "read_mentions", dies)
    texts = {"a": FERRY.format(3), "b": "FATAL. The mill employs 40.", "c": FERRY.format(4)}
    given = [Source.from_text(text, id=name) for name, text in texts.items()]
    run = atodds.check(given, workspace=workspace, workers=2)
    assert {error.stage for error in run.errors} == {"reading"}
    assert "died" in run.errors[0].message
    assert "b" in {error.source for error in run.errors}


def test_one_source_alone_is_not_held_against_itself(workspace: Workspace) -> None:
    text = f"{BRIDGE.format(240)} {BRIDGE.format(310)}"
    alone = atodds.check(
        Source.from_text(text), workspace=workspace, baseline=False, ignore=["P502"]
    )  # which compares sentences of one article, and says so
    assert not alone.comparisons
    assert "Q102" in alone.coverage.rules_without_candidates
    assert {one.compared for one in alone.coverage.sources} == {0}


def test_of_one_source_alone_nothing_is_made_for_grouping(workspace: Workspace) -> None:
    plan = Plan(workspace.rules, workspace.references)
    alone = replace(plan, several=False)
    source = Source.from_text(BRIDGE.format(240), id="a")
    reads = [embedded.first_stages(made, source) for made in (plan, alone)]
    assert isinstance(reads[0], embedded.Read)
    assert isinstance(reads[1], embedded.Read)
    assert reads[0].words is not None
    assert reads[1].words is None
    assert reads[0].article == reads[1].article
    assert Embedded(alone).group([reads[1]]) == Embedded(plan).group([reads[0]]) == (0,)
