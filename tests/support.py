"""What tests of the command line share: run it in this process, and see what it said."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from atodds.cli import main

REPOSITORY = Path(__file__).parent.parent
SEEDS = REPOSITORY / "seeds"


@dataclass(frozen=True)
class Result:
    """What a run of the command line gave."""

    code: int
    out: str
    err: str


def atodds(*arguments: str | Path) -> Result:
    """Run ``atodds`` with these arguments."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.raises(SystemExit) as ended,
    ):
        main([str(argument) for argument in arguments])
    assert isinstance(ended.value.code, int)
    return Result(ended.value.code, out.getvalue(), err.getvalue())


def put(path: Path, text: str) -> Path:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


RULE = """
  - code: {code}
    name: {name}
    kind: {kind}
    severity: error
    message: "{message}"
    documentation: {{what: It looks., why: It matters., example: A., instead: B.}}
"""


def suite(
    *codes: str,
    name: str = "mine",
    extends: str = "none",
    kind: str = "within.numbers.conversion",
    message: str = "{first} {second}",
) -> str:
    """A suite file with one rule of each code."""
    rules = "".join(
        RULE.format(code=code, name=f"rule-{code.lower()}", kind=kind, message=message) for code in codes
    )
    return f"suite: {name}\nextends: {extends}\nrules:{rules}"
