"""Judged matters as findings: severity, evidence, witnesses."""

from __future__ import annotations

from typing import Any

import pytest

from atodds import Finding
from atodds.errors import RuleError, WorkspaceError
from atodds.rules.context import Context
from atodds.rules.kinds.across.comparisons import judged
from atodds.rules.kinds.across.polarity import denials
from atodds.rules.rule import Documentation, Rule
from tests.unit.comparison.comparing import articles

STRONG = (
    "Four robbers burst into the Vantier store in Lansing and smashed its cases.",
    "Three robbers burst into the Vantier store in Lansing and smashed its cases.",
)
LISTED = (
    "The blackout in Port Elan lasted nine hours, the grid operator Voltane said.",
    "Talks on the grid of Port Elan lasted four hours, Voltane said.",
)
WEAK = (
    "A fire destroyed the Harlan paper mill in Eastport. No one was injured, the fire chief said.",
    "A fire at the Harlan paper mill in Eastport injured six people, the fire chief said.",
)
UNDECIDED = (
    "The flood at Kessing has killed 12 people and cut the road to the valley.",
    "The flood at Kessing has killed 19 people and cut the road to the valley.",
)
DISAGREED = (
    "The Orsa Institute said an earthquake of magnitude 6.1 struck Temba on Monday.",
    "The Nord Survey said an earthquake of magnitude 5.4 struck Temba on Monday.",
)


def rule(severity: str = "error", message: str = "{matter}: {figures}; {reason}.", **parameters: Any) -> Rule:
    return Rule.model_validate(
        {
            "code": "Q103",
            "name": "count-conflict",
            "suite": "cross-source",
            "kind": "comparisons.judged",
            "severity": severity,
            "message": message,
            "parameters": {"category": "count", **parameters},
            "documentation": Documentation(
                what="It looks.", why="It matters.", example="A.", instead="B.", unknown="Which is right."
            ),
        }
    )


def found(given: Rule, *texts: str) -> list[Finding]:
    return list(judged(given, Context(articles(*texts))))


def test_a_conflict_is_a_finding_with_both_passages() -> None:
    (finding,) = found(rule(), *STRONG)
    assert (finding.rule, finding.severity, finding.outcome) == ("Q103", "error", "conflict")
    assert [(one.source, one.text, one.line, one.side) for one in finding.evidence] == [
        ("a", "Four robbers", 1, 0),
        ("b", "Three robbers", 1, 1),
    ]
    assert finding.evidence[0].reading == "4 robbers"
    assert finding.witnesses == (1, 1)
    assert finding.unknown == "Which is right."
    assert finding.axis is not None
    assert finding.matter is not None
    assert finding.message.startswith(finding.matter)


def test_only_the_category_and_outcomes_asked_for() -> None:
    assert found(rule(category="quantity"), *STRONG) == []
    assert found(rule(), *UNDECIDED) == []
    (finding,) = found(rule(outcomes=["undecided"]), *UNDECIDED)
    assert finding.outcome == "undecided"


@pytest.mark.parametrize(
    ("parameters", "severities"),
    [
        ({}, ["error"]),
        ({"weak": "warning"}, ["warning"]),
        ({"weak": "info"}, ["info"]),
        ({"weak": "none"}, []),
    ],
)
def test_a_weak_binding_has_its_own_severity(parameters: dict[str, str], severities: list[str]) -> None:
    weak = rule(message="{none} / {some}", category="polarity", **parameters)
    assert [finding.severity for finding in denials(weak, Context(articles(*WEAK)))] == severities
    assert [finding.severity for finding in found(rule(**parameters), *STRONG)] == ["error"]


def test_what_is_only_listed_is_no_finding() -> None:
    context = Context(articles(*LISTED))
    assert list(judged(rule(category="duration"), context)) == []
    assert [one.listed for one in context.all_judged] == [True]


@pytest.mark.parametrize(
    ("severity", "parameters", "shown"),
    [
        ("error", {}, ["warning"]),
        ("error", {"disagreement": "info"}, ["info"]),
        ("error", {"disagreement": "none"}, []),
        ("info", {}, ["info"]),
    ],
)
def test_a_named_disagreement_is_no_error(
    severity: str, parameters: dict[str, str], shown: list[str]
) -> None:
    given = rule(severity, category="quantity", outcomes=["attributed_disagreement"], **parameters)
    assert [finding.severity for finding in found(given, *DISAGREED)] == shown


def test_an_unknown_severity_names_the_rule_and_the_choices() -> None:
    with pytest.raises(WorkspaceError, match="Q103: parameters: weak: "):
        list(denials(rule(category="polarity", weak="fatal"), Context(articles(*WEAK))))


def test_a_misspelt_category_or_outcome_is_told() -> None:
    with pytest.raises(WorkspaceError, match="Q103: parameters: category: "):
        found(rule(category="counts"), *STRONG)
    with pytest.raises(WorkspaceError, match=r"Q103: parameters: outcomes\.0: "):
        found(rule(outcomes=["clash"]), *STRONG)


def test_a_template_that_asks_for_too_much_is_told() -> None:
    with pytest.raises(RuleError, match="Q103: the message template"):
        found(rule(message="{no_such_value}"), *STRONG)


def test_a_line_is_counted_in_the_source() -> None:
    (finding,) = found(rule(), "It rained.\n\n" + STRONG[0], STRONG[1])
    assert [one.line for one in finding.evidence] == [3, 1]


def test_a_fingerprint_survives_an_edit_elsewhere() -> None:
    (before,) = found(rule(), *STRONG)
    (after,) = found(rule(), "It rained.\n\n" + STRONG[0], STRONG[1])
    assert before.fingerprint == after.fingerprint
