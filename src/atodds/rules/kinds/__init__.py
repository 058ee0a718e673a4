"""The kinds of rule: plain functions from a rule and a context to findings, one topic a file.

A kind is named "module.function" in a suite's YAML: ``kind: numbers.conversion`` is ``kinds/numbers.py: conversion``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from ...errors import WorkspaceError
from ...model import Finding
from ..context import Context
from ..rule import Rule

Kind = Callable[[Rule, Context], Iterable[Finding]]

_MODULES = (
    "roles",
    "numbers", "totals", "products", "percents", "lists", "currencies", "ages", "headline", "repeats",
    "times", "elapsed", "zones", "quotations", "names", "provenance", "comparisons", "references", "documents", "coverage",
)  # fmt: skip


def kind(name: str) -> Kind:
    """The function of a kind; WorkspaceError where there is none of that name."""
    module, _, function = name.partition(".")
    if module not in _MODULES or not function or function.startswith("_"):
        raise WorkspaceError(
            f"unknown kind of rule {name!r}: it must be one of {', '.join(_MODULES)}, a dot, a name"
        )
    found = getattr(import_module(f".{module}", __name__), function, None)
    if not callable(found):
        raise WorkspaceError(f"unknown kind of rule {name!r}: no such function in kinds/{module}.py")
    return found  # type: ignore[no-any-return]
