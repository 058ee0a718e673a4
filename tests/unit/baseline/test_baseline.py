"""New, known, waived, fixed: by rule and claim, never by place."""

from __future__ import annotations

from pathlib import Path

import pytest

from atodds import baseline
from atodds.errors import AtoddsError, WorkspaceError
from atodds.model import Evidence, Finding
from atodds.rules.finding_builder import fingerprint
from atodds.rules.loading import Waiver


def found(*passages: tuple[str, str], rule: str = "Q102", start: int = 0) -> Finding:
    evidence = tuple(
        Evidence(source=source, start=start, end=start + len(text), line=1 + start, text=text)
        for source, text in passages
    )
    return Finding(
        rule=rule, name="quantity-conflict", suite="cross-source", severity="error", message="They differ.",
        fingerprint=fingerprint(f"cross-source/{rule}", evidence), evidence=evidence,
    )  # fmt: skip


A, B, C = ("seeds/a.txt", "19 miles"), ("seeds/b.txt", "20 km"), ("seeds/c.txt", "25 kilometers")


def kept(*findings: Finding) -> baseline.Baseline:
    return baseline.Baseline(findings=tuple(map(baseline.entry_of, findings)))


def status(finding: Finding, known: baseline.Baseline, *waivers: Waiver) -> str:
    return baseline.judge([finding], known, waivers)[0].status


def test_finding_is_new_until_recorded() -> None:
    assert status(found(A, B), kept()) == "new"
    assert status(found(A, B), kept(found(A, B))) == "known"


def test_place_and_folder_do_not_matter() -> None:
    moved = found(("other/a.txt", "19  Miles"), ("other/b.txt", "20 km"), start=500)
    assert status(moved, kept(found(A, B))) == "known"


def test_further_source_makes_it_new_and_a_lost_one_does_not() -> None:
    assert status(found(A, B, C), kept(found(A, B))) == "new"
    assert status(found(A, B), kept(found(A, B, C))) == "known"


def test_other_rule_or_other_words_are_new() -> None:
    assert status(found(A, B, rule="Q106"), kept(found(A, B))) == "new"
    assert status(found(A, ("seeds/b.txt", "21 km")), kept(found(A, B))) == "new"


def test_waiver_wins() -> None:
    waiver = Waiver(fingerprint=found(A, B).fingerprint, reason="Both measure from other points.")
    assert status(found(A, B), kept(), waiver) == "waived"
    assert status(found(A, C), kept(), waiver) == "new"


def fixed(findings: list[Finding], known: baseline.Baseline, *sources: str) -> list[str]:
    return baseline.fixed(findings, known, {"cross-source/Q102"}, sources)


def test_stale_entry_is_told() -> None:
    told = fixed([], kept(found(A, B)), "seeds/a.txt", "seeds/b.txt")
    assert told == [f"Q102 quantity-conflict {found(A, B).fingerprint}: They differ."]


def test_entry_is_not_stale_while_its_finding_grows_or_shrinks() -> None:
    sources = "a.txt", "b.txt", "c.txt"
    assert fixed([found(A, B, C)], kept(found(A, B)), *sources) == []
    assert fixed([found(A, B)], kept(found(A, B, C)), *sources) == []
    assert fixed([found(A, B, ("c.txt", "30 km"))], kept(found(A, B, C)), *sources) == []


def test_entry_is_not_judged_where_its_sources_or_rule_were_left_out() -> None:
    assert fixed([], kept(found(A, B)), "a.txt") == []
    assert baseline.fixed([], kept(found(A, B)), {"cross-source/Q101"}, ["a.txt", "b.txt"]) == []


def test_reference_is_not_among_the_sources() -> None:
    passage = Evidence(source="maker", start=0, end=0, line=0, text="300 km", reference="data sheet")
    finding = found(A).model_copy(update={"evidence": (*found(A).evidence, passage)})
    assert baseline.entry_of(finding).sources == ("a.txt",)
    assert len(baseline.entry_of(finding).claims) == 2


def test_written_file_reads_back_and_is_the_same_in_any_order(tmp_path: Path) -> None:
    one, two = tmp_path / "x" / "one.json", tmp_path / "two.json"
    baseline.write(one, [found(A, B), found(A, C), found(A, B)])
    baseline.write(two, [found(A, C), found(A, B)])
    assert one.read_bytes() == two.read_bytes()
    assert baseline.load(one).findings == baseline.load(two).findings
    assert len(baseline.load(one).findings) == 2


def test_absent_file_is_empty(tmp_path: Path) -> None:
    assert baseline.load(tmp_path / "none.json").findings == ()


@pytest.mark.parametrize("text", ["{", '{"findings": 5}', '{"findings": [{"rule": "Q102"}]}', "\udcff"])
def test_malformed_file_says_what_to_do(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(WorkspaceError, match="atodds baseline"):
        baseline.load(path)


def test_folder_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(AtoddsError, match="cannot be written"):
        baseline.write(tmp_path, [])


COPIED = {"seeds/c.txt": "seeds/a.txt"}
COPY = ("seeds/c.txt", "19 miles")


@pytest.mark.parametrize("passages", [(A, COPY, B), (COPY, B)])
def test_a_near_copy_is_no_further_source_and_fixes_nothing(passages: tuple[tuple[str, str], ...]) -> None:
    finding, known = found(*passages), kept(found(A, B))
    assert baseline.judge([finding], known, (), COPIED)[0].status == "known"
    assert baseline.judge([finding], known, ())[0].status == "new"
    read = ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"]
    assert baseline.fixed([finding], known, {"cross-source/Q102"}, read, COPIED) == []


def test_a_near_copy_with_another_figure_is_new() -> None:
    finding = found(A, B, ("seeds/c.txt", "91 miles"))
    assert baseline.judge([finding], kept(found(A, B)), (), COPIED)[0].status == "new"


def test_one_code_in_two_suites_is_two_rules() -> None:
    within = found(A, B).model_copy(update={"suite": "internal"})
    assert status(within, kept(found(A, B))) == "new"
    read = ["seeds/a.txt", "seeds/b.txt"]
    assert len(baseline.fixed([within], kept(found(A, B)), {"cross-source/Q102"}, read)) == 1
    assert baseline.fixed([within], kept(found(A, B)), {"internal/Q102"}, read) == []


def test_an_entry_of_an_older_version_has_no_suite() -> None:
    old = baseline.Baseline(findings=(baseline.entry_of(found(A, B)).model_copy(update={"suite": ""}),))
    assert status(found(A, B), old) == "known"
    assert len(baseline.fixed([], old, {"cross-source/Q102"}, ["a.txt", "b.txt"])) == 1


def test_no_two_findings_share_a_fingerprint() -> None:
    same = [found(A, start=start) for start in (0, 50, 90)]
    made = baseline.distinct(same)
    assert made[0] == same[0]
    assert len({finding.fingerprint for finding in made}) == 3
    assert baseline.distinct(same) == made


def test_a_waiver_that_nothing_matches_is_told() -> None:
    waivers = [
        Waiver(fingerprint=found(A, B).fingerprint, reason="Seen."),
        Waiver(fingerprint="0" * 12, reason="Old."),
    ]
    (told,) = baseline.stale(waivers, [found(A, B)], kept())
    assert told.startswith("waiver 000000000000 (Old.): no finding has it")
    assert baseline.stale(waivers[:1], [], kept(found(A, B))) == []
