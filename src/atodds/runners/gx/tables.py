"""The workspace's own expectations, evaluated on the tables of facts and sources."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...model import RunError
from ...model.tables import TABLES, Row, framed
from ...rules.context import Context
from .checkpoint import Batch, failure, run_batches
from .outcome import Outcome
from .stock import StockSuite, severity_of, unmet

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]


def evaluate_stock(
    suites: Sequence[StockSuite], context: Context
) -> tuple[tuple[Outcome, ...], dict[str, pd.DataFrame]]:
    """An outcome for each expectation, in order, and the tables by name."""
    stories = {}
    if context.has_compared:
        labels, told = context.compared.story_labels, context.compared.stories
        stories = {article.path: labels[story] for article, story in zip(context.articles, told, strict=True)}
    rows: dict[str, list[Row]] = {
        table: list(make(context.articles, stories)) for table, (make, _) in TABLES.items()
    }
    frames: dict[str, pd.DataFrame] = {table: framed(table, rows[table]) for table in TABLES}
    if not suites:
        return (), frames
    articles = {article.path: article for article in context.articles}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of conditions in their older form
        results = run_batches(
            [
                Batch(suite.name, suite.table, frames[suite.table], suite.expectations(), whole=True)
                for suite in suites
            ]
        )
    outcomes = (
        _outcome(suite, place, result, rows[suite.table], articles)
        for suite in suites
        for place, result in enumerate(results[suite.name])
    )
    return tuple(outcomes), frames


def _outcome(suite: StockSuite, place: int, result: Any, rows: list[Any], articles: Any) -> Outcome:
    configuration = result.expectation_config
    raised = failure(result.exception_info)
    errors: Iterator[RunError] = iter(())
    if raised:
        message = (
            f"{suite.file}: expectation {place + 1}, {configuration.type}, could not be evaluated; "
            f"mend or remove it: {raised}"
        )
        errors = iter([RunError(stage="rule", suite=suite.name, message=message)])
    found = [] if raised or result.success else [unmet(suite, result, rows, articles)]
    return Outcome(
        suite=suite.name,
        expectation=configuration.type,
        severity=severity_of(result),
        description=configuration.description or configuration.type,
        success=bool(result.success) and not raised,
        observed=f"could not be evaluated: {raised}" if raised else "",
        findings=tuple(found),
        errors=tuple(errors),
        own=True,
    )
