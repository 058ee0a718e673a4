"""Rules on what several sources say of one matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Any, Literal

from ....comparison import ComparedSources
from ....comparison.judged import Category, Judged, Passage
from ....model import Evidence, Finding, Outcome, Severity
from ...context import Context, Detector
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...rule import Rule


def numbers(compared: ComparedSources) -> Iterable[Judged]:
    """The judged matters of numbers, but for the ages of named people: those are compared by person."""
    aged = {
        (said.article, said.trait.start, said.trait.end)
        for person in compared.persons
        for said in person.of("age")
    }
    return [number for number in compared.numbers if number.category != "age" or not _of_people(number, aged)]


def _of_people(matter: Judged, aged: Set[tuple[int, int, int]]) -> bool:
    return all(
        any(part.article == article and start <= part.start < end for article, start, end in aged)
        for part in matter.passages
    )


Graded = Literal["error", "warning", "info", "none"]
"""A severity, or "none" for what is left out."""


class Judging(Parameters):
    """Which judged matters a rule reports, and how gravely.

    ``weak`` is the severity of a matter whose facts are bound by less than noun, role and context together ("none"
    leaves it out; default: the rule's own); ``undecided`` that of one that nothing decides;
    ``disagreement`` that of one where the sources name who says each figure.
    """

    category: Category | None = None
    """None: all that the kind finds."""
    outcomes: tuple[Outcome, ...] = ("conflict",)
    weak: Graded | None = None
    undecided: Graded | None = None
    disagreement: Graded = "warning"


@contract("matter", "reason", "first", "second", "figures", "gap", "slip", parameters=Judging)
def judged(rule: Rule, context: Context) -> Iterator[Finding]:
    """Every judged matter of numbers of a category with one of some outcomes."""
    yield from report(rule, context, numbers)


def report(rule: Rule, context: Context, detector: Detector, *, alone: bool = False) -> Iterator[Finding]:
    """The findings of a rule over what a detector finds, by its parameters (``Judging``).

    ``alone``: the detector finds matters within one article too.
    """
    asked = Judging.of(rule)
    for matter in context.judged(detector, alone=alone):
        if asked.category in (None, matter.category) and matter.outcome in asked.outcomes:
            severity = _severity(rule, asked, matter)
            if severity != "none":
                yield _finding(rule, context, matter, severity)


def _severity(rule: Rule, asked: Judging, matter: Judged) -> Graded:
    if matter.listed:
        return "none"
    if matter.outcome == "undecided" and asked.undecided is not None:
        return asked.undecided
    if not matter.strong and asked.weak is not None:
        return asked.weak
    if matter.outcome == "attributed_disagreement" and rule.severity == "error":
        return asked.disagreement
    return rule.severity


def _finding(rule: Rule, context: Context, matter: Judged, severity: Severity) -> Finding:
    values: dict[str, Any] = {"matter": matter.matter, "reason": matter.reason, **matter.values}
    return finding(
        rule,
        [passage(context, part) for part in matter.passages],
        values,
        outcome=matter.outcome,
        severity=severity,
        matter=matter.matter,
        witnesses=matter.witnesses,
        axis=matter.axis,
    )


def passage(context: Context, part: Passage) -> Evidence:
    """A judged passage as evidence."""
    article = context.articles[part.article]
    return evidence(article, part.start, part.end, reading=part.reading, side=part.side)
