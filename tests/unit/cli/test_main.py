"""Whatever happens, the command line ends with a message and a code, never with a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from atodds import cli
from atodds.cli import commands
from tests.support import REPOSITORY, atodds, put


def raising(problem: BaseException) -> Any:
    def main(*_: object, **__: object) -> int:
        raise problem

    return main


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (KeyboardInterrupt(), "interrupted"),
        (PermissionError(13, "Permission denied", "a.txt"), "Permission denied"),
        (ZeroDivisionError("oops"), "ZeroDivisionError: oops. Please report it"),
        (RecursionError("too deep"), "RecursionError"),
    ],
)
def test_failure_is_one_message(monkeypatch: pytest.MonkeyPatch, problem: BaseException, told: str) -> None:
    monkeypatch.setattr(commands.atodds, "main", raising(problem))
    result = atodds("check")
    assert result.code == 2
    assert told in result.err
    assert "Traceback" not in result.err


def test_developer_may_ask_for_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands.atodds, "main", raising(ZeroDivisionError("oops")))
    monkeypatch.setenv("ATODDS_DEBUG", "1")
    assert "Traceback" in atodds("check").err


def test_closed_pipe_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands.atodds, "main", raising(BrokenPipeError()))
    result = atodds("check")
    assert (result.code, result.err) == (2, "")


def test_reader_that_goes_away(tmp_path: Path) -> None:
    command = f"{sys.executable} -m atodds rule --format json | head -c 1"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_control_characters_do_not_reach_the_terminal() -> None:
    result = atodds("check", "no\x1b[31mwhere.txt")
    assert result.code == 2
    assert "\x1b" not in result.err


def test_help_and_version() -> None:
    helped = atodds("--help")
    assert helped.code == 0
    assert "Exit codes: 0 nothing new" in helped.out
    assert atodds("--version").out.startswith("atodds, version ")
    assert atodds("check", "-h").code == 0


def test_help_is_quick() -> None:
    script = (
        "import sys\n"
        "from contextlib import suppress\n"
        "from atodds.cli import main\n"
        "with suppress(SystemExit):\n    main(['--help'])\n"
        "slow = {'pydantic', 'pint', 'great_expectations', 'rich', 'duckdb', 'ruamel.yaml', 'jinja2'}\n"
        "sys.exit(','.join(sorted(slow & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0


def test_one_file_takes_about_half_a_second_of_processor(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "The village lies 40 miles (25 kilometres) from the coast.\n")
    before = _children()
    command = [sys.executable, "-m", "atodds", "check", "a.txt", "--no-report", "--fail-on", "never"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert _children() - before < 2, (
        "four times the bar, as the machine may be busy, and compile what it imports"
    )


def test_one_file_needs_little_of_what_there_is(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "The village lies 40 miles (25 kilometres) from the coast.\n")
    script = (
        "import sys\n"
        "from contextlib import redirect_stdout, suppress\nfrom io import StringIO\n"
        "from atodds.cli import main\n"
        "with redirect_stdout(StringIO()), suppress(SystemExit):\n"
        "    main(['check', 'a.txt', '--no-report', '--fail-on', 'never'])\n"
        "assert 'atodds.rules.kinds.within.numbers' in sys.modules\n"
        "slow = {'pint', 'great_expectations', 'pandas', 'duckdb', 'jinja2', 'urllib.request', 'multiprocessing',\n"
        "    'ruamel.yaml', 'rich', 'subprocess', 'atodds.corroboration', 'atodds.baseline.judging', 'atodds.store.engine'}\n"
        "sys.exit(','.join(sorted(slow & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.returncode) == ("", 0)


def _children() -> float:
    import os

    spent = os.times()
    return spent.children_user + spent.children_system


def test_standard_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = "The village lies 40 miles (25 kilometres) from the coast.\n"
    done = subprocess.run(
        [sys.executable, "-m", "atodds", "check", "-", "--no-report", "--select", "Q101"],
        cwd=tmp_path, input=text, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "-:1 Q101" in done.stdout


@pytest.mark.parametrize(
    "changed",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0"},
    ],
)
def test_same_bytes_in_any_surroundings(tmp_path: Path, changed: dict[str, str]) -> None:
    import os

    made = []
    for number, extra in enumerate(({"PYTHONHASHSEED": "0", "TZ": "UTC"}, changed)):
        out, report = tmp_path / f"{number}.json", tmp_path / f"{number}.html"
        subprocess.run(
            [sys.executable, "-m", "atodds", "check", "--format", "json", "-o", out, "--report", report],
            cwd=REPOSITORY, env={**os.environ, **extra}, check=False, capture_output=True,
        )  # fmt: skip
        made.append((out.read_bytes(), report.read_bytes()))
    assert made[0] == made[1]


def test_main_uses_the_arguments_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["atodds", "--version"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 0


def test_no_cycles_are_looked_for_when_the_process_ends() -> None:
    looked = """
import atexit, gc, sys
atexit.register(lambda: print(gc.get_freeze_count() > 0, file=sys.stderr))
from atodds import cli
cli.main(["--version"])
"""
    ended = subprocess.run([sys.executable, "-c", looked], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr.strip() == "True"
