"""The documentation knows every rule, command, option and setting, and what it tells a user to type is taken."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from atodds.cli.commands import atodds as command
from atodds.cli.forms import FORMS
from atodds.cli.printing import PRINTERS
from atodds.language.additions import load_additions
from atodds.rules.loading import load_folder
from atodds.rules.rule import Rule
from atodds.workspace import open_workspace
from atodds.workspace.settings import Settings
from atodds.yaml_text import read_yaml
from scripts.site import PAGES
from scripts.site.rules import path_of, rule_pages
from tests.support import REPOSITORY, put

DOCS = REPOSITORY / "docs"
RULES = open_workspace(REPOSITORY).rules
WRITTEN = {path.name: path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("*.md"))}
BY_HAND = {name: text for name, text in WRITTEN.items() if name not in PAGES}
BLOCKS = [
    (name, *found)
    for name, text in BY_HAND.items()
    for found in re.findall(r"^```(\w+)\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)
]


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_fresh(name: str) -> None:
    assert WRITTEN[name] == PAGES[name](), f"docs/{name} is stale: tox -e generate"


@pytest.mark.parametrize("name", sorted(command.commands))
def test_every_command_and_option_is_described(name: str) -> None:
    _, _, after = WRITTEN["commands.md"].partition(f"## atodds {name}\n")
    section = after.partition("\n## ")[0]
    assert section
    for one in command.commands[name].params:
        if isinstance(one, click.Option):
            rows = [line for line in section.splitlines() if all(f"`{option}" in line for option in one.opts)]
            assert rows, one.opts
            described = [cell.strip() for cell in re.split(r"(?<!\\)\|", rows[0])][2]
            assert described, f"{name} {one.opts} has no help"


@pytest.mark.parametrize("rule", RULES, ids=[f"{rule.code}-{rule.suite}" for rule in RULES])
def test_every_rule_has_a_page_with_its_examples(rule: Rule) -> None:
    pages = rule_pages(RULES)
    page = pages[path_of(rule)]
    assert page.startswith(f"# {rule.code} {rule.name}")
    assert page.count("\n- ") >= len(rule.examples.flagged) + len(rule.examples.clean)
    assert f"]({path_of(rule)})" in pages["rules.md"]


def test_every_setting_is_described() -> None:
    assert all(f"| `{name}` |" in WRITTEN["settings.md"] for name in Settings.model_fields)


def test_every_form_of_output_is_printed_and_described() -> None:
    assert tuple(PRINTERS) == FORMS
    assert all(f"`{form}`" in WRITTEN["gate.md"] for form in FORMS)


def test_every_page_is_in_the_site() -> None:
    navigation = read_yaml((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    assert sorted(_leaves(navigation)) == sorted(WRITTEN)


def _leaves(given: object) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict):
        for value in given.values():
            yield from _leaves(value)
    elif isinstance(given, list):
        for one in given:
            yield from _leaves(one)


def test_suites_references_and_waivers_load(tmp_path: Path) -> None:
    places = {"suite": "s.yml", "facts": "reference/r.yml", "waivers": "waivers.yml"}
    for _, form, block in BLOCKS:
        kind = block.split(":")[0]
        if form == "yaml" and kind in places:
            put(tmp_path / places.pop(kind), block)
    assert places == {}
    loaded = load_folder(tmp_path)
    assert [rule.code for suite in loaded.suites for rule in suite.rules] == ["Q101"]
    assert loaded.references.facts
    assert loaded.waivers


def test_every_block_is_what_it_says(tmp_path: Path) -> None:
    forms = [form for _, form, _ in BLOCKS]
    assert forms.count("yaml") >= 5
    assert forms.count("python") >= 4
    for name, form, block in BLOCKS:
        if form == "yaml":
            assert isinstance(read_yaml(block), dict), name
        elif form == "python":
            compile(block, name, "exec")
        elif form == "toml":
            tomllib.loads(block)


def test_the_lexicon_of_the_page_is_taken(tmp_path: Path) -> None:
    (block,) = [block for name, form, block in BLOCKS if (name, form) == ("lexicons.md", "toml")]
    put(tmp_path / block.splitlines()[0].removeprefix("# "), block)
    assert load_additions(tmp_path / "lexicons")


def test_the_schema_of_the_page_is_taken(tmp_path: Path) -> None:
    from atodds.documents import load

    (block,) = [block for name, form, block in BLOCKS if (name, form) == ("schemas.md", "python")]
    put(tmp_path / "document.py", block)
    assert load(tmp_path) is not None


def test_every_command_and_option_named_exists() -> None:
    options = {
        option
        for one in command.commands.values()
        for parameter in one.params
        for option in (*parameter.opts, *parameter.secondary_opts)
    }
    options |= {"--help", "--atodds", "--atodds-fail-on"}  # of the pytest plugin
    for name, text in BY_HAND.items():
        own = "\n".join(line for line in text.splitlines() if not re.search(r"\b(?:python -m|git)\b", line))
        assert set(re.findall(r"`atodds ([a-z]+)", own)) <= set(command.commands), name
        assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", own)) <= options, name


def test_every_link_leads_somewhere() -> None:
    for name, text in WRITTEN.items():
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
            assert "://" in target or (DOCS / target).exists(), f"{name}: {target}"


def test_the_readme_is_a_screen_and_a_half() -> None:
    assert len((REPOSITORY / "README.md").read_text(encoding="utf-8").splitlines()) <= 80


def test_the_search_needs_no_server_and_no_outside_address() -> None:
    site = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    assert "  - offline\n" in site
    (script,) = re.findall(r"polyfills: \[([^\]]+)\]", site)
    assert "IFrameWorker" in (REPOSITORY / "docs" / script).read_text(encoding="utf-8")
