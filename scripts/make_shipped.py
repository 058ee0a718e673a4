"""Write ``checks/shipped.jsonl``: the shipped suites, references and lexicons as read, so that a check starts without YAML
and TOML to be read; and ``checks/own.jsonl`` of those that do not ship.

Run it from the project after a change of a shipped suite or a lexicon: ``python -m scripts.make_shipped``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from atodds.ready import FILE, OWN_FILE, digest, encoded
from atodds.yaml_text import read_plain

ROOT = Path(__file__).resolve().parent.parent


def files() -> Iterator[Path]:
    """The YAML files under ``checks/`` that the wheel takes along, in order."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for name in sorted(taken):
        path = ROOT / name
        if name.startswith("checks/"):
            yield from sorted(path.glob("*.yml")) if path.is_dir() else [path] * (path.suffix == ".yml")


def lexicons() -> list[Path]:
    """The lexicons of all rooms, in order."""
    return sorted((ROOT / "src" / "atodds").glob("*/lexicons/*.toml"))


def text() -> str:
    """What the file is to hold."""
    suites = [(one, read_plain(one)) for one in map(_text, files())]
    tables = [(one, tomllib.loads(one)) for one in map(_text, lexicons())]
    return _lines([*suites, *tables])


def own() -> str:
    """What the file of the suites and references that stay here is to hold."""
    stay = sorted({*(ROOT / "checks").rglob("*.yml")} - {*files()})
    return _lines((one, read_plain(one)) for one in map(_text, stay))


def _lines(read: Iterable[tuple[str, object]]) -> str:
    return "".join(f"{digest(one)} {encoded(said)}\n" for one, said in read)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def main() -> None:
    """Write both files."""
    for name, made in ((FILE, text()), (OWN_FILE, own())):
        (ROOT / "checks" / name).write_text(made, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
