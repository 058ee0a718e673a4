"""The Great Expectations runner: the rules as Expectations of ExpectationSuites, run by one Checkpoint.

Great Expectations takes seconds to import: only ``checkpoint`` and what it imports know it, and only ``run``
imports that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from ...errors import RuleError
from ...model import Finding
from ...rules.context import Context
from ...rules.rule import Rule
from .outcome import Outcome


def run(rules: Sequence[Rule], context: Context, *, data_docs: Path | None = None) -> tuple[Finding, ...]:
    """The findings of the rules, in the order of rules: the same that ``runners.direct`` gives.

    ``data_docs`` is a folder that gets Data Docs of the run; files of an earlier run are written over.

    Raises RuleError where a rule raised or was not evaluated, where there are no articles, and where they
    break what rules rely on: offsets inside the text, mentions equal to their passages, no missing ids.
    """
    if not context.articles:
        raise RuleError(
            "there are no articles to check, and nothing checked is not clean: give sources to read"
        )
    _no_twins(rules)
    from .checkpoint import evaluate

    outcomes = evaluate(rules, context)
    _sound(outcomes)
    if data_docs is not None:
        from .data_docs import write

        write(outcomes, context, data_docs)
    return tuple(finding for outcome in outcomes for finding in outcome.findings)


def _no_twins(rules: Iterable[Rule]) -> None:
    """A suite holds equal expectations once, so a second rule of one code would be lost without a word."""
    counted = Counter((rule.code, rule.suite) for rule in rules)
    twins = [f"{code} in suite {suite}" for (code, suite), times in counted.items() if times > 1]
    if twins:
        raise RuleError(
            f"two rules of one suite share a code: {', '.join(twins)}; give each its own in checks/"
        )


def _sound(outcomes: Iterable[Outcome]) -> None:
    """No structural expectation that the rules rely on may have failed."""
    broken = [outcome for outcome in outcomes if outcome.fatal]
    if broken:
        told = "; ".join(f"{outcome.description} ({outcome.observed})" for outcome in broken)
        raise RuleError(
            f"the articles were not read soundly, so no rule can be trusted: {told}. "
            "The fault is in atodds, not in your sources: please report it with the source that shows it"
        )
