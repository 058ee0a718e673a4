"""What is kept between runs changes nothing but the time that a run takes."""

from __future__ import annotations

import datetime as dt
import os
import random
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import duckdb
import pytest

import atodds
from atodds.engine import embedded, stages
from atodds.model import Source
from atodds.pipeline import read_article
from atodds.store.file import Store, StoreEntry, today
from atodds.workspace import open_workspace
from tests.support import REPOSITORY, SEEDS, put, suite
from tests.support import atodds as command

SHORT = {
    "ferry/herald.txt": "HARBOUR TOWN\n\nThe ferry Northern Star carried 212 passengers when it ran aground on Monday.\n",
    "ferry/post.txt": "HARBOUR TOWN\n\nThe ferry Northern Star carried 221 passengers when it ran aground on Monday.\n",
    "mill/news.txt": "MILLFORD\n\nThe paper mill in Millford will cut 140 jobs, the company said on Friday.\n",
}

OWN = """
from collections.abc import Iterator

from atodds.model import Finding
from atodds.rules.context import Context
from atodds.rules.contract import contract
from atodds.rules.finding_builder import evidence, finding
from atodds.rules.rule import Rule


@contract("word")
def looks(rule: Rule, context: Context) -> Iterator[Finding]:
    for article in context.articles:
        if "{word}" in article.text:
            at = article.text.index("{word}")
            yield finding(rule, [evidence(article, at, at + 3)], {{"word": "{word}"}})
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in SHORT.items():
        put(tmp_path / "sources" / name, text)
    return tmp_path


def kept(path: Path) -> Store:
    return Store(path / "store.duckdb")


def run(path: Path, store: Store | Path | None = None, **asked: Any) -> str:
    return atodds.check(
        path / "sources", **{"baseline": False, "store": store, "workers": 1, **asked}
    ).model_dump_json()


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names what is read and compared."""
    made: list[str] = []
    read, compare = embedded.first_stages, embedded._compare

    def reading(plan: Any, source: Source) -> Any:
        made.append(source.path)
        return read(plan, source)

    def comparing(held: Any, places: Any) -> Any:
        made.append("story")
        return compare(held, places)

    monkeypatch.setattr(embedded, "first_stages", reading)
    monkeypatch.setattr(embedded, "_compare", comparing)
    return made


def test_the_second_run_reads_and_compares_nothing_and_says_the_same(folder: Path, done: list[str]) -> None:
    plain = run(folder)
    assert run(folder, kept(folder)) == plain
    assert done
    done.clear()
    assert run(folder, folder / "store.duckdb") == plain
    assert done == []


def test_a_changed_source_alone_is_read_and_its_story_compared(folder: Path, done: list[str]) -> None:
    run(folder, kept(folder))
    put(folder / "sources/ferry/post.txt", SHORT["ferry/post.txt"].replace("221", "231"))
    done.clear()
    changed = run(folder, kept(folder))
    assert [one.rpartition("/")[2] for one in done] == ["post.txt", "story"]
    assert changed == run(folder)


def test_the_seeds_are_the_same_from_the_store(tmp_path: Path) -> None:
    plain, first, second = (
        atodds.check(SEEDS, store=given) for given in (None, kept(tmp_path), kept(tmp_path))
    )
    assert plain.model_dump_json() == first.model_dump_json() == second.model_dump_json()
    assert plain.articles == second.articles


@pytest.mark.parametrize(
    "asked", [{"ignore": ("Q103",)}, {"select": ("Q103",)}, {"schema": "disaster"}, {"corroborate": True}]
)
def test_what_is_asked_of_a_run_is_part_of_the_key(folder: Path, asked: dict[str, Any]) -> None:
    run(folder, kept(folder))
    assert run(folder, kept(folder), **asked) == run(folder, **asked)


def test_documents_are_filled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = sorted((REPOSITORY / "benchmarks" / "composed" / "wire").glob("*.txt"))[:8]
    plain, first = (
        atodds.check(texts, baseline=False, store=given, workers=1) for given in (None, kept(tmp_path))
    )
    monkeypatch.setattr(embedded, "filled", None)
    second = atodds.check(texts, baseline=False, store=kept(tmp_path), workers=1)
    assert any(value for fields in plain.documents.values() for value in fields.values())
    assert plain.model_dump_json() == first.model_dump_json() == second.model_dump_json()


def test_drafts_are_part_of_the_key(folder: Path) -> None:
    run(folder, kept(folder))
    against = [folder / "sources/ferry/post.txt"]
    draft = folder / "sources/ferry/herald.txt"
    plain, first, second = (
        atodds.check(draft, baseline=False, against=against, store=store).model_dump_json()
        for store in (None, kept(folder), kept(folder))
    )
    assert plain == first == second


def test_words_of_the_workspace_are_part_of_the_key(folder: Path) -> None:
    put(folder / "atodds.toml", "")
    source = put(folder / "sources/ferry/herald.txt", "The dam is 40 lachters high.\n")
    (before,) = atodds.check(source, workspace=folder, store=kept(folder)).articles
    put(
        folder / "lexicons/quantities/units.toml",
        '[length.units.lachter]\nwords = ["lachter"]\npint = "fathom"\n',
    )
    (after,) = atodds.check(source, workspace=folder, store=kept(folder)).articles
    assert [one.kind for one in before.mentions] == ["count"]
    assert [one.kind for one in after.mentions] == ["quantity"]


def test_what_code_of_the_workspace_finds_is_not_kept(folder: Path) -> None:
    """It may do as it likes: look into other files, or at the clock."""
    put(folder / "checks/kinds/within/own.py", OWN.format(word="ferry"))
    put(folder / "checks/mine.yml", suite("X101", kind="own.within.own.looks", message="{word}"))
    first = run(folder, kept(folder), workspace=folder)
    put(folder / "checks/kinds/within/own.py", OWN.format(word="mill"))
    second = run(folder, kept(folder), workspace=folder)
    assert "X101" in first
    assert first != second
    assert second == run(folder, workspace=folder)


def test_a_store_of_another_version_is_made_anew_and_says_so(folder: Path) -> None:
    plain = run(folder, Store(folder / "store.duckdb", "of another version"))
    store = kept(folder)
    assert run(folder, store) == plain
    assert store.messages == [f"{store.path}: another version of atodds wrote it; it is made anew"]
    held = store.contents()
    assert held is not None
    assert held.engine == store.fingerprint


@pytest.mark.parametrize("damage", [b"no database" * 1000, b""])
def test_what_is_no_store_is_made_anew(folder: Path, damage: bytes) -> None:
    (folder / "store.duckdb").write_bytes(damage)
    store = kept(folder)
    assert run(folder, store) == run(folder)
    assert bool(store.messages) == bool(damage)
    assert run(folder, kept(folder)) == run(folder)
    held = kept(folder).contents()
    assert held is not None
    assert held.kinds


def test_a_damaged_entry_is_made_again(folder: Path, done: list[str]) -> None:
    plain = run(folder, kept(folder))
    with duckdb.connect(str(folder / "store.duckdb")) as base:
        base.execute("UPDATE kept SET body = 'x'::BLOB")
    assert run(folder, kept(folder)) == plain
    done.clear()
    assert run(folder, kept(folder)) == plain
    assert done == []


def test_a_store_that_another_run_holds_is_waited_for_and_then_left(folder: Path) -> None:
    plain = run(folder, kept(folder))
    code = f"import duckdb, time; base = duckdb.connect({str(folder / 'store.duckdb')!r}); print(flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        holder.stdout.readline()
        store = Store(folder / "store.duckdb", patience=0.2)
        assert run(folder, store) == plain
        (message,) = store.messages
        assert "another run has held it" in message
        timer = threading.Timer(0.5, holder.kill)
        timer.start()
        waiting = Store(folder / "store.duckdb")
        assert run(folder, waiting) == plain
        assert waiting.messages == []
        timer.join()


def test_a_folder_that_takes_no_file_costs_no_run(folder: Path) -> None:
    put(folder / "file", "a file, no folder")
    with pytest.warns(UserWarning, match="goes on without the store"):
        assert run(folder, folder / "file" / "store.duckdb") == run(folder)


def test_what_was_raised_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: Source) -> atodds.Article:
        if "post" in source.path:
            raise RuntimeError("out of order")
        return read_article(source)

    monkeypatch.setattr(stages, "read_article", broken)
    assert "out of order" in run(folder, kept(folder))
    monkeypatch.undo()
    assert run(folder, kept(folder)) == run(folder)


def test_what_no_run_has_used_is_forgotten(folder: Path) -> None:
    run(folder, kept(folder))
    old = today() - dt.timedelta(20)
    with duckdb.connect(str(folder / "store.duckdb")) as base:
        base.execute("UPDATE kept SET used = ?", [old])
    put(folder / "sources/mill/news.txt", "MILLFORD\n\nNothing is known yet.\n")
    run(folder, kept(folder))
    assert kept(folder).forget(today() - dt.timedelta(10)) >= 4
    assert kept(folder).forget(today() - dt.timedelta(10)) == 0
    assert run(folder, kept(folder)) == run(folder)


def test_two_runs_may_write_in_turn(folder: Path) -> None:
    one, other = kept(folder), kept(folder)
    one.keep([[StoreEntry("a", "x", b"1")]])
    other.keep([[StoreEntry("a", "x", b"1"), StoreEntry("b", "x", b"2")]])
    assert one.found(["a", "b", "c"]) == {"a": b"1", "b": b"2"}


WRITER = """
import datetime, os, pathlib, signal, sys, time
import duckdb
from atodds.store.file import StoreEntry, Store

def write() -> None:
    store = Store(pathlib.Path(sys.argv[1]) / "store.duckdb", sys.argv[2])
    number = 0
    while True:
        number += 1
        store.keep([[StoreEntry(f"{number}-{one}", "x", bytes(20_000)) for one in range(20)]])
        if number % 5 == 0:
            store.forget(datetime.date.max)

for line in sys.stdin:
    child = os.fork()
    if not child:
        write()
    time.sleep(float(line))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print(flush=True)
"""
"""Forks a process that writes, and kills it after so many seconds, as often as it is told to."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_killed_at_any_moment_the_next_run_says_the_same(folder: Path) -> None:
    opened = open_workspace(start=folder)
    plain = run(folder, workspace=opened)
    chance = random.Random(7)
    asked = [sys.executable, "-c", WRITER, str(folder), kept(folder).fingerprint]
    with subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as killer:
        assert killer.stdin
        assert killer.stdout
        for _ in range(50):
            print(chance.uniform(0.0, 0.2), file=killer.stdin, flush=True)
            assert killer.stdout.readline() == "\n"
            store = kept(folder)
            assert run(folder, store, workspace=opened) == plain
            assert store.messages == []
        killer.stdin.close()


def test_the_command_keeps_a_store_where_it_is_wanted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    asked = ("check", "sources", "--no-report", "--no-baseline", "--format", "json")
    plain = command(*asked)
    assert not (folder / ".atodds").exists()
    assert "there is no store" in command("store", "info").out
    first, second = command(*asked, "--store"), command(*asked, "--store")
    assert plain.out == first.out == second.out
    assert {one.name for one in (folder / ".atodds").iterdir()} == {".gitignore", "store.duckdb"}
    told = command("store", "info")
    assert told.code == 0
    assert "3 articles as read" in told.out
    assert "0 entries forgotten" in command("store", "prune").out


def test_a_large_run_keeps_one_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(40):
        put(tmp_path / "many" / f"{number}.txt", f"Report {number}\n\nThe town has {number} bridges.\n")
    command("check", "many", "--no-report", "--no-store")
    assert not (tmp_path / ".atodds").exists()
    command("check", "many", "--no-report")
    assert "40 articles as read" in command("store", "info").out


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read anything")
def test_a_store_that_may_not_be_read_is_left_alone(folder: Path) -> None:
    plain = run(folder, kept(folder))
    path = folder / "store.duckdb"
    path.chmod(0)
    store = kept(folder)
    assert run(folder, store) == plain
    assert path.exists()
    assert store.messages
