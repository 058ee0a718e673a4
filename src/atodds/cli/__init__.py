"""The command line. Exit codes: 0 nothing new, 1 findings, 2 the job could not be done."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from ..collecting import HARDLY_EVER, none_at_exit
from ..errors import AtoddsError

FAILED = 2
"""Exit code where the work could not be done: 0 is clean, 1 are findings."""
_NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""pydantic looks through all that is installed for plug-ins of its own, which takes a tenth of the start; set it to nothing
to have them back."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit; every failure is one message on standard error and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gc.set_threshold(*HARDLY_EVER)
    none_at_exit()
    os.environ.setdefault(*_NO_PLUGINS)
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    import click

    from .commands import atodds
    from .options import Debugging

    debugging = Debugging()
    try:
        code = atodds.main(arguments, prog_name="atodds", standalone_mode=False, obj=debugging)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.ClickException as problem:
        problem.show()
        return FAILED
    except AtoddsError as problem:
        return _failed(str(problem))
    except (click.Abort, KeyboardInterrupt):
        return _failed("interrupted; nothing is known about what was not yet checked")
    except BrokenPipeError:
        _silence()
        return FAILED
    except OSError as problem:
        return _failed(str(problem))
    except Exception as problem:
        return _unforeseen(problem, debugging.on)


def _failed(message: str) -> int:
    from .output import visible

    print(f"atodds: error: {visible(message)}", file=sys.stderr)
    return FAILED


def _unforeseen(problem: Exception, debug: bool) -> int:
    if debug:
        import traceback

        traceback.print_exc()
    told = f"{type(problem).__name__}: {problem}"
    return _failed(f"this should not have happened: {told}. Please report it; --debug shows where it arose")


def _silence() -> None:
    """The reader of our output has gone: let nothing more be written to it, not even at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
