"""A draft against its evidence: where else each figure, date, quotation and name of it stands."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

import atodds as library
from atodds.model import Source
from tests.support import SEEDS, atodds, put

Line = dict[str, Any]

FERRY = {
    "a.txt": (
        "Ferry aground off Lindholm\n\n"
        "The ferry Aurora ran aground off Lindholm on Monday, June 3, 2024, with 212 passengers aboard, the coast guard "
        "said. The vessel struck a reef six miles from the harbour. Captain Ingrid Solberg, 54, said: “We saw the light "
        "too late and there was no time to turn.” Eleven people were taken to hospital.\n"
    ),
    "b.txt": (
        "All 212 passengers of the ferry Aurora, which ran aground off Lindholm on Monday, June 3, 2024, were taken off "
        "by evening. The ship struck a reef about 10 kilometres from the harbour, said Ingrid Solberg, its captain. "
        "The coast guard sent four helicopters. Eleven people were taken to hospital.\n"
    ),
}
"""Shipping."""
BUDGET = {
    "a.txt": (
        "The council of Ravensford voted 9 to 4 on 12 March 2024 to spend £3.4 million on the Mill Lane school. "
        "“The roof will not last another winter,” said Councillor Priya Nair. Work begins in May.\n"
    ),
    "b.txt": (
        "Ravensford's council will spend 3.4 million pounds on the school in Mill Lane, it decided on March 12, 2024. "
        "About 420 pupils go to the school. Pupils at another school, St Anne's, number 1,150.\n"
    ),
}
"""Local politics."""
TRIAL = {
    "a.txt": (
        "A study of 1,250 patients found that the drug cut migraine days by 38 percent, Lancet Neurology reported on "
        "Thursday, 6 June 2024. Patients took 20 milligrams a day for 12 weeks. Dr. Samuel Okafor led the study.\n"
    ),
    "b.txt": (
        "Dr. Samuel Okafor's team gave 1,250 patients 20 mg of the drug a day. Their migraine days fell by 38 percent. "
        "A study of another drug, of 640 patients, found nothing.\n"
    ),
}
"""Medicine."""


@pytest.fixture
def evidence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "evidence"


def lines(evidence: Path, sources: dict[str, str], draft: str, *more: str) -> list[Line]:
    for name, text in sources.items():
        put(evidence / name, text)
    put(Path("draft.txt"), draft)
    result = atodds("check", "draft.txt", "--against", "evidence", "--no-report", "--format", "json", *more)
    assert result.code in (0, 1), result.err
    found: list[Line] = json.loads(result.out)["corroboration"]
    assert all(draft[one["start"] : one["end"]] == one["text"] for one in found)
    return found


def verdict(found: list[Line], words: str) -> tuple[str, list[str]]:
    """The verdict on the passage with these words, and the sources of its witnesses."""
    one = next(one for one in found if words in one["text"])
    return one["verdict"], [Path(witness["source"]).name for witness in one["witnesses"]]


@pytest.mark.parametrize(
    ("sources", "draft", "words", "expected"),
    [
        (FERRY, "The ferry Aurora struck a reef six miles from the harbour.", "six miles", "supported"),
        (FERRY, "The ferry Aurora struck a reef sixteen miles from the harbour.", "sixteen", "differs"),
        (FERRY, "There were 221 passengers aboard the ferry Aurora.", "221", "differs"),
        (FERRY, "The Aurora ran aground off Lindholm on Tuesday, June 4, 2024.", "June 4", "differs"),
        (FERRY, "The owner of the Aurora has seven other ferries.", "seven", "alone"),
        (FERRY, "Captain Ingrid Solborg was on the bridge of the ferry Aurora.", "Solborg", "differs"),
        (BUDGET, "Ravensford will spend £3.4 million on the Mill Lane school.", "3.4", "supported"),
        (BUDGET, "Ravensford will spend £4.3 million on the Mill Lane school.", "4.3", "differs"),
        (BUDGET, "Ravensford's school in Mill Lane has 1,150 pupils.", "Mill Lane", "supported"),
        (BUDGET, "The councillor, Priya Nair, said the roof “will not last another winter”.", "another winter", "supported"),
        (BUDGET, "The council of Ravensford decided on 12 March 2024.", "12 March", "supported"),
        (BUDGET, "The council of Ravensford also bought 17 buses.", "17", "alone"),
        (TRIAL, "The study of 1,250 patients cut migraine days by 38 percent.", "1,250", "supported"),
        (TRIAL, "The study cut migraine days by 83 percent among 1,250 patients.", "83", "differs"),
        (TRIAL, "Patients took 0.02 grams of the drug a day in the study.", "0.02", "supported"),
        (TRIAL, "The migraine study of the drug was led by Dr. Samuel Okafor.", "Okafor", "supported"),
    ],
)  # fmt: skip
def test_every_line_has_its_verdict(
    evidence: Path, sources: dict[str, str], draft: str, words: str, expected: str
) -> None:
    found = lines(evidence, sources, draft + "\n")
    passage = next(one for one in found if words in one["text"])
    assert passage["verdict"] == expected, passage
    assert bool(passage["witnesses"]) == (expected != "alone")


@pytest.mark.parametrize(
    ("sources", "draft", "day", "expected"),
    [
        (FERRY, "The ferry Aurora ran aground off Lindholm on Monday.", "Monday", "supported"),
        (FERRY, "The ferry Aurora ran aground off Lindholm on Tuesday.", "Tuesday", "differs"),
        (BUDGET, "The council of Ravensford voted on Tuesday to spend £3.4 million on the Mill Lane school.", "Tuesday", "supported"),
        (BUDGET, "The council of Ravensford voted on Friday to spend £3.4 million on the Mill Lane school.", "Friday", "differs"),
        (TRIAL, "The study found that the drug cut migraine days by 38 percent, Lancet Neurology reported on Thursday.", "Thursday", "supported"),
        (FERRY, "The owner of the Aurora meets the union on Friday.", "Friday", "unchecked"),
        (BUDGET, "Councillor Priya Nair plays the organ on Wednesday.", "Wednesday", "unchecked"),
    ],
)  # fmt: skip
def test_a_weekday_of_a_draft_without_a_date_is_held_against_the_days_of_the_others(
    evidence: Path, sources: dict[str, str], draft: str, day: str, expected: str
) -> None:
    assert verdict(lines(evidence, sources, draft + "\n"), day)[0] == expected


def test_a_figure_that_is_less_surely_on_a_matter_than_others_is_held_against_them_all_the_same(
    evidence: Path,
) -> None:
    found = lines(
        evidence,
        {path.name: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))},
        "Kharkiv lies 20 kilometers from the Russian border and is the country's second-largest city.\n",
    )
    one = next(one for one in found if one["text"] == "20 kilometers")
    told = [(witness["text"], witness["agrees"]) for witness in one["witnesses"]]
    assert (one["verdict"], told) == (
        "differs",
        [("19 miles", False), ("19 miles", False), ("20 kilometers (12 miles)", True)],
    )


def test_concise_tells_what_of_a_draft_does_not_stand_elsewhere(evidence: Path) -> None:
    draft = "The ferry Aurora ran aground off Lindholm with 221 passengers aboard.\n"
    lines(evidence, FERRY, draft)
    told = atodds("check", "draft.txt", "--against", "evidence", "--no-report", "--format", "concise").out
    assert told.startswith(
        "draft.txt: ✗ 1 differing, ✓ 2 supported\ndraft.txt:1: ✗ figure “221 passengers” differs"
    )
    assert "✓ name" not in told


def test_witnesses_are_the_passages_of_each_source(evidence: Path) -> None:
    found = lines(evidence, FERRY, "The ferry Aurora struck a reef six miles from the harbour.\n")
    passage = next(one for one in found if one["text"] == "six miles")
    assert [one["text"] for one in passage["witnesses"]] == ["six miles", "10 kilometres"]
    assert passage["support"] == {"agreeing": 2, "differing": 0, "sources": 2}


def test_copies_are_one_witness(evidence: Path) -> None:
    twice = {**FERRY, "c.txt": FERRY["a.txt"]}
    found = lines(evidence, twice, "The ferry Aurora had 212 passengers aboard.\n")
    passage = next(one for one in found if one["text"].startswith("212"))
    assert passage["support"] == {"agreeing": 2, "differing": 0, "sources": 2}


def test_quotation_altered_or_said_by_another(evidence: Path) -> None:
    sources = {
        "a.txt": "“We saw the light too late and there was no time to turn,” said Ingrid Solberg, the captain.\n"
    }
    altered = "“We saw the light too late and there was all the time to turn,” said Ingrid Solberg.\n"
    moved = "“We saw the light too late and there was no time to turn,” said Anna Lund.\n"
    for draft, why in ((altered, "“all the” against “no”"), (moved, "said by Ingrid Solberg there")):
        passage = next(one for one in lines(evidence, sources, draft) if one["kind"] == "quotation")
        assert passage["verdict"] == "differs"
        assert why in passage["reason"]


def test_what_cannot_be_looked_for_says_why(evidence: Path) -> None:
    found = lines(
        evidence, FERRY, "The Aurora sank last Thursday, and Ingrid Solberg was with one foot in the door.\n"
    )
    passage = next(one for one in found if one["kind"] == "date")
    assert passage["verdict"] == "unchecked"
    assert "no date to reckon from" in passage["reason"]


def test_only_what_touches_the_draft_is_reported_and_gates(evidence: Path) -> None:
    put(evidence / "wrong.txt", "The village lies 40 miles (25 kilometres) from the coast.\n")
    put(evidence / "also.txt", "Elsewhere, the mill lies 30 miles (20 kilometres) from the coast.\n")
    put(Path("good.txt"), "The mill is old.\n")
    put(Path("bad.txt"), "The mill is 10 miles (30 kilometres) from the coast.\n")
    assert atodds("check", "evidence", "--no-report").code == 1
    assert atodds("check", "good.txt", "--against", "evidence", "--no-report").code == 0
    assert atodds("check", "bad.txt", "--against", "evidence", "--no-report").code == 1


def test_every_path_after_against_is_evidence(evidence: Path) -> None:
    for name, text in FERRY.items():
        put(evidence / name, text)
    put(Path("draft.txt"), "The ferry Aurora had 212 passengers aboard.\n")
    result = atodds(
        "check",
        "draft.txt",
        "--against",
        "evidence/a.txt",
        "evidence/b.txt",
        "--format",
        "json",
        "--no-report",
    )
    run = json.loads(result.out)
    assert run["drafts"] == ["draft.txt"]
    assert [source["path"] for source in run["sources"]] == ["draft.txt", "evidence/a.txt", "evidence/b.txt"]


def test_draft_among_its_evidence_is_no_witness_of_itself(evidence: Path) -> None:
    for name, text in FERRY.items():
        put(evidence / name, text)
    result = atodds("check", "evidence/a.txt", "--against", "evidence", "--format", "json", "--no-report")
    run = json.loads(result.out)
    assert run["drafts"] == ["evidence/a.txt"]
    assert {w["source"] for one in run["corroboration"] for w in one["witnesses"]} == {"evidence/b.txt"}
    alone = atodds("check", "evidence/a.txt", "--against", "evidence/a.txt", "--no-report")
    assert alone.code == 2
    assert "nothing to hold the draft against" in alone.err


def test_draft_from_standard_input(evidence: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in FERRY.items():
        put(evidence / name, text)
    told = io.TextIOWrapper(io.BytesIO(b"There were 221 passengers aboard the ferry Aurora.\n"))
    monkeypatch.setattr("sys.stdin", told)
    result = atodds("check", "-", "--against", "evidence", "--no-report")
    assert "✗ 1 differing" in result.out


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_printed_with_the_passages(evidence: Path, form: str) -> None:
    for name, text in FERRY.items():
        put(evidence / name, text)
    put(Path("draft.txt"), "There were 221 passengers and eleven hurt people aboard the ferry Aurora.\n")
    out = atodds("check", "draft.txt", "--against", "evidence", "--no-report", "--format", form).out
    assert "differs from 2 of 2 sources" in out
    assert "evidence/a.txt:3" in out
    assert "212 passengers" in out


def test_a_folder_says_where_else_each_of_its_figures_stands(evidence: Path) -> None:
    for name, text in FERRY.items():
        put(evidence / name, text)
    plain = json.loads(atodds("check", "evidence", "--no-report", "--format", "json").out)
    assert plain["corroboration"] == []
    full = json.loads(atodds("check", "evidence", "--corroborate", "--no-report", "--format", "json").out)
    found = {(one["source"], one["text"]): one["verdict"] for one in full["corroboration"]}
    assert found["evidence/a.txt", "six miles"] == "supported"
    assert found["evidence/b.txt", "four helicopters"] == "alone"


def git(*arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def test_since_holds_what_changed_against_the_rest(evidence: Path) -> None:
    for name, text in FERRY.items():
        put(evidence / name, text)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "First")
    quiet = atodds("check", "evidence", "--since", "HEAD", "--no-report", "--format", "json")
    assert quiet.code == 0
    assert json.loads(quiet.out)["findings"] == []
    put(evidence / "c.txt", "There were 221 passengers aboard the ferry Aurora.\n")
    run = json.loads(atodds("check", "evidence", "--since", "main", "--no-report", "--format", "json").out)
    assert run["drafts"] == ["evidence/c.txt"]
    assert verdict(run["corroboration"], "221") == ("differs", ["a.txt", "b.txt"])


@pytest.mark.parametrize("reference", ["nowhere", "--help"])
def test_since_an_unknown_commit_cannot_be_done(evidence: Path, reference: str) -> None:
    put(evidence / "a.txt", FERRY["a.txt"])
    git("init", "-q")
    result = atodds("check", "evidence", f"--since={reference}", "--no-report")
    assert result.code == 2
    assert "name a commit" in result.err


def test_library(evidence: Path) -> None:
    rest = [Source.from_text(text, id=name) for name, text in FERRY.items()]
    run = library.check(Source.from_text("The Aurora had 212 passengers.", id="draft"), against=rest)
    assert [(one.text, one.verdict) for one in run.corroboration if one.kind == "figure"] == [
        ("212 passengers", "supported")
    ]


def test_a_figure_changed_in_a_copied_text_is_not_supported_by_the_text_around_it(evidence: Path) -> None:
    for name, text in FERRY.items():
        put(evidence / name, text)
    put(evidence.parent / "d" / "draft.txt", FERRY["a.txt"].replace("212 passengers", "231 passengers"))
    run = library.check(evidence.parent / "d", against=[evidence], baseline=False)
    lines = {one.text: one for one in run.corroboration}
    assert lines["231 passengers"].verdict == "differs"
    assert not any(
        witness.text.startswith("The ferry") for one in run.corroboration for witness in one.witnesses
    )
