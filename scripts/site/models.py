"""The JSON and the settings as pages, made from the published schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from atodds.reports.schema import schema

_FORMATS = """# JSON formats

Made from the models by `tox -e generate`; do not edit. The same as JSON
Schema: [run](schema/run.json), [article](schema/article.json).
Offsets are Python string indices into the article's text, ends are exclusive; a source is named by its path.
"""
_SETTINGS = """# Settings

Made from the model by `tox -e generate`; do not edit. The same as
JSON Schema: [settings](schema/settings.json).

They stand in `atodds.toml` beside `checks/`, or under `[tool.atodds]` in `pyproject.toml`. Options of the command line go
before them. A key that is unknown is an error, with a suggestion.

```toml
sources = ["articles"]
suites = ["internal", "cross-source"]
ignore = ["N401"]
fail_on = "warning"
format = ["concise", "junit=reports/junit.xml"]
```
"""


def formats_page() -> str:
    """``check --format json`` and ``read --format jsonl``, field by field."""
    parts = [_FORMATS]
    for name, told in (("run", "`atodds check --format json`"), ("article", "`atodds read --format jsonl`")):
        made = schema(name)
        parts += [f"## {made['title']}: {told}", _flat(made["description"]), _table(made, name)]
        for key, one in sorted(made["$defs"].items()):
            parts += [f"### {key} ({name})", _flat(one.get("description", "")), _table(one, name)]
    return _page(parts)


def settings_page() -> str:
    """``atodds.toml``, key by key."""
    return _page([_SETTINGS, _table(schema("settings"), "settings", defaults=True)])


def _page(parts: list[str]) -> str:
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def _table(model: Mapping[str, Any], page: str, *, defaults: bool = False) -> str:
    if "properties" not in model:
        return ""
    head = (
        ["| key | type | default | |", "|---|---|---|---|"]
        if defaults
        else ["| field | type | |", "|---|---|---|"]
    )
    return "\n".join([*head, *_rows(model["properties"], page, defaults)])


def _rows(fields: Mapping[str, Any], page: str, defaults: bool) -> Iterator[str]:
    for name, field in fields.items():
        cells = [f"`{name}`", _type(field, page)]
        if defaults:
            cells.append(f"`{_printed(field.get('default'))}`" if field.get("default") is not None else "")
        cells.append(_flat(field.get("description", "")).replace("|", "\\|"))
        yield f"| {' | '.join(cells)} |"


def _printed(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value).replace("'", '"')


def _type(field: Mapping[str, Any], page: str) -> str:
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()}-{page})"
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join(f"`{one}`" for one in field["enum"])
    for several in ("anyOf", "oneOf"):
        if several in field:
            return " or ".join(_type(one, page) for one in field[several])
    kind = str(field.get("type", "any"))
    if kind == "array":
        return f"list of {_type(field.get('items', {}), page)}"
    if kind == "object" and isinstance(field.get("additionalProperties"), Mapping):
        return f"by name, {_type(field['additionalProperties'], page)}"
    return str(field.get("format", kind))


def _flat(text: str) -> str:
    return " ".join(text.replace("``", "`").split()).replace("<", "&lt;")
