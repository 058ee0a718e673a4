"""A workspace of one's own: made by ``atodds init``, with settings, waivers and a hook, in a fresh folder."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from atodds.reports.schema import schema_text
from atodds.workspace import open_workspace
from atodds.workspace.settings import Settings
from tests.support import REPOSITORY, Result, atodds, put, suite

NOBODY = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
WRONG = "The village lies 40 miles (25 kilometres) from the coast.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def findings(*arguments: str | Path) -> list[dict[str, str]]:
    result = atodds("check", "--no-report", "--format", "json", *arguments)
    assert result.code in (0, 1), result.err
    found: list[dict[str, str]] = json.loads(result.out)["findings"]
    return found


def test_a_new_workspace_works_at_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = atodds("init", "new")
    assert made.code == 0
    monkeypatch.chdir(here / "new")
    result = atodds("check", "--format", "json")
    assert result.code == 0, result.err
    run = json.loads(result.out)
    assert [source["path"] for source in run["sources"]] == ["seeds/a.txt", "seeds/b.txt"]
    assert {"own", "internal", "cross-source"} <= set(run["suites"])
    assert any(comparison["outcome"] == "equivalent" for comparison in run["comparisons"])
    assert [(one["rule"], one["severity"]) for one in run["findings"]] == [("Q122", "warning")]
    assert Path("reports/index.html").is_file()
    for name in (".github/workflows/atodds.yml", ".pre-commit-config.yaml", "tox.ini", "schemas/document.py"):
        assert Path(name).is_file(), name


def test_a_new_workspace_says_where_to_go_and_its_examples_hold(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "`cd new`, `atodds check`" in atodds("init", "new").out
    monkeypatch.chdir(here / "new")
    assert "cd " not in atodds("init").out
    assert "reports/" in Path(".gitignore").read_text(encoding="utf-8").splitlines()
    told = atodds("rule", "C904", "--test")
    assert "Not run, for fields that no schema here declares: C904." in told.out
    for code in ("Q105", "T203", "X101"):
        told = atodds("rule", code, "--test")
        assert told.code == 0, told.out


def test_a_reference_of_its_own_goes_before_the_shipped_one_of_its_id(here: Path) -> None:
    shipped = open_workspace(start=here).references
    put(here / "atodds.toml", "")
    fact = shipped.facts[0].model_copy(update={"source": "the desk"})
    told = json.dumps({"facts": [fact.model_dump(mode="json", exclude_none=True)]})
    put(here / "checks" / "reference" / "own.yml", told)
    merged = open_workspace(start=here).references
    assert [one.source for one in merged.facts if one.id == fact.id] == ["the desk"]
    assert len(merged.facts) == len(shipped.facts)
    assert merged.events == shipped.events


@pytest.mark.parametrize(
    ("direct", "near", "abroad"),
    [
        (None, "atodds", "atodds"),
        ('{"url": "file:///w/atodds.whl", "archive_info": {}}', "atodds @ file:///w/atodds.whl", "atodds"),
        (
            '{"url": "https://example.org/a", "vcs_info": {"vcs": "git", "commit_id": "abc"}}',
            "atodds @ git+https://example.org/a@abc",
            "atodds @ git+https://example.org/a@abc",
        ),
        ("[]", "atodds", "atodds"),
    ],
)
def test_a_new_workspace_installs_what_made_it(
    here: Path, monkeypatch: pytest.MonkeyPatch, direct: str | None, near: str, abroad: str
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            return direct if name == "direct_url.json" else None

    monkeypatch.setattr("atodds.cli.origin.distribution", lambda name: Installed())
    atodds("init")
    assert f"deps = {near}\n" in Path("tox.ini").read_text(encoding="utf-8")
    assert f'pip install "{abroad}"' in Path(".github/workflows/atodds.yml").read_text(encoding="utf-8")


def test_a_file_that_is_there_stays(here: Path) -> None:
    put(here / "atodds.toml", "fail_on = 'never'\n")
    told = atodds("init").out
    assert "kept   atodds.toml" in told
    assert (here / "atodds.toml").read_text(encoding="utf-8") == "fail_on = 'never'\n"


def test_rules_of_its_own_run_beside_the_shipped_ones(here: Path) -> None:
    put(here / "a.txt", WRONG)
    put(here / "checks" / "own.yml", suite("Z901", extends="default"))
    assert {"Q101", "Z901"} <= {one["rule"] for one in findings("a.txt")}
    put(here / "checks" / "own.yml", suite("Z901").replace("extends: none\n", ""))
    assert {"Q101", "Z901"} <= {one["rule"] for one in findings("a.txt")}
    put(here / "checks" / "own.yml", suite("Z901", extends="none"))
    assert {one["rule"] for one in findings("a.txt")} == {"Z901"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("atodds.toml", "sources = ['in']\nfail_on = 'never'\nselect = ['Q101']\n"),
        ("pyproject.toml", "[tool.atodds]\nsources = ['in']\nfail_on = 'never'\nselect = ['Q101']\n"),
    ],
)
def test_settings_are_defaults_that_the_command_line_overrides(here: Path, name: str, text: str) -> None:
    put(here / name, text)
    put(here / "in" / "a.txt", WRONG)
    assert atodds("check", "--no-report").code == 0
    assert {one["rule"] for one in findings()} == {"Q101"}
    assert atodds("check", "--no-report", "--fail-on", "error").code == 1
    assert "Q101" not in {one["rule"] for one in findings("--select", "P505")}


def test_forms_and_report_may_be_settings(here: Path) -> None:
    put(here / "atodds.toml", "format = ['concise', 'json=out/run.json']\nreport = 'out/page.html'\n")
    put(here / "seeds" / "a.txt", WRONG)
    assert "a.txt:1: Q101" in atodds("check").out
    assert json.loads(Path("out/run.json").read_text(encoding="utf-8"))["findings"]
    assert Path("out/page.html").is_file()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fail-on = 'error'", "did you mean fail_on?"),
        ("fail_on = 'wrong'", "fail_on: "),
        ("fail_on = 'eror'", "did you mean error?"),
        ("colour = 1", "there is no such setting; there are sources"),
        ("sources = ", "not valid TOML"),
    ],
)
def test_a_setting_that_does_not_fit_is_told_with_a_suggestion(here: Path, text: str, told: str) -> None:
    put(here / "atodds.toml", text + "\n")
    put(here / "a.txt", WRONG)
    result = atodds("check", "a.txt", "--no-report")
    assert result.code == 2
    assert told in result.err


def test_the_schema_of_the_settings_is_published() -> None:
    page = REPOSITORY / "docs" / "schema" / "settings.json"
    assert page.read_text(encoding="utf-8") == schema_text("settings"), "stale: tox -e generate"
    assert set(json.loads(schema_text("settings"))["properties"]) == set(Settings.model_fields)


def waive(*arguments: str) -> Result:
    one = next(one for one in findings("--no-baseline") if one["rule"] == "Q101")
    return atodds("waive", one["fingerprint"], "--reason", "As printed", *arguments)


def test_waive_writes_an_entry_and_keeps_comments(here: Path) -> None:
    put(here / "seeds" / "a.txt", WRONG)
    path = put(here / "checks" / "waivers.yml", "# looked at by the desk\nwaivers: []\n")
    assert waive("--owner", "Ada").code == 0
    assert "# looked at by the desk" in path.read_text(encoding="utf-8")
    assert [one["status"] for one in findings() if one["rule"] == "Q101"] == ["waived"]
    assert waive().code == 2
    assert atodds("waive", "0" * 12, "--reason", "x").code == 2
    assert "not a date" in waive("--expires", "soon").err


def test_what_is_printed_is_all_that_waive_needs(here: Path) -> None:
    put(here / "notes" / "a.txt", "The village of Lund lies 25 miles from the coast.\n")
    put(here / "draft.txt", WRONG)
    told = atodds("check", "draft.txt", "--against", "notes").out
    assert "To accept a finding: atodds waive FINGERPRINT" in told
    (mark,) = re.findall(r"Q101 conversion-mismatch error \[(\w{12})\]", told)
    assert atodds("waive", mark, "--reason", "As printed").code == 0
    told = atodds("check", "draft.txt", "--against", "notes", "--no-report", "--show", "all").out
    assert f"Q101 conversion-mismatch error (waived) [{mark}]" in told


def test_a_fingerprint_of_digits_alone_is_told_to_be_put_in_quotes(here: Path) -> None:
    put(here / "in" / "a.txt", WRONG)
    put(here / "checks" / "waivers.yml", "waivers:\n  - {fingerprint: 123456789012, reason: As printed}\n")
    told = atodds("check", "in", "--no-report")
    assert (told.code, "waivers[0].fingerprint" in told.err, "put it in quotes" in told.err) == (
        2,
        True,
        True,
    )


def test_a_waiver_that_ran_out_or_that_nothing_needs_is_a_finding(here: Path) -> None:
    path = put(here / "seeds" / "a.txt", WRONG)
    yesterday = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=2)
    assert waive("--expires", yesterday.isoformat()).code == 0
    found = {one["rule"]: one for one in findings()}
    assert found["Q101"]["status"] == "new"
    assert "ran out on" in found["C905"]["message"]
    path.write_text("The village lies by the coast.\n", encoding="utf-8")
    assert "fits no finding any more" in {one["rule"]: one for one in findings()}["C906"]["message"]
    put(here / "other.txt", WRONG)
    assert "C906" not in {one["rule"] for one in findings("other.txt")}


def test_a_waiver_written_by_hand_that_nothing_needs_is_a_finding_of_a_whole_run(here: Path) -> None:
    put(here / "seeds" / "a.txt", "The village lies by the coast.\n")
    put(here / "seeds" / "b.txt", WRONG)
    put(here / "checks" / "waivers.yml", "waivers:\n  - {fingerprint: 123456789abc, reason: As printed.}\n")
    told = {one["rule"]: one for one in findings()}["C906"]
    assert "fits no finding any more" in told["message"]
    assert "checks/waivers.yml: C906" in atodds("check", "--no-report", "--format", "concise").out
    for fewer in (["seeds/a.txt"], ["--select", "Q101"], ["seeds/a.txt", "--against", "seeds"]):
        assert "C906" not in {one["rule"] for one in findings(*fewer)}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_of_every_shell(shell: str) -> None:
    assert "_ATODDS_COMPLETE" in atodds("completion", shell).out


BASH = shutil.which("bash")
COMPLETED = """
source script.sh
complete -p atodds
compopt() { echo "the shell completes: $1 $2"; }
said() {
  COMP_WORDS=("$@"); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); COMPREPLY=()
  _atodds_completion atodds "${COMP_WORDS[$COMP_CWORD]}" ""; echo "$*: ${COMPREPLY[*]}"
}
said atodds ch
said atodds check --corr
said atodds check --format mark
said atodds rule Q10
said atodds check --select T201,Q119
said atodds check se
"""


@pytest.mark.skipif(BASH is None, reason="no bash is installed")
def test_bash_completes_commands_options_forms_codes_and_files(here: Path) -> None:
    put(here / "script.sh", atodds("completion", "bash").out)
    put(here / "bin" / "atodds", f'#!/bin/sh\nexec "{sys.executable}" -m atodds "$@"\n').chmod(0o755)
    path = os.pathsep.join([str(here / "bin"), os.environ["PATH"]])
    told = subprocess.run(
        [str(BASH), "--norc", "-c", COMPLETED],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert told[0].endswith("-F _atodds_completion atodds")
    assert told[1:] == [
        "atodds ch: check",
        "atodds check --corr: --corroborate",
        "atodds check --format mark: markdown",
        "atodds rule Q10: Q101 Q102 Q103 Q104 Q105 Q106 Q107 Q108 Q109",
        "atodds check --select T201,Q119: T201,Q119",
        "the shell completes: -o default",
        "atodds check se: ",
    ]


@pytest.mark.parametrize("hook", ["atodds", "atodds-drafts"])
def test_a_hook_does_as_it_is_declared_in_a_fresh_repository(here: Path, hook: str) -> None:
    assert atodds("init").code == 0
    for command in (["init", "-q"], ["add", "-A"], [*NOBODY, "commit", "-qm", "one"]):
        subprocess.run(["git", *command], check=True)
    declared = YAML(typ="safe").load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    entry = next(one["entry"] for one in declared if one["id"] == hook).split()[1:]
    assert atodds(*entry).code == 0
    put(here / "seeds" / "c.txt", "The ferry Aurora ran aground off Lindholm with 221 passengers aboard.\n")
    told = atodds(*entry)
    assert (told.code, "Q106 magnitude-slip error" in told.out) == (1, True)
    assert ("c.txt:1: ✗ figure “221 passengers”" in told.out) == (hook == "atodds-drafts")


def test_the_action_does_as_it_is_declared_in_a_fresh_folder(here: Path) -> None:
    assert atodds("init").code == 0
    put(here / "bin" / "atodds", f'#!/bin/sh\nexec "{sys.executable}" -m atodds "$@"\n').chmod(0o755)
    action = YAML(typ="safe").load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    (step,) = (one for one in action["runs"]["steps"] if "atodds check" in one.get("run", ""))
    said = {"PATHS": "seeds/a.txt seeds/b.txt", "ARGUMENTS": "--fail-on warning"}
    assert set(said) == set(step["env"])
    path = os.pathsep.join([str(here / "bin"), os.environ["PATH"]])
    summary = {"GITHUB_STEP_SUMMARY": str(here / "summary.md")}
    done = subprocess.run(
        ["sh", "-c", step["run"]],
        env={**os.environ, "PATH": path, **summary, **said},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=seeds/a.txt,line=5,title=Q122 strict-difference::")
    assert "Q122 strict-difference" in (here / "summary.md").read_text(encoding="utf-8")
    uploaded = next(one["with"]["path"] for one in action["runs"]["steps"] if "upload" in one.get("uses", ""))
    assert (here / uploaded / "index.html").is_file()


def test_hooks_and_action_name_what_there_is() -> None:
    hooks = YAML(typ="safe").load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    action = YAML(typ="safe").load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    commands = [hook["entry"] for hook in hooks]
    commands += [step["run"] for step in action["runs"]["steps"] if "atodds check" in step.get("run", "")]
    assert len(commands) == 3
    help_text = atodds("check", "--help").out
    for command in commands:
        for option in (word for word in command.split() if word.startswith("--")):
            assert option in help_text


def test_the_template_names_no_story_of_this_repository() -> None:
    template = REPOSITORY / "src" / "atodds" / "template"
    text = " ".join(
        path.read_text(encoding="utf-8") for path in template.rglob("*") if path.is_file()
    ).casefold()
    for word in ("biden", "ukraine", "kharkiv", "russia", "atacms"):
        assert word not in text
    tomllib.loads((template / "atodds.toml").read_text(encoding="utf-8"))


def run_pytest(*arguments: str) -> subprocess.CompletedProcess[str]:
    plugin = [] if "atodds" in _registered() else ["-p", "atodds.pytest_plugin"]
    command = [sys.executable, "-m", "pytest", *plugin, "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _registered() -> set[str]:
    from importlib.metadata import entry_points

    return {one.name for one in entry_points(group="pytest11")}


def test_sources_are_tests_of_pytest(here: Path) -> None:
    put(here / "seeds" / "a.txt", WRONG)
    put(here / "seeds" / "b.txt", WRONG.replace("village", "mill").replace("40", "50"))
    put(here / "seeds" / "c.txt", "The fair drew a crowd.\n")
    put(here / "atodds.toml", "")
    failed = run_pytest("--atodds", "seeds", "--junitxml", "out.xml", "-k", "internal")
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "2 failed, 1 passed" in failed.stdout
    assert "40 miles" in failed.stdout
    assert "^^^^^^^^" in failed.stdout
    assert "internal" in (here / "out.xml").read_text(encoding="utf-8")
    assert atodds("baseline", "seeds/a.txt").code == 0
    assert "1 failed, 1 passed" in (known := run_pytest("--atodds", "seeds", "-k", "internal").stdout)
    assert "1 xfailed" in known
    fingerprint = next(one["fingerprint"] for one in findings("seeds/b.txt") if one["rule"] == "Q101")
    assert atodds("waive", fingerprint, "--reason", "As printed").code == 0
    done = run_pytest("--atodds", "seeds", "-k", "internal")
    assert done.returncode == 0, done.stdout
    assert "1 skipped" in done.stdout


def test_a_new_source_fails_by_its_own_name_and_an_unreadable_one_is_an_error_of_pytest(here: Path) -> None:
    for name, miles in (("a.txt", "six"), ("b.txt", "nine")):
        put(
            here / "seeds" / name,
            f"The ferry Aurora struck a reef {miles} miles from the harbour of Lindholm.\n",
        )
    (here / "seeds" / "c.docx").write_bytes(b"PK nothing of Word")
    put(here / "atodds.toml", "")
    for name in ("a.txt", "b.txt"):
        done = run_pytest("--atodds", "seeds", "-k", f"{name} and cross-source")
        assert "1 failed" in done.stdout
        assert f"FAILED seeds/{name}::cross-source" in done.stdout
        assert "--> seeds/a.txt:1" in done.stdout
        assert "--> seeds/b.txt:1" in done.stdout
    done = run_pytest("--atodds", "seeds", "-k", "docx")
    assert "ERROR seeds/c.docx::reading" in done.stdout
    assert "could not be read: the Word document" in done.stdout
    assert "1 error" in done.stdout
    done_again = atodds("check", "--no-report", "--format", "concise")
    assert "in 2 sources, 1 file unreadable" in done_again.out
    assert done_again.code == 2


def test_a_missing_source_is_a_usage_error_of_pytest(here: Path) -> None:
    result = run_pytest("--atodds", "nowhere")
    assert result.returncode == 4
    assert "no such file or folder" in result.stderr


def test_assert_consistent_fails_with_both_passages(here: Path) -> None:
    from atodds.testing import assert_consistent

    path = put(here / "a.txt", WRONG)
    with pytest.raises(AssertionError, match=r"40 miles[\s\S]*\^\^\^"):
        assert_consistent(path)
    assert assert_consistent(path, fail_on="never").findings
