"""Rules on what several sources say of one matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from ....comparison import ComparedSources
from ....comparison.judged import Category, Judged, Passage
from ....errors import WorkspaceError
from ....model import Evidence, Finding, Outcome, Severity
from ...context import Context, Detector
from ...finding_builder import evidence, finding
from ...rule import Rule

_SEVERITIES: dict[str, Severity | None] = {
    "error": "error",
    "warning": "warning",
    "info": "info",
    "none": None,
}


def numbers(compared: ComparedSources) -> Iterable[Judged]:
    """The judged matters of numbers."""
    return compared.numbers


def judged(rule: Rule, context: Context) -> Iterator[Finding]:
    """Every judged matter of numbers of a category with one of some outcomes.

    Parameters: ``category`` (default: all that the kind finds); ``outcomes`` (default: conflict); ``weak``, the
    severity of a matter whose facts are bound by less than noun, role and context together ("none" leaves it out;
    default: the rule's own); ``disagreement``, the severity where the sources name who says each figure (default:
    warning). Raises WorkspaceError for a category, outcome or severity that there is not.
    """
    yield from report(rule, context, numbers)


def report(rule: Rule, context: Context, detector: Detector) -> Iterator[Finding]:
    """The findings of a rule over what a detector finds; its parameters are those of ``judged``."""
    category = rule.parameters.get("category")
    if category is not None:
        _known(rule, "category", category, get_args(Category))
    asked = rule.parameters.get("outcomes", ("conflict",))
    outcomes = [_known(rule, "outcomes", outcome, get_args(Outcome)) for outcome in asked]
    for one in context.judged(detector):
        if category in (None, one.category) and one.outcome in outcomes:
            severity = _severity(rule, one)
            if severity is not None:
                yield _finding(rule, context, one, severity)


def _severity(rule: Rule, one: Judged) -> Severity | None:
    if not one.strong and "weak" in rule.parameters:
        return _named(rule, "weak")
    if one.outcome == "attributed_disagreement" and rule.severity == "error":
        return _named(rule, "disagreement") if "disagreement" in rule.parameters else "warning"
    return rule.severity


def _named(rule: Rule, parameter: str) -> Severity | None:
    return _SEVERITIES[_known(rule, parameter, rule.parameters[parameter], _SEVERITIES)]


def _known(rule: Rule, parameter: str, value: object, choices: Iterable[str]) -> str:
    """The value of a parameter, which must be one of the choices: a misspelt one would find nothing, silently."""
    if value not in (known := tuple(choices)):
        raise WorkspaceError(f"{rule.code}: parameter {parameter}: {value!r} is none of {', '.join(known)}")
    return str(value)


def _finding(rule: Rule, context: Context, one: Judged, severity: Severity) -> Finding:
    values: dict[str, Any] = {"matter": one.matter, "reason": one.reason, **one.values}
    return finding(
        rule,
        [passage(context, part) for part in one.passages],
        values,
        outcome=one.outcome,
        severity=severity,
        matter=one.matter,
        witnesses=one.witnesses,
        axis=one.axis,
    )


def passage(context: Context, part: Passage) -> Evidence:
    """A judged passage as evidence."""
    article = context.articles[part.article]
    return evidence(article, part.start, part.end, reading=part.reading, side=part.side)
