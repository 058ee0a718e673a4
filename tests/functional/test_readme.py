"""What README.md tells a user to type is what the project takes."""

from __future__ import annotations

import re
from pathlib import Path

from atodds.cli.commands import atodds as command
from atodds.rules.loading import load_folder
from atodds.yaml_text import read_yaml
from tests.support import REPOSITORY, put

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", README, flags=re.DOTALL)


def test_the_two_commands_are_on_the_first_screen() -> None:
    first = "\n".join(README.splitlines()[:12])
    assert "pipx run tox -e checks" in first
    assert "pipx run tox " in first


def test_suites_references_and_waivers_load(tmp_path: Path) -> None:
    places = {"suite": "s.yml", "facts": "reference/r.yml", "waivers": "waivers.yml"}
    for block in BLOCKS:
        kind = block.split(":")[0]
        if kind in places:
            put(tmp_path / places.pop(kind), block)
    assert places == {}
    loaded = load_folder(tmp_path)
    assert [rule.code for suite in loaded.suites for rule in suite.rules] == ["Q101"]
    assert loaded.references.facts
    assert loaded.waivers


def test_every_yaml_block_is_yaml() -> None:
    assert len(BLOCKS) >= 5
    assert all(isinstance(read_yaml(block), dict) for block in BLOCKS)


def test_every_command_and_option_named_exists() -> None:
    named = set(re.findall(r"`atodds (\w+)", README))
    assert named == set(command.commands)
    options = {option for one in command.commands.values() for option in _options(one)}
    options |= {"--atodds"}  # of the pytest plugin
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", README)) <= options


def _options(one: object) -> list[str]:
    return [name for parameter in getattr(one, "params", ()) for name in parameter.opts]


def test_every_link_leads_somewhere() -> None:
    for page in (README, (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        for target in re.findall(r"\]\(([^)#]+)\)", page):
            assert "://" in target or (REPOSITORY / target).exists(), target
