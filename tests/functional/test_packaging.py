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
        assert (REPOSITORY / folder).is_dir()
    for path in (REPOSITORY / "checks").rglob("*.yml"):
        where = path.relative_to(REPOSITORY).parent.as_posix()
        assert where in shipped or path.name == "waivers.yml", (
            f"{where} is not among the folders of the wheel"
        )
    assert "checks" not in shipped


def test_public_names_are_there() -> None:
    assert all(getattr(atodds, name) is not None for name in atodds.__all__)
    assert not hasattr(atodds, "nothing")


def test_the_changelog_knows_the_version() -> None:
    text = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## Unreleased" in text or f"## {atodds.__version__}" in text
