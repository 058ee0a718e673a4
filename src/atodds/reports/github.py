"""GitHub Actions annotations: new errors and warnings beside the lines of a pull request.

GitHub shows ten errors and ten warnings of a step and drops the rest silently, so that no more are given; the job's
summary has all of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Article, Evidence, Finding, Run
from ..model.source import file_of
from .errors import CODE, NAME, told
from .plain import visible
from .sarif import has_lines
from .summary import summary

_LEVELS = ("error", "warning")
_MOST = 10
"""Annotations of each kind: GitHub shows ten a step, and drops the rest."""


def github_report(run: Run) -> str:
    """One workflow command for each new finding, errors first, no notes; then what is not shown, and the summary."""
    articles = {article.path: article for article in run.articles}
    lines = [f"::error title={_property(f'{CODE} {NAME}')}::{_data(told(error))}" for error in run.errors]
    hidden = max(0, len(lines) - _MOST)
    room = {"error": max(0, _MOST - len(lines)), "warning": _MOST}
    del lines[_MOST:]
    for level in _LEVELS:
        found = [finding for finding in run.findings if finding.status == "new" and finding.severity == level]
        lines.extend(_annotation(finding, articles) for finding in found[: room[level]])
        hidden += max(0, len(found) - room[level])
    if hidden:
        lines.append(f"{hidden} more in the job's summary (GitHub shows ten of a kind).")
    return "\n".join([*lines, summary(run)]) + "\n"


def _annotation(finding: Finding, articles: Mapping[str, Article]) -> str:
    passages = [passage for passage in finding.evidence if passage.reference is None]
    title = f"title={_property(f'{finding.rule} {finding.name}')}"
    where = _where(passages[0], articles) if passages else ""
    told = [finding.message, *(f"{passage.where}: {passage.text}" for passage in finding.evidence)]
    return f"::{finding.severity} {where}{title}::{_data(chr(10).join(told))}"


def _where(passage: Evidence, articles: Mapping[str, Article]) -> str:
    article = articles.get(passage.source)
    line = f"line={passage.line}," if article and has_lines(article) else ""
    file = file_of(passage.source, article.media_type) if article else passage.source
    return f"file={_property(file)},{line}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
