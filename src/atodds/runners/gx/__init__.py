"""The Great Expectations runner: the rules as Expectations of ExpectationSuites, run by one Checkpoint.

Great Expectations takes seconds to import: only ``checkpoint`` and what it imports know it, and only ``run``
imports that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import AtoddsError, RuleError
from ...model import RunError
from ...rules.context import Context
from ...rules.rule import Rule
from ..evaluated import Evaluated
from .outcome import Outcome

if TYPE_CHECKING:
    from .stock import StockSuite


def run(
    rules: Sequence[Rule],
    context: Context,
    *,
    data_docs: Path | None = None,
    expectations: Path | None = None,
) -> Evaluated:
    """The findings of the rules, in the order of rules, and what they raised: the same that ``runners.direct`` gives.

    ``data_docs`` is a folder that gets Data Docs of the run; files of an earlier run are written over. Beside it, in
    ``gx/``, goes a project of Great Expectations with the tables of facts and sources, their suites and results.
    ``expectations`` is a folder of suites of stock expectations on those tables (``checks/gx``); what they do not meet
    are findings, after those of the rules.

    Articles that break what rules rely on (offsets inside the text, mentions equal to their passages, no missing
    ids) are an entry of the errors: no rule can be trusted on them.

    Raises RuleError where a rule was not evaluated, where there are no articles, and where Great Expectations is not
    installed: it is the ``gx`` extra.
    """
    if not context.articles:
        raise RuleError(
            "there are no articles to check, and nothing checked is not clean: give sources to read"
        )
    _no_twins(rules)
    _installed()
    from .checkpoint import evaluate
    from .stock import of_workspace
    from .tables import evaluate_stock

    own = of_workspace(expectations) if expectations is not None else []
    ruled = evaluate(rules, context)
    unsound = tuple(_unsound(ruled))
    wanted = (own or data_docs is not None) and not unsound
    stock, frames = evaluate_stock(own, context) if wanted else ((), {})
    outcomes = (*ruled, *stock)
    return Evaluated(
        tuple(finding for outcome in outcomes for finding in outcome.findings),
        (
            *unsound,
            *(error for outcome in outcomes for error in outcome.errors),
            *_documented(outcomes, context, data_docs),
            *_projected(own, frames, data_docs),
        ),
    )


def _installed() -> None:
    """RuleError that names the extra where Great Expectations is missing, and the real reason where it is broken."""
    try:
        import great_expectations  # noqa: F401
    except ImportError as problem:
        if problem.name == "great_expectations":
            raise RuleError(
                "--runner gx needs Great Expectations; run: pip install 'atodds[gx]', or leave the runner direct: "
                "it finds the same"
            ) from problem
        raise RuleError(
            f"Great Expectations is installed, but cannot be imported: {problem}; --runner direct finds the same"
        ) from problem


def _documented(outcomes: Sequence[Outcome], context: Context, folder: Path | None) -> Iterator[RunError]:
    """Write the Data Docs; what hinders that costs no finding."""
    if folder is None:
        return
    from .data_docs import write

    try:
        write(outcomes, context, folder)
    except (AtoddsError, OSError) as problem:
        yield RunError.of(problem, "report", message=f"Data Docs: {problem}")


def _projected(
    own: Sequence[StockSuite], frames: Mapping[str, Any], data_docs: Path | None
) -> Iterator[RunError]:
    """Write the project; what hinders that costs no finding."""
    if data_docs is None or not frames:
        return
    from .project import write
    from .stock import shipped

    try:
        write([*shipped(), *own], frames, data_docs.parent)
    except Exception as problem:
        yield RunError.of(problem, "report", message=f"project of Great Expectations: {problem}")


def _no_twins(rules: Iterable[Rule]) -> None:
    """A suite holds equal expectations once, so a second rule of one code would be lost without a word."""
    counted = Counter((rule.code, rule.suite) for rule in rules)
    twins = [f"{code} in suite {suite}" for (code, suite), times in counted.items() if times > 1]
    if twins:
        raise RuleError(
            f"two rules of one suite share a code: {', '.join(twins)}; give each its own in checks/"
        )


def _unsound(outcomes: Iterable[Outcome]) -> Iterator[RunError]:
    """The structural expectations that the rules rely on and that failed."""
    broken = [outcome for outcome in outcomes if outcome.fatal]
    if broken:
        told = "; ".join(f"{outcome.description} ({outcome.observed})" for outcome in broken)
        yield RunError(
            stage="structure",
            message=f"the articles were not read soundly, so no rule can be trusted: {told}. "
            "The fault is in atodds, not in your sources: please report it with the source that shows it",
        )
