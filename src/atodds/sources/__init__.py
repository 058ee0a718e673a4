"""Files -> sources: text, Markdown, HTML, JSON, Word, PDF, mail, folders, standard input, with what is known of each."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import TextIOBase
from pathlib import Path
from typing import BinaryIO, TextIO

from ..errors import SourceError
from ..model import RunError, Source
from .decoding import LIMIT, read_bytes, read_stream
from .files import READ, Found, Passed, walk
from .formats import FileArticle, parse
from .sidecar import Sidecars

__all__ = ["LIMIT", "Loaded", "load"]


@dataclass(frozen=True)
class Loaded:
    """The sources of a run, in the order given (folders by path), and notes on the loading."""

    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()
    errors: tuple[RunError, ...] = ()
    """The files of folders that could not be read."""
    drafts: int = 0
    """How many of the sources, from the first on, are drafts; 0 where no evidence was named apart."""

    def __iter__(self) -> Iterator[Source]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self.sources)


@dataclass
class _Gathering:
    """What one call of ``load`` has collected so far."""

    sidecars: Sidecars = field(default_factory=Sidecars)
    pieces: list[tuple[Found, FileArticle] | Source] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)
    follow_links: bool = False
    seen: set[str] = field(default_factory=set)


def load(
    paths: Sequence[str | Path | Source],
    *,
    against: Sequence[str | Path | Source] = (),
    stdin: TextIO | BinaryIO | None = None,
    follow_links: bool = False,
) -> Loaded:
    """Read the sources at these paths: files, folders (recursively), or "-" for standard input.

    A ``Source`` among the paths is taken as it is. ``against`` names the evidence that the paths, then drafts, are
    held against; a draft that lies among it is read once, as a draft. ``follow_links``: also through symbolic links
    that leave a folder; else they are noted.

    A file that was named and cannot be read raises ``SourceError``; one that lies in a folder among readable
    ones is one of the ``errors``, and a file of a kind that is not read is noted. A malformed sidecar or front matter
    raises ``WorkspaceError``.
    """
    if not paths:
        raise SourceError("no sources given; name files or folders, or - for standard input")
    gathering = _Gathering(Sidecars(follow_links), follow_links=follow_links)
    _take_all(gathering, paths, stdin)
    drafts, told = len(gathering.pieces), len(gathering.notes)
    _take_all(gathering, against, stdin)
    if against and len(gathering.pieces) == drafts:
        raise SourceError(
            "nothing to hold the draft against: --against names the draft alone; name other sources"
        )
    again = [note for note in gathering.notes[told:] if not note.endswith(_TWICE)]
    notes = gathering.notes[:told] + again + gathering.sidecars.unused()
    return Loaded(
        tuple(_sources(gathering.pieces)),
        tuple(dict.fromkeys(notes)),
        tuple(dict.fromkeys(gathering.errors)),
        drafts if against else 0,
    )


_TWICE = "given twice, read once"


def _take_all(
    gathering: _Gathering, paths: Sequence[str | Path | Source], stdin: TextIO | BinaryIO | None
) -> None:
    for path in paths:
        if isinstance(path, Source):
            gathering.pieces.append(path)
        elif str(path) == "-":
            _take_stdin(gathering, stdin)
        else:
            _take_path(gathering, Path(path))


def _take_stdin(gathering: _Gathering, stdin: TextIO | BinaryIO | None) -> None:
    if "-" in gathering.seen:
        return
    gathering.seen.add("-")
    if isinstance(stdin, TextIOBase) and not hasattr(stdin, "buffer"):
        data = stdin.read().encode("utf-8", "surrogatepass")
    else:
        data = read_stream(stdin)
    found = Found(Path("-"), "-", "stdin", None)
    _take(gathering, found, data)


def _take_path(gathering: _Gathering, path: Path) -> None:
    found_any = False
    passed = Passed()
    before = len(gathering.pieces)
    repeated = False
    for found in walk(path, passed, follow=gathering.follow_links):
        found_any = True
        key = os.path.realpath(found.file)
        if key in gathering.seen:
            repeated = True
            gathering.notes.append(f"{found.shown}: {_TWICE}")
            continue
        gathering.seen.add(key)
        if found.root is None:
            _take(gathering, found, read_bytes(found.file, found.shown))
            continue
        try:
            _take(gathering, found, read_bytes(found.file, found.shown))
        except SourceError as problem:
            passed.fail(found.shown, problem)
    if len(gathering.pieces) == before and not repeated:
        raise SourceError(_nothing(path, found_any, passed.lines()))
    gathering.notes.extend(passed.notes)
    gathering.errors.extend(passed.errors)


def _nothing(path: Path, found_any: bool, passed: list[str]) -> str:
    if not found_any and not passed:
        return f"{path.as_posix()}: the folder holds no sources; put articles there ({READ})"
    told = "".join(f"\n  {line}" for line in passed[:10])
    return f"{path.as_posix()}: nothing readable in the folder; articles are {READ}{told}"


def _take(gathering: _Gathering, found: Found, data: bytes) -> None:
    stated = gathering.sidecars.of(found)
    pieces, notes = parse(found, data, stated)
    gathering.notes.extend(notes)
    gathering.pieces.extend((found, piece) for piece in pieces)


def _sources(entries: Sequence[tuple[Found, FileArticle] | Source]) -> Iterable[Source]:
    """Sources with unique ids: the name in its folder, or the whole path where two folders share the name."""
    names = Counter(_name(entry) for entry in entries)
    taken: set[str] = set()
    for entry in entries:
        identity = _name(entry)
        if names[identity] > 1:
            identity = _free(_name(entry, whole=True), taken)
        taken.add(identity)
        if isinstance(entry, Source):
            yield entry if entry.id == identity else entry.model_copy(update={"id": identity})
            continue
        piece, path = entry[1], _name(entry, whole=True)
        fields = piece.metadata.fields()
        yield Source(
            id=identity,
            path=path,
            text=piece.text,
            media_type=piece.media_type,
            places=piece.places,
            **fields,
        )


def _name(entry: tuple[Found, FileArticle] | Source, *, whole: bool = False) -> str:
    if isinstance(entry, Source):
        return entry.path if whole else entry.id
    found, piece = entry
    base = found.shown if whole else found.name
    return base if piece.number is None else f"{base}#{piece.number}"


def _free(name: str, taken: set[str]) -> str:
    """The name, numbered where it is taken."""
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}~{number}"
    return free
