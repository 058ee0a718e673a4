"""What changed between two runs: findings that came and went, lines of a draft that turned."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import SEVERITIES, Corroboration, Finding, Run
from .plain import visible
from .standing import short


def difference(old: Run, new: Run) -> str:
    """In words, a line each: + came, - went, ~ changed; then the counts."""
    before, after = _findings(old), _findings(new)
    came = [after[key] for key in after if key not in before]
    went = [before[key] for key in before if key not in after]
    changed = [
        (before[key], after[key]) for key in after if key in before and _differs(before[key], after[key])
    ]
    lines = [
        *(f"+ {_told(finding)}" for finding in sorted(came, key=_rank)),
        *(f"- {_told(finding)}" for finding in sorted(went, key=_rank)),
        *(f"~ {_told(two)} (was {finding.severity})" for finding, two in changed),
        *_turned(old, new),
    ]
    paths = {source.path for source in new.sources} ^ {source.path for source in old.sources}
    if paths:
        lines.append(f"The two runs differ in {len(paths)} of their sources.")
    lines.append(
        f"{len(came)} came, {len(went)} went, {len(changed)} changed, {len(after) - len(came)} stayed."
    )
    return "\n".join(lines)


def _findings(run: Run) -> dict[tuple[str, str], Finding]:
    return {(finding.rule, finding.fingerprint): finding for finding in run.findings}


def _differs(finding: Finding, other: Finding) -> bool:
    return finding.severity != other.severity


def _rank(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def _told(finding: Finding) -> str:
    return visible(
        f"{finding.rule} {finding.name} {finding.severity} {finding.fingerprint}: {' '.join(finding.message.split())}"
    )


def _turned(old: Run, new: Run) -> Iterator[str]:
    """Lines of a draft whose verdict is another now."""
    before = {_key(row): row.verdict for row in old.corroboration}
    for line in new.corroboration:
        was = before.get(_key(line))
        if was is not None and was != line.verdict:
            yield visible(f"~ {line.source}: “{short(line.text)}” was {was}, is {line.verdict}")


def _key(line: Corroboration) -> tuple[str, str, str]:
    return line.source, line.kind, line.text
