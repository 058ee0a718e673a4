"""What is written is written whole or not at all, and costs no finding."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from atodds.errors import AtoddsError
from atodds.writing import write_together, write_whole
from tests.support import atodds, put

WRONG = "The village lies 40 miles (25 kilometres) from the coast."
FULL = (
    "import resource, signal, sys\n"
    "from atodds.cli import main\n"
    "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (400, 400))\n"
    "main(sys.argv[1:])\n"
)
"""The command line where no file may grow past 400 bytes, as on a disk that is full."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "a.txt", WRONG)
    return tmp_path


def full(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", FULL, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def left(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("runner", ["direct", "gx"])
def test_findings_are_printed_where_the_report_cannot_be_written(here: Path, runner: str) -> None:
    old = put(here / "r" / "index.html", "the old report")
    pages = put(here / "r" / "data_docs" / "index.html", "the old pages")
    ended = full("check", "a.txt", "--runner", runner, "--report", "r/index.html", "--no-baseline")
    assert ended.returncode == 2
    assert "Q101" in ended.stdout
    assert "index.html: cannot be written: " in ended.stdout
    assert "please report it" not in ended.stdout
    assert "Traceback" not in ended.stderr
    assert old.read_text(encoding="utf-8") == "the old report"
    assert pages.read_text(encoding="utf-8") == "the old pages"
    assert left(here) == ["a.txt", "r/data_docs/index.html", "r/index.html"]


def test_findings_are_printed_where_their_own_file_cannot_be_written(here: Path) -> None:
    old = put(here / "run.json", "{}")
    ended = full("check", "a.txt", "--no-report", "--no-baseline", "--format", "json", "-o", "run.json")
    assert ended.returncode == 2
    assert json.loads(ended.stdout)["findings"][0]["rule"] == "Q101"
    assert "run.json: cannot be written" in ended.stderr
    assert old.read_text(encoding="utf-8") == "{}"
    assert left(here) == ["a.txt", "run.json"]


def test_a_baseline_that_cannot_be_written_leaves_the_old_one_whole(here: Path) -> None:
    old = put(here / "checks" / "baseline.json", '{"findings": []}')
    ended = full("baseline", "a.txt")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "baseline.json: cannot be written" in ended.stderr
    assert old.read_text(encoding="utf-8") == '{"findings": []}'


def test_of_several_files_none_is_replaced_before_all_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        put(tmp_path / name, "old")
    real, calls = os.fsync, iter((False, True))

    def full_at_the_second(handle: int) -> None:
        if next(calls):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(handle)

    monkeypatch.setattr(os, "fsync", full_at_the_second)
    with pytest.raises(AtoddsError, match="b: cannot be written: "):
        write_together({tmp_path / "a": "new", tmp_path / "b": "new"})
    assert [(tmp_path / name).read_text() for name in left(tmp_path)] == ["old", "old"]


def test_rights_and_links_of_the_old_file_are_kept(tmp_path: Path) -> None:
    old = put(tmp_path / "kept" / "real.html", "old")
    old.chmod(0o640)
    link = tmp_path / "link.html"
    link.symlink_to(old)
    write_whole(link, "new")
    assert link.is_symlink()
    assert old.read_text(encoding="utf-8") == "new\n"
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_what_is_no_file_is_written_to(here: Path) -> None:
    ended = atodds("check", "a.txt", "--no-report", "--no-baseline", "-o", os.devnull)
    assert ended.code == 1
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
