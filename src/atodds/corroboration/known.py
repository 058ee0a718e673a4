"""What the comparison of sources found of a figure or a date, as voices beside those of the direct search."""

from __future__ import annotations

from collections.abc import Iterable

from ..comparison.judged import Judged
from ..model import NumberMention, TimeMention
from .evidence import Scene
from .lines import Voice

_OF_TEXT = frozenset(
    {"near_copy", "first_report", "quotation", "quotation_varied", "misattribution", "permission", "citation"}
)
"""Matters whose passages are stretches of text: that two agree says nothing of a figure inside."""

Place = tuple[int, int]
"""Article and start of a mention."""


def known(
    scene: Scene, judged: Iterable[Judged], kind: type[NumberMention] | type[TimeMention]
) -> dict[Place, list[Voice]]:
    """Voices of the matters that were judged, by the mention of this kind that each is about."""
    found: dict[Place, list[Voice]] = {}
    for one in filter(_decides, judged):
        for part in one.passages:
            starts = _starts(scene, part.article, part.start, part.end, kind)
            for other in one.passages:
                if starts and scene.against(part.article, other.article):
                    agrees = one.outcome == "equivalent" or part.side == other.side
                    voice = Voice(other.article, other.start, other.end, agrees, "" if agrees else one.reason)
                    for start in starts:
                        found.setdefault((part.article, start), []).append(voice)
    return found


def _decides(one: Judged) -> bool:
    return not (one.listed or one.outcome == "scope_difference" or one.category in _OF_TEXT)


def _starts(
    scene: Scene, place: int, start: int, end: int, kind: type[NumberMention] | type[TimeMention]
) -> list[int]:
    """Starts of the mentions inside a span of an article that is asked for."""
    if scene.drafts and place not in scene.drafts:
        return []
    mentions = scene.articles[place].mentions
    return [one.start for one in mentions if isinstance(one, kind) and start <= one.start < end]
