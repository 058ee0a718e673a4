"""What a run fails on."""

from __future__ import annotations

from ..model import SEVERITIES, Finding, Run


def gating(run: Run, fail_on: str) -> list[Finding]:
    """The new findings of at least this severity ("never": none): those that make the exit code 1."""
    failing = () if fail_on == "never" else SEVERITIES[: list(map(str, SEVERITIES)).index(fail_on) + 1]
    return [finding for finding in run.findings if finding.status == "new" and finding.severity in failing]
