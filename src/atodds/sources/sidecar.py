"""Metadata that the text lacks: ``sources.yml`` beside the files, and front matter on top of a text.

``sources.yml`` maps the name of a file in its folder to its fields. Under ``assumed`` (of one file, or of the
whole folder) stand values that are not known but supposed::

    assumed: {published: 2024-05-31}
    flood.txt:
      title: River leaves its banks
      publisher: Evening Post
      assumed: {language: en}
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ..errors import WorkspaceError
from ..model.source import Provenance
from .decoding import decode, read_bytes
from .files import SIDECARS, Found, posix
from .metadata import FIELDS, Metadata, day

_FRONT = {
    "title": "title", "headline": "title",
    "publisher": "publisher", "source": "publisher", "site": "publisher",
    "author": "author", "byline": "author",
    "published": "published", "date": "published",
    "address": "address", "url": "address", "link": "address",
    "language": "language", "lang": "language",
}  # fmt: skip


class _Problem(NamedTuple):
    line: int
    text: str


@dataclass
class _Sheet:
    """One sidecar as read."""

    shown: str
    everywhere: Metadata
    entries: dict[str, Metadata]
    used: set[str] = field(default_factory=set)


@dataclass
class Sidecars:
    """The sidecars of a run, each read once."""

    sheets: dict[Path, _Sheet | None] = field(default_factory=dict)

    def of(self, found: Found) -> Metadata:
        """What sidecars say of a file: the one beside it first, then those of the folders above it."""
        result = Metadata()
        if str(found.file) == "-":
            return result
        for folder in _folders(found):
            sheet = self._sheet(folder)
            if sheet is None:
                continue
            name = posix(found.file.relative_to(folder))
            if name in sheet.entries:
                sheet.used.add(name)
                result.update(sheet.entries[name])
            result.update(sheet.everywhere)
        return result

    def unused(self) -> list[str]:
        """Notes on entries that name no file."""
        return [
            f"{sheet.shown}: {name}: there is no such file; rename or remove the entry"
            for folder, sheet in self.sheets.items()
            if sheet is not None
            for name in sheet.entries
            if name not in sheet.used and not (folder / name).exists()
        ]

    def _sheet(self, folder: Path) -> _Sheet | None:
        if folder not in self.sheets:
            path = next((folder / name for name in SIDECARS if (folder / name).is_file()), None)
            self.sheets[folder] = _read(path) if path else None
        return self.sheets[folder]


def _folders(found: Found) -> list[Path]:
    folders = [found.file.parent]
    while found.root is not None and folders[-1] != found.root:
        folders.append(folders[-1].parent)
    return folders


def _read(path: Path) -> _Sheet:
    shown = posix(path)
    text, _ = decode(read_bytes(path, shown) or b"{}", shown)
    root = _compose(text, shown)
    problems: list[_Problem] = []
    everywhere, entries = Metadata(), {}
    for key, node in _items(root, problems, "the file"):
        if key == "assumed":
            everywhere.add(_values(node, problems, "assumed"), "assumed")
        else:
            entries[key] = _entry(node, problems, key)
    _refuse(shown, problems)
    return _Sheet(shown, everywhere, entries)


def _compose(text: str, shown: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as problem:
        where = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise WorkspaceError(
            f"{shown}: line {where}: not YAML: {problem.problem or problem.context}"
        ) from problem
    except (yaml.YAMLError, RecursionError) as problem:
        raise WorkspaceError(f"{shown}: not YAML: {str(problem).splitlines()[0]}") from problem


def _refuse(shown: str, problems: list[_Problem], shift: int = 0) -> None:
    if problems:
        told = [f"{shown}: line {line + shift}: {text}" for line, text in sorted(problems)]
        raise WorkspaceError("\n".join(told))


def _items(node: yaml.Node | None, problems: list[_Problem], where: str) -> list[tuple[str, yaml.Node]]:
    """Keys and values of a mapping; another node, a repeated key or one that is no text is a problem."""
    if node is None or (isinstance(node, yaml.ScalarNode) and _null(node)):
        return []
    if not isinstance(node, yaml.MappingNode):
        fields = ", ".join(FIELDS)
        problems.append(
            _Problem(node.start_mark.line + 1, f"{where}: must hold names with values ({fields})")
        )
        return []
    items: dict[str, yaml.Node] = {}
    for key, value in node.value:
        at = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            problems.append(_Problem(at, f"{where}: a name must be plain text"))
        elif key.value in items:
            problems.append(_Problem(at, f"{where}: {key.value}: given twice"))
        else:
            items[key.value] = value
    return list(items.items())


def _null(node: yaml.ScalarNode) -> bool:
    return node.tag == "tag:yaml.org,2002:null"


def _entry(node: yaml.Node, problems: list[_Problem], where: str) -> Metadata:
    metadata = Metadata()
    metadata.add(_values(node, problems, where, extra=("assumed",)), "stated")
    for key, value in _items(node, [], where):
        if key == "assumed":
            metadata.add(_values(value, problems, f"{where}.assumed"), "assumed")
    return metadata


def _values(
    node: yaml.Node, problems: list[_Problem], where: str, extra: tuple[str, ...] = ()
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in _items(node, problems, where):
        if key in extra:
            continue
        if key not in FIELDS:
            known = ", ".join((*FIELDS, *extra))
            problems.append(
                _Problem(value.start_mark.line + 1, f"{where}.{key}: no such field; there are {known}")
            )
        else:
            _value(key, value, values, problems, f"{where}.{key}")
    return values


def _value(key: str, node: yaml.Node, values: dict[str, Any], problems: list[_Problem], where: str) -> None:
    """The scalar's own characters count: ``language: no`` is Norwegian and not false."""
    if not isinstance(node, yaml.ScalarNode):
        problems.append(_Problem(node.start_mark.line + 1, f"{where}: must be a single value"))
        return
    if _null(node):
        return
    text = " ".join(node.value.split())
    try:
        values[key] = day(text) if key == "published" else text
    except ValueError as problem:
        problems.append(_Problem(node.start_mark.line + 1, f"{where}: {problem}"))


def front_matter(text: str, shown: str) -> Metadata:
    """What the front matter of a text states; unknown names are passed over: many tools write their own."""
    from ..segmentation.front_matter import front_matter_span

    metadata = Metadata()
    span = front_matter_span(text)
    if span is None:
        return metadata
    problems: list[_Problem] = []
    root = _compose(text[span[0] : span[1]], shown)
    values: dict[str, Any] = {}
    for key, node in _items(root, problems, "front matter"):
        name = _FRONT.get(key.lower())
        if name is None or name in values or (name != "published" and not isinstance(node, yaml.ScalarNode)):
            continue
        _value(name, node, values, problems, f"front matter.{key}")
    _refuse(shown, problems, shift=1)
    how: Provenance = "stated"
    metadata.add(values, how)
    return metadata
