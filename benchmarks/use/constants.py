"""Which numbers in code matter: each is moved by 30 %, and what is found is compared."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from benchmarks.use.functions import ENGINE, ROOMS


class Constant(NamedTuple):
    """A module's named number."""

    module: str
    name: str
    value: float


def constants() -> Iterator[Constant]:
    """Every named number at the top of a module of the rooms."""
    for module, node in assignments(ROOMS):
        value = node.value.value if isinstance(node.value, ast.Constant) else None
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield Constant(module, ast.unparse(node.targets[0]), value)


def assignments(rooms: Iterable[str]) -> Iterator[tuple[str, ast.Assign]]:
    """Every assignment at the top of a module of these rooms, with the module's name."""
    for room in rooms:
        for path in sorted((ENGINE / room).rglob("*.py")):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.Assign):
                    yield _module_name(path), node


def _module_name(path: Path) -> str:
    return ".".join(path.relative_to(ENGINE.parent).with_suffix("").parts)


def matters(constant: Constant, outcome: Callable[[], str], plain: str) -> bool:
    """Whether the outcome changes where the number is 30 % larger or smaller (a whole number by one at least)."""
    module = import_module(constant.module)
    try:
        return any(_moved(module, constant, value, outcome) != plain for value in moves(constant.value))
    finally:
        setattr(module, constant.name, constant.value)


def _moved(module: object, constant: Constant, value: float, outcome: Callable[[], str]) -> str:
    setattr(module, constant.name, value)
    return outcome()


def moves(value: float) -> tuple[float, float]:
    """The number 30 % smaller and larger; a whole one by one at least."""
    if isinstance(value, int):
        step = max(1, round(0.3 * value))
        return value - step, value + step
    return value * 0.7, value * 1.3
