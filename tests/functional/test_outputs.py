"""What `atodds check` prints: text, JSON against its published schema, SARIF, JUnit, annotations."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from atodds.reports.schema import schema, schema_text
from tests.support import REPOSITORY, atodds, put

WRONG = "The village lies 40 miles (25 kilometres) from the coast.\n"
RIGHT = "The village lies 25 miles (40 kilometres) from the coast.\n"


@pytest.fixture
def wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "in" / "a.txt", f"Storm nears the shore\n\n{WRONG}")
    return Path("in")


def test_text_shows_place_rule_passages_and_carets(wrong: Path) -> None:
    result = atodds("check", wrong, "--no-report", "--select", "Q101")
    assert result.code == 1
    assert "in/a.txt:3 Q101 conversion-mismatch error" in result.out
    lines = result.out.splitlines()
    line = next(number for number, text in enumerate(lines) if text.startswith("    | The village"))
    start = lines[line].index("40 miles")
    assert lines[line + 1][start : start + 9] == "^^^^^^^^ "
    assert "1 error in 1 source: 1 new" in result.out


def test_nothing_found_says_what_was_and_was_not_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "a.txt", RIGHT)
    result = atodds("check", "a.txt", "--no-report", "--select", "Q101")
    assert result.code == 0
    assert "Nothing found in 1 source." in result.out
    assert "one source alone: nothing was compared across sources" in result.out
    assert "not known to agree" in result.out


def test_json_fits_its_schema(wrong: Path) -> None:
    result = atodds("check", wrong, "--no-report", "--format", "json")
    made = json.loads(result.out)
    jsonschema.validate(made, schema("run"))
    finding = next(one for one in made["findings"] if one["rule"] == "Q101")
    text = (Path.cwd() / "in" / "a.txt").read_text(encoding="utf-8")
    for passage in finding["evidence"]:
        assert passage["source"] == "in/a.txt"
        assert text[passage["start"] : passage["end"]] == passage["text"]
    assert list(made)[:3] == ["schema_version", "atodds_version", "suites"]


def test_articles_fit_their_schema(wrong: Path) -> None:
    result = atodds("read", wrong, "--format", "jsonl")
    assert result.code == 0
    (line,) = result.out.splitlines()
    made = json.loads(line)
    jsonschema.validate(made, schema("article"))
    forty = next(one for one in made["mentions"] if one["text"].startswith("40"))
    assert (forty["kind"], forty["value"]) == ("quantity", 40)
    assert json.loads(atodds("read", wrong, "--format", "json").out) == [made]


@pytest.mark.parametrize("name", ["run", "article"])
def test_published_schema_is_fresh(name: str) -> None:
    path = REPOSITORY / "docs" / "schema" / f"{name}.json"
    assert path.read_text(encoding="utf-8") == schema_text(name), f"stale: atodds schema {name} -o {path}"
    assert atodds("schema", name).out == schema_text(name)


def test_readings_are_shown_inline(wrong: Path) -> None:
    result = atodds("read", wrong, "--format", "text")
    assert "[40 miles → " in result.out


def test_sarif_points_at_lines_and_columns(wrong: Path) -> None:
    result = atodds("check", wrong, "--no-report", "--format", "sarif", "--select", "Q101")
    (run,) = json.loads(result.out)["runs"]
    (found,) = run["results"]
    assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == "Q101"
    assert found["partialFingerprints"]["atodds/v1"]
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "in/a.txt"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (3, 18)
    assert found["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3


def test_junit_fails_the_case_of_the_rule(wrong: Path) -> None:
    result = atodds("check", wrong, "--no-report", "--format", "junit")
    suites = ET.fromstring(result.out)
    failed = [case.attrib["name"] for case in suites.iter("testcase") if case.find("failure") is not None]
    assert "Q101 conversion-mismatch" in failed
    assert int(suites.attrib["failures"]) == len(failed)


def test_annotations_for_a_pull_request(wrong: Path) -> None:
    result = atodds("check", wrong, "--no-report", "--format", "github", "--select", "Q101")
    assert result.out.startswith("::error file=in/a.txt,line=3,title=Q101 conversion-mismatch::")


def test_output_goes_to_a_file_and_the_summary_to_standard_error(wrong: Path) -> None:
    result = atodds("check", wrong, "--no-report", "--format", "json", "--output", "deep/out.json")
    assert result.out == ""
    assert json.loads(Path("deep/out.json").read_text(encoding="utf-8"))["findings"]
    assert "Wrote deep/out.json." in result.err


def test_report_is_written_where_asked(wrong: Path) -> None:
    assert atodds("check", wrong).code == 1
    assert "<html" in Path("reports/index.html").read_text(encoding="utf-8")
    atodds("check", wrong, "--report", "else/where.html", "--format", "json")
    assert Path("else/where.html").is_file()


def test_colour_only_when_asked(wrong: Path) -> None:
    assert "\x1b[" in atodds("check", wrong, "--no-report", "--color", "always").out
    assert "\x1b[" not in atodds("check", wrong, "--no-report").out
