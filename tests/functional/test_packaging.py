"""What the wheel holds, and what the installed package may say of itself."""

from __future__ import annotations

import configparser
import re
import tomllib
from itertools import chain

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


def test_what_the_package_needs_is_bound_on_both_sides_and_runs_below_3_15() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    assert [one for one in needed if not re.fullmatch(r"[\w-]+>=\d[\d.]*,<\d[\d.]*", one)] == []
    assert project["requires-python"] == ">=3.11,<3.15"
    assert any(one.startswith("lxml-html-clean") for one in project["optional-dependencies"]["html"])


def test_every_environment_but_latest_installs_from_the_lock() -> None:
    tox = configparser.ConfigParser(interpolation=None)
    tox.read(REPOSITORY / "tox.ini", encoding="utf-8")
    told = {name: section["deps"] for name, section in tox.items() if "deps" in section}
    assert {name for name, deps in told.items() if "-r requirements/" not in deps} == {
        "testenv:latest",
        "testenv:lock",
    }
    assert {name for name in tox if name.startswith("testenv:") and name not in told} == {"testenv:.pkg"}
    assert "latest" not in tox["tox"]["env_list"]


def test_every_line_of_the_lock_has_one_version_and_hashes() -> None:
    for path in sorted((REPOSITORY / "requirements").glob("*.txt")):
        entries = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8"))
        packages = [entry for entry in entries if not entry.startswith("#")]
        assert packages
        assert [entry.split()[0] for entry in packages if "==" not in entry.split()[0]] == []
        assert [entry.split()[0] for entry in packages if "--hash=sha256:" not in entry] == []
