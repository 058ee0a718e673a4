"""Figures of a draft: equal or converting readings of the same thing elsewhere, and other ones in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..comparison.judged import Judged
from ..intervals import Interval, overlaps
from ..model import Corroboration, Mention, NumberMention
from ..quantities.describe import describe
from ..units import to_base
from .evidence import Scene, Spot
from .known import Place, known
from .lines import Voice, line, unchecked

_EQUAL = 0.17
"""Nearness from which an equal figure is the same one. Equal figures of other stories reach it in 1 of 200 pairs."""
_EQUAL_OF_ONE_NOUN = 0.1
"""The same for two figures of one noun. Of 2,155 lines of drafts, the first articles of 77 stories, 0.07 changes 4, 0.13
5."""
_TELLING_DIGITS = 3
"""Figures of so many digits meet by chance less often, and need half the nearness. Of 2,155 lines of drafts, the first
articles of 77 stories, 2 changes 13, 4 1."""
_OTHERWISE = 0.5
"""Nearness from which another figure stands in the place of this one; of 16 hard pairs about other things 2 reach it. Of
2,155 lines of drafts, the first articles of 77 stories, 0.35 changes 73, 0.65 40."""
_ROUNDING = 0.2
"""How far apart, as a share of the larger, two printed numbers may be at most to be one. 0.14 and 0.26 change nothing of
2,155 lines of drafts, the first articles of 77 stories."""
_LOOSE = 0.1
"""The same where only trailing zeros taken as rounding bring them together. Of 2,155 lines of drafts, the first articles of
77 stories, 0.07 changes 12, 0.13 2."""


class FigureBounds(NamedTuple):
    """A figure in the base unit of its family."""

    family: str
    low: float
    value_low: float
    value_high: float
    high: float
    loose_low: float
    loose_high: float
    open_low: bool
    """"At most": nothing below is ruled out."""
    open_high: bool


def figures(scene: Scene, judged: Iterable[Judged]) -> Iterator[Corroboration]:
    """A line for every number of the articles that are asked for."""
    told = known(scene, judged, NumberMention)
    for place in scene.asked:
        for number, mention in enumerate(scene.articles[place].mentions):
            if isinstance(mention, NumberMention):
                yield _figure(scene, Spot(place, number, mention), mention, told)


def _figure(
    scene: Scene, spot: Spot, mention: NumberMention, told: Mapping[Place, list[Voice]]
) -> Corroboration:
    why = _not_checked(scene, spot, mention)
    if why:
        return unchecked(scene, spot.article, "figure", mention, why)
    own = ends(mention)
    if own is None:
        return unchecked(scene, spot.article, "figure", mention, "its unit is not known")
    voices = list(told.get((spot.article, mention.start), ()))
    voices += _found(scene, spot, own)
    return line(scene, spot.article, "figure", mention, voices)


def _not_checked(scene: Scene, spot: Spot, mention: NumberMention) -> str:
    passages = scene.passages[spot.article]
    if mention.idiom:
        return "a figure of speech"
    if passages.outside(mention.start):
        return "in page furniture or a caption"
    if not scene.others(spot.article):
        return "no other source to look for it in"
    return "" if passages.sentence(mention.start) >= 0 else "outside any sentence"


def _found(scene: Scene, spot: Spot, own: FigureBounds) -> Iterator[Voice]:
    """Figures of the evidence of the same family: equal ones near by, and others in this one's place."""
    fact = scene.passages[spot.article].facts.get(spot.number)
    noun = fact.noun if fact else None
    for nearness, other in scene.near(spot, lambda mention: _family_of(mention) == own.family):
        theirs = ends(other.mention)
        if theirs is None or not isinstance(other.mention, NumberMention):
            continue
        fact = scene.passages[other.article].facts.get(other.number)
        nouns = (noun, fact.noun if fact else None)
        if agree(own, theirs):
            if nearness >= _needed(own, nouns):
                yield _voice(other, nearness, agrees=True)
        elif nearness >= _OTHERWISE and _instead(scene, spot, other, own, theirs, nouns):
            yield _voice(other, nearness, agrees=False)


def _needed(own: FigureBounds, nouns: tuple[str | None, str | None]) -> float:
    """How near an equal figure must stand."""
    if len(f"{own.value_low:.12g}".replace(".", "").strip("0")) >= _TELLING_DIGITS:
        return _EQUAL / 2
    return _EQUAL_OF_ONE_NOUN if nouns[0] and nouns[0] == nouns[1] else _EQUAL


def _voice(other: Spot, nearness: float, *, agrees: bool) -> Voice:
    mention = other.mention
    told = f"“{mention.text}” there" if not agrees else ""
    if isinstance(mention, NumberMention) and agrees and mention.unit:
        told = describe(mention)
    return Voice(other.article, mention.start, mention.end, agrees, told, nearness)


def _instead(
    scene: Scene,
    spot: Spot,
    other: Spot,
    own: FigureBounds,
    theirs: FigureBounds,
    nouns: tuple[str | None, str | None],
) -> bool:
    """Whether the other figure answers the question that this one answers, and answers it otherwise.

    Neither may have its own counterpart in the other's sentence; what is counted must not be two things.
    """
    number, two = spot.mention, other.mention
    if not isinstance(number, NumberMention) or not isinstance(two, NumberMention):
        return False
    if (None not in nouns and nouns[0] != nouns[1]) or meet(own, theirs):
        return False
    if (number.kind, number.change, number.per, number.partitive) != (
        two.kind,
        two.change,
        two.per,
        two.partitive,
    ):
        return False
    here, there = _all_ends(scene, spot), _all_ends(scene, other)
    return not any(agree(own, end) for end in there) and not any(agree(theirs, end) for end in here)


def _all_ends(scene: Scene, spot: Spot) -> list[FigureBounds]:
    found = (ends(other.mention) for other in scene.in_sentence(spot))
    return [figure for figure in found if figure is not None]


def _family_of(mention: Mention) -> str | None:
    if not isinstance(mention, NumberMention) or mention.idiom:
        return None
    if mention.kind == "money":
        return mention.currency or mention.unit
    if mention.kind in ("ordinal", "age"):
        return f"[{mention.kind}]"
    return "[count]" if mention.kind == "number" else mention.dimension


def ends(mention: Mention) -> FigureBounds | None:
    """A number in its base unit, with its strict and its loose interval; None where its family is not known."""
    family = _family_of(mention)
    if family is None or not isinstance(mention, NumberMention):
        return None
    low, high = mention.value if isinstance(mention.value, tuple) else (mention.value, mention.value)
    unit = mention.unit if mention.kind == "quantity" else None
    value_low, value_high, _ = to_base(low, high, unit)
    strict_low, strict_high, _ = to_base(*mention.strict, unit)
    loose_low, loose_high, _ = to_base(mention.low, mention.high, unit)
    value = (value_low or 0.0, value_high or 0.0)
    if mention.kind in ("count", "number", "ordinal", "age") and not mention.vague:
        strict_low = strict_high = None
    return FigureBounds(
        family,
        value[0] if strict_low is None else min(strict_low, value[0]),
        *value,
        value[1] if strict_high is None else max(strict_high, value[1]),
        value[0] if loose_low is None else min(loose_low, value[0]),
        value[1] if loose_high is None else max(loose_high, value[1]),
        mention.low is None,
        mention.high is None,
    )


def agree(figure: FigureBounds, other: FigureBounds) -> bool:
    """Whether two figures of one family are one number, printed twice: equal, rounded or converted."""
    if figure.family != other.family:
        return False
    far = _distance(figure, other)
    if far == 0:
        return True
    strict = _within(figure, other.low, other.high) or _within(other, figure.low, figure.high)
    loose = _within(figure, other.loose_low, other.loose_high) or _within(
        other, figure.loose_low, figure.loose_high
    )
    return (strict and far <= _ROUNDING) or (loose and far <= _LOOSE)


def meet(figure: FigureBounds, other: FigureBounds) -> bool:
    """Whether the loosest intervals of two figures share a value; "at most" and "at least" have no end."""
    return overlaps(_loosest(figure), _loosest(other))


def _loosest(figure: FigureBounds) -> Interval:
    return None if figure.open_low else figure.loose_low, None if figure.open_high else figure.loose_high


def _within(figure: FigureBounds, low: float, high: float) -> bool:
    slack = 1e-9 * max(abs(low), abs(high))
    return low - slack <= figure.value_low and figure.value_high <= high + slack


def _distance(figure: FigureBounds, other: FigureBounds) -> float:
    """The farther pair of ends, as a share of the larger."""
    larger = (
        max(abs(figure.value_low), abs(figure.value_high), abs(other.value_low), abs(other.value_high)) or 1.0
    )
    far = max(abs(figure.value_low - other.value_low), abs(figure.value_high - other.value_high)) / larger
    return 0.0 if far < 1e-9 else far
