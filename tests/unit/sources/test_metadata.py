"""Sidecars, front matter and JSON state what is known of a source."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from atodds.errors import SourceError, WorkspaceError
from atodds.model import Source
from atodds.sources import load

DAY = dt.date(2024, 5, 31)


def one(folder: Path, name: str, text: str, sidecar: str | None = None) -> Source:
    (folder / name).write_text(text, encoding="utf-8")
    if sidecar is not None:
        (folder / "sources.yml").write_text(sidecar, encoding="utf-8")
    return load([folder]).sources[0]


def test_a_sidecar_states_and_assumes(tmp_path: Path) -> None:
    sidecar = "assumed: {published: 2024-05-31}\na.txt:\n  title: Flood\n  publisher: Post\n  language: no\n"
    source = one(tmp_path, "a.txt", "Six men.", sidecar)
    assert (source.title, source.publisher, source.language, source.published) == ("Flood", "Post", "no", DAY)
    assert source.provenance == {
        "title": "stated", "publisher": "stated", "language": "stated", "published": "assumed",
    }  # fmt: skip


def test_what_a_file_says_itself_goes_before_what_is_assumed_and_after_what_is_stated(tmp_path: Path) -> None:
    text = "---\ntitle: Own\ndate: 2024-05-30\n---\nSix men.\n"
    source = one(tmp_path, "a.md", text, "a.md:\n  title: Stated\n  assumed: {published: 2024-01-01}\n")
    assert (source.title, source.published) == ("Stated", dt.date(2024, 5, 30))
    assert source.text == text


def test_sidecars_of_the_folders_above_reach_down_and_the_nearest_goes_first(tmp_path: Path) -> None:
    inner = tmp_path / "in"
    inner.mkdir()
    (tmp_path / "sources.yml").write_text("in/a.txt: {title: Far, author: Ann}\n")
    source_file = inner / "a.txt"
    source_file.write_text("Six men.")
    (inner / "sources.yaml").write_text("a.txt: {title: Near, publisher: ~}\n")
    source = load([tmp_path]).sources[0]
    assert (source.title, source.author, source.publisher) == ("Near", "Ann", None)
    assert load([source_file]).sources[0].author is None


def test_an_entry_without_a_file_is_a_note(tmp_path: Path) -> None:
    one(tmp_path, "a.txt", "Six men.", "b.txt: {title: T}\na.txt:\n")
    notes = load([tmp_path]).notes
    assert len(notes) == 1
    assert "b.txt: there is no such file" in notes[0]


def test_an_entry_of_a_file_that_is_not_read_is_a_note_where_the_folder_is(tmp_path: Path) -> None:
    (tmp_path / "b.png").write_bytes(b"\x89PNG")
    one(tmp_path, "a.txt", "Six men.", "b.png: {title: T}\n./a.txt: {title: U}\n")
    notes = load([tmp_path]).notes
    assert sum("no file of this name was read" in note for note in notes) == 2
    assert load([tmp_path / "a.txt"]).notes == ()


def test_all_that_is_wrong_with_a_sidecar_is_told_by_line_and_field(tmp_path: Path) -> None:
    sidecar = (
        "a.txt:\n  titel: T\n  published: 31 May\n  author: [A, B]\n  assumed: {published: 2024-02-31}\n"
        "? [x]\n: y\nb.txt: words\n"
    )
    with pytest.raises(WorkspaceError) as caught:
        one(tmp_path, "a.txt", "Six men.", sidecar)
    lines = str(caught.value).split("\n")
    where = (tmp_path / "sources.yml").as_posix()
    told = [line.removeprefix(f"{where}: ") for line in lines]
    assert told[0].startswith("line 2: a.txt.titel: no such field")
    assert told[1].startswith("line 3: a.txt.published: '31 May' is not a date")
    assert told[2] == "line 4: a.txt.author: must be a single value"
    assert told[3] == "line 5: a.txt.assumed.published: '2024-02-31' is not a day of the calendar"
    assert told[4] == "line 6: the file: a name must be plain text"
    assert told[5].startswith("line 8: b.txt: must hold names with values")


def test_a_name_that_stands_twice_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"sources\.yml: line 2: a\.txt stands twice"):
        one(tmp_path, "a.txt", "Six men.", "a.txt: {title: T}\na.txt: {}\n")
    with pytest.raises(WorkspaceError, match=r"b\.md: line 3: title stands twice"):
        one(tmp_path, "b.md", "---\ntitle: T\ntitle: U\n---\nSix men.\n", "")


@pytest.mark.parametrize("sidecar", ["a: [", "- a\n- b\n", "a: &x [*x", "\tx: 1", "[" * 5000, "a: 3"])
def test_a_sidecar_that_is_no_mapping_is_refused(tmp_path: Path, sidecar: str) -> None:
    with pytest.raises(WorkspaceError, match=r"sources\.yml"):
        one(tmp_path, "a.txt", "Six men.", sidecar)


def test_an_empty_sidecar_says_nothing(tmp_path: Path) -> None:
    assert one(tmp_path, "a.txt", "Six men.", "").provenance == {}


def test_front_matter_that_is_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"a\.md: line 3: front matter\.date"):
        one(tmp_path, "a.md", "---\ntitle: T\ndate: yesterday\n---\nSix men.\n")


@pytest.mark.parametrize(
    "text", ["---\nSix men\n---\nMore", "---\n", "---\ntitle: open\nSix men.", "--- x\ntitle: a\n---\n"]
)
def test_a_rule_on_top_is_no_front_matter(tmp_path: Path, text: str) -> None:
    assert one(tmp_path, "a.txt", text).provenance == {}


def test_front_matter_of_other_tools_is_read_for_what_is_known(tmp_path: Path) -> None:
    text = "---\nlayout: post\ntags: [a, b]\nheadline: T\nurl: https://example.org/1\n---\nSix men.\n"
    source = one(tmp_path, "a.txt", text)
    assert (source.title, source.address) == ("T", "https://example.org/1")


def test_json_of_sentences_with_a_headline(tmp_path: Path) -> None:
    value = {
        "id": "1",
        "source": "example.org",
        "url": "https://example.org/1",
        "title": "A flood",
        "sentences": ["A flood", "Six."],
    }
    source = one(tmp_path, "a.json", json.dumps(value))
    assert source.text == "A flood\nSix."
    assert (source.publisher, source.address, source.title) == (
        "example.org",
        "https://example.org/1",
        "A flood",
    )


@pytest.mark.parametrize(
    "date", ["2024-05-31", "2024-05-31T23:00:00Z", "2024-05-31 23:00:00", "Fri, 31 May 2024 23:00:00 GMT"]
)
def test_json_of_feeds(tmp_path: Path, date: str) -> None:
    value = {
        "headline": "A  flood", "articleBody": "Six men.", "datePublished": date,
        "author": [{"name": "Ann Lee"}, "Bo"], "publisher": {"@type": "Organization", "name": "Post"}, "inLanguage": "en",
    }  # fmt: skip
    source = one(tmp_path, "a.json", json.dumps(value))
    assert (source.title, source.author, source.publisher) == ("A flood", "Ann Lee, Bo", "Post")
    assert source.published == DAY


@pytest.mark.parametrize("date", ["soon", 20240531, "x" * 200, None, "Fri, 99 May 2024"])
def test_a_date_that_cannot_be_read_is_left_out(tmp_path: Path, date: object) -> None:
    assert one(tmp_path, "a.json", json.dumps({"text": "Six.", "date": date})).published is None


def test_several_articles_in_one_file(tmp_path: Path) -> None:
    rows = [{"text": "Six."}, {"title": "no text"}, {"text": "Seven."}]
    (tmp_path / "a.json").write_text(json.dumps({"articles": rows}))
    (tmp_path / "b.jsonl").write_text("\n".join(json.dumps(row) for row in rows) + "\n\n")
    loaded = load([tmp_path])
    assert [source.id for source in loaded] == ["a.json#1", "a.json#2", "b.jsonl#1", "b.jsonl#2"]
    assert len(loaded.notes) == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"text": ', "line 1: not JSON"),
        ('{"title": "T"}', "no article"),
        ('{"sentences": [1, 2]}', "no article"),
        ("[]", "no article"),
        ("3", "no object"),
        ("[" * 100_000, "nested too deeply to be read"),
    ],
)
def test_json_without_an_article_is_refused(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(SourceError, match=says):
        load([tmp_path / "a.json"])


def test_a_broken_line_is_told_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Six."}\n{"text": \n')
    with pytest.raises(SourceError, match="line 2: not JSON"):
        load([tmp_path / "a.jsonl"])


def test_lone_surrogates_become_printable(tmp_path: Path) -> None:
    source = one(tmp_path, "a.json", '{"text": "Six \\ud800 men.", "title": "\\udfff"}')
    assert source.text == "Six \ufffd men."
    assert source.title == "\ufffd"
