"""The shipped YAML and TOML as read before: ``checks/shipped.jsonl``, which ``scripts/make_shipped.py`` writes.

A line for each file: the digest of its text, a space, what it says as JSON. A text that is not there, as when a rule or a
lexicon was changed since, is read as it stands; so what stands here may be old, but is never wrong.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from .shipped import shipped
from .yaml_text import read_plain

FILE = "shipped.jsonl"
OWN_FILE = "own.jsonl"
"""The same of suites and references that do not ship, but lie beside those that do, as in this repository."""
_DATE = "$date"


def read(text: str) -> Any:
    """What a YAML file of a workspace says, as ``yaml_text.read_plain`` gives it. Raises YamlTextError."""
    line = _line(text)
    return read_plain(text) if line is None else decoded(line)


def read_toml(text: str) -> dict[str, Any]:
    """What a TOML file of the engine says. Raises TOMLDecodeError."""
    line = _line(text)
    if line is not None:
        return decoded(line)  # type: ignore[no-any-return]
    import tomllib

    return tomllib.loads(text)


def _line(text: str) -> str | None:
    key, checks = digest(text), shipped() / "checks"
    return _lines(checks / FILE).get(key) or _lines(checks / OWN_FILE).get(key)


def digest(text: str) -> str:
    """What a text is known by."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def encoded(data: Any) -> str:
    """A document on one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=_marked)


def decoded(line: str) -> Any:
    """The document of a line."""
    return json.loads(line, object_hook=_unmarked if _DATE in line else None)


@cache
def _lines(path: Path) -> Mapping[str, str]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        return {}
    return {key: rest for key, _, rest in (line.partition(" ") for line in text.split("\n")) if rest}


def _marked(value: object) -> dict[str, str]:
    if type(value) is not dt.date:
        raise TypeError(f"{value!r} has no form in JSON here; write it as text in the YAML")
    return {_DATE: value.isoformat()}


def _unmarked(value: dict[str, Any]) -> Any:
    return dt.date.fromisoformat(value[_DATE]) if value.keys() == {_DATE} else value
