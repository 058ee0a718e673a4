"""What a run could not check is told, not passed over."""

from __future__ import annotations

import pytest

import atodds
from atodds import Finding, Source
from atodds.rules.context import Context
from atodds.rules.kinds.coverage import coverage
from atodds.rules.kinds.coverage.coverage import alone, nothing_to_compare, unbound
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


@pytest.mark.parametrize(("least", "told"), [(0.25, []), (1.0, ["a: 1 of 2 numbers."])])
def test_a_source_whose_numbers_were_not_bound(least: float, told: list[str]) -> None:
    text = "The mine has 40 lifts in its shaft. The owner sold it.\n\nSign up for our newsletter with 40 stories a day"
    found = [one.message for one in unbound(rule(least=least), Context(articles(text)))]
    assert found == told


def test_no_number_is_nothing_unbound() -> None:
    assert list(unbound(rule(), Context(articles("It rained.")))) == []
    assert coverage.__doc__
