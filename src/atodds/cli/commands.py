"""The commands and their options; the work is done in other modules, imported when a command runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from .._version import __version__
from .completing import codes, files
from .evidence import Command
from .forms import FORMS, FormType
from .options import DEBUG, FILE, LINKS, OUTPUT, PATHS, WORKERS, WORKSPACE, choosing


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 nothing new at or above --fail-on, 1 findings, 2 the job could not be done.",
)
@click.version_option(__version__, prog_name="atodds")
def atodds() -> None:
    """Find where sources are at odds, with themselves and with each other."""


@atodds.command(cls=Command, short_help="Check sources; write the HTML report.")
@PATHS
@click.option(
    "--against",
    multiple=True,
    shell_complete=files,
    metavar="PATH...",
    help="Hold the sources, then drafts, against files, folders or a store.duckdb; report only what touches a draft.",
)
@click.option(
    "--since",
    metavar="GIT-REF",
    help="Hold what is new or changed since a commit against the rest; report only what touches that.",
)
@click.option(
    "--corroborate",
    is_flag=True,
    help="Say of every source where else its figures, dates, quotations and names stand.",
)
@click.option(
    "--format",
    "forms",
    type=FormType(),
    multiple=True,
    metavar=f"[{'|'.join(FORMS)}][=FILE]",
    help="How the findings are printed (text); may be given again with files: --format junit=junit.xml.",
)
@OUTPUT
@click.option(
    "--show",
    type=click.Choice(["new", "all"]),
    default="new",
    show_default=True,
    help="Show new findings and count the known ones, or show all.",
)
@click.option(
    "--judge",
    metavar="COMMAND",
    help="Hand findings and listed matters to COMMAND as JSON lines, and show its verdicts beside the tool's own.",
)
@click.option(
    "--judge-timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=600,
    show_default=True,
    metavar="SECONDS",
    help="How long the judge may say nothing before it is ended.",
)
@click.option("--judge-gates", is_flag=True, help="What the judge calls wrong does not gate.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@choosing
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="Lowest severity of a new finding that makes the exit code 1.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("reports/index.html"),
    show_default=True,
    metavar="FILE",
    help="Where the HTML report goes; its data lie beside it, in report.json or under its own name: x.json.",
)
@click.option("--no-report", is_flag=True, help="Write no HTML report.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Use this baseline instead of checks/baseline.json.",
)
@click.option("--no-baseline", is_flag=True, help="Treat every finding as new.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option(
    "--schema",
    metavar="NAME",
    help="Fill this ready document (`atodds schema documents` lists them) from every source, or none.",
)
@click.option(
    "--engine",
    metavar="ENGINE",
    default="embedded",
    show_default=True,
    help="What runs the stages: embedded, spark, or spark:MASTER (spark:local[2]); the findings are the same.",
)
@click.option(
    "--store/--no-store",
    default=None,
    help="Keep what was read and found in .atodds/store.duckdb for later runs, or not (default: from 40 sources on).",
)
@WORKERS
@WORKSPACE
@LINKS
@DEBUG
def check(**options: Any) -> int:
    """Check sources: print the findings and write the HTML report.

    PATH is a file, a folder, or - for standard input; without one, the workspace's seeds/ are checked.
    With --against or --since, the sources are drafts: what touches them is reported, and where else each of their
    figures, dates, quotations and names stands.
    """
    from .checking import Options, run

    return run(Options(**options))


@atodds.command(short_help="Print what was understood of sources.")
@PATHS
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="text shows the readings inline; json is a list; jsonl is one article a line.",
)
@OUTPUT
@WORKERS
@WORKSPACE
@LINKS
@DEBUG
def read(**options: Any) -> int:
    """Print what was understood of sources: blocks, sentences, mentions, facts."""
    from .read import run

    return run(**options)


@atodds.command(short_help="List the rules, explain one, or run their examples.")
@click.argument("code", required=False, shell_complete=codes)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True
)
@click.option("--test", is_flag=True, help="Run the examples of the rules instead.")
@OUTPUT
@WORKSPACE
def rule(code: str | None, form: str, test: bool, output: Path | None, workspace: Path | None) -> int:
    """List the rules, or explain the rule CODE with its examples; with --test run the examples.

    The examples of the workspace's rules are their tests: exit code 1 where one fails.
    """
    if test:
        from .testing import run

        return run(code, output, workspace)
    from ..workspace import open_workspace
    from .explaining import explain
    from .output import put

    put(explain(open_workspace(workspace), code, form), output)
    return 0


@atodds.command(short_help="Record today's findings as known.")
@PATHS
@click.option("--runner", type=click.Choice(["direct", "gx"]), default="direct", show_default=True)
@OUTPUT
@WORKERS
@WORKSPACE
@LINKS
@DEBUG
def baseline(**options: Any) -> int:
    """Record today's findings in checks/baseline.json, so that later runs fail only on new ones."""
    from .checking import record

    return record(**options)


@atodds.command(short_help="Plant known errors into copies of sources; see what is caught.")
@PATHS
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--seed", type=int, default=0, show_default=True, help="Which of the possible changes are made."
)
@OUTPUT
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("reports/mutation.html"),
    show_default=True,
    metavar="FILE",
    help="Where the page of what was caught goes; a report beside it leads to it.",
)
@click.option("--no-report", is_flag=True, help="Write no page.")
@WORKSPACE
def mutate(**options: Any) -> None:
    """Plant errors of known kinds, and harmless edits, into copies of the sources, and say what the checks catch."""
    from .mutate import run

    unwanted, report = options.pop("no_report"), options.pop("report")
    run(**options, report=None if unwanted else report)


@atodds.command(short_help="Print the JSON Schema of the output; list or print the ready documents.")
@click.argument("name", default="run", metavar="[NAME]")
@OUTPUT
def schema(name: str, output: Path | None) -> None:
    """Print the JSON Schema of `check --format json` (run), `read --format jsonl` (article) or atodds.toml (settings).

    With `documents`: list the ready documents for kinds of story, with their fields. With the name of one of them: print
    its Python, to be copied into schemas/ and changed.
    """
    from .output import put
    from .schemas import text

    put(text(name), output)


@atodds.command(short_help="Make the report again from report.json.")
@click.argument("file", type=FILE)
@OUTPUT
def report(file: Path, output: Path | None) -> None:
    """Make the HTML report again from FILE, the report.json that `check` writes beside it (x.json beside x.html)."""
    from .reporting import rebuild

    rebuild(file, output)


@atodds.command(short_help="Say what changed between two runs.")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@OUTPUT
def diff(old: Path, new: Path, output: Path | None) -> None:
    """Say which findings came and went between OLD and NEW, each a report.json or the output of --format json."""
    from .reporting import compare

    compare(old, new, output)


@atodds.command(short_help="Say how often each rule was right, by people's labels.")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@OUTPUT
def labels(files: tuple[Path, ...], output: Path | None) -> None:
    """Say how often each rule was right, by the labels that the report exports.

    The files of the workspace's folder labels/ are shown beside each rule of the report.
    """
    from .reporting import tell_labels

    tell_labels(files, output)


@atodds.command(short_help="Make a workspace that works at once.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
def init(folder: Path) -> None:
    """Make a workspace in FOLDER (here): settings, rules, a schema, a reference, two sources, tox, CI and a hook.

    A file that is there already stays as it is.
    """
    from .starting import start

    start(folder)


@atodds.command(short_help="Accept a finding, with the reason.")
@click.argument("fingerprint")
@click.option("--reason", required=True, metavar="TEXT", help="Why it stands.")
@click.option("--owner", metavar="NAME", help="Who answers for it.")
@click.option("--expires", metavar="DATE", help="The last day on which it holds (2025-12-31).")
@click.option(
    "--report", type=FILE, metavar="FILE", help="The report.json to look in (default: a new check)."
)
@WORKSPACE
def waive(**options: Any) -> None:
    """Accept the finding with this FINGERPRINT: write it into checks/waivers.yml, whose comments stay."""
    from .starting import waive as write

    write(**options)


@atodds.command(short_help="Print the completion script of a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what SHELL needs to complete commands and options: add `eval "$(atodds completion bash)"` to its start file."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is not None:
        click.echo(made(atodds, {}, "atodds", "_ATODDS_COMPLETE").source())


@atodds.command(short_help="Judge findings one by one, at the terminal.")
@click.argument("report", type=FILE, default=Path("reports/report.json"))
@click.option(
    "--labels",
    type=FILE,
    default=Path("labels/review.json"),
    show_default=True,
    metavar="FILE",
    help="Where the labels are kept.",
)
def review(report: Path, labels: Path) -> None:
    """Show each error and warning of REPORT (reports/report.json) and ask: (r)ight, (w)rong, (s)kip or (q)uit.

    Each answer is kept at once; what has a label is not asked again.
    """
    from .reviewing import review as ask

    ask(report, labels)


@atodds.command(short_help="Say what is kept between runs, or forget old parts of it.")
@click.argument("action", type=click.Choice(["info", "prune"]))
@click.option(
    "--days",
    type=click.IntRange(min=0),
    default=30,
    show_default=True,
    help="Forget what no run has used for so many days.",
)
@WORKSPACE
def store(**options: Any) -> None:
    """Say what .atodds/store.duckdb of the workspace holds (info), or forget what is old and give back its room (prune).

    The store spares reading and comparing again what has not changed. It can be taken away at any time.
    """
    from .storing import run

    run(**options)
