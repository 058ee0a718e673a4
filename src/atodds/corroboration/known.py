"""What the comparison of sources found of a figure or a date, as voices beside those of the direct search."""

from __future__ import annotations

from collections.abc import Iterable

from ..comparison.judged import Judged, Passage
from ..comparison.scoring import model
from ..model import NumberMention, TimeMention
from .evidence import Scene, Spot
from .lines import Voice

_OF_TEXT = frozenset(
    {"near_copy", "first_report", "quotation", "quotation_varied", "misattribution", "permission", "citation"}
)
"""Matters whose passages are stretches of text: that two agree says nothing of a figure inside."""

_NEAR = 0.27
"""Nearness from which a passage of a listed matter weighs. On 14 workshop clusters 0.35 loses five of ten other counts of one
haul of rifles, and 0.19 takes "three boats" to stand in the place of "two boats" of another day."""

Place = tuple[int, int]
"""Article and start of a mention."""


def known(
    scene: Scene, judged: Iterable[Judged], kind: type[NumberMention] | type[TimeMention]
) -> dict[Place, list[Voice]]:
    """Voices of the matters that were judged, by the mention of this kind that each is about."""
    found: dict[Place, list[Voice]] = {}
    for matter in filter(_decides, judged):
        for part in matter.passages:
            spots = _spots(scene, part, kind) if _asked(scene, part.article) else []
            for other in matter.passages if spots else ():
                if scene.against(part.article, other.article):
                    heard = [spot for spot in spots if not matter.listed or _near(scene, spot, other, kind)]
                    for spot in heard:
                        voices = found.setdefault((part.article, spot.mention.start), [])
                        voices.append(_voice(matter, part, other))
    return found


def _voice(judged: Judged, part: Passage, other: Passage) -> Voice:
    agrees = judged.outcome == "equivalent" or part.side == other.side
    return Voice(other.article, other.start, other.end, agrees, "" if agrees else judged.reason)


def _decides(judged: Judged) -> bool:
    """Whether a matter weighs: a reported one, or one whose gravest pair is as sure, with figures that are less so."""
    unsure = judged.listed and judged.score < model().reported
    return not (unsure or judged.outcome == "scope_difference" or judged.category in _OF_TEXT)


def _asked(scene: Scene, place: int) -> bool:
    return not scene.drafts or place in scene.drafts


def _spots(scene: Scene, part: Passage, kind: type[NumberMention] | type[TimeMention]) -> list[Spot]:
    """The mentions inside a passage."""
    mentions = scene.articles[part.article].mentions
    return [
        Spot(part.article, number, mention)
        for number, mention in enumerate(mentions)
        if isinstance(mention, kind) and part.start <= mention.start < part.end
    ]


def _near(scene: Scene, spot: Spot, other: Passage, kind: type[NumberMention] | type[TimeMention]) -> bool:
    about = scene.about(spot)
    return any(
        scene.rarity.nearness(about, scene.about(there)) >= _NEAR for there in _spots(scene, other, kind)
    )
