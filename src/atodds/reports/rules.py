"""The rules as a page of documentation, generated so that it cannot go stale."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..rules.rule import Example, Rule

_HEAD = """# The rules

Generated from the suites by `atodds rule --format markdown > docs/rules.md`; do not edit.
"""


def rules_page(rules: Sequence[Rule]) -> str:
    """All rules as Markdown: a table, then a section for each."""
    table = rules_table(rules, lambda rule: f"#{rule.code.lower()}-{rule.name}-{rule.suite}")
    return "\n".join([_HEAD, *table, "", *(section(rule) for rule in rules)]).rstrip() + "\n"


def rules_table(rules: Iterable[Rule], href: Callable[[Rule], str]) -> list[str]:
    """The lines of a table of rules; ``href``: the way to what explains one."""
    return [
        "| code | name | suite | severity | what it does |",
        "|---|---|---|---|---|",
        *(
            f"| [{rule.code}]({href(rule)}) | {rule.name} | {rule.suite} | {rule.severity} "
            f"| {_cell(rule.documentation.what)} |"
            for rule in rules
        ),
    ]


def section(rule: Rule) -> str:
    """One rule as Markdown."""
    told = rule.documentation
    parts = [
        f"## {rule.code} {rule.name} ({rule.suite})",
        f"*{rule.standing}*",
        f"**What it does.** {_flat(told.what)}",
        f"**Why is this bad?** {_flat(told.why)}",
        f"**Example.** {_flat(told.example)}",
        f"**Use instead.** {_flat(told.instead)}",
    ]
    if told.unknown:
        parts.append(f"**What is not known.** {_flat(told.unknown)}")
    for head, examples in (("Flagged:", rule.examples.flagged), ("Not flagged:", rule.examples.clean)):
        if examples:
            parts.append("\n".join([head, "", *(_item(example) for example in examples)]))
    return "\n\n".join(parts) + "\n"


def _item(example: Example) -> str:
    return (
        "- " + " ⟷ ".join(_sources(example)) + (f" *({_flat(example.because)})*" if example.because else "")
    )


def _sources(example: Example) -> Iterator[str]:
    for source in example.as_sources():
        known = [value for value in (source.title, source.publisher, source.published) if value]
        head = f"[{', '.join(map(str, known))}] " if known else ""
        yield head + _flat(source.text)


def _flat(text: str) -> str:
    """On one line, with what Markdown would take for marks of its own left as it is printed."""
    flat = " ".join(text.split())
    for mark in ("\\", "`", "*", "_", "<", "[", "]"):
        flat = flat.replace(mark, f"\\{mark}")
    return flat


def _cell(text: str) -> str:
    """Text for a cell of a table."""
    return _flat(text).replace("|", "\\|")
