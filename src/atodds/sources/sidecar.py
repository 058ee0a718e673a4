"""Metadata that the text lacks: ``sources.yml`` beside the files, and front matter on top of a text.

``sources.yml`` maps the name of a file in its folder to its fields. Under ``assumed`` (of one file, or of the
whole folder) stand values that are not known but supposed::

    assumed: {published: 2024-05-31}
    flood.txt:
      title: River leaves its banks
      publisher: Evening Post
      assumed: {language: en}
      verified:
        - {passage: 12 metres, reason: verified with the agency, owner: Ada, expires: 2027-06-30}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from ..errors import WorkspaceError
from ..model.source import Provenance, Verified
from ..yaml_text import YamlTextError, line_of, read_yaml
from .decoding import decode, read_bytes
from .files import SIDECARS, Found, link_out_of, posix
from .metadata import FIELDS, Metadata, day

_FRONT = {
    "title": "title", "headline": "title",
    "publisher": "publisher", "source": "publisher", "site": "publisher",
    "author": "author", "byline": "author",
    "published": "published", "date": "published",
    "address": "address", "url": "address", "link": "address",
    "language": "language", "lang": "language",
}  # fmt: skip


_NOTHING = ("", "~", "null")
"""What YAML writes for no value."""


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

    def stale(self) -> list[str]:
        """The entries that no file was read for."""
        return [name for name in self.entries if name not in self.used]


@dataclass
class Sidecars:
    """The sidecars of a run, each read once."""

    follow_links: bool = False
    """Read also a sidecar that is a link out of the folder that was given."""
    sheets: dict[Path, _Sheet | None] = field(default_factory=dict)
    whole: set[Path] = field(default_factory=set)
    """Folders that are read whole: an entry there whose file is not read is of no use."""

    def of(self, found: Found) -> Metadata:
        """What sidecars say of a file: the one beside it first, then those of the folders above it."""
        result = Metadata()
        if str(found.file) == "-":
            return result
        for folder in _folders(found):
            if found.root is not None:
                self.whole.add(folder)
            sheet = self._sheet(folder, found.root)
            if sheet is None:
                continue
            name = posix(found.file.relative_to(folder))
            if name in sheet.entries:
                sheet.used.add(name)
                result.update(sheet.entries[name])
            result.update(sheet.everywhere)
        return result

    def unused(self) -> list[str]:
        """Notes on entries that name no file, or one that is not read though its folder is."""
        return [
            f"{sheet.shown}: {name}: {why}"
            for folder, sheet in self.sheets.items()
            if sheet is not None
            for name in sheet.stale()
            if (why := self._no_use(folder, name))
        ]

    def _no_use(self, folder: Path, name: str) -> str:
        if not (folder / name).exists():
            return "there is no such file; rename or remove the entry"
        return "no file of this name was read; mend or remove the entry" if folder in self.whole else ""

    def _sheet(self, folder: Path, root: Path | None) -> _Sheet | None:
        if folder not in self.sheets:
            path = next((folder / name for name in SIDECARS if (folder / name).is_file()), None)
            read = path is not None and (self.follow_links or not link_out_of(path, root or folder))
            self.sheets[folder] = _read(path) if path and read else None
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
    for key, value, line in _items(root, 1, problems, "the file"):
        if key == "assumed":
            everywhere.add(_values(value, line, problems, "assumed"), "assumed")
        else:
            entries[key] = _entry(value, line, problems, key)
    _refuse(shown, problems)
    return _Sheet(shown, everywhere, entries)


def _compose(text: str, shown: str, shift: int = 0) -> object:
    try:
        return read_yaml(text, as_written=True)
    except YamlTextError as problem:
        raise WorkspaceError(f"{shown}: line {problem.line + shift}: {problem.said}") from problem


def _refuse(shown: str, problems: list[_Problem], shift: int = 0) -> None:
    if problems:
        told = [f"{shown}: line {line + shift}: {text}" for line, text in sorted(problems)]
        raise WorkspaceError("\n".join(told))


def _items(
    data: object, line: int, problems: list[_Problem], where: str
) -> Iterator[tuple[str, object, int]]:
    """Keys, values and lines of a mapping; anything else, or a key that is no text, is a problem."""
    if data is None or (isinstance(data, str) and data.lower() in _NOTHING):
        return
    if not isinstance(data, Mapping):
        problems.append(_Problem(line, f"{where}: must hold names with values ({', '.join(FIELDS)})"))
        return
    for key, value in data.items():
        at = line_of(data, (key,))
        if isinstance(key, str):
            yield key, value, at
        else:
            problems.append(_Problem(at, f"{where}: a name must be plain text"))


def _entry(data: object, line: int, problems: list[_Problem], where: str) -> Metadata:
    metadata = Metadata()
    metadata.add(_values(data, line, problems, where, extra=("assumed", "verified")), "stated")
    for key, value, at in _items(data, line, [], where):
        if key == "assumed":
            metadata.add(_values(value, at, problems, f"{where}.assumed"), "assumed")
        elif key == "verified":
            metadata.verified += tuple(_marks(value, at, problems, f"{where}.verified"))
    return metadata


def _marks(data: object, line: int, problems: list[_Problem], where: str) -> Iterator[Verified]:
    """The passages that are marked as verified, each with its reason."""
    if not isinstance(data, list):
        problems.append(_Problem(line, f"{where}: must be a list of passages, each with its reason"))
        return
    for place, entry in enumerate(data):
        at = line_of(data, (place,))
        try:
            yield Verified.model_validate(entry)
        except ValidationError as problem:
            first = problem.errors()[0]
            field_name = ".".join(map(str, first["loc"]))
            problems.append(_Problem(at, f"{where}: {field_name}: {first['msg']}".replace(": : ", ": ")))


def _values(
    data: object, line: int, problems: list[_Problem], where: str, extra: tuple[str, ...] = ()
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value, at in _items(data, line, problems, where):
        if key in extra:
            continue
        if key not in FIELDS:
            known = ", ".join((*FIELDS, *extra))
            problems.append(_Problem(at, f"{where}.{key}: no such field; there are {known}"))
        else:
            _value(key, value, at, values, problems, f"{where}.{key}")
    return values


def _value(
    key: str, value: object, line: int, values: dict[str, Any], problems: list[_Problem], where: str
) -> None:
    if value is not None and not isinstance(value, str):
        problems.append(_Problem(line, f"{where}: must be a single value"))
        return
    text = " ".join((value or "").split())
    if text.lower() in _NOTHING:
        return
    try:
        values[key] = day(text) if key == "published" else text
    except ValueError as problem:
        problems.append(_Problem(line, f"{where}: {problem}"))


def front_matter(text: str, shown: str) -> Metadata:
    """What the front matter of a text states; unknown names are passed over: many tools write their own."""
    from ..segmentation.front_matter import front_matter_span

    metadata = Metadata()
    span = front_matter_span(text)
    if span is None:
        return metadata
    problems: list[_Problem] = []
    values: dict[str, Any] = {}
    root = _compose(text[span[0] : span[1]], shown, shift=1)
    for key, value, line in _items(root, 1, problems, "front matter"):
        name = _FRONT.get(key.lower())
        if name is None or name in values or (name != "published" and not isinstance(value, str | None)):
            continue
        _value(name, value, line, values, problems, f"front matter.{key}")
    _refuse(shown, problems, shift=1)
    how: Provenance = "stated"
    metadata.add(values, how)
    return metadata
