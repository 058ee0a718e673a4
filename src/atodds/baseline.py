"""The baseline: findings that were there before; a run fails only on what is not among them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from ._version import __version__
from .errors import WorkspaceError
from .model import Finding, Severity, Status
from .model.base import Model
from .rules.finding_builder import claim
from .rules.loading import Waiver, field_path
from .writing import write_whole

_ByClaim = dict[tuple[str, str], list[frozenset[str]]]
"""Rule and claim -> the sets of claims that hold it; keeps ten thousand findings from meeting all of each other."""


class Entry(Model):
    """A finding as the baseline keeps it: by rule and by what its passages say, never by line or offset."""

    rule: str
    name: str
    fingerprint: str
    severity: Severity
    message: str
    sources: tuple[str, ...] = ()
    """File names of the sources; the entry is judged only in a run that reads all of them."""
    claims: tuple[str, ...]
    """One for each passage: file name of the source (or name of the reference), colon, its words."""


class Baseline(Model):
    """The file ``checks/baseline.json``."""

    schema_version: int = 1
    atodds_version: str = __version__
    findings: tuple[Entry, ...] = ()


def load(path: Path) -> Baseline:
    """Read a baseline; an absent file is an empty baseline, a malformed one a WorkspaceError."""
    if not path.is_file():
        return Baseline()
    again = "record it again with `atodds baseline`, or run with --no-baseline"
    try:
        return Baseline.model_validate_json(path.read_bytes())
    except ValidationError as problem:
        first = problem.errors()[0]
        raise WorkspaceError(f"{path}: {field_path(first['loc'])}: {first['msg']}; {again}") from problem
    except OSError as problem:
        raise WorkspaceError(f"{path}: cannot be read: {problem}; {again}") from problem


def write(path: Path, findings: Sequence[Finding]) -> Baseline:
    """Record the findings, in a form that reviews well: sorted, one field a line.

    Raises AtoddsError where it cannot be written; the file of before is whole then.
    """
    made = {(entry.rule, entry.fingerprint): entry for entry in map(entry_of, findings)}
    kept = Baseline(findings=tuple(made[key] for key in sorted(made)))
    text = json.dumps(kept.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
    write_whole(path, text)
    return kept


def entry_of(finding: Finding) -> Entry:
    """What the baseline keeps of a finding."""
    return Entry(
        rule=finding.rule,
        name=finding.name,
        fingerprint=finding.fingerprint,
        severity=finding.severity,
        message=finding.message,
        sources=tuple(
            sorted({_name(passage.source) for passage in finding.evidence if passage.reference is None})
        ),
        claims=_claims(finding),
    )


def judge(findings: Iterable[Finding], kept: Baseline, waivers: Sequence[Waiver]) -> tuple[Finding, ...]:
    """Give each finding its status.

    Waived where a waiver has its fingerprint. Known where an entry of the same rule covers all its passages:
    a further source on one side makes a finding new, a source that is gone does not.
    """
    waived = {waiver.fingerprint for waiver in waivers}
    entries = _by_claim((entry.rule, entry.claims) for entry in kept.findings)
    return tuple(_judged(finding, waived, entries) for finding in findings)


def _judged(finding: Finding, waived: Collection[str], entries: _ByClaim) -> Finding:
    status: Status = "new"
    claims = _claims(finding)
    if finding.fingerprint in waived:
        status = "waived"
    elif any(entry.issuperset(claims) for entry in _sharing(entries, finding.rule, claims[:1])):
        status = "known"
    return finding if finding.status == status else finding.model_copy(update={"status": status})


def fixed(
    findings: Iterable[Finding], kept: Baseline, rules: Collection[str], sources: Collection[str]
) -> list[str]:
    """The entries that no finding matches any more, in words.

    Only entries of ``rules`` (codes) that were run, on sources (paths) that were read, are judged.
    """
    names = {_name(path) for path in sources}
    there = _by_claim((finding.rule, _claims(finding)) for finding in findings)
    return [
        f"{entry.rule} {entry.name} {entry.fingerprint}: {entry.message}"
        for entry in kept.findings
        if entry.rule in rules
        and names.issuperset(entry.sources)
        and not any(
            _same(frozenset(entry.claims), claims) for claims in _sharing(there, entry.rule, entry.claims)
        )
    ]


def _by_claim(several: Iterable[tuple[str, tuple[str, ...]]]) -> _ByClaim:
    made: _ByClaim = {}
    for rule, claims in several:
        together = frozenset(claims)
        for one in claims:
            made.setdefault((rule, one), []).append(together)
    return made


def _sharing(several: _ByClaim, rule: str, claims: Iterable[str]) -> Iterator[frozenset[str]]:
    """The sets of claims of a rule that hold one of these claims."""
    for one in claims:
        yield from several.get((rule, one), ())


def _same(entry: frozenset[str], claims: frozenset[str]) -> bool:
    """One holds the other, or they share two passages: the finding grew or shrank but is still there."""
    return entry <= claims or claims <= entry or len(entry & claims) >= 2


def _name(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _claims(finding: Finding) -> tuple[str, ...]:
    return tuple(sorted({claim(passage) for passage in finding.evidence}))
