"""Suites, references and waivers from YAML: what is refused, and how that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from atodds.errors import WorkspaceError
from atodds.rules.loading import load_folder
from tests.support import put, suite


def test_rules_are_grouped_by_suite_in_code_order(tmp_path: Path) -> None:
    put(tmp_path / "b.yml", suite("Z902", name="late"))
    put(tmp_path / "a.yml", suite("Z903", "Z901", name="early"))
    put(tmp_path / "deep" / "c.yaml", suite("Z900", name="late"))
    loaded = load_folder(tmp_path)
    assert [(one.name, [rule.code for rule in one.rules]) for one in loaded.suites] == [
        ("early", ["Z901", "Z903"]),
        ("late", ["Z900", "Z902"]),
    ]


def test_references_and_waivers(tmp_path: Path) -> None:
    put(
        tmp_path / "reference" / "r.yml",
        "facts:\n"
        "  - {id: a, matter: m, subject: [Sun], unit: kelvin, value: 5772, as_of: 2015-08-13, source: IAU}\n"
        "events:\n  - {name: Landing, date: 1969-07-20, source: NASA}\n",
    )
    put(tmp_path / "waivers.yml", "waivers:\n  - {fingerprint: 0123456789ab, reason: seen}\n")
    loaded = load_folder(tmp_path)
    assert loaded.references.facts[0].value == 5772
    assert loaded.references.events[0].date.year == 1969
    assert loaded.waivers[0].reason == "seen"


FACT = "facts:\n  - id: a\n    matter: height\n    subject: [hill]\n    as_of: 2020-01-01\n    source: a survey\n"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("s.yml", "suite: mine\nrules:\n  - {code: 1}\n", "s.yml:3: rules[0].code"),
        ("s.yml", "suite: mine\n", "s.yml:1: rules: "),
        ("s.yml", "suite: mine\nrules: 5\n", "s.yml:2: rules"),
        ("s.yml", "suite: [\n", "not valid YAML"),
        ("s.yml", "suite: mine\nrules: []\nmore: 1\n", "s.yml:3: more"),
        ("s.yml", "- 1\n", "neither a suite"),
        ("s.yml", "suite: mine\nrules: []\nrules: []\n", "s.yml:3: rules stands twice"),
        ("s.yml", "suite: mine\nwhen: 2024-13-45\n", "not valid YAML"),
        ("s.yml", "suite: &a [*a]\n? [1]\n: 2\n", "s.yml"),
        ("s.yml", "\n" + "[" * 1_000_000, "s.yml:2: not valid YAML: nested too deeply"),
        ("s.yml", "- " * 100_000, "s.yml"),
        ("s.yml", "? " * 100_000, "s.yml"),
        ("s.yml", "", "neither a suite"),
        ("s.yml", "facts: []\n", "belong in"),
        ("reference/r.yml", "facts:\n  - {id: a}\n", "r.yml:2: facts[0].matter"),
        (
            "reference/r.yml",
            FACT + "    unit: parsec of cheese\n    value: 3\n",
            "r.yml:7: facts[0].unit: there is no unit 'parsec of cheese'",
        ),
        ("reference/r.yml", FACT + "    unit: metre\n", "facts[0]: give either value, or low or high"),
        (
            "reference/r.yml",
            FACT + "    unit: metre\n    low: 3\n    high: 2\n",
            "facts[0]: low is above high",
        ),
        (
            "waivers.yml",
            "waivers:\n  - {fingerprint: abc, reason: x}\n",
            "waivers.yml:2: waivers[0].fingerprint",
        ),
        ("s.yml", suite("Z901", kind="nothing.here"), "s.yml:5: rules[0].kind: unknown kind"),
        ("s.yml", suite("Z901", kind="within.numbers.nothing"), "no such function"),
        (
            "s.yml",
            suite("Z901", message="{first} {thrid}"),
            "s.yml:7: rules[0].message: nothing fills {thrid}; this kind fills {first}, {second}",
        ),
        ("s.yml", suite("Z901", message="{first} {"), "rules[0].message: its braces do not pair"),
        ("s.yml", suite("Z901", message="{first.text}"), "nothing fills {first.text}"),
        ("s.yml", suite("Z901", message="{}"), "nothing fills {}"),
        (
            "s.yml",
            suite("Z901") + "    parameters: {slack: 1}\n",
            "s.yml:9: rules[0].parameters.slack: ",
        ),
        (
            "s.yml",
            suite("Z901", kind="within.times.weekday", message="{text}")
            + "    parameters:\n      near_days: -1\n",
            "s.yml:10: rules[0].parameters.near_days: ",
        ),
        (
            "s.yml",
            suite("Z901", kind="within.provenance.furniture", message="{text}") + "    parameters: {}\n",
            "s.yml:9: rules[0].parameters.words: ",
        ),
    ],
)
def test_problem_names_file_line_and_field(tmp_path: Path, name: str, text: str, told: str) -> None:
    put(tmp_path / name, text)
    with pytest.raises(WorkspaceError) as raised:
        load_folder(tmp_path)
    assert told in str(raised.value)


def test_several_problems_are_told_together(tmp_path: Path) -> None:
    put(tmp_path / "a.yml", suite("Z901").replace("severity: error", "severity: loud").replace("Z901", "z"))
    put(tmp_path / "b.yml", "nothing: here\n")
    with pytest.raises(WorkspaceError) as raised:
        load_folder(tmp_path)
    told = str(raised.value)
    assert "3 problems" in told
    assert "rules[0].severity" in told
    assert "rules[0].code" in told
    assert "b.yml:1" in told


def test_code_that_stands_twice_is_refused(tmp_path: Path) -> None:
    put(tmp_path / "a.yml", suite("Z901"))
    put(tmp_path / "b.yml", suite("Z901"))
    with pytest.raises(WorkspaceError, match="rule Z901 of suite mine stands 2 times") as raised:
        load_folder(tmp_path)
    assert "a.yml" in str(raised.value)
    assert "b.yml" in str(raised.value)


def test_code_may_stand_in_two_suites_under_one_name(tmp_path: Path) -> None:
    put(tmp_path / "a.yml", suite("Z901", name="one"))
    put(tmp_path / "b.yml", suite("Z901", name="two"))
    assert [one.name for one in load_folder(tmp_path).suites] == ["one", "two"]
    put(tmp_path / "b.yml", suite("Z901", name="two").replace("rule-z901", "other"))
    with pytest.raises(WorkspaceError, match="Z901 is other here, but rule-z901"):
        load_folder(tmp_path)


def test_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WorkspaceError, match="cannot be read"):
        load_folder(tmp_path)


def test_many_problems_are_cut_short(tmp_path: Path) -> None:
    for number in range(30):
        put(tmp_path / f"{number}.yml", "nothing: here\n")
    with pytest.raises(WorkspaceError, match="and 10 more"):
        load_folder(tmp_path)
