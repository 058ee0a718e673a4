"""Rules on the workspace's declared document."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import Finding
from ...context import Context
from ...contract import contract
from ...finding_builder import evidence, finding
from ...rule import Rule


@contract("field", "problem", scope="run")
def refused(rule: Rule, context: Context) -> Iterator[Finding]:
    """A declared fact whose value its own validation refuses."""
    for problem in context.problems:
        article = context.by_id[problem.article]
        passage = evidence(article, problem.start, problem.end, reading=problem.message)
        yield finding(rule, [passage], {"field": problem.field, "problem": problem.message})
