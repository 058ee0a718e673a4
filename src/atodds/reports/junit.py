"""JUnit XML, for CI dashboards: one test case a rule, failed by those of its findings that gate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from ..model import Finding, Run, RunError
from ..rules.rule import Rule
from .errors import CODE, NAME, told, where
from .gating import gating
from .plain import visible


def junit_report(run: Run, rules: Sequence[Rule], fail_on: str = "error") -> str:
    """The run as JUnit XML: suites as test suites, rules as test cases; only what gates fails one."""
    failing = gating(run, fail_on)
    ran = [rule for rule in rules if rule.code in run.coverage.rules_run and rule.suite in run.suites]
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f"<testsuites{_totals(ran, run, failing)}>"]
    for suite in sorted({rule.suite for rule in ran}):
        cases = [rule for rule in ran if rule.suite == suite]
        lines.append(
            f'  <testsuite name={quoteattr(f"atodds.{suite}")}{_counts(cases, failing)} errors="0" skipped="0">'
        )
        for rule in cases:
            lines.extend(_case(rule, _of(rule, run.findings), _of(rule, failing)))
        lines.append("  </testsuite>")
    lines.extend(_errors(run.errors))
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


def _errors(errors: Sequence[RunError]) -> Iterator[str]:
    """A test suite of what raised, each in error."""
    if not errors:
        return
    number = len(errors)
    yield f'  <testsuite name="atodds.run" tests="{number}" failures="0" errors="{number}" skipped="0">'
    for error in errors:
        name = quoteattr(_safe(f"{CODE} {NAME} {where(error)}"))
        yield f'    <testcase classname="atodds.run" name={name}>'
        yield f'      <error type="{error.stage}" message={quoteattr(_safe(told(error)))}/>'
        yield "    </testcase>"
    yield "  </testsuite>"


def _counts(rules: Sequence[Rule], failing: Sequence[Finding]) -> str:
    return f' tests="{len(rules)}" failures="{sum(bool(_of(rule, failing)) for rule in rules)}"'


def _totals(rules: Sequence[Rule], run: Run, failing: Sequence[Finding]) -> str:
    failures = sum(bool(_of(rule, failing)) for rule in rules)
    errors = len(run.errors)
    return f' tests="{len(rules) + errors}" failures="{failures}" errors="{errors}"'


def _of(rule: Rule, findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if (finding.rule, finding.suite) == (rule.code, rule.suite)]


def _case(rule: Rule, findings: Sequence[Finding], failing: Sequence[Finding]) -> list[str]:
    group, name = quoteattr(f"atodds.{rule.suite}"), quoteattr(f"{rule.code} {rule.name}")
    opening = f"    <testcase classname={group} name={name}"
    if not findings:
        return [f"{opening}/>"]
    others = [finding for finding in findings if finding not in failing]
    lines = [f"{opening}>"]
    if failing:
        head = quoteattr(_safe(failing[0].message if len(failing) == 1 else f"{len(failing)} findings"))
        body = "\n\n".join(_told(finding) for finding in failing)
        lines.append(f'      <failure type="{failing[0].severity}" message={head}>{escape(body)}</failure>')
    if others:
        body = "\n\n".join(f"({finding.status} {finding.severity}) {_told(finding)}" for finding in others)
        lines.append(f"      <system-out>{escape(body)}</system-out>")
    lines.append("    </testcase>")
    return lines


def _told(finding: Finding) -> str:
    passages = (
        f"  {passage.where}: {passage.text} {passage.reading}".rstrip() for passage in finding.evidence
    )
    return _safe("\n".join([finding.message, *passages]))


def _safe(text: str) -> str:
    """XML 1.0 has no control characters, and two code points that are not characters."""
    return visible(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
