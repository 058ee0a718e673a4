"""One finding for one change: where a sentence was copied with a change, another rule may report the same two passages."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..model import SEVERITIES, Evidence, Finding
from ..rules.rule import Rule

COPYING = ("across.copying.altered_copies", "within.said_twice.altered")
"""The kinds of rule that report a sentence which stands twice but for one thing, whatever the thing is."""


def told_once(findings: Sequence[Finding], rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """The findings in their order, without those that only say again what another says of the same passages.

    Of a changed copy and another finding, the one with more passages stays where it is as grave; else the changed copy.
    """
    copying = {rule.key for rule in rules if rule.kind in COPYING}
    altered = [finding for finding in findings if finding.key in copying]
    near = _Near([finding for finding in findings if finding.key not in copying])
    gone = {_idle(copy, other) for copy in altered for other in near.of(copy)}
    return tuple(finding for finding in findings if id(finding) not in gone)


class _Near:
    """Findings by where their passages stand."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._at: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        """Source -> (start, number of the finding) of its passages, in order."""
        self._longest: Counter[str] = Counter()
        self._findings = findings
        for number, finding in enumerate(findings):
            for passage in finding.evidence:
                self._at[passage.source].append((passage.start, number))
                longest = max(self._longest[passage.source], passage.end - passage.start)
                self._longest[passage.source] = longest
        for places in self._at.values():
            places.sort()

    def of(self, copy: Finding) -> Iterator[Finding]:
        """Those that may meet a changed copy in the source of its first passage."""
        source = copy.evidence[0].source
        places, longest = self._at[source], self._longest[source]
        found: set[int] = set()
        for passage in copy.evidence:
            if passage.source == source:
                first = bisect_left(places, (passage.start - longest,))
                found.update(number for _, number in places[first : bisect_left(places, (passage.end,))])
        for number in sorted(found):
            yield self._findings[number]


def _idle(copy: Finding, other: Finding) -> int | None:
    """The identity of the one of two that says nothing beside the other; None where both say something."""
    if other.severity == "info":
        return None
    if _grave(other) >= _grave(copy) and len(other.evidence) > len(copy.evidence):
        return id(copy) if _within(copy, other) else None
    return id(other) if _within(other, copy) else None


def _grave(finding: Finding) -> int:
    return -SEVERITIES.index(finding.severity)


def _within(finding: Finding, other: Finding) -> bool:
    """Whether each passage of one finding meets one of the other, and not all of them the same."""
    met = [_met(passage, other.evidence) for passage in finding.evidence]
    return None not in met and len(set(met)) > 1


def _met(passage: Evidence, others: Sequence[Evidence]) -> int | None:
    return next(
        (
            place
            for place, other in enumerate(others)
            if other.source == passage.source and passage.start < other.end and other.start < passage.end
        ),
        None,
    )
