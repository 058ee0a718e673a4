"""Waivers: who accepts which finding until when; the ones that have run out or that nothing needs are findings."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Collection, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from ..errors import WorkspaceError
from ..model import Evidence, Finding, Source
from ..model.source import Verified
from ..rules.loading import Waiver

FILE = "waivers.yml"
EXPIRED, UNUSED = ("C905", "waiver-expired"), ("C906", "waiver-unused")


def today() -> dt.date:
    """The day by which waivers run out."""
    return dt.datetime.now(dt.UTC).date()


def holding(waivers: Sequence[Waiver], day: dt.date) -> tuple[Waiver, ...]:
    """The waivers that have not run out."""
    return tuple(waiver for waiver in waivers if waiver.expires is None or waiver.expires >= day)


def spent(
    waivers: Sequence[Waiver],
    findings: Sequence[Finding],
    day: dt.date,
    rules: Collection[str],
    paths: Collection[str],
    whole: bool = False,
) -> Iterator[Finding]:
    """A finding for each waiver that has run out while its finding is still there, and for each that nothing needs.

    The latter only where it names its rule and sources, the rule ran, and the sources were read; where it names none, in a
    ``whole`` run, of all rules on all the workspace's sources.
    """
    there = {finding.fingerprint for finding in findings}
    names = {path.rsplit("/", 1)[-1] for path in paths}
    for waiver in waivers:
        if waiver.fingerprint in there:
            if waiver.expires is not None and waiver.expires < day:
                yield _on_waiver(
                    EXPIRED, waiver, f"ran out on {waiver.expires.isoformat()}; look at the finding again"
                )
        elif (waiver.rule in rules and names.issuperset(waiver.sources)) if waiver.sources else whole:
            yield _on_waiver(UNUSED, waiver, "fits no finding any more; remove it")


def covers(given: Sequence[object], root: Path, sources: Sequence[str], every: bool) -> bool:
    """Whether the paths that were given are all the sources of a workspace, and ``every`` rule ran."""
    if not every:
        return False
    paths = {Path(path).resolve() for path in given if isinstance(path, (str, Path))}
    return paths.issuperset((root / source).resolve() for source in sources)


def marked(findings: Sequence[Finding], sources: Sequence[Source], day: dt.date) -> Iterator[Waiver]:
    """A waiver for each finding with a passage that its source's sidecar marks as verified, and that has not run out."""
    holding = {
        source.path: [
            span
            for verified in source.verified
            if not _out(verified, day)
            for span in _spans(verified, source.text)
        ]
        for source in sources
        if source.verified
    }
    for finding in findings:
        if any(_meets(passage, holding.get(passage.source, ())) for passage in finding.evidence):
            yield Waiver(fingerprint=finding.fingerprint, reason="a passage is marked as verified")


def spent_marks(findings: Sequence[Finding], sources: Sequence[Source], day: dt.date) -> Iterator[Finding]:
    """A finding for each mark that has run out while something is found there, and for each whose words are gone."""
    for source in sources:
        for verified in source.verified:
            spans = _spans(verified, source.text)
            here = (passage for finding in findings for passage in finding.evidence)
            if not spans:
                gone = Evidence(
                    source=source.path, start=0, end=0, line=1, text="", reading="not in the text"
                )
                yield _on_mark(
                    UNUSED, source, verified, "stands no longer in the source; mend or remove it", gone
                )
            elif _out(verified, day) and any(_meets(two, spans) for two in here if two.source == source.path):
                again = f"ran out on {verified.expires}; look at the finding again"
                yield _on_mark(EXPIRED, source, verified, again, _passage(source, *spans[0]))


def _out(verified: Verified, day: dt.date) -> bool:
    return verified.expires is not None and verified.expires < day


def _spans(verified: Verified, text: str) -> list[tuple[int, int]]:
    words = r"\s+".join(map(re.escape, verified.passage.split()))
    return [found.span() for found in re.finditer(words, text)] if words else []


def _meets(passage: Evidence, spans: Collection[tuple[int, int]]) -> bool:
    return passage.reference is None and any(
        start < passage.end and passage.start < end for start, end in spans
    )


def _passage(source: Source, start: int, end: int) -> Evidence:
    line = source.text.count("\n", 0, start) + 1
    words = source.text[start:end]
    return Evidence(
        source=source.path, start=start, end=end, line=line, text=words, reading="marked as verified"
    )


def _on_mark(
    kind: tuple[str, str], source: Source, verified: Verified, told: str, passage: Evidence
) -> Finding:
    what = f"The mark on “{' '.join(verified.passage.split())}” in {source.path}"
    return _finding(kind, what, verified, told, f"{source.path}\n{verified.passage}", passage)


def _on_waiver(kind: tuple[str, str], waiver: Waiver, told: str) -> Finding:
    there = Evidence(
        source=f"checks/{FILE}",
        start=0,
        end=0,
        line=1,
        text=waiver.fingerprint,
        reference=f"“{waiver.reason}”",
    )
    return _finding(kind, f"The waiver of {waiver.fingerprint}", waiver, told, waiver.fingerprint, there)


def _finding(
    kind: tuple[str, str], what: str, entry: Waiver | Verified, told: str, key: str, there: Evidence
) -> Finding:
    """What is wrong with a waiver or a mark, and where it stands; ``key`` tells it from others of its kind."""
    code, name = kind
    owner = f" ({entry.owner})" if entry.owner else ""
    return Finding(
        rule=code,
        name=name,
        suite="coverage",
        severity="warning",
        message=f"{what}{owner}, “{entry.reason}”, {told}.",
        fingerprint=hashlib.sha256(f"{code}\n{key}".encode()).hexdigest()[:12],
        evidence=(there,),
    )


def add(path: Path, waiver: Waiver) -> None:
    """Write a waiver into a file of waivers, whose comments and order stay. WorkspaceError where that cannot be done."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML(typ="rt")
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    try:
        data: Any = yaml.load(path.read_text(encoding="utf-8")) if path.is_file() else None
        data = data if data is not None else {}
        kept = data.setdefault("waivers", [])
        if any(str(entry.get("fingerprint")) == waiver.fingerprint for entry in kept):
            raise WorkspaceError(f"{path}: {waiver.fingerprint} is waived already; change its entry there")
        kept.append(waiver.model_dump(mode="json", exclude_defaults=True))
        made = StringIO()
        yaml.dump(data, made)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.getvalue(), encoding="utf-8", newline="\n")
    except (OSError, YAMLError, AttributeError) as problem:
        raise WorkspaceError(f"{path}: the waiver cannot be written: {problem}") from problem
