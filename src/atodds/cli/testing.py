"""``atodds rule --test``: the examples of a workspace's rules, run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..errors import AtoddsError
from ..examples import apply, failures
from ..rules.rule import Rule
from ..workspace import Workspace, open_workspace
from .explaining import chosen
from .output import put


def run(code: str | None, output: Path | None, workspace: Path | None) -> int:
    """Run the examples of a rule, or of all; 1 where one fails, 2 where none could be run."""
    opened = open_workspace(workspace)
    rules = chosen(opened, code)
    lines = [line for rule in rules for line in _failed(rule, opened)]
    left = [rule.code for rule in rules if not apply(rule, opened)]
    number = sum(
        len(rule.examples.flagged) + len(rule.examples.clean) for rule in rules if rule.code not in left
    )
    told = f" Not run, for fields that no schema here declares: {', '.join(left)}." if left else ""
    put("\n".join([*lines, _sum(rules, number, len(lines)) + told]), output)
    if not number:
        return 2
    return int(bool(lines))


def _failed(rule: Rule, workspace: Workspace) -> Iterator[str]:
    head = f"{rule.code} {rule.name} ({rule.suite})"
    try:
        for failure in failures(rule, workspace):
            yield f"{head}: {failure.which}: {failure.said}"
    except AtoddsError as problem:
        yield f"{head}: {problem}"


def _sum(rules: Sequence[Rule], number: int, failed: int) -> str:
    without = [rule.code for rule in rules if not rule.examples.flagged]
    told = f"; without a flagged example: {', '.join(without)}" if without else ""
    what = "rule" if len(rules) == 1 else "rules"
    return f"{number} examples of {len(rules)} {what} run, {failed or 'none'} failed{told}."
