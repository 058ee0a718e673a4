"""Drafts held against a store: what is found is what the same sources in a folder give, and nothing else is read."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

import atodds
from atodds import baseline
from atodds.comparison.stories import placing
from atodds.engine import narrowing
from atodds.errors import AtoddsError
from atodds.model import Run
from atodds.store.evidence import Kept, opened
from atodds.store.file import Store
from benchmarks.composed.load import clusters, wire, write_sources
from tests.support import REPOSITORY, SEEDS, put
from tests.support import atodds as command

DRAFT = "HARBOUR TOWN\n\nThe ferry Northern Star carried {} passengers when it ran aground on Monday.\n"
MILL = "MILLFORD\n\nThe paper mill in Millford will cut {} jobs, the company said on Friday.\n"
QUIET: dict[str, Any] = {"baseline": False, "workers": 1}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented news of many stories, one article of each cluster held back, and the store of a run on the rest."""
    root = tmp_path_factory.mktemp("archive")
    for name, cluster in [*clusters().items()][::2]:
        write_sources(cluster, root / "news" / name)
        first = min((root / "news" / name).glob("*.txt"))
        (root / "drafts").mkdir(exist_ok=True)
        first.rename(root / "drafts" / f"{name}-{first.name}")
        sidecar = root / "news" / name / "sources.yml"
        told = sidecar.read_text(encoding="utf-8")
        at = told.index(f"{first.name}:\n")
        rest = told[at:].split("\n", 1)[1]
        kept = next((rest[line:] for line in _starts(rest)), "")
        sidecar.write_text(told[:at] + kept, encoding="utf-8")
    for path in wire()[::3]:
        put(root / "news" / "wire" / path.name, path.read_text(encoding="utf-8"))
    atodds.check(root / "news", store=root / "store.duckdb", **QUIET)
    return root


@pytest.fixture
def much(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The archive, as one that is too large to be looked at whole."""
    monkeypatch.setattr(narrowing, "WHOLE", 40)
    return archive


def _starts(text: str) -> Iterator[int]:
    """Where lines begin that name a file of a sidecar."""
    at = 0
    for line in text.splitlines(keepends=True):
        if not line.startswith(" "):
            yield at
        at += len(line)


def both(draft: Path | list[Path], folder: Path, store: Path, **asked: Any) -> tuple[Run, Run]:
    """What a folder gives (whose sources are read from a copy of the store), and what the store gives."""
    copy = store.with_name("copy.duckdb")
    if not copy.exists():
        shutil.copy(store, copy)
    one = atodds.check(draft, against=[folder], store=Store(copy), **{**QUIET, **asked})
    return one, atodds.check(draft, against=[store], **{**QUIET, **asked})


@pytest.mark.parametrize("number", range(5))
def test_a_seed_against_the_others(number: int, tmp_path: Path) -> None:
    folder = shutil.copytree(SEEDS, tmp_path / "seeds")
    draft = sorted(folder.glob("*.txt"))[number]
    moved = draft.rename(tmp_path / f"draft-{draft.name}")
    (folder / "sources.yml").unlink(missing_ok=True)
    atodds.check(folder, store=tmp_path / "store.duckdb", workspace=REPOSITORY, **QUIET)
    one, other = both(moved, folder, tmp_path / "store.duckdb", workspace=REPOSITORY)
    assert one.model_dump_json() == other.model_dump_json()
    assert other.corroboration
    assert len(other.sources) == 5


def test_a_draft_against_few_articles_whatever_their_stories(archive: Path) -> None:
    draft = min((archive / "drafts").glob("*.txt"))
    one, other = both(draft, archive / "news", archive / "store.duckdb")
    assert one.model_dump_json() == other.model_dump_json()
    assert len(other.sources) > 40


def test_drafts_of_many_stories_against_an_archive(much: Path) -> None:
    found = 0
    for draft in sorted((much / "drafts").glob("*.txt")):
        one, other = both(draft, much / "news", much / "store.duckdb")
        assert one.model_dump_json() == other.model_dump_json()
        assert 1 < len(other.sources) < 30
        found += len(other.findings)
    assert found > 20


def test_several_drafts_at_once_each_in_its_story(much: Path) -> None:
    drafts = sorted((much / "drafts").glob("*.txt"))[:6]
    one, other = both(drafts, much / "news", much / "store.duckdb")
    assert one.model_dump_json() == other.model_dump_json()
    assert len(other.stories) == 6
    assert other.drafts == tuple(str(path) for path in drafts)


def test_only_the_stories_of_the_drafts_are_read(much: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    reads = Kept.reads

    def noting(self: Kept, places: Any) -> Any:
        read.extend(places)
        return reads(self, places)

    monkeypatch.setattr(Kept, "reads", noting)
    draft = min((much / "drafts").glob("*.txt"))
    run = atodds.check(draft, against=[much / "store.duckdb"], **QUIET)
    assert len(read) == len(run.sources) - 1 < 12
    assert any(note.startswith(f"looked at {len(read)} of the ") for note in run.coverage.notes)


def test_a_draft_of_no_story_is_told(much: Path) -> None:
    draft = put(much / "own" / "quilt.txt", "Quilters of Yarrowby sewed pillowcases from calico in autumn.\n")
    one, other = both(draft, much / "news", much / "store.duckdb")
    assert one.model_dump_json() == other.model_dump_json()
    assert len(other.sources) == 1
    assert any("falls into no story of the evidence" in note for note in other.coverage.notes)


def test_a_large_story_is_bounded_and_says_so(much: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "NEAREST", 2)
    draft = min((much / "drafts").glob("*.txt"))
    one, other = both(draft, much / "news", much / "store.duckdb")
    assert one.model_dump_json() == other.model_dump_json()
    assert len(other.sources) == 3
    assert any("was held against the 2 most like it" in note for note in other.coverage.notes)


def made(root: Path, **texts: str) -> Path:
    for name, text in texts.items():
        put(root / "sources" / f"{name}.txt", text)
    atodds.check(root / "sources", store=root / "store.duckdb", **QUIET)
    return root / "store.duckdb"


def test_a_draft_that_the_store_holds_is_not_held_against_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = made(Path(), herald=DRAFT.format(212), post=DRAFT.format(221), mill=MILL.format(140))
    put(Path("sources/post.txt"), DRAFT.format(240))
    for given in (Path("sources/post.txt"), tmp_path / "sources/post.txt"):
        run = atodds.check(given, against=store, **QUIET)
        assert {one.path for one in run.sources if one.path not in run.drafts} == {
            "sources/herald.txt",
            "sources/mill.txt",
        }
        assert {one.text for found in run.findings for one in found.evidence} >= {
            "212 passengers",
            "240 passengers",
        }


def test_another_file_of_the_same_name_is_told_apart(tmp_path: Path) -> None:
    store = made(tmp_path, herald=DRAFT.format(212), mill=MILL.format(140))
    draft = put(tmp_path / "herald.txt", DRAFT.format(240))
    run = atodds.check(draft, against=store, **QUIET)
    assert len({one.id for one in run.sources}) == 3
    assert any(one.rule == "Q102" or one.rule == "Q103" or one.rule == "P502" for one in run.findings)


def test_what_somebody_has_verified_is_waived(tmp_path: Path) -> None:
    put(
        tmp_path / "sources" / "sources.yml",
        "herald.txt:\n  verified:\n    - passage: 212 passengers\n      reason: counted at the quay\n",
    )
    store = made(tmp_path, herald=DRAFT.format(212), mill=MILL.format(140))
    draft = put(
        tmp_path / "draft.txt",
        "The ferry Northern Star ran aground with 240 passengers on board on Monday.\n",
    )
    one, other = both(draft, tmp_path / "sources", store)
    assert one.model_dump_json() == other.model_dump_json()
    assert "waived" in {finding.status for finding in other.findings}


def test_baseline_entries_of_what_was_not_looked_at_are_not_judged(much: Path) -> None:
    whole = atodds.check(much / "news", store=much / "store.duckdb", **QUIET)
    kept = much / "baseline.json"
    baseline.write(kept, whole.findings)
    draft = min((much / "drafts").glob("*.txt"))
    run = atodds.check(draft, against=much / "store.duckdb", baseline=kept, workers=1)
    looked = {Path(one.path).name for one in run.sources}
    assert len(looked) < 12
    assert not run.fixed


def test_baseline_entries_of_a_draft_are_judged(tmp_path: Path) -> None:
    store = made(tmp_path, herald=DRAFT.format(212), mill=MILL.format(140))
    draft, kept = put(tmp_path / "draft.txt", DRAFT.format(240)), tmp_path / "baseline.json"
    before = atodds.check(draft, against=store, **QUIET)
    baseline.write(kept, before.findings)
    put(draft, DRAFT.format(212))
    told = atodds.check(draft, against=store, baseline=kept, workers=1).fixed
    assert any("240" in one for one in told)


def test_the_command(archive: Path) -> None:
    draft = min((archive / "drafts").glob("*.txt"))
    told = command("check", draft, "--against", archive / "store.duckdb", "--no-report", "--no-baseline")
    assert told.code in (0, 1)
    assert "against the other sources" in told.out


def refused(tmp_path: Path, *against: Path, **asked: Any) -> str:
    draft = put(tmp_path / "draft.txt", DRAFT.format(240))
    with pytest.raises(AtoddsError) as raised:
        atodds.check(draft, against=against, **QUIET, **asked)
    return str(raised.value)


def test_what_is_no_store_to_hold_a_draft_against(tmp_path: Path) -> None:
    store = made(tmp_path, herald=DRAFT.format(212), mill=MILL.format(140))
    assert "there is no such store" in refused(tmp_path, tmp_path / "none.duckdb")
    assert "a store is evidence by itself" in refused(tmp_path, store, tmp_path / "sources")
    assert "by the embedded engine" in refused(tmp_path, store, runner="gx")
    text = put(tmp_path / "text.duckdb", "no database at all\n")
    assert "cannot be read as a store" in refused(tmp_path, text)
    assert text.read_text() == "no database at all\n"
    with duckdb.connect(str(tmp_path / "other.duckdb")) as base:
        base.execute("CREATE TABLE mine (a INTEGER)")
    assert "no store of atodds" in refused(tmp_path, tmp_path / "other.duckdb")
    Store(tmp_path / "empty.duckdb").keep([[]])
    assert "holds no run of all sources yet" in refused(tmp_path, tmp_path / "empty.duckdb")
    with duckdb.connect(str(store)) as base:
        base.execute("UPDATE about SET engine = 'older'")
    assert "another version of atodds wrote it" in refused(tmp_path, store)


def test_a_store_that_another_run_holds_is_waited_for_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import subprocess
    import sys

    monkeypatch.chdir(tmp_path)
    store = made(tmp_path, herald=DRAFT.format(212), mill=MILL.format(140))
    code = "import duckdb, sys; base = duckdb.connect(sys.argv[1]); print(flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        assert holder.stdin
        holder.stdout.readline()
        begun = time.monotonic()
        with pytest.raises(AtoddsError, match="another run has held the store"):
            opened(store, 0.2)
        assert time.monotonic() - begun >= 0.2
        holder.stdin.close()
    opened(store).base.close()


def test_an_article_that_is_gone_or_damaged_is_told(tmp_path: Path) -> None:
    store = made(tmp_path, herald=DRAFT.format(212), mill=MILL.format(140))
    with duckdb.connect(str(store)) as base:
        base.execute("UPDATE kept SET body = 'x'::BLOB WHERE kind = 'article'")
    assert "damaged" in refused(tmp_path, store)
    with duckdb.connect(str(store)) as base:
        base.execute("DELETE FROM kept WHERE kind = 'article'")
    assert "gone" in refused(tmp_path, store)


def test_the_collection_is_the_last_whole_run(tmp_path: Path) -> None:
    store = made(tmp_path, herald=DRAFT.format(212), mill=MILL.format(140))
    first = Store(store).contents()
    assert first is not None
    assert first.collected is not None
    assert first.collected[:2] == (2, 2)
    atodds.check(tmp_path / "sources/mill.txt", against=tmp_path / "sources", store=store, **QUIET)
    again = Store(store).contents()
    assert again is not None
    assert again.collected == first.collected
    made(tmp_path, post=DRAFT.format(221))
    last = Store(store).contents()
    assert last is not None
    assert last.collected is not None
    assert last.collected[:2] == (3, 2)
    assert narrowing.WHOLE >= 3
