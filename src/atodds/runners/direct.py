"""The direct runner: call each rule's function and collect what it finds."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import AtoddsError, RuleError
from ..model import Finding
from ..rules.context import Context
from ..rules.kinds import kind
from ..rules.rule import Rule


def run(rules: Sequence[Rule], context: Context) -> tuple[Finding, ...]:
    """The findings of the rules, in the order of rules; RuleError names the rule that raised."""
    found: list[Finding] = []
    for rule in rules:
        found.extend(evaluate(rule, context))
    return tuple(found)


def evaluate(rule: Rule, context: Context) -> tuple[Finding, ...]:
    """The findings of one rule."""
    try:
        return tuple(kind(rule.kind)(rule, context))
    except AtoddsError:
        raise
    except Exception as problem:
        told = f"{type(problem).__name__}: {problem}"
        raise RuleError(f"{rule.code} {rule.name} ({rule.kind}) could not be evaluated: {told}") from problem
