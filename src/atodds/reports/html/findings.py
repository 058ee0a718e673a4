"""A finding as the reader sees it: its sides, the witnesses on each, and what helps to judge them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model import Evidence, Finding
from . import words
from .axis import AxisView, axis_view
from .diff import Diff, diff
from .passages import Passage, Reader
from .permissions import PermissionRow, permission_rows

_SHOWN = 4
"""Passages a side that are shown at once; the others are folded."""
_MOST = 40
"""Passages a side that are set at all; the rest is counted, and marked in the articles."""
_NEAR = 3
"""Words beside the span that must be the same too before two passages count as one wording."""
_SHORTEST_DIFF = 4
"""Words; what is shorter is seen at a glance in the passages."""
_WORD = re.compile(r"\w+")
OUTCOMES = {
    "conflict": "the passages exclude each other",
    "equivalent": "the passages agree",
    "update": "a later report gives another figure",
    "scope_difference": "the two may speak of different things",
    "attributed_disagreement": "each is credited to someone else",
    "undecided": "they differ; nothing tells an update from a conflict",
}


@dataclass(frozen=True, slots=True)
class Witness:
    """A passage, and the passages of other sources that say the same in the same words."""

    passage: Passage
    same: tuple[Passage, ...]
    relation: str


@dataclass(frozen=True, slots=True)
class Side:
    """Passages that agree with each other."""

    number: int
    letter: str
    note: str
    shown: tuple[Witness, ...]
    folded: tuple[Witness, ...]
    more: int


@dataclass(frozen=True, slots=True)
class FindingView:
    """Everything the template of a finding shows."""

    finding: Finding
    anchor: str
    heading: str
    message: str
    about: str
    sources: tuple[int, ...]
    labels: tuple[str, ...]
    sides: tuple[Side, ...]
    together: bool
    axis: AxisView | None
    diff: Diff | None
    permissions: tuple[PermissionRow, ...]


def finding_views(findings: Sequence[Finding], reader: Reader) -> tuple[FindingView, ...]:
    """All findings, each with an anchor of its own: the fingerprint, numbered where two share it."""
    used: dict[str, int] = {}
    views = []
    for finding in findings:
        used[finding.fingerprint] = number = used.get(finding.fingerprint, 0) + 1
        anchor = finding.fingerprint if number == 1 else f"{finding.fingerprint}-{number}"
        views.append(_view(finding, anchor, reader))
    return tuple(views)


def heading_of(finding: Finding) -> str:
    """What the finding is about: its matter, or the rule's name in words."""
    return words.sentence(finding.matter or name_of(finding))


def name_of(finding: Finding) -> str:
    """The rule's name in words."""
    return finding.name.replace("-", " ")


def _view(finding: Finding, anchor: str, reader: Reader) -> FindingView:
    numbers = {
        found.number for evidence in finding.evidence if (found := reader.sources.find(evidence.source))
    }
    by_side: dict[int, list[Evidence]] = {}
    for passage in finding.evidence:
        by_side.setdefault(passage.side, []).append(passage)
    together = len(by_side) > 1 and _one_place(finding.evidence, reader)
    if together:
        sides: tuple[Side, ...] = (_side(0, list(finding.evidence), "", reader, whole=True),)
    else:
        sides = tuple(
            _side(side, evidence, _witnesses(finding, side), reader)
            for side, evidence in sorted(by_side.items())
        )
    heading = heading_of(finding)
    return FindingView(
        finding=finding,
        anchor=anchor,
        heading=heading,
        message=_message(finding, reader),
        about=" · ".join(_about(finding)),
        sources=tuple(sorted(numbers)),
        labels=tuple(reader.sources.all[number].label for number in sorted(numbers)),
        sides=sides,
        together=together,
        axis=axis_view(finding, reader.sources, heading),
        diff=_diff(finding, by_side, reader),
        permissions=permission_rows(by_side, reader),
    )


def _about(finding: Finding) -> list[str]:
    """Below the heading: the rule's name where the heading is the matter, and the outcome."""
    said = [name_of(finding)] if finding.matter else []
    if finding.outcome == "conflict" and len(finding.evidence) == 1:
        return [*said, "it cannot stand as it is printed"]
    return said + ([OUTCOMES[finding.outcome]] if finding.outcome else [])


def _message(finding: Finding, reader: Reader) -> str:
    """The finding's message, with sources by their labels instead of their paths."""
    message = finding.message
    for path in sorted({passage.source for passage in finding.evidence}, key=len, reverse=True):
        found = reader.sources.find(path)
        if found is not None and "/" in path:
            message = message.replace(path, found.label)
    return words.sentence(message)


def letter(side: int) -> str:
    """A, B, C … for the sides of a finding."""
    return chr(ord("A") + side) if 0 <= side < 26 else str(side + 1)


def _one_place(evidence: Sequence[Evidence], reader: Reader) -> bool:
    """Whether all spans stand in one source within neighbouring sentences."""
    article = reader.article(evidence[0].source)
    if article is None or any(
        passage.source != evidence[0].source or passage.reference for passage in evidence
    ):
        return False
    ranges = sorted(reader.sentences(article, passage.start, passage.end) for passage in evidence)
    return all(after[0] <= before[1] for before, after in pairwise(ranges))


def _witnesses(finding: Finding, side: int) -> str:
    if side >= len(finding.witnesses) or len(finding.witnesses) < 2:
        return ""
    return words.count(finding.witnesses[side], "independent witness", "independent witnesses")


def _side(side: int, evidence: list[Evidence], note: str, reader: Reader, *, whole: bool = False) -> Side:
    groups = [evidence] if whole else _by_place(evidence, reader)
    witnesses = _fold(groups[:_MOST], reader)
    more = max(0, len(groups) - _MOST)
    return Side(side, letter(side), note, tuple(witnesses[:_SHOWN]), tuple(witnesses[_SHOWN:]), more)


def _by_place(evidence: list[Evidence], reader: Reader) -> list[list[Evidence]]:
    """Spans of one side with no more than a sentence between them are shown in one passage."""
    sources: dict[tuple[str, str | None], list[Evidence]] = {}
    for passage in evidence:
        sources.setdefault((passage.source, passage.reference), []).append(passage)
    groups: list[list[Evidence]] = []
    for (source, reference), own in sources.items():
        article = reader.article(source) if reference is None else None
        reach = -1
        for span in sorted(own, key=lambda passage: passage.start) if article else own:
            first, last = (
                reader.sentences(article, span.start, span.end) if article else (0, -1)
            )  # kept apart
            if first <= reach + 1 and reach >= 0:
                groups[-1].append(span)
            else:
                groups.append([span])
            reach = max(reach, last)
    return groups


def _fold(groups: list[list[Evidence]], reader: Reader) -> list[Witness]:
    witnesses: list[Witness] = []
    taken: set[int] = set()
    for index, group in enumerate(groups):
        if index in taken:
            continue
        same = [
            other
            for other in range(index + 1, len(groups))
            if other not in taken and _same_wording(group, groups[other], reader)
        ]
        taken.update(same)
        copies = [groups[other] for other in same]
        relation = (
            "copy" if copies and all(_copied(group, other, reader) for other in copies) else "same wording"
        )
        witnesses.append(
            Witness(reader.passage(group), tuple(reader.passage(other) for other in copies), relation)
        )
    return witnesses


def _copied(group: list[Evidence], other: list[Evidence], reader: Reader) -> bool:
    first, second = reader.sources.find(group[0].source), reader.sources.find(other[0].source)
    if first is None or second is None:
        return False
    return (
        first.copy_of == second.label
        or second.copy_of == first.label
        or (first.copy_of is not None and first.copy_of == second.copy_of)
    )


def _same_wording(group: list[Evidence], other: list[Evidence], reader: Reader) -> bool:
    """Whether two passages of different sources are one wording: the same words in the span and beside it."""
    first, second = group[0], other[0]
    if len(group) != len(other) or first.source == second.source or first.reference or second.reference:
        return False
    if [_bare(passage.text) for passage in group] != [_bare(passage.text) for passage in other]:
        return False
    if _copied(group, other, reader):
        return True
    mine, theirs = _beside(first, reader), _beside(second, reader)
    common = _common(mine[0][::-1], theirs[0][::-1]) + _common(mine[1], theirs[1])
    return common >= _NEAR or len(_bare(first.text)) >= 2 * _NEAR


def _bare(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _beside(passage: Evidence, reader: Reader) -> tuple[list[str], list[str]]:
    article = reader.article(passage.source)
    if article is None:
        return [], []
    return _bare(article.text[max(0, passage.start - 80) : passage.start]), _bare(
        article.text[passage.end : passage.end + 80]
    )


def _common(first: list[str], second: list[str]) -> int:
    number = 0
    for mine, theirs in zip(first, second, strict=False):
        if mine != theirs:
            break
        number += 1
    return number


def _diff(finding: Finding, by_side: Mapping[int, list[Evidence]], reader: Reader) -> Diff | None:
    """A word diff where both sides are quotations, or the rule is about altered words."""
    if len(by_side) != 2:
        return None
    sides = [[passage for passage in by_side[side] if passage.reference is None] for side in sorted(by_side)]
    if "altered" not in finding.name and not all(
        any(_quotes(passage, reader) for passage in side) for side in sides
    ):
        return None
    pairs = [(first, second) for first in _spoken(sides[0]) for second in _spoken(sides[1])]
    made = [diff(first, second) for first, second in pairs if _worth(first, second)]
    return max(made, key=lambda one: one.shared / one.longest, default=None)


def _worth(first: str, second: str) -> bool:
    words_of = first.split(), second.split()
    return words_of[0] != words_of[1] and min(map(len, words_of)) >= _SHORTEST_DIFF


def _spoken(evidence: list[Evidence]) -> list[str]:
    """What each source of a side has, its spans joined in reading order; no wording twice."""
    by_source: dict[str, list[Evidence]] = {}
    for passage in evidence:
        by_source.setdefault(passage.source, []).append(passage)
    texts = (
        " ".join(passage.text for passage in sorted(own, key=lambda span: span.start))
        for own in by_source.values()
    )
    return list(dict.fromkeys(texts))[:_SHOWN]


def _quotes(passage: Evidence, reader: Reader) -> bool:
    """Whether a passage is a quotation, and not something said within one."""
    article = reader.article(passage.source)
    if article is None:
        return False
    return any(
        2 * (min(mention.end, passage.end) - max(mention.start, passage.start)) > mention.end - mention.start
        for mention in reader.quotations(article, passage.start, passage.end)
    )
