"""Findings as text: carets under the words, nothing that a source can break out of."""

from __future__ import annotations

from pathlib import Path

from atodds.model import Article, Coverage, Evidence, Finding, Run, Skipped, SourceCoverage, SourceSummary
from atodds.reports.github import github_report
from atodds.reports.junit import junit_report
from atodds.reports.plain import one_line, visible, width
from atodds.reports.sarif import sarif_report
from atodds.reports.text import summary, text_report


def passage(text: str, words: str, source: str = "a.txt", **more: object) -> Evidence:
    start = text.index(words)
    fields = {"reading": "", **more}
    return Evidence(
        source=source,
        start=start,
        end=start + len(words),
        line=text.count("\n", 0, start) + 1,
        text=words,
        **fields,
    )


def finding(*passages: Evidence, **more: object) -> Finding:
    fields = {
        "rule": "Z901", "name": "at-odds", "suite": "mine", "severity": "error", "message": "They differ.",
        "fingerprint": "0" * 12, "evidence": passages, **more,
    }  # fmt: skip
    return Finding(**fields)


def run(text: str, *findings: Finding, **more: object) -> Run:
    article = Article(id="a.txt", path="a.txt", text=text)
    fields = {
        "atodds_version": "0", "findings": findings, "sources": (SourceSummary(id="a.txt", path="a.txt"),),
        "articles": (article,), **more,
    }  # fmt: skip
    return Run(**fields)


TEXT = "First line.\nThe bridge is 19 miles away.\nLast."


def test_carets_stand_under_the_words() -> None:
    told = text_report(run(TEXT, finding(passage(TEXT, "19 miles", reading="18.5–19.5"))))
    assert (
        "  --> a.txt:2\n    | The bridge is 19 miles away.\n    |               ^^^^^^^^ 18.5–19.5\n"
    ) in told


def test_wide_and_combining_characters_keep_the_carets_in_place() -> None:
    assert width("日本") == 4
    assert width("e\u0301") == 1
    text = "日本 has 5 ports"
    lines = text_report(run(text, finding(passage(text, "5 ports")))).splitlines()
    under = next(line for line in lines if "^" in line)
    assert under == "    |          " + "^" * 7


def test_long_line_is_cut_at_words() -> None:
    text = "word " * 100 + "19 miles " + "tail " * 100
    lines = text_report(run(text, finding(passage(text, "19 miles")))).splitlines()
    shown = next(line for line in lines if "19 miles" in line)
    assert shown.startswith("    | … word ")
    assert shown.endswith(" tail …")
    assert len(shown) < 130


def test_long_passage_is_wrapped_and_a_very_long_one_cut_in_the_middle() -> None:
    text = "one two " * 20
    lines = text_report(run(text, finding(passage(text, text.strip(), reading="said")))).splitlines()
    first = lines.index("  --> a.txt:1") + 1
    assert [line[:10] for line in lines[first : first + 3]] == ["    > one ", "    > two ", "    | = sa"]
    text = "a " * 300 + "b " * 300
    shown = text_report(run(text, finding(passage(text, text.strip()))))
    assert shown.count("[…]") == 1


def test_passage_over_a_line_break_is_on_one_line() -> None:
    text = "He said 19\nmiles."
    assert "    | He said 19 miles." in text_report(run(text, finding(passage(text, "19\nmiles"))))


def test_source_cannot_move_the_cursor() -> None:
    text = "Take \x1b[2J19 miles\u202e off\r\n"
    told = text_report(run(text, finding(passage(text, "19 miles"), message="a\x07b")))
    assert not set(told) & {"\x1b", "\u202e", "\r", "\x07"}
    assert visible("a\tb\nc") == "a\tb\nc"
    assert one_line("a\tb\u2028c") == "a b c"


def test_colour_is_only_dress() -> None:
    import re

    made = run(TEXT, finding(passage(TEXT, "19 miles"), unknown="Which is right?"))
    assert re.sub(r"\x1b\[[\d;]*m", "", text_report(made, colour=True)) == text_report(made)


def test_reference_shows_where_it_was_taken_from() -> None:
    reference = Evidence(
        source="handbook", start=0, end=0, line=0, text="300 km", reading="300", reference="p. 4"
    )
    told = text_report(run(TEXT, finding(passage(TEXT, "19 miles"), reference)))
    assert "  --> handbook (reference)\n    | 300 km  = 300\n    | p. 4\n" in told


def test_finding_without_passage_and_without_article() -> None:
    assert "(no passage) Z901" in text_report(run(TEXT, finding()))
    gone = finding(passage(TEXT, "19 miles", source="gone.txt"))
    assert "    | 19 miles\n" in text_report(run(TEXT, gone))


def test_many_passages_are_counted() -> None:
    many = [passage(TEXT, "19 miles")] * 11
    assert "… and 3 more passages" in text_report(run(TEXT, finding(*many)))


def test_fixed_and_unchecked_are_told() -> None:
    reasons = [f"reason {number}" for number in range(8)]
    skipped = tuple(
        Skipped(source="a", start=0, end=1, text="x", reason=reason) for reason in [*reasons, "reason 3"]
    )
    coverage = Coverage(
        notes=("No date.",),
        skipped=skipped,
        sources=(SourceCoverage(source="a", seen=4, read=3, bound=2, compared=1),),
    )
    told = text_report(run(TEXT, fixed=("Z901 x: gone",), coverage=coverage), report=Path("out.html"))
    assert "No longer found" in told
    assert "  Z901 x: gone\n" in told
    assert "  No date.\n  2 passages: reason 3\n" in told
    assert "  3 more, for 3 other reasons\n" in told
    assert "1 of 4 numbers compared with another" in told
    assert told.endswith("Report: out.html\n")


def test_a_rule_that_found_something_in_one_suite_is_not_called_idle_for_another() -> None:
    coverage = Coverage(rules_without_candidates=("Z901", "Z902"))
    told = text_report(run(TEXT, finding(passage(TEXT, "19 miles")), coverage=coverage))
    assert "nothing to compare for 1 rule: Z902\n" in told


def test_summary_counts_in_words() -> None:
    made = run(
        TEXT,
        finding(),
        finding(severity="info", status="known"),
        finding(severity="warning", status="waived"),
        sources=(SourceSummary(id="a", path="a"), SourceSummary(id="b", path="b", copy_of="a")),
        fixed=("x",),
    )
    told = summary(made)
    assert told.startswith(
        "1 error, 1 warning, 1 note in 2 sources (1 independent): 1 new, 1 known, 1 waived, 1 fixed."
    )


def test_annotation_escapes_its_text() -> None:
    found = finding(passage(TEXT, "19 miles", source="a,b:c.txt"), message="50% ::error::\nmore")
    told = github_report(run(TEXT, found, finding(status="known")))
    assert told.startswith("::error file=a%2Cb%3Ac.txt,title=Z901 at-odds::50%25 ::error::%0Amore%0A")
    assert told.count("\n") == 2


def test_junit_is_well_formed_whatever_a_source_holds() -> None:
    import xml.etree.ElementTree as ET

    from atodds.rules.rule import Documentation, Rule

    told = Documentation(what="a", why="b", example="c", instead="d")
    rules = [
        Rule(
            code=code,
            name="at-odds",
            suite="mine",
            kind="x",
            severity="error",
            message="",
            documentation=told,
        )
        for code in ("Z901", "Z902", "Z903")
    ]
    hostile = finding(passage(TEXT, "19 miles"), message="]]>\x00\ufffe<&\"'")
    known = finding(rule="Z902", status="known")
    made = run(TEXT, hostile, hostile, known, coverage=Coverage(rules_run=("Z901", "Z902")), suites=("mine",))
    root = ET.fromstring(junit_report(made, rules))
    assert (root.attrib["tests"], root.attrib["failures"]) == ("2", "1")
    assert [case.find("failure") is not None for case in root.iter("testcase")] == [True, False]
    assert next(root.iter("system-out")).text is not None


def test_sarif_tells_waived_known_and_multi_line() -> None:
    import json

    text = "One\ntwo three\nfour"
    found = finding(passage(text, "three\nfour", source="a b.txt"), status="waived")
    article = Article(id="a", path="a b.txt", text=text)
    made = json.loads(sarif_report(run(text, found, finding(status="known"), articles=(article,)), []))
    waived, known = made["runs"][0]["results"]
    assert waived["suppressions"] == [{"kind": "external", "status": "accepted"}]
    place = waived["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.txt"
    region = {key: place["region"][key] for key in ("startLine", "startColumn", "endLine", "endColumn")}
    assert region == {"startLine": 2, "startColumn": 5, "endLine": 3, "endColumn": 5}
    assert known["baselineState"] == "unchanged"
    assert known["locations"] == []


def test_line_of_an_extracted_text_is_not_claimed_of_its_file() -> None:
    import json

    page = Article(id="a", path="a.html", text=TEXT, media_type="text/html")
    made = run(TEXT, finding(passage(TEXT, "19 miles", source="a.html")), articles=(page,))
    assert "file=a.html,title=" in github_report(made)
    (found,) = json.loads(sarif_report(made, []))["runs"][0]["results"]
    assert "region" not in found["locations"][0]["physicalLocation"]
    plain = run(TEXT, finding(passage(TEXT, "19 miles")))
    assert "file=a.txt,line=2,title=" in github_report(plain)
