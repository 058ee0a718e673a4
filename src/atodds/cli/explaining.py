"""``atodds rule``: the rules as a list, and each with its documentation and examples."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from textwrap import fill

from ..errors import WorkspaceError
from ..reports.rules import rules_page, section
from ..reports.summary import count
from ..rules.rule import Example, Rule
from ..workspace import Workspace


def explain(workspace: Workspace, code: str | None, form: str) -> str:
    """The rules of the workspace, or one of them by code or name, as text, json or markdown."""
    return (_LISTS if code is None else _SOME)[form](chosen(workspace, code))


def chosen(workspace: Workspace, code: str | None) -> Sequence[Rule]:
    """The rules of a code or name, in whatever suite; all without one. WorkspaceError where there is none."""
    if code is None:
        return workspace.rules
    found = [rule for rule in workspace.rules if code.upper() == rule.code or code == rule.name]
    if not found:
        known = ", ".join(sorted({rule.code for rule in workspace.rules}))
        raise WorkspaceError(f"no rule {code!r}; there are {known}")
    return found


def _list(rules: Sequence[Rule]) -> str:
    name = max((len(rule.name) for rule in rules), default=0)
    suite = max((len(rule.suite) for rule in rules), default=0)
    lines = [
        f"{rule.code}  {rule.name:<{name}}  {rule.severity:<7}  {rule.suite:<{suite}}  {_first(rule)}"
        for rule in rules
    ]
    return "\n".join([*lines, "", f"{count(len(rules), 'rule')}. `atodds rule CODE` explains one."])


def _first(rule: Rule) -> str:
    return rule.documentation.what.split(". ")[0].rstrip(".")


def _text(rule: Rule) -> str:
    told = rule.documentation
    lines = [f"{rule.code} {rule.name} ({rule.standing}, suite {rule.suite})", ""]
    for head, body in (
        ("What it does", told.what),
        ("Why is this bad?", told.why),
        ("Example", told.example),
        ("Use instead", told.instead),
        ("What is not known", told.unknown),
    ):
        if body:
            lines += [head, _indented(body), ""]
    for head, examples in (("Flagged", rule.examples.flagged), ("Not flagged", rule.examples.clean)):
        if examples:
            lines += [head, *(line for example in examples for line in _example(example)), ""]
    return "\n".join(lines).rstrip() + "\n"


def _indented(text: str) -> str:
    return fill(" ".join(text.split()), width=88, initial_indent="  ", subsequent_indent="  ")


def _example(example: Example) -> Iterator[str]:
    for number, source in enumerate(example.as_sources()):
        mark = "- " if number == 0 else "/ "
        yield fill(
            mark + " ".join(source.text.split()), width=88, initial_indent="  ", subsequent_indent="    "
        )
    if example.because:
        yield fill(f"({example.because})", width=88, initial_indent="    ", subsequent_indent="    ")


def _json(rules: Sequence[Rule]) -> str:
    return json.dumps([rule.model_dump(mode="json") for rule in rules], ensure_ascii=False, indent=2)


_LISTS: dict[str, Callable[[Sequence[Rule]], str]] = {"text": _list, "json": _json, "markdown": rules_page}
_SOME: dict[str, Callable[[Sequence[Rule]], str]] = {
    "text": lambda rules: "\n".join(map(_text, rules)),
    "json": _json,
    "markdown": lambda rules: "\n".join(map(section, rules)),
}
