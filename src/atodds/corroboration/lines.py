"""Lines: what the other sources say of one passage of a draft, weighed into one verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Corroboration, LineKind, Span, Standing, Support, Witness
from .evidence import Scene

_MOST = 12
"""Witnesses shown of one line on each side; their number stands beside them. 8 and 16 change how many are shown in 180 and
38 of 2,155 lines of drafts, and no verdict."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A passage of the evidence that agrees or differs with a passage of the draft."""

    article: int
    start: int
    end: int
    agrees: bool
    reason: str = ""
    nearness: float = 1.0


def line(
    scene: Scene, place: int, kind: LineKind, span: Span, voices: Iterable[Voice], reason: str = ""
) -> Corroboration:
    """Weigh the voices of one passage.

    An article that holds both agrees: it gives the figure, and another one beside it. A line differs where
    at least as many independent sources differ as agree.
    """
    best = _one_each(voices)
    agreeing = [voice for voice in best if voice.agrees]
    differing = [voice for voice in best if not voice.agrees]
    support = Support(
        agreeing=scene.independent([voice.article for voice in agreeing]),
        differing=scene.independent([voice.article for voice in differing]),
        sources=scene.independent(scene.others(place)),
    )
    return _made(scene, place, kind, span, _verdict(support), [*differing, *agreeing], support, reason)


def unchecked(scene: Scene, place: int, kind: LineKind, span: Span, reason: str) -> Corroboration:
    """A line that could not be looked for, and why."""
    support = Support(sources=scene.independent(scene.others(place)))
    return _made(scene, place, kind, span, "unchecked", [], support, reason)


def _verdict(support: Support) -> Standing:
    if support.differing and support.differing >= support.agreeing:
        return "differs"
    return "supported" if support.agreeing else "alone"


def _one_each(voices: Iterable[Voice]) -> list[Voice]:
    """The best voice of each article: one that agrees before one that differs, then the nearest."""
    best: dict[int, Voice] = {}
    for voice in sorted(
        voices, key=lambda voice: (not voice.agrees, -voice.nearness, voice.start, voice.end)
    ):
        best.setdefault(voice.article, voice)
    return sorted(best.values(), key=lambda voice: (-voice.nearness, voice.article))


def _made(
    scene: Scene,
    place: int,
    kind: LineKind,
    span: Span,
    verdict: Standing,
    voices: Sequence[Voice],
    support: Support,
    reason: str,
) -> Corroboration:
    article = scene.articles[place]
    shown = [*[v for v in voices if not v.agrees][:_MOST], *[v for v in voices if v.agrees][:_MOST]]
    told = reason or next((voice.reason for voice in shown if not voice.agrees), "")
    return Corroboration(
        source=article.path,
        start=span.start,
        end=span.end,
        text=article.text[span.start : span.end],
        kind=kind,
        verdict=verdict,
        reason=told if verdict in ("differs", "unchecked") else reason,
        support=support,
        witnesses=tuple(_witness(scene, voice) for voice in shown),
    )


def _witness(scene: Scene, voice: Voice) -> Witness:
    article = scene.articles[voice.article]
    return Witness(
        source=article.path,
        start=voice.start,
        end=voice.end,
        text=article.text[voice.start : voice.end],
        agrees=voice.agrees,
        reason=voice.reason,
    )
