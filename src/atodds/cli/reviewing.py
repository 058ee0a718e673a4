"""``atodds review``: the findings of a report one by one; the labels are those of the report's buttons."""

from __future__ import annotations

from pathlib import Path

import click

from ..baseline.labels import Label, LabelFile, Verdict, load_labels
from ..errors import AtoddsError
from ..model import Finding, Run
from ..reports.stored import load_stored
from ..reports.summary import count
from ..reports.text import findings_text
from ..writing import write_whole
from .output import visible

_KEYS: dict[str, Verdict] = {"r": "right", "w": "wrong"}


def review(report: Path, labels: Path) -> None:
    """Ask of each finding that has no label yet; each answer is kept at once, so that one can stop at any time."""
    run = load_stored(report).whole()
    known = {
        (label.rule, label.fingerprint): label
        for label in (load_labels([labels]) if labels.is_file() else ())
    }
    left = [
        finding
        for finding in run.findings
        if (finding.rule, finding.fingerprint) not in known and finding.severity != "info"
    ]
    for number, finding in enumerate(left, start=1):
        answer = _ask(run, finding, number, len(left))
        if answer == "q":
            break
        if answer in _KEYS:
            label = Label(fingerprint=finding.fingerprint, rule=finding.rule, label=_KEYS[answer])
            known[finding.rule, finding.fingerprint] = label
            kept = LabelFile(labels=tuple(known[key] for key in sorted(known)))
            write_whole(labels, kept.model_dump_json(indent=1))
    print(visible(f"{count(len(known), 'label')} in {labels}; `atodds labels {labels}` counts them."))


def _ask(run: Run, finding: Finding, number: int, of: int) -> str:
    print(findings_text(run.model_copy(update={"findings": (finding,), "errors": ()})))
    while True:
        print(f"[{number} of {of}] (r)ight, (w)rong, (s)kip, (q)uit? ", end="", flush=True)
        key = _key()
        print(key if key.isprintable() else "")
        if key in ("\x03", "\x04", ""):
            return "q"
        if key in (*_KEYS, "s", "q"):
            return key


def _key() -> str:
    try:
        return click.getchar().lower()
    except OSError as problem:
        raise AtoddsError(
            "there is no terminal to ask at; open the report and use its buttons, which export the same labels"
        ) from problem
