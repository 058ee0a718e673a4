"""What came of one expectation, as plain data: nothing of Great Expectations leaves the checkpoint."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import SEVERITIES, Finding, RunError, Severity


@dataclass(frozen=True)
class Outcome:
    """One evaluated expectation of a suite."""

    suite: str
    expectation: str
    """Its type in Great Expectations: "expect_column_values_to_not_be_null"."""
    severity: Severity
    description: str
    success: bool
    observed: str
    rule: str | None = None
    """The rule's code; None for a structural expectation."""
    name: str = ""
    findings: tuple[Finding, ...] = ()
    errors: tuple[RunError, ...] = ()
    """What the rule raised."""
    own: bool = False
    """A stock expectation of the workspace: it fails no rule."""

    @property
    def gravest(self) -> Severity:
        """The gravest severity among its findings; its own where it has none."""
        found = {finding.severity for finding in self.findings}
        return next((severity for severity in SEVERITIES if severity in found), self.severity)

    @property
    def fatal(self) -> bool:
        """Whether it is a structural expectation that every rule relies on, and failed."""
        return self.rule is None and not self.own and self.severity == "error" and not self.success
