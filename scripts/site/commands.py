"""The command line as a page: every command with its arguments and options."""

from __future__ import annotations

from collections.abc import Iterator

import click

from atodds.cli.commands import atodds

_HEAD = """# Commands

Made from the command line itself by `tox -e generate`; do not edit. `atodds COMMAND --help` prints the same.

Exit codes: **0** nothing new at or above `--fail-on`, **1** findings, **2** the job could not be done, with a message
that says what to do.
"""


def commands_page() -> str:
    """All commands as Markdown."""
    return "\n".join([_HEAD, *(_section(name, one) for name, one in atodds.commands.items())]).rstrip() + "\n"


def _section(name: str, command: click.Command) -> str:
    settings = dict(atodds.context_settings)
    with click.Context(
        command, info_name=f"atodds {name}", parent=click.Context(atodds, **settings)
    ) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        parts = [f"## atodds {name}", f"```\natodds {name} {usage}\n```", _told(command.help or "")]
        rows = list(_rows(command, context))
    if rows:
        parts.append("\n".join(["| option | | default |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _told(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _rows(command: click.Command, context: click.Context) -> Iterator[str]:
    for one in command.params:
        if isinstance(one, click.Option):
            given = "" if one.is_flag else " " + one.make_metavar(context)
            names = ", ".join(f"`{name}{given}`" for name in reversed(one.opts))
            yield f"| {_cell(names)} | {_cell(one.help or _OBVIOUS.get(one.name or '', ''))} | {_default(one)} |"


_OBVIOUS = {
    "runner": "Call the rules directly, or run them as Great Expectations suites.",
    "form": "How it is printed.",
    "color": "Whether the terminal's text has colours.",
}


def _default(one: click.Option) -> str:
    value = one.default
    shown = one.show_default and value not in (None, False, ())
    return f"`{value}`" if shown else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
