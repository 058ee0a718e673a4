"""The rules as pages: a table of all, and a page for each with its examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from atodds.reports.rules import rules_table, section
from atodds.rules.rule import Rule

_HEAD = """# The rules

A code and a suite name a rule; `atodds rule CODE` prints the same page at the terminal, and `atodds rule --test` runs
the examples. How to write your own: [Writing a rule](writing-rules.md).
"""


def rule_pages(rules: Iterable[Rule]) -> Mapping[str, str]:
    """Page by path below ``docs/``: ``rules.md`` and one for each rule."""
    given = list(rules)
    page = "\n".join([_HEAD, *rules_table(given, path_of)]) + "\n"
    return {"rules.md": page} | {path_of(rule): _page(rule) for rule in given}


def path_of(rule: Rule) -> str:
    """Where a rule's page lies, below ``docs/``."""
    return f"rules/{rule.code.lower()}-{rule.suite}.md"


def _page(rule: Rule) -> str:
    parts = [section(rule).removeprefix("#"), f"Suite `{rule.suite}`, kind `{rule.kind}`."]
    if rule.parameters:
        parts.append(
            "Parameters here:\n\n"
            + "\n".join(f"- `{key}`: `{value}`" for key, value in rule.parameters.items())
        )
    return "\n\n".join(parts) + "\n"
