"""What README.md tells a user to type is what the project takes."""

from __future__ import annotations

import re

from atodds.cli.commands import atodds as command
from tests.support import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def test_the_two_commands_are_on_the_first_screen() -> None:
    first = "\n".join(README.splitlines()[:12])
    assert "pipx run tox -e checks" in first
    assert "pipx run tox " in first


def test_every_command_and_option_named_exists() -> None:
    named = set(re.findall(r"`atodds (\w+)", README))
    assert named == set(command.commands)
    options = {option for one in command.commands.values() for option in _options(one)}
    options.add("--atodds")  # of pytest, by the plugin
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", README)) <= options


def test_the_ways_into_a_repository_of_ones_own_are_named() -> None:
    for name in ("action.yml", ".pre-commit-hooks.yaml", "atodds completion bash", "pytest --atodds"):
        assert name in README


def _options(one: object) -> list[str]:
    return [name for parameter in getattr(one, "params", ()) for name in parameter.opts]


def test_every_link_leads_somewhere() -> None:
    for page in (README, (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        for target in re.findall(r"\]\(([^)#]+)\)", page):
            assert "://" in target or (REPOSITORY / target).exists(), target
