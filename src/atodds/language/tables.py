"""The lexicons: TOML files (and long plain lists) in the ``lexicons`` folder of each room, read on first use."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_ENGINE = Path(__file__).parent.parent


@cache
def read_table(room: str, name: str) -> dict[str, Any]:
    """The tables of ``<room>/lexicons/<name>.toml``; FileNotFoundError where there is none of that name."""
    path = _ENGINE.joinpath(*room.split("."), "lexicons", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def lines_of(room: str, name: str) -> tuple[str, ...]:
    """The lines of ``<room>/lexicons/<name>.txt`` that are neither empty nor comments: for long lists that scripts make."""
    text = _ENGINE.joinpath(*room.split("."), "lexicons", f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
