"""The words that a workspace adds to the engine's lexicons: ``lexicons/<room>/<name>.toml`` beside its ``checks/``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import WorkspaceError
from .tables import NOTHING, Additions, has_table, read_table


def load_additions(folder: Path) -> Additions:
    """The tables under a folder; an empty set where there is no such folder.

    Raises WorkspaceError, with file and key, for a file or table that the engine does not have
    and for a value of another type.
    """
    tables: dict[tuple[str, str], dict[str, Any]] = {}
    for path in sorted(folder.glob("**/*.toml")) if folder.is_dir() else ():
        room, name = path.parent.relative_to(folder).as_posix(), path.stem
        if not has_table(room, name):
            raise WorkspaceError(
                f"{path}: the engine has no lexicon {room}/{name}; a file here adds to one of the same room and name"
            )
        try:
            added = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
            raise WorkspaceError(f"{path}: {problem}") from None
        if told := next(_problems(read_table(room, name), added, ""), None):
            raise WorkspaceError(f"{path}: {told}")
        tables[room, name] = added
    return Additions(tables) if tables else NOTHING


def _problems(table: Mapping[str, Any], added: Mapping[str, Any], where: str) -> Iterator[str]:
    """What does not fit: a new key is fine only in a table of like entries (words to words, units, predicates)."""
    shapes = {type(value) for value in table.values()}
    for key, value in added.items():
        at = f"{where}{key}"
        if key in table:
            if type(value) is not type(table[key]):
                yield f"{at} must be a {_NAMES[type(table[key])]}, as in the engine's own table"
            elif isinstance(value, Mapping):
                yield from _problems(table[key], value, f"{at}.")
        elif len(shapes) != 1 or type(value) not in shapes:
            yield f"there is no {at}; there are {', '.join(sorted(table)[:12])}"


_NAMES: dict[type, str] = {
    str: "text",
    list: "list",
    dict: "table",
    int: "number",
    float: "number",
    bool: "yes or no",
}
