"""Arguments and options that several commands share."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from .completing import codes, files

FILE = click.Path(path_type=Path, dir_okay=False)
PATHS = click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=files)
WORKSPACE = click.option(
    "--workspace",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder that holds checks/ and schemas/.",
)
OUTPUT = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write to FILE instead of standard output.",
)
WORKERS = click.option(
    "-j",
    "--jobs",
    "--workers",
    "workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that read and compare (default: one for each processor, or one alone where that is quicker).",
)


LINKS = click.option(
    "--follow-links", is_flag=True, help="Follow symbolic links that leave a folder that is given."
)


@dataclass
class Debugging:
    """Whether tracebacks are shown; one for each call of the command line."""

    on: bool = field(default_factory=lambda: bool(os.environ.get("ATODDS_DEBUG")))


def _debug(context: click.Context, _: click.Parameter, given: bool) -> bool:
    debugging = context.ensure_object(Debugging)
    debugging.on = debugging.on or given
    return debugging.on


DEBUG = click.option(
    "--debug", is_flag=True, callback=_debug, help="Show where in the program an error arose."
)


def _codes(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    named = [[code.strip() for code in part.split(",") if code.strip()] for part in given]
    if not all(named):
        raise click.BadParameter("it names nothing; leave the option out to take all")
    return tuple(code for part in named for code in part)


def choosing(command: Any) -> Any:
    """The options that choose rules and runner."""
    for option in (
        click.option(
            "--runner",
            type=click.Choice(["direct", "gx"]),
            default="direct",
            show_default=True,
            help="Call the rules directly, or run them as Great Expectations suites.",
        ),
        click.option(
            "--ignore",
            multiple=True,
            shell_complete=codes,
            callback=_codes,
            metavar="CODE",
            help="Leave out these rules (Q102, Q, quantity-conflict; several, or with commas).",
        ),
        click.option(
            "--select",
            multiple=True,
            shell_complete=codes,
            callback=_codes,
            metavar="CODE",
            help="Run these rules only; default,N405 for the usual ones and one that is off by default.",
        ),
        click.option(
            "--suite", "suites", multiple=True, callback=_codes, metavar="NAME", help="Run this suite only."
        ),
    ):
        command = option(command)
    return command
