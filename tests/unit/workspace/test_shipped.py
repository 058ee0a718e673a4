"""The shipped suites as read before are what their YAML says, and old lines are never taken for new."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from atodds import ready
from atodds.errors import WorkspaceError
from atodds.language import tables
from atodds.rules import loading
from atodds.shipped import shipped
from atodds.yaml_text import YamlTextError, read_plain
from scripts.make_shipped import files, lexicons, own, text
from tests.support import REPOSITORY, put, suite


@pytest.mark.parametrize(("name", "made"), [(ready.FILE, text), (ready.OWN_FILE, own)])
def test_the_files_are_as_the_script_writes_them(name: str, made: Callable[[], str]) -> None:
    written = (REPOSITORY / "checks" / name).read_text(encoding="utf-8")
    assert written == made(), (
        "a suite, reference or lexicon was changed: run python -m scripts.make_shipped (tox -e generate)"
    )


@pytest.mark.parametrize("path", list(files()), ids=lambda path: path.name)
def test_what_was_read_before_is_what_the_yaml_says(path: Path) -> None:
    given = path.read_text(encoding="utf-8")
    said = read_plain(given)
    assert ready.decoded(ready.encoded(said)) == said
    assert ready.read(given) == said
    assert ready.read(f"{given}\n# changed\n") == said


def test_no_yaml_is_read_for_the_shipped_suites(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> object:
        raise AssertionError("YAML was read")

    wanted = loading.load_folder(shipped() / "checks" / "internal")
    monkeypatch.setattr(ready, "read_plain", refuse)
    assert loading.load_folder(shipped() / "checks" / "internal") == wanted


@pytest.mark.parametrize("path", lexicons(), ids=lambda path: path.stem)
def test_a_lexicon_as_read_before_is_what_its_toml_says(path: Path) -> None:
    given = path.read_text(encoding="utf-8")
    said = tomllib.loads(given)
    assert ready.read_toml(given) == said
    assert repr(ready.read_toml(given)) == repr(said)
    assert ready.read_toml(f"{given}\n# changed\n") == said


def test_no_toml_is_read_for_the_lexicons(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> object:
        raise AssertionError("TOML was read")

    monkeypatch.setattr(tomllib, "loads", refuse)
    for path in lexicons():
        assert tables._shipped.__wrapped__(path.parent.parent.name, path.stem)


def test_a_day_stays_a_day_and_what_has_no_form_is_refused() -> None:
    assert ready.decoded(ready.encoded({"day": dt.date(2014, 3, 1)})) == {"day": dt.date(2014, 3, 1)}
    with pytest.raises(TypeError, match="write it as text"):
        ready.encoded({"moment": dt.datetime(2014, 3, 1, 12, tzinfo=dt.UTC)})


def test_a_changed_rule_is_read_anew_with_its_lines(tmp_path: Path) -> None:
    path = put(tmp_path / "checks" / "mine.yml", suite("X101").replace("severity: error", "severity: grave"))
    with pytest.raises(WorkspaceError, match=r"mine\.yml:\d+: rules\[0\]\.severity"):
        loading.load_folder(path.parent)
    with pytest.raises(YamlTextError):
        ready.read("a: [1")
