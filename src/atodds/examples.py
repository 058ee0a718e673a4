"""A rule's examples run: it must flag the flagged ones and leave the clean ones alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .api import context_of
from .language.tables import extended
from .model import Finding
from .pipeline import read_articles
from .rules.rule import Example, Rule
from .runners.direct import evaluate
from .workspace import Workspace


@dataclass(frozen=True)
class Failure:
    """An example that the rule does not do as it says, and how."""

    which: str
    """flagged or clean, with its number from 1."""
    said: str


def found(rule: Rule, example: Example, workspace: Workspace) -> tuple[Finding, ...]:
    """What the rule finds in an example. Raises AtoddsError where it cannot be read or evaluated."""
    with extended(workspace.additions):
        articles = list(read_articles(example.as_sources(), workers=1))
        return evaluate(rule, context_of(articles, workspace, example.drafts))


def apply(rule: Rule, workspace: Workspace) -> bool:
    """Whether the workspace declares every field that the examples of the rule speak of."""
    if not rule.examples.needs:
        return True
    declared = workspace.document()
    return declared is not None and set(rule.examples.needs) <= declared.model_fields.keys()


def failures(rule: Rule, workspace: Workspace) -> Iterator[Failure]:
    """The examples of a rule that fail; none where they do not apply to the workspace."""
    if not apply(rule, workspace):
        return
    for number, example in enumerate(rule.examples.flagged, start=1):
        findings = found(rule, example, workspace)
        if not findings:
            yield Failure(f"flagged {number}", f"nothing was found{_because(example)}")
        elif example.shows is not None and not _shows(findings, example.shows):
            shown = "”, “".join(passage.text for finding in findings for passage in finding.evidence)
            yield Failure(f"flagged {number}", f"“{example.shows}” is not among what is shown: “{shown}”")
    for number, example in enumerate(rule.examples.clean, start=1):
        for finding in found(rule, example, workspace):
            yield Failure(f"clean {number}", f"{finding.message}{_because(example)}")


def _shows(findings: tuple[Finding, ...], text: str) -> bool:
    return any(text in passage.text for finding in findings for passage in finding.evidence)


def _because(example: Example) -> str:
    return f" ({example.because})" if example.because else ""
