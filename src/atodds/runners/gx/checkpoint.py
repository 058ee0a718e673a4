"""Suites, checkpoint and results of Great Expectations: rules and articles in, plain outcomes out.

Everything is in memory: an ephemeral context without telemetry, progress bars, stores or sites on disk.
"""

from __future__ import annotations

import datetime as dt
import os
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...errors import RuleError
from ...model import Finding, Severity
from .outcome import Outcome

os.environ["GX_ANALYTICS_ENABLED"] = "false"
with warnings.catch_warnings():
    # Its imports use what Python deprecates; a user who turns warnings into errors must still be able to run.
    warnings.simplefilter("ignore")
    import great_expectations as gx
    from great_expectations.core.run_identifier import RunIdentifier
    from great_expectations.data_context.types.base import (
        DataContextConfig,
        InMemoryStoreBackendDefaults,
        ProgressBarsConfig,
    )

    from . import frames, structure
    from .expectations import SEVERITIES, ExpectRuleToFindNothing

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]

    from ...rules.context import Context
    from ...rules.rule import Rule

RUN = RunIdentifier(run_name="atodds", run_time=dt.datetime(1970, 1, 1, tzinfo=dt.UTC))
"""One fixed identity, so that two runs give equal bytes."""
_FORMAT = {"result_format": "SUMMARY", "partial_unexpected_count": 3}
"""Three rows show what is wrong; the findings tell all."""


@dataclass(frozen=True)
class Batch:
    """A suite and the table that it runs over."""

    suite: str
    table: str
    frame: pd.DataFrame
    expectations: Sequence[gx.expectations.Expectation]
    whole: bool = False
    """Results name every row that fails."""


def evaluate(rules: Sequence[Rule], context: Context) -> tuple[Outcome, ...]:
    """Run the rules' suites and the structural suites; outcomes in the order of rules, then of tables.

    Raises WorkspaceError where a rule is not one that can be run; RuleError where Great Expectations itself failed.
    """
    held = frames.Held(context, {(rule.suite, rule.code): rule for rule in rules})
    batches = [*_rule_batches(rules, frames.articles(context, held)), *_structural_batches(context, held)]
    results = run_batches(batches)
    if held.broken:
        raise held.broken[0]
    outcomes = [_outcome(batch.suite, result, held) for batch in batches for result in results[batch.suite]]
    place = {key: index for index, key in enumerate(held.rules)}
    return tuple(
        sorted(outcomes, key=lambda outcome: place.get((outcome.suite, outcome.rule or ""), len(place)))
    )


def _rule_batches(rules: Sequence[Rule], frame: pd.DataFrame) -> list[Batch]:
    suites = dict.fromkeys(rule.suite for rule in rules)
    return [
        Batch(
            suite,
            "articles",
            frame,
            [ExpectRuleToFindNothing.of(rule) for rule in rules if rule.suite == suite],
        )
        for suite in suites
    ]


def _structural_batches(context: Context, held: frames.Held) -> list[Batch]:
    given: tuple[tuple[str, pd.DataFrame, Callable[[], Sequence[gx.expectations.Expectation]]], ...] = (
        ("articles", frames.articles(context, held), structure.of_articles),
        ("mentions", frames.mentions(context), structure.of_mentions),
        ("numbers", frames.numbers(context), structure.of_numbers),
        ("facts", frames.facts(context), structure.of_facts),
    )
    return [Batch(f"structure of {name}", name, frame, make()) for name, frame, make in given]


def run_batches(batches: Sequence[Batch]) -> dict[str, list[Any]]:
    """The results by suite, in the order that the suite's expectations were given."""
    project = gx.get_context(mode="ephemeral", project_config=_settings())
    source = project.data_sources.add_pandas("atodds")
    results = {}
    for table in dict.fromkeys(batch.table for batch in batches):
        definition = source.add_dataframe_asset(table).add_batch_definition_whole_dataframe("all")
        chosen = [batch for batch in batches if batch.table == table]
        checkpoint = project.checkpoints.add(
            gx.Checkpoint(
                name=table,
                validation_definitions=[_validation(project, definition, batch) for batch in chosen],
                result_format="COMPLETE" if chosen[0].whole else _FORMAT,
            )
        )
        told = checkpoint.run(batch_parameters={"dataframe": chosen[0].frame}, run_id=RUN)
        for result in told.run_results.values():
            results[result.suite_name] = _in_order(result.results)
    for batch in batches:
        _complete(batch, results[batch.suite])
    return results


def _settings() -> DataContextConfig:
    return DataContextConfig(
        analytics_enabled=False,
        data_docs_sites={},
        progress_bars=ProgressBarsConfig(globally=False),
        store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
    )


def _validation(project: Any, definition: Any, batch: Batch) -> gx.ValidationDefinition:
    """The suite over the table; each expectation carries its place, for results come in any order."""
    suite = gx.ExpectationSuite(name=batch.suite)
    for place, expectation in enumerate(batch.expectations):
        expectation.meta = {**(expectation.meta or {}), "place": place}
        suite.add_expectation(expectation)
    made = gx.ValidationDefinition(name=batch.suite, data=definition, suite=project.suites.add(suite))
    return project.validation_definitions.add(made)


def _complete(batch: Batch, results: Sequence[Any]) -> None:
    """Great Expectations drops an expectation it does not know; then the run has not checked what it says."""
    evaluated = [result.expectation_config.meta["place"] for result in results]
    dropped = [
        getattr(expectation, "code", expectation.description)
        for place, expectation in enumerate(batch.expectations)
        if place not in evaluated
    ]
    if dropped:
        raise RuleError(
            f"Great Expectations did not evaluate {', '.join(dropped)}; run with --runner direct instead"
        )


def _in_order(results: Iterable[Any]) -> list[Any]:
    return sorted(results, key=lambda result: result.expectation_config.meta["place"])


def _outcome(suite: str, result: Any, held: frames.Held) -> Outcome:
    """A result as plain data; RuleError where Great Expectations itself could not evaluate the expectation."""
    configuration = result.expectation_config
    told = failure(result.exception_info)
    failed = held.failed.get((suite, configuration.meta.get("rule") or ""))
    if told and failed is None:
        raise RuleError(f"{configuration.description}: Great Expectations could not evaluate it: {told}")
    found = result.result.get("details", {}).get("findings", ()) if configuration.meta.get("rule") else ()
    return Outcome(
        suite=suite,
        expectation=configuration.type,
        severity=_severity(configuration.severity.value),
        description=configuration.description,
        success=bool(result.success) and failed is None,
        observed=f"could not be evaluated: {told}" if failed else _observed(result.result),
        rule=configuration.meta.get("rule"),
        name=configuration.meta.get("name", ""),
        findings=failed.findings if failed else tuple(Finding.model_validate(entry) for entry in found),
        errors=failed.errors if failed else (),
    )


def failure(exception_info: dict[str, Any] | None) -> str | None:
    """What an evaluation raised, or None: Great Expectations reports it as no more than ``success=False``.

    ``exception_info`` is one record, or one for each metric that raised.
    """
    given = exception_info or {}
    records = [given] if "raised_exception" in given else list(given.values())
    return next((str(record["exception_message"]) for record in records if record["raised_exception"]), None)


def _severity(told: str) -> Severity:
    return next(ours for ours, theirs in SEVERITIES.items() if theirs == told)


def _observed(result: dict[str, Any]) -> str:
    """What was seen, in words."""
    if "unexpected_count" not in result:
        return str(result.get("observed_value", ""))
    if not result["unexpected_count"]:
        return f"all of {result['element_count']}"
    seen = f"not so in {result['unexpected_count']} of {result['element_count']}"
    sample = ", ".join(str(value) for value in result.get("partial_unexpected_list", ()))
    return f"{seen}: {sample}" if sample else seen
