"""What sources say, held against a reference fact."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import atodds
from atodds import Finding, Source
from atodds.rules.context import Context
from atodds.rules.kinds.reference.references import beyond
from atodds.rules.references import ReferenceFact, References
from atodds.rules.rule import Documentation, Rule

RULE = Rule(
    code="Q105",
    name="beyond-reference",
    suite="reference",
    kind="references.beyond",
    severity="warning",
    message="“{printed}” goes beyond the reference on the {matter}: {reference} ({source}).",
    documentation=Documentation(what="It looks.", why="It matters.", example="A.", instead="B."),
)


def reference(**fields: Any) -> ReferenceFact:
    given = {
        "id": "gun-range",
        "matter": "range of the Brom gun",
        "subject": ("Brom gun", "Brom"),
        "cues": ("range", "reach"),
        "unit": "kilometre",
        "value": 30,
        "bound": "at_most",
        "as_of": dt.date(2024, 5, 31),
        "source": "Brom works: data sheet",
    }
    return ReferenceFact.model_validate({**given, **fields})


def found(text: str, **fields: Any) -> list[Finding]:
    articles = atodds.read(Source.from_text(text))
    return list(beyond(RULE, Context(articles, References(facts=(reference(**fields),)))))


def test_a_figure_beyond_the_reference_is_shown_with_its_source() -> None:
    (finding,) = found("The Brom gun has a range of 25 miles.")
    assert finding.outcome == "conflict"
    assert finding.message == (
        "“25 miles” goes beyond the reference on the range of the Brom gun: at most 30 kilometres "
        "(Brom works: data sheet)."
    )
    printed, authority = finding.evidence
    assert (printed.source, printed.text, printed.side) == ("text", "25 miles", 0)
    assert (authority.source, authority.reference, authority.side) == (
        "reference: gun-range",
        "Brom works: data sheet",
        1,
    )
    assert authority.reading == "at most 30 kilometres (as of 2024-05-31)"


def test_both_readings_stand_on_one_axis() -> None:
    (finding,) = found("The Brom gun has a range of 25 miles.")
    assert finding.axis is not None
    assert finding.axis.unit == "kilometre"
    printed, authority = finding.axis.readings
    assert printed.strict_low == pytest.approx(24.5 * 1.609344)
    assert printed.strict_high == pytest.approx(25.5 * 1.609344)
    assert (authority.low, authority.high) == (None, 30.0)


@pytest.mark.parametrize(
    "text",
    [
        "The Brom gun has a range of 19 miles.",
        "The Brom gun has a range of 12 kilometres.",
        "The Brom gun has a range of up to 30 kilometres.",
        "The Brom gun has a range of less than 18 miles.",
        "The Brom gun was driven 400 miles to the depot.",
        "The Lisk gun has a range of 60 miles.",
        "The Brom gun did not reach 60 miles.",
        "The range of the Brom gun is known to 12 officers.",
        "The Brom gun has a range of 30 kilometres (25 miles).",
        "The Brom gun has a range of 4 hours.",
    ],
)
def test_what_the_reference_allows_or_does_not_speak_of(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Brom gun has a range of up to 25 miles.",
        "The Brom gun has a range of more than 40 kilometres.",
        "The Brom gun has a range of 35 to 40 kilometres.",
        "The Brom gun stood in a barn. It can reach 60 kilometres.",
    ],
)
def test_bounds_ranges_and_a_subject_named_before(text: str) -> None:
    assert len(found(text)) == 1


def test_a_subject_named_two_sentences_before_is_too_far() -> None:
    assert found("The Brom gun stood in a barn. It rained. It can reach 60 kilometres.") == []


@pytest.mark.parametrize(
    ("fields", "text", "words"),
    [
        ({"value": None, "low": 20, "high": 30, "bound": "exact"}, "40 kilometres", "20–30 kilometres"),
        ({"value": None, "low": 20, "bound": "at_least"}, "12 kilometres", "at least 20 kilometres"),
        ({"value": None, "high": 30, "bound": "exact"}, "40 kilometres", "at most 30 kilometres"),
        ({"value": None, "low": 20, "bound": "exact"}, "12 kilometres", "at least 20 kilometres"),
        ({"bound": "exact"}, "12 kilometres", "30 kilometres"),
        ({"bound": "at_least"}, "12 kilometres", "at least 30 kilometres"),
        ({"value": 1, "bound": "at_most"}, "12 kilometres", "at most 1 kilometre"),
        ({"value": 9, "unit": "celsius"}, "30 degrees Celsius", "at most 9 celsius"),
        ({"value": 2, "unit": "kilometre per hour"}, "12 mph", "at most 2 kilometres per hour"),
    ],
)
def test_every_bound_speaks_plainly(fields: dict[str, Any], text: str, words: str) -> None:
    (finding,) = found(f"The Brom gun has a range of {text}.", **fields)
    assert f": {words} (Brom works" in finding.message


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"value": None, "low": 20, "high": 30, "bound": "exact"}, "25 kilometres"),
        ({"value": None, "low": 20, "bound": "at_least"}, "40 kilometres"),
        ({"bound": "exact", "tolerance": 0.1}, "33 kilometres"),
    ],
)
def test_within_bounds_and_slack(fields: dict[str, Any], text: str) -> None:
    assert found(f"The Brom gun has a range of {text}.", **fields) == []


def test_slack_widens_below_zero_too() -> None:
    cold = {"value": -40, "unit": "celsius", "bound": "at_least", "tolerance": 0.1, "cues": ("range",)}
    text = "The Brom gun has a range of work down to {} degrees Celsius."
    assert found(text.format("-42"), **cold) == []


def test_without_cues_the_subject_is_enough() -> None:
    assert len(found("The Brom gun fired 60 kilometres.", cues=())) == 1


def test_a_subject_is_a_whole_word() -> None:
    assert found("The Bromley gun has a range of 60 miles.") == []
