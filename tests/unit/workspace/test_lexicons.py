"""The words of a workspace: they are read like the engine's own, in that workspace only."""

from __future__ import annotations

from pathlib import Path

import pytest

import atodds
from atodds import Source
from atodds.errors import WorkspaceError
from atodds.language.additions import load_additions
from atodds.language.tables import extended, read_table
from tests.support import put


def workspace(folder: Path, name: str, text: str) -> Path:
    put(folder / "checks" / "waivers.yml", "waivers: []\n")
    put(folder / "lexicons" / name, text)
    return folder


def units(folder: Path | None, text: str) -> list[str | None]:
    article = atodds.read(Source.from_text(text), workspace=folder)[0]
    return [mention.unit for mention in article.mentions if mention.kind in ("quantity", "count")]


def test_a_unit_of_the_workspace_is_read_there_only(tmp_path: Path) -> None:
    own = workspace(
        tmp_path / "own",
        "quantities/units.toml",
        '[length.units.lachter]\nwords = ["lachter"]\npint = "fathom"\n',
    )
    plain = workspace(tmp_path / "plain", "language/lemmas.toml", "")
    text = "The shaft of the mine is 40 lachter deep."
    assert units(own, text) == ["lachter"]
    assert "lachter" not in units(plain, text)
    assert units(own, text) == ["lachter"]


def test_lists_go_on_and_tables_are_merged(tmp_path: Path) -> None:
    own = workspace(
        tmp_path,
        "language/noun_classes.toml",
        'same = [["drone", "quadcopter"]]\n[plurals]\nquadcopter = "quadcopters"\n',
    )
    with extended(load_additions(own / "lexicons")):
        table = read_table("language", "noun_classes")
        assert ["drone", "quadcopter"] in table["same"]
        assert len(table["same"]) > 20
        assert table["plurals"]["quadcopter"] == "quadcopters"
        assert table["plurals"]["person"] == "people"
    assert ["drone", "quadcopter"] not in read_table("language", "noun_classes")["same"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("language/nouns_of_mine.toml", "", "no lexicon language/nouns_of_mine"),
        ("language/lemmas.toml", "lemmas = [", "lemmas.toml"),
        ("language/lemmas.toml", 'lemma = "x"', "there is no lemma"),
        ("language/noun_classes.toml", 'people = "spy"', "people must be a list"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, name: str, text: str, told: str) -> None:
    own = workspace(tmp_path, name, text)
    with pytest.raises(WorkspaceError, match=told):
        atodds.read(Source.from_text("It rained."), workspace=own)
