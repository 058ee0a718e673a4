"""Which functions of the engine never run."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import atodds

ENGINE = Path(atodds.__file__).parent
ROOMS = (
    "segmentation", "language", "quantities", "temporal", "entities", "quotation", "attribution", "permissions", "facts",
    "comparison", "rules",
)  # fmt: skip
"""The rooms that read, compare and judge; sources, reports and the command line are held by tests of their own."""


KEPT = Path(__file__).with_name("kept.toml")


def kept() -> set[str]:
    """The functions that no text of the samples needs and that stay, each with its reason."""
    groups = tomllib.loads(KEPT.read_text(encoding="utf-8"))["kept"]
    return {name for group in groups for name in group["functions"]}


def named(one: tuple[str, int, str]) -> str:
    """A function as ``kept.toml`` calls it: "temporal/calendar.py: easter"."""
    path, _, name = one
    return f"{Path(path).relative_to(ENGINE).as_posix()}: {name}"


def calls(work: Callable[[], object]) -> Counter[tuple[str, int]]:
    """(file, line) of every function that ran while the work was done, with how often."""
    ran: Counter[CodeType] = Counter()

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call":
            ran[frame.f_code] += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return Counter({(code.co_filename, code.co_firstlineno): number for code, number in ran.items()})


def _stubs(node: ast.AST) -> Iterator[ast.AST]:
    """The functions of a protocol, which nothing calls."""
    if isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Protocol" for base in node.bases):
        yield from node.body


def defined() -> Iterator[tuple[str, int, str]]:
    """(file, first line, name) of every function of the rooms; a decorated one begins at its decorator."""
    for room in ROOMS:
        for path in sorted((ENGINE / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            stubs = {stub for node in ast.walk(tree) for stub in _stubs(node)}
            for node in ast.walk(tree):
                if isinstance(node, ast.FunctionDef) and node not in stubs:
                    first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
                    yield str(path), first, node.name
