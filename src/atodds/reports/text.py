"""Findings for a person at a terminal: the passages with carets, the readings, a summary in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from textwrap import wrap

from ..model import SEVERITIES, Article, Evidence, Finding, Run
from .errors import error_lines, headline
from .plain import one_line, visible, width
from .standing import standing_text

Paint = Callable[[str, str], str]
_WINDOW = 100
_ROOM = 120
_LONGEST = 600
_PASSAGES = 8
_SKIPPED = 5
_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36", "dim": "2", "bold": "1", "code": "1;35"}


def text_report(run: Run, *, colour: bool = False, report: Path | None = None) -> str:
    """The whole report as text; with ``colour`` it carries ANSI escapes."""
    paint = _painted if colour else _plain
    articles = {article.path: article for article in run.articles}
    lines: list[str] = []
    for finding in run.findings:
        lines.extend(_finding(finding, articles, paint))
        lines.append("")
    lines.extend(standing_text(run))
    lines.extend(_fixed(run, paint))
    lines.extend(_unchecked(run, paint))
    lines.append(summary(run))
    if report is not None:
        lines.append(f"Report: {visible(str(report))}")
    if run.errors:
        lines.append("")
        lines.extend(
            paint(line, "error") if number == 0 else line
            for number, line in enumerate(error_lines(run.errors))
        )
    return "\n".join(lines) + "\n"


def _plain(text: str, _: str) -> str:
    return text


def _painted(text: str, style: str) -> str:
    return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if text else text


def _finding(finding: Finding, articles: Mapping[str, Article], paint: Paint) -> Iterator[str]:
    first = finding.evidence[0] if finding.evidence else None
    where = _where(first) if first else "(no passage)"
    status = "" if finding.status == "new" else paint(f" ({finding.status})", "dim")
    severity = paint(finding.severity, finding.severity)
    yield f"{paint(where, 'bold')} {paint(finding.rule, 'code')} {finding.name} {severity}{status}"
    yield f"  {visible(finding.message)}"
    for passage in finding.evidence[:_PASSAGES]:
        yield from _passage(passage, articles.get(passage.source), paint)
    if len(finding.evidence) > _PASSAGES:
        yield f"  … and {len(finding.evidence) - _PASSAGES} more passages"
    if finding.unknown:
        yield paint(f"  = {visible(finding.unknown)}", "dim")


def _where(passage: Evidence) -> str:
    return (
        visible(passage.source)
        if passage.reference is not None
        else f"{visible(passage.source)}:{passage.line}"
    )


def _passage(passage: Evidence, article: Article | None, paint: Paint) -> Iterator[str]:
    reading = f" {visible(passage.reading)}" if passage.reading else ""
    if passage.reference is not None:
        yield paint(f"  --> {_where(passage)} (reference)", "dim")
        yield f"    | {one_line(passage.text)}{reading and '  ='}{reading}"
        yield paint(f"    | {one_line(passage.reference)}", "dim")
        return
    yield paint(f"  --> {_where(passage)}", "dim")
    before, marked, after = _excerpt(passage, article)
    if len(marked) > _WINDOW:
        yield from (f"    > {paint(line, 'bold')}" for line in wrap(_clipped(marked), _WINDOW))
        yield from (f"    | {paint('=' + reading, 'code')}" for _ in reading[:1])
        return
    carets = "^" * max(1, width(marked))
    yield f"    | {before}{paint(marked, 'bold')}{after}"
    if width(before) + len(carets) + len(reading) <= _ROOM:
        yield f"    | {' ' * width(before)}{paint(carets + reading, 'code')}"
    else:
        yield f"    | {' ' * width(before)}{paint(carets, 'code')}"
        yield from (f"    | {paint('=' + reading, 'code')}" for _ in reading[:1])


def _excerpt(passage: Evidence, article: Article | None) -> tuple[str, str, str]:
    """The words before, in and after the passage, on its own line of the source, cut to a window."""
    if article is None:
        return "", one_line(passage.text), ""
    text = article.text
    start, end = passage.start, passage.end
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    high = len(text) if high < 0 else high
    room = max(20, (_WINDOW - (end - start)) // 2)
    left = low if start - low <= room else _word_edge(text, start - room, start)
    right = high if high - end <= room else max(end, text.rfind(" ", end, end + room))
    before = ("… " if left > low else "") + one_line(text[left:start])
    after = one_line(text[end:right]).rstrip() + (" …" if right < high else "")
    return before, one_line(text[start:end]), after


def _word_edge(text: str, left: int, start: int) -> int:
    found = text.find(" ", left, start)
    return left if found < 0 else found + 1


def _clipped(text: str) -> str:
    half = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:half]} […] {text[-half:]}"


def _fixed(run: Run, paint: Paint) -> Iterator[str]:
    if run.fixed:
        yield paint("No longer found (record the baseline again with `atodds baseline`):", "bold")
        yield from (f"  {visible(entry)}" for entry in run.fixed)
        yield ""


def _unchecked(run: Run, paint: Paint) -> Iterator[str]:
    """What the run could not check."""
    coverage = run.coverage
    idle = coverage.rules_without_candidates
    notes = [*_dates(run), *coverage.notes]
    if not notes and not coverage.reasons and not idle:
        return
    yield paint("Not checked:", "bold")
    yield from (f"  {visible(note)}" for note in notes)
    if idle:
        yield f"  nothing to compare for {_count(len(idle), 'rule')}: {', '.join(idle)}"
    most = list(coverage.reasons.items())
    yield from (
        f"  {count} {_plural(count, 'passage')}: {visible(reason)}" for reason, count in most[:_SKIPPED]
    )
    if len(most) > _SKIPPED:
        rest = sum(count for _, count in most[_SKIPPED:])
        yield f"  {rest} more, for {_count(len(most) - _SKIPPED, 'other reason')}"
    yield ""


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


def summary(run: Run) -> str:
    """The run in a sentence or two, as a person would say it."""
    read = _count(len(run.sources), "source")
    copies = sum(source.copy_of is not None for source in run.sources)
    if copies:
        read += f" ({len(run.sources) - copies} independent)"
    compared = _compared(run)
    if run.errors:
        compared = f"{compared} {headline(run.errors)}"
    if not run.findings:
        return f"Nothing found in {read}. {compared} What could not be compared is not known to agree."
    by_severity = Counter(finding.severity for finding in run.findings)
    counts = ", ".join(_count(by_severity[one], _WORDS[one]) for one in SEVERITIES if by_severity[one])
    return f"{counts} in {read}: {_statuses(run)}. {compared}"


_WORDS = {"error": "error", "warning": "warning", "info": "note"}


def _statuses(run: Run) -> str:
    by_status = Counter(finding.status for finding in run.findings)
    told = [f"{by_status[one]} {one}" for one in ("new", "known", "waived") if by_status[one] or one == "new"]
    if run.fixed:
        told.append(f"{len(run.fixed)} fixed")
    return ", ".join(told)


def _compared(run: Run) -> str:
    rules = _count(len(run.coverage.rules_run), "rule")
    total = run.coverage.total
    across = f"{_count(len(run.comparisons), 'comparison')} made across sources."
    if len(run.sources) == 1:
        across = "one source alone, so nothing was compared across sources."
    if not total.seen:
        return f"{rules} ran; {across}"
    return (
        f"{rules} ran; {total.compared:,} of {_count(total.seen, 'number')} compared with another; {across}"
    )


def _plural(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"


def _count(count: int, noun: str) -> str:
    return f"{count:,} {_plural(count, noun)}" if count else f"no {noun}s"
