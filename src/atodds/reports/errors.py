"""What was raised without ending a run, in words: an article, a rule or a part of the report that failed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import RunError
from .plain import visible

CODE = "E000"
NAME = "run-error"
_STAGES = {
    "loading": "could not be read",
    "reading": "could not be read",
    "document": "the declared document could not be filled",
    "rule": "could not be evaluated",
    "structure": "was not read soundly",
    "comparing": "the comparisons could not be put together",
    "report": "the report could not be made",
    "judge": "the judge gave no verdict",
}


def where(error: RunError) -> str:
    """What failed: the source, the rule, or both; "the run" where it is neither."""
    return ", ".join(part for part in (error.source, error.rule) if part) or "the run"


def told(error: RunError) -> str:
    """One error on one line: what failed, in which stage, and what was raised."""
    return " ".join(f"{where(error)}: {_STAGES[error.stage]}: {error.message}".split())


def headline(errors: Sequence[RunError]) -> str:
    """The sentence that a run with errors is told in; empty where there are none."""
    if not errors:
        return ""
    if all(error.stage == "judge" for error in errors):
        return "Not complete: the judge did not finish."
    sources = len({error.source for error in errors if error.stage in ("loading", "reading")})
    rules = len({error.key for error in errors if error.key})
    parts = [_count(number, noun) for number, noun in ((sources, "source"), (rules, "rule")) if number]
    what = " and ".join(parts) or _count(len(errors), "part")
    return f"Not complete: {what} could not be checked, and nothing is known to be clean there."


def error_lines(errors: Sequence[RunError], *, headed: bool = True) -> Iterator[str]:
    """The errors for a person at a terminal, a line each; under their headline where no summary has told it."""
    if errors:
        if headed:
            yield headline(errors)
        yield from (f"  {CODE} {NAME} {visible(told(error))}" for error in errors)
        if any(map(_unforeseen, errors)):
            yield "  The fault is in the program or a rule: please report it; --debug shows where it arose."


def _unforeseen(error: RunError) -> bool:
    """Whether the message does not say itself what to mend: a judge and an expectation are the user's own."""
    ours = error.stage != "judge" and (error.stage != "rule" or error.rule is not None)
    return ours and not error.foreseen and error.stage != "loading"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
