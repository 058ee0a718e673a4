"""Findings for a person at a terminal: what was not checked first, the errors last, nearest the prompt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap

from ..model import SEVERITIES, Article, Finding, Run
from .errors import error_lines
from .excerpts import COLUMNS, Paint, passage_lines, where
from .plain import NAMED, visible
from .standing import standing_concise, standing_text
from .summary import count, plural, summary

__all__ = ["concise_report", "summary", "text_report"]

_PASSAGES = 8
_SKIPPED = 5
"""Passages printed of a finding, and reasons of what was not compared; the rest is counted."""
_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36", "dim": "2", "bold": "1", "code": "1;35"}


def text_report(
    run: Run,
    *,
    colour: bool = False,
    report: Path | None = None,
    every: bool = False,
    statistics: bool = False,
    columns: int | None = None,
) -> str:
    """The whole report as text; with ``colour`` it carries ANSI escapes.

    New findings are shown in full and the others counted; ``every`` shows all of them. ``columns``: the width of a
    terminal, to which sentences are wrapped.
    """
    paint = _painted if colour else _plain
    articles = {article.path: article for article in run.articles}
    lines: list[str] = [*standing_text(run), *_fixed(run, paint), *_unchecked(run, paint, columns)]
    verdicts = judge_lines(run)
    for finding in _worst_last(run.findings, every):
        lines.extend(_finding(finding, articles, paint, columns))
        lines.extend([*verdicts.get(finding.fingerprint, ()), ""])
    lines.extend(_listed(run))
    if statistics:
        lines.extend([*statistics_lines(run.findings), ""])
    lines.extend(_accepting(run, columns))
    lines.extend(_end(run, report, every, columns))
    if run.errors:
        lines.extend(["", *(paint(line, "error") for line in error_lines(run.errors, headed=False))])
    return "\n".join(lines) + "\n"


def judge_lines(run: Run) -> dict[str, list[str]]:
    """What the judge says of each finding, by fingerprint."""
    found: dict[str, list[str]] = {}
    for judgement in run.judgements:
        if judgement.fingerprint:
            why = f": {' '.join(judgement.reason.split())}" if judgement.reason else ""
            found.setdefault(judgement.fingerprint, []).append(
                visible(f"  judge {judgement.judge}: {judgement.verdict}{why}")
            )
    return found


def _listed(run: Run) -> Iterator[str]:
    """The listed matters that the judge calls right."""
    right = [
        judgement
        for judgement in run.judgements
        if judgement.fingerprint is None and judgement.verdict == "right"
    ]
    if right:
        yield f"Listed, and right by the judge {visible(right[0].judge)}:"
        yield from (
            visible(f"  {judgement.source}: {judgement.matter}: {judgement.reason}".rstrip(": "))
            for judgement in right
        )
        yield ""


def findings_text(run: Run) -> str:
    """The findings of a run with their passages, and what could not be checked; nothing else."""
    articles = {article.path: article for article in run.articles}
    lines: list[str] = []
    for finding in _worst_last(run.findings, every=True):
        lines.extend([*_finding(finding, articles, _plain, None), ""])
    return "\n".join([*lines, *error_lines(run.errors)]).rstrip()


def concise_report(run: Run, *, every: bool = False, statistics: bool = False) -> str:
    """A line each: place, code, name, severity, message, fingerprint; the worst last, then the summary.

    Before them, what of a draft does not stand in the other sources.
    """
    lines = [
        *standing_concise(run),
        *(_concise(finding) for finding in _worst_last(run.findings, every)),
    ]
    if statistics:
        lines.extend(statistics_lines(run.findings))
    return "\n".join([*lines, *_end(run, None, every, None), *error_lines(run.errors, headed=False)]) + "\n"


def _concise(finding: Finding) -> str:
    place = where(finding.evidence[0]) if finding.evidence else "(no passage)"
    status = "" if finding.status == "new" else f" ({finding.status})"
    told = " ".join(visible(finding.message).split())
    return (
        f"{place}: {finding.rule} {finding.name} {finding.severity}{status}: {told} [{finding.fingerprint}]"
    )


def _worst_last(findings: Sequence[Finding], every: bool) -> list[Finding]:
    """Notes, warnings, errors, each in its order."""
    shown = [finding for finding in findings if every or finding.status == "new"]
    return sorted(shown, key=lambda finding: -SEVERITIES.index(finding.severity))


def _accepting(run: Run, columns: int | None) -> Iterator[str]:
    """What to do with a finding that is right to stay."""
    if any(finding.status == "new" and finding.severity != "info" for finding in run.findings):
        told = (
            "To accept a finding: atodds waive FINGERPRINT --reason WHY, with its twelve signs in brackets."
        )
        yield from [told] if columns is None else wrap(told, max(40, columns))


def _end(run: Run, report: Path | None, every: bool, columns: int | None) -> Iterator[str]:
    hidden = sum(finding.status != "new" for finding in run.findings)
    if hidden and not every:
        yield f"{count(hidden, 'known or waived finding')} not shown; --show all shows them."
    yield from [summary(run)] if columns is None else wrap(summary(run), max(40, columns))
    if report is not None:
        yield f"Report: {visible(str(report))}"


def statistics_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """How many findings each rule has, by status, most first."""
    rules: dict[tuple[str, str, str], Counter[str]] = {}
    for finding in findings:
        rules.setdefault((finding.rule, finding.name, finding.severity), Counter())[finding.status] += 1
    yield "  new known waived"
    for (code, name, severity), number in sorted(rules.items(), key=lambda item: (-item[1].total(), item[0])):
        yield f"{number['new']:5} {number['known']:5} {number['waived']:6}  {code} {name} ({severity})"


def _plain(text: str, _: str) -> str:
    return text


def _painted(text: str, style: str) -> str:
    return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if text else text


def _finding(
    finding: Finding, articles: Mapping[str, Article], paint: Paint, columns: int | None
) -> Iterator[str]:
    first = finding.evidence[0] if finding.evidence else None
    place = where(first) if first else "(no passage)"
    status = "" if finding.status == "new" else paint(f" ({finding.status})", "dim")
    severity = paint(finding.severity, finding.severity)
    mark = paint(f" [{finding.fingerprint}]", "dim")
    yield f"{paint(place, 'bold')} {paint(finding.rule, 'code')} {finding.name} {severity}{status}{mark}"
    yield from _wrapped(finding.message, columns)
    for passage in finding.evidence[:_PASSAGES]:
        yield from passage_lines(passage, articles.get(passage.source), paint, columns or COLUMNS)
    if len(finding.evidence) > _PASSAGES:
        yield f"  … and {len(finding.evidence) - _PASSAGES} more passages"
    if finding.unknown:
        yield from (paint(line, "dim") for line in _wrapped(f"= {finding.unknown}", columns))


def _wrapped(text: str, columns: int | None) -> list[str]:
    """The text, indented by two; wrapped where it goes to a terminal."""
    if columns is None:
        return [f"  {visible(text)}"]
    lines = wrap(visible(text), max(40, columns) - 2, break_long_words=False, break_on_hyphens=False)
    return [f"  {line}" for line in lines]


def _fixed(run: Run, paint: Paint) -> Iterator[str]:
    if run.fixed:
        yield paint("No longer found (record the baseline again with `atodds baseline`):", "bold")
        yield from (f"  {visible(entry)}" for entry in run.fixed)
        yield ""


def _unchecked(run: Run, paint: Paint, columns: int | None) -> Iterator[str]:
    """What the run could not check."""
    notes = list(_not_checked(run))
    if not notes:
        return
    yield paint("Not checked:", "bold")
    for note in notes:
        yield from _wrapped(note, columns)
    yield ""


def _not_checked(run: Run) -> Iterator[str]:
    coverage = run.coverage
    found = {finding.rule for finding in run.findings}
    idle = [code for code in coverage.rules_without_candidates if code not in found]
    yield from (*_dates(run), *coverage.notes)
    if idle:
        named = f": {', '.join(dict.fromkeys(idle))}" if len(idle) <= NAMED else "; the report names them"
        yield f"nothing to compare for {count(len(idle), 'rule')}{named}"
    most = list(coverage.reasons.items())
    yield from (f"{count} {plural(count, 'passage')}: {reason}" for reason, count in most[:_SKIPPED])
    if len(most) > _SKIPPED:
        rest = sum(count for _, count in most[_SKIPPED:])
        yield f"{rest} more, for {count(len(most) - _SKIPPED, 'other reason')}"


def _dates(run: Run) -> Iterator[str]:
    """What is not known of the sources' dates."""
    all_of_them = len(run.sources)
    undated = sum(source.published is None for source in run.sources)
    if undated:
        some = "the source has" if all_of_them == 1 else f"{undated} of {all_of_them} sources have"
        yield f"{some} no date: relative dates there were not resolved, nor later reports told from earlier"
    supposed = sum(source.provenance.get("published") == "assumed" for source in run.sources)
    if supposed:
        some = (
            "the source's date is"
            if all_of_them == 1
            else f"the dates of {supposed} of {all_of_them} sources are"
        )
        yield f"{some} assumed, and so is every relative date read from it"
