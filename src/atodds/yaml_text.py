"""YAML with the lines of its keys: what suites, references, waivers, sidecars and front matter are read by."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

_DEEPEST = 200
"""Brackets within each other; a file with more was written by nobody."""
_OPEN_OR_CLOSED = re.compile(r"[\[\]{}]")
_KEY = re.compile(r"""["']?([^"':\n]+)""")


class YamlTextError(ValueError):
    """Text that is not YAML, or that gives one key twice; ``line`` and ``column`` count from 1."""

    def __init__(self, said: str, line: int = 1, column: int | None = None) -> None:
        super().__init__(said)
        self.said, self.line, self.column = said, line, column


def read_yaml(text: str, *, as_written: bool = False) -> Any:
    """The one document of a text: mappings and sequences that know their lines (``line_of``), None where it is empty.

    ``as_written`` keeps every scalar as its own characters: ``language: no`` is Norwegian and not false.
    One text gives one document, however often it is read: nobody may change it but to fill in what is always the same.
    Raises YamlTextError, also where a key stands twice in one mapping, of which the first would be lost.
    """
    return _read(text, as_written, False)


def read_plain(text: str) -> Any:
    """The one document of a text as ``read_yaml`` gives it, a quarter sooner, in mappings that do not know their lines."""
    return _read(text, False, True)


@lru_cache(maxsize=128)
def _read(text: str, as_written: bool, plain: bool) -> Any:
    """Parsing in plain Python takes most of the time in which a workspace opens."""
    from ruamel.yaml.constructor import DuplicateKeyError
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    _refuse_depth(text)
    try:
        return _reader(as_written, plain).load(text)
    except DuplicateKeyError as problem:
        line, column = _place(problem)
        key = _KEY.match(text.splitlines()[line - 1], column - 1)
        raise YamlTextError(
            f"{key.group(1).strip() if key else 'a key'} stands twice; keep one", line
        ) from None
    except MarkedYAMLError as problem:
        raise YamlTextError(
            f"not valid YAML: {problem.problem or problem.context}", *_place(problem)
        ) from None
    except (YAMLError, ValueError, TypeError, RecursionError) as problem:
        said = "nested too deeply" if isinstance(problem, RecursionError) else " ".join(str(problem).split())
        raise YamlTextError(f"not valid YAML: {said}") from None


def line_of(data: Any, where: Sequence[object]) -> int:
    """The line (from 1) of the deepest part of a path of keys and indices that the document holds."""
    line = 1
    for step in where:
        places: dict[object, list[int]] = getattr(getattr(data, "lc", None), "data", None) or {}
        if step not in places:
            break
        line = places[step][0] + 1
        data = data[step]
    return line


def _reader(as_written: bool, plain: bool) -> YAML:
    from ruamel.yaml import YAML
    from ruamel.yaml.resolver import VersionedResolver

    class Written(VersionedResolver):
        """Takes no plain scalar for a number, a date, a truth value or nothing."""

        @property
        def versioned_resolver(self) -> Mapping[str, object]:
            return {}

    reader = YAML(typ="safe", pure=True) if plain else YAML(typ="rt")
    if as_written:
        reader.Resolver = Written
    return reader


def _place(problem: MarkedYAMLError) -> tuple[int, int]:
    mark = problem.problem_mark or problem.context_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _refuse_depth(text: str) -> None:
    """YamlTextError for brackets nested as in no file that a person wrote: the parser would take seconds to give up."""
    depth = 0
    for found in _OPEN_OR_CLOSED.finditer(text):
        depth = depth + 1 if found[0] in "[{" else max(0, depth - 1)
        if depth > _DEEPEST:
            raise YamlTextError("not valid YAML: nested too deeply", text.count("\n", 0, found.start()) + 1)
