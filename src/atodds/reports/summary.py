"""A run in a sentence or two."""

from __future__ import annotations

from collections import Counter

from ..model import SEVERITIES, Run
from .errors import headline


def summary(run: Run) -> str:
    """The run in a sentence or two, as a person would say it."""
    read = count(len(run.sources), "source")
    copies = sum(source.copy_of is not None for source in run.sources)
    if copies:
        read += f" ({len(run.sources) - copies} independent)"
    if run.unread:
        read += f", {count(len(run.unread), 'file')} unreadable"
    compared = _compared(run)
    if run.errors:
        compared = f"{compared} {headline(run.errors)}"
    if not run.findings:
        return f"Nothing found in {read}. {compared} What could not be compared is not known to agree."
    by_severity = Counter(finding.severity for finding in run.findings)
    counts = ", ".join(
        count(by_severity[severity], _WORDS[severity]) for severity in SEVERITIES if by_severity[severity]
    )
    return f"{counts} in {read}: {_statuses(run)}. {compared}"


_WORDS = {"error": "error", "warning": "warning", "info": "note"}


def _statuses(run: Run) -> str:
    by_status = Counter(finding.status for finding in run.findings)
    told = [f"{by_status[one]} {one}" for one in ("new", "known", "waived") if by_status[one] or one == "new"]
    if run.fixed:
        told.append(f"{len(run.fixed)} fixed")
    return ", ".join(told)


def _compared(run: Run) -> str:
    rules = count(len(run.coverage.rules_run), "rule")
    total = run.coverage.total
    across = f"{count(len(run.comparisons), 'comparison')} made across sources."
    if len(run.sources) == 1:
        across = "one source alone, so nothing was compared across sources."
    if not total.seen:
        return f"{rules} ran; {across}"
    return f"{rules} ran; {total.compared:,} of {count(total.seen, 'number')} compared with another; {across}"


def plural(number: int, noun: str) -> str:
    """The noun, in the plural where the number asks for it."""
    return noun if number == 1 else f"{noun}s"


def count(number: int, noun: str) -> str:
    """ "3 sources", "1 source", "no sources"."""
    return f"{number:,} {plural(number, noun)}" if number else f"no {noun}s"
