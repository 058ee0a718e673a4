"""Every rule runs on its own examples: it flags the flagged ones and leaves the clean ones alone."""

from __future__ import annotations

from functools import cache

import pytest

from atodds.examples import found as found_in
from atodds.model import Finding
from atodds.rules.contract import contract_of
from atodds.rules.kinds import kind_of
from atodds.rules.rule import Example, Rule
from atodds.workspace import Workspace, open_workspace
from tests.support import REPOSITORY


@cache
def workspace() -> Workspace:
    return open_workspace(REPOSITORY)


def cases(which: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{rule.suite}-{which}-{number}")
        for rule in workspace().rules
        for number, example in enumerate(getattr(rule.examples, which), start=1)
    ]


def found(rule: Rule, example: Example) -> tuple[Finding, ...]:
    return found_in(rule, example, workspace())


@pytest.mark.parametrize(("rule", "example"), cases("flagged"))
def test_flags(rule: Rule, example: Example) -> None:
    findings = found(rule, example)
    assert findings, example.because
    if example.shows is not None:
        shown = [passage.text for finding in findings for passage in finding.evidence]
        assert any(example.shows in text for text in shown), shown


@pytest.mark.parametrize("rule", workspace().rules, ids=lambda rule: f"{rule.code}-{rule.suite}")
def test_every_name_that_the_kind_declares_is_filled(rule: Rule) -> None:
    names = sorted(contract_of(kind_of(rule)).fills)
    asking = rule.model_copy(update={"message": " ".join(f"{{{name}}}" for name in names)})
    for example in rule.examples.flagged:
        assert found(asking, example)


@pytest.mark.parametrize(("rule", "example"), cases("clean"))
def test_leaves_alone(rule: Rule, example: Example) -> None:
    assert [finding.message for finding in found(rule, example)] == [], example.because
