"""The forms of output as the command line names them; light, as help needs them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from .completing import files, words

FORMS = ("text", "concise", "markdown", "json", "jsonl", "sarif", "junit", "github")


@dataclass(frozen=True)
class Form:
    """A form of output, and the file it goes to (None: standard output)."""

    name: str
    file: Path | None = None


class FormType(click.ParamType):  # type: ignore[type-arg]
    """``text`` or ``junit=reports/junit.xml``."""

    name = "form"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Forms that begin so, or behind ``junit=`` the files."""
        if "=" in incomplete:
            return files(ctx, param, incomplete.partition("=")[2])
        return words(FORMS, incomplete)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Form:
        """A form from its words; a usage error for an unknown one."""
        if isinstance(value, Form):
            return value
        name, _, file = str(value).partition("=")
        if name not in FORMS:
            self.fail(f"{name!r} is none of {', '.join(FORMS)}", param, ctx)
        return Form(name, Path(file) if file else None)
