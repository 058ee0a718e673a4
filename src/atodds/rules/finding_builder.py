"""How a rule makes its findings: evidence with line numbers, messages from templates, stable fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..errors import RuleError
from ..model import Article, Axis, Evidence, Finding, NumberMention, Outcome, Severity
from ..quantities.describe import describe
from .rule import Rule


def evidence(article: Article, start: int, end: int, *, reading: str = "", side: int = 0) -> Evidence:
    """The passage ``article.text[start:end]`` as evidence; ``reading`` is what was understood, in plain words."""
    return Evidence(
        source=article.path,
        start=start,
        end=end,
        line=article.line(start),
        place=article.place(start),
        text=article.text[start:end],
        reading=reading,
        side=side,
    )


def figures(article: Article, *sides: Sequence[NumberMention]) -> list[Evidence]:
    """The passages of numbers, each read in plain words; the numbers of one group stand on one side."""
    return [
        evidence(article, number.start, number.end, reading=describe(number), side=side)
        for side, numbers in enumerate(sides)
        for number in numbers
    ]


def claim(passage: Evidence) -> str:
    """What a fingerprint keeps of a passage: its source's file name and its words, never line or offset."""
    name = passage.source.rsplit("/", 1)[-1]
    return f"{name}: {' '.join(passage.text.casefold().split())}"


def fingerprint(key: str, passages: Iterable[Evidence]) -> str:
    """Twelve hex digits over the rule's key and the claims; the same wherever in the article the passages stand."""
    claims = sorted(claim(passage) for passage in passages)
    return _digits("\n".join([key, *claims]))


def numbered(fingerprint: str, number: int) -> str:
    """The fingerprint of the second, third … finding that would have the same."""
    return _digits(f"{fingerprint}\n{number}")


def _digits(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def finding(
    rule: Rule,
    passages: Sequence[Evidence],
    values: Mapping[str, Any] | None = None,
    *,
    outcome: Outcome | None = None,
    severity: Severity | None = None,
    matter: str | None = None,
    unknown: str | None = None,
    witnesses: tuple[int, ...] = (),
    axis: Axis | None = None,
) -> Finding:
    """Make a finding of a rule.

    ``values`` fill the rule's message template (``str.format``); a name that is missing raises RuleError.
    ``severity`` overrides the rule's own only where the rule's documentation says so.
    """
    try:
        message = rule.message.format(**(values or {}))
    except (KeyError, IndexError, ValueError) as problem:
        raise RuleError(
            f"{rule.code}: the message template does not fit its values: {problem!r}"
        ) from problem
    return Finding(
        rule=rule.code,
        name=rule.name,
        suite=rule.suite,
        severity=severity or rule.severity,
        outcome=outcome,
        message=message,
        fingerprint=fingerprint(rule.key, passages),
        matter=matter or rule.heading,
        unknown=unknown or rule.documentation.unknown,
        witnesses=witnesses,
        axis=axis,
        evidence=tuple(passages),
    )
