"""Markdown, for the comment of a pull request: what is new as a table, a draft's lines, the summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import SEVERITIES, Finding, Run, RunError
from .errors import CODE, NAME
from .errors import told as in_words
from .standing import escaped, short, standing_markdown
from .summary import summary

_MARKS = {"error": "●", "warning": "▲", "info": "○"}
_MOST = 50
"""Findings in full; a comment that nobody scrolls through helps nobody."""


def markdown_report(run: Run, *, every: bool = False) -> str:
    """The findings that are new (``every``: all of them), worst first, with both passages, and a summary."""
    found = [finding for finding in run.findings if every or finding.status == "new"]
    found.sort(key=lambda finding: SEVERITIES.index(finding.severity))
    lines = [f"**{escaped(summary(run))}**", "", *_errors(run.errors)]
    lines += _table([finding for finding in found if finding.severity != "info"], every)
    lines += _notes([finding for finding in found if finding.severity == "info"])
    lines += standing_markdown(run)
    return "\n".join(lines).rstrip() + "\n"


def _errors(errors: Sequence[RunError]) -> Iterator[str]:
    """What was raised and left sources or rules unchecked, a line each."""
    if errors:
        yield from (
            f"- {_MARKS['error']} {CODE} {NAME}: {escaped(in_words(error))}" for error in errors[:_MOST]
        )
        if len(errors) > _MOST:
            yield f"- … and {len(errors) - _MOST} more."
        yield ""


def _table(findings: Sequence[Finding], every: bool) -> Iterator[str]:
    if not findings:
        return
    yield "|  | rule | what | passages |"
    yield "|---|---|---|---|"
    for finding in findings[:_MOST]:
        passages = "<br>".join(f"{escaped(p.where)} “{escaped(short(p.text))}”" for p in finding.evidence[:4])
        status = f" ({finding.status})" if every and finding.status != "new" else ""
        told = escaped(f"{finding.message}{status}")
        yield f"| {_MARKS[finding.severity]} | {finding.rule} {finding.name} | {told} | {passages} |"
    if len(findings) > _MOST:
        yield ""
        yield f"… and {len(findings) - _MOST} more."
    yield ""


def _notes(findings: Sequence[Finding]) -> Iterator[str]:
    """Notes by rule, one line each."""
    counts: dict[tuple[str, str], int] = {}
    for finding in findings:
        counts[finding.rule, finding.name] = counts.get((finding.rule, finding.name), 0) + 1
    if counts:
        told = ", ".join(f"{code} {name} ({number})" for (code, name), number in sorted(counts.items()))
        yield f"Notes: {told}."
        yield ""
