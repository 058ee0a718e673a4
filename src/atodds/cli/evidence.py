"""``check DRAFT... --against PATH...``: an option that takes every path that follows it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import click

_GREEDY = "--against"


class Command(click.Command):
    """A command whose ``--against`` takes all paths up to the next option, and that reads the workspace's settings."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; a draft must stand before ``--against``."""
        if _GREEDY in args and args.index(_GREEDY) == 0:
            first = spread(args)
            if len(first) == len(args) == 2:
                raise click.UsageError(f"name the draft first: {ctx.command_path} DRAFT {_GREEDY} PATH", ctx)
        ctx.default_map = {**settings_of(args), **(ctx.default_map or {})}
        return super().parse_args(ctx, spread(args))


def settings_of(arguments: Sequence[str]) -> dict[str, Any]:
    """Defaults of options by the settings of the workspace that the arguments name, or the nearest one."""
    if {"-h", "--help"} & set(arguments):
        return {}
    from pathlib import Path

    from ..workspace import find
    from ..workspace.settings import load_settings

    root = Path(_given(arguments) or find(Path.cwd()) or Path.cwd())
    kept = load_settings(root)
    near = Path(os.path.relpath(root)) if _given(arguments) is None else root
    made = kept.model_dump(exclude_defaults=True, exclude={"sources", "format", "report", "baseline"})
    made |= {name: str(near / path) for name in ("report", "baseline") if (path := getattr(kept, name))}
    if kept.against:
        made["against"] = [str(near / path) for path in kept.against]
    if kept.format:
        made["forms"] = list(kept.format)
    return made


def _given(arguments: Sequence[str]) -> str | None:
    """The value of ``--workspace``."""
    for place, argument in enumerate(arguments):
        if argument.startswith("--workspace="):
            return argument.partition("=")[2]
        if argument == "--workspace" and place + 1 < len(arguments):
            return arguments[place + 1]
    return None


def spread(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``--against`` before each of its paths, as click wants it."""
    made: list[str] = []
    taking = False
    for place, argument in enumerate(arguments):
        if argument == "--":
            return [*made, *arguments[place:]]
        if argument == _GREEDY:
            taking = True
            if place + 1 == len(arguments) or _option(arguments[place + 1]):
                made.append(argument)
        elif _option(argument):
            taking = False
            made.append(argument)
        elif taking:
            made += [_GREEDY, argument]
        else:
            made.append(argument)
    return made


def _option(argument: str) -> bool:
    return argument.startswith("-") and argument != "-"
