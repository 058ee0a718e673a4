"""The kinds of rule: plain functions from a rule and a context to findings, one topic a file.

A kind is named "room.file.function" in a suite's YAML: ``kind: within.numbers.conversion`` is
``kinds/within/numbers.py: conversion``. "own.room.file.function" is one of the workspace that the suite belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from ...errors import WorkspaceError
from ...model import Finding
from ..context import Context
from ..contract import Scope, contract_of
from ..own_kinds import OWN, own_kind
from ..rule import Rule

Kind = Callable[[Rule, Context], Iterable[Finding]]

_SCOPES: dict[str, Scope] = {
    "within": "article",
    "across": "story",
    "reference": "article",
    "coverage": "run",
}
"""The rooms, with what their kinds must see at once where they declare nothing else."""


def kind_of(rule: Rule) -> Kind:
    """The function of a rule's kind; WorkspaceError where there is none."""
    if not rule.kind.startswith(OWN):
        return kind(rule.kind)
    name = rule.kind.removeprefix(OWN)
    _named(name, rule.kind)
    return own_kind(rule.own_kinds, name)


def scope_of(rule: Rule) -> Scope:
    """What a rule must see at once; a workspace's own kind that declares nothing sees the whole run."""
    declared = contract_of(kind_of(rule)).scope
    if declared is None:
        return "run" if rule.kind.startswith(OWN) else _SCOPES[rule.kind.partition(".")[0]]
    return declared


def kind(name: str) -> Kind:
    """The function of a kind; WorkspaceError where there is none of that name."""
    room, module, function = _named(name, name)
    path = f"{__name__}.{room}.{module}"
    try:
        found = getattr(import_module(path), function, None)
    except ModuleNotFoundError as problem:
        if problem.name != path:
            raise
        raise WorkspaceError(f"unknown kind of rule {name!r}: there is no kinds/{room}/{module}.py") from None
    if not callable(found):
        raise WorkspaceError(f"unknown kind of rule {name!r}: no such function in kinds/{room}/{module}.py")
    return found  # type: ignore[no-any-return]


def _named(name: str, told: str) -> tuple[str, str, str]:
    """Room, file and function of a kind's name."""
    room, _, rest = name.partition(".")
    module, _, function = rest.partition(".")
    if room not in _SCOPES or not module.isidentifier() or not function.isidentifier() or function[0] == "_":
        raise WorkspaceError(
            f"unknown kind of rule {told!r}: it must be one of {', '.join(_SCOPES)}, a dot, a file's name, a dot, a function"
        )
    return room, module, function
