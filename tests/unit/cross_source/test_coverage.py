"""What a run could not check is told, not passed over."""

from __future__ import annotations

import atodds
from atodds import Finding, Source
from atodds.rules.context import Context
from atodds.rules.kinds.coverage.coverage import alone, nothing_to_compare
from atodds.rules.rule import Documentation, Rule
from tests.unit.comparison.comparing import articles


def rule(**parameters: float) -> Rule:
    return Rule(
        code="C901",
        name="not-checked",
        suite="coverage",
        kind="coverage.alone",
        severity="info",
        message="{source}: {what}.",
        parameters=parameters,
        documentation=Documentation(what="It looks.", why="It matters.", example="A.", instead="B."),
    )


def messages(findings: object) -> list[str]:
    assert not isinstance(findings, str)
    return [one.message for one in findings if isinstance(one, Finding)]  # type: ignore[attr-defined]


def test_a_source_without_a_fact() -> None:
    context = Context(articles("It rained. The fields lay bare.", "The fare rose to $4."))
    (finding,) = nothing_to_compare(rule(), context)
    assert finding.message == "a: no number, time, quotation or permission."
    assert finding.evidence[0].text == "It rained."


def test_furniture_alone_is_nothing_to_compare() -> None:
    context = Context(articles("Sign up for our newsletter with 40 stories a day"))
    assert len(list(nothing_to_compare(rule(), context))) == 1


def test_an_empty_source_is_not_a_finding() -> None:
    assert list(nothing_to_compare(rule(), Context(atodds.read(Source.from_text("  \n"))))) == []


def test_a_source_alone_with_its_story() -> None:
    context = Context(
        articles(
            "The ferry Aurora ran aground off Lindholm with 212 passengers, the coast guard said.",
            "The coast guard took 212 passengers off the ferry Aurora, aground off Lindholm.",
            "Inflation made bakers raise prices.",
        )
    )
    (finding,) = alone(rule(), context)
    assert finding.evidence[0].source == "c"
    assert list(alone(rule(), Context(articles("It rained.")))) == []
