"""Great Expectations' own expectations of the tables: what rules rely on, and what is plausible.

Severity ``critical`` is for what must hold: a failure stops the run, as no rule could be trusted. The others
are shown in Data Docs only, since both runners give the same findings.
"""

from __future__ import annotations

from collections.abc import Sequence

from great_expectations import expectations as gxe
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.row_conditions import Column, Condition

_LONGEST_LIFE = 125
"""Years that nobody's age passes."""
_LEAST_BOUND = 0.2
"""Share of the facts of a run that are bound to a subject, at least: with fewer the reading of names has failed."""
_LARGEST_SHARE = 100_000
"""Percent; a hyperinflation stays below it."""


def of_articles() -> Sequence[Expectation]:
    """Every article has an id of its own, a path, a text; most have something to check."""
    must, may = {"severity": "critical"}, {"severity": "warning"}
    return (
        gxe.ExpectTableRowCountToBeBetween(min_value=1, description="There is at least one article", **must),
        gxe.ExpectColumnValuesToNotBeNull(column="id", description="Every article has an id", **must),
        gxe.ExpectColumnValuesToBeUnique(column="id", description="No two articles share an id", **must),
        gxe.ExpectColumnValuesToNotBeNull(column="path", description="Every article has a path", **must),
        gxe.ExpectColumnValuesToBeBetween(
            column="characters", min_value=1, description="Every article has a text", **must
        ),
        gxe.ExpectColumnValuesToBeBetween(
            column="sentences", min_value=1, description="Every article has a sentence", **may
        ),
        gxe.ExpectColumnValuesToBeBetween(
            column="mentions",
            min_value=1,
            mostly=0.9,
            description="Nine of ten articles state something",
            **may,
        ),
        gxe.ExpectColumnValuesToBeBetween(
            column="bound",
            min_value=_LEAST_BOUND,
            mostly=0.8,
            description="In four of five articles, a fifth of the numbers are bound to what they are about",
            **may,
        ),
    )


def of_mentions() -> Sequence[Expectation]:
    """Offsets lie inside the text and give the text that the mention carries."""
    must = {"severity": "critical"}
    return (
        *_spans("mention"),
        gxe.ExpectColumnPairValuesToBeEqual(
            column_A="text",
            column_B="passage",
            description="A mention's text is the passage at its offsets",
            **must,
        ),
    )


def of_numbers() -> Sequence[Expectation]:
    """Units are canonical, intervals the right way round, values plausible."""
    must, may = {"severity": "critical"}, {"severity": "warning"}
    return (
        gxe.ExpectColumnValuesToNotBeNull(column="value", description="Every number has a value", **must),
        gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A="high",
            column_B="low",
            or_equal=True,
            ignore_row_if="either_value_is_missing",
            description="No interval ends before it starts",
            **must,
        ),
        gxe.ExpectColumnValuesToNotBeNull(
            column="unit", row_condition=_kind("quantity"),
            description="Every quantity has a unit", **must,
        ),
        gxe.ExpectColumnValuesToNotBeNull(
            column="known", row_condition=_kind("quantity"),
            description="The unit of every quantity is one that can be converted", **may,
        ),
        gxe.ExpectColumnPairValuesToBeEqual(
            column_A="dimension", column_B="known", row_condition=_kind("quantity"),
            ignore_row_if="either_value_is_missing",
            description="A quantity has the dimension of its unit", **may,
        ),
        gxe.ExpectColumnValuesToBeBetween(
            column="value", min_value=0, max_value=_LONGEST_LIFE, row_condition=_kind("age"),
            description="An age is one that a person can have", **may,
        ),
        gxe.ExpectColumnValuesToBeBetween(
            column="value", min_value=-_LARGEST_SHARE, max_value=_LARGEST_SHARE,
            row_condition=_kind("percent"), description="A percentage is of a size that news has", **may,
        ),
    )  # fmt: skip


def of_facts() -> Sequence[Expectation]:
    """Facts point at mentions and sentences that exist, inside the text."""
    must = {"severity": "critical"}
    return (
        *_spans("fact"),
        gxe.ExpectColumnValuesToBeBetween(
            column="mention", min_value=0, description="Every fact points at a mention", **must
        ),
        gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A="mentions",
            column_B="mention",
            description="No fact points past the last mention",
            **must,
        ),
        gxe.ExpectColumnValuesToBeBetween(
            column="sentence", min_value=-1, description="A fact stands in a sentence, or in none", **must
        ),
        gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A="sentences",
            column_B="sentence",
            description="No fact points past the last sentence",
            **must,
        ),
    )


def _spans(what: str) -> Sequence[Expectation]:
    must = {"severity": "critical"}
    return (
        gxe.ExpectColumnValuesToNotBeNull(
            column="article", description=f"Every {what} has an article", **must
        ),
        gxe.ExpectColumnValuesToBeBetween(
            column="start", min_value=0, description=f"No {what} starts before the text", **must
        ),
        gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A="end", column_B="start", description=f"No {what} is empty", **must
        ),
        gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A="characters",
            column_B="end",
            or_equal=True,
            description=f"No {what} ends past the text",
            **must,
        ),
    )


def _kind(kind: str) -> Condition:
    return Column("kind") == kind
