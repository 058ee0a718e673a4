"""A rule as an Expectation of Great Expectations, and the metric that returns its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine import PandasExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

from ...errors import RuleError
from .. import direct

if TYPE_CHECKING:
    from ...model import Severity
    from ...rules.rule import Rule
    from .frames import Held, Key

METRIC = "atodds.findings"
SEVERITIES: dict[Severity, str] = {"error": "critical", "warning": "warning", "info": "info"}


class RuleFindings(TableMetricProvider):  # type: ignore[misc]
    """All findings of one rule, as JSON-like dicts: row-level results would be cut at 20 or 200."""

    metric_name = METRIC
    value_keys = ("suite", "code")

    @metric_value(engine=PandasExecutionEngine)  # type: ignore[untyped-decorator]
    def _pandas(
        cls,  # noqa: N805 - the decorator makes it a class method
        execution_engine: PandasExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        metrics: dict[str, Any],  # noqa: ARG002 - the engine passes it
        runtime_configuration: dict[str, Any],  # noqa: ARG002 - the engine passes it
    ) -> list[dict[str, Any]]:
        frame, _, _ = execution_engine.get_compute_domain(
            metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE
        )
        return _evaluate(frame.attrs["held"], (metric_value_kwargs["suite"], metric_value_kwargs["code"]))


def _evaluate(held: Held, key: Key) -> list[dict[str, Any]]:
    """The rule's findings. What came of one that raised is kept: an expectation that raised has no result."""
    if key not in held.failed:
        try:
            evaluated = direct.attempt(held.rules[key], held.context)
        except Exception as problem:
            held.broken.append(problem)
            raise
        if not evaluated.errors:
            return [finding.model_dump(mode="json") for finding in evaluated.findings]
        held.failed[key] = evaluated
    raise RuleError("; ".join(dict.fromkeys(error.message for error in held.failed[key].errors)))


class ExpectRuleToFindNothing(BatchExpectation):  # type: ignore[misc]
    """Expect a rule of atodds to find nothing in the batch of articles."""

    suite: str
    code: str

    metric_dependencies: ClassVar[tuple[str, ...]] = (METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("suite", "code")
    args_keys: ClassVar[tuple[str, ...]] = ("suite", "code")

    def __init__(self, **given: Any) -> None:
        # Defaults on the class are lost when the configuration is rebuilt: all values must come through here.
        super().__init__(**given)

    @classmethod
    def of(cls, rule: Rule) -> ExpectRuleToFindNothing:
        """The expectation of a rule, with its severity and what its documentation says it does."""
        return cls(
            suite=rule.suite,
            code=rule.code,
            severity=SEVERITIES[rule.severity],
            description=rule.documentation.what,
            meta={"rule": rule.code, "name": rule.name, "kind": rule.kind},
        )

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG002 - the interface's
        execution_engine: object = None,  # noqa: ARG002 - the interface's
    ) -> dict[str, Any]:
        found = metrics[METRIC]
        return {
            "success": not found,
            "result": {"observed_value": len(found), "details": {"findings": found}},
        }
