"""The index: one line a finding, new first, errors before warnings, by story; notes in one line a rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ...clipping import clipped
from ...model import SEVERITIES, Finding
from .findings import FindingView
from .restricting import story_of
from .sources import Sources

_LONGEST = 46
_SIDES = 3
"""Characters of a passage, and sides of a finding, that one line holds."""
STATUSES = ("new", "known", "waived")


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding in one line: what it is about, A against B, its status, and where its card stands."""

    view: FindingView
    href: str
    against: tuple[str, ...]
    more: int

    @property
    def finding(self) -> Finding:
        """The finding itself."""
        return self.view.finding


@dataclass(frozen=True, slots=True)
class NoteLine:
    """The notes of one rule in one line."""

    key: str
    code: str
    name: str
    views: tuple[FindingView, ...]
    new: int


@dataclass(frozen=True, slots=True)
class StoryLines:
    """The lines of one story; ``rest`` are on the story's own page."""

    label: str
    href: str
    lines: tuple[FindingLine, ...]
    rest: int


def order(view: FindingView) -> tuple[int, int]:
    """New first, then by severity; a stable sort keeps the order of the texts."""
    return STATUSES.index(view.finding.status), SEVERITIES.index(view.finding.severity)


def told_by_story(views: Sequence[FindingView], sources: Sources) -> dict[int, list[FindingView]]:
    """Story -> the findings told there."""
    found: dict[int, list[FindingView]] = {}
    for view in views:
        found.setdefault(story_of(view.finding, sources), []).append(view)
    return found


def lines_of(views: Sequence[FindingView], page: str = "") -> tuple[FindingLine, ...]:
    """A line for each error and warning; ``page`` is the file that holds the cards, "" for this one."""
    loud = [view for view in views if view.finding.severity != "info"]
    return tuple(line_of(view, page) for view in sorted(loud, key=order))


def line_of(view: FindingView, page: str, longest: int = _LONGEST) -> FindingLine:
    """The line of a finding; of each passage so many characters are shown."""
    sides: dict[int, str] = {}
    for passage in view.finding.evidence:
        sides.setdefault(passage.side, " ".join(passage.text.split()).strip('“”"'))
    if view.together:
        sides = {0: sides[view.finding.evidence[0].side]}
    elif len(sides) > 1 and len(set(sides.values())) == 1:
        sides |= {
            evidence.side: f"{sides[evidence.side]}: {evidence.reading}"
            for evidence in reversed(view.finding.evidence)
            if evidence.reading
        }
    said = _apart(list(dict.fromkeys(sides[side] for side in sorted(sides))), longest)
    return FindingLine(view, f"{page}#{view.anchor}", said[:_SIDES], max(0, len(said) - _SIDES))


def _apart(said: Sequence[str], longest: int) -> tuple[str, ...]:
    """What the sides say, clipped; from where they part, less two words, if they begin alike for longer than is shown."""
    shown = tuple(dict.fromkeys(clipped(text, longest) for text in said))
    if len(shown) == len(said):
        return shown
    told = [text.split() for text in said]
    begin = max(
        0, sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, zip(*told, strict=False))) - 2
    )
    rest = (" ".join(item[begin:]) for item in told)
    return tuple(dict.fromkeys(clipped(f"… {text}" if begin else text, longest) for text in rest))


def note_lines(views: Sequence[FindingView]) -> tuple[NoteLine, ...]:
    """The notes by rule, those with new ones first."""
    rules: dict[str, list[FindingView]] = {}
    for view in sorted(views, key=order):
        if view.finding.severity == "info":
            rules.setdefault(view.finding.key, []).append(view)
    made = (
        NoteLine(
            key,
            own[0].finding.rule,
            own[0].finding.name,
            tuple(own),
            sum(view.finding.status == "new" for view in own),
        )
        for key, own in sorted(rules.items())
    )
    return tuple(sorted(made, key=lambda line: (line.new == 0, line.code)))
