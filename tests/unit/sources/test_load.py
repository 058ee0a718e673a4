"""Files, folders and standard input become sources."""

from __future__ import annotations

import datetime as dt
import io
import os
from pathlib import Path

import pytest

from atodds.errors import SourceError
from atodds.model import Source
from atodds.sources import LIMIT, load


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refused(*paths: str | Path) -> str:
    with pytest.raises(SourceError) as caught:
        load(paths)
    return str(caught.value)


def test_a_folder_is_read_in_the_order_of_paths_without_its_documentation(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", "README.md", "LICENSE", "sources.yml"):
        put(tmp_path / name, "Six men were seen.\n" if name != "sources.yml" else "a.md:\n  title: T\n")
    put(tmp_path / "picture.jpg", b"\xff\xd8\xff")
    loaded = load([tmp_path])
    assert [source.id for source in loaded] == ["a.md", "b.txt", "sub/c.txt"]
    assert loaded.sources[0].path == (tmp_path / "a.md").as_posix()
    assert len(loaded.notes) == 1
    assert "picture.jpg" in loaded.notes[0]


def test_the_id_is_the_same_for_a_file_alone_and_in_its_folder(tmp_path: Path) -> None:
    file = put(tmp_path / "a.txt", "Six men.")
    assert load([file]).sources[0].id == load([tmp_path]).sources[0].id == "a.txt"


def test_equal_names_in_two_folders_are_told_apart_by_their_paths(tmp_path: Path) -> None:
    one, other = put(tmp_path / "x" / "a.txt", "Six men."), put(tmp_path / "y" / "a.txt", "Seven men.")
    assert [source.id for source in load([one, other])] == [one.as_posix(), other.as_posix()]


def test_a_file_given_twice_is_read_once_with_a_note(tmp_path: Path) -> None:
    file = put(tmp_path / "a.txt", "Six men.")
    loaded = load([file, tmp_path])
    assert len(loaded) == 1
    assert "given twice" in loaded.notes[0]


def test_sources_in_memory_are_taken_as_they_are(tmp_path: Path) -> None:
    given = Source.from_text("Six men.", id="a.txt")
    again = Source.from_text("Seven men.", id="a.txt")
    ids = [source.id for source in load([given, put(tmp_path / "a.txt", "Eight."), again])]
    assert len(set(ids)) == 3
    assert load([given]).sources == (given,)


def test_newlines_stay_and_offsets_are_of_the_decoded_text(tmp_path: Path) -> None:
    text = "Sîx men\r\nwere seen.\rThen\n"
    assert load([put(tmp_path / "a.txt", text)]).sources[0].text == text


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        ("“Six” men".encode("utf-8-sig"), "“Six” men", None),
        ("“Six” men".encode("utf-16"), "“Six” men", None),
        ("“Six” men".encode("utf-32"), "“Six” men", None),
        ("“Six” men".encode("cp1252"), "“Six” men", "Windows-1252"),
        ("“Six” men “".encode()[:-1], "“Six” men \ufffd", "not valid UTF-8"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str, note: str | None) -> None:
    loaded = load([put(tmp_path / "a.txt", data)])
    assert loaded.sources[0].text == text
    assert (note is None and loaded.notes == ()) or (note is not None and note in loaded.notes[0])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"   \n\n", "empty"),
        (b"abc\0def", "not text"),
        (b"\x01\x02\x03" * 50, "not text"),
        (b"%PDF-1.7 stuff", "a PDF"),
        (b"PK\x03\x04stuff", "office document"),
        (b"x" * (LIMIT + 1), "20 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_path(tmp_path: Path, data: bytes, says: str) -> None:
    file = put(tmp_path / "a.txt", data)
    message = refused(file)
    assert message.startswith(file.as_posix())
    assert says in message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bad.txt", b"abc\0"),
        ("bad.txt", b""),
        ("bad.json", b'{"text": "Six'),
        ("bad.jsonl", b'{"text": "Six men."}\n{"text": '),
        ("bad.docx", b"PK nothing of Word"),
        ("bad.pdf", b"no PDF at all"),
        ("bad.html", b"\x00\x01\x02" * 40),
    ],
)
def test_an_unreadable_file_among_others_is_an_error_of_the_run_and_alone_in_its_folder_ends_it(
    tmp_path: Path, name: str, data: bytes
) -> None:
    put(tmp_path / name, data)
    assert name in refused(tmp_path)
    put(tmp_path / "good.txt", "Six men.")
    loaded = load([tmp_path])
    assert [source.id for source in loaded] == ["good.txt"]
    assert [(one.stage, one.source) for one in loaded.errors] == [("loading", (tmp_path / name).as_posix())]
    assert name not in loaded.errors[0].message.partition(":")[0]
    assert not loaded.notes


def test_a_file_of_a_kind_that_is_not_read_is_a_note(tmp_path: Path) -> None:
    put(tmp_path / "good.txt", "Six men.")
    put(tmp_path / "feed.xml", "<rss/>")
    loaded = load([tmp_path])
    assert not loaded.errors
    assert "feed.xml: not a kind of file that is read" in loaded.notes[0]


def test_missing_paths_and_empty_folders_are_errors(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "none.txt")
    assert "no sources" in refused(tmp_path)
    assert "no sources given" in refused()
    put(tmp_path / "a.jpg", b"x")
    assert "nothing readable" in refused(tmp_path)
    assert "cannot be read" in refused("a\0b")


def test_links_that_lead_nowhere_or_in_a_circle(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.txt", "Six men.")
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    loaded = load([tmp_path / "in"])
    assert [source.id for source in loaded] == ["a.txt"]
    assert any("leads back" in note for note in loaded.notes)
    assert any("gone.txt" in note for note in loaded.notes)
    assert "cannot be read" in refused(tmp_path / "self.txt")
    assert "points to nothing" in refused(tmp_path / "in" / "gone.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_permissions(tmp_path: Path) -> None:
    file = put(tmp_path / "a.txt", "Six men.")
    file.chmod(0)
    assert "chmod" in refused(file)


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    put(tmp_path / "a.txt", "Six men.")
    assert "not a regular file" in load([tmp_path]).notes[0]


def test_a_pipe_or_a_device_that_is_named_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in refused(tmp_path / "pipe.txt")
    assert "give - for standard input" in refused(Path(os.devnull))


def test_a_link_out_of_the_folder_is_noted_and_followed_only_where_asked(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.txt", "Six men.")
    put(tmp_path / "out" / "b.txt", "Seven men.")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "out" / "b.txt")
    (tmp_path / "in" / "deep").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "within.txt").symlink_to("a.txt")
    loaded = load([tmp_path / "in"])
    assert [source.id for source in loaded] == ["a.txt"]
    assert sum("a link out of the folder, to" in note for note in loaded.notes) == 2
    assert [source.id for source in load([tmp_path / "in"], follow_links=True)] == ["a.txt", "b.txt"]
    (tmp_path / "given").symlink_to(tmp_path / "in")
    assert [source.id for source in load([tmp_path / "given"])] == ["a.txt"]
    assert load([tmp_path / "in" / "b.txt"]).sources[0].text == "Seven men."


@pytest.mark.parametrize(
    "name", ["feed.xml", "tolls.CSV", "box.mbox", "page.mht", "paper.tex", "notes.rst", "settings.yml"]
)
def test_what_is_no_prose_is_refused_by_name(tmp_path: Path, name: str) -> None:
    message = refused(put(tmp_path / name, "Six men were seen."))
    assert message.startswith((tmp_path / name).as_posix())
    assert "which is not read; save the article's text as .txt" in message


@pytest.mark.parametrize(
    "text",
    ['<?xml version="1.0"?>\n<nitf>Six</nitf>', "<rss version='2.0'><item/></rss>", "<!-- x --><TEI>Six"],
)
def test_markup_without_a_name_is_refused_too(tmp_path: Path, text: str) -> None:
    assert "markup that is not HTML" in refused(put(tmp_path / "feed", text))


@pytest.mark.parametrize("text", ["<Six men> were seen.", "< 6 men", "<- Six men", "<6 men>"])
def test_a_text_that_begins_with_an_angle_is_no_markup(tmp_path: Path, text: str) -> None:
    assert load([put(tmp_path / "a", text)]).sources[0].text == text


def test_file_names_that_are_not_text(tmp_path: Path) -> None:
    put(Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt")), "Six men.")
    assert load([tmp_path]).sources[0].id == "a\ufffd.txt"


def test_standard_input(tmp_path: Path) -> None:
    wrapped = io.TextIOWrapper(io.BytesIO("Six “men”.".encode()))
    for stream in (io.StringIO("Six “men”."), io.BytesIO("Six “men”.".encode()), wrapped):
        source = load(["-", "-"], stdin=stream).sources[0]
        assert (source.id, source.path, source.text) == ("stdin", "-", "Six “men”.")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"text": "Six men died.", "tree": ' + "[" * 200_000 + "]" * 200_000 + "}", "nested too deeply"),
        ('{"text": "Six men died.", "id": ' + "1" * 5_000 + "}", "a number in it is too long"),
    ],
)
def test_json_that_no_parser_takes_is_refused_in_plain_words(tmp_path: Path, text: str, why: str) -> None:
    told = refused(put(tmp_path / "a.json", text))
    assert f"a.json: line 1: JSON {'' if 'nested' in why else 'that cannot be read: '}{why}" in told
    assert "Error" not in told


def test_standard_input_that_is_json_or_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(["-"], stdin=io.StringIO('{"text": "Six men."}')).sources[0].text == "Six men."
    with pytest.raises(SourceError, match="-: empty"):
        load(["-"], stdin=io.StringIO(""))
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(SourceError, match="no standard input"):
        load(["-"])


def test_a_file_without_a_suffix_is_read_by_its_content(tmp_path: Path) -> None:
    assert load([put(tmp_path / "a", "Six men.")]).sources[0].media_type == "text/plain"
    assert load([put(tmp_path / "b", '{"body": "Six men."}')]).sources[0].media_type == "application/json"


def test_the_seeds_say_what_is_assumed() -> None:
    for source in load([Path(__file__).parents[3] / "seeds"]):
        assert source.published == dt.date(2024, 5, 31)
        assert source.provenance["published"] == "assumed"
        assert source.publisher is None


def test_a_folder_that_may_not_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.txt", "Six men.")
    put(tmp_path / "shut" / "b.txt", "Seven men.")
    real = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    (error,) = load([tmp_path]).errors
    assert (error.stage, error.source) == ("loading", (tmp_path / "shut").as_posix())
    assert error.message.startswith("may not be read")
    assert "chmod" in refused(tmp_path / "shut")


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = put(tmp_path / "a.txt", "Six men.")
    for problem, says in (
        (PermissionError(13, "Permission denied"), "chmod"),
        (OSError(5, "Input/output error"), "Input"),
    ):

        def fails(*_: object, problem: OSError = problem) -> None:
            raise problem

        monkeypatch.setattr(Path, "open", fails)
        assert says in refused(file)


def test_a_sidecar_that_is_a_link_out_of_the_folder_is_not_read_unless_asked_for(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("It rained.")
    (tmp_path / "elsewhere.yml").write_text("a.txt: {publisher: Evening Post}")
    (tmp_path / "in" / "sources.yml").symlink_to(tmp_path / "elsewhere.yml")
    held = load([tmp_path / "in"])
    assert [source.publisher for source in held] == [None]
    assert any("a link out of the folder" in note for note in held.notes)
    assert [source.publisher for source in load([tmp_path / "in"], follow_links=True)] == ["Evening Post"]
    assert [source.publisher for source in load([tmp_path / "in" / "a.txt"])] == [None]
