"""What came of running rules: their findings, and what some of them raised."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Finding, RunError


class Evaluated(NamedTuple):
    """The findings of rules in their order, and an entry for everything that was raised."""

    findings: tuple[Finding, ...] = ()
    errors: tuple[RunError, ...] = ()
