"""The shape of the house: short functions, no pattern over article text in rules and comparison, imports downwards."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.support import REPOSITORY

ENGINE = REPOSITORY / "src" / "atodds"
FILES = sorted(ENGINE.rglob("*.py"))
LISTED = Path(__file__).with_name("shape.toml")
MOST_DECISIONS, MOST_LINES = 10, 350
ROOMS = (
    ("model",),
    ("sources",),
    ("language",),
    ("segmentation",),
    ("quantities", "temporal", "entities", "quotation", "attribution", "permissions"),
    ("facts",),
    ("comparison",),
    ("corroboration",),
    ("rules",),
    ("declared", "mutation", "workspace"),
    ("runners",),
    ("engine",),
    ("store",),
    ("baseline", "runs"),
    ("reports",),
    ("cli",),
)
"""From the ground up; rooms side by side read from each other."""


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.relative_to(ENGINE).as_posix()


@cache
def listed() -> dict[str, Any]:
    return tomllib.loads(LISTED.read_text(encoding="utf-8"))


def decisions(function: ast.FunctionDef) -> int:
    """Branches, loops, handlers, clauses of comprehensions, and every ``and`` and ``or``; inner functions apart."""
    total, waiting = 0, list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda):
            continue
        if isinstance(node, ast.BoolOp):
            total += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            total += 1 + len(node.ifs)
        elif isinstance(node, ast.If | ast.For | ast.While | ast.IfExp | ast.ExceptHandler | ast.match_case):
            total += 1
        waiting.extend(ast.iter_child_nodes(node))
    return total


def long_functions() -> dict[str, int]:
    found: dict[str, int] = {}
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef) and (count := decisions(node)) > MOST_DECISIONS:
                key = f"{name(path)}: {node.name}"
                found[key] = max(count, found.get(key, 0))
    return found


def allowed() -> dict[str, int]:
    """The listed functions with the most decisions that each may have."""
    return {key: most for group in listed()["decisions"] for key, most in group["functions"].items()}


def searching() -> set[str]:
    """Files under rules/ and comparison/ that have patterns."""
    return {
        name(path)
        for path in FILES
        if name(path).split("/")[0] in ("rules", "comparison")
        for node in ast.walk(tree(path))
        if "re" in _modules(node)
    }


def _modules(node: ast.AST) -> list[str | None]:
    """What an import statement imports, or imports from."""
    if isinstance(node, ast.Import):
        return [imported.name for imported in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) else []


def word_sets(path: Path) -> int:
    """How many literal collections of a file hold three or more lower-case words and nothing else."""
    return sum(
        isinstance(node, ast.Set | ast.Tuple | ast.List)
        and len(node.elts) > 2
        and all(isinstance(one, ast.Constant) and _is_word(one.value) for one in node.elts)
        for node in ast.walk(tree(path))
    )


def _is_word(value: object) -> bool:
    return isinstance(value, str) and value.islower() and value.replace(" ", "").isalpha()


def imported(path: Path) -> Iterator[str]:
    """The rooms that a file imports from when it is loaded, imports for types alone left out."""
    package = path.relative_to(ENGINE.parent).parent.parts
    waiting: list[ast.stmt] = list(tree(path).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.ImportFrom) and node.level:
            parts = (*package[: len(package) - node.level + 1], *(node.module or "").split("."))
            yield from [parts[1]] if len(parts) > 1 and parts[1] else [one.name for one in node.names]


def test_a_function_has_few_decisions_or_a_reason() -> None:
    most = allowed()
    over = {key: count for key, count in long_functions().items() if count > most.get(key, MOST_DECISIONS)}
    assert not over, (
        f"more than {MOST_DECISIONS} decisions, counting and/or: split them, or list them in {LISTED.name} with the reason"
    )


def test_what_is_listed_is_still_so() -> None:
    assert allowed().keys() <= long_functions().keys(), f"take these out of {LISTED.name}"


def test_every_exception_has_a_reason() -> None:
    groups = [*listed()["decisions"], *listed()["words"]]
    assert all(len(group["reason"].split()) > 5 for group in groups)


def test_rules_and_comparison_run_no_pattern() -> None:
    assert not searching(), (
        "what a text means is a reader's business: facts/beside/, language/cutting.py, language/phrases.py"
    )


def test_words_stand_in_lexicons_and_not_in_code_but_those_listed() -> None:
    most = {room: number for group in listed()["words"] for room, number in group["rooms"].items()}
    found = Counter(dict.fromkeys(most, 0))
    for path in FILES:
        found[name(path).split("/")[0].removesuffix(".py")] += word_sets(path)
    over = {room: number for room, number in found.items() if number > most.get(room, 0)}
    assert not over, (
        f"word sets in code: move them to a table of the room's lexicons/ ({LISTED.name} has the ceilings)"
    )
    assert all(most[room] - number < 15 for room, number in found.items() if room in most), (
        "lower the ceilings"
    )


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_short_and_imports_downwards(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    floor = {room: number for number, rooms in enumerate(ROOMS) for room in rooms}
    own = floor.get(name(path).split("/")[0])
    if own is not None:
        above = {room for room in imported(path) if floor.get(room, 0) > own}
        assert not above, f"{name(path)} imports from {', '.join(sorted(above))}, a later stage"


def test_imports_are_seen() -> None:
    assert {"errors", "model", "yaml_text"} <= set(imported(ENGINE / "rules" / "loading.py"))
    assert "language" in set(imported(ENGINE / "rules" / "kinds" / "across" / "polarity.py"))


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("def f():\n    return 1", 0),
        ("def f(a, b):\n    if a and b or not a:\n        return 1", 3),
        ("def f(a):\n    return [x if x else 1 for x in a if x]", 3),
        (
            "def f(a):\n    def g():\n        if a: pass\n    while a:\n        try: pass\n        except E: pass",
            2,
        ),
    ],
)
def test_decisions_are_counted(code: str, count: int) -> None:
    (function,) = ast.parse(code).body
    assert isinstance(function, ast.FunctionDef)
    assert decisions(function) == count
