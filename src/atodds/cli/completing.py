"""What a shell completes beside commands and options: files, forms and codes of rules."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem


def files(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Files and folders, which the shell itself knows best."""
    return [CompletionItem(incomplete, type="file")]


def codes(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes of the workspace's rules; the names stand beside them where the shell shows such. None where it is broken."""
    from ..errors import AtoddsError
    from ..workspace import open_workspace

    try:
        rules = open_workspace().rules
    except AtoddsError:
        return []
    done, comma, begun = incomplete.rpartition(",")
    names = {rule.code: rule.name for rule in rules if rule.code.startswith(begun.upper())}
    return [CompletionItem(f"{done}{comma}{code}", help=name) for code, name in sorted(names.items())]


def words(known: Iterable[str], incomplete: str) -> list[CompletionItem]:
    """Those of the words that go on from what is typed."""
    return [CompletionItem(word) for word in known if word.startswith(incomplete)]
