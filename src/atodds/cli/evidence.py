"""``check DRAFT... --against PATH...``: an option that takes every path that follows it."""

from __future__ import annotations

from collections.abc import Sequence

import click

_GREEDY = "--against"


class Command(click.Command):
    """A command whose ``--against`` takes all paths up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; a draft must stand before ``--against``."""
        if _GREEDY in args and args.index(_GREEDY) == 0:
            first = spread(args)
            if len(first) == len(args) == 2:
                raise click.UsageError(f"name the draft first: {ctx.command_path} DRAFT {_GREEDY} PATH", ctx)
        return super().parse_args(ctx, spread(args))


def spread(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``--against`` before each of its paths, as click wants it."""
    made: list[str] = []
    taking = False
    for place, one in enumerate(arguments):
        if one == "--":
            return [*made, *arguments[place:]]
        if one == _GREEDY:
            taking = True
            if place + 1 == len(arguments) or _option(arguments[place + 1]):
                made.append(one)
        elif _option(one):
            taking = False
            made.append(one)
        elif taking:
            made += [_GREEDY, one]
        else:
            made.append(one)
    return made


def _option(argument: str) -> bool:
    return argument.startswith("-") and argument != "-"
