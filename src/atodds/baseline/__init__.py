"""The baseline: findings that were there before; a run fails only on what is not among them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from .._version import __version__
from ..errors import WorkspaceError
from ..model import Finding, Severity, Status
from ..model.base import Model
from ..rules.finding_builder import claim, numbered
from ..rules.loading import Waiver, field_path
from ..writing import write_whole

_ByClaim = dict[tuple[str, str], list[frozenset[str]]]
"""Rule (its key) and claim -> the sets of claims that hold it; keeps ten thousand findings from meeting all of each other."""


class Entry(Model):
    """A finding as the baseline keeps it: by rule and by what its passages say, never by line or offset."""

    rule: str
    suite: str = ""
    """Empty in what older versions wrote: then any suite's."""
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
    made = {(entry.rule, entry.suite, entry.fingerprint): entry for entry in map(entry_of, findings)}
    kept = Baseline(findings=tuple(made[key] for key in sorted(made)))
    text = json.dumps(kept.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
    write_whole(path, text)
    return kept


def entry_of(finding: Finding) -> Entry:
    """What the baseline keeps of a finding."""
    return Entry(
        rule=finding.rule,
        suite=finding.suite,
        name=finding.name,
        fingerprint=finding.fingerprint,
        severity=finding.severity,
        message=finding.message,
        sources=tuple(
            sorted({_name(passage.source) for passage in finding.evidence if passage.reference is None})
        ),
        claims=_claims(finding),
    )


def distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings, each with a fingerprint of its own.

    Where two of one rule say the same of files of one name, the second and later ones get their number into theirs.
    """
    met: Counter[str] = Counter()
    made = []
    for finding in findings:
        own = finding.fingerprint
        met[own] += 1
        if met[own] > 1:
            own = numbered(own, met[own])
        made.append(
            finding if own == finding.fingerprint else finding.model_copy(update={"fingerprint": own})
        )
    return tuple(made)


def judge(
    findings: Iterable[Finding],
    kept: Baseline,
    waivers: Sequence[Waiver],
    copies: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Finding, ...]:
    """Give each finding its status.

    Waived where a waiver has its fingerprint. Known where an entry of the same rule covers all its passages:
    a further source on one side makes a finding new, a source that is gone does not, nor does a near-copy
    (``copies``: its path to that of the original), which is no further witness.
    """
    waived = {waiver.fingerprint for waiver in waivers}
    same = _Sameness(copies)
    entries = _by_claim((key, same.of(entry.claims)) for entry in kept.findings for key in [_key(entry)])
    return tuple(_judged(finding, waived, entries, same) for finding in findings)


def _judged(finding: Finding, waived: Collection[str], entries: _ByClaim, same: _Sameness) -> Finding:
    status: Status = "new"
    claims = same.of(_claims(finding))
    if finding.fingerprint in waived:
        status = "waived"
    elif any(
        entry.issuperset(claims) for key in _keys(finding) for entry in _sharing(entries, key, claims[:1])
    ):
        status = "known"
    return finding if finding.status == status else finding.model_copy(update={"status": status})


def fixed(
    findings: Iterable[Finding],
    kept: Baseline,
    rules: Collection[str],
    sources: Collection[str],
    copies: Mapping[str, str] = MappingProxyType({}),
    drafts: Collection[str] = (),
) -> list[str]:
    """The entries that no finding matches any more, in words.

    Only entries of ``rules`` (keys, as of ``Finding.key``) that were run, on sources (paths) that were read, are
    judged; where there are ``drafts`` (paths), only those that touch one. What a near-copy says instead of its original is
    still there.
    """
    names, touched = {_name(path) for path in sources}, {_name(path) for path in drafts}
    same = _Sameness(copies)
    ran = {*rules, *(f"/{key.rpartition('/')[2]}" for key in rules)}
    there = _by_claim((key, same.of(_claims(finding))) for finding in findings for key in _keys(finding))
    return [
        f"{entry.rule} {entry.name} {entry.fingerprint}: {entry.message}"
        for entry in kept.findings
        if _key(entry) in ran and _looked_at(entry.sources, names, touched) and not _there(entry, there, same)
    ]


def _looked_at(own: Sequence[str], names: Collection[str], drafts: Collection[str]) -> bool:
    """Whether all sources of an entry were read, and one is a draft where there are drafts."""
    return all(name in names for name in own) and not (drafts and not any(name in drafts for name in own))


def _there(entry: Entry, there: _ByClaim, same: _Sameness) -> bool:
    claims = same.of(entry.claims)
    return any(_same(frozenset(claims), found) for found in _sharing(there, _key(entry), claims))


def stale(waivers: Iterable[Waiver], findings: Iterable[Finding], kept: Baseline) -> list[str]:
    """The waivers that no finding of a run of all rules matches, in words.

    One whose finding is in the baseline may speak of sources that were not read; that is not judged.
    """
    there = {finding.fingerprint for finding in findings} | {entry.fingerprint for entry in kept.findings}
    return [
        f"waiver {waiver.fingerprint} ({waiver.reason}): no finding has it; where its sources were read, remove it"
        for waiver in waivers
        if waiver.fingerprint not in there
    ]


class _Sameness:
    """Claims with the names of near-copies put aside: a copy that says the same is the same passage."""

    def __init__(self, copies: Mapping[str, str]) -> None:
        self._roots = {_name(copy): _name(_root(copy, copies)) for copy in copies}

    def of(self, claims: Iterable[str]) -> tuple[str, ...]:
        """The claims as their originals make them, each once."""
        parted = (claim.partition(": ") for claim in claims)
        return tuple(sorted({f"{self._roots.get(name, name)}{colon}{said}" for name, colon, said in parted}))


def _root(path: str, copies: Mapping[str, str]) -> str:
    met = {path}
    while (path := copies.get(path, path)) not in met:
        met.add(path)
    return path


def _key(entry: Entry) -> str:
    """The rule of an entry; without its suite where an older version wrote it."""
    return f"{entry.suite}/{entry.rule}"


def _keys(finding: Finding) -> tuple[str, str]:
    return finding.key, f"/{finding.rule}"


def _by_claim(several: Iterable[tuple[str, tuple[str, ...]]]) -> _ByClaim:
    made: _ByClaim = {}
    for rule, claims in several:
        together = frozenset(claims)
        for passage in claims:
            made.setdefault((rule, passage), []).append(together)
    return made


def _sharing(several: _ByClaim, rule: str, claims: Iterable[str]) -> Iterator[frozenset[str]]:
    """The sets of claims of a rule that hold one of these claims."""
    for passage in claims:
        yield from several.get((rule, passage), ())


def _same(entry: frozenset[str], claims: frozenset[str]) -> bool:
    """One holds the other, or they share two passages: the finding grew or shrank but is still there."""
    return entry <= claims or claims <= entry or len(entry & claims) >= 2


def _name(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _claims(finding: Finding) -> tuple[str, ...]:
    return tuple(sorted({claim(passage) for passage in finding.evidence}))
