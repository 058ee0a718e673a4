"""SARIF 2.1.0 (OASIS), for code-scanning services: stable fingerprints, baseline state, suppressions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from .._version import __version__
from ..model import Article, Evidence, Finding, Run
from ..model.source import file_of
from ..rules.rule import Rule
from .errors import CODE, NAME, told

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_PAGES = "https://atodds.readthedocs.io/en/stable/rules/"
"""Where the documentation site has a page for each rule."""
_SHIPPED = ("coverage", "cross-source", "internal", "reference")
"""Suites whose rules have one; a rule of one's own has none."""
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_report(run: Run, rules: Sequence[Rule]) -> str:
    """The run as a SARIF log; ``rules`` are those that may be cited."""
    articles = {article.path: article for article in run.articles}
    index = {rule.key: number for number, rule in enumerate(rules)}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "atodds",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule) for rule in rules],
                        **({"notifications": [{"id": CODE, "name": NAME}]} if run.errors else {}),
                    }
                },
                "invocations": [_invocation(run)],
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, index, articles) for finding in run.findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _invocation(run: Run) -> dict[str, Any]:
    """What was raised without ending the run, as SARIF tells of a tool's own faults (section 3.20.21)."""
    notified = [
        {
            "level": "error",
            "descriptor": {"id": CODE},
            "message": {"text": told(error)},
            **({"associatedRule": {"id": error.rule}} if error.rule else {}),
        }
        for error in run.errors
    ]
    made: dict[str, Any] = {"executionSuccessful": not run.errors}
    return {**made, "toolExecutionNotifications": notified} if notified else made


def _rule(rule: Rule) -> dict[str, Any]:
    """A rule; where two suites hold its code, ``ruleIndex`` tells which is meant (section 3.27.6)."""
    told = rule.documentation
    return {
        "id": rule.code,
        "name": rule.name,
        "properties": {"suite": rule.suite},
        "shortDescription": {"text": told.what},
        "fullDescription": {"text": f"{told.what} {told.why}"},
        **({"helpUri": f"{_PAGES}{rule.code.lower()}-{rule.suite}.html"} if rule.suite in _SHIPPED else {}),
        "help": {"text": f"Example: {told.example}\nUse instead: {told.instead}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: dict[str, int], articles: dict[str, Article]) -> dict[str, Any]:
    passages = [passage for passage in finding.evidence if passage.reference is None]
    made: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(passage, articles) for passage in passages[:1]],
        "relatedLocations": [
            {
                "id": number,
                **_location(passage, articles),
                "message": {"text": passage.reading or passage.text},
            }
            for number, passage in enumerate(passages[1:], start=1)
        ],
        "partialFingerprints": {"atodds/v1": finding.fingerprint},
        "baselineState": "new" if finding.status == "new" else "unchanged",
    }
    if finding.key in index:
        made["ruleIndex"] = index[finding.key]
    if finding.status == "waived":
        made["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return made


def _message(finding: Finding) -> str:
    references = [
        f"{passage.source}: {passage.text} ({passage.reference})"
        for passage in finding.evidence
        if passage.reference
    ]
    return "\n".join([finding.message, *references, *([finding.unknown] if finding.unknown else [])])


def _location(passage: Evidence, articles: dict[str, Article]) -> dict[str, Any]:
    article = articles.get(passage.source)
    file = file_of(passage.source, article.media_type) if article else passage.source
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(file.replace("\\", "/"), safe="/:")}}
    if article is not None and has_lines(article):
        columns = _columns(article.text, passage)
        place["region"] = {"startLine": passage.line, **columns, "snippet": {"text": passage.text}}
    if file != passage.source:
        return {"physicalLocation": place, "logicalLocations": [{"fullyQualifiedName": passage.source}]}
    return {"physicalLocation": place}


def has_lines(article: Article) -> bool:
    """Whether a line of the article's text is a line of its file, and not of what was extracted from it."""
    return article.media_type in {"text/plain", "text/markdown"}


def _columns(text: str, passage: Evidence) -> dict[str, int]:
    last = text.rfind("\n", 0, passage.end)
    return {
        "startColumn": passage.start - text.rfind("\n", 0, passage.start),
        "endLine": passage.line + text.count("\n", passage.start, passage.end),
        "endColumn": passage.end - last,
        "charOffset": passage.start,
        "charLength": passage.end - passage.start,
    }
