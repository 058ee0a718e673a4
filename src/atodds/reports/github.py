"""GitHub Actions annotations: new findings beside the lines of a pull request."""

from __future__ import annotations

from ..model import Finding, Run
from .plain import visible
from .text import summary

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def github_report(run: Run) -> str:
    """One workflow command for each new finding, then the summary."""
    lines = [_annotation(finding) for finding in run.findings if finding.status == "new"]
    return "\n".join([*lines, summary(run)]) + "\n"


def _annotation(finding: Finding) -> str:
    passages = [passage for passage in finding.evidence if passage.reference is None]
    title = f"title={_property(f'{finding.rule} {finding.name}')}"
    where = f"file={_property(passages[0].source)},line={passages[0].line}," if passages else ""
    told = [finding.message, *(f"{one.source}:{one.line}: {one.text}" for one in finding.evidence)]
    return f"::{_LEVELS[finding.severity]} {where}{title}::{_data(chr(10).join(told))}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
