"""Write ``checks/shipped.jsonl``: the shipped suites and references as read, so that a check starts without reading YAML.

Run it from the project after a change of a shipped suite: ``python -m scripts.make_shipped``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from atodds.rules.ready import FILE, digest, encoded
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


def text() -> str:
    """What the file is to hold."""
    given = [path.read_text(encoding="utf-8") for path in files()]
    return "".join(f"{digest(one)} {encoded(read_plain(one))}\n" for one in given)


def main() -> None:
    """Write the file."""
    (ROOT / "checks" / FILE).write_text(text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
