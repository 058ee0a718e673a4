"""What the wheel holds, and what the installed package may say of itself."""

from __future__ import annotations

import tomllib

import atodds
from tests.support import REPOSITORY


def test_every_suite_is_shipped_and_the_baseline_is_not() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for folder, target in shipped.items():
        assert target == f"atodds/defaults/{folder}"
        assert (REPOSITORY / folder).exists()
    for path in (REPOSITORY / "checks").rglob("*.yml"):
        where = path.relative_to(REPOSITORY)
        told = {where.as_posix(), where.parent.as_posix()} & shipped.keys()
        own = path.name in ("waivers.yml", "missiles.yml")
        assert bool(told) is not own, (
            f"{where}: what is of this workspace stays here, all else is in the wheel"
        )
    assert "checks" not in shipped


def test_public_names_are_there() -> None:
    assert all(getattr(atodds, name) is not None for name in atodds.__all__)
    assert not hasattr(atodds, "nothing")


def test_the_changelog_knows_the_version() -> None:
    text = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## Unreleased" in text or f"## {atodds.__version__}" in text
