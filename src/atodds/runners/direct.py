"""The direct runner: call each rule's function and collect what it finds."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import AtoddsError, RuleError, WorkspaceError
from ..model import Finding, RunError
from ..rules.context import Context
from ..rules.kinds import kind_of
from ..rules.own_kinds import OWN
from ..rules.rule import Rule
from .evaluated import Evaluated

_ARTICLE_BY_ARTICLE = ("within.", "reference.")
"""Rooms whose rules look at one article at a time, so that one article's fault can be kept to it."""


def run(rules: Sequence[Rule], context: Context) -> Evaluated:
    """The findings of the rules, in the order of rules, and what they raised.

    Raises WorkspaceError where a rule is not one that can be run: an unknown kind, a refused parameter.
    """
    found: list[Finding] = []
    errors: list[RunError] = []
    for rule in rules:
        own = attempt(rule, context)
        found.extend(own.findings)
        errors.extend(own.errors)
    return Evaluated(tuple(found), tuple(errors))


def evaluate(rule: Rule, context: Context) -> tuple[Finding, ...]:
    """The findings of one rule; RuleError names the rule that raised."""
    try:
        return tuple(kind_of(rule)(rule, context))
    except AtoddsError:
        raise
    except Exception as problem:
        raise RuleError(_told(rule, problem)) from problem


def attempt(rule: Rule, context: Context) -> Evaluated:
    """The findings of one rule and what it raised, which ends nothing but the rule.

    Where the rule looks at one article at a time it is tried on each alone, so that only those are lost on which
    it raises; else what it had found before is kept.
    """
    found: list[Finding] = []
    asked = context.asked
    try:
        found.extend(kind_of(rule)(rule, context))
    except WorkspaceError:
        raise
    except Exception as problem:
        if rule.kind.removeprefix(OWN).startswith(_ARTICLE_BY_ARTICLE) and len(context.articles) > 1:
            return _one_by_one(rule, context)
        return Evaluated(tuple(found), (_error(rule, context, problem),))
    if context.met_nothing(asked, rule.parameters.get("category")):
        context.idle.add((rule.suite, rule.code))
    return Evaluated(tuple(found))


def _one_by_one(rule: Rule, context: Context) -> Evaluated:
    own = [attempt(rule, context.alone(article)) for article in context.articles]
    errors = [error for each in own for error in each.errors]
    if len(errors) == len(own) and len({error.message for error in errors}) == 1:
        errors = [errors[0].model_copy(update={"source": None})]
    return Evaluated(tuple(finding for each in own for finding in each.findings), tuple(errors))


def _error(rule: Rule, context: Context, problem: Exception) -> RunError:
    told = str(problem) if isinstance(problem, AtoddsError) else _told(rule, problem)
    alone = context.articles[0].path if len(context.articles) == 1 else None
    return RunError.of(problem, "rule", source=alone, rule=rule.code, suite=rule.suite, message=told)


def _told(rule: Rule, problem: Exception) -> str:
    return (
        f"{rule.code} {rule.name} ({rule.kind}) could not be evaluated: {type(problem).__name__}: {problem}"
    )
